"""The REST routes. Anything that is not here answers 501 and fails the test."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from aiohttp import web

from tests.fake_discord.interactions import Interactions
from tests.fake_discord.refusals import (
    CANNOT_DM,
    MISSING_ACCESS,
    MISSING_PERMISSIONS,
    NO_HISTORY_TO_REPLY,
    UNKNOWN_CHANNEL,
    UNKNOWN_MEMBER,
    UNKNOWN_MESSAGE,
    Json,
    Refusal,
    answer,
    check_commands,
    check_message,
)
from tests.fake_discord.world import DIRECT, THREAD, Channel, Message, Person

if TYPE_CHECKING:
    from tests.fake_discord.server import FakeDiscord

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def pings(body: Json, everybody: list[Person]) -> list[str]:
    """The mentions in `body` that would notify someone."""
    content = body.get("content") or ""
    allowed = body.get("allowed_mentions")
    kinds = ["everyone", "users", "roles"] if allowed is None else allowed.get("parse") or []
    named = [str(id) for id in (allowed or {}).get("users") or []]
    fired = []
    if "everyone" in kinds:
        fired += [word for word in ("@everyone", "@here") if word in content]
    for person in everybody:
        if f"<@{person.id}>" in content and ("users" in kinds or str(person.id) in named):
            fired.append(person.name)
    return fired


class Rest:
    def __init__(self, world: FakeDiscord) -> None:
        self._world = world

    def add_to(self, app: web.Application) -> None:
        channel, message = "/channels/{channel}", "/channels/{channel}/messages/{message}"
        member = "/guilds/{guild}/members/{user}"
        commands = "/applications/{application}/commands"
        mark = message + "/reactions/{emoji}/@me"
        routes: list[tuple[str, str, Handler]] = [
            ("GET", "/users/@me", self._me),
            ("POST", "/users/@me/channels", self._open_direct),
            ("GET", "/oauth2/applications/@me", self._application),
            ("GET", "/gateway/bot", self._gateway),
            ("GET", channel, self._channel),
            ("GET", channel + "/messages", self._history),
            ("POST", channel + "/messages", self._post),
            ("POST", channel + "/typing", self._typing),
            ("GET", message, self._fetch),
            ("PATCH", message, self._edit),
            ("DELETE", message, self._delete),
            ("PUT", mark, self._mark),
            ("DELETE", mark, self._unmark),
            ("GET", member, self._member),
            ("GET", commands, self._commands),
            ("PUT", commands, self._sync),
            ("PUT", "/applications/{application}/guilds/{guild}/commands", self._sync),
        ]
        for method, path, handler in routes:
            app.router.add_route(method, "/api/v10" + path, self._guarded(handler, "Bot"))
        app.router.add_get("/api/v10/gateway", self._guarded(self._gateway, None))
        for method, path, handler in Interactions(self._world).routes():
            app.router.add_route(method, "/api/v10" + path, self._guarded(handler, None))
        app.router.add_get("/gateway", self._world.gateway.handle)
        app.router.add_get("/gateway/", self._world.gateway.handle)
        app.router.add_route("*", "/{rest:.*}", self._unknown)

    def _guarded(self, handler: Handler, scheme: str | None) -> Handler:
        """Checks the token, plays the troubles a test ordered, and turns refusals into answers."""

        async def guarded(request: web.Request) -> web.StreamResponse:
            world = self._world
            path = request.path.removeprefix("/api/v10")
            world.requests.append(f"{request.method} {path}")
            world.busy += 1
            world.stirred()
            try:
                if scheme and request.headers.get("Authorization") != f"{scheme} {world.token}":
                    raise Refusal(401, 0, "401: Unauthorized")
                for trouble in world.troubles:
                    if trouble.method == request.method and trouble.path in path:
                        world.troubles.remove(trouble)
                        return answer(trouble.body, status=trouble.status, headers=trouble.headers)
                return await handler(request)
            except Refusal as refusal:
                return answer(refusal.body, status=refusal.status)
            finally:
                world.busy -= 1
                world.stirred()

        return guarded

    async def _unknown(self, request: web.Request) -> web.StreamResponse:
        self._world.problems.append(f"unknown route: {request.method} {request.path}")
        return answer({"code": 0, "message": "not in the fake"}, status=501)

    # ── Login ─────────────────────────────────────────────────────────────────────────────────

    async def _me(self, request: web.Request) -> web.StreamResponse:
        return answer(self._world.show.user(self._world.bot))

    async def _application(self, request: web.Request) -> web.StreamResponse:
        return answer(self._world.show.application())

    async def _gateway(self, request: web.Request) -> web.StreamResponse:
        limits = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
        return answer({"url": self._world.gateway_url, "shards": 1, "session_start_limit": limits})

    # ── Channels and messages ─────────────────────────────────────────────────────────────────

    def _find_channel(self, request: web.Request) -> Channel:
        id = int(request.match_info["channel"])
        places = [channel for server in self._world.servers for channel in server.channels]
        for channel in [*places, *self._world.direct.values()]:
            if channel.id == id:
                if not channel.allows(self._world.bot, "view_channel"):
                    raise Refusal(*MISSING_ACCESS)
                return channel
        raise Refusal(*UNKNOWN_CHANNEL)

    def _find_message(self, channel: Channel, id: str) -> Message:
        for message in channel.messages:
            if message.id == int(id):
                return message
        raise Refusal(*UNKNOWN_MESSAGE)

    def _need(self, channel: Channel, *permissions: str) -> None:
        if not channel.allows(self._world.bot, *permissions):
            raise Refusal(*MISSING_PERMISSIONS)

    async def _channel(self, request: web.Request) -> web.StreamResponse:
        return answer(self._world.show.channel(self._find_channel(request)))

    async def _post(self, request: web.Request) -> web.StreamResponse:
        world, channel, body = self._world, self._find_channel(request), await self._body(request)
        await world.posting.wait()
        needed = "send_messages_in_threads" if channel.kind == THREAD else "send_messages"
        self._need(channel, needed, *(["embed_links"] if body.get("embeds") else []))
        if channel.kind == DIRECT and not self._recipient(channel).takes_messages:
            raise Refusal(*CANNOT_DM)
        check_message(body)
        nonce = body.get("nonce")
        if nonce is not None and body.get("enforce_nonce"):
            for message in channel.messages:
                if message.nonce == str(nonce):
                    return answer(world.show.message(message))
        message = Message(
            world,
            world.snowflake(),
            channel,
            world.bot,
            body.get("content") or "",
            body.get("embeds") or [],
            reply_to=self._replied_to(channel, body),
            nonce=None if nonce is None else str(nonce),
            pings=pings(body, list(world.everybody())),
        )
        await world.post(message)
        return answer(world.show.message(message))

    def _replied_to(self, channel: Channel, body: Json) -> Message | None:
        reference = body.get("message_reference")
        if not reference:
            return None
        if not channel.allows(self._world.bot, "read_message_history"):
            raise Refusal(*NO_HISTORY_TO_REPLY)
        return self._find_message(channel, str(reference["message_id"]))

    async def _edit(self, request: web.Request) -> web.StreamResponse:
        channel, body = self._find_channel(request), await self._body(request)
        message = self._find_message(channel, request.match_info["message"])
        if message.author is not self._world.bot:
            raise Refusal(*MISSING_PERMISSIONS)
        check_message(body | {"content": body.get("content", message.content)})
        message.content = body.get("content", message.content) or ""
        message.embeds = body.get("embeds", message.embeds) or []
        message.edited = True
        await self._world.announce("MESSAGE_UPDATE", message)
        return answer(self._world.show.message(message))

    async def _fetch(self, request: web.Request) -> web.StreamResponse:
        message = self._find_message(self._find_channel(request), request.match_info["message"])
        return answer(self._world.show.message(message))

    async def _delete(self, request: web.Request) -> web.StreamResponse:
        channel = self._find_channel(request)
        message = self._find_message(channel, request.match_info["message"])
        if message.author is not self._world.bot:
            self._need(channel, "manage_messages")
        await message.is_deleted()
        return web.Response(status=204)

    async def _history(self, request: web.Request) -> web.StreamResponse:
        """Latest first, or with `after` the oldest after it, as Discord does."""
        channel = self._find_channel(request)
        self._need(channel, "read_message_history")
        limit = int(request.query.get("limit", "50"))
        messages = list(channel.messages)
        if after := request.query.get("after"):
            messages = [message for message in messages if message.id > int(after)][:limit]
        found = messages[::-1][:limit]
        return answer([self._world.show.message(message) for message in found])

    async def _typing(self, request: web.Request) -> web.StreamResponse:
        self._need(self._find_channel(request), "send_messages")
        return web.Response(status=204)

    async def _mark(self, request: web.Request) -> web.StreamResponse:
        channel = self._find_channel(request)
        await self._world.marking.wait()
        self._need(channel, "read_message_history", "add_reactions")
        message = self._find_message(channel, request.match_info["message"])
        mark = (request.match_info["emoji"], self._world.bot)
        if mark not in message.marks:
            message.marks.append(mark)
        return web.Response(status=204)

    async def _unmark(self, request: web.Request) -> web.StreamResponse:
        message = self._find_message(self._find_channel(request), request.match_info["message"])
        message.marks.remove((request.match_info["emoji"], self._world.bot))
        return web.Response(status=204)

    # ── People and commands ───────────────────────────────────────────────────────────────────

    def _recipient(self, channel: Channel) -> Person:
        return next(p for p in self._world.everybody() if self._world.direct.get(p.id) is channel)

    async def _open_direct(self, request: web.Request) -> web.StreamResponse:
        world, id = self._world, int((await self._body(request))["recipient_id"])
        person = next(person for person in world.everybody() if person.id == id)
        if id not in world.direct:
            world.direct[id] = Channel(world, world.snowflake(), person.name, None, kind=DIRECT)
        return answer(
            {
                "id": str(world.direct[id].id),
                "type": DIRECT,
                "recipients": [world.show.user(person)],
            }
        )

    async def _member(self, request: web.Request) -> web.StreamResponse:
        for person in self._world.everybody():
            if person.id == int(request.match_info["user"]):
                return answer(self._world.show.member(person))
        raise Refusal(*UNKNOWN_MEMBER)

    async def _commands(self, request: web.Request) -> web.StreamResponse:
        return answer(self._world.commands)

    async def _sync(self, request: web.Request) -> web.StreamResponse:
        world, commands = self._world, json.loads(await request.text())
        check_commands(commands)
        world.commands = [
            command | {"id": str(world.snowflake()), "application_id": str(world.bot.id)}
            for command in commands
        ]
        for command in world.commands:
            command.setdefault("description", "")
        return answer(world.commands)

    async def _body(self, request: web.Request) -> Json:
        if request.content_type == "multipart/form-data":
            form = await request.post()
            return dict(json.loads(str(form["payload_json"])))
        return dict(json.loads(await request.text()))
