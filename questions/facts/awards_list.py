"""Awards told as list items, where heading and item together leave one reading.

    Academy Awards › "Best Director (Ann Lee) — Won"
    Awards › Wins › "Academy Award for Best Director (Ann Lee)"
    Academy Awards › Nominations › "Best Director: Ann Lee"
    Awards › "1955 Academy Award nomination: Best Director (Ann Lee)"
    Awards › "Best Director – nominated", where the link leads to "Academy Award for Best Director"

Body and result have each to be said once, in the item or in a heading above it; what the item
says goes before. Anything else in a section on awards is an unread.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from questions.articles.article import Article, Section, Text
from questions.facts.award_words import (
    award_in_target,
    body_and_year,
    is_body,
    is_category_words,
)
from questions.facts.awards_grid import Known
from questions.facts.fact import Award
from questions.facts.finding import Findings, in_section, unread
from questions.facts.names import parted, people_of

_TOPIC = re.compile(r"\b(?:awards?|accolades?|honou?rs|nominations?|wins)\b", re.IGNORECASE)
_RESULT_HEADINGS = (
    (re.compile(r"(?:(?P<body>.+) )?(?:wins?|won|winner)s?", re.IGNORECASE), "won"),
    (re.compile(r"(?:(?P<body>.+) )?nominat(?:ed|ions?)", re.IGNORECASE), "nominated"),
)
_WORD = r"(?P<result>won|winner|win|nominated|nominee|nomination)"
#: Where an item says its result: at its end, before the names in its bracket, or at its start.
_ENDING = re.compile(
    rf"(?:\s*[—–:,-]+\s*{_WORD}|\s*\({_WORD.replace('result', 'bracket')}\))$", re.I
)
_IN_BRACKET = re.compile(rf"\({_WORD}(?:\s*[:,–—-]\s*| for )(?P<people>[^()]+)\)$", re.IGNORECASE)
_STARTING = re.compile(rf"{_WORD}(?:\s*[:–—-]\s*|\s+(?:for )?)(?:the )?(?=\w)", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(?P<year>(?:18|19|20)\d{2})(?:\s*[:–—-])?\s+(?=\w)")
_BODY_FOR = re.compile(r"^(?P<body>[A-Z][^():]*?\b(?:Award|Prize)s?) for (?P<rest>.+)$")
_BODY_THEN = re.compile(
    r"^(?P<body>[A-Z][^:()]*?)(?: (?P<result>nominations?|wins?))?(?: \((?P<year>\d{4})\))?"
    r"(?::| [–—-]) (?P<rest>.+)$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"^(?P<category>.+?)\s*[—–-]?\s*\((?P<people>[^()]+)\)\s*\**$")
_PARTED = re.compile(r"^(?P<category>[^:]+?)(?::| –| —| -) (?P<people>.+)$")
_FOR = re.compile(r"^(?P<category>.+?) (?:for|to) (?P<people>[A-Z].+)$")
_CATEGORY = re.compile(
    r"^(?:Best|Outstanding|Most|Favou?rite|New Star|Top|Writing|Directing|Golden|Silver|Special|"
    r"Worst|Achievement|Screen|Grand|Jury|Audience)\b"
)
_JOB = re.compile(r"\b(?:Director|Department|Studio|Sound|Sets?|Producer|Recording)\b")
#: What stands beside a name between commas: what somebody did, or the department they led.
_JOB_APART = re.compile(
    r"\s*(?:[,;]|\s[–-])\s*(?:(?:by|for) )?(?:(?:art|sound|musical?|set|interior|special"
    r"|photographic|visual|film|associate|executive|technical|costume|unit) )*"
    r"(?:directors?|direction|sets?|decorators?|decorations?|producers?|editors?|effects"
    r"|recording|designers?|supervisors?|department)"
    r"(?=\s*(?:[,;]|$))",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(r"^[\w.'’& -]{2,60}\bDepartment\s*[,;:]\s*")
#: "Red Lion (Ann Lee, producer)": a company, and who took the prize for it.
_FOR_COMPANY = re.compile(r"\([^()]*\bproducers?\)", re.IGNORECASE)
_COMPANY = re.compile(r"(?::| –| —| -) [^()]{2,60}(?= \([^()]*\bproducers?\)$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Said:
    """What is known of an award while its item is read, and the text that is left."""

    text: str
    body: str | None
    result: str | None
    year: int | None = None


def read_list(article: Article, section: Section, known: Known) -> Findings:
    """Awards of one section's items; `closed` is never set, prose may name more."""
    if not section.items or not any(_TOPIC.search(title) for title in section.path):
        return
    heading = _heading(section)
    people = frozenset((*known.people, *_cast_links(article)))
    for item in section.items:
        yield from _item(item, section, heading, known, people)


def _heading(section: Section) -> _Said:
    body = result = None
    for title in reversed(section.path):
        title = re.sub(r"\s*\(\d{4}\)$", "", title)
        for pattern, word in _RESULT_HEADINGS:
            if match := pattern.fullmatch(title):
                result = result or word
                title = match["body"] or ""
        if body is None and title and is_body(title) and not re.fullmatch(r"Awards?", title):
            body = body_and_year(title)[0]
    return _Said("", body, result)


def _cast_links(article: Article) -> set[str]:
    """Linked names of the cast list: they vouch for a name in an award."""
    cast = (s for s in article.sections if "cast" in s.title.lower())
    return {item.links[0] for section in cast for item in section.items if item.links}


def _item(
    item: Text, section: Section, heading: _Said, known: Known, people: frozenset[str]
) -> Findings:
    source = in_section(section, item.line)
    said = _with_body(_with_result(replace(heading, text=item.text.strip(" .*†‡"))), item)
    if said.body is None or said.result is None:
        yield unread("award", item.text, "no body or no result is said", source)
        return
    found = _category_and_people(said.text, known, people, item)
    if found is None or "…" in said.body + found[0]:
        yield unread("award", item.text, "category and recipients can't be told apart", source)
        return
    category, recipients = found
    yield Award(
        body=said.body,
        category=category,
        recipients=recipients,
        result=said.result,
        year=None if said.year == known.year else said.year,
        source=source,
    )


def _with_result(said: _Said) -> _Said:
    """With the result the item itself says, its words and those of a leading year taken off."""
    text, result, year = said.text, said.result, said.year
    if match := _YEAR_FIRST.match(text):
        year, text = int(match["year"]), text[match.end() :]
    if match := _ENDING.search(text):
        result, text = _result(match["result"] or match["bracket"]), text[: match.start()]
    elif match := _IN_BRACKET.search(text):
        result, text = _result(match["result"]), f"{text[: match.start()]}({match['people']})"
    elif match := _STARTING.match(text):
        result, text = _result(match["result"]), text[match.end() :]
    return _Said(text.strip(), said.body, result, year)


def _result(word: str) -> str:
    return "won" if word.lower().startswith("w") else "nominated"


def _with_body(said: _Said, item: Text) -> _Said:
    """With the body the item itself says, or the page its first link leads to."""
    if match := _BODY_FOR.match(said.text):
        body, year = body_and_year(match["body"])
        return replace(said, text=match["rest"], body=body, year=year or said.year)
    match = _BODY_THEN.match(said.text)
    if match and is_body(match["body"]) and not _CATEGORY.match(match["body"]):
        body, year = body_and_year(match["body"])
        if said.body not in (None, body):
            return replace(said, body=None)  # a prize of its own, or another body: it isn't said
        result = _result(match["result"]) if match["result"] else said.result
        year = year or (int(match["year"]) if match["year"] else said.year)
        return _Said(match["rest"], body, said.result or result, year)
    for link, target in zip(item.links, item.targets, strict=False):
        body = award_in_target(target)[0]
        if body and said.body is None and said.text.startswith(link):
            return replace(said, body=body)
    return said


def _category_and_people(
    text: str, known: Known, people: frozenset[str], item: Text
) -> tuple[str, tuple[str, ...]] | None:
    """Tell "Best Director (Ann Lee)" apart; None where a part of it is neither."""
    vouched = frozenset((*known.names, *people, *item.links))
    text = _COMPANY.sub("", text)
    for pattern in (_BRACKET, _PARTED, _FOR):
        # The last bracket or dash that leaves only names behind it parts the two.
        if (match := pattern.match(text)) and _CATEGORY.match(match["category"]):
            listed = _without_jobs(match["people"])
            names = people_of(listed, vouched)
            whole = names and _all_people(names) and len(names) == len(parted(listed))
            if names and whole and (pattern is not _FOR or vouched.issuperset(names)):
                return match["category"].strip(" —–-:"), names
    if _CATEGORY.match(text) and (text in item.links or _is_category(text)):
        return text, ()
    return None


def _without_jobs(people: str) -> str:
    """ "Ned Lane; Ann Lee" of "Lion Sound Department, Ned Lane, sound director; Ann Lee, sets"."""
    if _FOR_COMPANY.search(people):
        return ""
    return _JOB_APART.sub("", _DEPARTMENT.sub("", people))


def _all_people(names: tuple[str, ...]) -> bool:
    return not any(_JOB.search(name) or is_category_words(name) for name in names)


def _is_category(text: str) -> bool:
    """Whether a category's title is all there is: what a dash or bracket adds belongs to it."""
    if re.search(r"[–—:;()]| - ", text):
        return is_category_words(text)
    return not re.search(r"\b(?:for|to)\b", text)
