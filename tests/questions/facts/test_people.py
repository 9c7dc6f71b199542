"""Crew of the infobox: several jobs in one value, guild letters, remarks."""

from __future__ import annotations

import pytest

from questions.facts.fact import Cinematographer, Composer, Director, Producer, Starring, Writer
from questions.facts.lead import read_lead
from questions.facts.people import read_people
from tests.questions.facts import pages
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


@pytest.mark.parametrize(
    "company",
    [
        "Harbour Film Board",
        "Tin Moon Productions",
        "[[Brass Music|Brass]]",
        "Brass Fish",
        "[[Brass Fish]]",
    ],
)
def test_a_company_is_no_person_and_leaves_nobody_out(company: str) -> None:
    credits = f"{{{{ubl|[[Bo Tran]]|{company}}}}}"
    article = page("", producer=credits, production_companies="Brass Fish")
    facts, unreads = told(read_people(article))
    producers = [fact for fact in facts if isinstance(fact, Producer)]
    assert [(f.person, f.closed) for f in producers] == [("Bo Tran", True)]
    assert [u.why for u in unreads] == ["a company, and no person"]


def test_a_lead_that_names_a_company_names_no_producer() -> None:
    lead = ["Salt Harbour is a 1999 film produced by Tin Arts and directed by Bo Tran."]
    facts, _ = told(read_lead(pages.page(prose={"Lead": lead})))
    assert [(f.kind, getattr(f, "person", "")) for f in facts] == [("director", "Bo Tran")]


def test_two_names_on_one_line_of_a_flattened_page_are_no_one() -> None:
    facts, unreads = told(read_people(pages.page({"writer": ["Ann Lee Bo Tran"]})))
    assert facts == []
    assert [u.why for u in unreads] == ["two names may have run together"]


def test_prose_does_not_coarsen_a_credit_of_the_infobox() -> None:
    lead = ["Salt Harbour is a 1999 film written by Ann Lee and Bo Tran."]
    article = pages.page({"story": ["Ann Lee"]}, prose={"Lead": lead})
    facts, _ = told(read_lead(article))
    assert [(f.person, f.credit) for f in facts if isinstance(f, Writer)] == [("Bo Tran", "writer")]


@pytest.mark.parametrize(
    ("billed", "person"),
    [
        ("Sheriff Bo Tran", "Bo Tran"),
        ("Judge [[Cy Orr (jurist)|Cy Orr]]", "Cy Orr"),
        ("Dr. Di Poe", "Di Poe"),
        ("Former Governor Ann B. Lee", "Ann B. Lee"),
        ("[[Di Poe|General Di Poe]]", "Di Poe"),
        ("Judge Poe", "Judge Poe"),
        ("Dr. Poe", "Dr. Poe"),
        ("Major Orr Jr.", "Major Orr Jr."),
        ("Justine Lee Orr", "Justine Lee Orr"),
    ],
)
def test_a_title_of_office_is_no_part_of_a_full_name(billed: str, person: str) -> None:
    facts, _ = told(read_people(page("", starring=f"{billed}, Flo Gray")))
    assert [f.person for f in facts if isinstance(f, Starring)] == [person, "Flo Gray"]


@pytest.mark.parametrize(
    ("company", "whole"),
    [("Norwegian Film Board", True), ("Salt Moon", True), ("Orr & Tran Productions", False)],
)
def test_a_company_is_no_producer(company: str, whole: bool) -> None:
    box = page("", producer=f"Bo Tran<br>{company}", studio="Salt Moon")
    facts, (unread,) = told(read_people(box))
    producers = [(f.person, f.closed) for f in facts if isinstance(f, Producer)]
    assert producers == [("Bo Tran", whole)]
    assert unread.text == company


def test_a_lead_that_names_a_company_as_producer_names_no_person() -> None:
    lead = "Salt Harbour is a 1999 film directed by Ann Lee and produced by Salt Moon."
    boxed = pages.page({"studio": ["Salt Moon"]}, prose={"Lead": [lead]})
    facts, _ = told(read_lead(boxed))
    assert [f.person for f in facts if isinstance(f, Director | Producer)] == ["Ann Lee"]


@pytest.mark.parametrize(
    "value",
    ["[[Ann Lee and Bo Tran]]", "[[Ann Lee and Bo Tran|Ann Lee<br>Bo Tran]]"],
)
def test_two_people_who_share_a_page_are_two(value: str) -> None:
    facts, unreads = told(read_people(page("", writer=value)))
    assert [f.person for f in facts if isinstance(f, Writer)] == ["Ann Lee", "Bo Tran"]
    assert unreads == []


def test_a_name_broken_for_its_length_and_a_band_are_not_two_people() -> None:
    facts, _ = told(read_people(page("", writer="[[Mary Ann Lee|Mary Ann<br>Lee]]")))
    assert [f.person for f in facts if isinstance(f, Writer)] == ["Mary Ann Lee"]
    facts, unreads = told(read_people(page("", music="[[Ann Lee and the Bad Wicks]]")))
    assert not any(isinstance(fact, Composer) for fact in facts)
    assert [u.text for u in unreads] == ["Ann Lee and the Bad Wicks"]


def test_who_set_the_score_or_wrote_its_themes_is_not_the_composer() -> None:
    value = "[[Bo Tran]]<br>{{small|'''Orchestrator:'''}}<br>[[Cy Orr]]<br>Ed Fry (themes)"
    facts, _ = told(read_people(page("", music=value)))
    assert [f.person for f in facts if isinstance(f, Composer)] == ["Bo Tran"]


def test_a_credit_that_was_refused_leaves_the_list_of_writers_open() -> None:
    infobox = {"writer": "Cy Orr (dialogue)", "screenplay": "Bo Tran", "story": "Ann Lee"}
    facts, unreads = told(read_people(page("", **infobox)))
    writers = [(f.person, f.closed) for f in facts if isinstance(f, Writer)]
    assert writers == [("Bo Tran", False), ("Ann Lee", False)]
    assert [u.text for u in unreads] == ["Cy Orr (dialogue)"]


@pytest.mark.parametrize(
    ("plot", "composers"),
    [
        ("The music was composed by Orrey.", ["Orrey"]),
        ("Orrey made the film.", []),
    ],
)
def test_one_word_on_a_flattened_page_is_a_composer_if_prose_says_so(
    plot: str, composers: list[str]
) -> None:
    article = pages.page({"music": ["Orrey"]}, prose={"Production": [plot]})
    facts, unreads = told(read_people(article))
    assert [f.person for f in facts if isinstance(f, Composer)] == composers
    assert len(unreads) == 1 - len(composers)
