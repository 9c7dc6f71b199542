"""Sums of money: "3.6m", "$3.6 million" and "3,600,000" are one value."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from quiz.judging.finding import MISS, Context, Finding, Matcher, accepted, more, refused
from quiz.judging.normalise import Reading, clean
from quiz.judging.numerals import SCALES, Number
from quiz.judging.quantity import (
    SEVERAL,
    Token,
    bound,
    guess_tokens,
    same_value,
    strangers,
    words,
)
from quiz.judging.text import TextMatcher

_CURRENCIES = {
    "$": "$ dollar dollars usd buck bucks",
    "£": "£ pound pounds quid gbp sterling",
    "€": "€ euro euros eur",
    "¥": "¥ yen jpy yuan renminbi",
    "₹": "₹ rupee rupees inr",
    "₩": "₩ won krw",
    "franc": "franc francs",
    "mark": "mark marks",
    "peso": "peso pesos",
    "ruble": "ruble rubles rouble roubles",
    "lira": "lira lire",
    "rand": "rand",
    "baht": "baht",
    "krone": "krone kroner krona kronor",
}
_CURRENCY_OF = {word: currency for currency, all_ in _CURRENCIES.items() for word in all_.split()}
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.75")}
#: Dollars of other countries than the United States.
_ELSEWHERE = frozenset({"c", "hk", "nz", "canadian", "australian", "cad", "aud", "hkd"})
_CENTS = frozenset({"cent", "cents", "¢", "penny", "pennies", "pence"})
_MONEY_WORDS = frozenset(
    {
        *_CURRENCY_OF,
        *SCALES,
        *_CENTS,
        "us",
        "u",
        "a",
        "an",
        "and",
        "of",
        "half",
        "quarter",
        "quarters",
    }
)


@dataclass(frozen=True, slots=True)
class Amount:
    value: Decimal
    scaled: bool
    """Said with a scale word, so perhaps rounded."""


def amounts(found: list[Token]) -> list[Amount]:
    """Sums in order: each number with the scale words that follow it; falling parts are added."""
    out: list[Amount] = []
    at = 0
    while at < len(found):
        token = found[at]
        at += 1
        if token in _PARTS and (after := _past_a(found, at)) > at:
            token, at = Number("", _PARTS[str(token)]), after
        elif token in _PARTS and (whole := _whole_after(found, at)) is not None:
            token, at = Number("", whole.value * _PARTS[str(token)]), found.index(whole, at) + 1
        elif isinstance(token, str) and token in ("million", "billion"):
            token, at = Number("1", Decimal(1)), at - 1
        if not isinstance(token, Number):
            continue
        scale = 1
        while at < len(found) and isinstance(word := found[at], str) and word in SCALES:
            scale, at = min(scale * SCALES[word], 10**12), at + 1
        if at < len(found) and found[at] in _CENTS:
            _add_cents(out, token.value / 100)
            at += 1
            continue
        amount = Amount(token.value * scale, scale > 1)
        if out and out[-1].scaled and scale > 1 and amount.value < out[-1].value / 100:
            out[-1] = Amount(out[-1].value + amount.value, scaled=True)
        else:
            out.append(amount)
    return out


def _whole_after(found: list[Token], at: int) -> Number | None:
    """The number that "half" or "a quarter of" is said of, if one follows at once."""
    follows = [token for token in found[at : at + 2] if token != "of"][:1]
    return follows[0] if follows and isinstance(follows[0], Number) else None


def _past_a(found: list[Token], at: int) -> int:
    """Where reading goes on after "a" or "of a": "half a million", "a quarter of a million"."""
    start = at + 1 if found[at : at + 1] == ["of"] else at
    return start + 1 if found[start : start + 1] == ["a"] else at


def _add_cents(out: list[Amount], cents: Decimal) -> None:
    """Add "13 cents" to the whole sum said before, or as a sum of its own."""
    whole = out[-1].value if out else Decimal("0.5")
    if whole == int(whole) and cents < 1:
        out[-1] = Amount(whole + cents, scaled=False)
    else:
        out.append(Amount(cents, scaled=False))


class MoneyMatcher(Matcher):
    """One sum."""

    __slots__ = ("_amount", "_context", "_currency", "_form")

    def __init__(self, form: str, amount: Amount, currency: str | None, context: Context) -> None:
        self._form = form
        self._amount = amount
        self._currency = currency
        self._context = context

    def match(self, reading: Reading) -> Finding:
        found = guess_tokens(reading.text)
        said = amounts(found)
        if len(said) != 1:
            return SEVERAL if said else MISS
        if (veto := bound(t for t in found if t not in _PARTS)) is not None:
            return veto
        currency = _currency(found)
        if self._currency and currency and currency != self._currency:
            return refused("that is another currency")
        if len(strangers(found, self._context, _MONEY_WORDS)) > 1:
            return MISS
        return self._compare(said[0])

    def _compare(self, said: Amount) -> Finding:
        gold = self._amount.value
        if same_value(said.value, gold, self._context):
            return accepted(self._form)
        if said.scaled and _rounds_to(gold, said.value):
            return more("more precisely?")
        if not said.scaled and said.value in (gold / 10**6, gold / 10**9, gold / 10**3):
            return refused("say thousand, million or billion with it")
        return refused("a number is never a slip")


def _rounds_to(gold: Decimal, said: Decimal) -> bool:
    """Whether `said`, with two digits or more, is `gold` rounded."""
    digits = said.normalize()
    exponent = digits.as_tuple().exponent
    if len(digits.as_tuple().digits) < 2 or not isinstance(exponent, int) or exponent < 1:
        return False
    return abs(gold - said) * 2 <= Decimal(10) ** exponent


def _currency(found: list[Token]) -> str | None:
    if not _ELSEWHERE.isdisjoint(t for t in found if isinstance(t, str)):
        return "elsewhere"
    for token in found:
        if isinstance(token, str) and token in _CURRENCY_OF:
            return _CURRENCY_OF[token]
    return None


def compile_money(form: str, context: Context) -> Matcher:
    """A matcher for a form that holds one sum; ranges and the like are compared as text."""
    found = guess_tokens(clean(form))
    said = amounts(found)
    if len(said) != 1 or len(words(found)) > 5:
        return TextMatcher(form, context)
    return MoneyMatcher(form, said[0], _currency(found), context)
