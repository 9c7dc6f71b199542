"""The Academy Awards table as film records: one of each film and ceremony, with its awards alone.

A record's `year` is the film year of the ceremony, which is not always the year of release. Its
list of awards is `closed` where the table is known to have all of the film's and nothing else
stands beside them: a write-in candidate that was never official, a special award that is no prize
for the best, or a second ceremony would make a count say less than people know.

People are told apart by the table's ids. Whoever is credited in several spellings gets the
commonest one; where one name is two people's, or one person has names that are not alike, the
record says so as an `Unread` of the field "recipients". So it does of whoever was ever a candidate
and no official one: a list of all nominations of theirs would be another one in every book.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from questions.facts.fact import ArticleRef, Award, FilmRecord, Source, Unread
from questions.facts.rows import fold
from questions.reference.academy_awards import Listed, Nomination
from questions.reference.ceremonies import Ceremonies, fact_of
from questions.reference.credits import ACADEMY

ARTICLE = ArticleRef(title=ACADEMY, site="D. Lu, oscar_data", licence="BSD 2-Clause")
"""The table, in the place of the article that other films have."""

_DEPARTMENTS = range(7, 11)
"""Ceremonies whose scoring award went to a studio's music department, whoever wrote the music."""

BESIDE = "once a candidate, and no official nominee"
"""Why a person's list of nominations isn't known to be whole, though the name tells who it is."""

SPECIAL = ("Special", "SciTech")
"""Groups of awards that nobody was nominated for."""

_SMALL = frozenset("a an and as at but by for from in into of on or the to with".split())
_UNCLEAR = re.compile(r"[/\[\]()&,;]|\baka\b|\balias\b|^No\. ")

_COUNTRIES = {
    "Union of Soviet Socialist Republics": "Soviet Union",
    "Federal Republic of Germany": "West Germany",
    "Federal Republic of Germany - West": "West Germany",
    "German Federal Republic": "West Germany",
    "German Democratic Republic": "East Germany",
    "People's Republic of China": "China",
    "The Netherlands": "Netherlands",
    "The Former Yugoslav Republic of Macedonia": "North Macedonia",
    "Bosnia & Herzegovina": "Bosnia and Herzegovina",
    "The Palestinian Territories": "Palestine",
}


def records(table: Ceremonies) -> Iterator[FilmRecord]:
    """Each film of each ceremony, in the table's order. Nominations without a film are left out."""
    names = _names(table.nominations)
    ceremonies: defaultdict[str, set[int]] = defaultdict(set)
    rows: dict[tuple[int, str], tuple[Listed, list[Nomination]]] = {}
    for row in table.nominations:
        for film in row.films:
            key = film.id or fold(film.name)
            ceremonies[key].add(row.ceremony)
            rows.setdefault((row.ceremony, key), (film, []))[1].append(row)
    taken: set[str] = set()
    for (ceremony, key), (film, found) in rows.items():
        record = _record(film, found, names, closed=len(ceremonies[key]) == 1)
        if record.id in taken:  # another film of that title and year
            record = replace(record, id=f"{record.id}-at-{ceremony}-{len(taken)}")
        taken.add(record.id)
        yield record


def _record(film: Listed, rows: list[Nomination], names: _Names, *, closed: bool) -> FilmRecord:
    # At the second ceremony nobody was a nominee officially, and yet there were winners.
    official = [row for row in rows if row.official or row.won]
    whole = closed and official == rows and all(row.group not in SPECIAL for row in rows)
    people = dict.fromkeys(n for row in official for n in row.people if fold(n) in names.unsure)
    beside = dict.fromkeys(
        names.known.get(n.id, n.name)
        for row in rows
        if row not in official
        for n in row.nominees
        if n.id.startswith("nm")
    )
    title = " ".join(film.name.replace("--", "—").split())
    title = title[:1].upper() + title[1:]  # the table has "images"
    year = rows[0].years[0]
    return FilmRecord(
        id="-".join([*fold(title).split(), str(year)]),
        title=title,
        year=year,
        article=ARTICLE,
        facts=tuple(_award(row, film, names, closed=whole) for row in official),
        unreads=(
            *(_unsure(n, "two people have that name, or one has several") for n in people),
            *(_unsure(n, BESIDE) for n in beside),
        ),
    )


def _unsure(name: str, why: str) -> Unread:
    return Unread(field="recipients", text=name, why=why, source=Source(ACADEMY))


def _award(row: Nomination, film: Listed, names: _Names, *, closed: bool) -> Award:
    fact = fact_of(row)
    said = {n.name: names.known.get(n.id, n.name) for n in row.nominees}
    detail = _detail(row, film)
    return replace(
        fact,
        recipients=()
        if row.category.startswith("MUSIC (Scoring") and row.ceremony in _DEPARTMENTS
        else tuple(said.get(name, name) for name in fact.recipients),
        ceremony=row.ceremony,
        character=_character(detail) if row.group == "Acting" and detail else None,
        song=song_title(detail) if row.category == "MUSIC (Original Song)" and detail else None,
        country=_COUNTRIES.get(row.country, row.country) if row.country else None,
        closed=closed,
    )


def _detail(row: Nomination, film: Listed) -> str | None:
    """What the row tells of its part in that film; a row of several films tells it of each."""
    if len(row.details) != len(row.films):
        return None
    return row.details[row.films.index(film)]


def _character(detail: str) -> str | None:
    """A character's name; None where it is two of them or has a remark."""
    return None if _UNCLEAR.search(detail) else " ".join(detail.split())


def song_title(detail: str) -> str:
    """A song's title with its small words small: the table has "Happiness Is A Thing"."""
    first, *words = detail.split()
    *inner, last = words or [""]
    small = (word.lower() if word.lower() in _SMALL else word for word in inner)
    return " ".join([first, *small, last]).strip()


# ── People ───────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Names:
    known: Mapping[str, str]
    """Id of a person → the spelling they are called by."""
    unsure: frozenset[str]
    """Folded names that don't tell who is meant."""


def _names(rows: Iterable[Nomination]) -> _Names:
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        # Special awards name people in whole sentences.
        for nominee in row.nominees if row.group not in SPECIAL else ():
            if nominee.id.startswith("nm"):
                spellings[nominee.id][nominee.name] += 1
    known: dict[str, str] = {}
    unsure: set[str] = set()
    for person, counted in spellings.items():
        if len({_family(name) for name in counted}) > 1:
            unsure.update(map(fold, counted))
        else:
            known[person] = counted.most_common(1)[0][0]
    owners = Counter(fold(name) for name in known.values())
    return _Names(known, frozenset(unsure | {name for name, own in owners.items() if own > 1}))


def _family(name: str) -> str:
    words = [word for word in fold(name).split() if word not in ("jr", "sr")]
    return words[-1] if words else fold(name)
