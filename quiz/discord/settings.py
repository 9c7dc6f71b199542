"""What the Discord bot can be told; made once by whoever starts it."""

from __future__ import annotations

from dataclasses import dataclass, field

from quiz.events import GameSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscordSettings:
    prefix: str = "!"
    """Before commands that are typed as messages."""
    api_base: str | None = None
    """Base address of a Discord-compatible API, "https://chat.example/api/v10"; None is Discord."""
    gateway: str | None = None
    """Its websocket, "wss://…"; None asks the API for it."""
    shard_ids: tuple[int, ...] | None = None
    """The shards of this process; None for all. Needs `shard_count`."""
    shard_count: int | None = None
    """None takes the number that Discord recommends."""
    owners: tuple[int, ...] = ()
    """User ids that may use owners' commands, besides the application's owner."""
    message_content: bool = True
    """Ask for that intent. Without it typed answers can't be read, and no game starts."""
    guild_ready_timeout_s: float = 2.0
    """How long to wait for one more server at the start before the bot counts as ready."""
    game: GameSettings = field(default_factory=GameSettings)
    rounds: int = 10
    """Questions of a game, where the player does not say."""
    most_rounds: int = 50
    mature: bool = False
    """Whether questions flagged mature may be asked in age-restricted channels."""
    spoilers: bool = False
    start_cooldown_s: float = 5.0
    """Between two starts in one channel; 0 for none."""
    remembered_questions: int = 500
    """How many of a server's latest questions are asked again only when nothing else is left."""
