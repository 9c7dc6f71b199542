"""What a field of a film file may say: the same for a hand-mended file and for a page just read.

    complaint("date", "1995-02-30") → "is …, and there is no such day; …"
    complaint("date", "1995-02") → None

A complaint goes on after the field's name and says what to write instead.
"""

from __future__ import annotations

import datetime
import re
import unicodedata

#: The first film, and a year nobody's file needs.
FIRST, LAST = 1888, 2100
#: Signs of one text: twice the longest title there is.
LONGEST = 300
LONGEST_URL = 2000
#: So much of a wrong value is shown.
_SHOWN = 40

RESULTS = ("won", "nominated")
_POSITIVE = frozenset("minutes amount low high number seconds reviews revision".split())
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_URL = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)
_CURRENCY = re.compile(r"[A-Z]{3}")
#: They turn the text after them round, so that it reads as what it isn't.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def shown(value: str) -> str:
    """A wrong value in quotes, on one line and no longer than helps."""
    plain = "".join(sign if sign.isprintable() else "�" for sign in value[: _SHOWN + 1])
    return f'"{plain}"' if len(plain) <= _SHOWN else f'"{plain[:_SHOWN]}…"'


def complaint(field: str, value: str | int) -> str | None:
    """What is wrong with the value of that field; None if nothing is."""
    if isinstance(value, int):
        return _number(field, value)
    if (why := _line(field, value)) is not None:
        return why
    if field == "date":
        return _date(value)
    if field == "result" and value not in RESULTS:
        return f"is {shown(value)}; write {' or '.join(RESULTS)}"
    if field == "id" and not (_SLUG.fullmatch(value) and len(value) <= LONGEST):
        return f'is {shown(value)}; write small letters, digits and hyphens, as in "heat-1995"'
    if field == "url" and not _URL.fullmatch(value):
        return f"is {shown(value)}; write an address that starts with https:// or leave it out"
    if field == "currency" and not _CURRENCY.fullmatch(value):
        return f'is {shown(value)}; write the three letters of a currency, as in "USD"'
    return None


def bad_money(amount: int | None, low: int | None, high: int | None) -> str | None:
    """What is wrong with a figure: it is one amount, or a range from low to high."""
    if (amount is None) == (low is None and high is None):
        return "write either an amount, or low and high"
    if amount is None and (low is None or high is None or low > high):
        return "a range needs low and high, the smaller one first"
    return None


def bad_year(year: int, least: int = FIRST) -> str | None:
    """What is wrong with a year; works that films are made of are older than films."""
    if least <= year <= LAST:
        return None
    return f"is {year}; write a year from {least} to {LAST}"


def _line(field: str, value: str) -> str | None:
    most = LONGEST_URL if field == "url" else LONGEST
    if not any(unicodedata.category(sign)[0] not in "ZC" for sign in value):
        return "is empty; write what it is, or leave the entry out"
    if len(value) > most:
        return f"is longer than {most} signs: {shown(value)}"
    if any(unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") for sign in value):
        return f"holds a line break or a control character: {shown(value)}"
    if not _TURNING.isdisjoint(value):
        return f"holds signs that turn the text round: {shown(value)}"
    return None


def _number(field: str, value: int) -> str | None:
    if field in _POSITIVE and value < 1:
        return f"is {value}; write a number from 1 on, or leave it out"
    return None


def _date(value: str) -> str | None:
    m = _DATE.fullmatch(value)
    if m is None:
        return f"is {shown(value)}; write 1995, 1995-10 or 1995-10-27"
    if not FIRST <= int(m[1]) <= LAST:
        return f"is {shown(value)}; write a year from {FIRST} to {LAST}"
    try:
        datetime.date(int(m[1]), int(m[2] or 1), int(m[3] or 1))
    except ValueError:
        return f"is {shown(value)}, and there is no such day; write 1995, 1995-10 or 1995-10-27"
    return None
