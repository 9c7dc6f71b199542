"""Which kind an answer is, where a pack does not say.

The answer's own form decides where it can ("$3.6 million", "October 27, 1995"); else the question
word and the noun after it; else it is text, which is judged most plainly.
"""

from __future__ import annotations

import re

from quiz.question import Kind, Question

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_SUM = r"[\d.,]+\s?(?:million|billion|thousand)?\s?(?:dollars|pounds|euros|yen|francs|marks)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_HOURS = r"\d+\s?(?:h|hours?|hrs?|minutes?|mins?|seconds?|secs?)"
_REST = r"\d+\s?(?:minutes?|mins?|m|seconds?|secs?)"
_BY_ANSWER = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (Kind.MONEY, rf"(?:us|a|c|nz|hk)?[$£€¥₹]\s?\d.*|{_SUM}"),
        (Kind.YEAR, r"(?:1[89]|20)\d\d"),
        (Kind.DATE, rf"{_DAY}\s(?:of\s)?{_MONTH}(?:,?\s\d{{4}})?"),
        (Kind.DATE, rf"{_MONTH}\s(?:{_DAY}(?:,?\s\d{{4}})?|\d{{4}})|\d{{4}}-\d\d-\d\d"),
        (Kind.DURATION, rf"{_HOURS}(?:\s(?:and\s)?{_REST})?|\d+:\d\d"),
        (Kind.NUMBER, r"[#\d][\d,. ]*(?:\s?[a-z/%]{1,10}){0,2}"),
    )
)
_PLACES = "city country state town island place region province village county capital location"
_AWARDS = "award prize oscar category categories"
_TITLES = """film movie song novel book play album musical sequel series picture western comedy
    track title story remake duet documentary opera poem trilogy franchise"""
_PEOPLE = """actors? actress(?:es)? directors? composers? writers? screenwriters? producers?
    singers? cinematographers? editors? authors? novelists? stars? comedians? film-?makers?
    performers? musicians?"""


def _which(nouns: str, between: int) -> str:
    """ "which 1995 film": at most `between` words before one of `nouns`."""
    words = rf"(?:[\w'’-]+ ){{0,{between}}}?"
    return rf"(?:which|what) {words}(?:{'|'.join(nouns.split())})\b"


_BY_STEM = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (Kind.YEAR, r"(?:which|what) year"),
        (Kind.DATE, r"(?:which|what) (?:date|day)"),
        (Kind.NUMBER, r"how many"),
        (Kind.MONEY, r"how much (?:money|did|was|were|does)"),
        (Kind.DURATION, r"how long"),
        (Kind.PLACE, rf"where\b|{_which(_PLACES, 1)}"),
        (Kind.AWARD, _which(_AWARDS, 2)),
        (Kind.TITLE, _which(_TITLES, 4)),
        (Kind.PERSON, rf"who\b|whose\b|{_which(_PEOPLE, 3)}"),
    )
)
_SEVERAL = re.compile(r"\b(?:two|three|four|five|both|pair|duo|trio)\b(?!-)", re.IGNORECASE)
_JOINT = re.compile(r"\s(?:and|&)\s", re.IGNORECASE)
#: A stem that asks for one of these outweighs an answer that looks like a number or a year.
_OUTWEIGHS = {
    Kind.YEAR: (Kind.NUMBER, Kind.TITLE),
    Kind.NUMBER: (Kind.TITLE, Kind.MONEY, Kind.DURATION),
}


def infer_kind(question: Question) -> Kind:
    """The kind the question names, or the likeliest one by its answer and stem.

    Two people as one answer ("Joel and Ethan Coen") are a list, also where it says person.
    """
    if question.kind is not None:
        joint = question.kind is Kind.PERSON and _JOINT.search(question.answer)
        return Kind.LIST if joint else question.kind
    stem = " ".join(question.stem[:400].split())
    asked = _asked(stem)
    answer = question.answer.strip()[:200]
    for kind, pattern in _BY_ANSWER:
        if pattern.fullmatch(answer):
            return asked if asked in _OUTWEIGHS.get(kind, ()) else kind
    if _JOINT.search(answer) and (asked is Kind.PERSON or _SEVERAL.search(stem)):
        return Kind.LIST
    return asked or Kind.TEXT


def _asked(stem: str) -> Kind | None:
    """The kind the stem's first question word asks for."""
    starts = ((m.start(), kind) for kind, pattern in _BY_STEM if (m := _at_word(pattern, stem)))
    return min(starts, default=(0, None), key=lambda found: found[0])[1]


def _at_word(pattern: re.Pattern[str], stem: str) -> re.Match[str] | None:
    """The first place where `pattern` starts a word."""
    return next(
        (m for m in pattern.finditer(stem) if not stem[m.start() - 1 : m.start()].isalnum()), None
    )
