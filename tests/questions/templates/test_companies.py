"""Distributors and studios: territories that are some, and no company with a hand in the film."""

from __future__ import annotations

import pytest

from questions.facts.fact import Country, Distributor, Fact, Release, Studio
from questions.templates.companies import with_article
from tests.questions.templates.films import AT, asked, film, offered

AMERICAN = Country(name="United States", source=AT)
COLUMBIA = Distributor(company="Columbia Pictures", source=AT)
LUCASFILM = Studio(company="Lucasfilm", closed=True, source=AT)


@pytest.mark.parametrize("nowhere", ["International", "Worldwide", "Blu-ray"])
def test_what_is_no_part_of_the_world_is_no_territory(nowhere: str) -> None:
    told = film(
        Distributor(company="Warner Bros.", territory=nowhere, source=AT),
        Distributor(company="Golden Harvest", territory="Hong Kong", source=AT),
    )
    assert [draft.id.rsplit("/", 1)[-1] for draft in asked(told, "distributor")] == ["hong-kong"]
    assert asked(told, "territory") == []
    assert not any(nowhere in draft.because for draft in asked(told, "distributor"))


def test_a_country_is_asked_for_as_one_and_has_its_article() -> None:
    told = film(
        Distributor(company="StudioCanal", territory="United Kingdom", source=AT),
        Distributor(company="Toho", territory="Japan", source=AT),
    )
    kingdom, _ = asked(told, "distributor")
    assert "in the United Kingdom" in kingdom.stem.replace("In the", "in the")
    assert all("country" in draft.stem for draft in asked(told, "territory"))
    assert "Europe" not in offered(asked(told, "territory")[0])


def test_a_wider_region_is_a_part_of_the_world() -> None:
    told = film(
        Distributor(company="StudioCanal", territory="Europe", source=AT),
        Distributor(company="Toho", territory="Japan", source=AT),
    )
    assert all("part of the world" in draft.stem for draft in asked(told, "territory"))


@pytest.mark.parametrize(
    ("territory", "said"),
    [
        ("United States", "the United States"),
        ("United Kingdom", "the United Kingdom"),
        ("Netherlands", "the Netherlands"),
        ("Japan", "Japan"),
    ],
)
def test_a_territory_has_the_article_english_gives_it(territory: str, said: str) -> None:
    assert with_article(territory) == said


def test_who_distributed_the_film_is_no_wrong_answer_to_who_made_it() -> None:
    [draft] = asked(film(AMERICAN, COLUMBIA, LUCASFILM), "studio")
    assert "Paramount Pictures" in offered(draft)
    assert "Columbia Pictures" not in offered(draft)


def test_who_made_the_film_is_no_wrong_answer_to_who_distributed_it() -> None:
    studios = [Studio(company=name, source=AT) for name in ("Fox", "Metro-Goldwyn-Mayer")]
    [draft] = asked(film(AMERICAN, COLUMBIA, *studios), "sole-distributor")
    assert "Warner Bros." in offered(draft)
    assert not {"20th Century Fox", "Metro-Goldwyn-Mayer"} & offered(draft)


def test_a_studio_that_distributed_under_its_parents_name_is_not_asked_for() -> None:
    parent = Distributor(company="Loew's Inc.", source=AT)
    studio = Studio(company="Metro-Goldwyn-Mayer", closed=True, source=AT)
    assert asked(film(AMERICAN, parent, studio), "studio") == []
    [draft] = asked(film(AMERICAN, parent, studio), "sole-distributor")
    assert {"MGM", "Metro-Goldwyn-Mayer"} <= set(draft.accept)


def test_a_film_that_opened_in_two_countries_has_no_sole_distributor() -> None:
    opened: list[Fact] = [
        Release(date="1975-04-03", territory="United Kingdom", source=AT),
        Release(date="1975-04-27", territory="United States", source=AT),
    ]
    assert asked(film(COLUMBIA, *opened[:1]), "sole-distributor")
    assert asked(film(COLUMBIA, *opened), "sole-distributor") == []


def test_no_company_is_offered_before_its_time() -> None:
    [draft] = asked(film(AMERICAN, COLUMBIA, year=1938), "sole-distributor")
    assert "RKO Radio Pictures" in offered(draft)
    assert not {"New Line Cinema", "Miramax", "TriStar Pictures"} & offered(draft)
