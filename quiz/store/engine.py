"""Engines for the two databases, and their troubles in plain sentences.

SQLite: WAL, so that boards are read while points are written. synchronous=FULL: each commit is on
the disk before a player is shown a point, so neither `kill -9` nor a power cut takes it back;
NORMAL would be faster and lose the last seconds in a power cut. The gathering writer makes up for
the cost. PostgreSQL does the same by its default, synchronous_commit=on.
"""

from __future__ import annotations

import importlib
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from quiz.errors import OperatorMistake, QuizError

BUSY_S = 60
"""How long one process waits for another that is writing to the same SQLite file."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database is: a SQLite file, or a PostgreSQL server."""

    path: Path | None
    dsn: str = ""

    def __str__(self) -> str:
        """Fit for people: without the password."""
        if self.path is not None:
            return str(self.path)
        parts = urlsplit(self.dsn)
        return f"postgresql://{parts.hostname or ''}{parts.path}"


def parse(url_or_path: str) -> Address:
    """Read "data/reelwise.db", "sqlite:///data/reelwise.db" or "postgresql://user@host/name"."""
    text = url_or_path.strip()
    scheme, colon, rest = text.partition("://")
    if not colon:
        return Address(_file(text))
    match scheme.lower().split("+")[0]:
        case "sqlite":
            return Address(_file(rest.removeprefix("/")))
        case "postgresql" | "postgres":
            return Address(None, _dsn(f"postgresql://{rest}"))
        case other:
            raise OperatorMistake(
                f"{other}:// is no database Reelwise knows; name a file for SQLite, "
                "or postgresql://user:password@host/name"
            )


def _dsn(text: str) -> str:
    try:
        parts = urlsplit(text)
        # Read here, for a wrong port is found only when it is asked for.
        readable = parts.port != 0 and "@" not in parts.path
    except ValueError:
        readable = False
    if not readable:
        raise OperatorMistake(
            "the address of the PostgreSQL database can't be read; it is "
            "postgresql://user:password@host:port/name, and in user and password "
            "/ is written %2F, @ is written %40, : is written %3A"
        )
    return text


def _file(text: str) -> Path:
    if not text or text == ":memory:" or "\0" in text:
        raise OperatorMistake(
            "the database needs the name of a file, such as data/reelwise.db, so that scores stay"
        )
    return Path(text).expanduser()


def connect(address: Address) -> AsyncEngine:
    """An engine for `address`; nothing is opened yet. See `writes` for transactions that write.

    Raises OperatorMistake if the driver for PostgreSQL is not installed.
    """
    if address.path is None:
        return _postgresql(address.dsn)
    engine = create_async_engine(
        URL.create("sqlite+aiosqlite", database=str(address.path)),
        connect_args={"timeout": BUSY_S},
    )
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def writes(engine: AsyncEngine) -> AsyncEngine:
    """The same engine for transactions that write, so that SQLite takes its lock at once.

    A transaction that reads first and writes later can fail although nothing is wrong with it.
    """
    return engine.execution_options(reelwise_writes=True)


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The driver's own, half-automatic transactions are off: `_begin_sqlite` says BEGIN.
    connection.isolation_level = None
    cursor = connection.cursor()
    # A file of somebody else's is looked at and refused later; it must not be changed before.
    cursor.execute("SELECT count(*), total(name = 'reelwise_schema') FROM sqlite_master")
    tables, ours = cursor.fetchone()
    if ours or not tables:
        cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    # macOS alone needs to be told that the disk's own cache counts too.
    cursor.execute("PRAGMA fullfsync=ON")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _begin_sqlite(connection: Any) -> None:
    writing = connection.get_execution_options().get("reelwise_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _postgresql(dsn: str) -> AsyncEngine:
    try:
        asyncpg = importlib.import_module("asyncpg")
    except ImportError:
        raise OperatorMistake(
            "PostgreSQL needs its driver: pip install -r requirements-postgres.txt"
        ) from None

    async def connect_by_dsn() -> Any:
        # asyncpg reads the address itself: sockets, sslmode and all that libpq allows in it.
        return await asyncpg.connect(dsn)

    return create_async_engine(
        "postgresql+asyncpg://", async_creator=connect_by_dsn, pool_pre_ping=True
    )


# ── Troubles in plain sentences ──────────────────────────────────────────────────────────────────

_SENTENCES = (
    (
        "file is not a database",
        "is a file, but not a SQLite database; name another file, or move this one away",
    ),
    (
        "database or disk is full",
        "can't be written: the disk is full; free some space, what was shown is kept",
    ),
    ("no space left|could not extend|disk full", "can't be written: the server's disk is full"),
    (
        "readonly database|read-only transaction",
        "can't be written: it is read-only for this user; change its owner or permissions",
    ),
    (
        "unable to open database file",
        "can't be opened; is its folder there, and may this user write in it?",
    ),
    (
        "database is locked",
        f"has been locked by another program for {BUSY_S} seconds; is a second bot using it?",
    ),
    (
        "malformed",
        "is damaged: restore it from a backup",
    ),
    ("disk i/o error", "can't be read or written: the disk reports an error"),
    ("password authentication failed|no password supplied", "refuses the user or the password"),
    ("database .* does not exist", "does not exist; create it first: createdb"),
    ("permission denied", "is not ours to change: permission denied for this user"),
    ("queuepool limit", "is too busy; try again in a moment"),
    (
        "connection refused|could not connect|connect call failed|name or service not known"
        "|nodename nor servname|no such file or directory|timed out|timeouterror"
        "|connection was closed|connection is closed|terminating connection|starting up",
        "can't be reached; is the server running, and are host and port right?",
    ),
)


@contextmanager
def plainly(address: Address) -> Iterator[None]:
    """Turn troubles of the database into OperatorMistake: one sentence, no password, no SQL."""
    try:
        yield
    except (QuizError, IntegrityError):
        raise
    except Exception as error:
        if (sentence := sentence_for(address, error)) is None:
            raise
        raise OperatorMistake(sentence) from error


def sentence_for(address: Address, error: Exception) -> str | None:
    """What to tell the operator about `error`; None if it is no trouble of the database."""
    cause = (error.orig or error) if isinstance(error, DBAPIError) else error
    # asyncpg may not be installed; its errors have no base class of their own.
    foreign = type(cause).__module__.startswith("asyncpg")
    if not foreign and not isinstance(error, SQLAlchemyError | sqlite3.Error | OSError):
        return None
    said = f"{type(cause).__name__}: {cause}".lower()
    for pattern, sentence in _SENTENCES:
        if re.search(pattern, said):
            return f"the database {address} {sentence}"
    first_line = (str(cause).splitlines() or [type(cause).__name__])[0]
    return f"the database {address} can't be used: {first_line}"
