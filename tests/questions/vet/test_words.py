"""English that looks wrong and isn't, and the other way round."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questions import vet
from quiz.question import Kind
from tests.questions.invented import GOOD
from tests.questions.vet.trials import trial, written


@pytest.mark.parametrize(
    "words",
    [
        *("an 18-minute cut", "a unique deal", "an MGM film", "an hour", "a European prize"),
        *("an 1844 tale", "a 1984 tale", "an 11th try", "a 12th try", "an 80s song", "a UK firm"),
        *("a utopian deal", "an unnamed heir", "a one-day strike", "a NASA lens"),
    ],
)
def test_a_and_an_follow_the_sound(words: str) -> None:
    stem = f"Who directed *The Salt Road* (1988) after {words} had fallen through?"
    assert "W35" not in trial(stem=stem).codes()


@pytest.mark.parametrize(
    "words", ["a 18-minute cut", "an unique deal", "a MGM film", "a hour", "an 1984 tale"]
)
def test_a_and_an_against_the_sound_are_told(words: str) -> None:
    stem = f"Who directed *The Salt Road* (1988) after {words} had fallen through?"
    assert "W35" in trial(stem=stem).codes()


def codes(stem: str, answer: str = "Ada Quill", **fields: object) -> set[str]:
    question = written(stem, answer, **fields)
    return {problem.code for problem in vet.problems(question)}


@pytest.mark.parametrize(
    ("stem", "code"),
    [
        ("Who was nominated for Best Actress for *The Salt Road* (1988)?", "E21"),
        ("Who won the Oscar for Best Actress for playing a guide?", "E22"),
        ("Which actress won the best actress Oscar in 1994?", "E22"),
        ("Which painter made the sets of the film *The Salt Road*?", "E23"),
        ("Which actor is the latest to play the guide?", "E24"),
        ("Which legendary painter made the sets of *The Salt Road* (1988)?", "E25"),
        ("It was shot in Mali: who directed?", "E26"),
        ("Which salt-mine owner's ghost, called Ada, haunts *The Salt Road* (1988)?", "E20"),
        ("Which painter's suicide is told in *The Salt Road* (1988)?", "E32"),
        ("Who did not return from Mali in *The Salt Road* (1988)?", "W33"),
        ("Who painted it?", "W34"),
        ("Which did she paint for *The Salt Road* (1988)?", "W37"),
    ],
)
def test_a_question_somebody_wrote_passes_through_the_same_rules(stem: str, code: str) -> None:
    assert code in codes(stem)


@pytest.mark.parametrize(
    "stem",
    [
        "Which actress won the best actress Oscar for films of 1994?",
        "What's the colour of the guide's coat at the end?",
        "Who was the first woman to win an Oscar for directing a film?",
        "Which actress was nominated at the 12th Academy Awards for playing a guide?",
        "Who painted the sets of *The Salt Road* (1988), *Dust* and *Heron*?",
        "Which painter's name was still wet on the walls of the studio?",
        "A glass of water trembles as the beast comes near. Whose idea was this?",
        "Which film did the makers of *Dust* (1971), who had no money, want to make?",
        "Which trick makes a stage look larger, so that the audience need not see the wall?",
    ],
)
def test_a_good_question_somebody_wrote_is_let_pass(stem: str) -> None:
    assert codes(stem) == set()


def test_options_somebody_wrote_are_looked_at_as_ours_are() -> None:
    stem = "Which town was built for the film *The Salt Road* (1988)?"
    gao = {"kind": Kind.PLACE}
    assert codes(stem, "Gao", choices=("Gao, Mali", "Fez"), **gao) == {"E50", "E53"}
    assert codes(stem, "Gao", choices=("Fez",), **gao) == {"E55"}
    assert codes(stem, "Gao", choices=("Fez", "All of the above"), **gao) >= {"E54"}
    assert codes(stem, "Gao", choices=("Fez", "Mopti"), **gao) == set()
    these = "Which of these films was shot in the town of Gao?"
    assert codes(these, "Dust", choices=("Heron", "Salt")) == set()


@pytest.mark.parametrize(
    ("twice", "once"),
    [
        ("She made it for Warner Bros..", "She made it for Warner Bros."),
        ("She was in *48 Hrs.*.", "She was in *48 Hrs.*"),
        ("She sang “48 Hrs.”.", "She sang “48 Hrs.”"),
    ],
)
def test_a_name_with_a_full_stop_needs_no_second_one(twice: str, once: str) -> None:
    asked = "Who directed *The Salt Road* (1988) for the studio?"
    assert "E27" in codes(asked, "Ada Quill", because=twice)
    assert "E27" not in codes(asked, "Ada Quill", because=once)
    assert replace(GOOD, because=twice, clues=(twice,)).question(None).because == once
    assert replace(GOOD, because=twice, clues=(twice,)).question(None).clues == (once,)


def test_an_ellipsis_stays() -> None:
    assert replace(GOOD, because="And then ...").question(None).because == "And then ..."


_TEXTS = st.text(max_size=60) | st.sampled_from(
    ["", "?", "*", "*A", "not", "NOT", "a", "an", "What", "²", "1e9", "9" * 70, "Best Actor", "…"]
)


@settings(deadline=None)
@given(_TEXTS, _TEXTS, st.lists(_TEXTS, max_size=4), _TEXTS, st.sampled_from([*Kind, None]))
def test_any_text_is_linted(
    stem: str, answer: str, choices: list[str], because: str, kind: Kind | None
) -> None:
    question = written(stem, answer, choices=tuple(choices), because=because, kind=kind)
    assert vet.pack_problems([question, question])
    vet.game_problems([question, question, question])
