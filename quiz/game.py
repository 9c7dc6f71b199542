"""A row of rounds in one channel, from the first question to the scoreboard.

Pure, like the round: `step` is told what happened and returns the game after it, the entries the
ledger must keep, and the effects to carry out once those are durable.

    new --Begin--> asking --> round 1 … closed --pause--> round 2 … closed --> over
    anything --Stop, nobody plays, nothing left to ask--> over

A game's state is the fold of its events: `Game.fold(events)` is where a restarted bot goes on.
Whoever may skip or stop is decided by the place; here everybody may.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from quiz import round as rounds
from quiz.events import (
    Asked,
    Awarded,
    Begin,
    Closed,
    Confirmed,
    Effect,
    Ended,
    Entry,
    Estimated,
    Event,
    GameSettings,
    Guess,
    Hinted,
    Input,
    Opened,
    Player,
    Resume,
    Score,
    ShowIntro,
    ShowNotice,
    ShowQuestion,
    ShowReveal,
    ShowScoreboard,
    Skip,
    Started,
    Stop,
    Tick,
    WakeAt,
)
from quiz.judging.verdict import Names
from quiz.question import Question
from quiz.round import Round, RoundEvent

#: A game that nothing was heard of for longer is closed after a restart: its players have left.
TOO_OLD_S = 15 * 60.0

#: A question that is shown again gives at least this much time, to read and to type.
LEAST_AGAIN_S = 5.0

#: Rounds without a winner, as a multiple of `idle_rounds`, that end a game although somebody
#: writes in the channel: short chatter passes for guesses, and must not keep it up for ever.
DRY_FACTOR = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Game:
    title: str
    questions: tuple[Question, ...]
    settings: GameSettings
    starter: int | None = None
    """As in `Started`."""
    names: Names | None = field(default=None, compare=False, repr=False)
    kept: int = 0
    """Events so far: the `seq` of the next one."""
    touched: float = 0.0
    """When the latest event happened."""
    round: Round | None = None
    """The one that runs, or ran last."""
    awards: tuple[Awarded, ...] = ()
    played: int = 0
    """Rounds that were played to their end."""
    idle: int = 0
    """Rounds in a row without any guess."""
    dry: int = 0
    """Rounds in a row whose time ran out, guesses or not."""
    ended: Ended | None = None

    @classmethod
    def fold(cls, events: Iterable[Event], names: Names | None = None) -> Game:
        """Return the game that has had `events`.

        Raises ValueError if they are no game: nothing, or a row that can't follow the one before.
        """
        rows = iter(events)
        first = next(rows, None)
        if not isinstance(first, Started):
            raise ValueError("a game's first event is Started")
        game = cls(
            title=first.title,
            questions=first.questions,
            settings=first.settings,
            starter=first.starter,
            names=names,
        )
        game = _evolve(game, first)
        for event in rows:
            game = _evolve(game, event)
        return game

    @property
    def board(self) -> tuple[Score, ...]:
        """Best first; equal points by fewer seconds, then by lower player id."""
        players: dict[int, Player] = {}
        points: dict[int, int] = {}
        right: dict[int, int] = {}
        seconds: dict[int, float] = {}
        for award in self.awards:
            id = award.player.id
            players[id] = award.player
            points[id] = points.get(id, 0) + award.points
            right[id] = right.get(id, 0) + 1
            seconds[id] = seconds.get(id, 0.0) + award.seconds
        order = sorted(players, key=lambda id: (-points[id], seconds[id], id))
        return tuple(Score(players[id], points[id], right[id]) for id in order)

    @property
    def next_at(self) -> float:
        """When the pause after the round that was closed last is over."""
        closed = self.round.closed if self.round else None
        return closed.at + self.settings.pause_s if closed else self.touched


@dataclass(frozen=True, slots=True)
class Step:
    game: Game
    entries: tuple[Entry, ...] = ()
    """To be kept, all or none of them, before any effect is carried out."""
    effects: tuple[Effect, ...] = ()


def step(game: Game, input: Input) -> Step:
    """Return what follows from `input`; an input that comes too late or twice changes nothing."""
    if game.ended is not None or (game.kept == 0) != isinstance(input, Begin):
        return Step(game)
    draft = _Draft(game)
    match input:
        case Begin(at):
            draft.keep(Started(at, game.title, game.settings, game.questions, game.starter))
            draft.show(ShowIntro(game.title, len(game.questions), game.settings))
            _go_on(draft, at)
        case Stop():
            _stop(draft, input)
        case Resume(at):
            _resume(draft, at)
        case Tick(at) if game.round is None or game.round.closed is not None:
            if at >= game.next_at:
                _go_on(draft, at)
            else:
                draft.show(WakeAt(game.next_at))
        case Skip(at=at) if game.round is not None and game.round.closed is not None:
            _go_on(draft, at)
        case Confirmed() | Guess() | Tick() | Skip():
            _play(draft, input)
    return Step(draft.game, tuple(draft.entries), tuple(draft.effects))


class _Draft:
    """A step being made: keeps the game in step with the entries written for it."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self.entries: list[Entry] = []
        self.effects: list[Effect] = []

    def keep(self, event: Event) -> None:
        self.entries.append(Entry(self.game.kept, event))
        self.game = _evolve(self.game, event)

    def show(self, *effects: Effect) -> None:
        self.effects += effects


def _evolve(game: Game, event: Event) -> Game:
    game = replace(game, kept=game.kept + 1, touched=event.at)
    match event:
        case Started():
            return game
        case Asked(round=number):
            if not 1 <= number <= len(game.questions):
                raise ValueError(f"there is no question {number} in this game")
            question = game.questions[number - 1]
            return replace(game, round=Round.ask(number, question, game.settings, game.names))
        case Ended():
            return replace(game, ended=event)
        case Opened() | Hinted() | Estimated() | Awarded() | Closed():
            if game.round is None or game.round.number != event.round:
                raise ValueError(f"round {event.round} was not asked")
            game = replace(game, round=rounds.evolve(game.round, event))
    match event:
        case Awarded():
            return replace(game, awards=(*game.awards, event))
        case Closed(reason=reason, guesses=guesses) if reason != "stopped":
            nobody = reason == "time" and guesses == 0
            return replace(
                game,
                played=game.played + 1,
                idle=game.idle + 1 if nobody else 0,
                dry=game.dry + 1 if reason == "time" else 0,
            )
        case _:
            return game


def _play(draft: _Draft, input: rounds.RoundInput) -> None:
    """Hand `input` to the round that runs, and go on if that closed it."""
    running = draft.game.round
    if running is None or running.closed is not None:
        return
    after, outcomes = rounds.step(running, input)
    for outcome in outcomes:
        if isinstance(outcome, RoundEvent):
            draft.keep(outcome)
        else:
            draft.show(outcome)
    # The events have brought the round where `after` is, but for what no event tells of it.
    draft.game = replace(draft.game, round=after)
    if after.closed is not None:
        _reveal(draft, after.closed)
        _pause_or_end(draft, after.closed.at)


def _reveal(draft: _Draft, closed: Closed) -> None:
    game = draft.game
    assert game.round is not None
    award = game.round.award
    draft.show(
        ShowReveal(
            round=game.round.number,
            rounds=len(game.questions),
            question=game.round.question,
            winner=award.player if award else None,
            points=award.points if award else 0,
            form=award.form if award else "",
            guess=award.guess if award else "",
            reason=closed.reason,
            board=game.board,
        )
    )


def _pause_or_end(draft: _Draft, at: float) -> None:
    game, limit = draft.game, draft.game.settings.idle_rounds
    assert game.round is not None
    if game.round.number >= len(game.questions):
        _end(draft, at, "finished")
    elif limit and game.idle >= limit:
        _end(draft, at, "idle", f"Nobody guessed for {_count(game.idle, 'question')}.")
    elif limit and game.dry >= limit * DRY_FACTOR:
        _end(draft, at, "idle", f"Nobody was right for {_count(game.dry, 'question')}.")
    else:
        draft.show(WakeAt(game.next_at))


def _go_on(draft: _Draft, at: float) -> None:
    """Ask the next question, or end the game after the last one."""
    game = draft.game
    number = game.round.number + 1 if game.round else 1
    if number > len(game.questions):
        _end(draft, at, "finished")
        return
    draft.keep(Asked(at, number))
    _ask(draft, game.settings.answer_time_s)


def _ask(draft: _Draft, seconds: float, *, again: bool = False) -> None:
    running = draft.game.round
    assert running is not None
    draft.show(
        ShowQuestion(
            round=running.number,
            rounds=len(draft.game.questions),
            question=running.question,
            points=running.points,
            seconds=seconds,
            options=running.options,
            again=again,
        )
    )


def _stop(draft: _Draft, stop: Stop) -> None:
    running = draft.game.round
    if running is not None and running.closed is None:
        after, _ = rounds.close(running, stop.at, "stopped")
        assert after.closed is not None
        draft.keep(after.closed)
        # A question that nobody has seen yet may be asked in another game.
        if running.opened is not None:
            _reveal(draft, after.closed)
    _end(draft, stop.at, "stopped", stop.why)


def _resume(draft: _Draft, at: float) -> None:
    game = draft.game
    running = game.round
    away = at - game.touched
    if away > TOO_OLD_S:
        if running is not None and running.closed is None:
            draft.keep(Closed(at, running.number, "stopped", running.tries))
        why = f"The bot was away for {_time(away)}, so this game was closed; its points are kept."
        _end(draft, at, "abandoned", why)
    elif running is None or running.closed is not None:
        draft.show(ShowNotice("Back after a restart; the game goes on."))
        _go_on(draft, at)
    elif running.opened is None:
        draft.show(ShowNotice("Back after a restart; here is the question again."))
        _ask(draft, game.settings.answer_time_s, again=True)
    else:
        left = max(LEAST_AGAIN_S, min(running.seconds, running.deadline - at))
        draft.game = replace(game, round=rounds.show_again(running, left))
        draft.show(ShowNotice(f"Back after a restart; {_count(round(left), 'second')} left."))
        _ask(draft, left, again=True)


def _end(draft: _Draft, at: float, reason: str, why: str = "") -> None:
    game = draft.game
    draft.keep(Ended(at, reason, game.board))
    draft.show(ShowScoreboard(game.title, reason, why, game.board, game.played))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _time(seconds: float) -> str:
    minutes = math.floor(seconds / 60)
    if minutes < 120:
        return _count(minutes, "minute")
    hours = minutes // 60
    return _count(hours, "hour") if hours < 48 else _count(hours // 24, "day")
