"""How well known a film is."""

from __future__ import annotations

import pytest

from questions.facts.fact import ArticleRef, Award, Fact, FilmRecord, Source, Starring
from questions.reference.fame import Fame, difficulty, is_a_name, of_film

AT = Source("Infobox", 3)


def record(title: str, year: int, *stars: str, nominations: int = 0) -> FilmRecord:
    facts: list[Fact] = [Starring(person=star, source=AT) for star in stars]
    facts += [
        Award(body="Academy Award", category=f"Best {n}", result="nominated", source=AT)
        for n in range(nominations)
    ]
    article = ArticleRef(title=title, site="Wikipedia", licence="CC BY-SA 4.0")
    return FilmRecord(id="a", title=title, year=year, article=article, facts=tuple(facts))


@pytest.mark.parametrize(
    ("film", "fame"),
    [
        (record("Salt Harbour", 1999, "Ann Lee"), Fame.OBSCURE),
        (record("Salt Harbour", 1999), Fame.OBSCURE),
        (record("Salt Harbour", 1999, "Ann Lee", nominations=1), Fame.USUAL),
        (record("Salt Harbour", 1999, "Robert De Niro"), Fame.USUAL),
        (record("Salt Harbour", 1999, "Robert De Niro", nominations=4), Fame.FAMOUS),
        (record("Taxi Driver", 1976, "Robert De Niro"), Fame.FAMOUS),
        (record("Taxi Driver", 1954, "Ann Lee"), Fame.OBSCURE),
        (record("Roman Holiday", 1953, "Ann Lee"), Fame.USUAL),
        (record("Random Harvest", 1942, "Greer Garson", nominations=7), Fame.USUAL),
    ],
)
def test_fame_follows_from_prizes_lists_and_stars(film: FilmRecord, fame: Fame) -> None:
    assert of_film(film) is fame


def test_a_name_is_somebody_whom_many_lists_have() -> None:
    assert is_a_name("Robert De Niro")
    assert not is_a_name("Ann Lee")


@pytest.mark.parametrize(
    ("fame", "levels"),
    [
        (Fame.OBSCURE, [2, 3, 4, 5, 5]),
        (Fame.USUAL, [1, 2, 3, 4, 5]),
        (Fame.FAMOUS, [1, 1, 2, 3, 4]),
    ],
)
def test_obscure_films_are_a_step_harder_and_famous_ones_easier(
    fame: Fame, levels: list[int]
) -> None:
    assert [difficulty(usual, fame) for usual in range(1, 6)] == levels
