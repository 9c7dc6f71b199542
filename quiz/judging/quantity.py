"""What the kinds that parse share: the one number of a guess, and the words allowed beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from quiz.judging.finding import Context, Finding, refused
from quiz.judging.numerals import Number, roman, tokens
from quiz.judging.phrases import FILLER
from quiz.judging.tables import word_table

Token = Number | str

#: Words that say the number is not the one that is named.
BOUNDS = frozenset(
    word_table("""
    over under above below more less fewer than minus negative nearly almost before after
    since until between least most half twice thrice double triple plus times without not
    pre post tops maximum minimum bc bce per dozens hundreds thousands millions billions""")
)
#: "2oo1": letters that stand for noughts.
_OHS = re.compile(r"(?<![^\W_])(?=[o\d]*\d)(?=\d*o)[o\d]{2,}(?![^\W_])", re.IGNORECASE)
#: What a number is told with: "it took home six".
_TELLING = frozenset(
    word_table("""
    took takes take home got gets get weve ive theyre makes made make earned grossed cost costs
    runs ran lasted lasts old age aged""")
)
_TOLERANCE = Decimal("0.05")

_BOUND_MARKS = frozenset("%<>+≤≥")

SEVERAL = refused("one answer at a time")
BOUND = refused("say the value itself")
WRONG_VALUE = refused("a number is never a slip")


def guess_tokens(text: str) -> list[Token]:
    """Tokens of a guess; a lone Roman numeral is a number, "two point five" is 2.5."""
    found = tokens(_OHS.sub(lambda m: m[0].lower().replace("o", "0"), text))
    if len(found) == 1 and isinstance(found[0], str) and (value := roman(found[0])):
        return [Number(str(value), Decimal(value))]
    out: list[Token] = []
    for token in found:
        match out:
            case [*_, Number() as whole, "point"] if isinstance(token, Number):
                digits = f"{whole.digits}.{token.digits}"
                if whole.digits.isdecimal() and token.digits.isdecimal():
                    out[-2:] = [Number(digits, Decimal(digits))]
                    continue
        out.append(token)
    return out


def numbers(found: Iterable[Token]) -> list[Number]:
    return [token for token in found if isinstance(token, Number)]


def words(found: Iterable[Token]) -> list[str]:
    """Words of the tokens, without marks."""
    return [t for t in found if isinstance(t, str) and t[0].isalpha()]


def strangers(found: Iterable[Token], context: Context, known: Iterable[str] = ()) -> list[str]:
    """Words beside the value that are neither filler nor of the question nor `known`."""
    expected = frozenset(known)
    return [
        word
        for word in words(found)
        if word not in expected
        and (plain := word.replace("'", "")) not in FILLER
        and plain not in _TELLING
        and not context.asks(word)
    ]


def in_two(said: list[Number], digits: str) -> bool:
    """Whether a number of four digits was said in two pairs: "23-19", "19 64"."""
    return [n.digits for n in said] == [digits[:2], digits[2:]] and len(digits) == 4


def unasked(said: list[Number], context: Context) -> list[Number]:
    """`said` without numbers the question tells itself, if that leaves one: "6 out of 14"."""
    others = [number for number in said if number.digits not in context.asked]
    return others if len(others) == 1 else said


def bound(found: Iterable[Token]) -> Finding | None:
    """Refusal of "over 11" and "-11"; None where the value stands for itself."""
    found = list(found)
    said = words(found)
    if not BOUNDS.isdisjoint(said) or ("up" in said and "to" in said):
        return BOUND
    if found[:1] == ["-"] or not _BOUND_MARKS.isdisjoint(t for t in found if isinstance(t, str)):
        return BOUND
    return None


def same_value(said: Decimal, gold: Decimal, context: Context) -> bool:
    """Equality; within a twentieth where the question asks, or its answer says, about how much."""
    if said == gold:
        return True
    return context.roughly and abs(said - gold) <= abs(gold) * _TOLERANCE
