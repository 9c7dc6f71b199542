"""Film records as rows of SQLite: the tables behind the fact base, and the way in and out."""

from __future__ import annotations

import json
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, fields
from functools import lru_cache
from typing import Any

from questions.facts.fact import Fact, FilmRecord, Source
from questions.facts.filmfile import FLAGS, KINDS, fields_of
from quiz.errors import OperatorMistake

#: Raised when the tables change, so that an older file is told apart instead of misread.
VERSION = 5

TABLES = """
CREATE TABLE film (
    no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, folded TEXT NOT NULL,
    year INTEGER NOT NULL, article TEXT NOT NULL, unreads TEXT NOT NULL, also TEXT NOT NULL
) STRICT;
CREATE TABLE fact (
    no INTEGER PRIMARY KEY, film INTEGER NOT NULL REFERENCES film(no), kind TEXT NOT NULL,
    closed INTEGER NOT NULL, said TEXT NOT NULL
) STRICT;
-- A kind's field as a small number, for there are tens of millions of values.
CREATE TABLE slot (
    no INTEGER PRIMARY KEY, kind TEXT NOT NULL, field TEXT NOT NULL, UNIQUE (kind, field)
) STRICT;
-- One row a value of a fact: what pins and answers are looked up in.
CREATE TABLE value (
    fact INTEGER NOT NULL, slot INTEGER NOT NULL, pos INTEGER NOT NULL,
    folded TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (fact, slot, pos)
) STRICT, WITHOUT ROWID;
"""

# Made after the rows: far cheaper than keeping them up to date through millions of inserts.
INDICES = """
CREATE INDEX film_title ON film(folded, year);
CREATE INDEX film_year ON film(year);
CREATE INDEX fact_film ON fact(film, kind);
CREATE INDEX value_lookup ON value(slot, folded);
"""


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """The form in which values are compared: no case, accents or punctuation.

    "Lila Cazès" and "lila cazes" are one; a text of nothing but signs stays itself.
    """
    plain = unicodedata.normalize("NFKD", text.replace("&", " and ")).casefold()
    kept = "".join(
        " " if not sign.isalnum() else sign
        for sign in plain
        if not unicodedata.combining(sign) and sign not in "'’."
    )
    return " ".join(kept.split()) or text.strip()


def filled(db: sqlite3.Connection, records: Iterable[FilmRecord]) -> sqlite3.Connection:
    """The empty database `db` with all of `records`. Raises `OperatorMistake` for an id twice."""
    db.executescript(TABLES)
    pairs = [(kind, field.name) for kind, cls in KINDS.items() for field in fields(cls)]
    slots = {pair: no for no, pair in enumerate(pairs, 1)}
    with db:
        db.executemany(
            "INSERT INTO slot VALUES (?,?,?)", [(no, *pair) for pair, no in slots.items()]
        )
        for record in records:
            _add(db, record, slots)
    db.executescript(INDICES)
    db.execute(f"PRAGMA user_version = {VERSION}")
    db.commit()
    return db


def _add(db: sqlite3.Connection, record: FilmRecord, slots: Mapping[tuple[str, str], int]) -> None:
    try:
        cursor = db.execute(
            "INSERT INTO film (id, title, folded, year, article, unreads, also)"
            " VALUES (?,?,?,?,?,?,?)",
            (
                record.id,
                record.title,
                fold(record.title),
                record.year,
                _json(asdict(record.article)),
                _json([asdict(unread) for unread in record.unreads]),
                _json(record.also),
            ),
        )
    except sqlite3.IntegrityError:
        raise OperatorMistake(f"two films have the id {record.id}; remove or rename one") from None
    film = cursor.lastrowid
    for fact in record.facts:
        cursor = db.execute(
            "INSERT INTO fact (film, kind, closed, said) VALUES (?,?,?,?)",
            (film, fact.kind, fact.closed, _json(_said(fact))),
        )
        db.executemany(
            "INSERT INTO value VALUES (?,?,?,?,?)",
            [
                (cursor.lastrowid, slots[fact.kind, field], pos, fold(text), text)
                for pos, (field, text) in enumerate(values_of(fact))
            ],
        )


def values_of(fact: Fact) -> Iterator[tuple[str, str]]:
    """(field, value as text) of what the fact says; one pair a recipient or writer."""
    for name, _, _, _ in fields_of(type(fact)):
        value = getattr(fact, name)
        if value is None or name in FLAGS:
            continue
        if isinstance(value, tuple):
            yield from ((name, text) for text in value)
        elif isinstance(value, bool):
            yield name, "yes" if value else "no"
        else:
            yield name, str(value)


def _said(fact: Fact) -> dict[str, Any]:
    """The fact as JSON can hold it, without what says nothing new."""
    said = {
        name: getattr(fact, name)
        for name, _, required, default in fields_of(type(fact))
        if required or getattr(fact, name) != default
    }
    return said | {"source": [fact.source.section, fact.source.line]}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def fact_of(kind: str, said: dict[str, Any]) -> Fact:
    """The fact that `_said` made `said` of."""
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in said.items()
    }
    values["source"] = Source(*said["source"])
    return KINDS[kind](**values)
