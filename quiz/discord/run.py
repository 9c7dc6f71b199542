"""Starting the bot; what stops a start is told to the operator in one sentence."""

from __future__ import annotations

import re
from collections.abc import Callable

import aiohttp
import discord

from quiz.discord.bot import Reelwise
from quiz.discord.connection import point_at
from quiz.discord.settings import DiscordSettings
from quiz.errors import OperatorMistake
from quiz.host import Host
from quiz.ports import Clock, Shelf, Store

APPLICATIONS = "https://discord.com/developers/applications"


async def run_discord(
    *,
    token: str,
    settings: DiscordSettings,
    store: Store,
    shelf: Shelf,
    host: Host,
    clock: Clock,
    on_made: Callable[[Reelwise], None] | None = None,
) -> None:
    """Run the bot until it is cancelled or closed; running games are kept for the next start.

    `host` must use the same `store` and `clock`. `on_made` gets the bot before it connects.
    Raises `OperatorMistake` for a bad token, refused intents, or a Discord that is out of reach.
    """
    if not re.fullmatch(r"[\x21-\x7e]+", token.strip()):
        raise OperatorMistake(_bad_token("is empty or has signs that no token has"))
    await point_at(settings.api_base, settings.gateway)
    bot = Reelwise(settings=settings, store=store, shelf=shelf, host=host, clock=clock)
    if on_made is not None:
        on_made(bot)
    try:
        async with bot:
            await bot.start(token.strip())
    except discord.LoginFailure as error:
        raise OperatorMistake(_bad_token("was refused by Discord")) from error
    except discord.PrivilegedIntentsRequired as error:
        raise OperatorMistake(
            "Discord refused the Message Content Intent, without which answers can't be read; "
            f"switch it on at {APPLICATIONS} → the application → Bot → Privileged Gateway Intents."
        ) from error
    except discord.ConnectionClosed as error:
        raise OperatorMistake(_closed(error.code)) from error
    except (discord.HTTPException, discord.GatewayNotFound, aiohttp.ClientError, OSError) as error:
        raise OperatorMistake(
            f"Discord can't be reached ({error}); check this machine's network, or try again later."
        ) from error


def _bad_token(what: str) -> str:
    return (
        f"The token {what}; copy it from {APPLICATIONS} → the application → Bot → Reset Token "
        "into DISCORD_TOKEN or the settings file."
    )


def _closed(code: int) -> str:
    reasons = {
        4004: _bad_token("was refused by Discord"),
        4010: "Discord does not know these shards; check --shards.",
        4011: "The bot is in too many servers for so few shards; give more with --shards.",
    }
    return reasons.get(code, f"Discord closed the connection for good (code {code}).")
