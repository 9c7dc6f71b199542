"""Awards in sentences: only where who, result, body and category stand together."""

from __future__ import annotations

import pytest

from questions.facts.award_words import body_and_year
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


TABLE = (
    "{|\n! Award !! Category !! Recipient !! Result\n|-\n"
    "| Tin Moon Awards || Best Film || [[Bo Tran]] || {{%s}}\n|}"
)


def test_prose_adds_a_body_that_the_table_does_not_have() -> None:
    said = "Flo Gray won the Salt Star Award for Best Actress."
    assert awards_of(f"{said}\n\n{TABLE % 'won'}") == [
        ("Tin Moon Award", "Best Film", ("Bo Tran",), "won"),
        ("Salt Star Award", "Best Actress", ("Flo Gray",), "won"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "The film won the Tin Moon Award for Best Film.",
        "The film won the Tin Moon Award for Best Motion Picture.",
        "Flo Gray won the TM Award for Best Actress.",
    ],
)
def test_prose_adds_nothing_to_a_body_that_the_table_has(said: str) -> None:
    assert awards_of(f"{said}\n\n{TABLE % 'won'}") == [
        ("Tin Moon Award", "Best Film", ("Bo Tran",), "won")
    ]


def test_a_prize_on_which_table_and_prose_differ_is_unread() -> None:
    body = f"==Reception==\nThe film won the Tin Moon Award for Best Film.\n\n{TABLE % 'nom'}"
    facts, unreads = told(read_awards(page(body)))
    assert facts == []
    assert [u.text for u in unreads] == ["Tin Moon Award, Best Film"]


def test_a_title_that_is_shaped_like_a_name_is_no_recipient() -> None:
    assert awards_of("Salt Harbour won the Tin Moon Award for Best Picture.") == [
        ("Tin Moon Award", "Best Picture", (), "won")
    ]


@pytest.mark.parametrize(
    ("sentence", "categories"),
    [
        (
            "It won the [[Tin Moon Award]] for Best Film and earned three nods at the Salts.",
            ["Best Film"],
        ),
        (
            "Flo Gray was nominated for the Tin Moon Award for Best Actress for this film and won"
            " it in 1996 for ''Fog''.",
            ["Best Actress"],
        ),
        (
            "The film won the [[Tin Moon Award]] for Best Sound and lost Best Film to ''Fog''.",
            ["Best Sound"],
        ),
        (
            "Bo Tran won the Tin Moon Award for Best Actor and Best Director.",
            ["Best Actor", "Best Director"],
        ),
        ("It won the Tin Moon Award for Best Film at the ceremony.", ["Best Film"]),
        ("It won the Tin Moon Award for Best Film and Bo Tran won a fish.", ["Best Film"]),
        ("It won the Tin Moon Award for Best Film in 1999, becoming the first to.", ["Best Film"]),
        ("Bo Tran won the Tin Moon Award for Best Director, to cheers.", ["Best Director"]),
        ("Bo Tran and Flo Gray won the Tin Moon Award for Best Actor and Best Actress.", []),
        ("Bo Tran won the Tin Moon Award for Best Director for ''Fog''.", []),
        ("Flo Gray won the Tin Moon Award for Best Actress for her role in ''Fog''.", []),
        (
            "Flo Gray won the Tin Moon Award for Best Actress for her role as Io Marsh.",
            ["Best Actress"],
        ),
    ],
)
def test_a_category_ends_where_the_sentence_goes_on(sentence: str, categories: list[str]) -> None:
    assert [category for _, category, _, _ in awards_of(sentence)] == categories


def test_a_prize_for_another_work_is_an_unread() -> None:
    said = "Bo Tran won the Tin Moon Award for Best Director for ''Fog''."
    _, unreads = told(read_awards(page(f"==Reception==\n{said}")))
    assert [u.why for u in unreads] == ["it may be for another film"]


@pytest.mark.parametrize(
    "body", ["BAFTA Award", "British Academy Film Award", "51st British Academy Film Awards"]
)
def test_a_body_of_two_names_has_one_in_facts(body: str) -> None:
    assert body_and_year(body)[0] == "BAFTA Award"
