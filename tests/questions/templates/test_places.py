"""Places of shooting: a city is one that is known to be a city."""

from __future__ import annotations

import pytest

from questions.facts.fact import Fact, FilmingLocation
from questions.facts.gazetteer import is_town, place
from tests.questions.templates.films import AT, asked, film


def shot(place: str, country: str = "United Kingdom", region: str | None = None) -> Fact:
    return FilmingLocation(place=place, region=region, country=country, source=AT)


@pytest.mark.parametrize("name", ["Pinewood Studios", "Hatfield House", "Heathrow Airport"])
def test_a_studio_or_a_house_is_no_city(name: str) -> None:
    assert asked(film(shot(name)), "city") == []


def test_a_city_is_asked_for() -> None:
    [draft] = asked(film(shot("Glasgow")), "city")
    assert draft.answer == "Glasgow"


def test_the_gazetteer_tells_towns_from_other_places() -> None:
    assert is_town("Halifax")
    assert place("Pinewood Studios") is not None
    assert not is_town("Pinewood Studios")
    assert not is_town("Death Valley")


def test_a_place_that_is_no_town_is_not_called_one() -> None:
    told = film(
        shot("Death Valley", "United States", "California"),
        shot("Burbank", "United States", "California"),
    )
    assert all("town or city" not in draft.stem for draft in asked(told, "other-city"))
