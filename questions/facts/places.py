"""Filming locations, from sentences that list them.

Commas part both the places of such a list and a place from its region ("Burbank, California, Los
Angeles"), so each item is first told to be a place, a region or a country; a region or country
belongs to the place right before it, unless the gazetteer knows that place to lie elsewhere. A
region that the sentence does not print is taken from the gazetteer, and makes the fact `inferred`;
that California is in the United States does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from questions.articles.article import Article
from questions.facts.fact import FilmingLocation
from questions.facts.finding import Findings, unread
from questions.facts.gazetteer import country_of_region, place
from questions.facts.prose import Sentence, sentences, title_pattern
from questions.facts.world import country

_SECTIONS = re.compile(
    r"lead|production|filming|principal photography|locations?|development", re.I
)
_HOW = (
    r"(?:mainly |mostly |primarily |principally |entirely |largely |partly |also |both "
    r"|on location |exclusively )*"
)
_PLACES = r"(?P<list>(?:the )?[A-Z].{2,400}?)"
_WHEN = (
    r"(?: (?:from|between|during|over|in) (?:[A-Z][a-z]+ )?"
    r"(?:\d|early|late|mid|the summer|[A-Z][a-z]+ \d{4}).*)?"
)
_WAS_SHOT = rf" (?:was|were|is) {_HOW}(?:shot|filmed) {_HOW}(?:in|at|around|on location in)"
_SHOT = re.compile(rf"{_WAS_SHOT} (?:the )?[A-Z]")
_TOOK_PLACE = re.compile(
    r"(?:Principal photography|Filming|Shooting|[Pp]roduction)(?: also)? "
    rf"(?:took place|was done|occurred|was carried out) {_HOW}(?:in|at|around) {_PLACES}{_WHEN}"
)
_PARTS = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s*;\s*")
_WITHIN = re.compile(r"\s+in\s+(?:the\s+)?")
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|of|de|del|la|le|du|upon|on|the|and))*")
_MOST_ITEMS = 24
_REGION_OR_COUNTRY = frozenset(("Georgia",))


@dataclass(slots=True)
class _Group:
    """One location being put together; `unknown` while only its shape vouches for the place."""

    place: str | None = None
    region: str | None = None
    country: str | None = None
    inferred: bool = False


def read_places(article: Article) -> Findings:
    """Locations in the sentence's order; the list of a sentence is never taken to be whole."""
    seen: set[tuple[str | None, str | None, str | None]] = set()
    for sentence in sentences(article):
        if not sentence.stands_in(_SECTIONS):
            continue
        text = sentence.text.rstrip(". ")
        m = _TOOK_PLACE.fullmatch(text)
        if m is None and _SHOT.search(text):
            m = _shot(title_pattern(article)).fullmatch(text)
        if m:
            for finding in _locations(m["list"], sentence):
                if isinstance(finding, FilmingLocation):
                    key = (finding.place, finding.region, finding.country)
                    if key in seen:
                        continue
                    seen.add(key)
                yield finding


@lru_cache(maxsize=4)
def _shot(film: str) -> re.Pattern[str]:
    """A sentence that lists where `film` was made."""
    return re.compile(rf"(?:{film}|[Ss]cenes){_WAS_SHOT} {_PLACES}{_WHEN}")


def _locations(listed: str, sentence: Sentence) -> Findings:
    items = [i for part in _PARTS.split(listed) for i in _nested(part) if i]
    items = [item.removeprefix("the ") for item in items]
    if len(items) > _MOST_ITEMS or not all(_NAME.fullmatch(item) for item in items):
        why = "more than places stands in this list"
        yield unread("filming_location", listed, why, sentence.source)
        return
    groups: list[_Group] = []
    for item in items:
        _take(item, groups)
    for group in groups:
        _fill_in(group)
        if group.place and not group.country:
            why = "neither the sentence nor the gazetteer says where it is"
            yield unread("filming_location", group.place, why, sentence.source)
        else:
            yield FilmingLocation(
                place=group.place,
                region=group.region,
                country=group.country,
                inferred=group.inferred,
                source=sentence.source,
            )


def _nested(part: str) -> list[str]:
    """["Nova Scotia", "Canada"] of "Nova Scotia in Canada"."""
    return [p.strip() for p in _WITHIN.split(part)]


def _take(item: str, groups: list[_Group]) -> None:
    """Add one item of the list to the group before it, or as a group of its own."""
    last = groups[-1] if groups else None
    known = place(last.place) if last and last.place else None
    if last and known and known.region == item and not last.region:
        last.region = item
        return
    # "New York" and "Victoria" are places as well as regions; after a place they are its region.
    if where := country_of_region(item):
        if last and last.place and not known and not (last.region or last.country):
            last.region = item
            return
        groups.append(_Group(region=item, country=where))
    elif item in _REGION_OR_COUNTRY and last and last.place and not known:
        # It may be either: the place before it stays without one, and so unread.
        return
    elif nation := country(item):
        if last and not last.country and _may_lie_in(last, nation):
            last.country = nation
        elif not (last and last.country == nation and last.place is None and last.region):
            groups.append(_Group(country=nation))
    else:
        groups.append(_Group(place=item))


def _may_lie_in(group: _Group, nation: str) -> bool:
    if group.region:
        return country_of_region(group.region) == nation
    known = place(group.place) if group.place else None
    return known is None or known.country == nation


def _fill_in(group: _Group) -> None:
    """Region and country that the sentence does not print, where they are certain."""
    known = place(group.place) if group.place else None
    if group.region and not group.country:
        group.country = known.country if known else country_of_region(group.region)
    elif known and not group.region and group.country in (None, known.country):
        group.inferred = known.region is not None or not group.country
        group.region, group.country = known.region, known.country
