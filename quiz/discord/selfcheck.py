"""What the bot needs in a channel, and how it says in plain words what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import discord


@dataclass(frozen=True, slots=True)
class Need:
    permission: str
    """discord.py's name of it."""
    label: str
    """As Discord's settings call it."""
    use: str
    vital: bool
    """Whether no game can be played without it."""


VIEW = Need("view_channel", "View Channel", "to see this channel", True)
SEND = Need("send_messages", "Send Messages", "to ask questions", True)
SEND_IN_THREAD = Need(
    "send_messages_in_threads", "Send Messages in Threads", "to ask questions in a thread", True
)
EMBED = Need("embed_links", "Embed Links", "for cards; until then I write plain text", False)
HISTORY = Need("read_message_history", "Read Message History", "to mark answers", False)
REACT = Need("add_reactions", "Add Reactions", "to put ✅ on right answers", False)

NO_CONTENT = (
    "I can't read your answers: the Message Content Intent is switched off. Whoever runs this bot "
    "switches it on at https://discord.com/developers/applications → the application → Bot → "
    "Privileged Gateway Intents → Message Content Intent, and starts the bot again."
)


ALLOW = "Someone who manages this server can allow it: Edit Channel → Permissions"


def missing(granted: discord.Permissions, *, thread: bool) -> list[Need]:
    """What the bot lacks in a channel: what is vital, or if it has that, what is merely of use."""
    needs = [VIEW, SEND_IN_THREAD if thread else SEND]
    lacking = [need for need in needs if not getattr(granted, need.permission)]
    if lacking:
        # Discord takes the rest away with these; naming it would only hide what is to be done.
        return lacking
    return [need for need in (EMBED, HISTORY, REACT) if not getattr(granted, need.permission)]


def told(needs: Sequence[Need], channel: str, bot: str) -> str:
    """One plain message: what is missing, what for, and where to allow it."""
    lacking = _listed([f"**{need.label}** ({need.use})" for need in needs])
    noun = "permission" if len(needs) == 1 else "permissions"
    if any(need.vital for need in needs):
        effect = f"I can't play in {channel}"
    else:
        effect = f"I can play in {channel}, but not well"
    return f"{effect}: I lack the {noun} {lacking}. {ALLOW} → {bot}."


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
