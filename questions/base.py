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

import contextlib
import json
import secrets
import sqlite3
import time
import weakref
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Literal, Self, TypeVar

from questions.facts.fact import ArticleRef, Fact, FilmRecord, Source, Unread
from questions.facts.rows import VERSION, fact_of, filled
from questions.facts.rows import fold as fold
from quiz.errors import OperatorMistake

F = TypeVar("F", bound=Fact)

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


class NotKept(OperatorMistake):
    """A fact base can't be kept at its place: no room, no right to write, no such folder."""


#: After so many seconds without a change, nobody is writing an unfinished base any more.
_STALE = 3600

#: So many facts with a value are as good as more, when the rarest pin is looked for.
_COMMON = 500

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
        # Whoever holds a base passes it on and on; nobody is the one to close it.
        weakref.finalize(self, connection.close)
        self._slots: dict[tuple[str, str], int] = {
            (kind, field): no
            for no, kind, field in connection.execute("SELECT no, kind, field FROM slot")
        }
        self._record = lru_cache(maxsize=64)(self._read_record)

    # ── Making one ──

    @classmethod
    def build(cls, records: Iterable[FilmRecord], path: Path | None = None) -> Self:
        """A base of `records`, in memory or at `path` (replaced whole once it is complete).

        Any number of processes may build the same base at once. Raises `OperatorMistake` if two
        records share an id, `NotKept` if `path` can't be written.
        """
        if path is None:
            memory = sqlite3.connect(":memory:", check_same_thread=False)
            try:
                return cls(filled(memory, records))
            except BaseException:
                memory.close()
                raise
        try:
            with _unfinished(path) as part:
                db = sqlite3.connect(part)
                try:
                    # Whatever is cut short is thrown away whole: a journal would only be litter.
                    db.execute("PRAGMA journal_mode = MEMORY")
                    filled(db, records)
                finally:
                    db.close()
                part.replace(path)
        except OSError as error:
            raise NotKept(f"{path}: the fact base can't be kept: {error.strerror}") from None
        except sqlite3.OperationalError as error:
            raise NotKept(f"{path}: the fact base can't be kept: {error}") from None
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> Self:
        """The base kept at `path`, for reading only. Raises `OperatorMistake`."""
        try:
            uri = f"{path.resolve().as_uri()}?mode=ro"
            db = sqlite3.connect(uri, uri=True, check_same_thread=False)
        except sqlite3.Error as error:
            raise OperatorMistake(f"{path}: no fact base can be read there: {error}") from None
        try:
            (version,) = db.execute("PRAGMA user_version").fetchone()
            if version != VERSION:
                raise OperatorMistake(f"{path}: a fact base of another version; build it anew")
            return cls(db)
        except sqlite3.Error as error:
            db.close()
            raise OperatorMistake(f"{path}: no fact base can be read there: {error}") from None
        except OperatorMistake:
            db.close()
            raise

    def close(self) -> None:
        self._db.close()

    # ── Films ──

    def films(self) -> Iterator[str]:
        """Ids of all films, by title and year."""
        rows = self._db.execute("SELECT id FROM film ORDER BY folded, year, id")
        return (film for (film,) in rows)

    def titles(self) -> Iterator[tuple[str, str, int]]:
        """(id, title, year) of all films, in the order of `films`."""
        return iter(self._db.execute("SELECT id, title, year FROM film ORDER BY folded, year, id"))

    def titled(self, title: str) -> tuple[str, ...]:
        """Ids of the films with that title, oldest first; case and accents don't matter."""
        rows = self._db.execute(
            "SELECT id FROM film WHERE folded = ? ORDER BY year, id", (fold(title),)
        )
        return tuple(film for (film,) in rows)

    def beginning(self, folded: str) -> int:
        """How many titles begin with the words `folded` and go on."""
        (count,) = self._db.execute(
            "SELECT count(DISTINCT folded) FROM film WHERE folded >= ? AND folded < ?",
            (f"{folded} ", f"{folded}!"),
        ).fetchone()
        return int(count)

    def has(self, film: str) -> bool:
        return self._db.execute("SELECT 1 FROM film WHERE id = ?", (film,)).fetchone() is not None

    def record(self, film: str) -> FilmRecord:
        """All that is known of one film. Raises `KeyError`."""
        return self._record(film)

    def _read_record(self, film: str) -> FilmRecord:
        row = self._db.execute(
            "SELECT no, title, year, article, unreads, also FROM film WHERE id = ?", (film,)
        ).fetchone()
        if row is None:
            raise KeyError(film)
        no, title, year, article, unreads, also = row
        said = self._db.execute("SELECT kind, said FROM fact WHERE film = ? ORDER BY no", (no,))
        return FilmRecord(
            id=film,
            title=title,
            year=year,
            article=ArticleRef(**json.loads(article)),
            facts=tuple(fact_of(kind, json.loads(text)) for kind, text in said),
            unreads=tuple(
                Unread(**{**unread, "source": Source(**unread["source"])})
                for unread in json.loads(unreads)
            ),
            also=tuple(json.loads(also)),
        )

    def facts(self, film: str, kind: type[F]) -> tuple[F, ...]:
        """The film's facts of one class (or of its subclasses), in the page's order."""
        return tuple(fact for fact in self.record(film).facts if isinstance(fact, kind))

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
            "JOIN value ON value.fact = fact.no AND value.slot = ? "
            "WHERE near.id <> ? ORDER BY abs(near.year - ?), near.no, fact.no",
            (year, 4 * limit, year, 4 * limit, kind, self._slot(kind, field), film, year),
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
        source, values = self._matching(query)
        if query.field == FILM:
            sql = f"SELECT film.id {source}"
        else:
            sql = (
                "SELECT value.text FROM value WHERE value.slot = ? AND value.fact IN "
                f"(SELECT fact.no {source})"
            )
            values = [self._slot(query.kind, query.field), *values]
        order = "fact.no" if query.field == FILM else "value.fact, value.pos"
        clusters: dict[str, str] = {}
        for (text,) in self._db.execute(f"{sql} ORDER BY {order}", values):
            if (answer := _part(text, query.part)) is not None:
                clusters.setdefault(fold(answer), answer)
        return tuple(clusters.values())

    def _count(self, query: Query) -> tuple[str, ...]:
        if query.film is None:
            return ()
        count, closed = self._tally(query)
        if closed < count or (count == 0 and not self.closed(query.film, query.kind)):
            return ()
        return (str(count),)

    def _tally(self, query: Query) -> tuple[int, int]:
        """How many facts match, and how many of them stand in a whole list."""
        source, values = self._matching(query)
        count, closed = self._db.execute(
            f"SELECT count(*), coalesce(sum(fact.closed), 0) {source}", values
        ).fetchone()
        return int(count), int(closed)

    def _matching(self, query: Query) -> tuple[str, list[str | int]]:
        """The part of a statement that finds the facts of `query`, and its values.

        Within a film its few facts are gone through; across films the rarest pin leads, for a
        common one ("won") matches facts by the hundred thousand.
        """
        clauses, values = ["fact.kind = ?"], list[str | int]([query.kind])
        pins = [pin for pin in query.where if pin[0] != FILM_YEAR]
        if query.film is not None:
            clauses.append("film.id = ?")
            values.append(query.film)
        elif pins:
            pins.sort(key=lambda pin: self._commonness(query.kind, *pin))
            field, value = pins.pop(0)
            clauses.append("fact.no IN (SELECT fact FROM value WHERE slot = ? AND folded = ?)")
            values += [self._slot(query.kind, field), fold(value)]
        for field, value in pins:
            clauses.append(
                "EXISTS (SELECT 1 FROM value AS pin WHERE pin.fact = fact.no AND pin.slot = ?"
                " AND pin.folded = ?)"
            )
            values += [self._slot(query.kind, field), fold(value)]
        for field, value in query.where:
            if field == FILM_YEAR:
                clauses.append("film.year = ?")
                values.append(int(value))
        found = "FROM film CROSS JOIN fact" if query.film else "FROM fact CROSS JOIN film"
        return f"{found} WHERE fact.film = film.no AND {' AND '.join(clauses)}", values

    def _slot(self, kind: str, field: str) -> int:
        return self._slots.get((kind, field), -1)

    def _commonness(self, kind: str, field: str, value: str) -> int:
        (count,) = self._db.execute(
            "SELECT count(*) FROM (SELECT 1 FROM value WHERE slot = ? AND folded = ? LIMIT ?)",
            (self._slot(kind, field), fold(value), _COMMON),
        ).fetchone()
        return int(count)

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
        slots = [no for (_, field), no in self._slots.items() if field in fields]
        values: list[str | int] = [folded]
        marks = ", ".join("?" * len(slots))
        found = f"SELECT 1 FROM value WHERE folded = ? AND slot IN ({marks})"
        values += slots
        if FILM in fields:
            found += " UNION ALL SELECT 1 FROM film WHERE folded = ?"
            values.append(folded)
        return self._db.execute(f"{found} LIMIT 1", values).fetchone() is not None

    def closed(self, film: str, kind: str, where: tuple[tuple[str, str], ...] = ()) -> bool:
        """Whether the film has facts of `kind` matching `where`, all of them in a whole list."""
        count, closed = self._tally(Query(kind=kind, field=FILM, film=film, where=where))
        return 0 < count == closed


@contextlib.contextmanager
def _unfinished(path: Path) -> Iterator[Path]:
    """An empty file of our own beside `path`, gone afterwards unless it was moved there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for left in path.parent.glob(f"{path.name}.*.part"):
        with contextlib.suppress(OSError):  # another process may have been faster
            if time.time() - left.stat().st_mtime > _STALE:
                left.unlink()
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    try:
        part.touch(exist_ok=False)
        yield part
    finally:
        part.unlink(missing_ok=True)


def _part(text: str, part: str | None) -> str | None:
    if part is None:
        return text
    pieces = text.split("-")
    if part == "year":
        return pieces[0]
    return str(int(pieces[1])) if len(pieces) > 1 else None
