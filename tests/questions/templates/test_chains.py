"""Films of one bond: who directed which, the order by length, the odd one out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from questions.facts.fact import Cast, FilmRecord
from questions.templates import bonds, chains
from tests.questions.templates.films import AT
from tests.questions.templates.side_by_side import (
    answers,
    asked,
    director,
    known,
    minutes,
    prize,
    proposed,
    star,
)


@pytest.fixture(autouse=True)
def everybody_is_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (bonds, chains):
        monkeypatch.setattr(module, "is_a_name", lambda person: person != "Nobody Known")


#: Prizes that bind a film to no other.
LOST = (prize("Best Sound", "nominated"), prize("Best Picture", "nominated"))


def made(title: str, year: int, by: str, length: int, who: str = "Dina Okafor") -> FilmRecord:
    return known(title, year, director(by), minutes(length), *star(who), prizes=LOST)


THREE = (
    made("The Salt Road", 1968, "Ada Quill", 180),
    made("Harbour Lights", 1975, "Bo Hartley", 120),
    made("Winter Orchard", 1983, "Cyd Marlowe", 90),
)


def test_three_directors_stand_in_the_order_of_their_films() -> None:
    found = asked("who-made-which", *THREE)
    assert found
    by = {"The Salt Road": "Ada Quill", "Harbour Lights": "Bo Hartley",
          "Winter Orchard": "Cyd Marlowe"}  # fmt: skip
    for question in found:
        order = sorted(by, key=question.stem.index)
        assert question.answer == ", ".join(by[title] for title in order)
        assert len(question.choices or ()) == 3
        assert all(year in question.stem for year in ("1968", "1975", "1983"))
    assert len({question.film for question in found}) == 1


@pytest.mark.parametrize(
    "third",
    [
        made("Winter Orchard", 1983, "Ada Quill", 90),
        made("Winter Orchard", 1983, "Cyd Marlowe", 90, who="Farah Lund"),
        replace(THREE[2], facts=(*THREE[2].facts, director("Bo Hartley"))),
    ],
    ids=["one directed two", "nothing in common", "two directors"],
)
def test_no_match_is_made_where_directors_or_bond_are_not_clear(third: FilmRecord) -> None:
    assert proposed("who-made-which", *THREE[:2], third) == []


def test_films_are_put_in_order_of_length() -> None:
    found = asked("by-length", *THREE)
    assert {q.answer for q in found} == {"The Salt Road, Harbour Lights, Winter Orchard"}
    assert all("Dina Okafor" in q.stem and "180" in q.because for q in found)
    near = made("Harbour Lights", 1975, "Bo Hartley", 170)
    assert proposed("by-length", THREE[0], near, THREE[2]) == []


def test_films_swap_places_with_their_lengths() -> None:
    turned = (
        made("The Salt Road", 1968, "Ada Quill", 90),
        THREE[1],
        made("Winter Orchard", 1983, "Cyd Marlowe", 180),
    )
    assert answers(proposed("by-length", *turned)) == {
        "Winter Orchard, Harbour Lights, The Salt Road"
    }


def test_films_are_bound_by_a_part_whoever_plays_it() -> None:
    def played(title: str, year: int, by: str, who: str) -> FilmRecord:
        part = Cast(actor=who, character="Captain Mei Ruiz", source=AT)
        return known(title, year, director(by), part, prizes=LOST)

    films = (
        played("The Salt Road", 1968, "Ada Quill", "Dina Okafor"),
        played("Harbour Lights", 1975, "Bo Hartley", "Farah Lund"),
        played("Winter Orchard", 1983, "Cyd Marlowe", "Kari Sund"),
    )
    assert proposed("who-made-which", *films)


def winner(title: str, year: int, result: str = "won", *, closed: bool = True) -> FilmRecord:
    rows = (prize("Best Actor", result, closed=closed, who=f"Star of {year}"), LOST[0])
    return known(title, year, prizes=rows)


WINNERS = (
    winner("The Salt Road", 1968),
    winner("Harbour Lights", 1975),
    winner("Winter Orchard", 1983),
)


def test_the_odd_one_out_was_nominated_and_did_not_win() -> None:
    odd = winner("Paper Moons", 1976, "nominated")
    found = asked("not-a-winner", *WINNERS, odd)
    assert {question.answer for question in found} == {"Paper Moons"}
    for question in found:
        assert "NOT" in question.stem
        assert "Best Actor" in question.stem
        assert "Star of 1976" in question.because
        assert "Peter Finch won for *Network*" in question.because


@pytest.mark.parametrize(
    "odd",
    [
        known("Paper Moons", 1976, prizes=LOST),
        winner("Paper Moons", 1976, "nominated", closed=False),
        known(
            "Paper Moons",
            1976,
            prizes=(prize("Best Actor", "nominated"), prize("Best Actor"), LOST[0]),
        ),
    ],
    ids=["not nominated", "open list", "won as well"],
)
def test_no_film_is_the_odd_one_out_of_winners_by_silence(odd: FilmRecord) -> None:
    assert proposed("not-a-winner", *WINNERS, odd) == []
