"""What a film is based on: the infobox's work, with form and year from prose that agrees."""

from __future__ import annotations

import pytest

from questions.facts.fact import BasedOn
from questions.facts.origins import read_origins
from tests.questions.facts.wikipages import page, told


def origins_of(credit: str, lead: str = "") -> list[tuple[str, str | None, str | None, int | None]]:
    facts, _ = told(read_origins(page(lead, based_on=credit)))
    return [(f.work, f.author, f.form, f.year) for f in facts if isinstance(f, BasedOn)]


def test_a_title_keeps_its_article() -> None:
    assert origins_of("{{Based on|''The Wick''|Cy Orr}}") == [("The Wick", "Cy Orr", None, None)]


def test_form_and_year_may_stand_under_the_title() -> None:
    credit = "{{Based on|''Wick''<br />1941 novel|Cy Orr}}"
    assert origins_of(credit) == [("Wick", "Cy Orr", "novel", 1941)]


def test_several_credits_are_several_works() -> None:
    credit = "{{Plainlist|\n* {{Based on|Wick|Cy Orr}}\n* {{Based on|Fog|Di Poe|Bo Tran}}\n}}"
    assert origins_of(credit) == [
        ("Wick", "Cy Orr", None, None),
        ("Fog", "Di Poe and Bo Tran", None, None),
    ]


@pytest.mark.parametrize("work", ["Characters", "the novel", "Harbour characters", "a short story"])
def test_what_has_no_title_is_no_work(work: str) -> None:
    facts, unreads = told(read_origins(page("", based_on=f"{{{{Based on|{work}|Cy Orr}}}}")))
    assert (facts, [u.why for u in unreads]) == ([], ["it gives no title of a work"])


@pytest.mark.parametrize(
    "lead",
    [
        "It is loosely based on Cy Orr's thriller novel ''Wick'' (1958).",
        "It was adapted by Di Poe from Orr's 1958 novel, ''Wick''.",
    ],
)
def test_prose_that_names_author_and_work_adds_form_and_year(lead: str) -> None:
    assert origins_of("{{Based on|Wick|Cy Orr}}", lead) == [("Wick", "Cy Orr", "novel", 1958)]


def test_prose_on_another_work_adds_nothing() -> None:
    lead = "It is not based on Cy Orr's play ''Fog'' (1958)."
    assert origins_of("{{Based on|Wick|Cy Orr}}", lead) == [("Wick", "Cy Orr", None, None)]


@pytest.mark.parametrize(
    "lead",
    [
        "It is based on the 1958 novel ''Wick'' by Tin Prize-winning author Cy Orr.",
        "It is based on the 1958 novel ''Wick'' by the Danish-born novelist Cy Orr.",
        "It is based on Tin Prize-winning author Cy Orr's 1958 novel ''Wick''.",
        "It is based on the 1958 novel ''Wick'' by Cy Orr.",
    ],
)
def test_what_an_author_is_said_to_be_is_no_part_of_the_name(lead: str) -> None:
    facts, _ = told(read_origins(page(lead)))
    assert [(f.work, f.author) for f in facts if isinstance(f, BasedOn)] == [("Wick", "Cy Orr")]


def test_a_sentence_may_begin_with_what_it_is_based_on() -> None:
    lead = "Based on the 1965 novel of the same name by Cy Orr, the film was written by Bo Tran."
    assert origins_of("{{Based on|''Salt Harbour''|Cy Orr}}", lead) == [
        ("Salt Harbour", "Cy Orr", "novel", 1965)
    ]
