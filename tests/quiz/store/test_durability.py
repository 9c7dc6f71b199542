"""Real processes, killed and racing: what was acknowledged is there, and once."""

from __future__ import annotations

import asyncio
import signal
import sys

import pytest

from quiz.events import Awarded
from quiz.ports import Period
from quiz.store import check, open_store
from tests.quiz.store.helpers import ANN, HOME, entries, started

SCORER = """
import asyncio, sys
from quiz.store import open_store
from tests.quiz.store.helpers import *

async def score():
    store = await open_store(sys.argv[1])
    await store.append("a", HOME, entries(started()))
    for n in range(1, 1_000_000):
        await store.append("a", HOME, entries(award(ANN, 1, round_=n), after=n))
        print(n, flush=True)

asyncio.run(score())
"""

RACER = """
import asyncio, sys
from quiz.ports import AlreadyKept
from quiz.store import open_store
from tests.quiz.store.helpers import *

async def race():
    store = await open_store(sys.argv[1])
    player = Player(int(sys.argv[2]), "P" + sys.argv[2])
    print("ready", flush=True)
    sys.stdin.readline()
    for n in range(1, 101):
        try:
            await store.append("a", HOME, entries(award(player, 1, round_=n), after=n))
            print(n, flush=True)
        except AlreadyKept:
            pass
    await store.close()

asyncio.run(race())
"""


async def python(code: str, *arguments: str) -> asyncio.subprocess.Process:
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, *arguments, stdin=pipe, stdout=pipe
    )


async def test_every_award_acknowledged_before_a_kill_is_there_afterwards(url: str) -> None:
    process = await python(SCORER, url)
    assert process.stdout is not None
    shown = [int(await process.stdout.readline()) for _ in range(50)]
    process.send_signal(signal.SIGKILL)
    shown += [int(line) for line in (await process.stdout.read()).split()]
    assert await process.wait() == -signal.SIGKILL

    store = await open_store(url)
    [saved] = await store.unfinished()
    rounds = [event.round for event in saved.events if isinstance(event, Awarded)]
    assert set(shown) <= set(rounds)
    # The one that was under way may be there too, whole; the standings hold the same rounds.
    assert len(rounds) in (len(shown), len(shown) + 1)
    line = await store.standing(HOME.guild, ANN.id, Period.ALL)
    assert line is not None
    assert line.points == len(rounds)
    await store.close()
    assert await check(url) == []


async def test_of_two_processes_that_award_a_round_exactly_one_wins(url: str) -> None:
    store = await open_store(url)
    await store.append("a", HOME, entries(started()))
    racers = [await python(RACER, url, player) for player in ("1", "2")]
    for racer in racers:
        assert racer.stdout is not None
        assert await racer.stdout.readline() == b"ready\n"
    said = await asyncio.gather(*(racer.communicate(b"go\n") for racer in racers))
    won = [int(line) for out, _ in said for line in out.split()]
    assert sorted(won) == list(range(1, 101))
    board = await store.board(HOME.guild, Period.ALL, 10, 0)
    assert sum(line.points for line in board) == 100
    assert {line.player: line.points for line in board} == {
        player: len(out.split()) for player, (out, _) in enumerate(said, 1) if out
    }
    await store.close()
    assert await check(url) == []


@pytest.mark.parametrize("pragma", ["synchronous", "fullfsync", "foreign_keys"])
async def test_sqlite_is_told_to_lose_nothing(sqlite_url: str, pragma: str) -> None:
    store = await open_store(sqlite_url)
    async with store._engine.connect() as connection:
        value = (await connection.exec_driver_sql(f"PRAGMA {pragma}")).scalar_one()
        mode = (await connection.exec_driver_sql("PRAGMA journal_mode")).scalar_one()
    await store.close()
    assert value == {"synchronous": 2, "fullfsync": 1, "foreign_keys": 1}[pragma]
    assert mode == "wal"
