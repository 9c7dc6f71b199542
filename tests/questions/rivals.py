"""Facts that would make a question's answer another one, or a second one."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from questions.base import Query
from questions.draft import Draft
from questions.facts.fact import Fact, FilmRecord


def second_value(record: FilmRecord, draft: Draft) -> Fact:
    """A fact that fits every pin of the draft's first query and gives another answer."""
    query = draft.proofs[0].queries[0]
    fact = matching(record, query)[0]
    other = changed(fact, query.field, query.part)
    if isinstance(value := getattr(fact, query.field), tuple):
        said: dict[str, Any] = {query.field: (*value, *getattr(other, query.field))}
        return replace(other, **said)
    return other


def matching(record: FilmRecord, query: Query) -> list[Fact]:
    """The film's facts that the query asks."""
    return [fact for fact in record.facts if fact.kind == query.kind and _fits(fact, query)]


def changed(fact: Fact, field: str, part: str | None = None) -> Fact:
    """The same fact with another value there; of a date, another year or month."""
    value = getattr(fact, field)
    other: object
    if isinstance(value, tuple):
        other = ("Zelda Quince",)
    elif part == "year":
        other = f"{int(value[:4]) + 3}{value[4:]}"
    elif part == "month":
        other = f"{value[:5]}{int(value[5:7]) % 12 + 1:02}{value[7:]}"
    elif isinstance(value, bool):
        other = not value
    elif isinstance(value, int):
        other = value + 1_000
    elif field == "currency":
        other = "XYZ"
    elif field == "date":
        other = f"{int(value[:4]) + 3}{value[4:]}"
    else:
        other = {"won": "nominated", "nominated": "won"}.get(value, "Zelda Quince")
    said: dict[str, Any] = {field: other}
    return replace(fact, **said)


def _fits(fact: Fact, query: Query) -> bool:
    held = {field.name: getattr(fact, field.name) for field in fields(fact)}
    return held.get(query.field, query.field) is not None and all(
        value in held[name] if isinstance(held[name], tuple) else str(held[name]) == value
        for name, value in query.where
        if name in held and not isinstance(held[name], bool)
    )
