"""Awards told as list items, where heading and item together leave one reading.

    Academy Awards › "Best Director (Ann Lee) — Won"
    Awards › Wins › "Academy Award for Best Director (Ann Lee)"
    Academy Awards › Nominations › "Best Director: Ann Lee"
    Academy Award nominations › "Best Director – Ann Lee"

Body and result have each to be said once, in the item or in a heading above it. Anything else in
a section on awards is an unread.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from questions.articles.article import Article, Section, Text
from questions.facts.award_words import body_and_year, is_body
from questions.facts.awards_grid import Known
from questions.facts.fact import Award
from questions.facts.finding import Findings, in_section, unread
from questions.facts.names import parted, people_of

_TOPIC = re.compile(r"\b(?:awards?|accolades?|honou?rs|nominations?|wins)\b", re.IGNORECASE)
_RESULT_HEADINGS = (
    (re.compile(r"(?:(?P<body>.+) )?(?:wins?|won|winner)s?", re.IGNORECASE), "won"),
    (re.compile(r"(?:(?P<body>.+) )?nominat(?:ed|ions?)", re.IGNORECASE), "nominated"),
)
_ENDING = re.compile(r"\s*[—–-]+\s*(?P<result>Won|Winner|Nominated|Nominee)\s*$", re.IGNORECASE)
_BODY_FOR = re.compile(r"^(?P<body>[A-Z][^():]*?\b(?:Award|Prize)s?) for (?P<rest>.+)$")
_BRACKET = re.compile(r"^(?P<category>.+?)\s*[—–-]?\s*\((?P<people>[^()]+)\)\s*\**$")
_PARTED = re.compile(r"^(?P<category>[^:]+?)(?::| –| —| -) (?P<people>.+)$")
_CATEGORY = re.compile(
    r"^(?:Best|Outstanding|Most|Favou?rite|New Star|Top|Writing|Directing|Golden|Silver|Special|"
    r"Worst|Achievement|Screen|Grand|Jury|Audience)\b"
)
_JOB = re.compile(r"\b(?:Director|Department|Studio|Sound|Sets?|Producer|Recording)\b")


@dataclass(frozen=True, slots=True)
class _Heading:
    body: str | None
    result: str | None


def read_list(article: Article, section: Section, known: Known) -> Findings:
    """Awards of one section's items; `closed` is never set, prose may name more."""
    if not section.items or not any(_TOPIC.search(title) for title in section.path):
        return
    heading = _heading(section)
    people = frozenset((*known.people, *_cast_links(article)))
    for item in section.items:
        yield from _item(item, section, heading, known, people)


def _heading(section: Section) -> _Heading:
    body = result = None
    for title in reversed(section.path):
        for pattern, word in _RESULT_HEADINGS:
            if match := pattern.fullmatch(title):
                result = result or word
                title = match["body"] or ""
        if body is None and title and is_body(title) and not re.fullmatch(r"Awards?", title):
            body = body_and_year(title)[0]
    return _Heading(body, result)


def _cast_links(article: Article) -> set[str]:
    """Linked names of the cast list: they vouch for a name in an award."""
    cast = (s for s in article.sections if "cast" in s.title.lower())
    return {item.links[0] for section in cast for item in section.items if item.links}


def _item(
    item: Text, section: Section, heading: _Heading, known: Known, people: frozenset[str]
) -> Findings:
    source = in_section(section, item.line)
    text, result, body = item.text.strip(), heading.result, heading.body
    if match := _ENDING.search(text):
        text, result = text[: match.start()], _result(match["result"])
    year: int | None = None
    if match := _BODY_FOR.match(text):
        body, year = body_and_year(match["body"])
        text = match["rest"]
    if body is None or result is None:
        yield unread("award", item.text, "no body or no result is said", source)
        return
    found = _category_and_people(text, known, people, item)
    if found is None:
        yield unread("award", item.text, "category and recipients can't be told apart", source)
        return
    category, recipients = found
    yield Award(
        body=body,
        category=category,
        recipients=recipients,
        result=result,
        year=None if year == known.year else year,
        source=source,
    )


def _result(word: str) -> str:
    return "won" if word.lower().startswith("w") else "nominated"


def _category_and_people(
    text: str, known: Known, people: frozenset[str], item: Text
) -> tuple[str, tuple[str, ...]] | None:
    """Tell "Best Director (Ann Lee)" apart; None where a part of it is neither."""
    vouched = (*known.names, *people, *item.links)
    for pattern in (_BRACKET, _PARTED):
        # The last bracket or dash that leaves only names behind it parts the two.
        if (match := pattern.match(text)) and _CATEGORY.match(match["category"]):
            names = people_of(match["people"], vouched)
            jobs = any(_JOB.search(name) for name in names or ())
            if names and not jobs and len(names) == len(parted(match["people"])):
                return match["category"].strip(" —–-:"), names
    if (
        _CATEGORY.match(text)
        and not re.search(r"[:;()]|\b(?:for|to)\b", text)
        and " – " not in text
    ):
        return text, ()
    return None
