"""How hard questions are, as plays show it: a one-parameter item response model.

A room of ability a answers a question of difficulty b with the chance 1 / (1 + e^(b - a)): Rasch,
Probabilistic Models for Some Intelligence and Attainment Tests, 1960. What the setter thought of
a question is the prior of its b, and is worth 20 plays; rooms are alike till they show otherwise.
The model is pure, rows in, difficulties out; `LearnedLevels` fits it anew from time to time.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from quiz.ports import Outcome, Store

#: The share of rooms that answer in time, by the setter's difficulty 1 to 5.
ANSWERED = (0.85, 0.70, 0.50, 0.30, 0.15)

PRIOR_PLAYS = 20
"""So many plays weigh as much as the setter's opinion."""

#: A play of even chance tells most: its information is 0.5 × 0.5.
_QUESTION_PRECISION = PRIOR_PLAYS * 0.25
_ROOM_PRECISION = 1.0
_TURNS = 12
MOST_ROWS = 200_000
"""Rows that a fit looks at, of the questions played most: a second or two of a worker thread."""
REFIT_S = 3600.0
_STEP = 1.0
"""The furthest a value moves in a turn, so that lopsided rows can't throw it off."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What plays say of one question."""

    question: str
    difficulty: int
    """1 to 5, the setter's."""
    rounds: int
    tried: int
    right: int
    seconds: float | None
    """Mean of the right answers; None without any."""
    logit: float
    """The model's b: 0 where an average room answers every second time, more is harder."""
    error: float
    """Standard error of `logit`."""

    @property
    def level(self) -> int:
        """1 to 5, as the model has it: the difficulty whose usual `logit` is nearest."""
        return 1 + min(range(len(_LOGITS)), key=lambda at: abs(_LOGITS[at] - self.logit))

    @property
    def chance(self) -> float:
        """The share of average rooms that answer it in time, 0 to 1."""
        return _chance(0.0, self.logit)


def _logit_of(answered: float) -> float:
    return math.log((1 - answered) / answered)


def _chance(ability: float, difficulty: float) -> float:
    return 1 / (1 + math.exp(difficulty - ability))


_LOGITS = tuple(map(_logit_of, ANSWERED))


def learn(outcomes: Iterable[Outcome]) -> list[Learned]:
    """What the rows say of each question, in the order of the questions' first rows.

    Abilities and difficulties are fitted in turn by Newton's steps towards the most likely ones.
    """
    rows = [row for row in outcomes if row.rounds > 0]
    by_question: defaultdict[str, list[Outcome]] = defaultdict(list)
    by_room: defaultdict[int, list[Outcome]] = defaultdict(list)
    for row in rows:
        by_question[row.question].append(row)
        by_room[row.guild].append(row)
    prior = {name: _prior(found) for name, found in by_question.items()}
    difficulty = dict(prior)
    ability = dict.fromkeys(by_room, 0.0)
    for _ in range(_TURNS):
        for room, found in by_room.items():
            more, known = _pull(found, ability, difficulty)
            more -= _ROOM_PRECISION * ability[room]
            ability[room] += _bounded(more / (known + _ROOM_PRECISION))
        for name, found in by_question.items():
            more, known = _pull(found, ability, difficulty)
            more += _QUESTION_PRECISION * (difficulty[name] - prior[name])
            difficulty[name] -= _bounded(more / (known + _QUESTION_PRECISION))
    return [
        _learned(name, found, difficulty[name], _pull(found, ability, difficulty)[1])
        for name, found in by_question.items()
    ]


def levels(learned: Iterable[Learned]) -> dict[str, int]:
    """Question id → 1 to 5, of those whose plays say something else than the setter."""
    return {one.question: one.level for one in learned if one.level != one.difficulty}


def _prior(rows: Sequence[Outcome]) -> float:
    """By the difficulty that most plays had: a setter may have changed it in between."""
    plays: defaultdict[int, int] = defaultdict(int)
    for row in rows:
        plays[row.difficulty] += row.rounds
    return _LOGITS[max(plays, key=lambda level: plays[level]) - 1]


def _pull(
    rows: Iterable[Outcome], ability: Mapping[int, float], difficulty: Mapping[str, float]
) -> tuple[float, float]:
    """Right answers beyond those expected of the rows, and the rows' information."""
    beyond = known = 0.0
    for row in rows:
        chance = _chance(ability[row.guild], difficulty[row.question])
        beyond += min(row.right, row.rounds) - row.rounds * chance
        known += row.rounds * chance * (1 - chance)
    return beyond, known


def _bounded(step: float) -> float:
    return max(-_STEP, min(_STEP, step))


def _learned(name: str, rows: Sequence[Outcome], logit: float, known: float) -> Learned:
    right = sum(row.right for row in rows)
    return Learned(
        question=name,
        difficulty=1 + _LOGITS.index(_prior(rows)),
        rounds=sum(row.rounds for row in rows),
        tried=sum(row.tried for row in rows),
        right=right,
        seconds=sum(row.seconds for row in rows) / right if right else None,
        logit=logit,
        error=1 / math.sqrt(known + _QUESTION_PRECISION),
    )


class LearnedLevels:
    """What a store's games have shown of questions, fitted anew once in an hour at most."""

    def __init__(self, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._clock = clock
        self._levels: Mapping[str, int] = {}
        self._fitted: float | None = None
        self._lock = asyncio.Lock()

    async def levels(self) -> Mapping[str, int]:
        """Question id → 1 to 5; those that are as their setters thought are left out."""
        async with self._lock:
            if self._fitted is None or self._clock() - self._fitted >= REFIT_S:
                rows = await self._store.outcomes(MOST_ROWS)
                self._levels = await asyncio.to_thread(lambda: levels(learn(rows)))
                self._fitted = self._clock()
        return self._levels
