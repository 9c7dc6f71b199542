"""What a batch of events changes in the tables: pure, so that writing and checking share it.

Choices a player would ask about:
- Everyone on a game's final board has played a game, however it ended.
- A win is the top score of a game that came to its own end ("finished", or "idle" because the
  room had left); equal scores all win; nobody wins with no points. A game that was stopped or
  abandoned has no winner: else whoever leads could stop the game and take the win.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from itertools import pairwise
from typing import Any, NamedTuple

from quiz.events import Asked, Awarded, Closed, Ended, Entry, Event, Place, Started
from quiz.store import codec

Row = dict[str, Any]
Key = tuple[Any, ...]

DECIDED = frozenset({"finished", "idle"})
"""Ends of a game that leave a winner."""

PLAYED = frozenset({"answered", "time"})
"""Ends of a round that say something of its question."""


class Posed(NamedTuple):
    """What the store must know of a game's question."""

    id: str
    difficulty: int


@dataclass(slots=True)
class Changes:
    """Rows to add, by table. Those of the derived tables are sums to add to what is there."""

    games: list[Row] = field(default_factory=list)
    ledger: list[Row] = field(default_factory=list)
    awards: list[Row] = field(default_factory=list)
    standings: dict[Key, Row] = field(default_factory=dict)
    asked: dict[Key, Row] = field(default_factory=dict)
    outcomes: dict[Key, Row] = field(default_factory=dict)
    ended: list[Row] = field(default_factory=list)

    def add(self, more: Changes) -> None:
        """Take in `more`, which came later."""
        self.games += more.games
        self.ledger += more.ledger
        self.awards += more.awards
        self.ended += more.ended
        for row in more.standings.values():
            self.score(row)
        for row in more.asked.values():
            self.ask(row)
        for row in more.outcomes.values():
            self.fare(row)

    def score(self, row: Row) -> None:
        key = row["guild"], row["player"], row["day"]
        if (known := self.standings.get(key)) is None:
            self.standings[key] = dict(row)
            return
        for column in ("points", "right", "games", "wins"):
            known[column] += row[column]
        known["name"] = row["name"]

    def ask(self, row: Row) -> None:
        key = row["guild"], row["question"]
        if (known := self.asked.get(key)) is None:
            self.asked[key] = dict(row)
            return
        known["times"] += row["times"]
        known["last_at"] = max(known["last_at"], row["last_at"])

    def fare(self, row: Row) -> None:
        key = row["question"], row["guild"]
        if (known := self.outcomes.get(key)) is None:
            self.outcomes[key] = dict(row)
            return
        for column in ("rounds", "tried", "right", "seconds"):
            known[column] += row[column]
        known["difficulty"] = row["difficulty"]


def changes(
    game: str, place: Place, entries: Sequence[Entry], questions: Sequence[Posed], zone: tzinfo
) -> Changes:
    """What `entries` of one game change; `questions` are its questions, round by round.

    Raises ValueError if the entries could not be the next ones of any game.
    """
    for before, after in pairwise(entries):
        if after.seq != before.seq + 1:
            raise ValueError(f"game {game}: entry {after.seq} follows {before.seq}")
    result = Changes()
    for entry in entries:
        event = entry.event
        if (entry.seq == 0) != isinstance(event, Started):
            raise ValueError(f"game {game}: entry {entry.seq} is {type(event).__name__}")
        day = datetime.fromtimestamp(event.at, zone).date().isoformat()
        kept = codec.encode(event)
        kind = codec.KINDS[type(event)]
        result.ledger.append(
            {
                "game": game,
                "seq": entry.seq,
                "kind": kind,
                "payload": kept,
                "at": event.at,
                "day": day,
            }
        )
        _add_derived(result, game, place, entry, day, questions)
    return result


def _add_derived(
    to: Changes, game: str, place: Place, entry: Entry, day: str, questions: Sequence[Posed]
) -> None:
    match entry.event:
        case Started(at, title):
            to.games.append(
                {
                    "id": game,
                    "guild": place.guild,
                    "channel": place.channel,
                    "title": codec.clean(title),
                    "started_at": at,
                    "ended_at": None,
                }
            )
        case Awarded(round=round_, player=player):
            # Every game so far is won round by round by the first right guess.
            award = {"game": game, "round": round_, "player": player.id}
            to.awards.append(award | {"seq": entry.seq, "sole": 1})
        case Ended(at):
            to.ended.append({"ended_game": game, "ended_at": at})
        case _:
            pass
    for row in standings_of(entry.event, place.guild, day):
        to.score(row)
    for row in asked_of(entry.event, place.guild, questions):
        to.ask(row)
    for row in outcomes_of(entry.event, place.guild, questions):
        to.fare(row)


def standings_of(event: Event, guild: int, day: str) -> Iterator[Row]:
    """What one event adds to the standings."""
    match event:
        case Awarded(player=player, points=points):
            yield _standing(guild, day, player.id, player.name, points=points, right=1)
        case Ended(reason=reason, board=board):
            best = max((score.points for score in board), default=0)
            for score in board:
                won = reason in DECIDED and score.points == best > 0
                player = score.player
                yield _standing(guild, day, player.id, player.name, games=1, wins=int(won))


def asked_of(event: Event, guild: int, questions: Sequence[Posed]) -> Iterator[Row]:
    """What one event adds to the questions asked."""
    if isinstance(event, Asked) and (posed := _posed(event.round, questions)):
        yield {"guild": guild, "question": posed.id, "last_at": event.at, "times": 1}


def outcomes_of(event: Event, guild: int, questions: Sequence[Posed]) -> Iterator[Row]:
    """What one event adds to how questions fared."""
    match event:
        case Awarded(round=round_, seconds=seconds) if posed := _posed(round_, questions):
            yield _outcome(guild, posed, right=1, seconds=seconds)
        case Closed(round=round_, reason=reason, guesses=guesses) if reason in PLAYED:
            if posed := _posed(round_, questions):
                tried = bool(guesses) or reason == "answered"
                yield _outcome(guild, posed, rounds=1, tried=int(tried))


def questions_of(entries: Iterable[Entry]) -> tuple[Posed, ...] | None:
    """The questions of the game that starts in `entries`; None if none does."""
    for entry in entries:
        if isinstance(entry.event, Started):
            return tuple(
                Posed(codec.clean(question.id), question.difficulty)
                for question in entry.event.questions
            )
    return None


def _posed(round_: int, questions: Sequence[Posed]) -> Posed | None:
    return questions[round_ - 1] if 1 <= round_ <= len(questions) else None


def _outcome(guild: int, posed: Posed, *, seconds: float = 0.0, **counts: int) -> Row:
    row: Row = {"question": posed.id, "guild": guild, "difficulty": posed.difficulty}
    return row | {"rounds": 0, "tried": 0, "right": 0, "seconds": seconds} | counts


def _standing(guild: int, day: str, player: int, name: str, **counts: int) -> Row:
    row: Row = {"guild": guild, "player": player, "day": day, "name": codec.clean(name)}
    return row | {"points": 0, "right": 0, "games": 0, "wins": 0} | counts
