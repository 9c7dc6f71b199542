"""Games over a real database file: the next process goes on with what a killed one has left."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from quiz.events import (
    GameSettings,
    Guess,
    Player,
    ShowHint,
    ShowQuestion,
    ShowReveal,
    ShowScoreboard,
)
from quiz.host import Host
from quiz.ports import Period
from quiz.store import open_store
from tests.fakes import ANN, BEN, PLACE, FakeChat, FakeClock, question

ROOT = Path(__file__).parents[2]
SETTINGS = GameSettings(answer_time_s=30, hints=2, pause_s=5, grace_s=1)

#: A game in a terminal, on the database named on the command line.
CHILD = """
import asyncio, sys
from quiz.events import GameSettings
from quiz.ports import Wish
from quiz.store import open_store
from quiz.terminal import play_in_terminal
from tests.fakes import ListShelf, question

async def main():
    store = await open_store(sys.argv[1])
    questions = [question(number) for number in range(1, 6)]
    await play_in_terminal(
        host_store=store, shelf=ListShelf("Test", questions), wish=Wish(rounds=5),
        settings=GameSettings(), player_name="Ann",
    )
    await store.close()

asyncio.run(main())
"""


class Process:
    """A host on a database file, as one run of the bot has it."""

    def __init__(self, database: Path, clock: FakeClock) -> None:
        self.database = database
        self.clock = clock
        self.chat = FakeChat(clock)

    async def __aenter__(self) -> Process:
        self.store = await open_store(str(self.database), clock=self.clock.now)
        self.host = Host(self.store, self.clock)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.host.shutdown()
        await self.store.close()

    async def resume(self) -> int:
        count = await self.host.resume(lambda place: self.chat)
        await self.host.settled(PLACE.channel)
        return count

    async def says(self, player: Player, text: str) -> None:
        self.host.guess(PLACE.channel, Guess(player, text, self.chat.now(), 0))
        await self.host.settled(PLACE.channel)

    async def passes(self, seconds: float) -> None:
        self.clock.advance(seconds)
        await asyncio.sleep(0)
        await self.host.settled(PLACE.channel)


@pytest.fixture
async def database(tmp_path: Path) -> Path:
    """A database with a game in its second round: Ben has 80 points, a hint was given."""
    path = tmp_path / "scores.db"
    async with Process(path, FakeClock()) as process:
        questions = [question(number) for number in (1, 2)]
        await process.host.start(PLACE, process.chat, "Test", questions, SETTINGS)
        await process.host.settled(PLACE.channel)
        await process.says(BEN, "Nicolas Cage")
        await process.passes(5)
        await process.passes(10)
    return path


async def test_a_game_goes_on_from_the_database_to_its_scoreboard(database: Path) -> None:
    async with Process(database, FakeClock(1_020.0)) as process:
        assert await process.resume() == 1
        (shown,) = process.chat.of(ShowQuestion)
        assert (shown.round, shown.again, shown.seconds, shown.points) == (2, True, 15.0, 60)
        assert process.chat.of(ShowHint)[0].hint == "N______ C___"
        await process.says(ANN, "nicolas cage")
        (board,) = process.chat.of(ShowScoreboard)
        assert [(row.player.name, row.points) for row in board.board] == [("Ben", 80), ("Ann", 60)]
        standings = await process.store.board(PLACE.guild, Period.ALL, 10, 0)
        assert [(row.name, row.points) for row in standings] == [("Ben", 80), ("Ann", 60)]
        assert await process.store.unfinished() == []


async def test_a_game_from_the_database_is_closed_if_it_is_too_old(database: Path) -> None:
    async with Process(database, FakeClock(1_000.0 + 3_600)) as process:
        assert await process.resume() == 1
        (board,) = process.chat.of(ShowScoreboard)
        assert board.reason == "abandoned"
        standing = await process.store.standing(PLACE.guild, BEN.id, Period.ALL)
        assert standing is not None
        assert standing.points == 80
        assert await process.store.unfinished() == []


async def test_two_processes_on_one_game_score_it_once(database: Path) -> None:
    clock = FakeClock(1_020.0)
    async with Process(database, clock) as one, Process(database, clock) as other:
        assert await one.resume() == 1
        await one.says(ANN, "Nicolas Cage")
        await other.resume()
        await other.says(BEN, "Nicolas Cage")
        standings = await one.store.board(PLACE.guild, Period.ALL, 10, 0)
        assert [(row.name, row.points) for row in standings] == [("Ben", 80), ("Ann", 60)]


async def test_of_two_processes_that_take_up_a_game_the_later_one_has_it(database: Path) -> None:
    clock = FakeClock(1_020.0)
    async with Process(database, clock) as one, Process(database, clock) as other:
        assert await one.resume() == 1
        assert await other.resume() == 1
        await one.says(ANN, "Nicolas Cage")
        await other.says(BEN, "Nicolas Cage")
        assert not one.host.running(PLACE.channel)
        assert not one.chat.of(ShowReveal)
        standings = await one.store.board(PLACE.guild, Period.ALL, 10, 0)
        assert [(row.name, row.points) for row in standings] == [("Ben", 140)]


def test_every_point_that_was_shown_survives_a_kill(tmp_path: Path) -> None:
    database = tmp_path / "scores.db"
    command = [sys.executable, "-c", CHILD, str(database)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as killed:
        assert killed.stdin is not None
        assert killed.stdout is not None
        killed.stdin.write("nicolas cage\nnicolas cage\n")
        killed.stdin.flush()
        for line in killed.stdout:
            if "Score: Ann 160" in line:
                break
        killed.send_signal(signal.SIGKILL)
    after = subprocess.run(
        command, cwd=ROOT, input="", stdout=subprocess.PIPE, encoding="utf-8", check=True
    )
    assert "A game left open here was closed; its points are kept." in after.stdout
    assert "Ann  160 points  2 right" in after.stdout
