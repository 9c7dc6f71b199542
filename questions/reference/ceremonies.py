"""Every Academy Award nomination since 1927/28, to be looked up by ceremony, film and person.

Made from the reference table by `film awards`, shipped beside this module as compressed text:

    # Reelwise Academy Awards table 1; from …
    y<TAB>68<TAB>1995
    c<TAB>Acting<TAB>ACTOR IN A LEADING ROLE<TAB>ACTOR IN A LEADING ROLE
    n<TAB>w<TAB>Leaving Las Vegas tt0113627<TAB>Nicolas Cage nm0000115<TAB>Ben Sanderson<TAB>

a ceremony with its film year; a category with its group, its canonical name and its name that
year; a nomination with its marks (`w` won, `u` not an official one), films, nominees, details and
country. Several of them in a cell are parted by "|", and one without an id has "?" for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from pathlib import Path

from questions.facts.fact import Award, Source
from questions.reference import packed
from questions.reference.academy_awards import CREDIT, Listed, Nomination
from questions.reference.categories import meanings, spoken
from questions.reference.ceremony_names import BODY as BODY
from questions.reference.ceremony_names import films_of as films_of
from questions.reference.ceremony_names import held_in as held_in
from questions.reference.ceremony_names import ordinal as ordinal
from questions.reference.credits import ACADEMY
from questions.reference.titles import TitleIndex
from quiz.errors import OperatorMistake
from quiz.judging import fold

SHIPPED = Path(__file__).with_name("academy.txt.xz")

COUNT = 98
"""Ceremonies in the shipped table, numbered from 1: known without reading it."""

_HEAD = "# Reelwise Academy Awards table 1"


class Ceremonies:
    """All nominations, in the table's order. Look-ups are made when they are first asked for."""

    def __init__(self, nominations: Iterable[Nomination]) -> None:
        self.nominations = tuple(nominations)

    # ── Look-ups ──

    def ceremonies(self) -> dict[int, str]:
        """Number of each ceremony → its film year: 68 → "1995", 1 → "1927/28"."""
        return {no: rows[0].year for no, rows in self._by_ceremony.items()}

    def categories(self, ceremony: int) -> tuple[str, ...]:
        """Canonical names of what was awarded then, in the table's order."""
        return tuple(dict.fromkeys(row.category for row in self._by_ceremony.get(ceremony, ())))

    def nominees(self, ceremony: int, category: str) -> tuple[Nomination, ...]:
        """The nominations for one award, winners among them; none if it was not given then.

        `category` is a canonical name ("DIRECTING"), or what people say ("Best Director") where
        that means one category of the ceremony. Unofficial candidates are left out.
        """
        rows = [row for row in self._by_ceremony.get(ceremony, ()) if row.official]
        named = [row for row in rows if row.category == category]
        if not named:
            meant = set(meanings(category))
            named = [row for row in rows if row.category in meant]
            if len({row.category for row in named}) > 1:
                return ()
        return tuple(named)

    def winners(self, ceremony: int, category: str) -> tuple[Nomination, ...]:
        """One, or several where there was a tie or the award is given to many."""
        return tuple(row for row in self.nominees(ceremony, category) if row.won)

    def of_film(self, film: str) -> tuple[Nomination, ...]:
        """All rows of one film, given by its key (see `films`), unofficial ones too."""
        return self._by_film.get(film, ())

    def films(self, title: str) -> dict[str, frozenset[int]]:
        """Films of that title by their keys, each with its film years."""
        return self.titles.titled(title)

    def films_of(self, years: Iterable[int]) -> tuple[str, ...]:
        """Keys of the films that were nominated for one of these film years."""
        wanted = set(years)
        found = {
            _key(film): None
            for rows in self._by_ceremony.values()
            if wanted.intersection(rows[0].years)
            for row in rows
            for film in row.films
        }
        return tuple(found)

    def of_person(self, name: str) -> tuple[Nomination, ...]:
        """Everything a person of that name was nominated for, officially.

        None if the table has two people of that name: it can't be told who is meant.
        """
        ids = self._people.get(fold(name), {})
        if len(ids) != 1:
            return ()
        return tuple(row for row in next(iter(ids.values())) if row.official)

    # ── Indices ──

    @cached_property
    def _by_ceremony(self) -> dict[int, list[Nomination]]:
        found: defaultdict[int, list[Nomination]] = defaultdict(list)
        for row in self.nominations:
            found[row.ceremony].append(row)
        return dict(found)

    @cached_property
    def _by_film(self) -> dict[str, tuple[Nomination, ...]]:
        found: defaultdict[str, list[Nomination]] = defaultdict(list)
        for row in self.nominations:
            for film in row.films:
                found[_key(film)].append(row)
        return {film: tuple(rows) for film, rows in found.items()}

    @cached_property
    def titles(self) -> TitleIndex:
        """The films by title; a film's key is its id, or its title where it has none."""
        years: defaultdict[Listed, set[int]] = defaultdict(set)
        for row in self.nominations:
            for film in row.films:
                years[film].update(row.years)
        return TitleIndex((film.name, _key(film), its) for film, its in years.items())

    @cached_property
    def _people(self) -> dict[str, dict[str, list[Nomination]]]:
        found: defaultdict[str, defaultdict[str, list[Nomination]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for row in self.nominations:
            for nominee in row.nominees:
                if nominee.id.startswith("nm"):
                    found[fold(nominee.name)][nominee.id].append(row)
        return {name: dict(ids) for name, ids in found.items()}

    # ── The file ──

    def lines(self) -> Iterator[str]:
        """The table as text; see the head of this module."""
        yield f"{_HEAD}; from {CREDIT}"
        ceremony: tuple[str, ...] = ()
        category: tuple[str, ...] = ()
        for row in self.nominations:
            if ceremony != (held := (str(row.ceremony), row.year)):
                ceremony, category = held, ()
                yield "\t".join(("y", *ceremony))
            if category != (award := (row.group, row.category, row.named)):
                category = award
                yield "\t".join(("c", *category))
            marks = "w" * row.won + "u" * (not row.official)
            cells = (_cell(row.films), _cell(row.nominees), "|".join(row.details))
            yield "\t".join(("n", marks, *cells, row.country or ""))

    def write(self, path: Path) -> None:
        """Keep the table at `path`. Raises `OperatorMistake`."""
        packed.write(path, self.lines())

    @classmethod
    def read(cls, path: Path) -> Ceremonies:
        """The table kept at `path`. Raises `OperatorMistake`."""
        try:
            return cls(_rows(packed.read(path, _HEAD)))
        except ValueError:
            raise OperatorMistake(
                f"{path} is no Academy Awards table; make it anew with: film awards"
            ) from None


def _key(film: Listed) -> str:
    return film.id or fold(film.name)


def _rows(lines: Iterable[str]) -> Iterator[Nomination]:
    ceremony, year = 0, ""
    category = ("", "", "")
    known: dict[str, Listed] = {}
    for line in lines:
        sort, *cells = line.split("\t")
        if sort == "y":
            ceremony, year = int(cells[0]), cells[1]
        elif sort == "c":
            group, canonical, named = cells
            category = (group, canonical, named)
        else:
            marks, films, nominees, details, country = cells
            yield Nomination(
                ceremony=ceremony,
                year=year,
                group=category[0],
                category=category[1],
                named=category[2],
                films=_listed(films, known),
                nominees=_listed(nominees, known),
                country=country or None,
                won="w" in marks,
                details=tuple(details.split("|")) if details else (),
                official="u" not in marks,
            )


def _cell(listed: Iterable[Listed]) -> str:
    return "|".join(f"{one.name} {one.id or '?'}" for one in listed)


def _listed(cell: str, known: dict[str, Listed]) -> tuple[Listed, ...]:
    # The same people and films come again and again: one object each.
    for part in (parts := cell.split("|") if cell else []):
        if part not in known:
            name, _, id = part.rpartition(" ")
            known[part] = Listed(name, "" if id == "?" else id)
    return tuple(known[part] for part in parts)


def recipients(row: Nomination) -> tuple[str, ...]:
    """Who an award names: the people, or the company where only that was nominated."""
    return row.people or tuple(nominee.name for nominee in row.nominees)


def fact_of(row: Nomination) -> Award:
    """The nomination as a fact of each of its films; its year is the ceremony's."""
    return Award(
        body=BODY,
        category=spoken(row),
        recipients=recipients(row),
        result="won" if row.won else "nominated",
        year=held_in(row.ceremony),
        source=Source(ACADEMY),
    )


@lru_cache(maxsize=1)
def shipped() -> Ceremonies:
    """The table that comes with Reelwise; read once, when it is first asked for."""
    return Ceremonies.read(SHIPPED)
