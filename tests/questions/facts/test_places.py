"""Filming locations out of the sentences that list them."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions.facts import gazetteer, world
from questions.facts.fact import FilmingLocation, Unread
from questions.facts.places import read_places
from tests.questions.facts.pages import page

TABLE = Path(__file__).parents[2] / "golden" / "places.txt"
SAID = [
    line.split(" | ") for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")
]


def shown(place: str | None, region: str | None, country: str | None, inferred: bool) -> str:
    return "/".join(part or "-" for part in (place, region, country)) + "*" * inferred


@pytest.mark.parametrize(("said", "expected"), SAID)
def test_places_resolve_as_the_golden_table_says(said: str, expected: str) -> None:
    found = read(f"The film was shot in {said}.")
    told = [f"? {one}" if isinstance(one, str) else shown(*one) for one in found]
    assert "; ".join(told) == expected


def test_the_golden_table_of_places_is_a_hundred_long() -> None:
    assert len(SAID) >= 100


def test_the_table_of_places_tells_whose_work_it_is() -> None:
    assert "GeoNames" in gazetteer.HEAD
    assert "CC BY 4.0" in gazetteer.HEAD


def test_a_name_that_several_places_have_means_none_of_them() -> None:
    assert gazetteer.place("Halifax") is None
    assert gazetteer.located("Halifax", "Nova Scotia") == gazetteer.Place(
        "Halifax", "Nova Scotia", "Canada"
    )
    assert gazetteer.located("Halifax", "West Yorkshire") == gazetteer.Place(
        "Halifax", "England", "United Kingdom"
    )
    assert gazetteer.located("Halifax", "France") is None


def test_a_country_that_is_no_more_has_heirs() -> None:
    assert world.country("USSR") == "Soviet Union"
    assert world.heirs("Czechoslovakia") == ("Czech Republic", "Slovakia")
    assert world.heirs("France") == ()


def read(sentence: str) -> list[tuple[str | None, str | None, str | None, bool] | str]:
    found: list[tuple[str | None, str | None, str | None, bool] | str] = []
    for f in read_places(page(prose={"Filming": [sentence]})):
        if isinstance(f, FilmingLocation):
            found.append((f.place, f.region, f.country, f.inferred))
        elif isinstance(f, Unread):
            found.append(f.text)
    return found


def test_a_region_belongs_to_the_place_before_it() -> None:
    assert read(
        "The film was shot in Reno, Sparks, Nevada, and Halifax, Nova Scotia in Canada."
    ) == [
        ("Reno", "Nevada", "United States", True),
        ("Sparks", "Nevada", "United States", False),
        ("Halifax", "Nova Scotia", "Canada", False),
    ]


def test_countries_stand_for_themselves() -> None:
    assert read("Filming took place in Norway, Estonia and the United Kingdom.") == [
        (None, None, "Norway", False),
        (None, None, "Estonia", False),
        (None, None, "United Kingdom", False),
    ]


def test_a_known_city_is_not_moved_to_another_country() -> None:
    assert read("Scenes were shot in London, France and Oslo.") == [
        ("London", "England", "United Kingdom", True),
        (None, None, "France", False),
        ("Oslo", None, "Norway", True),
    ]


def test_atlanta_lies_in_the_state_of_georgia() -> None:
    assert read("It was filmed in Atlanta, Georgia.") == [
        ("Atlanta", "Georgia", "United States", False)
    ]


def test_an_unknown_place_with_nothing_after_it_is_unread() -> None:
    assert read("The film was shot in Zzyzx Gulch, Burbank, California.") == [
        "Zzyzx Gulch",
        ("Burbank", "California", "United States", False),
    ]


def test_a_place_that_may_lie_in_either_georgia_is_unread() -> None:
    assert read("The film was shot in Covfield, Georgia.") == ["Covfield"]


def test_a_list_that_holds_more_than_places_gives_none() -> None:
    [unread] = read("The film was shot in Oslo, as the star was unable to leave Norway.")
    assert isinstance(unread, str)


def test_where_another_film_was_shot_is_not_read() -> None:
    assert read("Her next picture was shot in Oslo, Norway.") == []
