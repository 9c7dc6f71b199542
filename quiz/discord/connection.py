"""Where discord.py connects to, and what it asks for there."""

from __future__ import annotations

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from quiz.errors import OperatorMistake

#: Seconds until a server that does not answer counts as out of reach.
REACH_TIMEOUT_S = 15.0


async def point_at(api_base: str | None, gateway: str | None) -> None:
    """Send discord.py's requests to `api_base` and its websocket to `gateway`.

    For a Discord-compatible server; None leaves discord.py as it is. Without `gateway` the API is
    asked for it. Raises `OperatorMistake` if there is no API at that address.
    """
    if api_base:
        api_base = api_base.rstrip("/")
        Route.BASE = api_base
        gateway = gateway or await _ask_for_gateway(api_base)
    if gateway:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)


async def _ask_for_gateway(api_base: str) -> str:
    timeout = aiohttp.ClientTimeout(total=REACH_TIMEOUT_S)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(f"{api_base}/gateway") as response,
        ):
            response.raise_for_status()
            return str((await response.json())["url"])
    except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError) as error:
        raise OperatorMistake(
            f"No Discord-compatible API answers at {api_base}; check discord.api_base."
        ) from error


def intents(*, message_content: bool) -> discord.Intents:
    """Servers and their messages; no members, no presences, no direct messages."""
    return discord.Intents(guilds=True, guild_messages=True, message_content=message_content)
