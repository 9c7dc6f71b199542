"""The world of a game, made of paper: nothing here waits, and nothing is random."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from quiz.events import Asked, Awarded, Ended, Entry, Event, Place, Player, Show, Started
from quiz.ports import (
    AlreadyKept,
    ChatClosed,
    Drawn,
    Item,
    Outcome,
    Period,
    Posted,
    SavedGame,
    Standing,
    Wish,
)
from quiz.question import Question

ANN = Player(1, "Ann")
BEN = Player(2, "Ben")
ShowT = TypeVar("ShowT", bound=Show)

PLACE = Place(guild=7, channel=70)


def question(number: int = 1, *, answer: str = "Nicolas Cage", difficulty: int = 3) -> Question:
    return Question(
        id=f"test/{number}",
        stem=f"Question {number}?",
        answer=answer,
        difficulty=difficulty,
        because=f"Because of {number}.",
    )


class FakeClock:
    """A clock that moves only when told to, so that no test waits."""

    def __init__(self, time: float = 1_000.0) -> None:
        self.time = time
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []

    def now(self) -> float:
        return self.time

    async def sleep_until(self, when: float) -> None:
        if when <= self.time:
            return
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sleepers.append((when, woken))
        await woken

    def set(self, time: float) -> None:
        """Move to `time` and wake whoever sleeps no longer than that."""
        self.time = max(self.time, time)
        due = [sleeper for sleeper in self._sleepers if sleeper[0] <= self.time]
        self._sleepers = [sleeper for sleeper in self._sleepers if sleeper[0] > self.time]
        for _, woken in sorted(due, key=lambda sleeper: sleeper[0]):
            if not woken.done():
                woken.set_result(None)

    def advance(self, seconds: float) -> None:
        self.set(self.time + seconds)


class FakeChat:
    """Records what it is asked to show. Its clock may differ from the machine's by `ahead`."""

    def __init__(self, clock: FakeClock, *, ahead: float = 0.0) -> None:
        self.clock = clock
        self.ahead = ahead
        self.shown: list[Show] = []
        self.closed = ""
        """Why the channel can't be written to; "" while it can."""
        self.gate = asyncio.Event()
        """Cleared, it holds back every `show` until it is set: a slow network."""
        self.gate.set()
        self._messages = 0

    async def show(self, effect: Show) -> Posted:
        await self.gate.wait()
        if self.closed:
            raise ChatClosed(self.closed)
        self.shown.append(effect)
        self._messages += 1
        return Posted(self.now(), self._messages)

    def now(self) -> float:
        """The channel's clock."""
        return self.clock.now() + self.ahead

    def of(self, kind: type[ShowT]) -> list[ShowT]:
        """All effects of one kind, in order."""
        return [effect for effect in self.shown if isinstance(effect, kind)]


@dataclass
class MemoryStore:
    """The ledger in memory, with the real one's promises."""

    games: dict[str, list[Entry]] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    failure: Exception | None = None
    """Raised by every `append` while it is set; nothing is kept then."""
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    """Cleared, it holds back every `append` before it is durable."""

    def __post_init__(self) -> None:
        self.gate.set()

    async def append(self, game: str, place: Place, entries: Sequence[Entry]) -> None:
        await self.gate.wait()
        if self.failure is not None:
            raise self.failure
        kept = self.games.get(game, [])
        if not kept and any(saved.place == place for saved in await self.unfinished()):
            raise AlreadyKept(f"{game}: another game is open there")
        rows = {entry.seq for entry in kept}
        won = {entry.event.round for entry in kept if isinstance(entry.event, Awarded)}
        for entry in entries:
            if entry.seq in rows:
                raise AlreadyKept(f"{game}: row {entry.seq}")
            rows.add(entry.seq)
            if isinstance(entry.event, Awarded):
                if entry.event.round in won:
                    raise AlreadyKept(f"{game}: round {entry.event.round} is won")
                won.add(entry.event.round)
        self.games[game] = [*kept, *entries]
        self.places[game] = place

    async def unfinished(self) -> list[SavedGame]:
        saved = [
            SavedGame(game, self.places[game], tuple(self.events(game)))
            for game in self.games
            if not isinstance(self.events(game)[-1], Ended)
        ]
        return sorted(saved, key=lambda game: game.events[0].at)

    async def board(self, guild: int, period: Period, limit: int, offset: int) -> list[Standing]:
        return self._standings(guild, period)[offset : offset + limit]

    async def standing(self, guild: int, player: int, period: Period) -> Standing | None:
        lines = self._standings(guild, period)
        return next((line for line in lines if line.player == player), None)

    async def asked(self, guild: int, limit: int) -> list[str]:
        ids: list[tuple[float, str]] = []
        for game, place in self.places.items():
            questions: tuple[Question, ...] = ()
            for event in self.events(game) if place.guild == guild else ():
                if isinstance(event, Started):
                    questions = event.questions
                elif isinstance(event, Asked):
                    ids.append((event.at, questions[event.round - 1].id))
        latest = [id for _, id in sorted(ids, key=lambda pair: -pair[0])]
        return list(dict.fromkeys(latest))[:limit]

    async def outcomes(self, limit: int) -> list[Outcome]:
        return []

    async def close(self) -> None:
        return None

    def events(self, game: str | None = None) -> list[Event]:
        """What the ledger has of a game; of the only one if none is named."""
        if game is None:
            (game,) = self.games
        return [entry.event for entry in self.games[game]]

    def points(self) -> dict[str, int]:
        """Durable points by player name, over all games."""
        points: dict[str, int] = {}
        for game in self.games:
            for event in self.events(game):
                if isinstance(event, Awarded):
                    name = event.player.name
                    points[name] = points.get(name, 0) + event.points
        return points

    def _standings(self, guild: int, period: Period) -> list[Standing]:
        events = [
            (game, event)
            for game, place in self.places.items()
            if place.guild == guild
            for event in self.events(game)
        ]
        since = _since(period, max((event.at for _, event in events), default=0.0))
        names: dict[int, str] = {}
        awards: dict[int, list[tuple[str, int]]] = {}
        wins: dict[int, int] = {}
        for game, event in events:
            if event.at < since:
                continue
            if isinstance(event, Awarded):
                names[event.player.id] = event.player.name
                awards.setdefault(event.player.id, []).append((game, event.points))
            elif isinstance(event, Ended) and event.board:
                best = event.board[0].points
                for score in event.board:
                    if score.points == best:
                        wins[score.player.id] = wins.get(score.player.id, 0) + 1
        totals = {id: sum(points for _, points in rows) for id, rows in awards.items()}
        order = sorted(awards, key=lambda id: (-totals[id], -len(awards[id]), id))
        return [
            Standing(
                rank=1 + sum(total > totals[id] for total in totals.values()),
                player=id,
                name=names[id],
                points=totals[id],
                right=len(awards[id]),
                games=len({game for game, _ in awards[id]}),
                wins=wins.get(id, 0),
            )
            for id in order
        ]


def _since(period: Period, now: float) -> float:
    today = datetime.fromtimestamp(now, UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    match period:
        case Period.DAY:
            return today.timestamp()
        case Period.WEEK:
            return (today - timedelta(days=today.weekday())).timestamp()
        case Period.MONTH:
            return today.replace(day=1).timestamp()
        case Period.ALL:
            return float("-inf")


class ListShelf:
    """A shelf with one pack on it; draws its questions in their order."""

    def __init__(self, title: str, questions: Sequence[Question]) -> None:
        self.title = title
        self.questions = tuple(questions)

    async def items(self, guild: int) -> list[Item]:
        return [Item(self.title, "pack", len(self.questions))]

    async def draw(self, wish: Wish) -> Drawn:
        fresh = [one for one in self.questions if one.id not in wish.avoid]
        again = [one for one in self.questions if one.id in wish.avoid]
        return Drawn(self.title, tuple((fresh + again)[: wish.rounds]))
