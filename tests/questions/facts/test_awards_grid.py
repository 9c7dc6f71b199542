"""Awards tables with columns: spans, teams, shifted titles, and what makes a table whole."""

from __future__ import annotations

import pytest

from questions.facts.awards import read_awards
from questions.facts.fact import Award
from tests.questions.facts.wikipages import page, told


def awards_of(rows: str, header: str = "Award !! Category !! Recipient !! Result") -> list[Award]:
    body = f"==Accolades==\n{{|\n! {header}\n{rows}\n|}}"
    return [f for f in told(read_awards(page(body)))[0] if isinstance(f, Award)]


def said(award: Award) -> tuple[str, str, tuple[str, ...], str]:
    return (award.body, award.category, award.recipients, award.result)


SPANS = """|-
| rowspan=3 | [[12th Tin Moon Awards|Tin Moon Awards]]<ref>x</ref>
| Best Director
| rowspan=2 | [[Ann Lee]]
| {{won}}
|-
| Best Screenplay
| {{nom}}
|-
| Best Film
|
| {{nom}}"""


def test_body_and_recipients_are_carried_down_by_their_spans() -> None:
    awards = awards_of(SPANS)
    assert [said(a) for a in awards] == [
        ("Tin Moon Award", "Best Director", ("Ann Lee",), "won"),
        ("Tin Moon Award", "Best Screenplay", ("Ann Lee",), "nominated"),
        ("Tin Moon Award", "Best Film", (), "nominated"),
    ]
    assert all(award.closed and not award.inferred for award in awards)


def test_an_award_stands_on_the_line_of_its_own_row() -> None:
    assert [a.source.line for a in awards_of(SPANS)] == [14, 19, 22]


def test_recipients_are_parted_at_lines_commas_and_ands() -> None:
    (award,) = awards_of("|-\n| X Awards || Best Sound || [[Bo Tran]],<br>Cy Orr and Di Poe || Won")
    assert award.recipients == ("Bo Tran", "Cy Orr", "Di Poe")


def test_a_song_or_the_film_is_no_recipient() -> None:
    one, other = awards_of(
        '|-\n| X Awards || Best Song || Cy Orr for "Fog" || {{nom}}\n'
        "|-\n| X Awards || Best Film || ''Salt Harbour'' || {{nom}}"
    )
    assert (one.recipients, other.recipients) == (("Cy Orr",), ())


def test_a_team_with_a_row_each_is_one_award_and_the_table_is_not_counted() -> None:
    (award,) = awards_of(
        "|-\n| rowspan=2 | X Awards || rowspan=2 | Best Sound || Bo Tran || {{won}}\n"
        "|-\n| Cy Orr || {{won}}"
    )
    assert award.recipients == ("Bo Tran", "Cy Orr")
    assert not award.closed


def test_one_category_cell_beside_two_bodies_is_two_awards() -> None:
    awards = awards_of(
        "|-\n| X Awards || rowspan=2 | Best Film || rowspan=2 | Bo Tran || {{nom}}\n"
        "|-\n| Y Awards || {{won}}"
    )
    assert [(a.body, a.result, a.closed) for a in awards] == [
        ("X Award", "nominated", True),
        ("Y Award", "won", True),
    ]


def test_two_actors_up_for_one_category_stay_two_nominations() -> None:
    awards = awards_of(
        "|-\n| rowspan=2 | X Awards || rowspan=2 | Best Actor || Bo Tran || {{nom}}\n"
        "|-\n| Cy Orr || {{nom}}"
    )
    assert [a.recipients for a in awards] == [("Bo Tran",), ("Cy Orr",)]


def test_a_row_with_two_results_is_no_award() -> None:
    body = (
        "==Awards==\n{|\n! Award !! Category !! Recipient !! Result\n"
        "|-\n| X Awards || Best Film || || rowspan=9 {{nom}}\n"
        "|-\n| Y Awards || Best Song || Cy Orr || {{won}}\n|}"
    )
    facts, unreads = told(read_awards(page(body)))
    assert [a.body for a in facts if isinstance(a, Award)] == ["X Award"]
    assert len(unreads) == 1
    assert not any(fact.closed for fact in facts)


@pytest.mark.parametrize("cell", ["Runner-up", "2nd place", "{{pending}}", ""])
def test_a_place_or_a_wait_is_neither_won_nor_nominated(cell: str) -> None:
    assert awards_of(f"|-\n| X Awards || Best Film || || {cell}") == []


def test_a_subject_beside_a_nominee_is_the_category() -> None:
    (award,) = awards_of(
        "|-\n| X Awards || Best Make-up || Bo Tran || {{nom}}",
        "Award !! Subject !! Nominee !! Result",
    )
    assert said(award) == ("X Award", "Best Make-up", ("Bo Tran",), "nominated")


def test_titles_that_are_off_by_one_are_set_right() -> None:
    (award,) = awards_of(
        "|-\n| Tin Moon Awards || Best Score || [[Cy Orr]] || {{won}}",
        "Year !! Organization !! Award !! Result",
    )
    assert said(award) == ("Tin Moon Award", "Best Score", ("Cy Orr",), "won")


def test_the_films_own_year_may_be_the_honoured_one_and_is_left_out() -> None:
    rows = (
        "|-\n| 1999 || X Awards || Best Film || {{won}}\n"
        "|-\n| 2000 || Y Awards || Best Film || {{won}}"
    )
    assert [a.year for a in awards_of(rows, "Year !! Award !! Category !! Result")] == [None, 2000]


def test_a_category_does_not_repeat_its_body() -> None:
    (award,) = awards_of("|-\n| X Awards || X Award – Best Film || || {{won}}")
    assert award.category == "Best Film"


def test_a_table_that_points_to_a_longer_list_is_not_whole() -> None:
    body = (
        "==Accolades==\n{{main|List of accolades received by Salt Harbour}}\n"
        "{|\n! Award !! Category !! Result\n|-\n| X Awards || Best Film || {{won}}\n|}"
    )
    assert [f.closed for f in told(read_awards(page(body)))[0]] == [False]


def test_the_giver_is_the_body_where_awards_have_a_column_of_their_own() -> None:
    rows = "| Tin Moon Festival || Best Film || || {{won}}"
    body = f"==Awards==\n{{|\n! Organization !! Award !! Recipient !! Result\n|-\n{rows}\n|}}"
    award = told(read_awards(page(body)))[0][0]
    assert isinstance(award, Award)
    assert (award.body, award.category) == ("Tin Moon Festival", "Best Film")


@pytest.mark.parametrize(
    ("cell", "recipients"),
    [
        ('"Red Leaves" – Music by [[Bo Tran]]; lyrics by Cy Orr', ("Bo Tran", "Cy Orr")),
        ("Flo Gray for Io", ("Flo Gray",)),
        ("Bo Tran (sound) and Cy Orr (music)", ("Bo Tran", "Cy Orr")),
        ('"Red Leaves" performed by Bo Tran', ()),
    ],
)
def test_recipients_stand_without_what_they_did(cell: str, recipients: tuple[str, ...]) -> None:
    body = (
        "==Awards==\n{|\n! Award !! Category !! Recipient !! Result\n|-\n"
        f"| Tin Moon Award || Best Song || {cell} || {{{{nom}}}}\n|}}"
    )
    award = told(read_awards(page(body)))[0][0]
    assert isinstance(award, Award)
    assert award.recipients == recipients


@pytest.mark.parametrize("result", ["{{runner-up}}", "{{pending}}", "{{sho}}", "3rd place"])
def test_a_result_of_another_kind_is_an_unread_that_says_so(result: str) -> None:
    body = (
        "==Awards==\n{|\n! Award !! Category !! Recipient !! Result\n|-\n"
        f"| Tin Moon Award || Best Song || Bo Tran || {result}\n|}}"
    )
    facts, unreads = told(read_awards(page(body)))
    assert facts == []
    assert unreads[0].why.startswith("its result is neither won nor nominated")


def test_two_names_in_a_cell_without_a_joiner_are_told_apart_by_the_tables_other_rows() -> None:
    rows = (
        "|-\n| Tin Moon Awards || Best Sound || Bo Tran || {{won}}\n"
        "|-\n| Tin Moon Awards || Best Music || Cy Orr || {{won}}\n"
        "|-\n| Tin Moon Awards || Best Song || Bo Tran Cy Orr || {{won}}\n"
        "|-\n| Tin Moon Awards || Best Editing || Bo Tran Di Poe || {{won}}"
    )
    assert [award.recipients for award in awards_of(rows)][2:] == [("Bo Tran", "Cy Orr"), ()]


@pytest.mark.parametrize(
    "body", ["9th Tin Moon Awards", "The 2001 Tin Moon Awards", "2001 9th Annual Tin Moon Awards"]
)
def test_which_time_it_was_given_is_no_part_of_who_gives_it(body: str) -> None:
    (award,) = awards_of(f"|-\n| {body} || Best Sound || Bo Tran || {{{{won}}}}")
    assert award.body == "Tin Moon Award"
    assert award.year == (2001 if "2001" in body else None)


def test_cells_under_the_wrong_titles_are_no_award() -> None:
    rows = (
        "|-\n| Tin Moon Awards || Best Film || Cy Orr || {{won}}\n"
        "|-\n| Best Cut || Flo Gray || x || {{nom}}"
    )
    assert [said(award) for award in awards_of(rows)] == [
        ("Tin Moon Award", "Best Film", ("Cy Orr",), "won")
    ]


def test_subjects_in_the_plural_of_forms_are_recipients() -> None:
    found = awards_of(
        "|-\n| Tin Moon Awards || Best Film || Cy Orr || {{won}}",
        header="Award !! Category !! Subject(s) !! Result",
    )
    assert [said(award) for award in found] == [("Tin Moon Award", "Best Film", ("Cy Orr",), "won")]
