"""Queries in plain words, for people who want to know what proves a question."""

from __future__ import annotations

from questions.base import FactBase
from questions.explain import THE_FILM, film_named
from questions.query import FILM, FILM_YEAR, Query
from questions.show import words


def in_words(query: Query, base: FactBase) -> str:
    """ "The recipients in the award facts of Heat (1995) with body “Golden Heron”"."""
    facts = f"{words.heading(query.kind).casefold()} facts"
    years = [value for field, value in query.where if field == FILM_YEAR]
    pins = [pin_in_words(pin, base) for pin in query.where if pin[0] != FILM_YEAR]
    those = f" with {_listed(pins)}" if pins else ""
    films = f"films of {' and '.join(years)}" if years else "films"
    if query.field == FILM:
        whose = film_named(base, query.film) if query.film else f"All {films}"
        return f"{whose} with {facts}{those.replace(' with ', ' that have ', 1)}"
    of = film_named(base, query.film) if query.film else f"all {films}"
    if query.count:
        return f"How many {facts} {of} has{those}, if their list is whole"
    part = f"{query.part} of the " if query.part else ""
    return f"The {part}{_field(query.field)} in the {facts} of {of}{those}"


def pin_in_words(pin: tuple[str, str], base: FactBase) -> str:
    """ "category “Best Actor”", "the year 1995", "its being Heat (1995)"."""
    field, value = pin
    if field == THE_FILM:
        return f"its being {film_named(base, value)}"
    if field == FILM_YEAR:
        return f"the year {value}"
    return f"{_field(field)} “{words.plain(value)}”"


def _field(field: str) -> str:
    return field.replace("_", " ")


def _listed(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
