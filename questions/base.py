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

Within a film its few facts are gone through, in memory; across films an index leads to the facts
that have a value, the rarest pin first. So a base of every film there is answers as fast as a small
one, and little of it is ever in memory.
"""

from __future__ import annotations

import sqlite3
import sys
import weakref
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Self, TypeVar

from questions.facts.fact import Fact, FilmRecord
from questions.facts.filmfile import KINDS, fields_of
from questions.facts.rows import NO, UNSAID, VERSION, filled, key
from questions.facts.rows import fold as fold
from questions.held import Entry, Held
from questions.kept_file import NotKept as NotKept
from questions.kept_file import unfinished
from questions.query import FILM as FILM
from questions.query import FILM_YEAR as FILM_YEAR
from questions.query import Proof as Proof
from questions.query import Query as Query
from questions.query import distinct, others, years
from quiz.errors import OperatorMistake

F = TypeVar("F", bound=Fact)


#: Bytes of a page of the file: room for some films, so that little of it stays empty.
_PAGE = 8192

#: So many facts with a value are as good as more, when the rarest pin is looked for.
_COMMON = 200

#: Films that are held in memory, some tens of kilobytes each.
_HELD = 160

#: Kibibytes of the file that are kept in memory, besides what the operating system keeps.
_CACHE = 16_384

#: Numbers of the first and the last film, where all of them are meant, or none.
_ALL, _NONE = (0, 1 << 40), (0, -1)

_HAS = "EXISTS (SELECT 1 FROM value AS pin WHERE pin.key = ? AND pin.fact = value.fact)"

#: Titles that begin alike are counted so far and no further.
_MOST_TITLES = 1000

# Two walks along the index of years, so that a base of every film there is answers as fast.
_NEAR = """
WITH near AS (
    SELECT * FROM (SELECT no, title, year FROM film WHERE year >= ? ORDER BY year, no LIMIT ?)
    UNION ALL
    SELECT * FROM (SELECT no, title, year FROM film WHERE year < ? ORDER BY year DESC LIMIT ?)
)
"""
_FILM = (
    "SELECT id, title, year, packed FROM film CROSS JOIN page ON page.no = film.page"
    " WHERE film.no = ?"
)


class FactBase:
    """Films and their facts. Make one with `build` or `open`; safe to read from many threads."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        # Whoever holds a base passes it on and on; nobody is the one to close it.
        weakref.finalize(self, connection.close)
        (self._bits,) = connection.execute("SELECT bits FROM shape").fetchone()
        self._number = lru_cache(maxsize=4 * _HELD)(self._read_number)
        self._held = lru_cache(maxsize=_HELD)(self._read_film)
        self._year = lru_cache(maxsize=256)(self._read_year)

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
            with unfinished(path) as part:
                db = sqlite3.connect(part)
                try:
                    # Whatever is cut short is thrown away whole: a journal would only be litter.
                    db.execute("PRAGMA journal_mode = OFF")
                    db.execute(f"PRAGMA page_size = {_PAGE}")
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
            db.execute(f"PRAGMA cache_size = -{_CACHE}")
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

    def credits(self) -> dict[str, str]:
        """Film id → where its facts are from: "Wikipedia, CC BY-SA 3.0"."""
        rows = self._db.execute("SELECT id, credit FROM film")
        return {film: sys.intern(credit) for film, credit in rows}  # a few, of any number of films

    def titled(self, title: str) -> tuple[str, ...]:
        """Ids of the films with that title, oldest first; case and accents don't matter."""
        rows = self._db.execute(
            "SELECT id FROM film WHERE folded = ? ORDER BY year, id", (fold(title),)
        )
        return tuple(film for (film,) in rows)

    def beginning(self, folded: str) -> int:
        """How many titles begin with the words `folded` and go on; of many, the first thousand."""
        (count,) = self._db.execute(
            "SELECT count(*) FROM"
            " (SELECT DISTINCT folded FROM film WHERE folded >= ? AND folded < ? LIMIT ?)",
            (f"{folded} ", f"{folded}!", _MOST_TITLES),
        ).fetchone()
        return int(count)

    def has(self, film: str) -> bool:
        return self._db.execute("SELECT 1 FROM film WHERE id = ?", (film,)).fetchone() is not None

    def record(self, film: str) -> FilmRecord:
        """All that is known of one film. Raises `KeyError`."""
        no = self._number(film)
        if no is None:
            raise KeyError(film)
        return self._held(no).record

    def title(self, film: str) -> str:
        """The film's title, and nothing else of it is read. Raises `KeyError`."""
        row = self._db.execute("SELECT title FROM film WHERE id = ?", (film,)).fetchone()
        if row is None:
            raise KeyError(film)
        return str(row[0])

    def records(self) -> Iterator[FilmRecord]:
        """All films, in the order in which they were added; read one by one, and none is kept."""
        rows = self._db.execute(
            "SELECT id, title, year, packed FROM page JOIN film ON film.page = page.no"
            " ORDER BY page.no"
        )
        return (Held(*row).record for row in rows)

    def _read_number(self, film: str) -> int | None:
        row = self._db.execute("SELECT no FROM film WHERE id = ?", (film,)).fetchone()
        return int(row[0]) if row else None

    def _read_film(self, no: int) -> Held:
        return Held(*self._db.execute(_FILM, (no,)).fetchone())

    def _read_year(self, year: int) -> tuple[int, int]:
        """The numbers of the year's first and last film."""
        first, last = self._db.execute(
            "SELECT (SELECT no FROM film WHERE year = ? ORDER BY no LIMIT 1),"
            " (SELECT no FROM film WHERE year = ? ORDER BY no DESC LIMIT 1)",
            (year, year),
        ).fetchone()
        return _NONE if first is None else (int(first), int(last))

    def facts(self, film: str, kind: type[F]) -> tuple[F, ...]:
        """The film's facts of one class (or of its subclasses), in the page's order."""
        return tuple(fact for fact in self.record(film).facts if isinstance(fact, kind))

    def elsewhere(self, kind: str, field: str, film: str, year: int, limit: int) -> tuple[str, ...]:
        """Values of that field in other films, nearest in year first, each once."""
        own = self._number(film)
        found: dict[str, str] = {}
        for no, _ in self._near(year, 4 * limit):
            if no != own:
                for entry in self._held(no).of_kind(kind):
                    for text in entry.texts.get(field, ()):
                        found.setdefault(fold(text), text)
            if len(found) >= limit:
                break
        return tuple(found.values())[:limit]

    def near(self, film: str, year: int, each: int) -> tuple[str, ...]:
        """Ids of up to `each` other films from that year on and as many before, nearest first."""
        rows = self._db.execute(
            f"{_NEAR} SELECT id FROM near JOIN film USING (no)"
            " ORDER BY abs(near.year - ?), near.no",
            (year, each, year, each, year),
        )
        return tuple(other for (other,) in rows if other != film)

    def titles_of(self, year: int) -> tuple[str, ...]:
        """Titles of all films of that year."""
        rows = self._db.execute("SELECT title FROM film WHERE year = ? ORDER BY no", (year,))
        return tuple(title for (title,) in rows)

    def _near(self, year: int, each: int) -> list[tuple[int, str]]:
        """Number and title of so many films from that year on and before it, nearest first."""
        return self._db.execute(
            f"{_NEAR} SELECT no, title FROM near ORDER BY abs(year - ?), no",
            (year, each, year, each, year),
        ).fetchall()

    # ── Asking ──

    def ask(self, query: Query) -> tuple[str, ...]:
        """Distinct answers, in the order of the films' pages; spellings that fold alike are one.

        Films come by year. A count is one number as text, or nothing if a fact it would count
        stands in an open list.
        """
        if query.film is None:
            return () if query.count else self._across(query)
        no = self._number(query.film)
        if no is None:
            return ()
        found = self._matching(no, query)
        if query.count:
            whole = bool(found) or self.closed(query.film, query.kind)
            return (str(len(found)),) if whole and all(entry.closed for entry in found) else ()
        if query.field == FILM:
            return (query.film,) if found else ()
        return distinct((t for e in found for t in e.texts.get(query.field, ())), query.part)

    def _matching(self, no: int, query: Query) -> list[Entry]:
        """What the facts of that film say that match; they are few and gone through."""
        held = self._held(no)
        if any(int(value) != held.year for value in years(query.where)):
            return []
        return held.matching(query.kind, others(query.where))

    def _across(self, query: Query) -> tuple[str, ...]:
        """The answer of all films."""
        statement = self._statement(query.kind, query.where)
        if statement is None:
            found = self._gone_through(query)
        else:
            sql, values = statement
            if query.field == FILM:
                films = (
                    f"SELECT id FROM film WHERE no IN (SELECT fact >> ? FROM ({sql})) ORDER BY no"
                )
                return tuple(film for (film,) in self._db.execute(films, [self._bits, *values]))
            facts = [fact for (fact,) in self._db.execute(sql, values)]
            mask = (1 << self._bits) - 1
            found = (self._held(no >> self._bits).place(no & mask) for no in facts)
        return distinct((t for e in found for t in e.texts.get(query.field, ())), query.part)

    def _statement(
        self, kind: str, where: Sequence[tuple[str, str]]
    ) -> tuple[str, list[int]] | None:
        """SQL and its values for the numbers of the facts in any film that match every pin.

        The rarest pin leads, for a common one ("won") matches facts by the hundred thousand. None
        if there is no pin that the index knows.
        """
        films = self._films_of(years(where))
        first, last = films[0] << self._bits, ((films[1] + 1) << self._bits) - 1
        said, not_said = [], []
        for field, value in others(where):
            if fold(value) == NO and field in UNSAID.get(kind, ()):
                not_said.append(key(kind, field, "yes"))
            else:
                said.append(key(kind, field, value))
        if not said:
            return None
        if len(said) > 1:
            said.sort(key=lambda pin: self._commonness(pin, first, last))
        sql = "SELECT fact FROM value WHERE key = ? AND fact BETWEEN ? AND ?"
        sql += f" AND {_HAS}" * (len(said) - 1) + f" AND NOT {_HAS}" * len(not_said)
        return f"{sql} ORDER BY fact", [said[0], first, last, *said[1:], *not_said]

    def _films_of(self, asked: Iterable[str]) -> tuple[int, int]:
        """First and last number of the films of all years `asked`; of every film for none."""
        first, last = _ALL
        for year in asked:
            low, high = self._year(int(year))
            first, last = max(first, low), min(last, high)
        return (first, last) if first <= last else _NONE

    def _commonness(self, pin: int, first: int, last: int) -> int:
        (count,) = self._db.execute(
            "SELECT count(*) FROM"
            " (SELECT 1 FROM value WHERE key = ? AND fact BETWEEN ? AND ? LIMIT ?)",
            (pin, first, last, _COMMON),
        ).fetchone()
        return int(count)

    def _gone_through(self, query: Query) -> Iterator[Entry]:
        """What matches a query without a pin that the index knows; every film is looked at."""
        films = self._films_of(years(query.where))
        rows = self._db.execute("SELECT no FROM film WHERE no BETWEEN ? AND ? ORDER BY no", films)
        for (no,) in rows:
            found = self._matching(no, query)
            if found and query.field == FILM:
                yield Entry(False, {FILM: (self._id(no),)})
            else:
                yield from found

    def _id(self, no: int) -> str:
        (film,) = self._db.execute("SELECT id FROM film WHERE no = ?", (no,)).fetchone()
        return str(film)

    def prove(self, queries: Iterable[Query]) -> tuple[str, ...]:
        """The answers that all `queries` have in common, in the first one's order."""
        first, *more = queries
        found = self.ask(first)
        for query in more:
            common = {fold(answer) for answer in self.ask(query)}
            found = tuple(answer for answer in found if fold(answer) in common)
        return found

    def holds(self, proof: Proof) -> bool:
        """Whether the base gives exactly the answers that `proof` expects."""
        found = {fold(answer) for answer in self.prove(proof.queries)}
        return bool(found) and found == {fold(answer) for answer in proof.expect}

    def names(self, folded: str, fields: Sequence[str]) -> bool:
        """Whether any film's title ("film") or any value of `fields` folds to `folded`."""
        keys = [
            key(kind, field, folded)
            for kind, cls in KINDS.items()
            for field, *_ in fields_of(cls)
            if field in fields
        ]
        marks = ", ".join("?" * len(keys))
        found = f"SELECT 1 FROM value WHERE key IN ({marks})"
        values: list[str | int] = [*keys]
        if FILM in fields:
            found += " UNION ALL SELECT 1 FROM film WHERE folded = ?"
            values.append(folded)
        return self._db.execute(f"{found} LIMIT 1", values).fetchone() is not None

    def closed(self, film: str, kind: str, where: tuple[tuple[str, str], ...] = ()) -> bool:
        """Whether the film has facts of `kind` matching `where`, all of them in a whole list."""
        no = self._number(film)
        query = Query(kind=kind, field=FILM, film=film, where=where)
        found = [] if no is None else self._matching(no, query)
        return bool(found) and all(entry.closed for entry in found)
