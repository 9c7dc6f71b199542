from __future__ import annotations

import pytest

from quiz.question import Kind
from tests.quiz.judging.helpers import ACCEPT, PROMPT, REJECT, accepts, question, ruling, verdict


@pytest.mark.parametrize(
    ("guess", "title"),
    [
        ("kill bill 1", "Kill Bill: Volume 1"),
        ("kill bill vol. 1", "Kill Bill: Volume 1"),
        ("Rocky 4", "Rocky IV"),
        ("henry the fifth", "Henry the 5th"),
        ("101 dalmatians", "One Hundred and One Dalmatians"),
        ("two thousand and one: a space odyssey", "2001: A Space Odyssey"),
        ("nineteen eighty-four", "1984"),
        ("wall e", "WALL·E"),
        ("walle", "WALL·E"),
        ("romeo and juliet", "Romeo + Juliet"),
        ("borat", "Borat"),
        ("halloween (1978)", "Halloween"),
        ("Lose Yourself, by Eminem", "Lose Yourself"),
    ],
)
def test_ways_to_say_a_title(guess: str, title: str) -> None:
    assert accepts(guess, title, Kind.TITLE)


@pytest.mark.parametrize(
    ("guess", "title"),
    [
        ("Rocky 5", "Rocky IV"),
        ("Rocky V", "Rocky IV"),
        ("Kill Bill: Volume 2", "Kill Bill: Volume 1"),
        ("Gone with the Wind", "Gone"),
        ("Interview with the Vampire", "Interview"),
        ("Carol", "Carrie"),
        ("Signs", "Sign"),
        ("Ran", "Run"),
        ("Big", "Bug"),
        ("Live", "Love"),
        ("10 Things I Love About You", "10 Things I Hate About You"),
        ("Halloween (1978)", "Halloween (2018)"),
    ],
)
def test_another_title_is_refused(guess: str, title: str) -> None:
    assert ruling(guess, question(title, Kind.TITLE)) is not ACCEPT


def test_a_missing_part_is_asked_for() -> None:
    asked = question("The Godfather Part II", Kind.TITLE)
    assert verdict("the godfather", asked).why == "which part?"
    assert ruling("the godfather part 3", asked) is REJECT


def test_a_series_is_asked_for_the_film() -> None:
    asked = question("Mission: Impossible – Fallout", Kind.TITLE)
    assert ruling("Fallout", asked) is ACCEPT
    assert ruling("mission impossible", asked) is PROMPT


def test_a_short_name_may_stand_before_the_subtitle() -> None:
    asked = question("Terminator 2: Judgment Day", Kind.TITLE, accept=("T2",))
    assert ruling("T2: Judgment Day", asked) is ACCEPT
    assert ruling("T3: Judgment Day", asked) is not ACCEPT


def test_a_year_that_the_question_contradicts_is_another_film() -> None:
    asked = question("Halloween", Kind.TITLE, stem="Which film of 2018 has Michael Myers?")
    assert ruling("Halloween (2018)", asked) is ACCEPT
    assert ruling("Halloween (1978)", asked) is not ACCEPT
