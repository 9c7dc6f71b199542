"""Rate limits, server errors, lost connections and restarts, in the middle of a question."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from discord.ext import commands

from quiz.discord import Reelwise
from quiz.ports import Period, SavedGame
from quiz.running import MOST_BEHIND_S
from quiz.store import open_store
from tests.fakes import MemoryStore
from tests.quiz.discord.conftest import Club


class SlowStart(MemoryStore):
    """A store that is slow to find the unfinished games, the first time it is asked."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.found = asyncio.Event()
        self.asked_first = True

    async def unfinished(self) -> list[SavedGame]:
        saved = await super().unfinished()
        if self.asked_first:
            self.asked_first = False
            await self.found.wait()
        return saved


async def test_a_rate_limit_on_the_reveal_only_delays_it(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        await club.discord.settles()
        club.discord.refuses("POST", "/messages", 429, retry_after=0.05)
        guess = await club.ben.says("nicolas cage")
        await guess.gets("✅")
        await club.channel.expects("**Ben** has it")
        await club.channel.expects("the scores")
        assert len(club.channel.from_bot("has it")) == 1


async def test_a_server_error_on_the_reveal_only_delays_it(
    club: Club, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with club.bot():
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        await club.discord.settles()
        impatient(monkeypatch)
        club.discord.refuses("POST", "/messages", 500, times=2)
        await club.ben.says("nicolas cage")
        await club.channel.expects("**Ben** has it")
        await club.channel.expects("the scores")


async def test_a_reveal_that_discord_never_takes_does_not_end_the_game(
    club: Club, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with club.bot():
        await club.ben.says("!quiz 2")
        await club.channel.expects("Question 1")
        await club.discord.settles()
        impatient(monkeypatch)
        club.discord.refuses("POST", "/messages", 500, times=5)
        guess = await club.ben.says("nicolas cage")
        await guess.gets("✅")
        await club.discord.settles()
        await club.discord.passes(6)
        await club.channel.expects("Question 2")
        assert club.channel.from_bot("has it") == []


@pytest.mark.parametrize(("status", "times"), [(400, 1), (500, 5)])
async def test_a_question_that_discord_never_takes_ends_the_game_with_its_scores(
    club: Club, monkeypatch: pytest.MonkeyPatch, status: int, times: int
) -> None:
    async with club.bot() as bot:
        await club.ben.says("!quiz 2")
        await club.channel.expects("Question 1")
        await club.ben.says("nicolas cage")
        await club.channel.expects("**Ben** has it")
        await club.discord.settles()
        impatient(monkeypatch)
        club.discord.refuses("POST", "/messages", status, times=times)
        await club.discord.passes(6)
        await bot.host.wait(club.channel.id)
        await club.channel.expects(
            "the scores", "The question could not be shown.", "**Ben** · 80 points"
        )
    assert club.store.points() == {"Ben": 80}


async def test_a_deleted_guess_gets_no_mark_and_its_points(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        club.discord.refuses("PUT", "/reactions/", 404, code=10008)
        guess = await club.ben.says("nicolas cage")
        await club.channel.expects("**Ben** has it")
        assert guess.reactions == []


async def test_the_winning_answer_is_replayed_after_a_lost_connection(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 1")
        asked = await club.channel.expects("Question 1")
        async with club.discord.outage():
            await club.discord.gateway.drop()
            await club.ann.says("tom hanks")
            guess = await club.ann.says("nicolas cage", at=asked.at + 3)
            await club.ben.says("nicolas cage", at=asked.at + 4)
            await club.discord.settles()
            assert guess.reactions == []
        await guess.gets("✅")
        await club.channel.expects("**Ann** has it")
        assert club.discord.gateway.resumes == 1
        assert club.store.points() == {"Ann": 80}


async def test_an_answer_in_time_counts_though_the_connection_is_back_after_it(
    club: Club,
) -> None:
    async with club.bot():
        await club.ben.says("!quiz 1")
        asked = await club.channel.expects("Question 1")
        await club.discord.settles()
        async with club.discord.outage():
            await club.discord.gateway.drop()
            await club.discord.passes(25)
            guess = await club.ann.says("nicolas cage")
            await club.discord.passes(11)
            await club.ben.says("cage", at=asked.at + 30.1)
            assert club.channel.from_bot("Time is up.") == []
        await guess.gets("✅")
        await club.channel.expects("**Ann** has it")
        assert club.store.points() == {"Ann": 80}


async def test_an_answer_in_time_counts_though_it_is_read_back_after_it(
    club: Club, monkeypatch: pytest.MonkeyPatch
) -> None:
    identify_at_once(monkeypatch)
    async with club.bot():
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        await club.discord.settles()
        async with club.discord.outage():
            await club.discord.gateway.forget()
            await club.discord.passes(25)
            guess = await club.ann.says("nicolas cage")
            await club.discord.passes(11)
        await guess.gets("✅")
        assert club.store.points() == {"Ann": 80}


async def test_a_connection_that_is_back_too_late_finds_the_round_closed(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        await club.discord.settles()
        async with club.discord.outage():
            await club.discord.gateway.drop()
            await club.ann.says("nicolas cage")
            await club.discord.passes(30 + MOST_BEHIND_S - 1)
            assert club.channel.from_bot("Time is up.") == []
            await club.discord.passes(2)
            await club.channel.expects("Time is up.")
        await club.discord.settles()
        assert club.store.points() == {}


async def test_nothing_is_waited_for_once_the_connection_is_back(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 2")
        await club.channel.expects("Question 1")
        await club.discord.settles()
        async with club.discord.outage():
            await club.discord.gateway.drop()
            await club.discord.passes(32)
            assert club.channel.from_bot("Time is up.") == []
        await club.channel.expects("Time is up.")
        await club.discord.passes(6)
        await club.channel.expects("Question 2")
        await club.discord.passes(31)
        await club.channel.expects("Time is up.")


async def test_an_answer_lost_with_the_session_is_read_back(
    club: Club, monkeypatch: pytest.MonkeyPatch
) -> None:
    identify_at_once(monkeypatch)
    async with club.bot():
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        await club.discord.settles()
        await club.discord.gateway.forget()
        guess = await club.ann.says("nicolas cage")
        await guess.gets("✅")
        await club.channel.expects("**Ann** has it")
        assert len(club.discord.gateway.identifies) == 2
        assert len(club.channel.from_bot("Question 1")) == 1


async def test_a_restarted_bot_goes_on_with_the_question_and_the_points(
    club: Club, tmp_path: Path
) -> None:
    database = str(tmp_path / "scores.db")
    store = await open_store(database, clock=club.discord.clock.now)
    async with club.bot(store=store):
        await club.ben.says("!quiz 3")
        await club.channel.expects("Question 1")
        await club.ben.says("nicolas cage")
        await club.channel.expects("**Ben** has it")
        await club.discord.passes(6)
        await club.channel.expects("Question 2")
        await club.discord.passes(10)
    await store.close()
    store = await open_store(database, clock=club.discord.clock.now)
    async with club.bot(store=store):
        await club.channel.expects("Back after a restart; 19 seconds left.")
        await club.channel.expects("Question 2 of 3, once more")
        guess = await club.ann.says("toy story 3")
        await guess.gets("✅")
        await club.channel.expects("**Ann** has it", "Ben 80")
        await club.discord.passes(6)
        await club.channel.expects("Question 3")
        await club.ann.says("!quiz stop")
        await club.channel.expects("Only who started the game")
        await club.ben.says("!quiz stop")
        await club.channel.expects("the scores", "**Ben** · 80 points", "**Ann** · 80 points")
    board = await store.board(club.server.id, Period.ALL, 10, 0)
    assert {line.name: line.points for line in board} == {"Ben": 80, "Ann": 80}
    await store.close()


async def test_a_game_started_before_the_saved_one_is_found_keeps_its_starter(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 3")
        await club.channel.expects("Question 1")
        await club.discord.settles()
    store = SlowStart(club.store.games, club.store.places)
    async with club.bot(store=store):
        await club.ben.says("!quiz 3")
        await club.channel.expects("Question 1")
        store.found.set()
        await club.discord.settles()
        await club.ann.says("!quiz stop")
        await club.channel.expects("Only who started the game")
        assert club.channel.from_bot("Back after a restart") == []


async def test_saved_games_that_could_not_be_read_are_taken_up_when_next_ready(
    club: Club, monkeypatch: pytest.MonkeyPatch
) -> None:
    class FailsOnce(MemoryStore):
        failed = False

        async def unfinished(self) -> list[SavedGame]:
            if not self.failed:
                self.failed = True
                raise RuntimeError("the database is away")
            return await super().unfinished()

    async with club.bot():
        await club.ben.says("!quiz 3")
        await club.channel.expects("Question 1")
        await club.discord.settles()
    identify_at_once(monkeypatch)
    async with club.bot(store=FailsOnce(club.store.games, club.store.places)):
        await club.discord.settles()
        assert club.channel.from_bot("Back after a restart") == []
        await club.discord.gateway.forget()
        await club.channel.expects("Back after a restart")


async def test_games_of_other_shards_are_left_alone(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 3")
        await club.channel.expects("Question 1")
        await club.discord.settles()
    shard = (club.server.id >> 22) % 2
    async with club.bot(shard_ids=(1 - shard,), shard_count=2):
        await club.discord.settles()
        assert club.channel.from_bot("Back after a restart") == []
    async with club.bot(shard_ids=(shard,), shard_count=2):
        await club.channel.expects("Back after a restart")


def identify_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """discord.py pauses for five seconds before it identifies anew; here it does not."""

    async def at_once(self: Reelwise, shard_id: int | None, *, initial: bool = False) -> None:
        return None

    monkeypatch.setattr(commands.AutoShardedBot, "before_identify_hook", at_once)


def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """discord.py waits seconds between its tries after a server error; here it does not."""
    sleep = asyncio.sleep

    async def at_once(delay: float, result: None = None) -> None:
        await sleep(min(delay, 0.05))

    monkeypatch.setattr("discord.http.asyncio.sleep", at_once)
