"""Named critics: the many ways in which pages say who reviewed a film and where."""

from __future__ import annotations

import pytest

from questions.facts.fact import Review, Score
from questions.facts.reception import read_reception
from tests.questions.facts.pages import page


def read(sentence: str) -> list[tuple[str, str]]:
    box = {"director": ["Cy Orr"], "studio": ["Lantern"]}
    found = read_reception(page(box, prose={"Critical response": [sentence]}))
    return [(f.critic, f.outlet) for f in found if isinstance(f, Review)]


@pytest.mark.parametrize(
    ("sentence", "review"),
    [
        (
            "Reviewing the film for The Tin Post, Ann Lee wrote that it rusts.",
            "Ann Lee, The Tin Post",
        ),
        ("Tin Weekly critic Ann Lee said it rusts.", "Ann Lee, Tin Weekly"),
        ("Although Ann Lee on TinWire claimed to like it, she yawned.", "Ann Lee, TinWire"),
        ("Ann Lee of The Tin Post scored the film two out of five.", "Ann Lee, The Tin Post"),
        ("Ann Lee of Tin18 echoed her sentiment.", "Ann Lee, Tin18"),
        ("The reviewer for Tin Times, Ann Lee, called it bright.", "Ann Lee, Tin Times"),
        ("In the Tin Observer, Ann Lee commented that it rusts.", "Ann Lee, Tin Observer"),
        ("Ann Lee, in her review in Tin Times, called it bright.", "Ann Lee, Tin Times"),
        (
            "Ann Lee reviewed Salt Harbour in Tin Magazine #3 and said it rusts.",
            "Ann Lee, Tin Magazine",
        ),
        ("Ann Lee of tin9 also compared it with a can.", "Ann Lee, tin9"),
        ("Ann Lee of The Tin Post was more positive about it.", "Ann Lee, The Tin Post"),
        ("Ann Lee of the Tin Post, on the contrary, commended it.", "Ann Lee, Tin Post"),
        ('Ann Lee of The Tin Post reported, "I had a great time."', "Ann Lee, The Tin Post"),
        ("Ann Lee of New York magazine called it bright.", "Ann Lee, New York magazine"),
        ("Ann Lee of Tin magazine called it bright.", "Ann Lee, Tin"),
    ],
)
def test_a_critic_and_an_outlet_are_a_review(sentence: str, review: str) -> None:
    assert [", ".join(one) for one in read(sentence)] == [review]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee of The Tin Post reported that a sequel was in the making.",
        "Film critic Ann Lee called it bright.",
        "Cy Orr of The Tin Post said that he was content.",
        "Ann Lee of Lantern said that the studio was content.",
        "Ann Lee from Norway said that she liked it.",
        "In the Netherlands, Ann Lee commented that it rusts.",
        "TPR's Morning Edition has compared the film to a can.",
    ],
)
def test_what_is_no_review_is_none(sentence: str) -> None:
    assert read(sentence) == []


def test_an_outlet_spelled_in_two_ways_is_one() -> None:
    assert len(read("Ann Lee of Tin18 said it rusts. Ann Lee of Tin 18 said it is bright.")) == 1


def test_an_average_may_stand_between_the_share_and_the_count() -> None:
    said = (
        "It holds a 90% approval rating on Rotten Tomatoes, with an average rating of 8.2/10, "
        "based on 62 reviews."
    )
    [score] = read_reception(page(prose={"Reception": [said]}))
    assert isinstance(score, Score)
    assert (score.value, score.reviews) == ("90%", 62)
