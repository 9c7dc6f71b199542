"""Filming locations, from sentences that list them.

Commas part both the places of such a list and a place from its region ("Burbank, California, Los
Angeles"), so each item is first told to be a place, a region or a country; a region or country
belongs to the place right before it, unless the gazetteer knows that place to lie elsewhere. A
region that the sentence does not print is taken from the gazetteer, and makes the fact `inferred`;
that California is in the United States does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from questions.articles.article import Article
from questions.facts.fact import FilmingLocation
from questions.facts.finding import Finding, Findings, in_section, unread
from questions.facts.gazetteer import (
    country_of_region,
    located,
    nation_of_county,
    only_country,
    place,
)
from questions.facts.prose import Sentence, sentences_in
from questions.facts.shooting import shot_in
from questions.facts.world import country, heirs

_SECTIONS = re.compile(
    r"lead|production|filming|principal photography|locations?|development", re.I
)
_PARTS = re.compile(r"(\s*,\s*(?:and\s+)?|\s+and\s+|\s*;\s*)")
#: "the Cinecittà studios" go by the name of the place alone.
_STUDIOS = re.compile(r" studios$")
_WITHIN = re.compile(r"\s+in\s+(?:the\s+)?")
#: "…, and at Stone House".
_PREPOSITION = re.compile(r"^(?:on location )?(?:in|at|on|around) ")
_OF_A_TOWN = re.compile(r"(?P<town>[A-Z][\w. -]+?)['’]s? (?P<part>[A-Z].+)")
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|of|de|del|la|le|du|upon|on|the|and))*")
_SITE = re.compile(
    r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|of|de|del|della|dei|delle|di|la|le|du|the))*"
)
_ENTIRELY = re.compile(r"\b(?:entirely|exclusively) in\b")
_MOST_ITEMS = 24
_REGION_OR_COUNTRY = frozenset(("Georgia",))
_STATE = "Washington"
_TOWN_OR_REGION = frozenset(("New York", "Victoria", _STATE))
_DC = "Washington DC"
_CAPITAL = re.compile(r"Washington,? D\.? ?C\b\.?")


@dataclass(frozen=True, slots=True)
class _Item:
    name: str
    joined: bool
    """Whether "and" stands before it: then it doesn't say where the one before it lies."""
    within: bool
    """Whether "in" stands before it: then it does."""


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
        for listed in shot_in(sentence.text, article):
            found = list(_locations(listed, sentence))
            for finding in (*found, *_sites(found, sentence)):
                if isinstance(finding, FilmingLocation):
                    key = (finding.place, finding.region, finding.country)
                    if key in seen:
                        continue
                    seen.add(key)
                yield finding


def _locations(listed: str, sentence: Sentence) -> Findings:
    items = _items(listed)
    if len(items) > _MOST_ITEMS or not all(
        _NAME.fullmatch(item.name.replace(",", "")) for item in items
    ):
        why = "something besides places stands in this list"
        yield unread("filming_location", listed, why, sentence.source)
        return
    groups: list[_Group] = []
    for index, item in enumerate(items):
        if _may_be_a_stop(item, items[index + 1 :], groups):
            why = "a county, or the next place of the list"
            yield unread("filming_location", item.name, why, sentence.source)
            continue
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


def _sites(found: list[Finding], sentence: Sentence) -> Findings:
    """The list items below "was shot entirely in Oslo:", as far as each is a name."""
    town = found[0] if found else None
    if not (sentence.text.endswith(":") and _ENTIRELY.search(sentence.text)):
        return
    if not isinstance(town, FilmingLocation) or not town.place:
        return
    for item in sentence.section.items:
        for part in re.split(r", | and ", item.text.rstrip(". ")):
            name = re.sub(r" \d+$", "", part)
            if not _SITE.fullmatch(name):
                break
            source = in_section(sentence.section, item.line)
            yield replace(town, place=name, inferred=True, source=source)


def _items(listed: str) -> list[_Item]:
    # Its comma parts nothing.
    first, *more = _PARTS.split(_CAPITAL.sub(_DC, listed))
    items: list[_Item] = []
    for join, part in zip(("", *more[::2]), (first, *more[1::2]), strict=True):
        for index, name in enumerate(name for name in _nested(part) if name):
            name = _PREPOSITION.sub("", name).removeprefix("the ")
            name = _STUDIOS.sub("", name.replace(_DC, "Washington, D.C."))
            items.append(_Item(_of_its_town(name), "and" in join and not index, index > 0))
    return items


def _may_be_a_stop(item: _Item, following: list[_Item], groups: list[_Group]) -> bool:
    """Whether a county after a known town may be a place of the list by itself.

    "Bath, Kent, and Dover" parts the two; "Leeds, Yorkshire" doesn't, nor does a list of pairs
    ("Leeds, Yorkshire, and Reno, Nevada"). Either way the town is given the county's nation.
    """
    nation = nation_of_county(item.name)
    if nation is None or not following or item.joined or not groups:
        return False
    last = groups[-1]
    if following[0].name == nation or last.region or not located(last.place or "", nation):
        return False
    if len(following) > 1 and not following[1].within:
        name = following[1].name
        if country_of_region(name) or country(name):
            return False
    last.region, last.country, last.inferred = nation, country_of_region(nation), True
    return True


def _nested(part: str) -> list[str]:
    """["Nova Scotia", "Canada"] of "Nova Scotia in Canada"."""
    return [p.strip() for p in _WITHIN.split(_PREPOSITION.sub("", part))]


def _of_its_town(item: str) -> str:
    """ "Oslo" of "Oslo's West Side": the town is known, the part of it seldom is."""
    m = _OF_A_TOWN.fullmatch(item)
    return m["town"] if m and place(m["town"]) else item


def _take(taken: _Item, groups: list[_Group]) -> None:
    """Add one item of the list to the group before it, or as a group of its own."""
    item = taken.name
    last = groups[-1] if groups and not taken.joined else None
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
