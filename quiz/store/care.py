"""Care of a database from the command line: upgrade, check, backup."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from quiz.errors import OperatorMistake
from quiz.store.audit import audit
from quiz.store.engine import Address, connect, parse, plainly, sentence_for
from quiz.store.migrations import current, newest, refuse
from quiz.store.sql_store import migrated


async def upgrade(url: str) -> str:
    """Bring a database to this version's tables, made new where there is none; say what was done.

    Raises OperatorMistake if it can't be.
    """
    address = parse(url)
    engine = connect(address)
    try:
        before, now = await migrated(engine, address)
    finally:
        await engine.dispose()
    if before == now:
        return f"The database {address} has the newest tables ({now}); nothing to do."
    if before is None:
        return f"The database {address} is new; its tables are {now}."
    return f"The database {address} was upgraded from {before} to {now}."


async def check(url: str) -> list[str]:
    """Problems of a database, one plain sentence each; empty if it is fine. Changes nothing.

    Looks at the file (SQLite), and folds the ledger anew to compare it with all that is derived
    from it. Raises OperatorMistake if there is no such database, or it can't be read at all.
    """
    address = parse(url)
    _must_exist(address)
    with plainly(address):
        async with _snapshot(address) as connection:
            before = await connection.run_sync(current)
            await connection.run_sync(refuse, before, str(address))
            if before != newest():
                return [
                    f"The tables are {before or 'not made yet'}, this version needs {newest()}: "
                    "run `python bot.py db upgrade`."
                ]
            try:
                return await _file_problems(connection, address) or await audit(connection)
            except Exception as error:
                if sentence := sentence_for(address, error):
                    return [sentence]
                raise


async def backup(url: str, file: str) -> None:
    """Copy a SQLite database, also while a bot is using it, to `file`, which must not exist.

    The copy is consistent: it is one moment of the database. Raises OperatorMistake if it can't be
    made, and for PostgreSQL, which has its own tools for that.
    """
    address = parse(url)
    if address.path is None:
        raise OperatorMistake(
            "a PostgreSQL database is backed up with its own tool: "
            "pg_dump --format=custom --file=FILE NAME"
        )
    _must_exist(address)
    await asyncio.to_thread(_copy, address, file)


def _copy(address: Address, file: str) -> None:
    assert address.path is not None
    target = Path(file).expanduser()
    try:
        # Claims the name, so that of two backups to one file the second is refused.
        target.open("xb").close()
    except FileExistsError:
        raise OperatorMistake(
            f"the file {target} exists already; name another, nothing is overwritten"
        ) from None
    except OSError as error:
        raise OperatorMistake(f"the file {target} can't be written: {error.strerror}") from error
    try:
        with plainly(address):
            source = sqlite3.connect(f"{address.path.absolute().as_uri()}?mode=ro", uri=True)
            with closing(source), closing(sqlite3.connect(target)) as copy:
                source.backup(copy)
                # The copy is one file, without the -wal beside it that is easily left behind.
                copy.execute("PRAGMA journal_mode=DELETE")
                if (found := copy.execute("PRAGMA quick_check").fetchone()[0]) != "ok":
                    raise sqlite3.DatabaseError(f"malformed: {found}")
            with target.open("rb+") as written:
                os.fsync(written.fileno())
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _must_exist(address: Address) -> None:
    if address.path is not None and not address.path.is_file():
        raise OperatorMistake(f"there is no database at {address}")


@asynccontextmanager
async def _snapshot(address: Address) -> AsyncIterator[AsyncConnection]:
    """A connection that sees one moment, so that a running bot causes no false alarm."""
    engine = connect(address)
    try:
        async with engine.connect() as connection:
            if address.path is None:
                await connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection
    finally:
        await engine.dispose()


async def _file_problems(connection: AsyncConnection, address: Address) -> list[str]:
    if address.path is None:
        return []
    found = [row[0] for row in await connection.execute(text("PRAGMA integrity_check"))]
    problems = [f"The file is damaged: {line}." for line in found if line != "ok"]
    for row in await connection.execute(text("PRAGMA foreign_key_check")):
        problems.append(f"A row of {row[0]} belongs to a row of {row[2]} that is not there.")
    return problems
