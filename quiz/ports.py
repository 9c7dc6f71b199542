"""The seams of the player wing: what a game needs of the world, said as protocols.

Tests hand in the fakes of tests/fakes.py; `bot.py` hands in Discord or the terminal, the store,
and the shelf that joins packs and films.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from quiz.events import Entry, Event, Place, Show
from quiz.question import Question


class Clock(Protocol):
    def now(self) -> float:
        """Unix seconds on this machine."""

    async def sleep_until(self, when: float) -> None:
        """Return at or after `when` (Unix seconds on this machine)."""


@dataclass(frozen=True, slots=True)
class Posted:
    """Confirmation that something can be seen."""

    at: float
    """By the channel's clock."""
    message: int
    """0 where the place has no message ids."""


class Chat(Protocol):
    """One channel. Carries effects to people; decides only how they look."""

    async def show(self, effect: Show) -> Posted:
        """Show it; returns when people can see it. Raises `ChatClosed` if that can't be."""


class ChatClosed(Exception):
    """The channel can't be written to; `str(e)` says why in plain words."""


class Period(StrEnum):
    DAY = "day"
    WEEK = "week"
    """From Monday on."""
    MONTH = "month"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Standing:
    """A line of a leaderboard."""

    rank: int
    """From 1; players with equal points share a rank."""
    player: int
    name: str
    points: int
    right: int
    games: int
    wins: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a question fared in one guild."""

    question: str
    guild: int
    difficulty: int
    """1 to 5, as it was last asked."""
    rounds: int
    """Answered, or out of time; skipped and stopped ones say nothing."""
    tried: int
    """Of these with a guess, right or wrong."""
    right: int
    seconds: float
    """Of the right answers, summed."""


@dataclass(frozen=True, slots=True)
class SavedGame:
    """A game whose last event is not `Ended`."""

    game: str
    place: Place
    events: tuple[Event, ...]


class Store(Protocol):
    """The ledger and what is derived from it."""

    async def append(self, game: str, place: Place, entries: Sequence[Entry]) -> None:
        """Return when `entries` are durable, all or none of them.

        Standings and asked questions follow in the same transaction. Raises `AlreadyKept` if the
        ledger has one of these rows, or an award for that round, already.
        """

    async def unfinished(self) -> list[SavedGame]:
        """Games to take up after a restart, oldest first."""

    async def board(self, guild: int, period: Period, limit: int, offset: int) -> list[Standing]:
        """Most points first; equal points by more right answers, then lower player id."""

    async def standing(self, guild: int, player: int, period: Period) -> Standing | None:
        """One player's line, also outside the top; None if they never scored in the period."""

    async def asked(self, guild: int, limit: int) -> list[str]:
        """Ids of the questions asked there most recently, latest first."""

    async def outcomes(self, limit: int) -> list[Outcome]:
        """How questions fared: at most `limit` rows, those of the questions played most first."""

    async def close(self) -> None:
        """Write what waits, then let go of the database."""


class AlreadyKept(Exception):
    """The ledger holds this row or award already: a repeated delivery, or a second process."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something on the shelf that can be played by name."""

    name: str
    """"Leaving Las Vegas (1995)", "Noir nights"."""
    kind: str
    """"film", "pack", "ceremony", or "ceremonies" for several of them together."""
    count: int
    """Questions in it."""
    about: str = ""
    """Author and licence, or a pack's description."""
    also: tuple[str, ...] = ()
    """Other names it is found by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a game wants of the shelf."""

    names: tuple[str, ...] = ()
    """Packs and films as people type them; empty for a mix of everything."""
    rounds: int = 10
    seed: int | None = None
    """None for chance; the same seed over the same shelf draws the same questions."""
    avoid: tuple[str, ...] = ()
    """Ids asked recently, latest first; asked again only when nothing else is left."""
    guild: int = 0
    mature: bool = False
    spoilers: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    title: str
    """What was found under the names, as it is to be shown."""
    questions: tuple[Question, ...]


class Shelf(Protocol):
    async def items(self, guild: int) -> list[Item]:
        """Everything that can be played there, packs first, by name."""

    async def draw(self, wish: Wish) -> Drawn:
        """Questions for one game, at most `wish.rounds`.

        Raises `PlayerMistake`, with the nearest names, if nothing has a wished name.
        """
