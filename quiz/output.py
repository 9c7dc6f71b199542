"""What the command line gives back: exit codes, tables and JSON lines."""

from __future__ import annotations

import dataclasses
import errno
import io
import json
import logging
import os
import sys
from collections.abc import Callable, Mapping
from typing import Any, TextIO

from rich.console import Console, RenderableType

from quiz.errors import OperatorMistake, PlayerMistake
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
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = PIPE_WIDTH
    console.print(table)


def show_json(said: Mapping[str, Any]) -> None:
    """Print one JSON object as a line, in ASCII where the output takes nothing else."""
    unicode = (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")
    sys.stdout.write(json.dumps(said, ensure_ascii=not unicode) + "\n")


def use_what_there_is() -> None:
    """Make do with missing or poor standard streams: no input is an empty one, and a sign that
    the terminal can't show is replaced instead of ending the program.
    """
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115  # for the whole run
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def log_to_stderr(level: str) -> None:
    """Begin to log, from `level` ("info") on, with libraries no louder than they should be."""
    logging.basicConfig(
        level=level.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    # At debug level the Discord library formats every frame of the gateway.
    logging.getLogger("discord").setLevel(max(logging.INFO, logging.getLogger().level))
    logging.getLogger("alembic").setLevel(logging.WARNING)


def exit_code(verb: Callable[[], int]) -> int:
    """Run a verb and return its exit code; a mistake becomes one sentence on standard error."""
    try:
        code = verb()
        sys.stdout.flush()
        return code
    except (OperatorMistake, PlayerMistake) as mistake:
        print(mistake, file=sys.stderr)
        return MISTAKE
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _let_go_of_output()  # whoever read it has seen enough (`… | head`)
        return FINE
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EIO):
            raise
        _let_go_of_output()
        print(f"The output can't be written: {error.strerror}.", file=sys.stderr)
        return MISTAKE


def _let_go_of_output() -> None:
    """Stop writing to an output that takes no more; the interpreter would complain at its exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def question_json(question: Question) -> dict[str, Any]:
    """A question as `questions --jsonl` prints it: every field, and the kind it is judged as."""
    said = dataclasses.asdict(question)
    said["kind"] = str(question.kind or infer_kind(question))
    del said["learned"]  # plays say it, and here nothing is played
    said["choices"] = None if question.choices is None else list(question.choices)
    return said
