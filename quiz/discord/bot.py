"""The bot: routes messages to games and commands, and keeps what only Discord knows of a game."""

from __future__ import annotations

import asyncio
import functools
import logging
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands

from quiz.discord import selfcheck
from quiz.discord.board_commands import BoardCommands
from quiz.discord.chat import Channel, DiscordChat
from quiz.discord.connection import intents
from quiz.discord.game_commands import GameCommands
from quiz.discord.mistakes import Ctx, explain, tell
from quiz.discord.settings import DiscordSettings
from quiz.events import Guess, Place, Player
from quiz.host import Host
from quiz.ports import Clock, Drawn, Shelf, Store

log = logging.getLogger(__name__)

#: Messages read back, at most, in a channel whose events were lost with the connection.
READ_BACK = 200
TYPED = (discord.MessageType.default, discord.MessageType.reply)


@dataclass(slots=True)
class Table:
    """What Discord's side knows of a running game."""

    place: Place
    heard: int
    """Id of the latest message that was handed to the game."""
    blind: bool = False
    """Whether it was said that messages come without their text."""


class Reelwise(commands.AutoShardedBot):
    def __init__(
        self, *, settings: DiscordSettings, store: Store, shelf: Shelf, host: Host, clock: Clock
    ) -> None:
        sharding: dict[str, Any] = {"shard_count": settings.shard_count}
        if settings.shard_ids is not None:
            sharding["shard_ids"] = list(settings.shard_ids)
        if settings.gateway and settings.shard_count is None:
            # With a gateway of one's own, nobody is asked how many shards there should be.
            sharding["shard_count"] = 1
        # No operator needs to be warned that a quiz can't use voice channels.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            command_prefix=commands.when_mentioned_or(settings.prefix),
            intents=intents(message_content=settings.message_content),
            help_command=None,
            case_insensitive=True,
            strip_after_prefix=True,
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            guild_ready_timeout=settings.guild_ready_timeout_s,
            activity=discord.Game(f"{settings.prefix}quiz"),
            tree_cls=_Tree,
            **sharding,
        )
        self.settings = settings
        self.store = store
        self.shelf = shelf
        self.host = host
        self.clock = clock
        self._tables: dict[int, Table] = {}
        self._starts: dict[int, float] = {}
        """When the latest game of a channel was started, while that slows down the next one."""
        self._errands: set[asyncio.Task[None]] = set()
        self._lost: dict[int, asyncio.Event] = {}
        """Shards that lost their connection, with what is set when they have caught up."""
        host.wait_for_guesses(self._caught_up)
        self._shards_seen: set[int] = set()
        """Shards whose saved games were taken up."""

    @property
    def name(self) -> str:
        return self.user.display_name if self.user else "Reelwise"

    async def setup_hook(self) -> None:
        await self.add_cog(GameCommands(self))
        await self.add_cog(BoardCommands(self))

    async def close(self) -> None:
        """Let go of the games, which the next start takes up, then of Discord."""
        await self.host.shutdown()
        for errand in self._errands:
            errand.cancel()
        await super().close()

    async def is_owner(self, user: discord.abc.User, /) -> bool:
        return user.id in self.settings.owners or await super().is_owner(user)

    # ── Games ─────────────────────────────────────────────────────────────────────────────────

    async def open_table(
        self,
        place: Place,
        channel: Channel,
        starter: Player,
        drawn: Drawn,
        message: int,
        needs: Sequence[selfcheck.Need] = (),
    ) -> None:
        """Start a game in `channel`; `message` is the id of the command that asked for it."""
        chat = self._chat(channel, embeds=selfcheck.EMBED not in needs)
        await self.host.start(
            place, chat, drawn.title, drawn.questions, self.settings.game, starter.id
        )
        self._set_table(Table(place, message))
        self._starts[place.channel] = self.clock.now()

    def cooling_down(self, channel: int) -> float:
        """Seconds until the next game may be started there; 0 if it may be at once."""
        since = self.clock.now() - self.settings.start_cooldown_s
        self._starts = {place: at for place, at in self._starts.items() if at > since}
        return max(0.0, self._starts.get(channel, since) - since)

    def _set_table(self, table: Table) -> None:
        over = [channel for channel in self._tables if not self.host.running(channel)]
        for channel in over:
            del self._tables[channel]
        self._tables[table.place.channel] = table

    def _chat(self, channel: Channel, *, embeds: bool = True) -> DiscordChat:
        return DiscordChat(
            channel, self.clock, self.settings.prefix, self._send_on_errand, embeds=embeds
        )

    def _send_on_errand(self, work: Coroutine[Any, Any, None]) -> None:
        """Run what nobody waits for, such as a mark; its failure changes nothing."""

        async def run() -> None:
            try:
                await work
            except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
                log.debug("left undone: %s", error)

        errand = asyncio.create_task(run())
        self._errands.add(errand)
        errand.add_done_callback(self._errands.discard)

    def _stop_all(self, why: str, *, channel: int | None = None, guild: int | None = None) -> None:
        for table in list(self._tables.values()):
            if table.place.channel == channel or table.place.guild == guild:
                self.host.stop(table.place.channel, None, self.clock.now(), why)

    # ── What Discord tells ────────────────────────────────────────────────────────────────────

    async def on_message(self, message: discord.Message, /) -> None:
        if message.author.bot or message.webhook_id is not None or message.guild is None:
            return
        running = self.host.running(message.channel.id)
        if message.content.startswith((self.settings.prefix, "<@")):
            ctx: Ctx = await self.get_context(message)
            if ctx.command is not None:
                await self.invoke(ctx)
                return
        if running and message.type in TYPED:
            self._hear(message)

    def _hear(self, message: discord.Message) -> None:
        """Hand a message to the channel's game; its id says when it was sent."""
        channel = message.channel.id
        table = self._tables.get(channel)
        if table is not None:
            table.heard = max(table.heard, message.id)
            if _is_blanked(message) and not table.blind:
                table.blind = True
                self._send_on_errand(_send(message.channel, selfcheck.NO_CONTENT))
        player = Player(message.author.id, message.author.display_name)
        at = message.created_at.timestamp()
        self.host.guess(channel, Guess(player, message.content, at, message.id))

    async def on_command_error(self, ctx: Ctx, error: commands.CommandError, /) -> None:  # type: ignore[override]  # narrower than Context[BotT]
        text = explain(error)
        if text is not None:
            await tell(ctx, text)

    async def on_shard_ready(self, shard: int) -> None:
        """The first time, take up saved games; later, what was said since the session was lost.

        Shard by shard: the last of many is ready minutes after the first. If the saved games
        can't be read, the next time is again the first.
        """
        try:
            await self._take_up(shard)
        finally:
            self._is_back(shard)

    async def _take_up(self, shard: int) -> None:
        tables = list(self._tables.values())
        if shard not in self._shards_seen:
            count = await self.host.resume(functools.partial(self._chat_for, shard))
            self._shards_seen.add(shard)
            log.info("shard %d is ready; %d games go on", shard, count)
        for table in tables:
            if self._shard_of(table.place) == shard and self.host.running(table.place.channel):
                await self._read_back(table)

    async def on_shard_disconnect(self, shard: int) -> None:
        self._lost.setdefault(shard, asyncio.Event())

    async def on_shard_resumed(self, shard: int) -> None:
        """What was said meanwhile has been replayed, each message before this event."""
        self._is_back(shard)

    def _is_back(self, shard: int) -> None:
        if (back := self._lost.pop(shard, None)) is not None:
            back.set()

    async def _caught_up(self, place: Place) -> None:
        while (back := self._lost.get(self._shard_of(place))) is not None:
            await back.wait()

    def _chat_for(self, shard: int, place: Place) -> DiscordChat | None:
        if not place.guild or self._shard_of(place) != shard:
            return None  # a terminal's game, or another process's
        if not self.host.running(place.channel):
            now = datetime.fromtimestamp(self.clock.now(), UTC)
            self._tables[place.channel] = Table(place, discord.utils.time_snowflake(now))
        return self._chat(self._channel(place))

    def _shard_of(self, place: Place) -> int:
        return (place.guild >> 22) % (self.shard_count or 1)

    def _channel(self, place: Place) -> discord.abc.Messageable:
        channel = self.get_channel(place.channel)
        if isinstance(channel, discord.abc.Messageable):
            return channel
        return self.get_partial_messageable(place.channel, guild_id=place.guild)

    async def _read_back(self, table: Table) -> None:
        after = discord.Object(table.heard)
        try:
            history = self._channel(table.place).history(
                after=after, limit=READ_BACK, oldest_first=True
            )
            async for message in history:
                if not message.author.bot and message.webhook_id is None:
                    self._hear(message)
        except discord.HTTPException as error:
            log.info("messages of %d can't be read back: %s", table.place.channel, error)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        self._stop_all("The channel was deleted.", channel=channel.id)

    async def on_raw_thread_delete(self, thread: discord.RawThreadDeleteEvent) -> None:
        self._stop_all("The thread was deleted.", channel=thread.thread_id)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        self._stop_all("I was removed from the server.", guild=guild.id)


class _Tree(app_commands.CommandTree[discord.Client]):
    async def on_error(
        self, interaction: discord.Interaction, error: app_commands.AppCommandError, /
    ) -> None:
        """Errors that never reach a hybrid command, such as one that is no longer there."""
        text = explain(error)
        if text is None or interaction.type is discord.InteractionType.autocomplete:
            return
        if not interaction.response.is_done():
            await interaction.response.send_message(text, ephemeral=True)


def _is_blanked(message: discord.Message) -> bool:
    """Whether a message came without everything it can be made of, as without the intent."""
    return not (
        message.content
        or message.attachments
        or message.embeds
        or message.stickers
        or message.components
        or message.poll
        or message.message_snapshots
    )


async def _send(channel: discord.abc.Messageable, text: str) -> None:
    await channel.send(text, suppress_embeds=True)
