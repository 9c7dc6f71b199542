"""The numbered choice that a terminal offers."""

from __future__ import annotations

import io
import sys

import pytest

from questions.wikipedia import Candidate, terminal_choice
from questions.wikipedia.asking import ask

OPTIONS = (
    Candidate("Salt (film)", "Salt, of 1999"),
    Candidate("Salt\x1b[2J"),
    Candidate("Salt 2", "Salt 2, a sequel"),
)


def test_the_choice_is_listed_from_one() -> None:
    shown = io.StringIO()
    assert ask(OPTIONS, io.StringIO("2\n"), shown) == 1
    assert shown.getvalue() == (
        "These pages have this name:\n  1. Salt (film): Salt, of 1999\n  2. Salt�[2J\n"
        "  3. Salt 2, a sequel\nWhich one? 1 to 3, or nothing for none: "
    )


@pytest.mark.parametrize("typed", ["", "\n", "0\n4\nx\n1\n", "²\n\n"])
def test_nothing_the_inputs_end_or_three_slips_mean_none(typed: str) -> None:
    assert ask(OPTIONS, io.StringIO(typed), io.StringIO()) is None


def test_a_slip_is_asked_about_again() -> None:
    assert ask(OPTIONS, io.StringIO("nine\n 1 \n"), io.StringIO()) == 0


def test_nobody_is_asked_where_no_terminal_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("1\n"))
    assert terminal_choice() is None
