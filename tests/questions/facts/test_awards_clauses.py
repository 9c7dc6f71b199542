"""Awards of clauses: what a person got, what a ceremony gave, what opens a sentence."""

from __future__ import annotations

import pytest

from questions.facts.awards import read_awards
from questions.facts.fact import Award
from tests.questions.facts.pages import page

BOX = {"director": ["Ann Lee"], "starring": ["Bo Tran", "Di Orr"]}


def told(sentence: str) -> list[tuple[str, str, tuple[str, ...], str | None]]:
    article = page(BOX, prose={"Lead": [sentence]})
    return [
        (f.body, f.category, f.recipients, f.result)
        for f in read_awards(article)
        if isinstance(f, Award)
    ]


def test_one_person_may_have_received_several_while_another_was_nominated() -> None:
    assert told(
        "Tran received the Tin Moon Award for Best Actor - Drama and the Salt Prize for Best "
        "Actor, while Orr was nominated for the Salt Prize for Best Actress."
    ) == [
        ("Tin Moon Award", "Best Actor - Drama", ("Bo Tran",), "won"),
        ("Salt Prize", "Best Actor", ("Bo Tran",), "won"),
        ("Salt Prize", "Best Actress", ("Di Orr",), "nominated"),
    ]


@pytest.mark.parametrize(
    ("ending", "results"),
    [
        ("", ["nominated", "nominated"]),
        (", winning the latter", ["nominated", "won"]),
        (", winning the former", ["won", "nominated"]),
        (", winning both", ["won", "won"]),
        (", winning Best Sound", ["nominated", "won"]),
    ],
)
def test_a_ceremony_may_stand_behind_its_categories(ending: str, results: list[str]) -> None:
    awards = told(
        f"It received nominations for Best Editing and Best Sound at the 9th Salt Awards{ending}."
    )
    assert [(body, category) for body, category, _, _ in awards] == [
        ("Salt Award", "Best Editing"),
        ("Salt Award", "Best Sound"),
    ]
    assert [result for _, _, _, result in awards] == results


def test_a_nomination_may_open_the_sentence() -> None:
    assert told(
        "Receiving a nomination for the Tin Moon Award for Best Editing, the film ran on."
    ) == [("Tin Moon Award", "Best Editing", (), "nominated")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tran, who had received the Tin Moon Award for Best Actor for Ferry, was cast.",
        "Vale received the Tin Moon Award for Best Actor and the Salt Prize for Best Actor.",
        "It was nominated for Best Editing and Best Sound at the 9th Salt Awards, winning one.",
        "Receiving a nomination for the Tin Moon Award for Best Editing, Vale went home.",
    ],
)
def test_what_may_be_of_another_film_or_person_is_not_read(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "result"),
    [
        ("The film won the Palme d'Or at the 1999 Cannes Film Festival.", "won"),
        ("It premiered at the Cannes Film Festival, where it won the Palme d'Or.", "won"),
        ("Salt Harbour was nominated for the Palme d'Or.", "nominated"),
        ("The film is by Ann Lee, whose Tide premiered first and won the Palme d'Or.", ""),
        ("Lee won the Palme d'Or.", ""),
        ("The film won the Palme d'Or for short films.", ""),
    ],
)
def test_a_festivals_own_prize_needs_no_body(sentence: str, result: str) -> None:
    found = [("Cannes Film Festival", "Palme d'Or", (), result)] if result else []
    assert told(sentence) == found
