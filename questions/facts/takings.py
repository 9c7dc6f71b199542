"""What a film took in one part of the world, as prose tells it."""

from __future__ import annotations

import re
from dataclasses import replace

from questions.articles.article import Article
from questions.facts.fact import Source
from questions.facts.prose import THE_FILM, called_the_film, sentences
from questions.facts.sums import FIGURE, Money, parse_money

_VAGUE = r"(?P<vague>over |more than |nearly |almost |about |around |approximately |an estimated )?"
_SCOPES = {
    "united states and canada": "United States and Canada",
    "us and canada": "United States and Canada",
    "united states": "United States",
    "u.s.": "United States",
    "us": "United States",
    "north america": "North America",
    "united kingdom": "United Kingdom",
    "uk": "United Kingdom",
    "japan": "Japan",
    "india": "India",
    "other countries": "foreign countries",
    "other territories": "foreign countries",
}
_PLACE = rf"in (?:the )?(?P<place>{'|'.join(map(re.escape, _SCOPES))})(?=[\s,.;]|$)"
_TOOK = r"(?:has )?(?:(?:went on to )?gross(?:ed)?|earned|made|took in)"
_FIRST = re.compile(
    rf"(?:^|, ){THE_FILM} {_TOOK} {_VAGUE}{FIGURE} {_PLACE}(?! (?:in|during|on) (?:its|the))", re.I
)
_AND = re.compile(rf",? and {_VAGUE}{FIGURE} {_PLACE}", re.I)
_PLACE_FIRST = re.compile(
    rf"^{_PLACE},? {THE_FILM} {_TOOK} {_VAGUE}{FIGURE}(?=[.;]|$|, (?:and|making|while))", re.I
)
_DIGIT = re.compile(r"\d")
#: A sentence with such a word tells of a part of the run, or of something else than takings.
_IN_PART = re.compile(
    r"\b(?:weekend|opening|weeks?|days?|months?|during|first year|re-?releases?d?|previews?|video"
    r"|DVD|rentals?|profits?|inflation|adjusted|merchandise|sequel|predecessor|original)\b",
    re.IGNORECASE,
)


def read_takings(article: Article) -> list[tuple[Money, Source]]:
    """Each part of the world with its sum, once; a part for which two sums are given has none."""
    found: dict[tuple[str | None, str], list[tuple[Money, Source]]] = {}
    for sentence in sentences(article):
        if not _DIGIT.search(sentence.text) or _IN_PART.search(sentence.text):
            continue
        for money in _in_sentence(called_the_film(sentence.text, article)):
            found.setdefault((money.scope, money.currency), []).append((money, sentence.source))
    return [
        told[0] for told in found.values() if all(told[0][0].is_near(other) for other, _ in told)
    ]


def _in_sentence(text: str) -> list[Money]:
    m = _FIRST.search(text) or _PLACE_FIRST.search(text)
    matches = [m] if m else []
    while m and (m := _AND.match(text, m.end())):
        matches.append(m)
    return [money for m in matches if (money := _money(m))]


def _money(m: re.Match[str]) -> Money | None:
    money = parse_money(m["sum"])
    if money is None:
        return None
    return replace(money, scope=_SCOPES[m["place"].lower()], estimate=bool(m["vague"]))
