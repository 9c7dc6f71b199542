"""Reelwise on Discord: the only part that imports discord. `run_discord` is the way in."""

from quiz.discord.bot import Reelwise
from quiz.discord.run import run_discord
from quiz.discord.settings import DiscordSettings

__all__ = ["DiscordSettings", "Reelwise", "run_discord"]
