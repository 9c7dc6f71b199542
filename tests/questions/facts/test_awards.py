"""Flattened award rows: what is parted, what is carried down, and what is left open."""

from __future__ import annotations

import pytest

from questions.facts.awards import read_awards
from questions.facts.fact import Award, Unread
from tests.questions.facts.pages import flattened, page

HEADER = "Award Category Subject Result"
CREW = {
    "director": ["Ann Lee"],
    "screenplay": ["Ann Lee"],
    "starring": ["Flo Gray"],
    "producer": ["Bo Tran"],
}


def read(*rows: str) -> tuple[list[Award], list[Unread]]:
    found = list(read_awards(page(CREW, tables={"Awards": flattened(HEADER, *rows)})))
    return [f for f in found if isinstance(f, Award)], [f for f in found if isinstance(f, Unread)]


def test_the_body_is_carried_down_its_block() -> None:
    awards, _ = read("Harbour Award Best Actress Flo Gray Won", "Best Director Ann Lee Nominated")
    assert [(a.body, a.category, a.recipients, a.result) for a in awards] == [
        ("Harbour Award", "Best Actress", ("Flo Gray",), "won"),
        ("Harbour Award", "Best Director", ("Ann Lee",), "nominated"),
    ]
    assert all(a.closed and not a.inferred for a in awards)


def test_a_recipient_is_carried_to_a_craft_the_same_people_hold() -> None:
    awards, _ = read("Harbour Award Best Director Ann Lee Won", "Best Screenplay Nominated")
    assert (awards[1].recipients, awards[1].inferred) == (("Ann Lee",), True)


def test_nothing_is_carried_over_the_start_of_a_body() -> None:
    awards, unreads = read(
        "Harbour Award Best Director Ann Lee Won", "Northern Award Best Screenplay Nominated"
    )
    assert (awards[1].recipients, awards[1].inferred) == ((), False)
    assert [u.field for u in unreads] == ["recipients"]


def test_nothing_is_carried_to_a_craft_of_other_people() -> None:
    awards, _ = read("Harbour Award Best Director Ann Lee Won", "Best Film Won")
    assert awards[1].recipients == ()


def test_nothing_is_carried_to_an_acting_award() -> None:
    awards, _ = read("Harbour Award Best Actress Flo Gray Won", "Best Female Lead Won")
    assert awards[1].recipients == ()


def test_a_stranger_is_a_recipient_where_the_category_words_end() -> None:
    awards, _ = read("Harbour Award Best Costume Design Gus Hall & Ida Juul Won")
    assert awards[0].recipients == ("Gus Hall", "Ida Juul")


def test_a_row_with_two_readings_is_unread_and_the_table_is_open() -> None:
    awards, unreads = read(
        "Harbour Award Best Actress Flo Gray Won", "Best Song Song of Songs 1999 Nominated"
    )
    assert [a.closed for a in awards] == [False]
    assert [u.field for u in unreads] == ["award"]


def test_rows_after_an_unread_that_may_open_a_block_get_no_body() -> None:
    awards, unreads = read("Harbour Award Best Director Ann Lee Won", "Zz 9 Won", "Best Film Won")
    assert len(awards) == 1
    assert len(unreads) == 2


def test_a_printed_year_and_a_plural_are_no_part_of_the_body() -> None:
    awards, _ = read("1999 Harbour Awards Best Director Ann Lee Won")
    assert (awards[0].body, awards[0].year) == ("Harbour Award", 1999)


def test_a_ceremonys_number_and_a_bracket_are_no_part_of_the_body() -> None:
    awards, _ = read(
        "1999 12th Harbour Awards Best Director Ann Lee Won",
        "Moon Awards (MOONA) Best Film Nominated",
    )
    assert [(a.body, a.year) for a in awards] == [("Harbour Award", 1999), ("Moon Award", None)]


def test_a_stranger_before_a_known_name_is_a_recipient_too() -> None:
    awards, _ = read("Harbour Award Best Film Cy Orr and Bo Tran Won")
    assert [(a.category, a.recipients) for a in awards] == [("Best Film", ("Cy Orr", "Bo Tran"))]


@pytest.mark.parametrize(
    "row",
    [
        'Harbour Award Best Original Song "Tide" – Music by Ann Lee Nominated',
        "Harbour Award Best Film Salt Harbour … Moon Awards Best Director Ann Lee Won",
    ],
)
def test_a_category_that_holds_more_than_one_is_no_award(row: str) -> None:
    awards, unreads = read(row)
    assert awards == []
    assert len(unreads) == 1
