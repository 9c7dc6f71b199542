"""Films side by side: what the articles give decides, and swapped facts swap the answer.

Here they belong together by the Academy Award for Best Picture that each of them won.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from questions.base import FactBase
from questions.draft import Draft
from questions.facts.fact import FilmRecord, Producer, Release
from questions.templates import drafts
from tests.questions.templates.films import AT
from tests.questions.templates.side_by_side import (
    SEEDS,
    answers,
    asked,
    cost,
    director,
    known,
    minutes,
    prize,
    proposed,
    star,
    took,
)

ROAD = known("The Salt Road", 1968)
HARBOUR = known("Harbour Lights", 1975)
WINTER = known("Winter Orchard", 1983)


def swapped(one: FilmRecord, other: FilmRecord) -> tuple[FilmRecord, FilmRecord]:
    return replace(one, facts=other.facts), replace(other, facts=one.facts)


def test_which_came_first_shows_no_year_and_offers_every_film() -> None:
    found = asked("came-first", ROAD, HARBOUR, WINTER)
    assert {question.answer for question in found} == {"The Salt Road"}
    for question in found:
        assert question.needs_choices
        assert set(question.choices or ()) == {"Harbour Lights", "Winter Orchard"}
        assert not any(year in question.stem for year in ("1968", "1975", "1983"))
        assert all(f"in {year}" in question.because for year in (1968, 1975, 1983))


def test_three_films_are_put_in_order() -> None:
    found = asked("in-order", ROAD, HARBOUR, WINTER)
    assert {q.answer for q in found} == {"The Salt Road, Harbour Lights, Winter Orchard"}
    assert all(len(question.choices or ()) == 3 for question in found)


@pytest.mark.parametrize("template", ["came-first", "in-order"])
@pytest.mark.parametrize(
    "other",
    [
        known("Winter Orchard", 1976),
        known("Harbour Nights", 1983),
        known("Winter of 1983", 1983),
        known("Winter Orchard", 1983, Release(date="1984-02-01", source=AT)),
        known("Winter Orchard", 1983, prizes=()),
    ],
    ids=["a year apart", "shares a word", "year in the title", "two years", "unknown"],
)
def test_films_that_give_the_order_away_or_leave_it_open_are_not_ordered(
    template: str, other: FilmRecord
) -> None:
    assert proposed(template, ROAD, HARBOUR, other) == []


def test_films_of_one_year_are_asked_for_it_once() -> None:
    twin = known("Harbour Lights", 1968)
    found = proposed("same-year", ROAD, twin, WINTER)
    assert answers(found) == {"1968"}
    assert len({draft.film for draft in found}) == 1
    again = known("Harbour Lights", 1968, Release(date="1969-01-01", source=AT))
    assert proposed("same-year", ROAD, again, WINTER) == []


def timed(first: int, second: int, third: int) -> tuple[FilmRecord, ...]:
    return (
        known("The Salt Road", 1968, minutes(first)),
        known("Harbour Lights", 1975, minutes(second)),
        known("Winter Orchard", 1983, minutes(third)),
    )


def test_the_longest_film_is_ahead_by_a_margin() -> None:
    found = asked("longest", *timed(140, 120, 96))
    assert {question.answer for question in found} == {"The Salt Road"}
    assert all("140 minutes" in question.because for question in found)
    assert answers(proposed("longest", *timed(96, 120, 140))) == {"Winter Orchard"}
    assert proposed("longest", *timed(130, 120, 96)) == []
    assert proposed("longest", *timed(220, 120, 96)) == []


def test_a_second_running_time_kills_the_longest() -> None:
    first, *others = timed(140, 120, 96)
    cut = replace(first, facts=(*first.facts, minutes(155)))
    assert proposed("longest", cut, *others) == []


#: Everybody has heard of it: a room could know what it took.
FOUR = (
    prize("Best Picture"),
    prize("Best Sound"),
    prize("Best Film Editing"),
    prize("Best Director", "nominated"),
)
RICH = known(
    "The Salt Road", 1979, took(300_000_000), cost(20_000_000), *star("Nicolas Cage"), prizes=FOUR
)
POOR = known("Harbour Lights", 1978, took(60_000_000), cost(30_000_000))


@pytest.mark.parametrize(
    ("template", "answer", "figures"),
    [
        ("grossed-more", "The Salt Road", ("$300 million", "$60 million")),
        ("cost-more", "Harbour Lights", ("$20 million", "$30 million")),
        ("better-bet", "The Salt Road", ("$300 million", "$20 million", "$30 million")),
        ("won-more", "The Salt Road", ("three", "one")),
    ],
)
def test_two_films_are_weighed_and_the_reveal_has_the_figures(
    template: str, answer: str, figures: tuple[str, ...]
) -> None:
    found = asked(template, RICH, POOR)
    assert {question.answer for question in found} == {answer}
    assert all(figure in question.because for question in found for figure in figures)
    assert all("(1979)" in q.stem and "(1978)" in q.stem for q in found)
    (other,) = {"The Salt Road", "Harbour Lights"} - {answer}
    assert answers(proposed(template, *swapped(RICH, POOR))) <= {other}


@pytest.mark.parametrize("template", ["grossed-more", "cost-more", "better-bet", "won-more"])
def test_a_pair_is_asked_about_from_one_side(template: str) -> None:
    base = FactBase.build([RICH, POOR])
    sides = [
        [record.id for record in (RICH, POOR) if any(of_template(base, record, seed, template))]
        for seed in SEEDS
    ]
    assert {len(asking) for asking in sides} <= {0, 1}
    assert len({film for asking in sides for film in asking}) == 2


def of_template(base: FactBase, record: FilmRecord, seed: int, template: str) -> Iterator[Draft]:
    found = drafts(base, record.id, seed)
    return (draft for draft in found if draft.template == template)


def test_films_that_nobody_knows_are_not_weighed() -> None:
    unknown = known("Harbour Lights", 1978, took(60_000_000), cost(30_000_000), prizes=())
    dim = known("The Salt Road", 1979, took(3_000_000), cost(200_000), prizes=())
    for template in ("grossed-more", "cost-more", "better-bet"):
        assert proposed(template, RICH, POOR)
        assert proposed(template, RICH, unknown) == []
        assert proposed(template, dim, POOR) == []


@pytest.mark.parametrize(
    "other",
    [
        took(60_000_000, "domestic"),
        took(60_000_000, "worldwide"),
        took(60_000_000, currency="GBP"),
        took(150_000_000),
        replace(took(60_000_000), estimate=True),
        replace(took(60_000_000), amount=None, low=50_000_000, high=60_000_000),
    ],
    ids=["one country", "other scope", "other money", "too near", "estimate", "range"],
)
def test_takings_that_can_not_be_compared_are_not(other: object) -> None:
    told = known("Harbour Lights", 1975, other)  # type: ignore[arg-type]
    assert proposed("grossed-more", RICH, told) == []
    assert proposed("better-bet", RICH, told) == []


def test_more_prizes_need_whole_lists_and_a_lead_of_two() -> None:
    three = [prize("Best Picture"), prize("Best Sound"), prize("Best Film Editing")]
    open_list = [replace(row, closed=False) for row in three]
    one = known("Harbour Lights", 1975)
    assert proposed("won-more", known("The Salt Road", 1979, prizes=(*three,)), one)
    assert proposed("won-more", known("The Salt Road", 1979, prizes=(*open_list,)), one) == []
    assert proposed("won-more", known("The Salt Road", 1979, prizes=(*three[:2],)), one) == []


def quill(title: str, year: int) -> FilmRecord:
    return known(title, year, director("Ada Quill"))


THREE = (
    quill("The Salt Road", 1968),
    quill("Harbour Lights", 1975),
    quill("Winter Orchard", 1983),
)


def test_the_odd_one_out_is_known_to_be_anothers() -> None:
    odd = known("Paper Moons", 1980, director("Bo Hartley"))
    found = asked("not-by", *THREE, odd)
    assert {question.answer for question in found} == {"Paper Moons"}
    assert all("Bo Hartley" in question.because for question in found)
    assert all("NOT" in q.stem or "somebody else" in q.stem for q in found)


@pytest.mark.parametrize(
    "odd",
    [
        known("Paper Moons", 1980),
        known("Paper Moons", 1980, replace(director("Bo Hartley"), closed=False)),
        known("Paper Moons", 1980, director("Bo Hartley"), director("Cyd Marlowe")),
        known("Paper Moons", 1980, director("Bo Hartley"), *star("Ada Quill")),
        known("Paper Moons", 1980, director("Bo Hartley"), Producer(person="Ada Quill", source=AT)),
    ],
    ids=["no director", "open list", "two directors", "acts in it", "produced it"],
)
def test_no_film_is_the_odd_one_out_by_silence_or_by_a_trap(odd: FilmRecord) -> None:
    assert proposed("not-by", *THREE, odd) == []
