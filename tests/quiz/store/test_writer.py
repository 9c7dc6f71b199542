"""Gathering: many appends, few commits, and each caller hears only of its own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from sqlalchemy import event

from quiz.errors import OperatorMistake
from quiz.events import Asked, Place
from quiz.ports import AlreadyKept, Period
from quiz.store import SqlStore, check, open_store
from quiz.store.engine import connect, parse, writes
from tests.quiz.store.helpers import ANN, BEN, HOME, NOW, award, entries, started


@asynccontextmanager
async def held_up(url: str) -> AsyncIterator[None]:
    """While inside, no other transaction can add to the ledger."""
    engine = connect(parse(url))
    async with writes(engine).begin() as connection:
        if connection.dialect.name == "postgresql":
            await connection.exec_driver_sql("LOCK TABLE games, ledger IN EXCLUSIVE MODE")
        yield
    await engine.dispose()


async def until_waiting() -> None:
    """Let every task run until it waits for the database."""
    for _ in range(100):
        await asyncio.sleep(0)


def append(store: SqlStore, n: int) -> asyncio.Task[None]:
    """A game of its own in a channel of its own."""
    game = entries(started(), Asked(NOW, 1), award(ANN, 1))
    return asyncio.create_task(store.append(f"g{n}", Place(1, n), game))


async def points(store: SqlStore, player: int = ANN.id) -> int:
    line = await store.standing(1, player, Period.ALL)
    return line.points if line else 0


async def test_a_bad_append_does_not_fail_its_neighbours(store: SqlStore, url: str) -> None:
    await store.append("a", HOME, entries(started(), award(ANN, 1)))
    async with held_up(url):
        first = append(store, 1)
        await until_waiting()
        neighbours = [append(store, n) for n in range(2, 6)]
        bad = [
            asyncio.create_task(store.append("a", HOME, entries(award(BEN), after=2))),
            asyncio.create_task(store.append("b", HOME, entries(started()))),
            asyncio.create_task(store.append("a", HOME, entries(Asked(NOW, 2), after=7))),
            asyncio.create_task(store.append("c", Place(2**64, 1), entries(started()))),
        ]
        await until_waiting()
    await asyncio.gather(first, *neighbours)
    said = await asyncio.gather(*bad, return_exceptions=True)
    assert isinstance(said[0], AlreadyKept)
    assert isinstance(said[1], AlreadyKept)
    assert isinstance(said[2], ValueError)
    assert isinstance(said[3], Exception)
    assert await points(store) == 6
    assert await points(store, BEN.id) == 0
    assert await check(url) == []


async def test_appends_that_wait_share_a_commit(store: SqlStore, url: str) -> None:
    commits: list[object] = []
    async with held_up(url):
        first = append(store, 0)
        await until_waiting()
        rest = [append(store, n) for n in range(1, 50)]
        await until_waiting()
        event.listen(store._writing.sync_engine, "commit", commits.append)
    await asyncio.gather(first, *rest)
    assert len(commits) == 2
    assert await points(store) == 50


async def test_a_cancelled_append_is_kept_once(store: SqlStore, url: str) -> None:
    async with held_up(url):
        under_way = append(store, 1)
        await until_waiting()
        waiting = append(store, 2)
        after = append(store, 3)
        await until_waiting()
        under_way.cancel()
        waiting.cancel()
    await after
    assert under_way.cancelled()
    assert waiting.cancelled()
    assert await points(store) == 3
    with pytest.raises(AlreadyKept):
        await append(store, 2)
    assert await check(url) == []


async def test_a_game_whose_start_was_cancelled_still_knows_its_questions(
    store: SqlStore, url: str
) -> None:
    async with held_up(url):
        start = asyncio.create_task(store.append("a", HOME, entries(started())))
        await until_waiting()
        start.cancel()
        asked = asyncio.create_task(store.append("a", HOME, entries(Asked(NOW, 1), after=1)))
        await until_waiting()
    await asked
    assert await store.asked(1, 5) == ["noir/1"]


async def test_closing_writes_what_waits(url: str) -> None:
    store = await open_store(url)
    tasks = [append(store, n) for n in range(20)]
    await until_waiting()
    await store.close()
    await asyncio.gather(*tasks)
    again = await open_store(url)
    assert await points(again) == 20
    await again.close()


async def test_a_full_disk_is_told_to_all_who_wait_and_the_store_goes_on_after_it(
    sqlite_store: SqlStore,
) -> None:
    await append(sqlite_store, 0)
    await limit_pages(sqlite_store, 1)
    big = [append_big(sqlite_store, n) for n in (1, 2)]
    for said in await asyncio.gather(*big, return_exceptions=True):
        assert isinstance(said, OperatorMistake)
        assert "disk is full" in str(said)
    await limit_pages(sqlite_store, 1_000_000)
    await asyncio.gather(append_big(sqlite_store, 1), append(sqlite_store, 2))
    assert await points(sqlite_store) == 2
    assert len(await sqlite_store.unfinished()) == 3


async def limit_pages(store: SqlStore, pages: int) -> None:
    """Let the file grow to `pages`, or no further if it is larger: a disk that is full."""
    async with store._writing.connect() as connection:
        await connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def append_big(store: SqlStore, n: int) -> asyncio.Task[None]:
    """A game with a title larger than what is free in the file."""
    large = replace(started(), title="T" * 500_000)
    return asyncio.create_task(store.append(f"big{n}", Place(9, n), entries(large)))
