"""The nearest number wins, and titles without their vowels."""

from __future__ import annotations

from dataclasses import replace

import pytest

from questions.facts.fact import BasedOn, Fact, FilmRecord
from quiz.judging import ESTIMATED, Ruling, compile, estimate
from tests.questions.templates.films import AT
from tests.questions.templates.side_by_side import (
    asked,
    cost,
    director,
    known,
    minutes,
    prize,
    proposed,
    took,
)

ROAD = known("The Salt Road", 1988, director("Ada Quill"))


def plus(*facts: Fact, record: FilmRecord = ROAD) -> FilmRecord:
    return replace(record, facts=(*record.facts, *facts))


LOST = (prize("Best Picture", "nominated"), prize("Best Sound", "nominated"))
BOOK = BasedOn(work="Brine", author="Ines Moro", form="novel", year=1901, source=AT)


@pytest.mark.parametrize(
    ("template", "record", "answer"),
    [
        ("closest-minutes", plus(minutes(187)), "187"),
        ("closest-work", plus(BOOK), "1901"),
        ("closest-budget", plus(cost(24_000_000), took(31_000_000)), "$24 million"),
        ("closest-takings", plus(cost(24_000_000), took(31_234_567)), "$31 million"),
    ],
)
def test_the_nearest_number_wins(template: str, record: FilmRecord, answer: str) -> None:
    found = asked(template, record)
    assert {question.answer for question in found} == {answer}
    for question in found:
        assert question.closest
        assert question.choices is None
        assert question.stem.startswith("Closest wins: ")
        assert question.kind in ESTIMATED
        assert estimate(question.kind, question.answer) is not None
        assert compile(question).judge(answer).ruling is Ruling.ACCEPT


@pytest.mark.parametrize(
    ("template", "record"),
    [
        ("closest-minutes", plus(minutes(187), minutes(195))),
        ("closest-work", plus(replace(BOOK, year=1980))),
        ("closest-work", plus(BOOK, replace(BOOK, work="Tide", year=1907))),
        ("closest-budget", plus(replace(cost(24_000_000), estimate=True), took(31_000_000))),
        ("closest-takings", plus(cost(24_000_000), took(31_234_567, "United States"))),
        ("closest-takings", plus(cost(24_000_000), took(31_234_567), took(9, "Japan"))),
        ("closest-takings", plus(cost(24_000_000), took(31_000_000))),
    ],
    ids=["two cuts", "young book", "two books", "estimate",
         "one country", "two figures", "a round sum"],
)  # fmt: skip
def test_a_number_that_may_be_another_is_not_guessed_at(template: str, record: FilmRecord) -> None:
    assert proposed(template, record) == []


def test_cost_and_takings_are_not_both_guessed_at_beside_their_own_question() -> None:
    record = plus(cost(24_000_000), took(31_000_000))
    for draft in (*proposed("closest-budget", record), *proposed("closest-takings", record)):
        assert draft.closest
    fourfold = plus(cost(8_000_000), took(32_000_000))
    assert proposed("closest-budget", fourfold) == proposed("closest-takings", fourfold) == []


def test_a_title_without_its_vowels_is_one_films() -> None:
    road = known("Harbour Lights", 1988, director("Ada Quill"))
    found = asked("missing-vowels", road)
    assert {question.answer for question in found} == {"Harbour Lights"}
    assert all("HRBRLGHTS" in q.stem.replace(" ", "") and "1988" in q.stem for q in found)
    alike = known("Harbor Lights", 1988, director("Bo Hartley"))
    assert proposed("missing-vowels", road, alike) == []
    later = known("Harbor Lights", 1989, director("Bo Hartley"))
    assert proposed("missing-vowels", road, later, of=0)


@pytest.mark.parametrize("title", ["Ada", "Tsk Harbour Lights", "Harbour 13", "Io Harbour Tales"])
def test_titles_that_would_be_no_riddle_keep_their_vowels(title: str) -> None:
    assert proposed("missing-vowels", known(title, 1988, director("Ada Quill"))) == []


def quills(first: int, second: int) -> tuple[FilmRecord, FilmRecord]:
    other = known("Harbour Lights", 1975, director("Ada Quill"), minutes(second))
    return plus(minutes(first)), other


def test_a_length_is_guessed_from_another_film_of_the_director() -> None:
    found = asked("closest-minutes", *quills(130, 95))
    assert {question.answer for question in found} == {"95", "130"}
    for question in found:
        assert "Ada Quill" in question.stem
        other = {"95": "130", "130": "95"}[question.answer]
        assert f"{other} minutes" in question.stem
        assert question.source.count("CC BY-SA") == 2


def test_a_usual_length_is_not_asked_for_without_a_contrast() -> None:
    assert proposed("closest-minutes", plus(minutes(110))) == []
    assert proposed("closest-minutes", *quills(110, 104)) == []


def test_a_budget_needs_a_prize_or_a_film_to_set_it_beside() -> None:
    record = plus(cost(24_000_000), took(31_000_000))
    assert proposed("closest-budget", record)
    lost = known("The Salt Road", 1988, cost(24_000_000), took(31_000_000), prizes=LOST)
    assert proposed("closest-budget", lost) == []
