"""Games in few words, for the store's tests."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from datetime import UTC, datetime

from quiz.events import (
    Asked,
    Awarded,
    Closed,
    Ended,
    Entry,
    Event,
    GameSettings,
    Opened,
    Place,
    Player,
    Score,
    Started,
)
from quiz.question import Question
from quiz.store import SqlStore

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC).timestamp()
"""A Wednesday at noon."""
DAY = 86_400.0

HOME = Place(guild=1, channel=10)
ANN = Player(1, "Ann")
BEN = Player(2, "Ben")
CAT = Player(3, "Cat")

QUESTIONS = tuple(
    Question(id=f"noir/{n}", stem=f"Question {n}?", answer=f"Answer {n}") for n in range(1, 4)
)


def entries(*events: Event, after: int = 0) -> list[Entry]:
    """Ledger entries of `events`; the first has seq `after`."""
    return [Entry(seq, event) for seq, event in enumerate(events, start=after)]


def started(at: float = NOW, questions: Iterable[Question] = QUESTIONS) -> Started:
    return Started(at, "Noir nights", GameSettings(), tuple(questions))


def award(player: Player, points: int = 100, *, round_: int = 1, at: float = NOW) -> Awarded:
    return Awarded(at, round_, player, points, 2.5, "Answer", "answer")


def play(*awards: Awarded, reason: str = "finished", at: float = NOW) -> list[Entry]:
    """A whole game in which `awards` were made, round by round, ended at `at`."""
    events: list[Event] = [started(awards[0].at if awards else at)]
    scores: dict[Player, Score] = {}
    for won in awards:
        events += [
            Asked(won.at, won.round),
            Opened(won.at, won.round, 77),
            won,
            Closed(won.at, won.round, "answered", 1),
        ]
        before = scores.get(won.player, Score(won.player, 0, 0))
        scores[won.player] = Score(won.player, before.points + won.points, before.right + 1)
    board = sorted(scores.values(), key=lambda score: (-score.points, score.player.id))
    return entries(*events, Ended(at, reason, tuple(board)))


_games = itertools.count(1)


async def kept(store: SqlStore, game: list[Entry], place: Place = HOME) -> str:
    """Append a whole game under a name of its own; return the name."""
    name = f"g{next(_games)}"
    await store.append(name, place, game)
    return name
