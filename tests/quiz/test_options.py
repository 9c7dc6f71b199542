"""Options: when they are shown, and in which order."""

import pytest

from quiz.options import meant, options_of, says_so
from quiz.question import Question


def asked(answer: str, *choices: str, needs: bool = True) -> Question:
    return Question(id="q", stem="Which?", answer=answer, choices=choices, needs_choices=needs)


def test_a_question_that_stands_alone_shows_no_options() -> None:
    assert options_of(asked("Argo", "Heat", needs=False)) == ()


def test_options_are_the_answer_among_the_choices_in_one_lasting_order() -> None:
    question = asked("Argo", "Heat", "Jaws", "Ran")
    assert set(options_of(question)) == {"Argo", "Heat", "Jaws", "Ran"}
    assert options_of(question) == options_of(question)


def test_the_answers_place_tells_nothing() -> None:
    places = {
        options_of(
            Question(id=str(n), stem="?", answer="A", choices=("B", "C", "D"), needs_choices=True)
        ).index("A")
        for n in range(60)
    }
    assert places == {0, 1, 2, 3}


def test_numbers_rise() -> None:
    assert options_of(asked("112", "98", "121", "1000")) == ("98", "112", "121", "1000")


@pytest.mark.parametrize(
    ("stem", "said"),
    [
        ("Which of these won?", True),
        ("Which of the following won?", True),
        ("True or false: it won.", True),
        ("Which film won?", False),
    ],
)
def test_a_stem_may_speak_of_options(stem: str, said: bool) -> None:
    assert says_so(stem) is said


@pytest.mark.parametrize(
    ("guess", "option"), [("a", "Up"), ("B.", "M"), ("(b)", "M"), ("c", "c"), ("M", "M"), ("", "")]
)
def test_a_letter_means_its_option(guess: str, option: str) -> None:
    assert meant(guess, ("Up", "M")) == option
