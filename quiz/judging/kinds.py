"""Which kind an answer is, where a pack does not say.

The answer's own form decides where it can ("$3.6 million", "October 27, 1995"); else the question
word and the noun after it; else it is text, which is judged most plainly.
"""

from __future__ import annotations

import re

from quiz.judging.gazetteer import REGIONS
from quiz.judging.given_names import is_given
from quiz.judging.normalise import fold
from quiz.judging.numerals import is_number_word
from quiz.question import Kind, Question

_NOTE = re.compile(r"\s*\([^()]*\)")

_ABOUT = r"(?:about|around|approximately|approx\.?|roughly|circa|ca?\.|nearly|almost|over)\s"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_COINS = r"dollars?|pounds?|euros?|yen|francs?|marks|rupees|won|crore|lakh|cents|bucks|quid|lire"
_SUM = rf"[\d.,]+\s?(?:million|billion|thousand|crore|lakh|m|bn|k)?\s?(?:us\s)?(?:{_COINS})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_HOURS = r"[\d.,½¼¾]+\s?(?:hours?|hrs?|h|minutes?|mins?|seconds?|secs?|days?|weeks?|months?|years?)"
_BY_ANSWER = tuple(
    (kind, re.compile(rf"(?:{_ABOUT})?(?:{pattern})", re.IGNORECASE))
    for kind, pattern in (
        (Kind.MONEY, rf"(?:us|a|c|nz|hk)?[$£€¥₹]\s?\d.*|{_SUM}"),
        (Kind.YEAR, r"(?:1[89]|20)\d\d"),
        (Kind.DATE, rf"(?:the\s)?{_DAY}\s(?:of\s)?{_MONTH}(?:,?\s\d{{4}})?"),
        (Kind.DATE, rf"{_MONTH}\s(?:{_DAY}(?:,?\s\d{{4}})?|\d{{4}})|\d{{4}}-\d\d-\d\d"),
        (Kind.DATE, r"\d{1,2}[/.]\d{1,2}[/.](?:\d\d|\d{4})"),
        (Kind.DURATION, rf"{_HOURS}(?:(?:,?\s|\sand\s|,\sand\s){_HOURS}){{0,3}}|\d+:\d\d"),
        (Kind.NUMBER, r"[#\d][\d,. ]*[½¼¾]?(?:\s?[a-z/%]{1,10}){0,2}"),
    )
)
_PRIZES = "oscar|bafta|golden globe|emmy|grammy|razzie|palme|golden (?:bear|lion)|c[ée]sar"
_AWARD = re.compile(
    rf"(?:the )?(?:best (?:actor|actress|director|picture|film|supporting|adapted|original|animated"
    rf"|foreign|cinematography|costume|editing|score|song|screenplay|makeup|visual|sound|production"
    rf"|art|documentary|international)\b.*|(?:academy award|{_PRIZES})s?\b.*|.{{2,80}} award)",
    re.IGNORECASE,
)
_PLACES = """city country state town island place region province village county capital location
    continent district suburb street desert planet"""
_AWARDS = f"award prize honou?r trophy category categories {_PRIZES.replace(' ', '_')}"
_TITLES = """film movie song novel book play album musical sequel prequel series picture western
    comedy track title story remake duet documentary opera poem trilogy franchise thriller satire
    drama romcom biopic blockbuster noir epic classic flick fantasy animation"""
_PEOPLE = """actors? actress(?:es)? directors? composers? writers? screenwriters? producers?
    singers? cinematographers? editors? authors? novelists? stars? comedians? film-?makers?
    performers? musicians? brothers? sisters? siblings couple women? men man star legend"""
#: What a film has beside itself: "which film studio" asks for no film.
_OF_FILM = r"(?! (?:format|stock|studio|company|festival|critic|school|crew|genre|character))"


def _which(nouns: str, between: int, after: str = "") -> str:
    """ "which 1995 film": at most `between` words before one of `nouns`."""
    words = rf"(?:[\w'’-]+ ){{0,{between}}}?"
    either = "|".join(nouns.split()).replace("_", " ")
    return rf"(?:which|what|name the|name an?) {words}(?:{either})\b{after}"


_BY_STEM = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (Kind.YEAR, r"(?:which|what) year"),
        (Kind.DATE, r"(?:which|what) (?:exact )?(?:date|day)|when\b"),
        (Kind.NUMBER, r"how (?:many|old|fast|tall|far)\b"),
        (Kind.MONEY, r"how (?:much (?:money|did|was|were|does)|many (?:dollars|pounds|rupees))"),
        (Kind.DURATION, r"how (?:long\b|much (?:time|longer)|many (?:hours|minutes|seconds))"),
        (Kind.PLACE, rf"where\b|{_which(_PLACES, 2)}"),
        (Kind.AWARD, _which(_AWARDS, 3)),
        (Kind.TITLE, _which(_TITLES, 4, _OF_FILM)),
        (
            Kind.PERSON,
            rf"who\b|whose\b|{_which(_PEOPLE, 3)}|(?:first |full )?name of .{{0,60}}character",
        ),
    )
)
#: Kinds whose values the answer itself shows; a stem that asks for one is wrong if it does not.
_VALUES = frozenset({Kind.DATE, Kind.YEAR, Kind.MONEY, Kind.DURATION})
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|both|pair|duo|trio|couple|brothers|sisters)\b(?!-)", re.IGNORECASE
)
_SEVERAL_OF = re.compile(
    r"\b(?:which|what|name)\s(?:the\s)?(?:two|three|four|five)\b", re.IGNORECASE
)
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
    if asked in (None, Kind.AWARD) and _AWARD.fullmatch(answer):
        return Kind.AWARD
    several = _SEVERAL_OF if asked is Kind.TITLE else _SEVERAL
    if _JOINT.search(answer) and (asked is Kind.PERSON or several.search(stem)):
        return Kind.LIST
    if asked is None or (asked in _VALUES and not any(c.isdigit() for c in answer)):
        return asked if asked and _spells_number(answer) else _by_look(answer)
    return asked


def _by_look(answer: str) -> Kind:
    """What an answer looks like where the question does not say: "Paris, France", "Tom Hanks"."""
    head, _, region = answer.rpartition(", ")
    if head and fold(region) in REGIONS:
        return Kind.PLACE
    words = _NOTE.sub("", answer).split()
    capital = all(word[:1].isupper() for word in words)
    if 2 <= len(words) <= 4 and capital and is_given(fold(words[0])):
        return Kind.PERSON
    return Kind.TEXT


def _spells_number(answer: str) -> bool:
    return any(map(is_number_word, fold(answer).split()))


def _asked(stem: str) -> Kind | None:
    """The kind the stem's first question word asks for."""
    starts = ((m.start(), kind) for kind, pattern in _BY_STEM if (m := _at_word(pattern, stem)))
    return min(starts, default=(0, None), key=lambda found: found[0])[1]


def _at_word(pattern: re.Pattern[str], stem: str) -> re.Match[str] | None:
    """The first place where `pattern` starts a word."""
    return next(
        (m for m in pattern.finditer(stem) if not stem[m.start() - 1 : m.start()].isalnum()), None
    )
