"""Forms of infobox values: dates with places, works, companies, languages."""

from __future__ import annotations

import pytest

from questions.facts.basics import read_basics
from questions.facts.companies import read_companies
from questions.facts.fact import BasedOn, Country, Language, Release, RunningTime, Studio
from questions.facts.origins import read_origins
from questions.facts.releases import read_releases
from tests.questions.facts import pages
from tests.questions.facts.wikipages import page, told


@pytest.mark.parametrize(
    ("value", "releases"),
    [
        (
            "{{Film date|1999|5|16|[[1999 Tin Moon Film Festival|Salt]]}}",
            [("1999-05-16", None, "Tin Moon Film Festival")],
        ),
        ("{{Film date|1999|9|9|Toronto}}", [("1999-09-09", None, "Toronto")]),
        ("{{Film date|1999|5|9|Toronto}}", [("1999-05-09", "Toronto", None)]),
        (
            "1 June 1999 (Norway), 3 July 1999 (Sweden)",
            [("1999-06-01", "Norway", None), ("1999-07-03", "Sweden", None)],
        ),
    ],
)
def test_a_place_beside_a_date_is_a_country_or_a_festival(
    value: str, releases: list[tuple[str, str | None, str | None]]
) -> None:
    facts, _ = told(read_releases(page("", released=value)))
    assert [(f.date, f.territory, f.scope) for f in facts if isinstance(f, Release)] == releases


def test_a_work_and_its_author_may_share_one_argument() -> None:
    facts, _ = told(read_origins(page("", based_on="{{Based on|''Wick''<br>by [[Ed Fry]]}}")))
    assert [(f.work, f.author) for f in facts if isinstance(f, BasedOn)] == [("Wick", "Ed Fry")]


def test_year_and_form_may_stand_between_a_work_and_its_author() -> None:
    facts, _ = told(read_origins(page("", based_on="''Wick''<br>1958 novel<br>by [[Ed Fry]]")))
    assert [(f.work, f.form, f.year) for f in facts if isinstance(f, BasedOn)] == [
        ("Wick", "novel", 1958)
    ]


def test_a_character_is_no_work() -> None:
    value = "{{Based on|[[Io (character)|Io]]|Ed Fry}}"
    facts, unreads = told(read_origins(page("", based_on=value)))
    assert (facts, [u.why for u in unreads]) == ([], ["a character, and no work"])


@pytest.mark.parametrize(
    ("value", "studios"),
    [
        ("[[Tin Moon]]/[[Salt Films]]", ["Tin Moon", "Salt Films"]),
        ("Tin Moon/Salt Films", []),
        ("Dee/Fry Productions", ["Dee/Fry Productions"]),
    ],
)
def test_a_stroke_parts_companies_only_where_links_do(value: str, studios: list[str]) -> None:
    facts, _ = told(read_companies(page("", studio=value)))
    assert [f.company for f in facts if isinstance(f, Studio)] == studios


def test_a_language_it_was_dubbed_into_is_not_the_films() -> None:
    facts, _ = told(read_basics(page("", language="{{ubl|Hindi|Urdu (dubbed)}}")))
    assert [(f.name, f.closed) for f in facts if isinstance(f, Language)] == [("Hindi", False)]


def test_silence_is_no_language() -> None:
    facts, unreads = told(read_basics(page("", language="Silent<br>Silent film")))
    assert (facts, unreads) == ([], [])


@pytest.mark.parametrize(
    "value",
    [
        "120 minutes (theatrical)<br>141 minutes (director's cut)",
        "2 hours (theatrical cut), 141 minutes (extended)",
        "{{ubl|Theatrical cut: 120 minutes|Director's cut: 141 minutes}}",
        "120 minutes / 141 minutes (director's cut)",
        "120 minutes (theatrical)<br>99 minutes (re-release)",
    ],
)
def test_of_two_cuts_the_theatrical_one_is_the_running_time(value: str) -> None:
    facts, unreads = told(read_basics(page("", runtime=value)))
    assert [f.minutes for f in facts if isinstance(f, RunningTime)] == [120]
    assert unreads == []


@pytest.mark.parametrize(
    "value", ["120 minutes (UK)<br>117 minutes (US)", "120, 141 minutes", "120 minutes, 9 reels"]
)
def test_two_lengths_without_a_theatrical_one_are_unread(value: str) -> None:
    facts, unreads = told(read_basics(page("", runtime=value)))
    assert not any(isinstance(f, RunningTime) for f in facts)
    assert unreads


@pytest.mark.parametrize(
    ("label", "value", "names"),
    [
        ("country", "Norway United Kingdom", ["Norway", "United Kingdom"]),
        ("country", "Trinidad and Tobago Norway", []),
        ("country", "Norway Skagen", []),
        ("language", "Norwegian Old English, Danish", ["Norwegian", "Old English", "Danish"]),
    ],
)
def test_names_that_ran_together_part_where_each_is_known(
    label: str, value: str, names: list[str]
) -> None:
    facts, _ = told(read_basics(pages.page({label: [value]})))
    assert [f.name for f in facts if isinstance(f, Country | Language)] == names


@pytest.mark.parametrize(
    "value", ["'''Part 1:'''<br>146 minutes", "146 minutes (extended cut)", "146 minutes (18 fps)"]
)
def test_a_part_or_a_cut_is_not_the_length_of_the_film(value: str) -> None:
    facts, unreads = told(read_basics(page("", runtime=value)))
    assert not any(isinstance(fact, RunningTime) for fact in facts)
    assert unreads
