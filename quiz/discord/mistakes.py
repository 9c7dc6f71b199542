"""Errors of commands: what the player is told, and how, so that the bot never falls silent."""

from __future__ import annotations

import contextlib
import logging

import discord
from discord import app_commands
from discord.ext import commands

from quiz.discord import selfcheck
from quiz.discord.wording import clip, escape
from quiz.errors import PlayerMistake

log = logging.getLogger(__name__)

UNEXPECTED = "Something went wrong on my side; it has been noted. Please try again in a while."

Ctx = commands.Context[commands.AutoShardedBot]


class MarkedMistake(PlayerMistake):
    """A mistake told with markup of our own; user text in it is escaped by whoever raises it."""


def explain(error: BaseException) -> str | None:
    """One plain sentence for the player; None where nothing is to be said."""
    match cause(error):
        case MarkedMistake() as mistake:
            return str(mistake)
        case PlayerMistake() as mistake:
            return escape(str(mistake), 1500)  # it may repeat what people typed
        case commands.CommandNotFound() | commands.NoPrivateMessage():
            return None
        case commands.NotOwner():
            return "Only the owner of this bot can do that."
        case commands.MemberNotFound():
            return "I don't know that player here; mention them with @."
        case commands.UserInputError():
            return "I did not understand that; the help command shows how it is written."
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            return "This command has changed; the bot's owner should run the sync command."
        case commands.CheckFailure() | app_commands.CheckFailure():
            return "You can't use that here."
        case discord.Forbidden():
            return f"I may not write there. {selfcheck.ALLOW}."
        case unexpected:
            log.error("a command failed", exc_info=unexpected)
            return UNEXPECTED


def cause(error: BaseException) -> BaseException:
    """The error below discord.py's wrappings."""
    while isinstance(
        error,
        commands.CommandInvokeError | commands.HybridCommandError | app_commands.CommandInvokeError,
    ):
        error = error.original
    return error


async def tell(ctx: Ctx, text: str) -> None:
    """Answer privately to a slash command, in the channel to a typed one.

    Where the bot may not write, the player gets a direct message, or at least a mark.
    """
    text = clip(text, 1900)
    try:
        await ctx.send(text, ephemeral=True, suppress_embeds=True)
        return
    except discord.HTTPException as error:
        log.debug("no answer in %s: %s", ctx.channel.id, error)
    with contextlib.suppress(discord.HTTPException):
        place = where(ctx)
        said = text if place in text else f"In {place}: {text}"
        await ctx.author.send(said, suppress_embeds=True)
        return
    try:
        await ctx.message.add_reaction("⚠️")
    except discord.HTTPException:
        log.warning("%s in %s can't be told: %s", ctx.author.id, ctx.channel.id, text)


def where(ctx: Ctx) -> str:
    """The channel by name, for people who are not in it at the moment."""
    channel = getattr(ctx.channel, "name", None)
    return f"#{escape(channel, 100)}" if channel else "this channel"
