"""Servers, channels, people and messages, and what tests do and see through them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import discord

from tests.fake_discord.refusals import Json

if TYPE_CHECKING:
    from tests.fake_discord.server import FakeDiscord

TEXT, DIRECT, THREAD = 0, 1, 11
ORDINARY = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    embed_links=True,
    read_message_history=True,
    add_reactions=True,
    use_application_commands=True,
)
MODERATING = discord.Permissions(manage_messages=True)


@dataclass(eq=False)
class Person:
    """Someone in a server; `says` and `slash` speak in its first channel unless told where."""

    world: FakeDiscord
    id: int
    name: str
    server: Server | None = None
    moderator: bool = False
    bot: bool = False
    takes_messages: bool = True
    """False refuses direct messages, as many people's settings do."""

    async def says(
        self,
        text: str,
        *,
        to: Channel | None = None,
        at: float | None = None,
        extra: Json | None = None,
    ) -> Message:
        """Post a message. `at`: its timestamp, if not now; `extra`: payload fields to overrule."""
        message = Message(
            self.world, self.world.snowflake(at), self._channel(to), self, text, extra=extra or {}
        )
        await self.world.post(message)
        return message

    async def slash(self, path: str, *, to: Channel | None = None, **options: Any) -> Message:
        """Use a command that was synced, "quiz start"; returns the first answer people see."""
        interaction = await self.world.interact(self, self._channel(to), path, options)
        await self.world.until(lambda: interaction.answers != [], f"an answer to /{path}")
        return interaction.answers[0]

    def _channel(self, to: Channel | None) -> Channel:
        if to is not None:
            return to
        assert self.server is not None, "say which channel: to=…"
        return self.server.channels[0]


@dataclass(eq=False)
class Server:
    """A guild. The bot is a member from the start, with ordinary permissions."""

    world: FakeDiscord
    id: int
    name: str
    channels: list[Channel] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)

    @property
    def moderators_role(self) -> int:
        return self.id + 1

    def channel(self, name: str, *, age_restricted: bool = False) -> Channel:
        channel = Channel(
            self.world, self.world.snowflake(), name, self, age_restricted=age_restricted
        )
        self.channels.append(channel)
        return channel

    def thread(self, name: str, parent: Channel) -> Channel:
        thread = Channel(self.world, self.world.snowflake(), name, self, kind=THREAD, parent=parent)
        self.channels.append(thread)
        return thread

    def person(self, name: str, *, moderator: bool = False, bot: bool = False) -> Person:
        person = Person(self.world, self.world.snowflake(), name, self, moderator, bot)
        self.people.append(person)
        return person

    async def removes_the_bot(self) -> None:
        self.world.servers.remove(self)
        await self.world.gateway.dispatch("GUILD_DELETE", {"id": str(self.id)}, self)


@dataclass(eq=False)
class Channel:
    world: FakeDiscord
    id: int
    name: str
    server: Server | None
    kind: int = TEXT
    parent: Channel | None = None
    age_restricted: bool = False
    forbidden: discord.Permissions = field(default_factory=discord.Permissions.none)
    """What the bot may not do here."""
    messages: list[Message] = field(default_factory=list)
    _seen: int = 0

    @property
    def last(self) -> Message:
        return self.messages[-1]

    @property
    def transcript(self) -> str:
        return "\n".join(str(message) for message in self.messages)

    async def expects(self, *texts: str) -> Message:
        """Wait for the bot's next message that has all `texts`, after the one expected before."""

        def found() -> int | None:
            for number in range(self._seen, len(self.messages)):
                message = self.messages[number]
                if message.author is self.world.bot and all(text in message.text for text in texts):
                    return number
            return None

        await self.world.until(
            lambda: found() is not None, f"{texts} in #{self.name}, which reads:", self
        )
        number = found()
        assert number is not None
        self._seen = number + 1
        return self.messages[number]

    def from_bot(self, text: str = "") -> list[Message]:
        """The bot's messages with `text` in them."""
        return [m for m in self.messages if m.author is self.world.bot and text in m.text]

    async def forbids(self, *names: str) -> None:
        """Take permissions from the bot: "send_messages", "embed_links" …"""
        self.forbidden = discord.Permissions(**{str(name): True for name in names})
        await self.world.gateway.dispatch("CHANNEL_UPDATE", self.world.show.channel(self), self)

    async def is_deleted(self) -> None:
        assert self.server is not None
        self.server.channels.remove(self)
        kind = "THREAD_DELETE" if self.kind == THREAD else "CHANNEL_DELETE"
        await self.world.gateway.dispatch(kind, self.world.show.channel(self), self)

    def allows(self, person: Person, *names: str) -> bool:
        """Whether `person` has all these permissions here."""
        granted = self.permissions(person)
        return all(getattr(granted, name) for name in names)

    def permissions(self, person: Person) -> discord.Permissions:
        granted = discord.Permissions(ORDINARY.value)
        if person.moderator:
            granted |= MODERATING
        if person is self.world.bot:
            forbidden = self.forbidden | (
                self.parent.forbidden if self.parent else self.forbidden.none()
            )
            granted = discord.Permissions(granted.value & ~forbidden.value)
        return granted


@dataclass(eq=False)
class Message:
    world: FakeDiscord
    id: int
    channel: Channel
    author: Person
    content: str
    embeds: list[Json] = field(default_factory=list)
    marks: list[tuple[str, Person]] = field(default_factory=list)
    reply_to: Message | None = None
    ephemeral: bool = False
    edited: bool = False
    nonce: str | None = None
    pings: list[str] = field(default_factory=list)
    """The mentions that would have notified someone."""
    extra: Json = field(default_factory=dict)

    @property
    def at(self) -> float:
        """Unix seconds, as its id says."""
        return discord.utils.snowflake_time(self.id).timestamp()

    @property
    def reactions(self) -> list[str]:
        return [emoji for emoji, _ in self.marks]

    @property
    def text(self) -> str:
        """Everything that can be read in it, embeds included."""
        lines: list[str | None] = [self.content]
        for embed in self.embeds:
            lines += [(embed.get("author") or {}).get("name"), embed.get("title")]
            lines.append(embed.get("description"))
            for part in embed.get("fields") or []:
                lines += [part["name"], part["value"]]
            lines.append((embed.get("footer") or {}).get("text"))
        return "\n".join(line for line in lines if line)

    async def gets(self, emoji: str) -> None:
        """Wait for the reaction."""
        await self.world.until(
            lambda: emoji in self.reactions, f"{emoji} on {self.content!r}", self.channel
        )

    async def becomes(self, text: str) -> None:
        """Wait until the message, edited, has `text`."""
        await self.world.until(
            lambda: text in self.text, f"{text!r} in an edited message", self.channel
        )

    async def edits(self, content: str) -> None:
        """Its author changes it."""
        self.content, self.edited = content, True
        await self.world.announce("MESSAGE_UPDATE", self)

    async def is_deleted(self) -> None:
        self.channel.messages.remove(self)
        data = {"id": str(self.id), "channel_id": str(self.channel.id)}
        await self.world.gateway.dispatch("MESSAGE_DELETE", data, self.channel)

    def __str__(self) -> str:
        marks = f" [{' '.join(self.reactions)}]" if self.marks else ""
        return f"<{self.author.name}> {self.text}{marks}"


@dataclass(eq=False)
class Interaction:
    """One use of a slash command, and what the bot answered."""

    id: int
    token: str
    person: Person
    channel: Channel
    at: float
    acknowledged: bool = False
    deferred: bool = False
    ephemeral: bool = False
    answers: list[Message] = field(default_factory=list)
    choices: list[Json] | None = None
    """What an autocomplete answered."""


@asynccontextmanager
async def closed(gate: asyncio.Event) -> AsyncIterator[None]:
    """Keep `gate` shut for the length of the block."""
    gate.clear()
    try:
        yield
    finally:
        gate.set()
