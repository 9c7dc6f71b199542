"""The whole bot as its own process, killed in the middle of a game and started again."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from quiz.ports import Period
from quiz.store import open_store
from tests.fake_discord import FakeDiscord

ROOT = Path(__file__).parents[1]
PACK = """pack: Two of them
questions:
  - {ask: Which actor plays the harbour master?, answer: Emil Lund}
  - {ask: Which actor plays the harbour pilot?, answer: Dina Okafor}
"""
ANSWERS = {"master": "emil lund", "pilot": "dina okafor"}


@asynccontextmanager
async def process(discord: FakeDiscord, folder: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python bot.py run` in `folder`; ended with the block, if it runs by then."""
    env = {**os.environ, "DISCORD_TOKEN": discord.token, "PYTHONPATH": str(ROOT)}
    bot = await asyncio.create_subprocess_exec(
        sys.executable, str(ROOT / "bot.py"), "run", cwd=folder, env=env,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        yield bot
    finally:
        if bot.returncode is None:
            bot.send_signal(signal.SIGTERM)
        _, errors = await bot.communicate()
        assert b"Traceback" not in errors, errors.decode()


async def ready(discord: FakeDiscord) -> None:
    """Returns when the bot has told the gateway who it is."""
    seen = len(discord.gateway.identifies)
    async with asyncio.timeout(60):
        while len(discord.gateway.identifies) == seen:  # noqa: ASYNC110  # another process
            await asyncio.sleep(0.05)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "two.yaml").write_text(PACK, encoding="utf-8")
    return tmp_path


async def test_a_killed_bot_keeps_every_point_it_has_shown_and_goes_on(folder: Path) -> None:
    async with FakeDiscord() as discord:
        config = (
            f"discord: {{api_base: '{discord.api_base}'}}\n"
            "game: {pause_s: 0, hints: 0, answer_time_s: 120}\n"
        )
        (folder / "config.yaml").write_text(config, encoding="utf-8")
        server = discord.server("Film club")
        channel = server.channel("general")
        ben = server.person("Ben")

        async with process(discord, folder) as bot:
            await ready(discord)
            await asyncio.sleep(0.5)  # the client has yet to take in what the gateway told it
            await ben.says("!quiz two of them 2")
            first = await channel.expects("Question 1")
            guess = await ben.says(next(a for word, a in ANSWERS.items() if word in first.text))
            await guess.gets("✅")
            await channel.expects("Question 2")
            bot.kill()

        kept = await open_store(str(folder / "data" / "reelwise.db"))
        board = await kept.board(server.id, Period.ALL, 10, 0)
        await kept.close()
        assert [(line.name, line.right) for line in board] == [("Ben", 1)]

        async with process(discord, folder):
            again = await channel.expects("Question 2")
            guess = await ben.says(next(a for word, a in ANSWERS.items() if word in again.text))
            await guess.gets("✅")
            await channel.expects("160")
