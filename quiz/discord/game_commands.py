"""`quiz`, `quiz stop` and `quiz skip`, typed or as slash commands."""

# mypy can't infer the type variables of discord.py's hybrid decorators (pyright, its authors'
# checker, can) and calls every callback an argument of the wrong type.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from quiz.discord import asking, selfcheck
from quiz.discord.mistakes import Ctx, MarkedMistake, tell, where
from quiz.discord.wording import escape
from quiz.errors import PlayerMistake
from quiz.events import Place, Player
from quiz.ports import Wish

if TYPE_CHECKING:
    from quiz.discord.bot import Reelwise

COMPLETIONS = 25
NO_GAME = "No game is running here; the quiz command starts one."


class GameCommands(commands.Cog):
    def __init__(self, bot: Reelwise) -> None:
        self._bot = bot

    @commands.hybrid_group(
        name="quiz",
        fallback="start",
        case_insensitive=True,
        description="Start a film quiz here",
    )
    @app_commands.describe(
        what="A film or pack; nothing for a mix of everything", rounds="How many questions"
    )
    @commands.guild_only()
    async def quiz(self, ctx: Ctx, *, what: str = "", rounds: int | None = None) -> None:
        """Typed, everything after the command is `what`, with the rounds at its end."""
        if ctx.interaction is None:
            await self._start(ctx, asking.without_start(what), rounds)
        else:
            await ctx.defer(ephemeral=True)
            title = await self._start(ctx, what, rounds)
            await tell(ctx, f"Here we go: {escape(title)}")

    @quiz.command(name="stop", description="End the game in this channel")
    @commands.guild_only()
    async def stop(self, ctx: Ctx) -> None:
        if name := _name_typed(ctx):
            await self._start(ctx, name, None)
            return
        self._need_right(ctx, "stop it")
        player, at = _player(ctx), ctx.message.created_at.timestamp()
        if not self._bot.host.stop(ctx.channel.id, player, at, f"Stopped by {player.name}."):
            raise PlayerMistake(NO_GAME)
        await _confirm(ctx, "The game ends.")

    @quiz.command(name="skip", description="Go on to the next question")
    @commands.guild_only()
    async def skip(self, ctx: Ctx) -> None:
        if name := _name_typed(ctx):
            await self._start(ctx, name, None)
            return
        self._need_right(ctx, "skip a question")
        at = ctx.message.created_at.timestamp()
        if not self._bot.host.skip(ctx.channel.id, _player(ctx), at):
            raise PlayerMistake(NO_GAME)
        await _confirm(ctx, "Skipped.")

    @quiz.autocomplete("what")
    async def complete(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        items = await self._bot.shelf.items(interaction.guild_id or 0)
        found = [item.name for item in items if typed.casefold().strip() in item.name.casefold()]
        return [
            app_commands.Choice(name=name[:100], value=name[:100]) for name in found[:COMPLETIONS]
        ]

    async def _start(self, ctx: Ctx, what: str, rounds: int | None) -> str:
        """Start a game and return its title."""
        bot, settings = self._bot, self._bot.settings
        place = Place(ctx.guild.id if ctx.guild else 0, ctx.channel.id)
        if bot.host.running(place.channel):
            raise MarkedMistake(
                f"A game is already running here; `{settings.prefix}quiz stop` ends it."
            )
        if (wait_s := bot.cooling_down(place.channel)) > 0:
            raise PlayerMistake(
                f"A game was started here a moment ago; try again in {math.ceil(wait_s)} seconds."
            )
        needs = self._check(ctx)
        wish = await self._wish(place, what, rounds, _is_age_restricted(ctx.channel))
        drawn = await bot.shelf.draw(wish)
        if needs:
            await tell(ctx, selfcheck.told(needs, where(ctx), bot.name))
        await bot.open_table(place, ctx.channel, _player(ctx), drawn, ctx.message.id, needs)
        return drawn.title

    def _check(self, ctx: Ctx) -> list[selfcheck.Need]:
        """What the bot lacks here but can play without. Raises if it can't play."""
        if not self._bot.intents.message_content:
            raise PlayerMistake(selfcheck.NO_CONTENT)
        thread = isinstance(ctx.channel, discord.Thread)
        needs = selfcheck.missing(_granted(ctx), thread=thread)
        if any(need.vital for need in needs):
            raise MarkedMistake(selfcheck.told(needs, where(ctx), self._bot.name))
        return needs

    async def _wish(self, place: Place, what: str, rounds: int | None, adult: bool) -> Wish:
        bot, settings = self._bot, self._bot.settings
        if rounds is not None:
            names: tuple[str, ...] = (" ".join(what.split()),) if what.strip() else ()
            rounds = asking.checked_rounds(rounds, settings.most_rounds)
        else:
            # Only a number at the end needs the names, and the shelf may be a long one.
            items = await bot.shelf.items(place.guild) if asking.has_number(what) else []
            known = [item.name for item in items]
            names, rounds = asking.read_wish(what, known, settings.rounds, settings.most_rounds)
        return Wish(
            names=names,
            rounds=rounds,
            avoid=tuple(await bot.store.asked(place.guild, settings.remembered_questions)),
            guild=place.guild,
            mature=settings.mature and adult,
            spoilers=settings.spoilers,
        )

    def _need_right(self, ctx: Ctx, what: str) -> None:
        """Raise unless the player started the game here, or moderates the channel."""
        if not self._bot.host.running(ctx.channel.id):
            raise PlayerMistake(NO_GAME)
        granted = ctx.permissions
        moderates = granted.manage_messages or granted.manage_guild
        if self._bot.host.starter(ctx.channel.id) != ctx.author.id and not moderates:
            raise PlayerMistake(f"Only who started the game, or a moderator, can {what}.")


def _name_typed(ctx: Ctx) -> str:
    """The name that a command's word only begins, as in "stop making sense"; "" for a bare one."""
    more = "" if ctx.interaction is not None else ctx.view.read_rest().strip()
    return f"{ctx.invoked_with} {more}" if more else ""


def _player(ctx: Ctx) -> Player:
    return Player(ctx.author.id, ctx.author.display_name)


def _granted(ctx: Ctx) -> discord.Permissions:
    """What the bot may do in the channel itself, where the questions are asked."""
    if ctx.interaction is not None:
        # `ctx.bot_permissions` counts what answers to the command may do, which is always enough.
        return ctx.interaction.app_permissions
    if isinstance(ctx.channel, discord.PartialMessageable):
        return discord.Permissions.all()  # not known; if something is missing, sending will tell
    return ctx.bot_permissions


def _is_age_restricted(channel: object) -> bool:
    return isinstance(channel, discord.TextChannel | discord.Thread) and channel.is_nsfw()


async def _confirm(ctx: Ctx, text: str) -> None:
    """A slash command must be answered; to a typed one the channel's next message is enough."""
    if ctx.interaction is not None:
        await tell(ctx, text)
