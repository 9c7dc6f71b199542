"""What the draw of a game and the lint of sets both ask of two questions."""

from __future__ import annotations

import pytest

from quiz.mix import arrange
from quiz.neighbours import Telling, clash, opens_alike, tells
from quiz.question import Question


def asked(stem: str, answer: str, because: str = "", **fields: object) -> Question:
    question = {"id": stem, "stem": stem, "answer": answer, "because": because, **fields}
    return Question(**question)  # type: ignore[arg-type]


HER = asked("Who plays the guide in *Dust* (1971)?", "Ada Quill")


@pytest.mark.parametrize(
    ("other", "does"),
    [
        (asked("Which film did Ada Quill write?", "Heron"), True),
        (asked("Which town is seen?", "Gao", "Ada Quill was born there."), True),
        (asked("Which town is seen?", "Gao", "Ada was born there."), False),
        (asked("Which town did Ada Quillon see?", "Gao"), False),
    ],
)
def test_a_stem_or_reveal_that_says_the_answer_tells_it(other: Question, does: bool) -> None:
    assert tells(Telling.of(other), Telling.of(HER)) is does
    assert clash(Telling.of(HER), Telling.of(other)) is does


def test_short_words_tell_nothing() -> None:
    colour = asked("What colour is the coat?", "Red")
    assert not tells(Telling.of(asked("Who wears a red coat?", "Ada")), Telling.of(colour))


def test_one_answer_twice_and_two_claims_clash() -> None:
    again = asked("Which woman wrote *Heron* (1975)?", "ada quill")
    assert clash(Telling.of(HER), Telling.of(again))
    true, false = (asked(f"True or false: {a} is a town.", a) for a in ("True", "False"))
    assert clash(Telling.of(true), Telling.of(false))


def test_a_claim_is_told_by_what_brings_its_names_together() -> None:
    claim = Telling.of(
        asked(
            "True or false: Ada Quill won the Otter Award for Best Film for *Salt* (1988).", "True"
        )
    )
    told = asked("Who wrote *Salt*?", "Bo Tran", "Ada Quill won the Otter Award for Best Film.")
    besides = asked("Who directed *Salt*?", "Cy Orr", "Ada Quill was in the cast of *Salt*.")
    assert tells(Telling.of(told), claim)
    assert not tells(Telling.of(besides), claim)


def test_three_stems_that_begin_alike_are_too_many() -> None:
    stems = ["Who wrote *Dust*?", "“Who wrote” what?", "Who  wrote: Heron?"]
    assert opens_alike(stems)
    assert not opens_alike(stems[:2])
    assert not opens_alike([*stems[:2], "Who directed it?"])
    assert not opens_alike([])


def test_a_game_is_put_in_an_order_that_does_not_begin_alike_thrice() -> None:
    alike = [asked(f"Who wrote the {n}?", f"A{n}", category=f"c{n}") for n in range(4)]
    others = [asked(f"Which of {n}?", f"B{n}", category=f"d{n}") for n in range(2)]
    order = [question.stem for question in arrange([*alike, *others])]
    assert not any(opens_alike(order[: at + 1]) for at in range(len(order)))
