"""Crew of the infobox: several jobs in one value, guild letters, remarks."""

from __future__ import annotations

import pytest

from questions.facts.fact import Cinematographer, Composer, Director, Writer
from questions.facts.people import read_people
from tests.questions.facts.wikipages import page, told


@pytest.mark.parametrize(
    ("value", "credits"),
    [
        (
            "Story by Ann Lee; screenplay by Bo Tran",
            [("Ann Lee", "story"), ("Bo Tran", "screenplay")],
        ),
        ("'''Screenplay by:'''<br>Bo Tran", [("Bo Tran", "screenplay")]),
        ("Story and screenplay: Ann Lee", [("Ann Lee", "story"), ("Ann Lee", "screenplay")]),
        ("Bo Tran (story & screenplay)", [("Bo Tran", "story"), ("Bo Tran", "screenplay")]),
        ("Written by Bo Tran", [("Bo Tran", "writer")]),
    ],
)
def test_each_job_a_value_names_is_a_credit(value: str, credits: list[tuple[str, str]]) -> None:
    facts, _ = told(read_people(page("", writer=value)))
    assert [(f.person, f.credit) for f in facts if isinstance(f, Writer)] == credits


def test_songs_are_not_the_score() -> None:
    facts, unreads = told(read_people(page("", music="Songs by Bo Tran<br>Score by Cy Orr")))
    assert [f.person for f in facts if isinstance(f, Composer)] == ["Cy Orr"]
    assert [u.text for u in unreads] == ["Bo Tran (songs)"]


def test_letters_of_a_guild_are_no_part_of_a_name() -> None:
    value = "Bo Tran ASC<br>Cy Orr, [[American Society|A.S.C.]]"
    facts, unreads = told(read_people(page("", cinematography=value)))
    assert [f.person for f in facts if isinstance(f, Cinematographer)] == ["Bo Tran", "Cy Orr"]
    assert unreads == []


def test_a_surname_in_a_run_is_made_whole_by_its_link() -> None:
    facts, _ = told(read_people(page("", director="[[Ann Lee (actress)|Lee]] and [[Bo Tran]]")))
    assert [f.person for f in facts if isinstance(f, Director)] == ["Ann Lee", "Bo Tran"]


def test_a_remark_with_a_name_of_its_own_leaves_the_list_open() -> None:
    facts, unreads = told(read_people(page("", director="Ann Lee<br>(co-director: Bo Tran)")))
    assert [(f.person, f.closed) for f in facts if isinstance(f, Director)] == [("Ann Lee", False)]
    assert [u.text for u in unreads] == ["(co-director: Bo Tran)"]


def test_a_credit_that_was_refused_leaves_the_list_of_writers_open() -> None:
    infobox = {"writer": "Cy Orr (dialogue)", "screenplay": "Bo Tran", "story": "Ann Lee"}
    facts, unreads = told(read_people(page("", **infobox)))
    writers = [(f.person, f.closed) for f in facts if isinstance(f, Writer)]
    assert writers == [("Bo Tran", False), ("Ann Lee", False)]
    assert [u.text for u in unreads] == ["Cy Orr (dialogue)"]
