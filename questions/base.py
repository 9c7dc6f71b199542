"""The fact base: all facts of all films, and what can be asked of them.

A `Query` is data: which values a field has among the facts of a kind that match some pins. A
question carries the queries that prove it, so anyone can run them again, take a pin away and see
what else would fit. The base is a SQLite file (or lives in memory); it is built once, and
read-only while games run.

    base = FactBase.build(records)
    base.ask(Query(kind="award", field="recipients", film="leaving-las-vegas-1995",
                   where=(("body", "Academy Award"), ("category", "Best Actor"))))
    → ("Nicolas Cage",)

The world is open: that a fact is not in the base says nothing, unless the list it would stand in
is known to be whole (`closed`). So a count over an open list has no answer.
"""

from __future__ import annotations

import json
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, Self, TypeVar

from questions.facts.fact import ArticleRef, Fact, FilmRecord, Source, Unread
from questions.facts.filmfile import KINDS
from quiz.errors import OperatorMistake

F = TypeVar("F", bound=Fact)

#: Raised when the tables change, so that an older file is told apart instead of misread.
VERSION = 2

FILM = "film"
"""As `Query.field`: which films have such a fact. Answers are film ids."""
FILM_YEAR = "film.year"
"""As a pin: the year of the film itself (an award has a year of its own)."""


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


_TABLES = """
CREATE TABLE film (
    no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, folded TEXT NOT NULL,
    year INTEGER NOT NULL, article TEXT NOT NULL, unreads TEXT NOT NULL
) STRICT;
CREATE TABLE fact (
    no INTEGER PRIMARY KEY, film INTEGER NOT NULL REFERENCES film(no), kind TEXT NOT NULL,
    closed INTEGER NOT NULL, said TEXT NOT NULL
) STRICT;
-- One row a value of a fact: what pins and answers are looked up in.
CREATE TABLE value (
    fact INTEGER NOT NULL REFERENCES fact(no), kind TEXT NOT NULL, field TEXT NOT NULL,
    folded TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
"""

# Made after the rows: far cheaper than keeping them up to date through millions of inserts.
_INDICES = """
CREATE INDEX film_title ON film(folded, year);
CREATE INDEX film_year ON film(year);
CREATE INDEX fact_film ON fact(film, kind);
CREATE INDEX value_lookup ON value(kind, field, folded, fact);
CREATE INDEX value_name ON value(folded, field);
CREATE INDEX value_fact ON value(fact, field);
"""

# Two walks along the index of years, so that a base of every film there is answers as fast.
_NEAR = """
WITH near AS (
    SELECT * FROM (SELECT no, id, title, year FROM film WHERE year >= ? ORDER BY year, no LIMIT ?)
    UNION ALL
    SELECT * FROM (SELECT no, id, title, year FROM film WHERE year < ? ORDER BY year DESC LIMIT ?)
)
"""


class FactBase:
    """Films and their facts. Make one with `build` or `open`; safe to read from many threads."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._record = lru_cache(maxsize=64)(self._read_record)

    # ── Making one ──

    @classmethod
    def build(cls, records: Iterable[FilmRecord], path: Path | None = None) -> Self:
        """A base of `records`, in memory or at `path` (replaced whole once it is complete).

        Raises `OperatorMistake` if two records share an id or `path` can't be written.
        """
        if path is None:
            return cls(_filled(sqlite3.connect(":memory:", check_same_thread=False), records))
        part = path.with_name(path.name + ".part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.unlink(missing_ok=True)
            db = sqlite3.connect(part)
            try:
                _filled(db, records)
            finally:
                db.close()
            part.replace(path)
        except (OSError, sqlite3.OperationalError) as error:
            raise OperatorMistake(f"{path}: the fact base can't be written: {error}") from None
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> Self:
        """The base kept at `path`, for reading only. Raises `OperatorMistake`."""
        try:
            uri = f"{path.resolve().as_uri()}?mode=ro"
            db = sqlite3.connect(uri, uri=True, check_same_thread=False)
            (version,) = db.execute("PRAGMA user_version").fetchone()
        except sqlite3.Error as error:
            raise OperatorMistake(f"{path}: no fact base can be read there: {error}") from None
        if version != VERSION:
            db.close()
            raise OperatorMistake(f"{path}: a fact base of another version; build it anew")
        return cls(db)

    def close(self) -> None:
        self._db.close()

    def __del__(self) -> None:
        # Whoever holds a base passes it on and on; nobody is the one to close it.
        self._db.close()

    # ── Films ──

    def films(self) -> Iterator[str]:
        """Ids of all films, by title and year."""
        rows = self._db.execute("SELECT id FROM film ORDER BY folded, year, id")
        return (film for (film,) in rows)

    def titled(self, title: str) -> tuple[str, ...]:
        """Ids of the films with that title, oldest first; case and accents don't matter."""
        rows = self._db.execute(
            "SELECT id FROM film WHERE folded = ? ORDER BY year, id", (fold(title),)
        )
        return tuple(film for (film,) in rows)

    def has(self, film: str) -> bool:
        return self._db.execute("SELECT 1 FROM film WHERE id = ?", (film,)).fetchone() is not None

    def record(self, film: str) -> FilmRecord:
        """All that is known of one film. Raises `KeyError`."""
        return self._record(film)

    def _read_record(self, film: str) -> FilmRecord:
        row = self._db.execute(
            "SELECT no, title, year, article, unreads FROM film WHERE id = ?", (film,)
        ).fetchone()
        if row is None:
            raise KeyError(film)
        no, title, year, article, unreads = row
        said = self._db.execute("SELECT kind, said FROM fact WHERE film = ? ORDER BY no", (no,))
        return FilmRecord(
            id=film,
            title=title,
            year=year,
            article=ArticleRef(**json.loads(article)),
            facts=tuple(_fact(kind, json.loads(text)) for kind, text in said),
            unreads=tuple(
                Unread(**{**unread, "source": Source(**unread["source"])})
                for unread in json.loads(unreads)
            ),
        )

    def facts(self, film: str, kind: type[F]) -> tuple[F, ...]:
        """The film's facts of one class (or of its subclasses), in the page's order."""
        return tuple(fact for fact in self.record(film).facts if isinstance(fact, kind))

    def films_of(self, year: int, limit: int = 12) -> tuple[str, ...]:
        """Titles of films of that year."""
        rows = self._db.execute(
            "SELECT title FROM film WHERE year = ? ORDER BY no LIMIT ?", (year, limit)
        )
        return tuple(title for (title,) in rows)

    def films_near(self, film: str, year: int, limit: int) -> tuple[str, ...]:
        """Titles of other films, nearest in year first."""
        rows = self._db.execute(
            f"{_NEAR} SELECT title FROM near WHERE id <> ? ORDER BY abs(year - ?), no LIMIT ?",
            (year, limit + 1, year, limit + 1, film, year, limit),
        )
        return tuple(title for (title,) in rows)

    def elsewhere(self, kind: str, field: str, film: str, year: int, limit: int) -> tuple[str, ...]:
        """Values of that field in other films, nearest in year first, each once."""
        rows = self._db.execute(
            f"{_NEAR} SELECT value.text FROM near "
            "JOIN fact ON fact.film = near.no AND fact.kind = ? "
            "JOIN value ON value.fact = fact.no AND value.field = ? "
            "WHERE near.id <> ? ORDER BY abs(near.year - ?), near.no, fact.no",
            (year, 4 * limit, year, 4 * limit, kind, field, film, year),
        )
        found: dict[str, str] = {}
        for (text,) in rows:
            found.setdefault(fold(text), text)
        return tuple(found.values())[:limit]

    # ── Asking ──

    def ask(self, query: Query) -> tuple[str, ...]:
        """Distinct answers, in the order of the films' pages; spellings that fold alike are one.

        A count is one number as text, or nothing if a fact it would count stands in an open list.
        """
        if query.count:
            return self._count(query)
        where, values = _conditions(query)
        if query.field == FILM:
            sql = f"SELECT film.id FROM fact JOIN film ON film.no = fact.film {where}"
        else:
            sql = (
                "SELECT value.text FROM fact JOIN film ON film.no = fact.film "
                f"JOIN value ON value.fact = fact.no AND value.field = ? {where}"
            )
            values = [query.field, *values]
        clusters: dict[str, str] = {}
        for (text,) in self._db.execute(f"{sql} ORDER BY fact.no", values):
            if (answer := _part(text, query.part)) is not None:
                clusters.setdefault(fold(answer), answer)
        return tuple(clusters.values())

    def _count(self, query: Query) -> tuple[str, ...]:
        where, values = _conditions(query)
        count, closed = self._db.execute(
            "SELECT count(*), coalesce(sum(fact.closed), 0) "
            f"FROM fact JOIN film ON film.no = fact.film {where}",
            values,
        ).fetchone()
        if query.film is None or closed < count:
            return ()
        if count == 0 and not self.closed(query.film, query.kind):
            return ()
        return (str(count),)

    def prove(self, queries: Iterable[Query]) -> tuple[str, ...]:
        """The answers that all `queries` have in common, in the first one's order."""
        first, *others = queries
        found = self.ask(first)
        for query in others:
            common = {fold(answer) for answer in self.ask(query)}
            found = tuple(answer for answer in found if fold(answer) in common)
        return found

    def holds(self, proof: Proof) -> bool:
        """Whether the base gives exactly the answers that `proof` expects."""
        found = {fold(answer) for answer in self.prove(proof.queries)}
        return bool(found) and found == {fold(answer) for answer in proof.expect}

    def names(self, folded: str, fields: Sequence[str]) -> bool:
        """Whether any film's title ("film") or any value of `fields` folds to `folded`."""
        marks = ", ".join("?" * len(fields))
        found = self._db.execute(
            "SELECT EXISTS (SELECT 1 FROM film WHERE folded = ? AND 'film' IN "
            f"({marks})) OR EXISTS (SELECT 1 FROM value WHERE folded = ? AND field IN ({marks}))",
            (folded, *fields, folded, *fields),
        ).fetchone()
        return bool(found[0])

    def closed(self, film: str, kind: str, where: tuple[tuple[str, str], ...] = ()) -> bool:
        """Whether the film has facts of `kind` matching `where`, all of them in a whole list."""
        conditions, values = _conditions(Query(kind=kind, field=FILM, film=film, where=where))
        count, closed = self._db.execute(
            "SELECT count(*), coalesce(sum(fact.closed), 0) "
            f"FROM fact JOIN film ON film.no = fact.film {conditions}",
            values,
        ).fetchone()
        return bool(0 < count == closed)


# ── Rows ─────────────────────────────────────────────────────────────────────────────────────────


def _filled(db: sqlite3.Connection, records: Iterable[FilmRecord]) -> sqlite3.Connection:
    db.executescript(_TABLES)
    with db:
        for record in records:
            _add(db, record)
    db.executescript(_INDICES)
    db.execute(f"PRAGMA user_version = {VERSION}")
    db.execute("ANALYZE")
    db.commit()
    return db


def _add(db: sqlite3.Connection, record: FilmRecord) -> None:
    try:
        cursor = db.execute(
            "INSERT INTO film (id, title, folded, year, article, unreads) VALUES (?,?,?,?,?,?)",
            (
                record.id,
                record.title,
                fold(record.title),
                record.year,
                json.dumps(asdict(record.article)),
                json.dumps([asdict(unread) for unread in record.unreads]),
            ),
        )
    except sqlite3.IntegrityError:
        raise OperatorMistake(f"two films have the id {record.id}; remove or rename one") from None
    film = cursor.lastrowid
    for fact in record.facts:
        cursor = db.execute(
            "INSERT INTO fact (film, kind, closed, said) VALUES (?,?,?,?)",
            (film, fact.kind, fact.closed, json.dumps(asdict(fact), ensure_ascii=False)),
        )
        db.executemany(
            "INSERT INTO value VALUES (?,?,?,?,?)",
            [
                (cursor.lastrowid, fact.kind, field, fold(text), text)
                for field, text in values_of(fact)
            ],
        )


def values_of(fact: Fact) -> Iterator[tuple[str, str]]:
    """(field, value as text) of everything the fact says; one pair a recipient or writer."""
    for field in fields(fact):
        value = getattr(fact, field.name)
        if field.name == "source" or value is None:
            continue
        if isinstance(value, tuple):
            yield from ((field.name, text) for text in value)
        elif isinstance(value, bool):
            yield field.name, "yes" if value else "no"
        else:
            yield field.name, str(value)


def _fact(kind: str, said: dict[str, Any]) -> Fact:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in said.items()
    }
    values["source"] = Source(**said["source"])
    return KINDS[kind](**values)


def _conditions(query: Query) -> tuple[str, list[str | int]]:
    clauses, values = ["fact.kind = ?"], list[str | int]([query.kind])
    if query.film is not None:
        clauses.append("film.id = ?")
        values.append(query.film)
    for field, value in query.where:
        if field == FILM_YEAR:
            clauses.append("film.year = ?")
            values.append(int(value))
        else:
            clauses.append(
                "fact.no IN (SELECT fact FROM value WHERE kind = ? AND field = ? AND folded = ?)"
            )
            values += [query.kind, field, fold(value)]
    return "WHERE " + " AND ".join(clauses), values


def _part(text: str, part: str | None) -> str | None:
    if part is None:
        return text
    pieces = text.split("-")
    if part == "year":
        return pieces[0]
    return str(int(pieces[1])) if len(pieces) > 1 else None
