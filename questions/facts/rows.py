"""Film records as rows of SQLite: the tables behind the fact base, and the way in and out.

A film's facts are one packed text, for whoever asks about a film asks for many of them. Beside it
stands an index of what the facts say: which facts have a value, and nothing more, for there are
tens of millions of values. Films are numbered by year, and a fact's number is its film's with its
place in the film behind it; so the facts of a year with a value lie side by side.
"""

from __future__ import annotations

import json
import sqlite3
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from questions.facts.fact import ArticleRef, Fact, FilmRecord, Source, Unread
from questions.facts.filmfile import FLAGS, KINDS, fields_of
from quiz.errors import OperatorMistake

#: Raised when the tables change, so that an older file is told apart instead of misread.
VERSION = 7

TABLES = """
CREATE TABLE film (
    no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, folded TEXT NOT NULL,
    year INTEGER NOT NULL, page INTEGER NOT NULL, credit TEXT NOT NULL
) STRICT;
CREATE TABLE page (no INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;
CREATE TABLE value (
    key INTEGER NOT NULL, fact INTEGER NOT NULL, PRIMARY KEY (key, fact)
) STRICT, WITHOUT ROWID;
-- One row: how many bits of a fact's number are its place in the film.
CREATE TABLE shape (bits INTEGER NOT NULL) STRICT;
"""

#: What is known only at the end, the films' order, numbers the facts; till then they wait here.
_WAITING = """
CREATE TEMP TABLE waiting_film (
    page INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, year INTEGER NOT NULL,
    folded TEXT NOT NULL, credit TEXT NOT NULL
) STRICT;
CREATE TEMP TABLE waiting_value (
    key INTEGER NOT NULL, page INTEGER NOT NULL, place INTEGER NOT NULL
) STRICT;
"""

# Values go in by their order, so that each page of the file is filled once and for good.
_NUMBERED = """
INSERT INTO shape VALUES (:bits);
INSERT INTO film SELECT row_number() OVER (ORDER BY year, page), id, title, folded, year, page,
    credit FROM waiting_film ORDER BY year, page;
CREATE TEMP TABLE number (page INTEGER PRIMARY KEY, no INTEGER NOT NULL) STRICT;
INSERT INTO number SELECT page, no FROM film ORDER BY page;
INSERT OR IGNORE INTO value
    SELECT key, (number.no << :bits) | place AS fact FROM waiting_value CROSS JOIN number
    ON number.page = waiting_value.page ORDER BY key, fact;
DROP TABLE waiting_value;
DROP TABLE waiting_film;
DROP TABLE number;
"""

# Made after the rows: far cheaper than keeping them up to date through all inserts.
INDICES = """
CREATE INDEX film_title ON film(folded, year);
CREATE INDEX film_year ON film(year);
"""

#: Kibibytes that sorting may take before it goes to the disk.
_SORTING = 65_536


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


# ── In ───────────────────────────────────────────────────────────────────────────────────────────


def filled(db: sqlite3.Connection, records: Iterable[FilmRecord]) -> sqlite3.Connection:
    """The empty database `db` with all of `records`, which are taken one by one.

    Raises `OperatorMistake` for an id twice.
    """
    db.execute(f"PRAGMA cache_size = -{_SORTING}")
    db.executescript(TABLES + _WAITING)
    longest = 1
    with db:
        for record in records:
            _add(db, record)
            longest = max(longest, len(record.facts))
        for statement in _NUMBERED.split(";\n"):
            db.execute(statement, {"bits": longest.bit_length()})
    db.executescript(INDICES)
    db.execute(f"PRAGMA user_version = {VERSION}")
    db.commit()
    return db


def _add(db: sqlite3.Connection, record: FilmRecord) -> None:
    try:
        page = db.execute(
            "INSERT INTO waiting_film (id, title, year, folded, credit) VALUES (?,?,?,?,?)",
            (record.id, record.title, record.year, fold(record.title), record.article.credit),
        ).lastrowid
    except sqlite3.IntegrityError:
        raise OperatorMistake(f"two films have the id {record.id}; remove or rename one") from None
    db.execute("INSERT INTO page VALUES (?,?)", (page, packed(record)))
    db.executemany(
        "INSERT INTO waiting_value VALUES (?,?,?)",
        [
            (key(fact.kind, field, text), page, place)
            for place, fact in enumerate(record.facts)
            for field, text in values_of(fact)
            if text != NO or field not in UNSAID[fact.kind]
        ],
    )


def values_of(fact: Fact) -> Iterator[tuple[str, str]]:
    """(field, value as text) of what the fact says; one pair a recipient or writer."""
    for name, _, _, _ in fields_of(type(fact)):
        if name not in FLAGS:
            yield from _texts(name, getattr(fact, name))


def values_said(kind: str, said: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The same of a fact that is not unpacked any further than to what it says."""
    for name, _, _, default in fields_of(KINDS[kind]):
        if name not in FLAGS:
            yield from _texts(name, said.get(name, default))


def _texts(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, list | tuple):
        yield from ((name, text) for text in value)
    elif isinstance(value, bool):
        yield name, "yes" if value else NO
    elif value is not None:
        yield name, str(value)


NO = "no"

#: Kind → its fields that are "no" unless a fact says otherwise. The index leaves that "no" out:
#: it is a sixth of all values, and says only that "yes" isn't there.
UNSAID: Mapping[str, frozenset[str]] = {
    kind: frozenset(
        name
        for name, type_, _, default in fields_of(cls)
        if type_ == "flag" and default is False and name not in FLAGS
    )
    for kind, cls in KINDS.items()
}


@lru_cache(maxsize=65_536)
def key(kind: str, field: str, text: str) -> int:
    """The number under which the index has all facts of `kind` whose `field` folds like `text`.

    48 bits, the most that SQLite keeps in six bytes. Of ten million values, the chance that any
    two have one number is one in six, and the worst that comes of it is a question not asked.
    """
    said = f"{kind}\0{field}\0{fold(text)}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(said, digest_size=6).digest(), "big", signed=True)


# ── A film's facts as one packed text ────────────────────────────────────────────────────────────


def _common() -> bytes:
    """What nearly every film's text has, so that packing it refers to it from the first byte on."""
    kinds = (
        ",".join([f'["{kind}",{{', *(f'"{name}":"' for name, *_ in fields_of(cls))])
        for kind, cls in KINDS.items()
    )
    often = (
        '"closed":true,"source":["Reception",1],"source":["Production",1',
        '"seconds":2"writers":["","performer":"","dialogue":true,"source":["Soundtrack",',
        '"credit":"screenplay","credit":"story","credit":"writer","inferred":true',
        '["distributor",{"company":"","territory":"United States","scope":"worldwide"',
        '["country",{"name":"United States","closed":true,"source":["Infobox",1',
        '["language",{"name":"English","closed":true,"source":["Infobox",2',
        '["budget",{"amount":000000,"currency":"USD","source":["Infobox",2',
        '"body":"Golden Globe Award","body":"BAFTA Award","category":"Best Supporting Actress"',
        '"body":"Academy Award","category":"Best Actor","recipients":["',
        '"],"result":"won","result":"nominated","closed":true,"source":["Accolades",1',
        '"closed":true,"source":["Awards",1',
        '["starring",{"person":"","source":["Infobox",1',
        '["cast",{"actor":"","character":"","source":["Cast",',
        '{"article":{"title":"","site":"Wikipedia","licence":"CC BY-SA 3.0",'
        '"url":"https://en.wikipedia.org/wiki/","revision":"},"unreads":[{"field":"","text":"",'
        '"why":"","source":{"section":"","line":1}}],"also":[],"facts":[["',
    )
    return "".join([*kinds, *often]).encode()


COMMON = _common()


def packed(record: FilmRecord) -> bytes:
    """All of `record` but its id, title and year."""
    said = {
        "article": asdict(record.article),
        "unreads": [asdict(unread) for unread in record.unreads],
        "also": record.also,
        "facts": [[fact.kind, _said(fact)] for fact in record.facts],
    }
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zdict=COMMON)
    return packer.compress(text.encode("utf-8", "surrogatepass")) + packer.flush()


def unpacked(data: bytes) -> dict[str, Any]:
    """What `packed` made `data` of: "article", "unreads", "also", and "facts" as [kind, said]."""
    text = zlib.decompressobj(-15, zdict=COMMON).decompress(data)
    return dict(json.loads(text.decode("utf-8", "surrogatepass")))


def record_of(film: str, title: str, year: int, said: Mapping[str, Any]) -> FilmRecord:
    """The record of a film that says `said`."""
    return FilmRecord(
        id=film,
        title=title,
        year=year,
        article=ArticleRef(**said["article"]),
        facts=tuple(_fact(kind, fact) for kind, fact in said["facts"]),
        unreads=tuple(
            Unread(**{**unread, "source": Source(**unread["source"])}) for unread in said["unreads"]
        ),
        also=tuple(said["also"]),
    )


def _said(fact: Fact) -> dict[str, Any]:
    """The fact as JSON can hold it, without what says nothing new."""
    said = {
        name: getattr(fact, name)
        for name, _, required, default in fields_of(type(fact))
        if required or getattr(fact, name) != default
    }
    return said | {"source": [fact.source.section, fact.source.line]}


def _fact(kind: str, said: Mapping[str, Any]) -> Fact:
    """The fact that `_said` made `said` of."""
    values = dict(said)
    for name, value in said.items():
        if type(value) is list:
            values[name] = Source(*value) if name == "source" else tuple(value)
    return KINDS[kind](**values)
