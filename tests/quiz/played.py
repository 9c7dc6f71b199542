"""A game told inputs one after the other, with all that came of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from quiz.events import (
    Begin,
    Confirmed,
    Effect,
    Entry,
    Event,
    GameSettings,
    Guess,
    Input,
    Player,
    Tick,
)
from quiz.game import Game, step
from tests.fakes import question

SETTINGS = GameSettings(answer_time_s=30, hints=2, pause_s=5, grace_s=1, idle_rounds=3)
RIGHT = "Nicolas Cage"

EffectT = TypeVar("EffectT", bound=Effect)


def new(rounds: int = 3, settings: GameSettings = SETTINGS) -> Game:
    questions = tuple(question(number) for number in range(1, rounds + 1))
    return Game(title="Test", questions=questions, settings=settings)


class Played:
    """A game told inputs one after the other, with all that came of them."""

    def __init__(self, game: Game | None = None) -> None:
        self.game = new() if game is None else game
        self.entries: list[Entry] = []
        self.last: tuple[Effect, ...] = ()
        self.at = 100.0

    def tell(self, *inputs: Input) -> Played:
        for input in inputs:
            done = step(self.game, input)
            self.game, self.last = done.game, done.effects
            self.entries += done.entries
            self.at = input.at
        return self

    def begin(self) -> Played:
        return self.tell(Begin(self.at), Confirmed(1, self.at, 1))

    def right(self, player: Player) -> Played:
        return self.tell(Guess(player, RIGHT, self.at + 1, 0))

    def wrong(self, player: Player, text: str = "Tom Hanks") -> Played:
        return self.tell(Guess(player, text, self.at + 1, 0))

    def next(self) -> Played:
        """Let the pause pass, and the next question be seen."""
        assert self.game.round is not None
        self.tell(Tick(self.at + 5))
        return self.tell(Confirmed(self.game.round.number, self.at, 1))

    def time_up(self) -> Played:
        return self.tell(Tick(self.at + 31))

    @property
    def events(self) -> list[Event]:
        return [entry.event for entry in self.entries]

    def names(self) -> list[str]:
        return [type(effect).__name__ for effect in self.last]


def shown(effects: Iterable[Effect], kind: type[EffectT]) -> EffectT:
    (effect,) = (effect for effect in effects if isinstance(effect, kind))
    return effect
