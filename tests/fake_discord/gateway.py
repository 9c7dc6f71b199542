"""The gateway: identify, heartbeat, resume with replay, and ways to lose a connection."""

from __future__ import annotations

import asyncio
import itertools
import json
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from aiohttp import WSMsgType, web

from tests.fake_discord.refusals import Json
from tests.fake_discord.world import Channel, Server

if TYPE_CHECKING:
    from tests.fake_discord.server import FakeDiscord

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, MEMBERS, INVALID, HELLO, ACK = (
    0, 1, 2, 6, 7, 8, 9, 10, 11,
)  # fmt: skip
GUILD_MESSAGES, DIRECT_MESSAGES, MESSAGE_CONTENT = 1 << 9, 1 << 12, 1 << 15


class Wire:
    """One websocket; speaks zlib-stream if the client asked for it."""

    def __init__(self, socket: web.WebSocketResponse, compressed: bool) -> None:
        self.socket = socket
        self._zlib = zlib.compressobj() if compressed else None

    async def send(self, payload: Json) -> None:
        if self.socket.closed:
            return
        text = json.dumps(payload)
        if self._zlib is None:
            await self.socket.send_str(text)
            return
        packed = self._zlib.compress(text.encode()) + self._zlib.flush(zlib.Z_SYNC_FLUSH)
        await self.socket.send_bytes(packed)


@dataclass(eq=False)
class Session:
    """What outlives a connection: the sent events, kept for a resume."""

    id: str
    intents: int
    shard: tuple[int, int]
    wire: Wire | None
    sent: list[Json] = field(default_factory=list)

    async def send(self, name: str, data: Json) -> None:
        event = {"op": DISPATCH, "t": name, "s": len(self.sent) + 1, "d": data}
        self.sent.append(event)
        if self.wire is not None:
            await self.wire.send(event)

    def wants(self, server: Server | None) -> bool:
        return server is None or (server.id >> 22) % self.shard[1] == self.shard[0]


class Gateway:
    def __init__(self, world: FakeDiscord) -> None:
        self._world = world
        self._numbers = itertools.count(1)
        self.sessions: dict[str, Session] = {}
        self.identifies: list[Json] = []
        self.resumes = 0
        self.open = asyncio.Event()
        """While it is not set, nobody gets in: events wait for the resume."""
        self.open.set()

    async def dispatch(self, name: str, data: Json, about: Channel | Server | None) -> None:
        """Send an event to the sessions that see it, or keep it for them."""
        self._world.stirred()
        server = about.server if isinstance(about, Channel) else about
        for session in list(self.sessions.values()):
            if not session.wants(server):
                continue
            if name.startswith("MESSAGE_") and "author" in data:
                needed = GUILD_MESSAGES if server is not None else DIRECT_MESSAGES
                if not session.intents & needed:
                    continue
                if not session.intents & MESSAGE_CONTENT:
                    data = self._world.show.redacted(data)
            await session.send(name, data)

    async def drop(self, code: int = 4000) -> None:
        """Close every connection; sessions stay and can be resumed."""
        for session in self.sessions.values():
            wire, session.wire = session.wire, None
            if wire is not None:
                await wire.socket.close(code=code)

    async def forget(self) -> None:
        """Invalidate every session; what happens until the next IDENTIFY is lost."""
        sessions, self.sessions = list(self.sessions.values()), {}
        for session in sessions:
            if session.wire is not None:
                await session.wire.send({"op": INVALID, "d": False})

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await self.open.wait()
        wire = Wire(socket, request.query.get("compress") == "zlib-stream")
        await wire.send({"op": HELLO, "d": {"heartbeat_interval": 41_250}})
        session: Session | None = None
        async for frame in socket:
            if frame.type is not WSMsgType.TEXT:
                continue
            message = json.loads(frame.data)
            op, data = message["op"], message.get("d")
            if op == HEARTBEAT:
                await wire.send({"op": ACK})
            elif op == IDENTIFY:
                session = await self._identify(wire, data)
            elif op == RESUME:
                session = await self._resume(wire, data)
            elif op == MEMBERS and session is not None:
                await session.send("GUILD_MEMBERS_CHUNK", self._members(data))
        if session is not None and session.wire is wire:
            session.wire = None
        return socket

    async def _identify(self, wire: Wire, data: Json) -> Session | None:
        self.identifies.append(data)
        if data["token"] != self._world.token:
            await wire.socket.close(code=4004, message=b"Authentication failed.")
            return None
        if data["intents"] & MESSAGE_CONTENT and not self._world.message_content_allowed:
            await wire.socket.close(code=4014, message=b"Disallowed intent(s).")
            return None
        shard = tuple(data.get("shard") or (0, 1))
        session = Session(f"session{next(self._numbers)}", data["intents"], shard, wire)
        self.sessions[session.id] = session
        servers = [server for server in self._world.servers if session.wants(server)]
        ready = {
            "v": 10,
            "user": self._world.show.user(self._world.bot),
            "guilds": [{"id": str(server.id), "unavailable": True} for server in servers],
            "session_id": session.id,
            "resume_gateway_url": self._world.gateway_url,
            "shard": list(shard),
            "application": {"id": str(self._world.bot.id), "flags": 0},
        }
        await session.send("READY", ready)
        for server in servers:
            await session.send("GUILD_CREATE", self._world.show.server(server))
        return session

    async def _resume(self, wire: Wire, data: Json) -> Session | None:
        session = self.sessions.get(data["session_id"])
        if session is None:
            await wire.send({"op": INVALID, "d": False})
            return None
        self.resumes += 1
        session.wire = wire
        for event in session.sent[data["seq"] :]:
            await wire.send(event)
        await session.send("RESUMED", {})
        return session

    def _members(self, data: Json) -> Json:
        server = next(s for s in self._world.servers if s.id == int(data["guild_id"]))
        wanted = (data.get("query") or "").lower()
        ids = [str(id) for id in data.get("user_ids") or []]
        people = [
            person
            for person in server.people
            if (wanted and person.name.lower().startswith(wanted)) or str(person.id) in ids
        ]
        return {
            "guild_id": str(server.id),
            "members": [self._world.show.member(person) for person in people],
            "chunk_index": 0,
            "chunk_count": 1,
            "nonce": data.get("nonce"),
        }
