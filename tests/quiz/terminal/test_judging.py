"""The judge's front: what it reads off its input, and what it says of what it can't read."""

from __future__ import annotations

import io
import json

import pytest

from quiz.errors import OperatorMistake
from quiz.terminal.judging import (
    LONGEST_GUESS,
    LONGEST_LINE,
    judge_by_hand,
    judge_lines,
)

CASE = {"question": "Which film?", "answer": "Rocky II", "given": "rocky 2"}


def judged(text: str) -> list[dict[str, str]]:
    out = io.StringIO()
    judge_lines(io.StringIO(text), out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_byte_order_mark_before_the_first_line_is_dropped() -> None:
    line = json.dumps(CASE) + "\n"
    assert judged("\ufeff" + line * 2) == judged(line * 2)
    out, plain = io.StringIO(), io.StringIO()
    judge_by_hand(io.StringIO("\ufeffWho?\nAnn Lee\nann lee\n"), out)
    judge_by_hand(io.StringIO("Who?\nAnn Lee\nann lee\n"), plain)
    assert out.getvalue() == plain.getvalue()


def test_a_line_that_is_too_long_is_told_so() -> None:
    long = json.dumps({**CASE, "given": "x" * LONGEST_LINE})
    with pytest.raises(OperatorMistake) as caught:
        judged(json.dumps(CASE) + "\n" + long + "\n")
    assert str(caught.value) == "line 2: this is longer than 1,048,576 characters."


def test_a_line_of_the_greatest_length_is_read() -> None:
    line = json.dumps(CASE)
    assert len(judged(line + " " * (LONGEST_LINE - len(line)) + "\n" + line)) == 2


def test_a_guess_by_hand_that_is_too_long_is_told_so() -> None:
    with pytest.raises(OperatorMistake) as caught:
        judge_by_hand(io.StringIO("Who?\nAnn\n" + "x" * (LONGEST_GUESS + 1)), io.StringIO())
    assert str(caught.value) == "A line is longer than 10,000 characters; shorten it."
