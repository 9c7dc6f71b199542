"""Release dates of infobox and prose, as one list without doubles."""

from __future__ import annotations

from questions.facts.fact import Release, Unread
from questions.facts.releases import read_releases
from tests.questions.facts.pages import page

Told = tuple[str, str | None, str | None]


def read(*released: str, prose: tuple[str, ...] = ()) -> tuple[list[Told], list[str]]:
    found = list(
        read_releases(page({"released": released} if released else {}, prose={"Release": prose}))
    )
    told = [(f.date, f.territory, f.scope) for f in found if isinstance(f, Release)]
    return told, [f.text for f in found if isinstance(f, Unread)]


def test_prose_adds_scope_to_the_date_of_the_infobox() -> None:
    told, _ = read("May 9, 1999 (1999-05-09)", prose=("It had a limited release on May 9, 1999.",))
    assert told == [("1999-05-09", None, "limited")]


def test_nationwide_means_the_only_nation_of_its_sentence() -> None:
    sentence = (
        "After limited release in Norway on May 9 1999, Salt Harbour was released nationwide "
        "on June 3 1999."
    )
    assert read(prose=(sentence,))[0] == [
        ("1999-05-09", "Norway", "limited"),
        ("1999-06-03", "Norway", "nationwide"),
    ]


def test_several_territories_on_one_line_are_told_apart() -> None:
    told, _ = read("Cannes: May 9, 2001 Norway: March 2, 2002 United States: June 7, 2002")
    assert told == [
        ("2001-05-09", None, "Cannes"),
        ("2002-03-02", "Norway", None),
        ("2002-06-07", "United States", None),
    ]


def test_dates_of_video_and_of_plans_are_no_releases() -> None:
    told, _ = read(
        prose=(
            "The film was released on DVD on May 9, 1999.",
            "It was originally scheduled to be released on May 8, 1999.",
            "The trailer was released on May 7, 1999.",
        )
    )
    assert told == []


def test_two_dates_for_one_limited_release_are_both_unread() -> None:
    told, unreads = read(
        prose=(
            "It had a limited release on May 9, 1999.",
            "It had a limited release on May 8, 1999.",
        )
    )
    assert told == []
    assert len(unreads) == 2


def test_a_hidden_date_that_differs_is_unread() -> None:
    assert read("May 9, 1999 (1999-05-08)") == ([], ["May 9, 1999 (1999-05-08)"])


def test_no_day_is_made_of_a_month() -> None:
    assert read("October 1999 (Norway)")[0] == [("1999-10", "Norway", None)]


def test_a_house_is_no_territory() -> None:
    told, unreads = read("December 3, 1999 (Odeon Leicester Square)", "June 3, 2000 (Norway)")
    assert told == [("1999-12-03", None, "premiere"), ("2000-06-03", "Norway", None)]
    assert unreads == []


def test_a_place_that_is_not_known_makes_no_release() -> None:
    told, unreads = read("December 3, 1999 (Grumbleford)", "June 3, 2000 (Worldwide)")
    assert told == [("2000-06-03", None, None)]
    assert unreads == ["December 3, 1999 (Grumbleford)"]


def test_a_town_may_bring_its_region() -> None:
    told, _ = read("December 3, 1999 (Westwood, California)")
    assert told == [("1999-12-03", "Westwood, California", None)]


def test_a_lone_first_of_january_keeps_its_year_only() -> None:
    told, unread = read("January 1, 1999 (1999-01-01)")
    assert told == [("1999", None, None)]
    assert unread == ["1999-01-01"]
    assert read("1 January 1999 (Norway)")[0] == [("1999", "Norway", None)]


def test_a_first_of_january_that_somebody_knows_keeps_its_day() -> None:
    prose = ("Salt Harbour was released on January 1, 1999.",)
    assert read("January 1, 1999", prose=prose)[0] == [("1999-01-01", None, None)]
    told, unread = read("1 January 1999 (Norway)", "7 May 1999 (Sweden)")
    assert told == [("1999-01-01", "Norway", None), ("1999-05-07", "Sweden", None)]
    assert read("January 1, 1999 (premiere)")[0] == [("1999-01-01", None, "premiere")]
    assert unread == []


def test_the_release_of_another_film_is_not_this_ones() -> None:
    told, _ = read(
        prose=(
            "The first film, The Grey Lantern, was released on May 9, 1997.",
            "The second film in the series was released on May 9, 1999.",
        )
    )
    assert told == [("1999-05-09", None, None)]


def test_a_premiere_is_not_given_the_country_that_opened_on_its_day() -> None:
    told, _ = read("June 3, 2000 (Norway)", prose=("It had its premiere on June 3, 2000.",))
    assert told == [("2000-06-03", None, "premiere"), ("2000-06-03", "Norway", None)]


def test_nationwide_is_of_the_country_that_has_its_date() -> None:
    told, _ = read("June 3, 2000 (Norway)", prose=("It was released nationwide on June 3, 2000.",))
    assert told == [("2000-06-03", "Norway", "nationwide")]


def test_a_town_of_the_infobox_is_where_the_premiere_was() -> None:
    told, _ = read("June 3, 2000 (Hollywood)", prose=("It had its premiere on June 3, 2000.",))
    assert told == [("2000-06-03", "Hollywood", "premiere")]
