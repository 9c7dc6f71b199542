"""Running times: "112 minutes", "1 hour 52 minutes", "1h52" and "1:52" are one value."""

from __future__ import annotations

import re
from decimal import Decimal

from quiz.judging.finding import MISS, Context, Finding, Matcher, accepted, refused
from quiz.judging.normalise import Reading, clean
from quiz.judging.numerals import Number
from quiz.judging.quantity import (
    SEVERAL,
    Token,
    bound,
    guess_tokens,
    numbers,
    same_value,
    strangers,
)
from quiz.judging.text import TextMatcher

_SECONDS = {
    **dict.fromkeys(["h", "hr", "hrs", "hour", "hours"], 3600),
    **dict.fromkeys(["m", "min", "mins", "minute", "minutes"], 60),
    **dict.fromkeys(["s", "sec", "secs", "second", "seconds"], 1),
    **dict.fromkeys(["day", "days"], 86400),
    **dict.fromkeys(["week", "weeks"], 604800),
    **dict.fromkeys(["month", "months"], 2629746),
    **dict.fromkeys(["year", "years", "yr", "yrs"], 31556952),
    **dict.fromkeys(["fortnight", "fortnights"], 14 * 86400),
    **dict.fromkeys(["decade", "decades"], 10 * 31556952),
    **dict.fromkeys(["century", "centuries"], 100 * 31556952),
}
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_LONG_UNITS = frozenset({"hour", "day", "week", "month", "year"})
_CLOCK = re.compile(r"(?<![\d:])(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?![\d:])")
_KNOWN = frozenset({*_SECONDS, "and", "a", "an", "half", "quarter", "long", "quarters"})


def seconds(text: str, unit: int) -> list[Decimal]:
    """All lengths in seconds that `text` may mean; a bare number counts in `unit` seconds.

    Empty if it holds none, or more than one.
    """
    if clock := _CLOCK.search(text):
        if numbers(guess_tokens(text[: clock.start()] + " " + text[clock.end() :])):
            return []
        one, two, three = clock.groups()
        if three is not None:
            return [Decimal(int(one) * 3600 + int(two) * 60 + int(three))]
        return [Decimal(int(one) * 60 + int(two)), Decimal(int(one) * 3600 + int(two) * 60)]
    total = _total(guess_tokens(text), unit)
    return [] if total is None else [total]


def _total(found: list[Token], unit: int) -> Decimal | None:
    """The sum of the parts, each in a smaller unit than the one before; None if it is no sum."""
    total = Decimal(0)
    last: int | None = None
    at = 0
    while at < len(found):
        value, at = _value(found, at)
        if value is None:
            continue
        here, at = _unit(found, at)
        if here is None:
            # "1h52" and "1 hour 52": a bare number after a unit is of the next smaller one.
            here = unit if last is None else last // 60
        if last is not None and here >= last:
            return None
        if found[at : at + 2] == ["and", "a"] and (tail := str([*found, ""][at + 2])) in _PARTS:
            value, at = value + _PARTS[tail], at + 3
        total, last = total + value * here, here
    return total if last is not None else None


def _value(found: list[Token], at: int) -> tuple[Decimal | None, int]:
    """A number, "an" before a unit, or "half an" as a value; where reading goes on."""
    token = found[at]
    if isinstance(token, Number):
        if found[at + 1 : at + 3] == ["and", "a"] and at + 3 < len(found):
            part = _PARTS.get(str(found[at + 3]))
            if part is not None:
                return token.value + part, at + 4
        return token.value, at + 1
    follows = found[at + 1] if at + 1 < len(found) else None
    if token in ("a", "an") and isinstance(follows, str) and follows in _SECONDS:
        return Decimal(1), at + 1
    if token in _LONG_UNITS and at == 0:
        return Decimal(1), at  # "hour and a half"
    if token in _PARTS and follows in ("a", "an", "of"):
        return _PARTS[str(token)], at + (3 if found[at + 2 : at + 3] == ["an"] else 2)
    return None, at + 1


def _unit(found: list[Token], at: int) -> tuple[int | None, int]:
    if at < len(found) and isinstance(word := found[at], str) and word in _SECONDS:
        return _SECONDS[word], at + 1
    return None, at


class DurationMatcher(Matcher):
    """One length of time."""

    __slots__ = ("_context", "_form", "_seconds", "_unit")

    def __init__(self, form: str, length: Decimal, unit: int, context: Context) -> None:
        self._form = form
        self._seconds = length
        self._unit = unit
        self._context = context

    def match(self, reading: Reading) -> Finding:
        text = reading.text.rpartition("=")[2]  # "1 hour = 7 years"
        found = guess_tokens(text)
        said = seconds(text, self._unit)
        if not said:
            return SEVERAL if numbers(found) else MISS
        if (veto := bound(t for t in found if t not in ("half", "-"))) is not None:
            return veto
        if len(strangers(found, self._context, _KNOWN)) > 1:
            return MISS
        if any(same_value(length, self._seconds, self._context) for length in said):
            return accepted(self._form)
        return refused("a number is never a slip")


def compile_duration(form: str, context: Context) -> Matcher:
    """A matcher for a form that holds one length of time; other forms are compared as text."""
    unit = next(
        (_SECONDS[t] for t in guess_tokens(clean(form)) if isinstance(t, str) and t in _SECONDS), 60
    )
    said = seconds(clean(form), unit)
    if not said:
        return TextMatcher(form, context)
    return DurationMatcher(form, said[0], unit, context)
