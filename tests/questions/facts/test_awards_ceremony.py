"""Awards of sentences with one ceremony and one list of categories."""

from __future__ import annotations

import pytest

from questions.facts.awards import read_awards
from questions.facts.fact import Award
from tests.questions.facts.wikipages import page, told


def awards_of(sentence: str) -> list[tuple[str, str]]:
    facts, _ = told(read_awards(page(f"==Reception==\n{sentence}")))
    assert all(isinstance(a, Award) and a.body == "Tin Moon Award" for a in facts)
    return [(a.category, a.result) for a in facts if isinstance(a, Award)]


@pytest.mark.parametrize(
    ("tail", "film", "sound"),
    [
        (".", "nominated", "nominated"),
        (", winning the latter.", "nominated", "won"),
        (", winning the former.", "won", "nominated"),
        (", winning both.", "won", "won"),
        (" but lost to ''Tin Harbour''.", "nominated", "nominated"),
    ],
)
def test_the_tail_tells_which_of_the_nominations_were_won(tail: str, film: str, sound: str) -> None:
    sentence = "The film was nominated for Best Film and Best Sound at the 9th Tin Moon Awards"
    assert awards_of(sentence + tail) == [("Best Film", film), ("Best Sound", sound)]


def test_a_win_that_is_not_named_leaves_every_result_open() -> None:
    sentence = (
        "It was nominated for Best Film and Best Sound at the 9th Tin Moon Awards, winning one."
    )
    assert awards_of(sentence) == []


def test_the_ceremony_may_come_first() -> None:
    assert awards_of(
        "At the 9th Tin Moon Awards, the film received four nominations, including Best Film and"
        " Best Makeup and Hairstyling, and won for Best Sound."
    ) == [
        ("Best Film", "nominated"),
        ("Best Makeup and Hairstyling", "nominated"),
        ("Best Sound", "won"),
    ]


def test_all_that_it_was_nominated_for_is_what_it_won() -> None:
    sentence = (
        "At the 9th Tin Moon Awards, ''Salt Harbour'' won all three awards it was nominated for:"
        " [[Tin Moon Award for Best Film|Best Film]], Best Director and Best Sound."
    )
    assert awards_of(sentence) == [
        ("Best Film", "won"),
        ("Best Director", "won"),
        ("Best Sound", "won"),
    ]


def test_a_nomination_may_open_a_sentence_on_something_else() -> None:
    sentence = (
        "Receiving a nomination for the Tin Moon Award for Best Sound, the film made Gray a star."
    )
    assert awards_of(sentence) == [("Best Sound", "nominated")]


@pytest.mark.parametrize(
    "sentence",
    [
        "''Tin Harbour'' was nominated for Best Film at the 9th Tin Moon Awards.",
        "The film was nominated for Best Film and something else at the 9th Tin Moon Awards.",
        "The film was shown at the 9th Tin Moon Awards.",
    ],
)
def test_another_film_and_an_unknown_category_give_nothing(sentence: str) -> None:
    assert awards_of(sentence) == []
