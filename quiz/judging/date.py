"""Dates in every order people write them; a part of the date is asked for the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from quiz.judging.edits import FAR, spelt, word_edits
from quiz.judging.finding import MISS, Context, Finding, Matcher, accepted, more, refused
from quiz.judging.normalise import Reading, clean, fold
from quiz.judging.numerals import Number
from quiz.judging.quantity import SEVERAL, Token, bound, guess_tokens, numbers, strangers
from quiz.judging.tables import word_table
from quiz.judging.text import TextMatcher
from quiz.judging.verdict import Strictness
from quiz.judging.year import YearMatcher, is_year

_MONTHS = word_table("""
    january february march april may june july august september october november december""")
_SHORT = {month[:3]: number for number, month in enumerate(_MONTHS, 1)} | {"sept": 9}
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,4})\s?[-/.]\s?(\d{1,2})(?:\s?[-/.]\s?(\d{1,4}))?(?![\d/])")
#: Days that go by a name.
_FEAST_DAYS = {
    "christmas day": "25 December", "christmas eve": "24 December", "boxing day": "26 December",
    "new years day": "1 January", "new years eve": "31 December", "halloween": "31 October",
    "valentines day": "14 February", "independence day": "4 July",
}  # fmt: skip
_FEASTS = re.compile(
    r"\b(?:(?:christmas|xmas)\s+(?:day|eve)|boxing\s+day|new\s+year'?s\s+(?:day|eve)|halloween"
    r"|valentine'?s\s+day|independence\s+day)\b",
    re.IGNORECASE,
)
_BEHIND_TITLE = re.compile(r"\((?:[^()]*\s)?\d{4}(?:\s[^()]*)?\)")
_DAYS = frozenset(
    word_table("""
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs
    fri sat sun ad year month day date""")
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as it was said."""

    year: str | None = None
    """Digits as said: "1995" or "95"."""
    month: int | None = None
    day: int | None = None

    @property
    def parts(self) -> int:
        return sum(part is not None for part in (self.year, self.month, self.day))


def dates(text: str) -> list[Date]:
    """All dates that `text` may mean; empty if it holds none, or more than one."""
    if numeric := _NUMERIC.search(text):
        if numbers(guess_tokens(text[: numeric.start()] + " " + text[numeric.end() :])):
            return []
        parts = tuple(part for part in numeric.groups() if part is not None)
        return [date for date in _orders(parts) if _possible(date)]
    found = guess_tokens(text)
    months = [m for token in found if (m := month_of(token)) is not None]
    if len(months) > 1:
        return []
    said = numbers(found)
    month = months[0] if months else None
    if len(said) > 2 or (month is None and len(said) != 1):
        return []
    return [date for date in _named(month, said) if date.parts and _possible(date)]


def _feast(said: str) -> str:
    plain = " ".join(said.lower().replace("'", "").replace("xmas", "christmas").split())
    return f"{_FEAST_DAYS[plain]} "


def _orders(parts: tuple[str, ...]) -> list[Date]:
    if len(parts) == 2:
        one, two = parts
        return [Date(month=int(one), day=int(two)), Date(month=int(two), day=int(one))]
    one, two, three = parts
    if len(one) >= 3:
        return [Date(one, int(two), int(three)), Date(one, int(three), int(two))]
    return [Date(three, int(two), int(one)), Date(three, int(one), int(two))]


def _named(month: int | None, said: list[Number]) -> list[Date]:
    digits = [number.digits for number in said]
    if not all(d.isdecimal() for d in digits):
        return []
    if month is None:
        return [Date(year=digits[0])] if len(digits[0]) == 4 else []
    if not digits:
        return [Date(month=month)]
    if len(digits) == 1:
        only = digits[0]
        if len(only) == 4 or (len(only) == 2 and int(only) > 31):
            return [Date(year=only, month=month)]
        return [Date(month=month, day=int(only))] if len(only) <= 2 else []
    out = []
    for day, year in ((digits[0], digits[1]), (digits[1], digits[0])):
        if len(day) <= 2 and len(year) in (2, 4):
            out.append(Date(year, month, int(day)))
    return out


def _possible(date: Date) -> bool:
    return (date.month is None or 1 <= date.month <= 12) and (
        date.day is None or 1 <= date.day <= 31
    )


@lru_cache(maxsize=1024)
def month_of(token: Token) -> int | None:
    """1 to 12 for a month's name, short or with a slip in a long one."""
    if not isinstance(token, str) or not token.isalpha():
        return None
    if token in _SHORT:
        return _SHORT[token]
    for number, month in enumerate(_MONTHS, 1):
        if token == month:
            return number
    slips = [
        number
        for number, month in enumerate(_MONTHS, 1)
        if (len(month) > 5 and word_edits(token, month, Strictness.NORMAL) < FAR)
        or (len(month) > 3 and spelt(token) == spelt(month))
        or (4 <= len(month) <= 5 and _is_slip(token, month))
    ]
    return slips[0] if len(slips) == 1 else None


def _is_slip(token: str, month: str) -> bool:
    """Of a short month a letter may be left out or swapped: "Jnue" is June, "Juny" neither."""
    swapped = sorted(token) == sorted(month)
    left_out = len(month) == 5 == len(token) + 1
    return token[0] == month[0] and (swapped or left_out) and OSA.distance(token, month) == 1


class DateMatcher(Matcher):
    """One date, or as much of one as the form holds."""

    __slots__ = ("_context", "_date", "_form", "_given")

    def __init__(self, form: str, date: Date, context: Context) -> None:
        self._form = form
        self._date = date
        self._context = context
        # What the question tells need not be said again; the year behind a title is the film's.
        asked = fold(_BEHIND_TITLE.sub(" ", context.stem)).split()
        self._given = frozenset(
            part
            for part, known in (
                ("year", date.year is not None and date.year in asked),
                ("month", date.month is not None and _MONTHS[date.month - 1] in context.asked),
            )
            if known
        )

    def match(self, reading: Reading) -> Finding:
        text = _FEASTS.sub(lambda m: _feast(m[0]), reading.text)
        found = guess_tokens(text)
        if not numbers(found) and not any(month_of(token) for token in found):
            return MISS
        said = dates(text)
        if not said:
            return SEVERAL
        if (veto := bound(t for t in found if t != "-")) is not None:
            return veto
        if len([w for w in strangers(found, self._context, _DAYS) if not month_of(w)]) > 1:
            return MISS
        agreeing = [date for date in said if self._agrees(date)]
        if not agreeing:
            return refused("another date")
        lacking = min((self._lacking(date) for date in agreeing), key=len)
        return more(f"which {lacking[0]}?") if lacking else accepted(self._form)

    def _agrees(self, said: Date) -> bool:
        gold = self._date
        if (
            said.year is not None
            and gold.year is not None
            and not is_year(said.year, int(gold.year))
        ):
            return False
        if said.month is not None and gold.month is not None and said.month != gold.month:
            return False
        return said.day is None or said.day == gold.day

    def _lacking(self, said: Date) -> list[str]:
        """Parts of the date still to be said, the day first."""
        pairs = (
            ("day", said.day, self._date.day),
            ("month", said.month, self._date.month),
            ("year", said.year, self._date.year),
        )
        return [
            name
            for name, ours, gold in pairs
            if gold is not None and ours is None and name not in self._given
        ]


def compile_date(form: str, context: Context) -> Matcher:
    """A matcher for a form that holds one date; other forms are compared as text."""
    said = dates(clean(form))
    if len(said) > 1:
        said = [date for date in said if date.year and len(date.year) == 4][:1]
    if len(said) != 1:
        return TextMatcher(form, context)
    if said[0].year and said[0].parts == 1:
        return YearMatcher(form, int(said[0].year), context)
    return DateMatcher(form, said[0], context)
