"""Awards in sentences: only where who, result, body and category stand together."""

from __future__ import annotations

import pytest

from questions.facts.awards import read_awards
from questions.facts.fact import Award
from tests.questions.facts.wikipages import page, told


def awards_of(text: str) -> list[tuple[str, str, tuple[str, ...], str]]:
    facts, _ = told(read_awards(page(f"==Reception==\n{text}")))
    return [(a.body, a.category, a.recipients, a.result) for a in facts if isinstance(a, Award)]


@pytest.mark.parametrize(
    ("sentence", "award"),
    [
        (
            "[[Bo Tran]] won the [[Tin Moon Award]] for [[Best Score|Best Music, Scoring]], late.",
            ("Tin Moon Award", "Best Music, Scoring", ("Bo Tran",), "won"),
        ),
        (
            "At the 12th ceremony, Gray won the [[Tin Moon Award for Best Actress]], to cheers.",
            ("Tin Moon Award", "Best Actress", ("Flo Gray",), "won"),
        ),
        (
            "Bo Tran and Cy Orr won the Tin Moon Award for Best Sound.",
            ("Tin Moon Award", "Best Sound", ("Bo Tran", "Cy Orr"), "won"),
        ),
        (
            "The film was also nominated for a Tin Moon Award for Best Picture, losing to ''Fog''.",
            ("Tin Moon Award", "Best Picture", (), "nominated"),
        ),
    ],
)
def test_a_plain_sentence_is_an_award(
    sentence: str, award: tuple[str, str, tuple[str, ...], str]
) -> None:
    assert awards_of(sentence) == [award]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo Tran, who won the Tin Moon Award for Best Sound for ''Fog'', left.",
        "Seen by Ed, Bo Tran won the Tin Moon Award for Best Sound.",
        "It should have won the Tin Moon Award for Best Picture.",
        "Bo won the Tin Moon Award for Best Sound.",
        "Bo Tran won the Tin Moon Award.",
    ],
)
def test_a_sentence_with_another_reading_is_none(sentence: str) -> None:
    assert awards_of(sentence) == []


def test_prose_is_not_read_beside_a_table() -> None:
    table = "{|\n! Award !! Category !! Result\n|-\n| X Awards || Best Film || {{won}}\n|}"
    assert len(awards_of(f"Bo Tran won the Tin Moon Award for Best Sound.\n\n{table}")) == 1
