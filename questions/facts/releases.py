"""Release dates with territory and scope, from the infobox and the prose on release."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from questions.articles.article import Article, Text
from questions.facts.dates import DATE, FoundDate, find_dates, parse_date
from questions.facts.fact import Release, Source
from questions.facts.finding import Finding, Findings, in_infobox, labelled, unread
from questions.facts.gazetteer import country_of_region, place
from questions.facts.prose import Sentence, sentences, sentences_in
from questions.facts.world import territory, territory_names

_ENTRY = re.compile(
    rf"(?:(?P<before>[^\d:]{{2,60}}):\s*)?(?P<date>{DATE})"
    r"(?:\s*\((?P<iso2>\d{4}(?:-\d\d){0,2})\))?(?:\s*\((?P<after>[^()]{2,80})\))?"
)
_TERRITORIES = "|".join(re.escape(name) for name in territory_names())
_UNNAMED_DATE = re.sub(r"\?P<[^>]+>", "?:", DATE)
_SEVERAL = re.compile(rf"(?P<place>[A-Z][\w. ]{{2,30}}?):\s*(?P<date>{_UNNAMED_DATE})")
#: "1 June 1999 (Norway), 3 July 1999 (Sweden)".
_AFTER_PLACE = re.compile(r"(?<=\))(?:,|;| and|,? &)? (?=\w)")
_CEREMONY = re.compile(
    r"^(?:(?:18|19|20)\d\d|\d{1,3}(?:st|nd|rd|th))\s+(?:annual )?", re.IGNORECASE
)
#: Cities whose festivals go by their name alone, and the months these are held in.
_FESTIVAL_MONTHS = {
    "Venice": ("08", "09"),
    "Berlin": ("02", "03", "06", "07"),
    "Toronto": ("09",),
    "Sundance": ("01",),
    "Telluride": ("08", "09"),
}
_FESTIVAL = re.compile(
    r"\bFestival\b|^(?:Cannes|Venice|Sundance|Berlin|Toronto|TIFF|SXSW|Telluride)$"
)
#: A film that opened in one house on one day had its premiere there.
_VENUE = re.compile(
    r"\b(?:Theat(?:er|re)|Cinema|Cinerama|Cent(?:er|re)|Hall|Palace|Opera House|Leicester Square"
    r"|Auditorium|Museum|Playhouse|Drive-In)$|^(?:the )?(?:Odeon|Empire|Radio City|Vue|Cineworld)\b"
)
_EVERYWHERE = frozenset(("worldwide", "international", "internationally", "global", "globally"))
_PREMIERE = re.compile(r"premiere", re.IGNORECASE)
#: Scopes that say how far a release went; the others name an event.
_EXTENTS = ("limited", "nationwide")

_SECTIONS = re.compile(r"lead|release|theatrical|distribution|premiere|production", re.IGNORECASE)
_OTHER_SECTIONS = re.compile(
    r"home|soundtrack|music|video|marketing|re-release|sequel", re.IGNORECASE
)
_NOT_CINEMAS = re.compile(
    r"\b(?:DVDs?|videos?|VHS|Blu-ray|soundtrack|album|trailer|teaser|book|novel|comic|re-?release\w*"
    r"|reissued?|restor\w+|digital|streaming|cassettes?|single|game|LaserDisc|HD|television|HBO"
    r"|Netflix|scheduled|planned|originally|postponed|delayed|sequel|anniversary|expected|announced"
    r"|version|cut)\b",
    re.IGNORECASE,
)
#: "The first film, Nine Bells, was released on …": another film than the page's.
_ANOTHER = re.compile(
    r"\b(?:first|second|third|fourth|last|previous|earlier|next|other|another|following|preceding"
    r"|[12]\d{3}) (?:film|movie|picture|instal?lment|adaptation)\b(?! in\b| to\b)[^.]{0,80}?,"
    r"[^.]{0,80}?\b(?:released|opened)\b",
    re.IGNORECASE,
)
_SCOPES = (
    ("limited", re.compile(r"\blimited (?:theatrical )?(?:release|engagement|run)\b")),
    (
        "nationwide",
        re.compile(
            r"\b(?:released|opened|expanded|release|went) (?:\w+ )?(?:nationwide|wide)\b"
            r"|\b(?:nationwide|wide) (?:theatrical )?release\b"
        ),
    ),
    ("premiere", re.compile(r"\bpremier(?:ed|ing)\b|\b(?:world )?premiere\b")),
    (None, re.compile(r"\b(?:was|been) (?:theatrically )?released\b|\bopened\b")),
)
_LEADS_IN = re.compile(r"(?:\bon|\bin|\bnationwide|\bwide|\brelease|\breleased)?[\s,]*$")
_IN = re.compile(
    rf"\bin (?:the )?(?:(?-i:[A-Z])[\w.]+(?: \w+)?, )?(?P<t>{_TERRITORIES})\b", re.IGNORECASE
)
_AND_IN = re.compile(rf"^,? and in (?:the )?(?P<t>{_TERRITORIES}) on $", re.IGNORECASE)
_AFTER = re.compile(rf"^,? in (?:the )?(?P<t>{_TERRITORIES})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Said:
    """One release as one place of the page states it."""

    date: str
    territory: str | None
    scope: str | None
    source: Source


def read_releases(article: Article) -> Findings:
    """Releases in order of date; what several places say of one date is one fact.

    Prose adds territory and scope to the infobox's dates, and dates that have a scope; a date
    without one is taken from prose only where the infobox has none.
    """
    boxed: list[_Said] = []
    trouble: list[Finding] = []
    for text in labelled(article, "released"):
        entries = list(_entries(text))
        boxed += [s for s in entries if not s.territory or _is_territory(s.territory)]
        for said in entries:
            if said.territory and not _is_territory(said.territory):
                why = "where it was released is no place that is known"
                trouble.append(unread("release", text.text, why, said.source))
        if not entries:
            trouble.append(
                unread("release", text.text, "not a date in a known form", in_infobox(text))
            )
    boxed, vague = _without_placeholder(boxed, article)
    trouble += vague
    told = list(_told(article))
    if boxed:
        dates = {said.date for said in boxed}
        told = [said for said in told if said.scope or said.date in dates]
    merged, contradicted = _without_contradictions(_merged(boxed + told))
    for said in merged:
        yield Release(
            date=said.date, territory=said.territory, scope=said.scope, source=said.source
        )
    yield from trouble
    yield from contradicted


def _without_placeholder(boxed: list[_Said], article: Article) -> tuple[list[_Said], list[Finding]]:
    """A lone 1 January keeps its year only, unless a sentence of the page says that day as well.

    Databases that know no more than the year fill in its first day, and pages copy it. Who knows
    of several releases, or of a premiere, knows their days.
    """
    if len(boxed) != 1 or not boxed[0].date.endswith("-01-01") or boxed[0].scope:
        return boxed, []
    said = boxed[0]
    if any(found.iso == said.date for s in sentences(article) for found in find_dates(s.text)):
        return boxed, []
    why = "a lone 1 January may stand for a day that isn't known; its year is kept"
    return [replace(said, date=said.date[:4])], [unread("release", said.date, why, said.source)]


def _entries(text: Text) -> Iterator[_Said]:
    value = " ".join(text.text.split())
    if m := _ENTRY.fullmatch(value):
        iso = parse_date(m["date"])
        if iso and (not m["iso2"] or m["iso2"].startswith(iso)):
            where, scope = _at((m["before"] or m["after"] or "").strip(), iso, text)
            yield _Said(iso, where, scope, in_infobox(text))
        return
    parts = _AFTER_PLACE.split(value)
    if len(parts) > 1 and all(_ENTRY.fullmatch(part) for part in parts):
        for part in parts:
            yield from _entries(replace(text, text=part))
        return
    several = list(_SEVERAL.finditer(value))
    if several and not _SEVERAL.sub("", value).strip(" ,;"):
        for m in several:
            if iso := parse_date(m["date"]):
                where, scope = _at(m["place"].strip(), iso, text)
                yield _Said(iso, where, scope, in_infobox(text))


def _at(name: str, iso: str, text: Text) -> tuple[str | None, str | None]:
    """(territory, scope) of a place: a link to a festival names it; a city may have one or not."""
    for link, target in zip(text.links, text.targets, strict=False):
        if name == link and re.search(r"\bFestival\b", target):
            return None, _CEREMONY.sub("", re.sub(r"\s*\([^()]*\)$", "", target))
    if len(iso) > 4 and iso[5:7] not in _FESTIVAL_MONTHS.get(name, (iso[5:7],)):
        return name, None
    return _place(name)


def _place(name: str) -> tuple[str | None, str | None]:
    """(territory, scope) of what stands in an entry's brackets."""
    if not name:
        return None, None
    if _FESTIVAL.search(name):
        return None, name
    if _PREMIERE.search(name) or _VENUE.search(name.partition(",")[0]):
        return None, "premiere"
    if name.casefold() in ("limited", "wide", "nationwide"):
        return None, {"limited": "limited"}.get(name.casefold(), "nationwide")
    if name.casefold() in _EVERYWHERE:
        return None, None
    return territory(name) or name, None


def _is_territory(name: str) -> bool:
    """Whether `name` is a country, a part of the world, a region or a city that is known."""
    if territory(name) or place(name) or country_of_region(name):
        return True
    town, comma, region = name.rpartition(", ")
    if comma:
        return bool(town) and bool(territory(region) or country_of_region(region))
    parts = name.split(" and ")
    return len(parts) > 1 and all(territory(part) or place(part) for part in parts)


def _told(article: Article) -> Iterator[_Said]:
    for sentence in sentences_in(article, _SECTIONS):
        if not sentence.stands_in(_OTHER_SECTIONS):
            yield from _in_sentence(sentence, article)


def _in_sentence(sentence: Sentence, article: Article) -> Iterator[_Said]:
    text = sentence.text
    start = 0
    before: _Said | None = None
    for found in find_dates(text):
        segment = text[start : found.start]
        start = found.end
        said = _said(sentence, segment, found, article)
        if said is None and before and (m := _AND_IN.match(segment)):
            said = replace(before, date=found.iso, territory=territory(m["t"]))
        if said and said.scope == "nationwide" and not said.territory:
            # The nation of "nationwide" is the only one the sentence names.
            countries = {territory(m["t"]) for m in _IN.finditer(text)}
            said = replace(said, territory=next(iter(countries)) if len(countries) == 1 else None)
        before = said
        if said:
            yield said


def _said(sentence: Sentence, segment: str, found: FoundDate, article: Article) -> _Said | None:
    if len(found.iso) < 7 or _NOT_CINEMAS.search(segment.replace(article.title, "")):
        return None
    if not _LEADS_IN.search(segment) or _ANOTHER.search(segment):
        return None
    for scope, pattern in _SCOPES:
        matches = list(pattern.finditer(segment))
        if matches and len(segment) - matches[-1].end() <= 60:
            after = _AFTER.match(sentence.text[found.end :])
            inside = list(_IN.finditer(segment, matches[-1].start()))
            m = after or (inside[-1] if inside else None)
            return _Said(found.iso, territory(m["t"]) if m else None, scope, sentence.source)
    return None


def _merged(all_said: list[_Said]) -> list[_Said]:
    by_date: dict[str, list[_Said]] = {}
    for said in all_said:
        merged = by_date.setdefault(said.date, [])
        for i, other in enumerate(merged):
            if _agree(said, other):
                more = said if (said.scope and not other.scope) else other
                merged[i] = replace(
                    more,
                    territory=other.territory or said.territory,
                    scope=other.scope or said.scope,
                )
                break
        else:
            merged.append(said)
    return sorted(
        (said for merged in by_date.values() for said in merged),
        key=lambda s: (s.date, s.territory or "", s.scope or ""),
    )


def _agree(one: _Said, other: _Said) -> bool:
    return (
        one.date == other.date
        and (one.territory == other.territory or not one.territory or not other.territory)
        and (one.scope == other.scope or not one.scope or not other.scope)
        and not _of_two_events(one, other)
        and not _of_two_events(other, one)
    )


def _of_two_events(placed: _Said, scoped: _Said) -> bool:
    """Whether it may be one event that has the territory, and another of that day the scope.

    A film can open in one country on the day of its premiere in another; a release that goes
    nationwide, or stays limited, is that of the country that has this date, and a town's is its
    premiere.
    """
    return (
        bool(placed.territory and territory(placed.territory) and not placed.scope)
        and bool(scoped.scope and not scoped.territory)
        and scoped.scope not in _EXTENTS
    )


def _without_contradictions(all_said: list[_Said]) -> tuple[list[_Said], list[Finding]]:
    """Two dates for the limited (or the nationwide) release of one territory: neither is kept."""
    by_event: dict[tuple[str, str | None], set[str]] = {}
    for said in all_said:
        if said.scope in _EXTENTS:
            by_event.setdefault((said.scope, said.territory), set()).add(said.date)
    bad = {event for event, dates in by_event.items() if len(dates) > 1}
    kept = [s for s in all_said if (s.scope or "", s.territory) not in bad]
    trouble: list[Finding] = [
        unread("release", f"{s.date} ({s.scope})", "the page gives several dates for it", s.source)
        for s in all_said
        if (s.scope or "", s.territory) in bad
    ]
    return kept, trouble
