"""What is said beside an answer: asides count for nothing, second answers and denials do."""

from __future__ import annotations

import pytest

from quiz.judging import Ruling, compile
from quiz.judging.key import LONGEST_MESSAGE
from quiz.judging.remarks import LONGEST_STORY, is_remark, parts
from quiz.question import Kind
from tests.quiz.judging.helpers import ACCEPT, REJECT, question, ruling

OZU = question("Yasujiro Ozu", Kind.PERSON, stem="Who directed An Autumn Afternoon (1962)?")
ALIEN = question("Alien", Kind.TITLE, stem="Which 1979 film has Ellen Ripley?")


@pytest.mark.parametrize(
    "guess",
    [
        "ozu, i'd bet my house on it",
        "Yasujiro Ozu!!! finally one i know",
        "ozu lol who else would shoot from the floor",
        "ok i know this. it was ozu",
        "omg ozu final answer",
        "idk but ozu?",
        "not sure but maybe ozu",
    ],
)
def test_an_aside_leaves_the_answer_right(guess: str) -> None:
    assert ruling(guess, OZU) is ACCEPT


@pytest.mark.parametrize(
    "guess",
    [
        "ozu, kurosawa",
        "ozu? no",
        "ozu, no it isn't",
        "kurosawa, he made it with ozu",
        "ozu, or was it mizoguchi",
    ],
)
def test_a_second_answer_or_a_denial_is_no_aside(guess: str) -> None:
    assert ruling(guess, OZU) is not ACCEPT


@pytest.mark.parametrize("guess", ["Alien, the second one", "alien, i mean the sequel"])
def test_an_aside_that_names_another_part_is_another_film(guess: str) -> None:
    assert ruling(guess, ALIEN) is not ACCEPT


def test_what_is_left_of_an_aside_may_be_a_place() -> None:
    vienna = question("Vienna", Kind.PLACE)
    assert ruling("Vienna, Virginia i think", vienna) is REJECT
    assert ruling("Vienna, i have been there", vienna) is ACCEPT


def test_a_word_of_two_letters_is_rather_talk() -> None:
    up = question("Up", Kind.TITLE)
    assert ruling("up, what is everyone doing", up) is not ACCEPT
    assert ruling("omg UP final answer", up) is ACCEPT


def test_a_message_is_parted_at_its_stops_and_laughs() -> None:
    said = [reading.text for reading in parts("Kinski lol who else. he shouts, a lot")]
    assert said == ["Kinski", "who else", "he shouts", "a lot"]


def test_figures_are_an_answer_where_figures_are_asked_for() -> None:
    said = tuple("he was like 89".split())
    assert is_remark(said, numbers=True)
    assert not is_remark(said, numbers=False)


# ── Long messages ──

STORY = (
    "ok so i saw this one with my sister when we were way too young for it and we both had to "
    "leave the room in the middle, and my dad laughed at us for a week. i still think about it "
    "when i hear that music and she does too, so we never watched it again until then. "
)


def test_the_last_sentence_of_a_story_may_be_the_answer() -> None:
    assert len(STORY) > LONGEST_MESSAGE - 100
    told = STORY + STORY
    assert ruling(told + "final answer: Yasujiro Ozu", OZU) is ACCEPT
    assert ruling("It's Yasujiro Ozu. " + told, OZU) is ACCEPT
    assert ruling(told + "final answer: Akira Kurosawa", OZU) is REJECT
    assert ruling(told + "ozu", OZU) is REJECT  # a short word, by chance as likely as not


def test_a_list_of_everything_is_no_story() -> None:
    names = "Kurosawa. Mizoguchi. Naruse. Oshima. Imamura. Teshigahara. Kobayashi. Ichikawa. "
    assert ruling(names * 5 + "Yasujiro Ozu", OZU) is REJECT


def test_a_message_beyond_all_measure_is_refused_at_once() -> None:
    key = compile(OZU)
    assert key.judge("so it was him. " * LONGEST_STORY + "Yasujiro Ozu").ruling is Ruling.REJECT
