"""What the command line prints into a pipe or a file."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.text import Text

from quiz.output import PIPE_WIDTH, show_table

LONG = Text("word " * 30)


def lines(monkeypatch: pytest.MonkeyPatch, columns: str | None) -> list[str]:
    monkeypatch.delenv("COLUMNS", raising=False)
    if columns is not None:
        monkeypatch.setenv("COLUMNS", columns)
    file = StringIO()
    show_table(LONG, file)
    return file.getvalue().splitlines()


def test_a_pipe_takes_wide_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    (line,) = lines(monkeypatch, None)
    assert 80 < len(line) <= PIPE_WIDTH


def test_whoever_sets_a_width_gets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert max(map(len, lines(monkeypatch, "40"))) <= 40
