"""Folds the whole ledger anew and compares it with what is kept beside it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncConnection

from quiz.errors import OperatorMistake
from quiz.events import Awarded, Ended, Entry
from quiz.store import codec
from quiz.store.changes import (
    Changes,
    Key,
    Posed,
    asked_of,
    outcomes_of,
    questions_of,
    standings_of,
)
from quiz.store.tables import asked, awards, games, ledger, outcomes, standings

COUNTS = ("points", "right", "games", "wins")
FARED = ("rounds", "tried", "right")


async def audit(connection: AsyncConnection) -> list[str]:
    """Where ledger and derived tables differ, one sentence each; empty if nowhere."""
    fold = _Fold()
    async for row in await connection.stream(_entries()):
        fold.take(row)
    fold.end_game()
    async for row in await connection.stream(select(standings)):
        player = row.guild, row.player, row.day
        expected = fold.derived.standings.pop(player, None)
        _compare(expected, row._mapping, COUNTS, fold, _line(player))
    for key, expected in fold.derived.standings.items():
        _compare(expected, None, COUNTS, fold, _line(key))
    async for row in await connection.stream(select(asked)):
        question = row.guild, row.question
        expected = fold.derived.asked.pop(question, None)
        _compare(expected, row._mapping, ("times",), fold, _ask(question))
    for key, expected in fold.derived.asked.items():
        _compare(expected, None, ("times",), fold, _ask(key))
    async for row in await connection.stream(select(outcomes)):
        question = row.question, row.guild
        expected = fold.derived.outcomes.pop(question, None)
        _compare(expected, row._mapping, FARED, fold, _fare(question))
    for key, expected in fold.derived.outcomes.items():
        _compare(expected, None, FARED, fold, _fare(key))
    return fold.problems


def _entries() -> Select[Any]:
    """Every game with its entries in order; a game without any is one row with no seq."""
    here = (ledger.c.game == awards.c.game) & (ledger.c.seq == awards.c.seq)
    return (
        select(
            games.c.id.label("game"),
            games.c.guild,
            games.c.ended_at,
            ledger.c.seq,
            ledger.c.kind,
            ledger.c.payload,
            ledger.c.day,
            awards.c.round.label("award_round"),
            awards.c.player.label("award_player"),
        )
        .select_from(games)
        .outerjoin(ledger, ledger.c.game == games.c.id)
        .outerjoin(awards, here)
        .order_by(games.c.id, ledger.c.seq)
    )


class _Fold:
    """Takes ledger rows in order, game by game, and keeps what they should have led to."""

    def __init__(self) -> None:
        self.derived = Changes()
        self.problems: list[str] = []
        self._game: Any = None
        self._next = 0
        self._ended = False
        self._questions: tuple[Posed, ...] = ()

    def take(self, row: Any) -> None:
        if self._game is None or self._game.game != row.game:
            self.end_game()
            self._game, self._next, self._ended, self._questions = row, 0, False, ()
        if row.seq is None:
            self.problems.append(f"Game {row.game} has no entry in the ledger.")
            return
        if row.seq != self._next:
            self.problems.append(f"Game {row.game}: entry {self._next} is missing from the ledger.")
        self._next = row.seq + 1
        try:
            entry = Entry(row.seq, codec.decode(row.game, row.seq, row.kind, row.payload))
        except OperatorMistake as mistake:
            self.problems.append(f"{str(mistake)[:1].upper()}{str(mistake)[1:]}.")
            return
        self._fold(row, entry)

    def _fold(self, row: Any, entry: Entry) -> None:
        event = entry.event
        self._ended = isinstance(event, Ended)
        self._questions = questions_of([entry]) or self._questions
        award = (event.round, event.player.id) if isinstance(event, Awarded) else (None, None)
        if award != (row.award_round, row.award_player):
            self.problems.append(
                f"Game {row.game}: entry {row.seq} and the table of awards differ."
            )
        for line in standings_of(event, row.guild, row.day):
            self.derived.score(line)
        for line in asked_of(event, row.guild, self._questions):
            self.derived.ask(line)
        for line in outcomes_of(event, row.guild, self._questions):
            self.derived.fare(line)

    def end_game(self) -> None:
        if self._game is not None and self._ended != (self._game.ended_at is not None):
            says = "has ended" if self._ended else "has not ended"
            self.problems.append(
                f"Game {self._game.game} {says} by its ledger, but not by the table of games."
            )


def _compare(expected: Any, found: Any, columns: tuple[str, ...], fold: _Fold, what: str) -> None:
    wrong = []
    for column in columns:
        should = 0 if expected is None else expected[column]
        there = 0 if found is None else found[column]
        if should != there:
            wrong.append(f"{there} {column} instead of {should}")
    if wrong:
        fold.problems.append(f"{what}: {', '.join(wrong)}.")


def _line(key: Key) -> str:
    return f"The standing of player {key[1]} in guild {key[0]} on {key[2]} differs from the ledger"


def _ask(key: Key) -> str:
    return f"The question {key[1]!r} in guild {key[0]} was asked otherwise by the ledger"


def _fare(key: Key) -> str:
    return f"The question {key[0]!r} fared otherwise in guild {key[1]} by the ledger"
