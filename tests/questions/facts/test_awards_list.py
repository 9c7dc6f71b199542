"""Awards in lists: body and result each said once, in the item or above it."""

from __future__ import annotations

import pytest

from questions.facts.awards import read_awards
from questions.facts.fact import Award
from tests.questions.facts.wikipages import page, told


def awards_of(body: str) -> list[tuple[str, str, tuple[str, ...], str]]:
    facts, _ = told(read_awards(page(body)))
    return [(a.body, a.category, a.recipients, a.result) for a in facts if isinstance(a, Award)]


@pytest.mark.parametrize(
    "body",
    [
        "==Awards==\n;Tin Moon Awards\n* Best Director (Ann Lee) — Won",
        "==Awards==\n===Wins===\n* Tin Moon Award for Best Director ([[Ann Lee]])",
        "==Accolades==\n===Tin Moon Awards===\n;Won\n* Best Director: Ann Lee",
        "==Tin Moon Award wins==\n* Best Director – Ann Lee",
    ],
)
def test_each_usual_form_is_read(body: str) -> None:
    assert awards_of(body) == [("Tin Moon Award", "Best Director", ("Ann Lee",), "won")]


def test_an_award_of_the_film_has_no_recipient() -> None:
    body = "==Awards==\n===Nominations===\n* Tin Moon Award for Best Film"
    assert awards_of(body) == [("Tin Moon Award", "Best Film", (), "nominated")]


@pytest.mark.parametrize(
    "item",
    [
        "Best Director (Ann Lee) — 2nd place",
        "1999 Tin Moon Festival, Best Film",
        "It was much praised.",
    ],
)
def test_anything_else_is_an_unread(item: str) -> None:
    body = f"==Awards==\n===Tin Moon Awards===\n* {item}"
    facts, unreads = told(read_awards(page(body)))
    assert (facts, len(unreads)) == ([], 1)


def test_a_list_is_never_counted() -> None:
    body = "==Awards==\n;Tin Moon Awards\n* Best Director (Ann Lee) — Won"
    assert [f.closed for f in told(read_awards(page(body)))[0]] == [False]


def test_lists_elsewhere_are_no_awards() -> None:
    facts, unreads = told(read_awards(page("==See also==\n* Best Director (Ann Lee) — Won")))
    assert (facts, unreads) == ([], [])


@pytest.mark.parametrize(
    ("item", "award"),
    [
        (
            "[[Tin Moon Award for Best Film|Best Film]] – nominated",
            ("Tin Moon Award", "Best Film", (), "nominated"),
        ),
        (
            "2001: Won [[Tin Moon Award for Best Film]]",
            ("Tin Moon Award", "Best Film", (), "won"),
        ),
        (
            "[[Tin Moon Award for Best Song]] for [[Ann Lee]] (winner)",
            ("Tin Moon Award", "Best Song", ("Ann Lee",), "won"),
        ),
        (
            "2001 Tin Moon Award nomination: Best Director (Ann Lee)",
            ("Tin Moon Award", "Best Director", ("Ann Lee",), "nominated"),
        ),
        (
            "Tin Moon Awards: Best Film – Drama (nominated)",
            ("Tin Moon Award", "Best Film – Drama", (), "nominated"),
        ),
        (
            "Tin Moon Award: Best Director (won: Ann Lee and Bo Tran)",
            ("Tin Moon Award", "Best Director", ("Ann Lee", "Bo Tran"), "won"),
        ),
    ],
)
def test_an_item_may_say_all_of_it(item: str, award: tuple[str, str, tuple[str, ...], str]) -> None:
    assert awards_of(f"==Awards==\n* {item}") == [award]


def test_an_item_over_a_deeper_list_is_what_the_items_below_have_in_common() -> None:
    body = (
        "==Awards==\n* [[3rd Tin Moon Awards|Tin Moon Awards]]\n** Won: Best Director ([[Ann Lee]])"
        "\n* Nominated:\n** [[Salt Prize for Best Film]]\n* Salt Prize for Best Song (won)"
    )
    assert awards_of(body) == [
        ("Tin Moon Award", "Best Director", ("Ann Lee",), "won"),
        ("Salt Prize", "Best Film", (), "nominated"),
        ("Salt Prize", "Best Song", (), "won"),
    ]


def test_a_prize_of_another_name_under_a_body_is_an_unread() -> None:
    body = "==Awards==\n* Tin Moon Awards\n** Won: Salt Award: Best Director (Ann Lee)"
    facts, unreads = told(read_awards(page(body)))
    assert (facts, len(unreads)) == ([], 1)


@pytest.mark.parametrize(
    ("item", "recipients"),
    [
        ("Best Sound: Harbour Sound Department, [[Bo Tran]], Sound Director", ("Bo Tran",)),
        ("Best Sound (Bo Tran, sound director)", ("Bo Tran",)),
        (
            "Best Sound – Bo Tran, recording; Cy Orr, effects, Di Poe",
            ("Bo Tran", "Cy Orr", "Di Poe"),
        ),
    ],
)
def test_what_somebody_did_is_no_part_of_the_names(item: str, recipients: tuple[str, ...]) -> None:
    body = f"==Awards==\n===Tin Moon Awards===\n;Nominations\n* {item}"
    assert awards_of(body) == [("Tin Moon Award", "Best Sound", recipients, "nominated")]


def test_a_company_in_front_of_its_producer_is_not_the_recipient() -> None:
    body = "==Tin Moon Award wins==\n* Best Film – Red Lion (Bo Tran, producer)"
    assert awards_of(body) == [("Tin Moon Award", "Best Film", ("Bo Tran",), "won")]
