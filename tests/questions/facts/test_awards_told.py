"""Awards of sentences whose subject is the film."""

from __future__ import annotations

import pytest

from questions.facts.awards import read_awards
from questions.facts.fact import Award
from tests.questions.facts.wikipages import page, told


def awards_of(sentence: str) -> list[tuple[str, str, tuple[str, ...], str]]:
    facts, _ = told(read_awards(page(f"==Reception==\n{sentence}")))
    return [(a.body, a.category, a.recipients, a.result) for a in facts if isinstance(a, Award)]


def test_a_list_of_nominations_is_read_with_the_names_in_its_brackets() -> None:
    assert awards_of(
        "It was nominated for three [[Tin Moon Award]]s: Best Film, Best Director ([[Ann Lee]])"
        " and [[Tin Moon Award for Best Song|Song]]."
    ) == [
        ("Tin Moon Award", "Best Film", (), "nominated"),
        ("Tin Moon Award", "Best Director", ("Ann Lee",), "nominated"),
        ("Tin Moon Award", "Best Song", (), "nominated"),
    ]


def test_what_was_won_is_not_nominated_as_well() -> None:
    assert awards_of(
        "''Salt Harbour'' was nominated for two Tin Moon Awards: Best Film and Best Director,"
        " winning Best Director."
    ) == [
        ("Tin Moon Award", "Best Film", (), "nominated"),
        ("Tin Moon Award", "Best Director", (), "won"),
    ]


def test_the_same_words_linked_to_two_bodies_are_kept_apart() -> None:
    assert awards_of(
        "The film won the [[Tin Moon Award]] for [[Tin Moon Award for Best Film|Best Film]]. It was"
        " nominated for the [[Salt Prize]] for [[Salt Prize for Best Film|Best Film]]."
    ) == [
        ("Tin Moon Award", "Best Film", (), "won"),
        ("Salt Prize", "Best Film", (), "nominated"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "It won three of its nominations for the Tin Moon Award, Best Film included.",
        "It lost the Tin Moon Award for Best Film.",
        "It should have won the Tin Moon Award for Best Film.",
        "It was nominated for Best Film.",
        "It won two Tin Moon Awards: Best Director and Screenplay.",
        "The sequel won the Tin Moon Award for Best Film.",
    ],
)
def test_a_sentence_that_leaves_a_doubt_gives_none(sentence: str) -> None:
    assert awards_of(sentence) == []


def test_plain_words_are_not_the_link_of_another_body_that_a_later_sentence_makes_of_them() -> None:
    assert awards_of(
        "At the 9th Salt Prizes, it won two prizes: [[Salt Prize for Best Film|Best Film]] and"
        " Best Actor. At the 3rd Tin Moons, Gray won [[Tin Moon Award for Best Actor|Best Actor]]."
    ) == [("Salt Prize", "Best Film", (), "won"), ("Salt Prize", "Best Actor", (), "won")]


def test_the_latter_of_two_leaves_open_which_of_them_was_won() -> None:
    assert awards_of(
        "The film was nominated for three Tin Moon Awards: Best Film, Best Actor and Best Actress,"
        " the latter winning."
    ) == [("Tin Moon Award", "Best Film", (), "nominated")]


def test_praise_before_the_prize_is_passed_over() -> None:
    assert awards_of(
        "It was met with critical acclaim and won the [[Tin Moon Award for Best Film]]."
    ) == [("Tin Moon Award", "Best Film", (), "won")]


def test_a_title_that_is_shaped_like_a_name_receives_nothing() -> None:
    assert awards_of(
        "At the 9th Tin Moon Awards, ''Salt Harbour'' won the Tin Moon Award for Best Film."
    ) == [("Tin Moon Award", "Best Film", (), "won")]


def test_a_body_by_its_short_name_is_not_the_one_before_it() -> None:
    assert awards_of(
        "It won the Salt Prize, the Tin Moon Award, and its BAFTA nominations included"
        " [[BAFTA Award for Best Film|Best Film]] and Best Sound."
    ) == [
        ("BAFTA Award", "Best Film", (), "nominated"),
        ("BAFTA Award", "Best Sound", (), "nominated"),
    ]
    assert awards_of("It won the Salt Prize, and its BAFTA nominations included Best Film.") == [
        ("BAFTA Award", "Best Film", (), "nominated")
    ]


def test_what_a_bracket_says_was_won_was_not_only_nominated() -> None:
    assert awards_of(
        "It was nominated for Tin Moon Awards for Best Director and Best Costume Design (which it"
        " won)."
    ) == [
        ("Tin Moon Award", "Best Director", (), "nominated"),
        ("Tin Moon Award", "Best Costume Design", (), "won"),
    ]


def test_surnames_are_made_whole_from_the_infobox() -> None:
    body = (
        "==Reception==\nAmong its many honours, ''Salt Harbour'' won three Tin Moon Awards,"
        " including Best Director (Lee), Best Actor (Hall) and Best Actress for Wick Gray."
    )
    facts, _ = told(read_awards(page(body, starring="{{ubl|Flo Wick Gray|Gus Hall Jr.}}")))
    assert [(a.category, a.recipients) for a in facts if isinstance(a, Award)] == [
        ("Best Director", ("Ann Lee",)),
        ("Best Actor", ("Gus Hall Jr.",)),
        ("Best Actress", ("Flo Wick Gray",)),
    ]
