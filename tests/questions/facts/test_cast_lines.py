"""Forms of cast lines, on whole pages of wikitext."""

from __future__ import annotations

import pytest

from questions.facts.cast import read_cast
from questions.facts.fact import Cast
from tests.questions.facts.wikipages import page, told


def cast_of(body: str) -> list[tuple[str, str]]:
    facts, _ = told(read_cast(page(f"==Cast==\n{body}")))
    return [(f.actor, f.character) for f in facts if isinstance(f, Cast)]


@pytest.mark.parametrize(
    "body",
    [
        "* [[Ann Lee]] as Io and [[Bo Tran]] as Max",
        "* Ann Lee as Io, Bo Tran as Max",
        "* Ann Lee plays Io\n* Bo Tran portrays Max",
        "* '''Io''' ([[Ann Lee]]): The queen.\n* '''Max''' (played by [[Bo Tran]])",
        "[[Ann Lee]] as '''Io''', the queen of it all.\n\n[[Bo Tran]] as Max, a fool.",
    ],
)
def test_two_actors_with_a_role_each_are_two_facts(body: str) -> None:
    assert cast_of(body) == [("Ann Lee", "Io"), ("Bo Tran", "Max")]


def test_a_list_that_puts_roles_first_is_turned_round() -> None:
    assert cast_of("* Io: [[Flo Gray]]\n* Max: [[Gus Hall]]") == [
        ("Flo Gray", "Io"),
        ("Gus Hall", "Max"),
    ]


def test_one_who_plays_a_role_at_another_age_is_not_its_actor() -> None:
    assert cast_of("* Ann Lee as Io\n** Bo Tran as Io (age 8)") == [("Ann Lee", "Io")]


@pytest.mark.parametrize(
    ("role", "character"),
    [
        ('Pvt. Tom "Tex" Cole', 'Pvt. Tom "Tex" Cole'),
        ("Bob Salt, Jr., a sailor", "Bob Salt, Jr."),
        ("Cmdr. Io Marsh", "Cmdr. Io Marsh"),
    ],
)
def test_a_rank_or_a_suffix_does_not_end_a_role(role: str, character: str) -> None:
    assert cast_of(f"* Ann Lee as {role}") == [("Ann Lee", character)]


@pytest.mark.parametrize("role", ["Queen", "The old queen", "Minister"])
def test_a_rank_alone_is_no_character(role: str) -> None:
    assert cast_of(f"* Ann Lee as {role}") == []


@pytest.mark.parametrize(
    ("line", "cast"),
    [
        ("Flo Gray as Io ' Gus Hall as Max", [("Flo Gray", "Io"), ("Gus Hall", "Max")]),
        ("Flo Gray as Io Marsh Gus Hall as Max", [("Flo Gray", "Io Marsh"), ("Gus Hall", "Max")]),
        ("Ann Lee as Io Marsh Cy Orr as Max", [("Ann Lee", "Io Marsh"), ("Cy Orr", "Max")]),
        ("Ann Lee as Io Marsh Di Poe as Max", []),
    ],
)
def test_cells_that_ran_together_part_before_an_actor_the_page_knows(
    line: str, cast: list[tuple[str, str]]
) -> None:
    prose = page(f"==Plot==\nMax (Cy Orr) sails.\n==Cast==\n* {line}")
    facts, _ = told(read_cast(prose))
    assert [(f.actor, f.character) for f in facts if isinstance(f, Cast)] == cast


def test_a_first_row_of_actors_is_no_row_of_titles() -> None:
    rows = "! Ann Lee as Io !! Bo Tran as Max\n|-\n| Cy Orr as Pip || Di Poe as Nan"
    assert cast_of(f"{{|\n{rows}\n|}}") == [
        ("Ann Lee", "Io"),
        ("Bo Tran", "Max"),
        ("Cy Orr", "Pip"),
        ("Di Poe", "Nan"),
    ]


def test_a_role_with_a_page_of_its_own_is_a_name_whatever_it_means() -> None:
    body = (
        "==Cast==\n* [[Flo Gray]] as [[Edward Farmer]]\n* [[Gus Hall]] as Head Farmer\n"
        "* [[Bo Tran]] as [[police officer|Police Officer]]"
    )
    facts, _ = told(read_cast(page(body)))
    assert [f.character for f in facts if isinstance(f, Cast)] == ["Edward Farmer"]


def test_one_who_is_said_to_provide_the_voice_is_a_voice() -> None:
    body = (
        "* [[Bo Tran]] as Max\n* [[Ann Lee]] as Io\n\n"
        "Lee provides the voice and the strings for Io, with help from others."
    )
    facts, _ = told(read_cast(page(f"==Cast==\n{body}")))
    assert [(f.actor, f.voice) for f in facts if isinstance(f, Cast)] == [
        ("Bo Tran", False),
        ("Ann Lee", True),
    ]


def test_one_who_dubs_herself_is_no_mere_voice() -> None:
    body = "* [[Ann Lee]] as Io\n\nLee voiced Io in the dubbed version as well."
    facts, _ = told(read_cast(page(f"==Cast==\n{body}")))
    assert [f.voice for f in facts if isinstance(f, Cast)] == [False]
