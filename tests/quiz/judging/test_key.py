"""What holds across kinds: lists of forms, rivals, names of the world, strictness, vetoes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quiz.judging import Strictness, compile, fold
from quiz.question import Kind
from tests.quiz.judging.helpers import ACCEPT, CLOSE, PROMPT, REJECT, question, ruling, verdict


class Known:
    """A look-up that knows a few names."""

    def __init__(self, *names: str) -> None:
        self._folded = {fold(name) for name in names}

    def known(self, kind: Kind, folded: str) -> bool:
        return kind is Kind.PERSON and folded in self._folded

    def titled(self, folded: str) -> int:
        return 0

    def word(self, folded: str) -> bool:
        return False


def test_any_of_several_right_answers_is_accepted_with_its_own_form() -> None:
    asked = question("Nicolas Cage", Kind.PERSON, accept=("Elisabeth Shue",))
    assert verdict("shue", asked).form == "Elisabeth Shue"
    assert verdict("cage", asked).form == "Nicolas Cage"


def test_a_listed_prompt_asks_for_more() -> None:
    asked = question("Julia Roberts", Kind.PERSON, prompt=("Roberts",))
    assert ruling("roberts", asked) is PROMPT
    assert ruling("it's roberst", asked) is PROMPT
    assert ruling("Julia Robert", asked) is ACCEPT
    series = question("Saw III", Kind.TITLE, prompt=("the series with Jigsaw",))
    assert ruling("series with jigsw", series) is PROMPT


def test_an_accepted_form_outweighs_the_prompt_that_equals_it() -> None:
    asked = question("Casey Affleck", Kind.PERSON, accept=("Affleck",), prompt=("Affleck",))
    assert ruling("affleck", asked) is ACCEPT


def test_a_rejected_form_is_wrong_however_near_it_is() -> None:
    asked = question("Kathryn Bigelow", Kind.PERSON)
    assert ruling("Kathryn Bigalow", asked) is ACCEPT
    rejecting = question("Kathryn Bigelow", Kind.PERSON, reject=("Kathryn Bigalow",))
    assert ruling("Kathryn Bigalow", rejecting) is REJECT


def test_a_slip_that_is_nearer_to_a_wrong_choice_is_refused() -> None:
    asked = question("Hitchcock", Kind.TEXT, choices=("Hitchcocks",))
    assert ruling("hitchcocks", asked) is REJECT


def test_a_choice_with_the_same_surname_makes_the_surname_too_little() -> None:
    asked = question("Joan Cusack", Kind.PERSON, choices=("John Cusack", "Jane Lynch"))
    assert verdict("cusack", asked).ruling is PROMPT
    assert "Cusack" in verdict("cusack", asked).why
    assert ruling("Joan Cusack", asked) is ACCEPT
    assert ruling("John Cusack", asked) is REJECT


def test_a_slip_that_is_somebody_elses_name_is_refused() -> None:
    near = question("Kathryn Bigelow", Kind.PERSON)
    assert verdict("Kathryn Bigalow", near, names=Known()).ruling is ACCEPT
    assert verdict("Kathryn Bigalow", near, names=Known("Kathryn Bigalow")).ruling is REJECT


def test_a_known_name_that_needs_no_slip_stays_right() -> None:
    asked = question("Kathryn Bigelow", Kind.PERSON)
    assert verdict("Bigelow", asked, names=Known("Bigelow")).ruling is ACCEPT


def test_exact_strictness_forgives_no_slip_and_lenient_forgives_more() -> None:
    asked = question("Rear Window", Kind.TITLE)
    assert verdict("rear windw", asked).ruling is ACCEPT
    assert verdict("rear windw", asked, strictness=Strictness.EXACT).ruling is not ACCEPT
    assert verdict("the rear window!", asked, strictness=Strictness.EXACT).ruling is ACCEPT
    wild = question("Some Like It Hot", Kind.TITLE)
    assert verdict("some lkie it hott", wild, strictness=Strictness.EXACT).ruling is not ACCEPT


def test_a_questions_own_strictness_outweighs_the_games() -> None:
    asked = replace(question("Rear Window", Kind.TITLE), strictness=Strictness.EXACT)
    assert verdict("rear windw", asked).ruling is not ACCEPT
    assert verdict("rear windw", asked, strictness=Strictness.LENIENT).ruling is not ACCEPT


def test_a_near_miss_is_close_and_a_far_one_is_not() -> None:
    asked = question("Annihilation", Kind.TITLE)
    assert ruling("anihillatoins", asked) is CLOSE
    assert ruling("arrival", asked) is REJECT


@pytest.mark.parametrize("guess", ["not Psycho", "anything but psycho", "it isn't Psycho"])
def test_a_negation_refuses(guess: str) -> None:
    assert "not" in verdict(guess, question("Psycho", Kind.TITLE)).why


@pytest.mark.parametrize("guess", ["Psycho or Vertigo", "vertigo/psycho", "psycho\nvertigo"])
def test_several_guesses_in_one_message_are_refused(guess: str) -> None:
    assert verdict(guess, question("Psycho", Kind.TITLE)).why == "one answer at a time"


def test_words_of_the_question_are_neutral_beside_the_answer() -> None:
    asked = question("Vertigo", Kind.TITLE, stem="Which Hitchcock film has a bell tower?")
    assert ruling("the Hitchcock film Vertigo", asked) is ACCEPT
    assert ruling("hitchcock", asked) is REJECT


@pytest.mark.parametrize("guess", ["", "   ", "🎬🎬", "???", "\u200b", "||  ||", "<@123456789>"])
def test_a_message_without_words_is_no_answer(guess: str) -> None:
    assert ruling(guess, question("Psycho", Kind.TITLE)) is REJECT


def test_an_answer_without_words_is_still_matched_as_it_stands() -> None:
    asked = question("봉준호", Kind.PERSON)
    assert ruling("봉준호", asked) is ACCEPT
    assert ruling("박찬욱", asked) is REJECT


def test_chatter_is_refused() -> None:
    key = compile(question("Alfred Hitchcock", Kind.PERSON))
    assert key.judge("that last one was so hard, nice one").ruling is REJECT
    assert key.judge("did you all see the game on sunday").ruling is REJECT
