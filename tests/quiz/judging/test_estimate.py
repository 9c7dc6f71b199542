"""The one value that a guess names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.judging import ESTIMATED, estimate
from quiz.question import Kind


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.MONEY, "about 30 million", 30_000_000),
        (Kind.MONEY, "$32,029,928", 32_029_928),
        (Kind.MONEY, "3.6m", 3_600_000),
        (Kind.MONEY, "half a billion dollars", 500_000_000),
        (Kind.NUMBER, "i think 42", 42),
        (Kind.NUMBER, "forty two", 42),
        (Kind.NUMBER, "2 million", 2_000_000),
        (Kind.YEAR, "1987?", 1987),
        (Kind.YEAR, "87 or 88", None),
        (Kind.NUMBER, "no idea", None),
        (Kind.NUMBER, "", None),
        (Kind.NUMBER, "last time we talked for 3 hours about all of this", None),
    ],
)
def test_an_estimate_is_read(kind: Kind, text: str, value: int | None) -> None:
    assert estimate(kind, text) == value


@given(st.sampled_from(sorted(ESTIMATED)), st.text(max_size=200))
def test_any_text_gives_a_value_or_none(kind: Kind, text: str) -> None:
    found = estimate(kind, text)
    assert found is None or found >= 0
