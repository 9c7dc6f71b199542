"""What the database itself refuses, whoever asks."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from quiz.store import open_store
from quiz.store.engine import connect, parse, writes
from tests.quiz.store.helpers import ANN, HOME, award, entries, started


@pytest.fixture
async def engine(url: str) -> AsyncIterator[AsyncEngine]:
    """A bare engine on a database with one game of two entries."""
    store = await open_store(url)
    await store.append("a", HOME, entries(started(), award(ANN)))
    await store.close()
    engine = connect(parse(url))
    yield engine
    await engine.dispose()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger SET at = 0",
        "DELETE FROM ledger",
        "DELETE FROM ledger WHERE seq = 1",
        "INSERT INTO ledger VALUES ('a', 3, 'asked', '{}', 0, '2026-11-25')",
        "INSERT INTO ledger VALUES ('a', -1, 'asked', '{}', 0, '2026-11-25')",
        "INSERT INTO ledger VALUES ('b', 0, 'asked', '{}', 0, '2026-11-25')",
        "INSERT INTO ledger VALUES ('a', 1, 'asked', '{}', 0, '2026-11-25')",
        "INSERT INTO ledger VALUES ('a', 2, 'asked', '{}', 0, 'Wednesday')",
        "INSERT INTO awards VALUES ('a', 1, 2, 0, 1)",
        "INSERT INTO awards VALUES ('a', 1, 1, 0, 0)",
        "INSERT INTO awards VALUES ('a', 2, 1, 9, 1)",
        "INSERT INTO games VALUES ('c', 1, 10, 'T', 0, NULL)",
        "INSERT INTO games VALUES ('c', 'one', 10, 'T', 0, NULL)",
    ],
)
async def test_the_database_refuses(engine: AsyncEngine, statement: str) -> None:
    with pytest.raises(DBAPIError):
        async with writes(engine).begin() as connection:
            await connection.execute(text(statement))


async def test_the_database_takes_the_next_entry(engine: AsyncEngine) -> None:
    async with writes(engine).begin() as connection:
        await connection.execute(
            text("INSERT INTO ledger VALUES ('a', 2, 'asked', '{}', 0, '2026-11-25')")
        )
        count = await connection.execute(text("SELECT count(*) FROM ledger"))
        assert count.scalar_one() == 3
