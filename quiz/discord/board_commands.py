"""`leaderboard`, `rank`, `packs` and `help`, typed or as slash commands; `sync` for owners."""

# mypy can't infer the type variables of discord.py's hybrid decorators (pyright, its authors'
# checker, can) and calls every callback an argument of the wrong type.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from quiz.discord import boards
from quiz.discord.chat import as_embed
from quiz.discord.mistakes import Ctx
from quiz.discord.wording import Card, count
from quiz.errors import PlayerMistake
from quiz.ports import Period

if TYPE_CHECKING:
    from quiz.discord.bot import Reelwise

TOP = 10

#: Boards that a player may ask for in as many seconds: each is work for the database.
BOARDS, WITHIN_S = 2, 6.0


class BoardCommands(commands.Cog):
    def __init__(self, bot: Reelwise) -> None:
        self._bot = bot
        self._asked = commands.CooldownMapping[Ctx].from_cooldown(
            BOARDS, WITHIN_S, commands.BucketType.member
        )

    @commands.hybrid_command(
        name="leaderboard", aliases=["lb", "top"], description="The best players of this server"
    )
    @app_commands.describe(period="Since when")
    @app_commands.choices(
        period=[app_commands.Choice(name=period, value=period) for period in Period]
    )
    @commands.guild_only()
    async def leaderboard(self, ctx: Ctx, period: str = "all") -> None:
        since, store, guild = _period(period), self._bot.store, _guild(ctx)
        self._slow_down(ctx)
        await _defer(ctx)
        top = await store.board(guild, since, TOP, 0)
        mine = await store.standing(guild, ctx.author.id, since)
        await answer(ctx, boards.leaderboard(since, top, mine, self._bot.settings.prefix))

    @commands.hybrid_command(name="rank", description="Your place in this server")
    @app_commands.describe(member="Somebody else's place")
    @commands.guild_only()
    async def rank(self, ctx: Ctx, *, member: discord.Member = commands.Author) -> None:
        self._slow_down(ctx)
        await _defer(ctx)
        standings = [
            (period, await self._bot.store.standing(_guild(ctx), member.id, period))
            for period in Period
        ]
        await answer(ctx, boards.rank(member.display_name, standings))

    @commands.hybrid_command(name="packs", description="What can be played")
    @app_commands.describe(page="Of the list")
    @commands.guild_only()
    async def packs(self, ctx: Ctx, page: int = 1) -> None:
        await _defer(ctx)
        items = await self._bot.shelf.items(_guild(ctx))
        await answer(ctx, boards.packs(items, page, self._bot.settings.prefix))

    @commands.hybrid_command(name="help", description="How to play")
    @commands.guild_only()
    async def help(self, ctx: Ctx) -> None:
        settings = self._bot.settings
        await answer(ctx, boards.help_card(settings.prefix, settings.rounds, settings.most_rounds))

    def _slow_down(self, ctx: Ctx) -> None:
        wait_s = self._asked.update_rate_limit(ctx, ctx.message.created_at.timestamp())
        if wait_s:
            wait = count(math.ceil(wait_s), "second")
            raise PlayerMistake(f"You asked for this a moment ago; try again in {wait}.")

    @commands.command(name="sync", hidden=True)
    @commands.is_owner()
    async def sync(self, ctx: Ctx) -> None:
        """Tell Discord of the slash commands: once, and after updates that change them."""
        synced = await self._bot.tree.sync()
        await ctx.send(
            f"{count(len(synced), 'slash command')} synced; Discord may take a minute to show them."
        )


async def answer(ctx: Ctx, card: Card) -> None:
    """Send a card, as plain text where embeds are forbidden."""
    if ctx.bot_permissions.embed_links:
        await ctx.send(embed=as_embed(card))
    else:
        await ctx.send(card.plain(), suppress_embeds=True)


async def _defer(ctx: Ctx) -> None:
    """A slash command must be answered within three seconds, which a busy store may need."""
    if ctx.interaction is not None:
        await ctx.defer()


def _period(typed: str) -> Period:
    try:
        return Period(typed.casefold())
    except ValueError:
        raise PlayerMistake(f"Choose one of {', '.join(Period)}.") from None


def _guild(ctx: Ctx) -> int:
    return ctx.guild.id if ctx.guild else 0
