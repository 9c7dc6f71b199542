"""What the command line gives back: exit codes, tables and JSON lines."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Mapping
from typing import Any, TextIO

from rich.console import Console, RenderableType

from quiz.judging import infer_kind
from quiz.question import Question

FINE = 0
WANTING = 1
"""Checked, and found wanting."""
MISTAKE = 2
"""A mistake that the user can put right; one plain sentence stands on standard error."""

#: Columns of a table that goes to a file or a pipe: it is for reading too.
PIPE_WIDTH = 160


def show_table(table: RenderableType, file: TextIO | None = None) -> None:
    """Print a table to standard output, or to `file`, as wide as the terminal."""
    console = Console(file=file or sys.stdout, highlight=False)
    console.print(table, width=None if console.is_terminal else PIPE_WIDTH)


def show_json(said: Mapping[str, Any]) -> None:
    """Print one JSON object as a line."""
    sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")


def question_json(question: Question) -> dict[str, Any]:
    """A question as `questions --jsonl` prints it: every field, and the kind it is judged as."""
    said = dataclasses.asdict(question)
    said["kind"] = str(question.kind or infer_kind(question))
    said["choices"] = None if question.choices is None else list(question.choices)
    return said
