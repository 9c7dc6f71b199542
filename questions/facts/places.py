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
from questions.facts.gazetteer import (
    country_of_region,
    located,
    nation_of_county,
    only_country,
    place,
)
from questions.facts.prose import Sentence, sentences_in, title_pattern
from questions.facts.world import country, heirs

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
_STATE = "Washington"
_TOWN_OR_REGION = frozenset(("New York", "Victoria", _STATE))
_DC = "Washington DC"
_CAPITAL = re.compile(r"Washington,? D\.? ?C\b\.?")


@dataclass(slots=True)
class _Group:
    """One location being put together; `unknown` while only its shape vouches for the place."""

    place: str | None = None
    region: str | None = None
    country: str | None = None
    inferred: bool = False
    sure: bool = False
    """Whether the sentence says of a region what holds it."""


def read_places(article: Article) -> Findings:
    """Locations in the sentence's order; the list of a sentence is never taken to be whole."""
    seen: set[tuple[str | None, str | None, str | None]] = set()
    for sentence in sentences_in(article, _SECTIONS):
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
    # Its comma parts nothing.
    listed = _CAPITAL.sub(_DC, listed)
    items = [i for part in _PARTS.split(listed) for i in _nested(part) if i]
    items = [item.removeprefix("the ").replace(_DC, "Washington, D.C.") for item in items]
    if len(items) > _MOST_ITEMS or not all(
        _NAME.fullmatch(item.replace(",", "")) for item in items
    ):
        why = "more than places stands in this list"
        yield unread("filming_location", listed, why, sentence.source)
        return
    groups: list[_Group] = []
    for item in items:
        _take(item, groups)
    for group in groups:
        _fill_in(group)
        if _doubtful(group, groups):
            why = "there are two places of that name"
            name = group.region or group.country or ""
            yield unread("filming_location", name, why, sentence.source)
        elif group.place and not group.country:
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
    if last and _belongs(item, last):
        return
    if where := country_of_region(item):
        groups.append(_Group(region=item, country=where))
    elif item in _REGION_OR_COUNTRY and last and last.place and not place(last.place):
        # It may be either: the place before it stays without one, and so unread.
        return
    elif nation := country(item):
        if last and not last.country and _may_lie_in(last, nation):
            last.country = nation
        else:
            groups.append(_Group(country=nation))
    else:
        groups.append(_Group(place=item))


def _belongs(item: str, last: _Group) -> bool:
    """Whether `item` says where the group before it lies; it is added there then."""
    if last.place is None:
        return _widens(item, last)
    if last.region:
        # "Halifax, West Yorkshire, England": the county has told it already.
        return nation_of_county(last.region) == item or country(item) == last.country
    if last.country:
        return False
    known, there = place(last.place), located(last.place, item)
    # "New York" and "Victoria" are places as well as regions; after a place they are its region,
    # unless it is a famous one that lies elsewhere ("Boston, New York and Chicago").
    moved = known is not None and known.region != item and item in _TOWN_OR_REGION - {_STATE}
    if there and item in _REGION_OR_COUNTRY:
        last.region, last.country = there.region, there.country
    elif country_of_region(item) and not moved and (there or not known):
        last.region, last.country = item, country_of_region(item)
    else:
        return False
    return True


def _widens(item: str, last: _Group) -> bool:
    """Whether `item` is what holds the region of the group before it."""
    if not last.region:
        return False
    if item == last.region == "New York":
        last.place = "New York City"
    elif item in (nation_of_county(last.region), last.country) or country(item) == last.country:
        last.sure = True
    elif (there := located(last.region, item)) and there.country != last.country:
        # "Victoria, British Columbia": a town that has a region's name.
        last.place, last.region, last.country = last.region, there.region, there.country
    else:
        return False
    return True


def _may_lie_in(group: _Group, nation: str) -> bool:
    if group.region:
        return country_of_region(group.region) == nation
    known = place(group.place) if group.place else None
    return known is None or known.country in (nation, *heirs(nation))


def _fill_in(group: _Group) -> None:
    """Region and country that the sentence does not print, where they are certain."""
    if not group.place or group.region:
        return
    known = place(group.place)
    if group.country and (known is None or known.country != group.country):
        known = located(group.place, group.country)
    if known:
        group.inferred = known.region is not None or not group.country
        group.region, group.country = known.region, known.country
    elif not group.country and (nation := only_country(group.place)):
        group.inferred, group.country = True, nation


def _doubtful(group: _Group, groups: list[_Group]) -> bool:
    """Whether it is a bare "Georgia", "Washington" or "Victoria", which may be either of two."""
    if group.place is None and group.region is None:
        return group.country in _REGION_OR_COUNTRY
    return (
        group.place is None
        and group.region in _TOWN_OR_REGION - {"New York"}
        and not group.sure
        and not any(
            other.place is None and other.region and other.country == group.country
            for other in groups
            if other is not group
        )
    )
