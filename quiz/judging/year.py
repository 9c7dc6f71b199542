"""Years: exact, in any way they are written or said; a decade is asked for the year."""

from __future__ import annotations

import re

from quiz.judging.finding import MISS, Context, Finding, Matcher, accepted, more, refused
from quiz.judging.normalise import Reading, clean
from quiz.judging.quantity import SEVERAL, bound, guess_tokens, in_two, numbers, strangers
from quiz.judging.text import TextMatcher

_YEAR = re.compile(r"(?<![\d,.])(1[5-9]\d\d|20\d\d)(?![\d,])")
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
_DECADE = re.compile(r"(?<!\d)(?P<century>\d\d)?(?P<tens>\d)0\s?'?s\b", re.IGNORECASE)
_DECADE_WORD = re.compile(r"\b(" + "|".join(_DECADES) + r")\b", re.IGNORECASE)
_CENTURY = re.compile(r"\b(\d\d)(?:st|nd|rd|th) century\b", re.IGNORECASE)
_ERAS = frozenset({"ad", "ce"})


class YearMatcher(Matcher):
    """One year."""

    __slots__ = ("_context", "_form", "_year")

    def __init__(self, form: str, year: int, context: Context) -> None:
        self._form = form
        self._year = year
        self._context = context

    def match(self, reading: Reading) -> Finding:
        if (wide := self._span(reading.text)) is not None:
            return more("which year exactly?") if wide else refused("another time")
        found = guess_tokens(reading.text)
        said = numbers(found)
        if in_two(said, str(self._year)):
            return accepted(self._form)
        if len(said) != 1:
            return SEVERAL if said else MISS
        if (veto := bound(found)) is not None:
            return veto
        if len(strangers(found, self._context, _ERAS)) > 1:
            return MISS
        if not is_year(said[0].digits, self._year):
            return refused("a year is never a slip")
        return accepted(self._form)

    def _span(self, text: str) -> bool | None:
        """Whether a decade or century that is said holds the year; None if none is said."""
        if decade := _DECADE.search(text):
            same_tens = int(decade["tens"]) == self._year // 10 % 10
            century = decade["century"]
            return same_tens and (century is None or int(century) == self._year // 100)
        if word := _DECADE_WORD.search(text):
            return _DECADES[word[1].lower()] == self._year // 10 * 10 % 100
        if century_said := _CENTURY.search(text):
            return int(century_said[1]) == self._year // 100 + 1
        return None


def is_year(digits: str, year: int) -> bool:
    """Whether `digits` mean `year`: in full, or its last two."""
    return digits == str(year) or (len(digits) == 2 and digits == f"{year % 100:02d}")


def compile_year(form: str, context: Context) -> Matcher:
    """A matcher for a form that holds one year; other forms are compared as text."""
    years = _YEAR.findall(clean(form))
    if len(years) != 1 or len(numbers(guess_tokens(clean(form)))) != 1:
        return TextMatcher(form, context)
    return YearMatcher(form, int(years[0]), context)
