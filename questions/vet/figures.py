"""The figure a label stands for, so that options can be put in order."""

from __future__ import annotations

import re

from questions.base import fold

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    *("nineteen", "twenty"),
)
_SCALES = {"thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9}
_DIGITS = re.compile(r"\d{1,15}(?:,\d{3})*(?:\.\d{1,6})?")
_UNITS = frozenset("minutes minute times percent dollars pounds years".split())


def is_figure(label: str) -> bool:
    """Whether a label is a bare figure, in digits or words: "7", "seven"; no "7th", no "16 mm"."""
    folded = fold(label)
    return folded.isdecimal() or folded in _SMALL


def value(label: str) -> float | None:
    """ "$3.6 million", "112 minutes", "four", "90%"; None of a label that is more than a figure."""
    folded = fold(label)
    if folded in _SMALL:
        return float(_SMALL.index(folded))
    found = _DIGITS.findall(label)
    words = [word for word in folded.split() if word.isalpha() and len(word) > 3]
    if len(found) != 1 or any(word not in _UNITS and word not in _SCALES for word in words):
        return None
    scale = next((_SCALES[word] for word in words if word in _SCALES), 1.0)
    return float(found[0].replace(",", "")) * scale
