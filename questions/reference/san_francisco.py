"""The table of films shot in San Francisco, with the places in the city.

Comma-separated, one place a row. It is noisy: series and their episodes among the films, rows
without a place, street corners spelled in many ways, places beyond the city (its airport).
What ships is made of it by `film places`, as compressed text:

    # Reelwise San Francisco table 1; from …
    Vertigo<TAB>1958<TAB>Alfred Hitchcock|James Stewart<TAB>900 Lombard Street|Fort Point

a film, its year, its director and actors (which tell it from others of its title), its places.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path

from questions.facts.fact import Fact, FilmingLocation, FilmRecord, Source
from questions.reference import packed
from questions.reference.credits import SAN_FRANCISCO, SAN_FRANCISCO_CREDIT, table_of
from questions.reference.people import people_named
from questions.reference.titles import TitleIndex
from questions.reference.us_films import reason
from quiz.errors import OperatorMistake
from quiz.judging import fold

SHIPPED = Path(__file__).with_name("san_francisco.txt.xz")
CITY = FilmingLocation(
    place="San Francisco",
    region="California",
    country="United States",
    source=Source(SAN_FRANCISCO),
)

_HEAD = "# Reelwise San Francisco table 1"
_COLUMNS = ("Title", "Release Year", "Locations", "Director", "Actor 1", "Actor 2", "Actor 3")
_SERIES = re.compile(r"\b(?:season|episode|ep\s?\d+|pilot|part ii)\b|1ep\d|\(season", re.IGNORECASE)
#: Outside the city, or no place at all.
_ELSEWHERE = re.compile(r"\bairport\b|,? CA$|\bskyline\b|\bvarious\b|\bexteriors?\b", re.IGNORECASE)
#: One place may be a view of the bridge, taken by others; two are a crew that was there.
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class ShotThere:
    """A film, and where in San Francisco it was shot."""

    title: str
    year: int
    people: tuple[str, ...]
    """Director and actors, as far as the table has them."""
    places: tuple[str, ...]
    """As the table words them: "Li Po (916 Grant Avenue at Washington, Chinatown)"."""


def read_san_francisco(path: Path) -> Iterator[ShotThere]:
    """The films of the table at `path` that have a place, each once, series left out.

    Raises `OperatorMistake` that names the file, and the line where there is one.
    """
    found: dict[tuple[str, int], tuple[dict[str, None], dict[str, None]]] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            missing = [name for name in _COLUMNS if name not in (rows.fieldnames or ())]
            if missing:
                raise OperatorMistake(f"{path}: this table has no column {missing[0]!r}.")
            for row in rows:
                cells = {
                    name: " ".join((row[name] or "").replace("|", " ").split()) for name in _COLUMNS
                }
                if not cells["Title"] or not re.fullmatch(
                    r"(?:18|19|20)\d\d", cells["Release Year"]
                ):
                    where = f"{path}, line {rows.line_num}"
                    raise OperatorMistake(f"{where}: this row has no film and year.")
                if _SERIES.search(cells["Title"]):
                    continue
                key = cells["Title"], int(cells["Release Year"])
                people, places = found.setdefault(key, ({}, {}))
                people.update(dict.fromkeys(filter(None, _people(cells))))
                if (place := cells["Locations"]) and not _ELSEWHERE.search(place):
                    places[place] = None
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise OperatorMistake(f"{path} can't be read as a table: {reason(error)}.") from None
    for (title, year), (people, places) in found.items():
        if places:
            yield ShotThere(title, year, tuple(people), tuple(places))


def _people(cells: dict[str, str]) -> Iterator[str]:
    yield from re.split(r"\s*(?:,|&|/)\s*", cells["Director"].rstrip(","))
    yield from (cells[name] for name in ("Actor 1", "Actor 2", "Actor 3"))


class SanFrancisco:
    """Films shot in San Francisco, by title and year."""

    def __init__(self, films: Iterable[ShotThere]) -> None:
        self.films = tuple(films)

    @cached_property
    def _titles(self) -> TitleIndex:
        return TitleIndex((film.title, str(n), (film.year,)) for n, film in enumerate(self.films))

    def film(self, title: str, year: int, also: Iterable[str] = ()) -> ShotThere | None:
        """The table's film of that title and year; None if it has none, or several."""
        match = self._titles.find(title, year, also)
        return self.films[int(match.key)] if match else None

    def places(self, title: str, year: int) -> tuple[str, ...]:
        """Where in the city that film was shot; empty if the table does not have it."""
        film = self.film(title, year)
        return film.places if film else ()

    def write(self, path: Path) -> None:
        """Keep the table at `path`. Raises `OperatorMistake`."""
        lines = [f"{_HEAD}; from {SAN_FRANCISCO_CREDIT}"]
        for film in self.films:
            people, places = "|".join(film.people), "|".join(film.places)
            lines.append(f"{film.title}\t{film.year}\t{people}\t{places}")
        packed.write(path, lines)

    @classmethod
    def read(cls, path: Path) -> SanFrancisco:
        """The table kept at `path`. Raises `OperatorMistake`."""
        try:
            return cls(map(_film, packed.read(path, _HEAD)))
        except ValueError:
            raise OperatorMistake(
                f"{path} is no San Francisco table; make it anew with: film places"
            ) from None


def _film(line: str) -> ShotThere:
    title, year, people, places = line.split("\t")
    return ShotThere(title, int(year), tuple(people.split("|")), tuple(places.split("|")))


def with_san_francisco(record: FilmRecord, table: SanFrancisco) -> FilmRecord:
    """`record` with San Francisco among its filming locations, if the table has the film.

    The film must share a director or actor with the table's. A page that names the city is
    corroborated; to one that does not, the city is added if the table has two places in it. Which
    places these are is `SanFrancisco.places`: a corner of two streets is no answer.
    """
    shot = table.film(record.title, record.year, record.also)
    if shot is None or not people_named(record) & {fold(name) for name in shot.people}:
        return record
    there = [fact for fact in record.facts if _is_city(fact)]
    if there:
        facts = tuple(
            replace(fact, corroborated=True, inferred=False)
            if _is_city(fact) and table_of(fact.source) is None
            else fact
            for fact in record.facts
        )
        return replace(record, facts=facts)
    if len(shot.places) < _ENOUGH:
        return record
    places = [n for n, fact in enumerate(record.facts) if isinstance(fact, FilmingLocation)]
    at = places[-1] + 1 if places else len(record.facts)
    return replace(record, facts=(*record.facts[:at], CITY, *record.facts[at:]))


def _is_city(fact: Fact) -> bool:
    return isinstance(fact, FilmingLocation) and fold(fact.place or "") == "san francisco"


@lru_cache(maxsize=1)
def shipped() -> SanFrancisco:
    """The table that comes with Reelwise; read once, when it is first asked for."""
    return SanFrancisco.read(SHIPPED)
