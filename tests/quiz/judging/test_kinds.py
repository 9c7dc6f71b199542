from __future__ import annotations

import pytest

from quiz.judging import infer_kind
from quiz.question import Kind
from tests.quiz.judging.helpers import ACCEPT, PROMPT, REJECT, accepts, question, ruling


@pytest.mark.parametrize(
    ("stem", "answer", "kind"),
    [
        ("Who directed Jaws?", "Steven Spielberg", Kind.PERSON),
        ("Which actor plays Brody?", "Roy Scheider", Kind.PERSON),
        ("In which 1975 film does a shark attack?", "Jaws", Kind.TITLE),
        ("Which song ends the film?", "Angel Eyes", Kind.TITLE),
        ("In which city was it shot?", "Las Vegas", Kind.PLACE),
        ("Where was it shot?", "Laughlin, Nevada", Kind.PLACE),
        ("In which year was it released?", "1995", Kind.YEAR),
        ("Which 1984 film adapts Orwell?", "1984", Kind.TITLE),
        ("When did it open?", "October 27, 1995", Kind.DATE),
        ("What did it cost?", "$3.6 million", Kind.MONEY),
        ("How many Oscars did it win?", "11", Kind.NUMBER),
        ("How fast?", "88 mph", Kind.NUMBER),
        ("How long is it?", "112 minutes", Kind.DURATION),
        ("Which Oscar did it win?", "Best Actor", Kind.AWARD),
        ("Which two actors wrote it?", "Matt Damon and Ben Affleck", Kind.LIST),
        ("What is Rosebud?", "a sled", Kind.TEXT),
    ],
)
def test_a_missing_kind_is_read_from_answer_and_stem(stem: str, answer: str, kind: Kind) -> None:
    assert infer_kind(question(answer, stem=stem)) is kind


def test_a_given_kind_stands() -> None:
    assert infer_kind(question("1995", Kind.TEXT)) is Kind.TEXT


def test_a_region_that_holds_the_place_is_asked_for_the_place() -> None:
    asked = question("Ouarzazate, Morocco", Kind.PLACE)
    assert ruling("Morocco", asked) is PROMPT
    assert ruling("Ouarzazate", asked) is ACCEPT
    assert ruling("Ouarzazate, Tunisia", asked) is REJECT
    assert ruling("Paris, Texas", question("Paris", Kind.PLACE)) is REJECT


@pytest.mark.parametrize("guess", ["shaw, scheider", "Robert Shaw + Roy Scheider", "scheider shaw"])
def test_items_of_a_list_in_any_order(guess: str) -> None:
    assert accepts(guess, "Roy Scheider and Robert Shaw", Kind.LIST)


def test_a_list_with_a_wrong_or_repeated_item_is_refused() -> None:
    asked = question("Roy Scheider and Robert Shaw", Kind.LIST)
    assert ruling("Scheider and Hooper", asked) is REJECT
    assert ruling("shaw and shaw", asked) is REJECT
    assert ruling("shaw", asked) is PROMPT


def test_items_that_hold_and_themselves() -> None:
    answer = "Bonnie and Clyde; Thelma & Louise"
    assert accepts("Thelma & Louise; Bonnie and Clyde", answer, Kind.LIST)


def test_an_award_needs_its_category_word_for_word() -> None:
    answer = "Academy Award for Best Supporting Actor"
    assert accepts("best supporting actor oscar", answer, Kind.AWARD)
    assert not accepts("best actor oscar", answer, Kind.AWARD)
    assert ruling("an oscar", question(answer, Kind.AWARD)) is PROMPT
