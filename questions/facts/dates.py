"""Dates as ISO text, cut to the precision the page gives: no day is ever invented."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = (
    "|".join(m.capitalize() for m in _MONTHS)
    + "|"
    + "|".join(f"{m.capitalize()[:3]}\\.?" for m in _MONTHS)
)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:18[89]|19\d|20\d)\d"
#: One date of any form; what is not a date on all sides of it stops it from being part of one.
DATE = (
    rf"(?:(?P<iso>{_YEAR}-\d{{2}}(?:-\d{{2}})?)"
    rf"|(?P<m1>{_MONTH})\s+(?P<d1>{_DAY}),?\s+(?P<y1>{_YEAR})"
    rf"|(?P<d2>{_DAY})\s+(?P<m2>{_MONTH}),?\s+(?P<y2>{_YEAR})"
    rf"|(?P<m3>{_MONTH}),?\s+(?P<y3>{_YEAR})"
    rf"|(?P<y4>{_YEAR}))(?![\w–-])"
)
_DATE = re.compile(rf"(?<![\w–-]){DATE}")
#: Every date has one, and most sentences have none.
_ANY_YEAR = re.compile(r"[12]\d\d\d")
_WHOLE = re.compile(DATE)


@dataclass(frozen=True, slots=True)
class FoundDate:
    iso: str
    """"1995-10-27", "1995-10" or "1995"."""
    start: int
    end: int


def parse_date(text: str) -> str | None:
    """ISO form of a text that is one date and nothing else; None if it isn't, or can't be."""
    m = _WHOLE.fullmatch(" ".join(text.split()))
    return _iso(m) if m else None


def find_dates(text: str) -> Iterator[FoundDate]:
    """Dates inside `text`, from left to right."""
    if not _ANY_YEAR.search(text):
        return
    for m in _DATE.finditer(text):
        if iso := _iso(m):
            yield FoundDate(iso, m.start(), m.end())


def _iso(m: re.Match[str]) -> str | None:
    if m["iso"]:
        year, month, day = (*m["iso"].split("-"), "")[:3]
        return _checked(int(year), int(month), int(day) if day else None)
    if m["y4"]:
        return m["y4"]
    for month, day, year in (("m1", "d1", "y1"), ("m2", "d2", "y2"), ("m3", "", "y3")):
        if m[year]:
            number = next(i for i, n in enumerate(_MONTHS, 1) if n.startswith(m[month][:3].lower()))
            return _checked(int(m[year]), number, int(re.sub(r"\D", "", m[day])) if day else None)
    return None


def _checked(year: int, month: int, day: int | None) -> str | None:
    try:
        datetime.date(year, month, day or 1)
    except ValueError:
        return None
    return f"{year:04}-{month:02}" + (f"-{day:02}" if day else "")
