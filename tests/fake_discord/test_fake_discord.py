"""The fake refuses what Discord refuses; otherwise a green test would say nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.fake_discord import Channel, FakeDiscord, Person
from tests.fake_discord.refusals import Json


class Client:
    """A bot that knows nothing but HTTP."""

    def __init__(self, discord: FakeDiscord, channel: Channel, ben: Person) -> None:
        self.discord = discord
        self.channel = channel
        self.ben = ben

    async def asks(self, method: str, path: str, body: Json | None = None) -> tuple[int, Json]:
        headers = {"Authorization": f"Bot {self.discord.token}"}
        async with (
            aiohttp.ClientSession(headers=headers) as session,
            session.request(method, self.discord.api_base + path, json=body) as response,
        ):
            return response.status, {} if response.status == 204 else await response.json()

    async def posts(self, body: Json) -> tuple[int, int]:
        """Status and Discord's error code."""
        status, answer = await self.asks("POST", f"/channels/{self.channel.id}/messages", body)
        return status, answer.get("code", 0)


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    async with FakeDiscord() as discord:
        server = discord.server("Film club")
        yield Client(discord, server.channel("general"), server.person("Ben"))


@pytest.mark.parametrize(
    "body",
    [
        {"content": "x" * 2001},
        {"embeds": [{"title": "x" * 257}]},
        {"embeds": [{"description": "x" * 4097}]},
        {"embeds": [{"description": "x" * 3001}, {"description": "x" * 3001}]},
        {"embeds": [{"fields": [{"name": "n", "value": "v"}] * 26}]},
        {"embeds": [{"fields": [{"name": "n", "value": ""}]}]},
        {"embeds": [{"title": "t"}] * 11},
    ],
)
async def test_what_is_too_long_is_refused(client: Client, body: Json) -> None:
    assert await client.posts(body) == (400, 50035)


@pytest.mark.parametrize(
    "body",
    [
        {"content": "x" * 2000},
        {
            "embeds": [
                {"title": "x" * 256, "description": "x" * 4096, "footer": {"text": "x" * 1648}}
            ]
        },
    ],
)
async def test_what_just_fits_is_taken(client: Client, body: Json) -> None:
    assert await client.posts(body) == (200, 0)


async def test_an_empty_message_is_refused(client: Client) -> None:
    assert await client.posts({"content": " "}) == (400, 50006)


@pytest.mark.parametrize(
    ("forbidden", "body", "refusal"),
    [
        ("send_messages", {"content": "x"}, (403, 50013)),
        ("view_channel", {"content": "x"}, (403, 50001)),
        ("embed_links", {"embeds": [{"title": "x"}]}, (403, 50013)),
        ("embed_links", {"content": "x"}, (200, 0)),
        ("send_messages_in_threads", {"content": "x"}, (200, 0)),
    ],
)
async def test_permissions_count(
    client: Client, forbidden: str, body: Json, refusal: tuple[int, int]
) -> None:
    await client.channel.forbids(forbidden)
    assert await client.posts(body) == refusal


async def test_a_repeated_nonce_posts_nothing_new(client: Client) -> None:
    for _ in range(2):
        await client.posts({"content": "x", "nonce": "7", "enforce_nonce": True})
    assert len(client.channel.messages) == 1


async def test_mentions_notify_only_who_may_be_mentioned(client: Client) -> None:
    content = f"@everyone <@{client.ben.id}>"
    await client.posts({"content": content})
    await client.posts({"content": content, "allowed_mentions": {"parse": []}})
    await client.posts({"content": content, "allowed_mentions": {"parse": ["users"]}})
    assert [m.pings for m in client.channel.messages] == [["@everyone", "Ben"], [], ["Ben"]]


async def test_an_unknown_route_is_a_problem_of_the_test(client: Client) -> None:
    status, _ = await client.asks("GET", "/guilds/1/bans")
    assert status == 501
    assert client.discord.problems == ["unknown route: GET /api/v10/guilds/1/bans"]
    client.discord.problems.clear()


async def test_an_interaction_is_answered_once_and_in_time(client: Client) -> None:
    client.discord.commands = [{"id": "1", "name": "help", "description": "Help"}]
    path = "/interactions/{0.id}/{0.token}/callback"
    reply = {"type": 4, "data": {"content": "Hello"}}
    first = await client.discord.interact(client.ben, client.channel, "help", {})
    assert (await client.asks("POST", path.format(first), reply))[0] == 200
    assert (await client.asks("POST", path.format(first), reply))[1]["code"] == 40060
    late = await client.discord.interact(client.ben, client.channel, "help", {})
    await client.discord.passes(4)
    assert (await client.asks("POST", path.format(late), reply))[1]["code"] == 10062


@pytest.mark.parametrize(
    "commands",
    [
        [{"name": "Quiz", "description": "x"}],
        [{"name": "a" * 33, "description": "x"}],
        [{"name": "quiz", "description": ""}],
        [{"name": "quiz", "description": "x"}] * 2,
        [{"name": f"quiz{n}", "description": "x"} for n in range(101)],
    ],
)
async def test_a_sync_of_bad_commands_is_refused(client: Client, commands: list[Json]) -> None:
    headers = {"Authorization": f"Bot {client.discord.token}"}
    url = f"{client.discord.api_base}/applications/1/commands"
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.put(url, json=commands) as response,
    ):
        assert response.status == 400
    assert client.discord.commands == []


async def test_time_wakes_sleepers_in_their_order(client: Client) -> None:
    clock = client.discord.clock
    woken: list[tuple[float, float]] = []

    async def sleeper(seconds: float) -> None:
        await clock.sleep_until(start + seconds)
        woken.append((seconds, clock.now() - start))

    start = clock.now()
    tasks = [asyncio.create_task(sleeper(seconds)) for seconds in (3, 1, 2, 9)]
    await client.discord.passes(5)
    assert woken == [(1, 1), (2, 2), (3, 3)]
    tasks[3].cancel()
