"""Distributors and studios: only where there is a story, and no company with a hand in the film."""

from __future__ import annotations

import pytest

from questions.draft import Draft
from questions.facts.fact import Country, Director, Distributor, Fact, FilmRecord, Release, Studio
from questions.templates.companies import is_well_known, with_article
from tests.questions.templates.films import AT, asked, film, offered

AMERICAN = Country(name="United States", source=AT)
COLUMBIA = Distributor(company="Columbia Pictures", source=AT)
LUCASFILM = Studio(company="Lucasfilm", closed=True, source=AT)
QUILL = (
    Director(person="Ada Quill", closed=True, source=AT),
    Studio(company="Ada Quill Productions", closed=True, source=AT),
)


def shown(company: str, territory: str) -> Distributor:
    return Distributor(company=company, territory=territory, source=AT)


def of_some_year(template: str, *facts: Fact) -> list[Draft]:
    """Of films of several years, for chance decides which of two is asked."""
    told: list[FilmRecord] = [film(*facts, year=year) for year in range(1978, 1990)]
    return [draft for record in told for draft in asked(record, template)]


@pytest.mark.parametrize("nowhere", ["International", "Worldwide", "Blu-ray"])
def test_what_is_no_part_of_the_world_is_no_territory(nowhere: str) -> None:
    told = film(shown("Warner Bros.", nowhere), shown("Golden Harvest", "Hong Kong"))
    assert asked(told, "distributor") == []


def test_two_companies_that_shared_the_world_lead_to_one_another() -> None:
    drafts = of_some_year(
        "distributor", shown("StudioCanal", "United Kingdom"), shown("Toho", "Japan")
    )
    assert {draft.answer for draft in drafts} == {"StudioCanal", "Toho"}
    for draft in drafts:
        assert "the United Kingdom" in draft.stem
        assert ("Toho" in draft.stem) == (draft.answer == "StudioCanal")


def test_a_company_that_nobody_knows_may_be_given_and_is_not_asked_for() -> None:
    drafts = of_some_year("distributor", shown("Salt & Sons", "Norway"), shown("Toho", "Japan"))
    assert {draft.answer for draft in drafts} == {"Toho"}
    assert of_some_year("distributor", shown("Salt & Sons", "Norway"), shown("Kiln", "Japan")) == []
    assert is_well_known("Fox")
    assert not is_well_known("Salt & Sons")


def test_either_of_two_in_one_territory_is_not_asked_for() -> None:
    pair = [shown("Toho", "Japan"), shown("Shochiku", "Japan")]
    drafts = of_some_year("distributor", *pair, shown("StudioCanal", "France"))
    assert {draft.answer for draft in drafts} == {"StudioCanal"}
    assert all("Toho and Shochiku" in draft.stem for draft in drafts)


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


def test_the_maker_leads_to_the_distributor() -> None:
    sold = of_some_year("sole-distributor", AMERICAN, COLUMBIA, LUCASFILM)
    assert all("Lucasfilm" in draft.stem for draft in sold)
    assert "Paramount Pictures" in offered(sold[0])
    assert "Lucasfilm" not in offered(sold[0])


def test_a_distributor_without_a_story_is_not_asked_for() -> None:
    assert asked(film(AMERICAN, COLUMBIA), "sole-distributor") == []
    kiln = Studio(company="Kiln", closed=True, source=AT)
    assert asked(film(AMERICAN, COLUMBIA, kiln), "sole-distributor") == []


def test_a_company_with_its_directors_name_is_a_story() -> None:
    [draft] = asked(film(AMERICAN, COLUMBIA, *QUILL), "sole-distributor")
    assert draft.answer == "Columbia Pictures"
    assert draft.stem.count("Ada Quill") == 2


def test_a_studio_that_distributed_under_its_parents_name_is_not_asked_for() -> None:
    parent = Distributor(company="Loew's Inc.", source=AT)
    studio = Studio(company="Metro-Goldwyn-Mayer", closed=True, source=AT)
    assert of_some_year("sole-distributor", AMERICAN, parent, studio) == []


def test_a_film_that_opened_in_two_countries_has_no_sole_distributor() -> None:
    opened: list[Fact] = [
        Release(date="1975-04-03", territory="United Kingdom", source=AT),
        Release(date="1975-04-27", territory="United States", source=AT),
    ]
    assert asked(film(COLUMBIA, *QUILL, *opened[:1]), "sole-distributor")
    assert asked(film(COLUMBIA, *QUILL, *opened), "sole-distributor") == []


def test_no_company_is_offered_before_its_time() -> None:
    [draft] = asked(film(AMERICAN, COLUMBIA, *QUILL, year=1938), "sole-distributor")
    assert "RKO Radio Pictures" in offered(draft)
    assert not {"New Line Cinema", "Miramax", "TriStar Pictures"} & offered(draft)
