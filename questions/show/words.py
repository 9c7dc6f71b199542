"""A fact in words: its family, its heading, what it says, where it stands, what is known of it.

    box_office  amount 32029928, currency USD, scope worldwide  →  "Box office", "$32,029,928
    worldwide"

Nothing here knows what draws the words: a terminal's table and a web page share them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from unicodedata import category

from questions.facts import fact as facts
from questions.facts.fact import ArticleRef, Fact, Source, Unread
from questions.facts.filmfile import FLAGS, fields_of

#: Families in the order they are shown, each with its kinds and their headings.
FAMILIES: Mapping[str, Mapping[str, str]] = {
    "Crew": {
        "director": "Director",
        "writer": "Writer",
        "producer": "Producer",
        "composer": "Composer",
        "cinematographer": "Cinematographer",
        "editor": "Editor",
        "narrator": "Narrator",
    },
    "Cast": {"starring": "Starring", "cast": "Role"},
    "Origin": {
        "based_on": "Based on",
        "studio": "Studio",
        "country": "Country",
        "language": "Language",
    },
    "Release": {
        "release": "Released",
        "distributor": "Distributor",
        "running_time": "Running time",
    },
    "Money": {"budget": "Budget", "box_office": "Box office"},
    "Awards": {"award": "Award"},
    "Places and making": {
        "filming_location": "Filmed in",
        "film_format": "Shot on",
        "reason": "Why",
    },
    "Music": {"soundtrack": "Album", "track": "Track", "song": "Song"},
    "Reception": {"score": "Score", "review": "Reviewed by"},
    "Home video": {"home_media": "Edition"},
    "Legacy": {"reference": "Referred to in"},
}
#: Where a kind goes that no family has yet.
OTHER = "Other"

#: What is known of a fact beside what it says, and a sign for it where room is short.
SIGNS: Mapping[str, str] = {
    "inferred": "≈",
    "corroborated": "✓",
    "closed": "∎",
    "spoiler": "!",
    "mature": "▲",
}
LEGEND: Mapping[str, str] = {
    "inferred": "implied by the page, not printed there",
    "corroborated": "a reference table says the same",
    "closed": "its list is known to be whole",
    "spoiler": "gives the story away",
    "mature": "not for every room",
}

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_CURRENCIES = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹", "KRW": "₩"}
_QUARANTINE = ("contradict", "differ")
#: Names in Persian and Hindi are spelled with them.
_JOINERS = "\u200c\u200d"
_ENDS = "\t\n\r\u2028\u2029"


def plain(text: str) -> str:
    """`text` on one line, without signs that would steer a terminal or turn the line round."""
    return text if text.isprintable() else "".join(map(_plain, text))


def _plain(sign: str) -> str:
    if sign.isprintable() or sign in _JOINERS or category(sign) == "Zs":
        return sign
    return " " if sign in _ENDS else "\ufffd"


def counted(count: int, noun: str) -> str:
    """ "1 film", "2 films", "1,200 facts"."""
    return f"{count:,} {noun}{'s' * (count != 1)}"


def heading(kind: str) -> str:
    """What a reader calls the kind: "Box office"; of a field nobody named, the field itself."""
    named = next((kinds[kind] for kinds in FAMILIES.values() if kind in kinds), None)
    return named or plain(kind.replace("_", " ").strip().capitalize()) or "Page"


def by_family(found: Iterable[Fact]) -> dict[str, list[Fact]]:
    """Facts by family, in the families' order and in each by kind; families without any left out.

    Facts of one kind keep the page's order, but prizes of one body stand together.
    """
    family_of = {kind: family for family, kinds in FAMILIES.items() for kind in kinds}
    order = {kind: no for no, kind in enumerate(family_of)}
    groups: dict[str, list[Fact]] = {family: [] for family in [*FAMILIES, OTHER]}
    for fact in found:
        groups[family_of.get(fact.kind, OTHER)].append(fact)
    bodies: dict[str, int] = {}
    for fact in groups["Awards"]:
        bodies.setdefault(getattr(fact, "body", ""), len(bodies))
    for group in groups.values():
        group.sort(
            key=lambda fact: (
                order.get(fact.kind, len(order)),
                bodies.get(getattr(fact, "body", ""), 0),
            )
        )
    return {family: group for family, group in groups.items() if group}


def label(fact: Fact) -> str:
    """What stands before the fact's words: its kind's heading, or the body that gives a prize."""
    return plain(fact.body) if isinstance(fact, facts.Award) else heading(fact.kind)


def said(fact: Fact) -> str:
    """What the fact says, in words, on one line."""
    return plain(_said(fact))


def where(source: Source) -> str:
    """ "Infobox, line 21", or the section alone."""
    section = plain(source.section)
    return section if source.line is None else f"{section}, line {source.line}"


def marks(fact: Fact) -> tuple[str, ...]:
    """What is known of it, by the names of `SIGNS`."""
    return tuple(mark for mark in SIGNS if getattr(fact, mark))


def is_quarantined(unread: Unread) -> bool:
    """Whether it was understood, but the page says otherwise elsewhere, so that neither counts."""
    return any(word in unread.why for word in _QUARANTINE)


def credit(article: ArticleRef) -> str:
    """ "From “Heat”, Wikipedia, revision 123, CC BY-SA 4.0"."""
    revision = f", revision {article.revision}" if article.revision is not None else ""
    return plain(f"From “{article.title}”, {article.site}{revision}, {article.licence}")


def date(iso: str) -> str:
    """ "1995-10-27" → "October 27, 1995"; as precise as it came."""
    year, *rest = iso.split("-")
    if not rest or not all(part.isdecimal() for part in rest) or not 1 <= int(rest[0]) <= 12:
        return iso
    month = _MONTHS[int(rest[0]) - 1]
    return f"{month} {int(rest[1])}, {year}" if len(rest) == 2 else f"{month} {year}"


def _said(fact: Fact) -> str:
    match fact:
        case facts.PersonFact():
            return fact.person
        case facts.Writer():
            return _after(fact.person, "" if fact.credit == "writer" else fact.credit)
        case facts.BasedOn():
            by = f" by {fact.author}" if fact.author else ""
            return _after(fact.work + by, fact.form, fact.year)
        case facts.Cast():
            return f"{fact.actor} as {fact.character}{' (voice)' * fact.voice}"
        case facts.Studio():
            return fact.company
        case facts.Distributor():
            return _after(fact.company, fact.territory)
        case facts.Release():
            return _after(date(fact.date), fact.territory, fact.scope)
        case facts.RunningTime():
            return counted(fact.minutes, "minute")
        case facts.MoneyFact():
            return _money(fact)
        case facts.Award():
            to = f": {_listed(fact.recipients)}" if fact.recipients else ""
            return _after(f"{fact.category}{to}", fact.result, fact.year)
        case facts.FilmingLocation():
            return ", ".join(part for part in (fact.place, fact.region, fact.country) if part)
        case facts.Reason():
            return f"{fact.outcome}: {fact.cause}"
        case _:
            return _of_the_arts(fact)


def _of_the_arts(fact: Fact) -> str:
    match fact:
        case facts.Soundtrack():
            return _after(fact.title or "soundtrack album", date(fact.date) if fact.date else "")
        case facts.Track():
            return f"{fact.number}. {_track(fact)}"
        case facts.Song():
            by = f" by {fact.performer}" if fact.performer else ""
            not_there = "not on the album" if fact.on_album is False else ""
            return _after(f"“{fact.title}”{by}", not_there)
        case facts.Score():
            return f"{fact.source_name}: {fact.value}" + (
                f" of {counted(fact.reviews, 'review')}" if fact.reviews else ""
            )
        case facts.Review():
            return f"{fact.critic}, {fact.outlet}"
        case facts.HomeMedia():
            released = date(fact.date) if fact.date else ""
            return _after(fact.format, released, fact.company, fact.territory)
        case facts.Reference():
            by = f" by {fact.by}" if fact.by else ""
            of = f", of {fact.part_of}" if fact.part_of else ""
            return f"{_after(fact.work + by + of, fact.form, fact.year)} {fact.relation} it"
        case _:
            return _of_any_kind(fact)


def _of_any_kind(fact: Fact) -> str:
    """Of a kind without words of its own: its fields one by one."""
    parts = []
    for name, kind, *_ in fields_of(type(fact)):
        value = getattr(fact, name)
        if name in FLAGS or value in (None, (), False):
            continue
        field = name.replace("_", " ")
        if kind == "flag":
            parts.append(field)
        else:
            shown = _listed(value) if isinstance(value, tuple) else str(value)
            parts.append(shown if kind != "number" else f"{field} {shown}")
    return " · ".join(parts)


def _track(track: facts.Track) -> str:
    by = f" by {track.performer}" if track.performer else ""
    minutes = f"{track.seconds // 60}:{track.seconds % 60:02}" if track.seconds else ""
    written = f"written by {_listed(track.writers)}" if track.writers else ""
    return _after(f"“{track.title}”{by}", "dialogue" * track.dialogue, written, minutes)


def _money(money: facts.MoneyFact) -> str:
    sign = _CURRENCIES.get(money.currency, f"{money.currency} ")
    if money.amount is not None:
        figure = f"{sign}{money.amount:,}"
    elif money.low is not None and money.high is not None:
        figure = f"{sign}{money.low:,} to {sign}{money.high:,}"
    elif money.low is not None:
        figure = f"at least {sign}{money.low:,}"
    else:
        figure = f"at most {sign}{money.high or 0:,}"
    return _after(figure, money.scope, "estimate" * money.estimate)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def _after(text: str, *more: Any) -> str:
    """`text`, and in brackets what else there is."""
    rest = ", ".join(str(part) for part in more if part)
    return f"{text} ({rest})" if rest else text
