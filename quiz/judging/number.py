"""Numbers: equal values, and units that do not contradict. Digits are never forgiven."""

from __future__ import annotations

from decimal import Decimal

from quiz.judging.finding import MISS, Context, Finding, Matcher, accepted, refused
from quiz.judging.normalise import Reading, clean
from quiz.judging.numerals import Number
from quiz.judging.quantity import (
    SEVERAL,
    WRONG_VALUE,
    Token,
    bound,
    guess_tokens,
    in_two,
    numbers,
    same_value,
    strangers,
    unasked,
    words,
)
from quiz.judging.text import TextMatcher

_UNITS = {
    "mph": ("mph", "miles hour", "mile hour"),
    "kmh": ("kmh", "kph", "km h", "kilometers hour", "kilometres hour", "km hour"),
    "mile": ("mile", "miles", "mi"),
    "km": ("km", "kms", "kilometer", "kilometers", "kilometre", "kilometres"),
    "metre": ("m", "metre", "metres", "meter", "meters"),
    "foot": ("ft", "foot", "feet"),
    "inch": ("in", "inch", "inches"),
    "second": ("s", "sec", "secs", "second", "seconds"),
    "minute": ("min", "mins", "minute", "minutes"),
    "hour": ("h", "hr", "hrs", "hour", "hours"),
    "day": ("day", "days"),
    "week": ("week", "weeks"),
    "month": ("month", "months"),
    "year": ("year", "years", "yrs"),
    "kg": ("kg", "kilo", "kilos", "kilogram", "kilograms"),
    "pound": ("lb", "lbs", "pound", "pounds"),
    "percent": ("percent", "%", "per cent"),
    "yard": ("yard", "yards", "yd"),
    "league": ("league", "leagues"),
    "block": ("block", "blocks"),
    "mm": ("mm", "millimetre", "millimetres", "millimeter", "millimeters"),
    "fps": ("fps", "frames second"),
}
_UNIT_OF = {form: unit for unit, forms in _UNITS.items() for form in forms}
_JOINERS = frozenset({"per", "an", "a", "the", "/", "of", "about", "in"})
_SCALES = {"thousand": 10**3, "grand": 10**3, "k": 10**3, "million": 10**6, "billion": 10**9}
#: What else could have been counted: "seven nominations" are not seven wins.
_COUNTED = frozenset(
    {"oscars", "baftas", "globes", "emmys", "grammys", "razzies", "nominations", "nods", "wins"}
)


class NumberMatcher(Matcher):
    """One number, with its unit if it has one."""

    __slots__ = ("_context", "_form", "_number", "_unit")

    def __init__(self, form: str, number: Number, unit: str | None, context: Context) -> None:
        self._form = form
        self._number = number
        self._unit = unit
        self._context = context

    def match(self, reading: Reading) -> Finding:
        found = scaled(guess_tokens(reading.text))
        said = self._one(found, reading)
        if said is None:
            return SEVERAL if numbers(found) else MISS
        unit = _unit(found)
        speed = unit in ("mph", "kmh", "fps")
        if not (speed or unit == "percent") and (veto := bound(found)) is not None:
            return veto
        elsewhere = any(w in _COUNTED and not self._asks(w) for w in words(found))
        if elsewhere or not self._unit_agrees(unit):
            return refused("right number or not, that is another unit")
        if len(self._unexplained(found)) > 1:
            return MISS
        if not self._equal(said):
            return WRONG_VALUE
        return accepted(self._form)

    def _asks(self, word: str) -> bool:
        asks = self._context.asks
        return asks(word) or (word in ("oscars", "wins") and asks("academy"))

    def _one(self, found: list[Token], reading: Reading) -> Number | None:
        """The one number said, in whatever forms; None for none or several."""
        said = numbers(found)
        if len(said) > 1 and "(" in reading.text:
            said = list({number.value: number for number in said}.values())
        if len(said) > 1 and in_two(said, self._number.digits):
            return self._number
        said = unasked(said, self._context)
        return said[0] if len(said) == 1 else None

    def _equal(self, said: Number) -> bool:
        if self._number.digits.startswith("0") and self._number.digits != "0":
            return said.digits == self._number.digits
        return same_value(said.value, self._number.value, self._context)

    def _unit_agrees(self, unit: str | None) -> bool:
        if unit is None or unit == self._unit:
            return True
        if (
            unit == "year"
            and self._unit is None
            and (self._context.asks("old") or self._context.asks("age"))
        ):
            return True
        return self._unit is None and any(self._context.asks(form) for form in _UNITS[unit])

    def _unexplained(self, found: list[Token]) -> list[str]:
        units = _UNITS.get(self._unit or "", ())
        return strangers(found, self._context, (*" ".join(units).split(), *_JOINERS))


def scaled(found: list[Token]) -> list[Token]:
    """`found` with "3 million" as one number."""
    out: list[Token] = []
    for token in found:
        if isinstance(token, str) and token in _SCALES and out and isinstance(out[-1], Number):
            value = out[-1].value * _SCALES[token]
            out[-1] = Number(f"{value.normalize():f}", value)
        elif token == "dozen":
            last = out[-1] if out else None
            value = 12 * (last.value if isinstance(last, Number) else Decimal(1))
            out = out[:-1] if isinstance(last, Number) else out
            out.append(Number(f"{value.normalize():f}", value))
        else:
            out.append(token)
    return out


def _unit(found: list[Token]) -> str | None:
    """The unit that stands after the number, if it is one we know."""
    after: list[str] = []
    for token in found:
        if isinstance(token, Number):
            after = []
        elif token[0].isalpha() or token in "%/":
            after.append(token)
    plain = [word for word in after if word not in _JOINERS]
    for size in (2, 1):
        unit = _UNIT_OF.get(" ".join(plain[:size])) if len(plain) >= size else None
        if unit is not None:
            return unit
    return None


def compile_number(form: str, context: Context) -> Matcher:
    """A matcher for a form that holds one number; other forms are compared as text."""
    found = scaled(guess_tokens(clean(form)))
    said = numbers(found)
    if len(said) != 1 or len(words(found)) > 4:
        return TextMatcher(form, context)
    return NumberMatcher(form, said[0], _unit(found), context)
