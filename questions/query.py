"""Questions to the fact base, as data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from questions.facts.rows import fold

FILM = "film"
"""As `Query.field`: which films have such a fact. Answers are film ids."""
FILM_YEAR = "film.year"
"""As a pin: the year of the film itself (an award has a year of its own)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which values `field` has among the facts of `kind` that match every pin of `where`."""

    kind: str
    field: str
    film: str | None = None
    """A film's id; None for all films."""
    where: tuple[tuple[str, str], ...] = ()
    """(field, value) pairs, values compared folded; a field of several values needs one of them."""
    part: Literal["year", "month"] | None = None
    """Of a date: its first four digits, or its month as "1" to "12"; dates without it drop out."""
    count: bool = False
    """How many such facts there are, instead of their values; needs a closed list."""

    def without(self, field: str) -> Query:
        """This query with the pins on `field` taken away."""
        return replace(self, where=tuple(pin for pin in self.where if pin[0] != field))


@dataclass(frozen=True, slots=True)
class Proof:
    """A claim that the base can check: `queries` have exactly `expect` as common answers."""

    queries: tuple[Query, ...]
    expect: tuple[str, ...]


def years(where: Iterable[tuple[str, str]]) -> list[str]:
    return [value for field, value in where if field == FILM_YEAR]


def others(where: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [pin for pin in where if pin[0] != FILM_YEAR]


def distinct(texts: Iterable[str], part: Literal["year", "month"] | None) -> tuple[str, ...]:
    """Each answer once, in its first spelling; of dates only the part that is asked for."""
    clusters: dict[str, str] = {}
    for text in texts:
        if (answer := _part(text, part)) is not None:
            clusters.setdefault(fold(answer), answer)
    return tuple(clusters.values())


def _part(text: str, part: str | None) -> str | None:
    if part is None:
        return text
    pieces = text.split("-")
    if part == "year":
        return pieces[0]
    return str(int(pieces[1])) if len(pieces) > 1 else None
