"""The fake Discord itself: it starts and stops, keeps the world, and can be told to misbehave."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import discord
from aiohttp import web

from tests.fake_discord.clock import FakeClock
from tests.fake_discord.gateway import Gateway
from tests.fake_discord.payloads import Payloads
from tests.fake_discord.refusals import Json
from tests.fake_discord.rest import Rest
from tests.fake_discord.world import Channel, Interaction, Message, Person, Server, closed

PATIENCE_S = 45.0
"""How long a test waits for something that should come at once, before it fails."""
QUIET_S = 0.03
"""This long without a request or event, and the bot has done what it had to do."""


@dataclass
class Trouble:
    """An answer that waits for the next matching request."""

    method: str
    path: str
    status: int
    body: Json
    headers: dict[str, str]


class FakeDiscord:
    def __init__(self) -> None:
        # Near the real time: discord.py takes interactions older than 15 minutes for expired.
        self.clock = FakeClock(float(int(time.time())))
        self.ahead = 0.0
        """Seconds by which Discord's clock, which makes the ids, is ahead of `clock`."""
        self.token = "a-token-of-the-fake"
        self.message_content_allowed = True
        """False: the application's page has the message content intent switched off."""
        self.problems: list[str] = []
        """Requests no test may make; leaving the context raises them."""
        self.requests: list[str] = []
        """"POST /channels/1/messages", in the order of their arrival."""
        self.servers: list[Server] = []
        self.direct: dict[int, Channel] = {}
        """Direct-message channels of the bot, by the person's id."""
        self.commands: list[Json] = []
        self.interactions: dict[str, Interaction] = {}
        self.troubles: list[Trouble] = []
        self.busy = 0
        self.posting = asyncio.Event()
        """While it is not set, messages of the bot are held back, as by a slow network."""
        self.posting.set()
        self.marking = asyncio.Event()
        """While it is not set, reactions of the bot are held back."""
        self.marking.set()
        self._stirs = 0
        self._changed = asyncio.Event()
        self._sequence = itertools.count(1)
        self.bot = Person(self, self.snowflake(), "Reelwise", bot=True)
        self.owner = Person(self, self.snowflake(), "Olive")
        self.show = Payloads(self)
        self.gateway = Gateway(self)
        self._runner: web.AppRunner | None = None
        self._port = 0

    # ── Start and stop ────────────────────────────────────────────────────────────────────────

    async def __aenter__(self) -> Self:
        app = web.Application()
        Rest(self).add_to(app)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        assert self._runner is not None
        self.gateway.open.set()
        self.posting.set()
        self.marking.set()
        await self._runner.cleanup()
        if error is None:
            assert self.problems == []

    @property
    def api_base(self) -> str:
        return f"http://127.0.0.1:{self._port}/api/v10"

    @property
    def gateway_url(self) -> str:
        return f"ws://127.0.0.1:{self._port}/gateway"

    # ── What a test sets up ───────────────────────────────────────────────────────────────────

    def server(self, name: str) -> Server:
        """A server the bot is in; make it before the bot starts."""
        server = Server(self, self.snowflake(), name)
        next(self._sequence)  # the moderators' role has the id after the server's
        self.servers.append(server)
        return server

    def refuses(
        self,
        method: str,
        path: str,
        status: int,
        *,
        times: int = 1,
        retry_after: float = 0.01,
        code: int = 0,
    ) -> None:
        """Answer the next `times` requests whose path has `path` in it with `status`.

        429 comes as Discord sends it: with Via, and `retry_after` in real seconds.
        """
        body: Json = {"code": code, "message": f"refused for a test ({status})"}
        headers = {}
        if status == 429:
            body |= {"retry_after": retry_after, "global": False}
            headers["Via"] = "1.1 fake"
        self.troubles += [Trouble(method, path, status, body, headers) for _ in range(times)]

    def outage(self) -> AbstractAsyncContextManager[None]:
        """No connection to the gateway while the block runs; call `gateway.drop()` inside."""
        return closed(self.gateway.open)

    def slow_network(self) -> AbstractAsyncContextManager[None]:
        """What the bot posts arrives only when the block ends."""
        return closed(self.posting)

    def slow_marks(self) -> AbstractAsyncContextManager[None]:
        """Reactions arrive only when the block ends, as at Discord's limit for them."""
        return closed(self.marking)

    # ── Time ──────────────────────────────────────────────────────────────────────────────────

    def snowflake(self, at: float | None = None) -> int:
        milliseconds = round((self.clock.now() + self.ahead if at is None else at) * 1000)
        return ((milliseconds - discord.utils.DISCORD_EPOCH) << 22) | next(self._sequence)

    async def passes(self, seconds: float) -> None:
        """Let time go by, waking sleepers in order and letting the bot do its work between."""
        end = self.clock.now() + seconds
        await self.settles()
        while (when := self.clock.next_waking()) is not None and when <= end:
            self.clock.move_to(when)
            await self.settles()
        self.clock.move_to(end)
        await self.settles()

    async def settles(self) -> None:
        """Return when nothing has been asked or told for a moment."""
        before = -1
        while before != self._stirs or self.busy:
            before = self._stirs
            await asyncio.sleep(QUIET_S)

    async def until(
        self, happened: Callable[[], bool], what: str, channel: Channel | None = None
    ) -> None:
        """Wait for something that should come at once; else fail and show the channel."""
        try:
            async with asyncio.timeout(PATIENCE_S):
                while not happened():
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            shown = f"\n{channel.transcript}" if channel else ""
            raise AssertionError(f"waited in vain for {what}{shown}") from None

    def stirred(self) -> None:
        """Something happened: note it for `settles` and `until`."""
        self._stirs += 1
        self._changed.set()

    # ── Messages and commands ─────────────────────────────────────────────────────────────────

    def everybody(self) -> Iterator[Person]:
        yield self.bot
        yield self.owner
        for server in self.servers:
            yield from server.people

    async def post(self, message: Message) -> None:
        if not message.ephemeral:
            message.channel.messages.append(message)
            await self.announce("MESSAGE_CREATE", message)
        self.stirred()

    async def announce(self, event: str, message: Message) -> None:
        await self.gateway.dispatch(event, self.show.announced(message), message.channel)

    async def interact(
        self, person: Person, channel: Channel, path: str, options: dict[str, Any]
    ) -> Interaction:
        """Send the interaction of a synced command; fails on names Discord would not offer."""
        interaction = self._new_interaction(person, channel)
        data = self._command_data(path, options)
        await self._send_interaction(interaction, 2, data)
        return interaction

    async def completes(
        self, person: Person, channel: Channel, path: str, option: str, typed: str
    ) -> list[str]:
        """What is offered while `typed` stands in `option`."""
        interaction = self._new_interaction(person, channel)
        data = self._command_data(path, {option: typed})
        leaf = data
        while leaf["options"][0]["type"] in (1, 2):
            leaf = leaf["options"][0]
        leaf["options"][0]["focused"] = True
        await self._send_interaction(interaction, 4, data)
        await self.until(lambda: interaction.choices is not None, f"completions of {typed!r}")
        return [choice["name"] for choice in interaction.choices or []]

    def _new_interaction(self, person: Person, channel: Channel) -> Interaction:
        id = self.snowflake()
        interaction = Interaction(id, f"token-{id}", person, channel, self.clock.now())
        self.interactions[interaction.token] = interaction
        return interaction

    async def _send_interaction(self, interaction: Interaction, kind: int, data: Json) -> None:
        payload = self.show.interaction(interaction, kind, data)
        await self.gateway.dispatch("INTERACTION_CREATE", payload, interaction.channel)

    def _command_data(self, path: str, options: dict[str, Any]) -> Json:
        words = path.split()
        node = next((c for c in self.commands if c["name"] == words[0]), None)
        assert node is not None, f"/{words[0]} was not synced"
        data: Json = {"id": node["id"], "name": node["name"], "type": 1, "options": []}
        leaf = data
        for word in words[1:]:
            node = next(o for o in node["options"] if o["name"] == word)
            inner: Json = {"name": word, "type": node["type"], "options": []}
            leaf["options"].append(inner)
            leaf = inner
        offered = {option["name"]: option for option in node.get("options") or []}
        for name, value in options.items():
            assert name in offered, f"/{path} has no option {name}"
            option: Json = {"name": name, "type": offered[name]["type"], "value": value}
            if isinstance(value, Person):
                option["value"] = str(value.id)
                member = self.show.member(value)
                user = member.pop("user")
                data["resolved"] = {
                    "users": {str(value.id): user},
                    "members": {str(value.id): member | {"permissions": "0"}},
                }
            leaf["options"].append(option)
        return data
