"""What no likeness outweighs: a negation, or several guesses in one message."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from quiz.judging.finding import Finding, refused
from quiz.judging.normalise import Reading, fold
from quiz.judging.tables import word_table
from quiz.question import PARSED, Kind

NEGATIONS = frozenset(
    word_table("""
    not no never isnt wasnt arent werent aint dont doesnt didnt cant cannot nobody none
    neither nor without except anyone anybody anything nah nope wont""")
)
_SEPARATORS = re.compile(
    r"\bor\b(?!\s(?:so|something|thereabouts)\b|\W*$)|\band\b(?!\s(?:i|i'?m|he|she|it|its|it's|they|we|you|then|so)\b)|\bvs\b|\bversus\b|[/;|&+]",
    re.IGNORECASE,
)
_OR = re.compile(r"\bor\b(?!\s(?:so|something|thereabouts)\b)|\bvs\b|[;|]", re.IGNORECASE)
#: "No. 37" counts, it does not deny.
_NUMBERED = re.compile(r"\bno\.?\s?#?(?=\d)", re.IGNORECASE)


class Vetoes:
    """What the accepted forms hold themselves is allowed: "Face/Off" may have a slash."""

    __slots__ = ("_allowed", "_negations", "_separators")

    def __init__(self, kind: Kind, forms: Iterable[str]) -> None:
        forms = tuple(forms)
        self._negations = NEGATIONS - {word for form in forms for word in fold(form).split()}
        self._separators = None if kind is Kind.LIST else _OR if kind in PARSED else _SEPARATORS
        self._allowed: Counter[str] = Counter()
        if self._separators:
            for form in forms:
                marks = Counter(_marks(self._separators, form))
                # "Two and a half" is one number.
                marks["and"] += any(unicodedata.category(char) == "No" for char in form)
                self._allowed |= marks

    def check(self, reading: Reading) -> Finding | None:
        """The veto that speaks against `reading`, if any."""
        if self._separators is _OR and _NUMBERED.search(reading.text):
            reading = Reading.of(_NUMBERED.sub(" ", reading.text))
        if not self._negations.isdisjoint(reading.words):
            return refused("a “not” turns an answer round")
        if self._separators and self._separators.search(reading.text):
            marks = Counter(_marks(self._separators, reading.text))
            if not marks <= self._allowed:
                return refused("one answer at a time")
        return None


def _marks(separators: re.Pattern[str], text: str) -> list[str]:
    marks = (m[0].lower() for m in separators.finditer(text))
    return ["and" if mark in "&+" else "or" if mark == "/" else mark for mark in marks]
