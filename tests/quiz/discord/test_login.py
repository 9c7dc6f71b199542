"""What stops the start is told to the operator in one sentence."""

from __future__ import annotations

import pytest

from quiz.discord import DiscordSettings, run_discord
from quiz.errors import OperatorMistake
from quiz.host import Host
from tests.fake_discord import FakeDiscord
from tests.fakes import ListShelf, MemoryStore


async def run(discord: FakeDiscord, token: str, api_base: str | None = None) -> None:
    store = MemoryStore()
    await run_discord(
        token=token,
        settings=DiscordSettings(api_base=api_base or discord.api_base),
        store=store,
        shelf=ListShelf("Film night", ()),
        host=Host(store, discord.clock),
        clock=discord.clock,
    )


async def test_a_wrong_token_is_told_with_where_to_get_one() -> None:
    async with FakeDiscord() as discord:
        with pytest.raises(OperatorMistake, match=r"token was refused .*Reset Token"):
            await run(discord, "not-the-token")


@pytest.mark.parametrize("token", ["", "  ", "two words", "schlüssel", "line\nbreak"])
async def test_what_can_be_no_token_is_told_before_anything_is_sent(token: str) -> None:
    async with FakeDiscord() as discord:
        with pytest.raises(OperatorMistake, match="signs that no token has"):
            await run(discord, token)
        assert discord.requests == []


async def test_refused_intents_are_told_with_the_switch() -> None:
    async with FakeDiscord() as discord:
        discord.message_content_allowed = False
        with pytest.raises(OperatorMistake, match="refused the Message Content Intent"):
            await run(discord, discord.token)


async def test_an_address_without_an_api_is_told() -> None:
    async with FakeDiscord() as discord:
        unused = discord.api_base.replace("/api/v10", "/nothing")
        with pytest.raises(OperatorMistake, match=r"answers at http.*check discord.api_base"):
            await run(discord, discord.token, unused)
        discord.problems.clear()  # the fake noted the unknown route


async def test_a_discord_that_is_down_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    async with FakeDiscord() as discord:
        discord.refuses("GET", "/users/@me", 503)
        with pytest.raises(OperatorMistake, match="Discord can't be reached"):
            await run(discord, discord.token)
