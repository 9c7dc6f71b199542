"""Numbers, money, dates, years and lengths of time: parsed, compared, never forgiven."""

from __future__ import annotations

import pytest

from quiz.judging.numerals import Number, roman, tokens
from quiz.question import Kind
from tests.quiz.judging.helpers import ACCEPT, PROMPT, REJECT, accepts, question, ruling, verdict


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("two hundred and thirty-seven", "237"),
        ("two thirty-seven", "237"),
        ("double-oh seven", "007"),
        ("nineteen oh five", "1905"),
        ("twenty twenty", "2020"),
        ("a hundred million", "100000000"),
        ("three point one four", "3.14"),
        ("27,575.00", "27575.00"),
        ("12 000 000", "12000000"),
        ("twenty-first", "21"),
    ],
)
def test_numbers_in_words_and_digits(text: str, digits: str) -> None:
    (number,) = tokens(text)
    assert isinstance(number, Number)
    assert number.digits == digits


def test_roman_numerals() -> None:
    assert [roman(word) for word in ("iv", "xlii", "mix", "", "iiii")] == [4, 42, None, None, None]


def test_money_is_rounded_only_where_the_question_asks_roughly() -> None:
    exact = question("$32,029,928", Kind.MONEY)
    assert ruling("$32 million", exact) is PROMPT
    assert ruling("$33 million", exact) is REJECT
    roughly = question("$32,029,928", Kind.MONEY, stem="Roughly how much did it gross?")
    assert ruling("$32 million", roughly) is ACCEPT


@pytest.mark.parametrize("guess", ["half a million", "500k", "$500,000", "0.5m", "500 grand"])
def test_ways_to_say_a_sum(guess: str) -> None:
    assert accepts(guess, "$500,000", Kind.MONEY)


def test_a_sum_without_its_scale_is_told_so() -> None:
    assert "million" in verdict("3.6", question("$3.6 million", Kind.MONEY)).why


@pytest.mark.parametrize("guess", ["02/11/1995", "11/02/1995", "2 Nov 95", "the 2nd of nov 1995"])
def test_either_order_of_day_and_month_may_be_meant(guess: str) -> None:
    assert accepts(guess, "November 2, 1995", Kind.DATE)


def test_a_part_of_a_date_is_asked_for_the_rest() -> None:
    asked = question("November 2, 1995", Kind.DATE)
    assert verdict("november 1995", asked).why == "which day?"
    assert verdict("november 2", asked).why == "which year?"
    assert ruling("november 1996", asked) is REJECT


def test_a_form_of_month_and_year_needs_no_day() -> None:
    asked = question("November 1995", Kind.DATE)
    assert ruling("nov 1995", asked) is ACCEPT
    assert ruling("october 1995", asked) is REJECT


@pytest.mark.parametrize("guess", ["1995 or 1996", "1995-96", "1994, 1995", "95/96"])
def test_two_years_are_two_guesses(guess: str) -> None:
    assert ruling(guess, question("1995", Kind.YEAR)) is REJECT


@pytest.mark.parametrize(
    "guess", ["two and a half hours", "2.5 hours", "2h30", "2:30", "150", "2 hours and 30 mins"]
)
def test_ways_to_say_a_length_of_time(guess: str) -> None:
    assert accepts(guess, "150 minutes", Kind.DURATION)


@pytest.mark.parametrize("guess", ["88", "88 mph", "eighty-eight miles per hour"])
def test_a_unit_may_be_missing_and_must_not_contradict(guess: str) -> None:
    asked = question("88 mph", Kind.NUMBER)
    assert ruling(guess, asked) is ACCEPT
    assert ruling("88 km/h", asked) is REJECT


def test_a_form_that_holds_no_value_is_compared_as_text() -> None:
    assert accepts("several", "Several", Kind.NUMBER)
    assert accepts("early spring", "Early spring", Kind.DATE)
    assert not accepts("late spring", "Early spring", Kind.DATE)
