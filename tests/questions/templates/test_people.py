"""Crew of two: either will do, where the list of them is whole."""

from __future__ import annotations

from questions.facts.fact import Producer
from tests.questions.templates.films import AT, asked, film


def producers(*names: str, closed: bool = True) -> tuple[Producer, ...]:
    return tuple(Producer(person=name, closed=closed, source=AT) for name in names)


def test_either_of_two_producers_is_right_and_both_are_told() -> None:
    (draft,) = asked(film(*producers("Bo Tran", "Cy Orr")), "either-producer")
    assert draft.keys == ("Bo Tran", "Cy Orr")
    assert "Either" in draft.stem or "either" in draft.stem
    assert draft.because.startswith("The two are Bo Tran and Cy Orr.")


def test_one_producer_or_three_or_an_open_list_is_not_asked_so() -> None:
    for facts in (
        producers("Bo Tran"),
        producers("Bo Tran", "Cy Orr", "Di Poe"),
        producers("Bo Tran", "Cy Orr", closed=False),
    ):
        assert asked(film(*facts), "either-producer") == []
