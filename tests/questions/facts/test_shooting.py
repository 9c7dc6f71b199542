"""Sentences on where a film was shot, in the many ways that pages put them."""

from __future__ import annotations

import pytest

from questions.facts.fact import FilmingLocation
from questions.facts.places import read_places
from tests.questions.facts import pages, wikipages


def read(sentence: str) -> list[str]:
    found = read_places(pages.page(prose={"Filming": [sentence]}))
    return [
        "/".join(part or "-" for part in (f.place, f.region, f.country))
        for f in found
        if isinstance(f, FilmingLocation)
    ]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("The opening scenes were filmed in Reno, Nevada.", ["Reno/Nevada/United States"]),
        ("The film was shot in and around Oslo.", ["Oslo/-/Norway"]),
        (
            "Filmed around Oslo and in Rome, it opened in May.",
            ["Oslo/-/Norway", "Rome/Lazio/Italy"],
        ),
        ("Shot in Reno, Nevada, in 1993, the film made little.", ["Reno/Nevada/United States"]),
        ("Shot in Technicolor, the film opened in Oslo.", []),
        ("Shot in October 1993, the film opened in Oslo.", []),
        ("It was shot in Oslo and on location in Kenya.", ["Oslo/-/Norway", "-/-/Kenya"]),
        ("Many of the exteriors were shot in Norway.", ["-/-/Norway"]),
        (
            "Several of the interior scenes were filmed in Grouse House, a 19th-century lodge in "
            "County Kerry, Republic of Ireland.",
            ["Grouse House/County Kerry/Ireland"],
        ),
        (
            "Some exterior shots were also filmed at Mullen Castle (now a hotel), Ireland.",
            ["Mullen Castle/-/Ireland"],
        ),
        (
            "Several scenes were filmed at Grouse House outside Ballyfar, Co. Kerry, and at "
            "Mullen, Co. Cork.",
            ["Grouse House/-/Ireland", "Mullen/County Cork/Ireland"],
        ),
        (
            "The exteriors were filmed on location in Norway, with the interiors shot mainly in "
            "Oslo.",
            ["-/-/Norway", "Oslo/-/Norway"],
        ),
        ("Shooting took place on Oslo's West Side, at a time when it snowed.", ["Oslo/-/Norway"]),
        (
            "Filming began in Norway, at the old sheds by the fjord, on March 5, 1979.",
            ["-/-/Norway"],
        ),
        ("Principal photography commenced on 15 August 2016 in Oslo.", ["Oslo/-/Norway"]),
        (
            "Filming lasted roughly 8 months, beginning in December 1973, and took place in Norway "
            "and Estonia.",
            ["-/-/Norway", "-/-/Estonia"],
        ),
        (
            "Filming took place in Norway, while live-action filming took place in Rome on the "
            "soundstages of Tin Digital.",
            ["-/-/Norway", "Rome/Lazio/Italy"],
        ),
        (
            "Principal photography of the film took place in Oslo, Norway.",
            ["Oslo/-/Norway"],
        ),
        (
            "It was shot at the Cinecittà studios and on location around Rome during the "
            '"Hollow Tin" era.',
            ["Cinecittà/Lazio/Italy", "Rome/Lazio/Italy"],
        ),
        (
            "Salt Harbour was shot in Bath, Kent, and at Grouse House in Gloucestershire.",
            ["Bath/England/United Kingdom", "Grouse House/Gloucestershire/United Kingdom"],
        ),
    ],
)
def test_a_sentence_gives_the_places_it_lists(sentence: str, places: list[str]) -> None:
    assert read(sentence) == places


@pytest.mark.parametrize(
    "sentence",
    [
        "Filming began in March 2017.",
        "Filming began in May, in Oslo it was cold.",
        "The opening scenes of her next film were shot in Oslo.",
        "A more upbeat ending was shot in Oslo.",
        "Several of the interior scenes were filmed in Oslo that look like Bergen.",
    ],
)
def test_what_lists_no_places_of_the_film_gives_none(sentence: str) -> None:
    assert read(sentence) == []


def test_a_region_after_and_is_a_place_by_itself() -> None:
    assert read("The film was shot in Zzyzx and Goa.") == ["-/Goa/India"]


def test_sites_below_a_sentence_lie_in_the_town_it_was_entirely_shot_in() -> None:
    body = (
        "== Filming ==\n"
        "The film was shot entirely in [[Rome]] and in the studios of [[Cinecittà]]:\n"
        "* Piazza Torta, Church of Saint Wick\n"
        "* Via Larga 51, the house where Io lives\n"
        "* some bridge or other"
    )
    facts, _ = wikipages.told(read_places(wikipages.page(body)))
    assert [f.place for f in facts if isinstance(f, FilmingLocation)] == [
        "Rome",
        "Cinecittà",
        "Piazza Torta",
        "Church of Saint Wick",
        "Via Larga",
    ]


def test_sites_below_a_sentence_that_names_several_countries_are_not_read() -> None:
    body = "== Filming ==\nThe film was shot in Norway and Estonia:\n* Karl Johan Street"
    facts, _ = wikipages.told(read_places(wikipages.page(body)))
    assert [f.place for f in facts if isinstance(f, FilmingLocation)] == [None, None]
