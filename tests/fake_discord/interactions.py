"""Interactions: answered once, within three seconds; follow-ups for fifteen minutes."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from aiohttp import web

from tests.fake_discord.refusals import (
    ALREADY_ANSWERED,
    UNKNOWN_INTERACTION,
    UNKNOWN_MESSAGE,
    UNKNOWN_WEBHOOK,
    Json,
    Refusal,
    answer,
    check_message,
)
from tests.fake_discord.world import Interaction, Message

if TYPE_CHECKING:
    from tests.fake_discord.server import FakeDiscord

MESSAGE, DEFER, COMPLETE = 4, 5, 8
EPHEMERAL = 64
ANSWER_WITHIN_S, FOLLOW_UP_WITHIN_S = 3.0, 900.0

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Interactions:
    def __init__(self, world: FakeDiscord) -> None:
        self._world = world

    def routes(self) -> list[tuple[str, str, Handler]]:
        hook = "/webhooks/{application}/{token}"
        return [
            ("POST", "/interactions/{id}/{token}/callback", self._answer),
            ("POST", hook, self._follow_up),
            ("GET", hook + "/messages/@original", self._original),
            ("PATCH", hook + "/messages/@original", self._edit),
            ("PATCH", hook + "/messages/{message}", self._edit),
            ("DELETE", hook + "/messages/@original", self._delete),
        ]

    def _find(
        self, request: web.Request, within_s: float, unknown: tuple[int, int, str]
    ) -> Interaction:
        interaction = self._world.interactions.get(request.match_info["token"])
        if interaction is None or self._world.clock.now() - interaction.at > within_s:
            raise Refusal(*unknown)
        return interaction

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        interaction = self._find(request, ANSWER_WITHIN_S, UNKNOWN_INTERACTION)
        if interaction.acknowledged:
            raise Refusal(*ALREADY_ANSWERED)
        reply = await self._body(request)
        data = reply.get("data") or {}
        interaction.acknowledged = True
        done: Json = {"interaction": {"id": str(interaction.id), "type": 2}}
        if reply["type"] == MESSAGE:
            message = await self._show(interaction, data)
            done["resource"] = {"type": MESSAGE, "message": self._world.show.message(message)}
        elif reply["type"] == DEFER:
            interaction.deferred = True
            interaction.ephemeral = bool(data.get("flags", 0) & EPHEMERAL)
        elif reply["type"] == COMPLETE:
            interaction.choices = data["choices"]
        else:
            self._world.problems.append(f"interaction answered with type {reply['type']}")
        return answer(done)

    async def _follow_up(self, request: web.Request) -> web.StreamResponse:
        interaction = self._find(request, FOLLOW_UP_WITHIN_S, UNKNOWN_WEBHOOK)
        if not interaction.acknowledged:
            raise Refusal(*UNKNOWN_WEBHOOK)
        message = await self._show(interaction, await self._body(request))
        return answer(self._world.show.message(message))

    async def _original(self, request: web.Request) -> web.StreamResponse:
        interaction = self._find(request, FOLLOW_UP_WITHIN_S, UNKNOWN_WEBHOOK)
        return answer(self._world.show.message(self._first(interaction)))

    async def _edit(self, request: web.Request) -> web.StreamResponse:
        interaction = self._find(request, FOLLOW_UP_WITHIN_S, UNKNOWN_WEBHOOK)
        body = await self._body(request)
        if interaction.deferred:
            message = await self._show(interaction, body)
        else:
            check_message(body)
            message = self._first(interaction)
            message.content = body.get("content", message.content) or ""
            message.embeds = body.get("embeds", message.embeds) or []
        return answer(self._world.show.message(message))

    async def _delete(self, request: web.Request) -> web.StreamResponse:
        interaction = self._find(request, FOLLOW_UP_WITHIN_S, UNKNOWN_WEBHOOK)
        if not interaction.deferred:
            interaction.answers.remove(self._first(interaction))
        interaction.deferred = False
        return web.Response(status=204)

    def _first(self, interaction: Interaction) -> Message:
        if not interaction.answers:
            raise Refusal(*UNKNOWN_MESSAGE)
        return interaction.answers[0]

    async def _show(self, interaction: Interaction, body: Json) -> Message:
        """The first message after a deferral takes its place, and its privacy."""
        check_message(body)
        ephemeral = bool((body.get("flags") or 0) & EPHEMERAL)
        if interaction.deferred:
            ephemeral, interaction.deferred = interaction.ephemeral, False
        world = self._world
        message = Message(
            world,
            world.snowflake(),
            interaction.channel,
            world.bot,
            body.get("content") or "",
            body.get("embeds") or [],
            ephemeral=ephemeral,
        )
        interaction.answers.append(message)
        await world.post(message)
        return message

    async def _body(self, request: web.Request) -> Json:
        if request.content_type == "multipart/form-data":
            form = await request.post()
            return dict(json.loads(str(form["payload_json"])))
        return dict(json.loads(await request.text()))
