"""Links between films: one name in all of them, and nobody else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from questions.facts.fact import BasedOn, Cast, Composer, FilmRecord
from questions.templates import links, players, walls
from tests.questions.templates.films import AT
from tests.questions.templates.side_by_side import (
    answers,
    asked,
    director,
    known,
    proposed,
    star,
)


@pytest.fixture(autouse=True)
def everybody_is_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (links, players, walls):
        monkeypatch.setattr(module, "is_a_name", lambda person: person != "Nobody Known")


ROAD = known(
    "The Salt Road", 1968, director("Ada Quill"), *star("Dina Okafor", "Mei"), *star("Emil Vane")
)
HARBOUR = known("Harbour Lights", 1975, director("Ada Quill"), *star("Dina Okafor", "Captain Ruiz"))
OTHER = known("Winter Orchard", 1983, director("Bo Hartley"), *star("Farah Lund"))


def plus(record: FilmRecord, *facts: object) -> FilmRecord:
    return replace(record, facts=(*record.facts, *facts))  # type: ignore[arg-type]


def test_one_director_links_two_films_and_is_asked_for_once() -> None:
    found = asked("shared-crew", ROAD, HARBOUR, OTHER)
    assert {question.answer for question in found} == {"Ada Quill"}
    assert len({question.film for question in found}) == 1
    assert all("(1968)" in q.stem and "(1975)" in q.stem for q in found)
    assert all(q.source.count("CC BY-SA 4.0") >= 2 for q in found)


def test_a_second_director_breaks_the_link() -> None:
    two = plus(HARBOUR, director("Cyd Marlowe"))
    assert proposed("shared-crew", ROAD, two, OTHER) == []
    assert proposed("other-film", ROAD, two, OTHER) == []


def test_one_player_links_two_casts() -> None:
    found = asked("shared-player", ROAD, HARBOUR, OTHER)
    assert {question.answer for question in found} == {"Dina Okafor"}
    assert all("Mei" in q.stem and "Captain Ruiz" in q.stem for q in found)
    assert all(q.choices is None for q in found), "who else is in a cast is never known"


def test_whoever_else_is_in_both_casts_breaks_the_link() -> None:
    second = plus(HARBOUR, Cast(actor="Emil Vane", character="A sailor", source=AT))
    assert proposed("shared-player", ROAD, second, OTHER) == []


def test_three_films_are_linked_before_two() -> None:
    third = known("Paper Moons", 1980, *star("Dina Okafor"))
    found = proposed("shared-player", ROAD, HARBOUR, third)
    assert found
    assert all(len(draft.proofs[0].queries) == 3 for draft in found)


def test_a_star_is_found_by_a_partner_in_each_film() -> None:
    harbour = plus(HARBOUR, *star("Farah Lund"))
    found = asked("co-star-of-both", ROAD, harbour)
    assert {question.answer for question in found} == {"Dina Okafor"}
    assert all("Emil Vane" in q.stem and "Farah Lund" in q.stem for q in found)
    both = plus(harbour, *star("Emil Vane"))
    assert proposed("co-star-of-both", ROAD, both) == []


def test_another_film_is_found_by_way_of_somebody_who_is_not_named() -> None:
    found = asked("other-film", ROAD, HARBOUR, OTHER)
    # The film whose id comes first asks for the link itself.
    assert {(q.film, q.answer) for q in found} == {("the-salt-road-1968", "Harbour Lights")}
    assert all("Quill" not in question.stem for question in found)
    twin = known("Paper Moons", 1975, director("Ada Quill"))
    assert proposed("other-film", ROAD, HARBOUR, twin, of=0) == []


def test_films_with_a_shared_composer_swap_keys_with_their_facts() -> None:
    def scored(title: str, year: int, name: str) -> FilmRecord:
        return known(title, year, Composer(person=name, closed=True, source=AT))

    films = [
        scored("The Salt Road", 1968, "Gil Brandt"),
        scored("Harbour Lights", 1975, "Gil Brandt"),
        scored("Winter Orchard", 1983, "Ines Moro"),
        scored("Paper Moons", 1990, "Ines Moro"),
    ]
    assert answers(proposed("shared-crew", *films[:2])) == {"Gil Brandt"}
    assert answers(proposed("shared-crew", *films[2:])) == {"Ines Moro"}
    turned = [
        replace(one, facts=(*one.facts[:-1], other.facts[-1]))
        for one, other in zip(films, films[::-1], strict=True)
    ]
    assert answers(proposed("shared-crew", *turned[:2])) == {"Ines Moro"}


def test_one_author_is_behind_two_films() -> None:
    def from_book(title: str, year: int, author: str | None) -> FilmRecord:
        work = BasedOn(work=f"A Book of {year}", author=author, form="novel", source=AT)
        return known(title, year, work)

    road, harbour = (
        from_book("The Salt Road", 1968, "Ines Moro"),
        from_book("Harbour Lights", 1975, "Ines Moro"),
    )
    assert answers(proposed("shared-author", road, harbour)) == {"Ines Moro"}
    assert proposed("shared-author", road, from_book("Harbour Lights", 1975, None)) == []
    two = plus(harbour, BasedOn(work="Another", author="Gil Brandt", source=AT))
    assert proposed("shared-author", road, two) == []


CAST = tuple(
    Cast(actor=name, character=f"Role {name}", source=AT)
    for name in ("Gil Brandt", "Ines Moro", "Jon Teague", "Kari Sund", "Leo Abt")
)


def test_four_of_a_cast_lead_to_their_film() -> None:
    road = plus(ROAD, *CAST)
    found = asked("common-film", road, OTHER)
    assert {question.answer for question in found} == {"The Salt Road"}
    assert all("Okafor" not in q.stem for q in found), "the leads would make it too easy"
    sequel = known("Paper Moons", 1968, *CAST)
    assert proposed("common-film", road, sequel, of=0) == []


def test_nobody_is_asked_for_who_has_no_name_and_no_prize() -> None:
    def made(title: str, year: int) -> FilmRecord:
        return known(title, year, director("Nobody Known"), *star("Nobody Known", "Mei"))

    films = (made("The Salt Road", 1968), made("Harbour Lights", 1975))
    assert proposed("shared-crew", *films) == proposed("shared-player", *films) == []


def test_wrong_composers_were_at_work_at_the_time() -> None:
    def scored(title: str, year: int, name: str) -> FilmRecord:
        return known(title, year, Composer(person=name, closed=True, source=AT))

    films = [
        scored("The Salt Road", 1968, "Gil Brandt"),
        scored("Harbour Lights", 1975, "Gil Brandt"),
        scored("Winter Orchard", 1983, "Ines Moro"),
        scored("Paper Moons", 2019, "Leo Abt"),
    ]
    offered = {rival.text for d in proposed("shared-crew", *films) for rival in d.rivals}
    assert "Leo Abt" not in offered
