"""One question, from asking it to closing it.

Pure: no clock, no chat, no chance. `step` is told what happened and when, and returns what the
ledger should keep and what people should see. Times are Unix seconds on the channel's clock.

    asked --Confirmed--> open --right Guess in time------------> closed, "answered"
                         open --Tick at deadline + grace or later--> closed, "time"
                         open --Skip---------------------------> closed, "skipped"
    asked or open --close()------------------------------------> closed, "stopped"

Where the nearest number wins, guesses are estimates: each player's first counts, the very answer
closes the round at once, and at the deadline the nearest within a half of it takes the round.

A late guess, a repeated message, a timer that fires early: normal life, changes nothing.

A guess counts by its own timestamp: from the moment the question could be seen up to, but not
including, the deadline. Of several right guesses the first one told takes the round; the host
tells those that wait together in the order of their timestamps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from quiz.events import (
    Awarded,
    Closed,
    Confirmed,
    Estimated,
    GameSettings,
    Guess,
    Hinted,
    Opened,
    ShowHint,
    ShowVerdict,
    Skip,
    Tick,
    WakeAt,
)
from quiz.hints import letter_hints
from quiz.judging import ESTIMATED, AnswerKey, compile, estimate
from quiz.judging.verdict import Names, Ruling, Verdict
from quiz.options import meant, options_of
from quiz.question import Question

#: A hint takes a quarter of the points, and something must be left to play for.
MOST_HINTS = 3

#: Guesses kept for a question whose confirmation is under way, and message ids remembered.
MOST_WAITING = 200

_ONE_TRY = Verdict(Ruling.REJECT, "with options only your first try counts")

#: An estimate further from the answer than this share of it wins nothing.
FURTHEST = 0.5

_ONE_NUMBER = Verdict(Ruling.REJECT, "only your first number counts")
_NOTED = Verdict(Ruling.NOTED, "noted; the nearest wins")
_NO_NUMBER = Verdict(Ruling.REJECT, "one number, please")

RoundInput = Confirmed | Guess | Tick | Skip
RoundEvent = Opened | Hinted | Estimated | Awarded | Closed
Outcome = RoundEvent | ShowHint | ShowVerdict | WakeAt


def worth(difficulty: int, hints: int) -> int:
    """Return the points for a right answer after `hints` hints: 50 + 10 × difficulty, and a
    quarter less for each hint, rounded down.

    There is no bonus for speed. It would pay for typing and for a short way to the server, not
    for knowing; whoever is first takes the round as it is.
    """
    return (50 + 10 * difficulty) * (4 - min(hints, MOST_HINTS)) // 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Where one question stands. Equal rounds have had the same events; what is marked
    `compare=False` is not in the ledger and may be lost in a restart without harm.
    """

    number: int
    """From 1."""
    question: Question
    settings: GameSettings
    key: AnswerKey = field(compare=False, repr=False)
    hints: tuple[str, ...]
    """All hints it may get, the least telling first: the question's clues, or else letters."""
    seen_from: float | None = None
    """When the question was first confirmed; None while it is only asked."""
    opened: float | None = None
    """When it was last confirmed: later than `seen_from` where a restart showed it again."""
    seconds: float = 0.0
    """Time to answer, from `opened`."""
    hinted: tuple[float, ...] = ()
    """When each hint was given."""
    estimates: tuple[Estimated, ...] = ()
    """Where the nearest number wins: each player's first, in the order they were told."""
    award: Awarded | None = None
    closed: Closed | None = None

    again_s: float | None = field(default=None, compare=False)
    """Time to answer that the next confirmation gives, while the question is shown again."""
    waiting: tuple[Guess, ...] = field(default=(), compare=False)
    """Guesses that came before the confirmation did, as Discord's may: judged when it comes."""
    messages: tuple[int, ...] = field(default=(), compare=False)
    """Message ids of the latest guesses, to know repeated deliveries by."""
    options: tuple[str, ...] = ()
    """Answers that are shown with the question; () where it is asked open."""
    wrong: tuple[AnswerKey, ...] = field(default=(), compare=False, repr=False)
    """Keys of the wrong options."""
    spent: frozenset[int] = field(default=frozenset(), compare=False)
    """Players who took a wrong option: working through the others would be no guessing."""
    tries: int = field(default=0, compare=False)
    """Guesses that were meant as such; see `_is_try`."""

    @classmethod
    def ask(
        cls, number: int, question: Question, settings: GameSettings, names: Names | None
    ) -> Round:
        key = compile(question, names=names, strictness=settings.strictness)
        options = options_of(question)
        most = 0 if options else min(settings.hints, MOST_HINTS)
        clues = question.clues[:MOST_HINTS]
        return cls(
            number=number,
            question=question,
            settings=settings,
            key=key,
            options=options,
            wrong=tuple(_key_of(question, option) for option in question.choices or () if options),
            hints=clues or letter_hints(question.answer, key.kind, most),
        )

    @property
    def value(self) -> float | None:
        """The answer as a value, where the nearest number wins; None elsewhere."""
        if not self.question.closest or self.key.kind not in ESTIMATED:
            return None
        found = estimate(self.key.kind, self.question.answer)
        return None if found is None else float(found)

    @property
    def is_open(self) -> bool:
        """Whether people can see it and its clock runs."""
        return self.opened is not None and self.again_s is None and self.closed is None

    @property
    def points(self) -> int:
        """What it is worth now."""
        return worth(self.question.level, len(self.hinted))

    @property
    def deadline(self) -> float:
        """From this moment on, guesses score nothing. Only of a round that was opened."""
        assert self.opened is not None
        return self.opened + self.seconds

    @property
    def wake_at(self) -> float:
        """When `step` wants its next Tick."""
        hint_at = self._next_hint_at()
        return self.deadline + self.settings.grace_s if hint_at is None else hint_at

    @property
    def award_points(self) -> int:
        return self.award.points if self.award else 0

    def _hint(self, place: int) -> ShowHint:
        return ShowHint(self.number, self.hints[place], self.points, bool(self.question.clues))

    def _next_hint_at(self) -> float | None:
        if len(self.hinted) >= len(self.hints):
            return None
        assert self.opened is not None
        whole = self.settings.answer_time_s
        begun = self.opened - (whole - self.seconds)
        # Hints whose time passed while the bot was away are left out, not given all at once.
        after = max((self.opened, *self.hinted))
        part = whole / (len(self.hints) + 1)
        times = (begun + part * number for number in range(1, len(self.hints) + 1))
        return next((time for time in times if time > after), None)

    def _points_at(self, at: float) -> int:
        return worth(self.question.level, sum(hinted < at for hinted in self.hinted))

    def _seconds_at(self, at: float) -> float:
        assert self.opened is not None
        used = self.settings.answer_time_s - self.seconds
        return round(max(0.0, used + at - self.opened), 3)


def evolve(round: Round, event: RoundEvent) -> Round:
    """Return the round after `event`; the same for an event that just happened and for one that
    is read back from the ledger.
    """
    match event:
        case Opened(at=at, seconds=seconds):
            return replace(
                round,
                seen_from=at if round.seen_from is None else round.seen_from,
                opened=at,
                seconds=round.settings.answer_time_s if seconds is None else seconds,
                again_s=None,
            )
        case Hinted(at=at):
            return replace(round, hinted=(*round.hinted, at))
        case Estimated():
            return replace(round, estimates=(*round.estimates, event))
        case Awarded():
            return replace(round, award=event)
        case Closed():
            return replace(round, closed=event, waiting=())


def step(round: Round, input: RoundInput) -> tuple[Round, list[Outcome]]:
    """Return the round after `input`, and its events and effects in order."""
    if round.closed is not None:
        return round, []
    match input:
        case Confirmed(round=number) if number == round.number and not round.is_open:
            return _open(round, input)
        case Guess() if not round.is_open:
            return replace(round, waiting=(*round.waiting, input)[:MOST_WAITING]), []
        case Guess():
            return _judge(round, input)
        case Tick(at=at) if round.is_open:
            return _tick(round, at)
        case Skip(at=at) if round.is_open and round.opened is not None and at >= round.opened:
            return _settle(round, at, "skipped")
        case _:
            return round, []


def close(round: Round, at: float, reason: str) -> tuple[Round, list[Outcome]]:
    """Close a round that is asked or open."""
    event = Closed(at, round.number, reason, round.tries)
    return evolve(round, event), [event]


def show_again(round: Round, seconds: float) -> Round:
    """Return the round as it is while a restarted game shows its question again: its clock
    stands still until that is confirmed, and then gives `seconds`.
    """
    return replace(round, again_s=seconds)


def _open(round: Round, confirmed: Confirmed) -> tuple[Round, list[Outcome]]:
    opened = Opened(confirmed.at, round.number, confirmed.message, round.again_s)
    waiting = sorted(round.waiting, key=lambda guess: (guess.at, guess.message))
    round = evolve(replace(round, waiting=()), opened)
    out: list[Outcome] = [opened]
    given = range(len(round.hinted))
    # Letters show what earlier ones did; a clue stands by itself.
    out += [round._hint(place) for place in (given if round.question.clues else given[-1:])]
    out.append(WakeAt(round.wake_at))
    for guess in waiting:
        round, more = step(round, guess)
        out += more
    return round, out


def _judge(round: Round, guess: Guess) -> tuple[Round, list[Outcome]]:
    assert round.seen_from is not None
    if not round.seen_from <= guess.at < round.deadline:
        return round, []
    if guess.message:
        if guess.message in round.messages:
            return round, []
        round = replace(round, messages=(*round.messages, guess.message)[-MOST_WAITING:])
    if (value := round.value) is not None:
        return _estimate(round, guess, value)
    if guess.player.id in round.spent:
        return round, [ShowVerdict(round.number, guess, _ONE_TRY, 0)]
    text = meant(guess.text, round.options)
    verdict = round.key.judge(text)
    if verdict.ruling is not Ruling.REJECT or _is_try(guess.text, round.question):
        round = replace(round, tries=round.tries + 1)
    if verdict.ruling is not Ruling.ACCEPT:
        if any(key.judge(text).ruling is Ruling.ACCEPT for key in round.wrong):
            round = replace(round, spent=round.spent | {guess.player.id})
        return round, [ShowVerdict(round.number, guess, verdict, 0)]
    round, out = _award(round, guess, verdict.form or round.question.answer, guess.at)
    return round, [*out, ShowVerdict(round.number, guess, verdict, round.award_points)]


def _award(
    round: Round, guess: Guess | Estimated, form: str, closed_at: float
) -> tuple[Round, list[Outcome]]:
    award = Awarded(
        at=guess.at,
        round=round.number,
        player=guess.player,
        points=round._points_at(guess.at),
        seconds=round._seconds_at(guess.at),
        form=form,
        guess=guess.text if isinstance(guess, Guess) else guess.guess,
    )
    round, closed = close(evolve(round, award), closed_at, "answered")
    return round, [award, *closed]


def _estimate(round: Round, guess: Guess, answer: float) -> tuple[Round, list[Outcome]]:
    found = estimate(round.key.kind, guess.text)
    if found is None:
        # Talk without a number is no try; with several it may be meant as one.
        return round, [ShowVerdict(round.number, guess, _NO_NUMBER, 0)]
    if any(told.player.id == guess.player.id for told in round.estimates):
        return round, [ShowVerdict(round.number, guess, _ONE_NUMBER, 0)]
    told = Estimated(guess.at, round.number, guess.player, float(found), guess.text)
    round = evolve(replace(round, tries=round.tries + 1), told)
    if told.value != answer:
        return round, [told, ShowVerdict(round.number, guess, _NOTED, 0)]
    round, out = _award(round, told, round.question.answer, guess.at)
    verdict = Verdict(Ruling.ACCEPT, "the very number", round.question.answer)
    return round, [told, *out, ShowVerdict(round.number, guess, verdict, round.award_points)]


def _settle(round: Round, at: float, reason: str) -> tuple[Round, list[Outcome]]:
    """Close it; the nearest estimate takes it, where there are estimates."""
    nearest = _nearest(round)
    return _award(round, nearest, nearest.guess, at) if nearest else close(round, at, reason)


def _nearest(round: Round) -> Estimated | None:
    """The estimate that takes the round; of two as near, the earlier one."""
    answer = round.value
    if answer is None:
        return None
    best = min(round.estimates, key=lambda told: (abs(told.value - answer), told.at), default=None)
    return best if best and abs(best.value - answer) <= FURTHEST * abs(answer) else None


def _tick(round: Round, at: float) -> tuple[Round, list[Outcome]]:
    if at >= round.deadline + round.settings.grace_s:
        return _settle(round, at, "time")
    out: list[Outcome] = []
    hint_at = round._next_hint_at()
    if hint_at is not None and hint_at <= at < round.deadline:
        hinted = Hinted(at, round.number, len(round.hinted) + 1)
        round = evolve(round, hinted)
        out += [hinted, round._hint(hinted.hint - 1)]
    return round, [*out, WakeAt(round.wake_at)]


def _is_try(text: str, question: Question) -> bool:
    """Whether a wrong message looks like an answer at all.

    A channel's chatter goes on while nobody plays; if it counted, it would keep a dead game
    alive. Length tells the two apart well enough: too much is only a longer wait for the end.
    """
    if "://" in text or "<@" in text:
        return False
    longest = max(_word_count(form) for form in _forms(question))
    return 0 < _word_count(text) <= longest + 3


def _key_of(question: Question, option: str) -> AnswerKey:
    """The key that accepts a wrong option."""
    others = tuple(o for o in (question.answer, *(question.choices or ())) if o != option)
    asked = replace(question, answer=option, accept=(), prompt=(), reject=(), choices=others)
    return compile(asked)


def _forms(question: Question) -> Iterator[str]:
    yield question.answer
    yield from question.accept


def _word_count(text: str) -> int:
    return len(text.split())
