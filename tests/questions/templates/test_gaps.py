"""The nearest number, missing vowels and filled gaps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from questions.facts.fact import BasedOn, Fact, FilmRecord, Language, Track
from quiz.judging import ESTIMATED, Ruling, compile, estimate
from tests.questions.templates.films import AT
from tests.questions.templates.side_by_side import (
    asked,
    cost,
    director,
    known,
    minutes,
    proposed,
    took,
)

ROAD = known("The Salt Road", 1988, director("Ada Quill"))


def plus(*facts: Fact, record: FilmRecord = ROAD) -> FilmRecord:
    return replace(record, facts=(*record.facts, *facts))


def song(number: int, title: str, performer: str) -> Track:
    return Track(number=number, title=title, performer=performer, closed=True, source=AT)


ALBUM = tuple(song(no, f"Song Number {no}", f"Singer {no}") for no in range(1, 14))
BOOK = BasedOn(work="Brine", author="Ines Moro", form="novel", year=1901, source=AT)


@pytest.mark.parametrize(
    ("template", "record", "answer"),
    [
        ("closest-minutes", plus(minutes(143)), "143"),
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
        ("closest-minutes", plus(minutes(143), minutes(155))),
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
    assert all("HRBR LGHTS" in q.stem and "1988" in q.stem for q in found)
    alike = known("Harbor Lights", 1988, director("Bo Hartley"))
    assert proposed("missing-vowels", road, alike) == []
    later = known("Harbor Lights", 1989, director("Bo Hartley"))
    assert proposed("missing-vowels", road, later, of=0)


@pytest.mark.parametrize("title", ["Ada", "Tsk Harbour Lights", "Harbour 13", "Io Harbour Tales"])
def test_titles_that_would_be_no_riddle_keep_their_vowels(title: str) -> None:
    assert proposed("missing-vowels", known(title, 1988, director("Ada Quill"))) == []


def test_a_word_of_the_title_is_missing() -> None:
    found = asked("title-gap", known("Harbour Lights", 1988, director("Ada Quill")))
    assert {question.answer for question in found} == {"Harbour", "Lights"}
    for question in found:
        assert question.answer not in question.stem
        assert "…" in question.stem
        assert compile(question).judge("harbour lights").ruling is Ruling.ACCEPT
    gone = asked("title-gap", known("Harbour Lights", 1988, director("Ada Quill")))[0].answer
    rival = known("Harbour Nights" if gone == "Lights" else "Winter Lights", 1988)
    drafts = proposed(
        "title-gap", known("Harbour Lights", 1988, director("Ada Quill")), rival, of=0
    )
    assert gone not in {draft.answer for draft in drafts}


def test_a_song_is_finished() -> None:
    english = Language(name="English", source=AT)
    tracks = (song(1, "Over the Grey Water", "Kari Sund"), song(2, "Tide", "Leo Abt"))
    found = asked("song-gap", plus(english, *tracks))
    assert {question.answer for question in found} == {"Water"}
    assert all("Kari Sund" in q.stem and "Water" not in q.stem for q in found)
    twice = (*tracks, song(3, "Over the Grey Water", "Leo Abt"))
    assert proposed("song-gap", plus(english, *twice)) == []
    assert proposed("song-gap", plus(Language(name="Hindi", source=AT), *tracks)) == []
