"""Migrations make exactly the tables of tables.py, once, and refuse what is not theirs."""

from __future__ import annotations

import asyncio
import re
import sqlite3
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text

from quiz.errors import OperatorMistake
from quiz.events import Asked, Closed, Place
from quiz.store import check, open_store, upgrade
from quiz.store.engine import connect, parse, writes
from quiz.store.migrations import VERSION_TABLE, migrate, newest
from quiz.store.tables import metadata
from tests.quiz.store.helpers import ANN, BEN, HOME, NOW, award, entries, play, started

#: Everything a database says of its own shape, as (name, text) rows.
SHAPE = {
    "sqlite": ["SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"],
    "postgresql": [
        """SELECT table_name || '.' || column_name, data_type || ' ' || is_nullable
           || coalesce(column_default, '') FROM information_schema.columns
           WHERE table_schema = 'public'""",
        "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
        """SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
           WHERE connamespace = 'public'::regnamespace""",
        "SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
        "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
    ],
}


def shape(connection: Connection) -> dict[str, str]:
    rows = [
        row
        for query in SHAPE[connection.dialect.name]
        for row in connection.execute(text(query)).all()
    ]
    return {
        name: re.sub(r"\s+", " ", sql) for name, sql in rows if not name.startswith(VERSION_TABLE)
    }


async def test_migrations_make_exactly_the_tables_of_the_code(url: str) -> None:
    await upgrade(url)
    address = parse(url)
    engine = connect(address)
    async with writes(engine).begin() as connection:
        migrated = await connection.run_sync(shape)
        await connection.run_sync(_start_anew)
        declared = await connection.run_sync(shape)
    await engine.dispose()
    assert migrated == declared
    assert len(declared) > 10


def _start_anew(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    else:
        metadata.drop_all(connection)
    metadata.create_all(connection)


async def test_alembic_finds_nothing_left_to_migrate(url: str) -> None:
    await upgrade(url)

    def left(connection: Connection) -> list[object]:
        options = {"version_table": VERSION_TABLE, "compare_type": True}
        return list(
            compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
        )

    engine = connect(parse(url))
    async with engine.connect() as connection:
        assert await connection.run_sync(left) == []
    await engine.dispose()


async def test_upgrade_says_what_it_did_and_does_it_once(url: str) -> None:
    assert "is new" in await upgrade(url)
    assert "nothing to do" in await upgrade(url)
    assert await check(url) == []


async def test_a_database_newer_than_the_code_is_refused(url: str) -> None:
    await upgrade(url)
    engine = connect(parse(url))
    async with writes(engine).begin() as connection:
        await connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))
    await engine.dispose()
    for refused in (open_store(url), upgrade(url), check(url)):
        with pytest.raises(
            OperatorMistake, match=f"newer Reelwise .its tables are 9999.*{newest()}"
        ):
            await refused


async def test_a_migration_that_fails_changes_nothing(url: str) -> None:
    address = parse(url)
    if address.path is not None:
        address.path.parent.mkdir()
    engine = connect(address)

    def fail(connection: Connection) -> None:
        migrate(connection, url)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        async with writes(engine).begin() as connection:
            await connection.run_sync(fail)
    await engine.dispose()
    assert "is new" in await upgrade(url)


async def test_a_file_with_tables_of_something_else_is_refused_and_left_alone(
    tmp_path: Path,
) -> None:
    theirs = tmp_path / "theirs.db"
    connection = sqlite3.connect(theirs)
    connection.execute("CREATE TABLE recipes (id)")
    connection.commit()
    connection.close()
    before = theirs.read_bytes()
    with pytest.raises(OperatorMistake, match=r"holds other tables \(recipes"):
        await open_store(str(theirs))
    assert theirs.read_bytes() == before


async def test_two_processes_may_start_on_an_empty_database_together(url: str) -> None:
    code = (
        "import asyncio, sys; from quiz.store import upgrade;"
        "print(asyncio.run(upgrade(sys.argv[1])))"
    )
    processes = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", code, url, stdout=asyncio.subprocess.PIPE
        )
        for _ in range(2)
    ]
    said = sorted([(await process.communicate())[0].decode() for process in processes])
    assert ["is new" in line for line in said] == [False, True]
    assert [process.returncode for process in processes] == [0, 0]


async def test_ledgers_of_the_first_tables_tell_how_their_questions_fared(url: str) -> None:
    store = await open_store(url)
    await store.append("a", HOME, play(award(ANN), award(BEN, round_=2)))
    await store.append(
        "b", Place(2, 5), entries(started(), Asked(NOW, 1), Closed(NOW, 1, "time", 0))
    )
    folded = await store.outcomes(10)
    assert len(folded) == 3
    await store.close()
    engine = connect(parse(url))
    async with writes(engine).begin() as connection:
        await connection.execute(text("DROP TABLE outcomes"))
        await connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '0001'"))
    await engine.dispose()
    assert "upgraded from 0001" in await upgrade(url)
    store = await open_store(url)
    assert await store.outcomes(10) == folded
    await store.close()
    assert await check(url) == []
