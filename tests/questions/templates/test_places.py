"""Places of shooting: only far from home, or from the place in the title."""

from __future__ import annotations

import pytest

from questions.draft import Draft
from questions.facts.fact import Country, Fact, FilmingLocation, Starring
from questions.facts.gazetteer import is_town, place
from tests.questions.templates.films import AT, asked, film

HOME = Country(name="United States", source=AT)


def shot(place: str, country: str = "United Kingdom", region: str | None = None) -> Fact:
    return FilmingLocation(place=place, region=region, country=country, source=AT)


BURBANK = shot("Burbank", "United States", "California")


def abroad(*facts: Fact, title: str = "The Salt Road") -> list[Draft]:
    """What is asked of another country, in films of several years: chance decides in what form."""
    told = [film(*facts, title=title, year=year) for year in range(1980, 1992)]
    kinds = ("city", "region")
    found = [[draft for kind in kinds for draft in asked(one, kind)] for one in told]
    assert all(len(drafts) < 2 for drafts in found)
    return [draft for drafts in found for draft in drafts]


def test_one_place_abroad_is_asked_in_one_form() -> None:
    answers = {draft.answer for draft in abroad(HOME, BURBANK, shot("Glasgow"))}
    assert answers == {"Glasgow"}


@pytest.mark.parametrize("name", ["Pinewood Studios", "Hatfield House", "Heathrow Airport"])
def test_a_studio_or_a_house_is_no_city(name: str) -> None:
    assert abroad(HOME, BURBANK, shot(name)) == []


def test_at_home_no_place_is_asked_for() -> None:
    assert abroad(HOME, BURBANK, shot("Reno", "United States", "Nevada")) == []
    assert abroad(BURBANK, shot("Glasgow")) == []  # whose film it is isn't known


def test_a_title_that_sends_one_elsewhere_is_told() -> None:
    drafts = abroad(HOME, BURBANK, shot("Glasgow"), title="Leaving Burbank")
    assert drafts
    assert all("title" in draft.stem for draft in drafts)


def test_the_gazetteer_tells_towns_from_other_places() -> None:
    assert is_town("Halifax")
    assert place("Pinewood Studios") is not None
    assert not is_town("Pinewood Studios")
    assert not is_town("Death Valley")


def test_a_second_town_is_asked_for_beside_the_one_in_the_title() -> None:
    pair = (BURBANK, shot("Pasadena", "United States", "California"))
    [draft] = asked(film(*pair, title="Leaving Burbank"), "other-city")
    assert (draft.answer, "Burbank" in draft.stem) == ("Pasadena", True)
    assert asked(film(*pair), "other-city") == []


def test_two_countries_and_a_star_lead_to_the_film() -> None:
    star = Starring(person="Bo Hartley", source=AT)
    reno = shot("Reno", "United States", "Nevada")
    [draft] = asked(film(star, BURBANK, reno, shot("Glasgow")), "film-of-places")
    assert all(told in draft.stem for told in ("Reno, Nevada", "Glasgow", "Bo Hartley"))
    assert draft.because == "Burbank was a location as well."
    assert asked(film(star, BURBANK, reno), "film-of-places") == []


def test_no_region_that_the_page_does_not_give_is_told() -> None:
    star = Starring(person="Bo Hartley", source=AT)
    looked_up = FilmingLocation(
        place="Mumbai", region="Maharashtra", country="India", inferred=True, source=AT
    )
    [draft] = asked(film(star, looked_up, shot("Glasgow")), "film-of-places")
    assert "Mumbai" in draft.stem
    assert "Maharashtra" not in draft.stem
