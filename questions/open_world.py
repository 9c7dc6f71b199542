"""The open-world rule: what a page does not say may still be so.

A list that may go on proves of nothing that it is not on it. So a wrong answer is fair only where
the property has one value, where the list is known to be whole, or where the page gives that very
thing another place: a territory that another company had.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from questions.base import FactBase, Proof, Query, fold
from questions.facts.bodies import in_full
from questions.query import FILM, FILM_YEAR

#: Properties of many values, with the pins that leave them one.
_MANY: Mapping[tuple[str, str], frozenset[str]] = {
    ("award", "body"): frozenset(),
    ("award", "category"): frozenset(),
    ("award", "recipients"): frozenset({"category"}),
    ("cast", "actor"): frozenset({"character"}),
    ("cast", "character"): frozenset({"actor"}),
    ("country", "name"): frozenset(),
    ("distributor", "territory"): frozenset(),
    ("filming_location", "country"): frozenset(),
    ("filming_location", "place"): frozenset(),
    ("filming_location", "region"): frozenset({"place"}),
    ("home_media", "company"): frozenset({"territory"}),
    ("home_media", "format"): frozenset(),
    ("language", "name"): frozenset(),
    ("producer", "person"): frozenset(),
    ("reference", "work"): frozenset(),
    ("song", "title"): frozenset(),
    ("starring", "person"): frozenset(),
    ("studio", "company"): frozenset(),
    ("track", "title"): frozenset(),
    ("writer", "person"): frozenset(),
}
#: Here a value that the page gives to another has its place, and is not free to be right as well.
_TAKEN = frozenset({("award", "category"), ("distributor", "territory"), ("track", "title")})
#: Pins, the year among them, by which a film is known among all there are; a ceremony's awards
#: are all in the table that numbers it.
_ENOUGH_PINS = 2
_WHEN = (FILM_YEAR, "ceremony")


def is_unknown(base: FactBase, proof: Proof, text: str) -> bool:
    """Whether `text` may be a right answer for all that the base knows.

    One query that rules it out is enough. What the base knows to be right is not meant here.
    """
    return all(_leaves_open(base, query, text, proof.queries) for query in proof.queries)


def _leaves_open(base: FactBase, query: Query, text: str, queries: Iterable[Query]) -> bool:
    if query.count:
        return False
    if query.film is None:
        pins = {pin for each in queries for pin in each.where}
        return len(pins) < _ENOUGH_PINS or not any(field in _WHEN for field, _ in pins)
    names = {field for field, _ in query.where}
    pinning = _MANY.get((query.kind, query.field))
    if pinning is None or query.field in (FILM, *names) or pinning & names:
        return False
    if query.field == "body":
        return not _whole_list_of(base, query.film, text)
    body = tuple(pin for pin in query.where if pin[0] == "body")
    if base.closed(query.film, query.kind, body):
        return False
    if (query.kind, query.field) not in _TAKEN:
        return True
    every = base.ask(Query(kind=query.kind, field=query.field, film=query.film, where=body))
    return fold(text) not in map(fold, every)


def _whole_list_of(base: FactBase, film: str, body: str) -> bool:
    """Whether all that the film had of an awards body is known: "Academy Awards"."""
    named = fold(body).rstrip("s")
    return any(
        base.closed(film, "award", (("body", known),))
        for known in base.ask(Query(kind="award", field="body", film=film))
        if named in (fold(known).rstrip("s"), fold(in_full(known)).rstrip("s"))
    )
