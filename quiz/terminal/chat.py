"""The terminal as a channel: prints effects, and remembers what the driver and the toolbar need."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from rich.console import Console, RenderableType

from quiz.events import (
    Score,
    Show,
    ShowHint,
    ShowNotice,
    ShowQuestion,
    ShowReveal,
    ShowScoreboard,
    ShowVerdict,
)
from quiz.judging.verdict import Verdict
from quiz.ports import ChatClosed, Clock, Posted
from quiz.terminal.looks import Looks

Printer = Callable[[Callable[[], None]], Awaitable[None]]
"""Calls what it is given at a moment when printing does no harm to a line being typed."""


async def at_once(print: Callable[[], None]) -> None:
    print()


class TerminalChat:
    """One channel: this terminal."""

    def __init__(self, console: Console, looks: Looks, clock: Clock) -> None:
        self.printer: Printer = at_once
        self.asking: ShowQuestion | None = None
        """The question that is open."""
        self.opened = 0.0
        """When it was shown."""
        self.points = 0
        """What it is worth now."""
        self.board: tuple[Score, ...] = ()
        self.verdict: Verdict | None = None
        """On the latest guess."""
        self.closed = 0.0
        """When the latest round was revealed."""
        self.told_end = False
        """Whether the game has said why it is over."""
        self.broken = False
        """Whether nobody reads the output any more."""
        self._console = console
        self._looks = looks
        self._clock = clock

    async def show(self, effect: Show) -> Posted:
        await self.print(self._looks.render(effect))
        match effect:
            case ShowQuestion():
                self.asking, self.opened, self.points = effect, self._clock.now(), effect.points
            case ShowHint(points=points):
                self.points = points
            case ShowReveal(board=board):
                self.asking, self.board, self.closed = None, board, self._clock.now()
            case ShowVerdict(verdict=verdict):
                self.verdict = verdict
            case ShowScoreboard() | ShowNotice():
                self.told_end = True
            case _:
                pass
        return Posted(self._clock.now(), 0)

    async def print(self, renderable: RenderableType | None) -> None:
        """Print it above the line being typed; None for nothing. Raises `ChatClosed`."""
        if renderable is not None:
            await self.printer(lambda: self._print(renderable))

    def _print(self, renderable: RenderableType) -> None:
        try:
            # A log's lines are not broken, so that it can be searched.
            self._console.print(renderable, soft_wrap=not self._console.is_terminal)
            self._console.file.flush()
        except BrokenPipeError as error:
            self.broken = True
            raise ChatClosed("The output was closed.") from error
