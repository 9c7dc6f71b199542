"""Estimates: the one value that a guess names, where the nearest wins and none is simply wrong."""

from __future__ import annotations

from decimal import Decimal

from quiz.judging.money import amounts
from quiz.judging.normalise import clean
from quiz.judging.number import scaled
from quiz.judging.quantity import guess_tokens, numbers, words
from quiz.question import Kind

#: Kinds whose answers are values on one scale.
ESTIMATED = frozenset({Kind.NUMBER, Kind.MONEY, Kind.YEAR})

_MOST_WORDS = 6
"""A message of more words is talk with a number in it."""
_LONGEST = 80


def estimate(kind: Kind, text: str) -> Decimal | None:
    """The value `text` names: "about 30 million" is 30,000,000; None for none or several."""
    if len(text) > _LONGEST:
        return None
    found = guess_tokens(clean(text))
    if len(words(found)) > _MOST_WORDS:
        return None
    if kind is Kind.MONEY:
        said = [amount.value for amount in amounts(found)]
    else:
        said = [number.value for number in numbers(scaled(found))]
    return said[0] if len(said) == 1 and said[0] >= 0 else None
