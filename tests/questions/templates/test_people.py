"""Crew of two: either will do, where the list of them is whole."""

from __future__ import annotations

from questions.facts.fact import Narrator
from tests.questions.templates.films import AT, asked, film


def narrators(*names: str, closed: bool = True) -> tuple[Narrator, ...]:
    return tuple(Narrator(person=name, closed=closed, source=AT) for name in names)


def test_either_of_two_narrators_is_right() -> None:
    (draft,) = asked(film(*narrators("Bo Tran", "Cy Orr")), "either-narrator")
    assert draft.keys == ("Bo Tran", "Cy Orr")
    assert "Either" in draft.stem or "either" in draft.stem


def test_one_narrator_or_three_or_an_open_list_is_not_asked_so() -> None:
    for facts in (
        narrators("Bo Tran"),
        narrators("Bo Tran", "Cy Orr", "Di Poe"),
        narrators("Bo Tran", "Cy Orr", closed=False),
    ):
        assert asked(film(*facts), "either-narrator") == []
