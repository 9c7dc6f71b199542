"""The line being typed, with a countdown below it that leaves it alone."""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit import PromptSession
from prompt_toolkit.application import run_in_terminal

from quiz.events import GameSettings
from quiz.ports import Clock
from quiz.terminal.chat import TerminalChat

#: The toolbar is drawn this often: a second's digit is never late by more.
REFRESH_S = 0.25


class Keyboard:
    """A prompt of prompt_toolkit; what is printed meanwhile goes above it."""

    def __init__(self, clock: Clock, settings: GameSettings) -> None:
        self.chat: TerminalChat | None = None
        """Whose countdown is shown; None before the game."""
        self._clock = clock
        self._settings = settings
        self._session: PromptSession[str] = PromptSession(
            "› ", bottom_toolbar=self._toolbar, refresh_interval=REFRESH_S
        )
        # Terminals that can't say where the cursor is go without a toolbar; no need to complain.
        self._session.app.renderer.cpr_not_supported_callback = None

    async def next(self) -> str | None:
        """Return the next line; None for Ctrl-C and Ctrl-D."""
        try:
            return await self._session.prompt_async(handle_sigint=False)
        except (EOFError, KeyboardInterrupt):
            return None

    async def print(self, print: Callable[[], None]) -> None:
        if self._session.app.is_running:
            await run_in_terminal(print)
        else:
            print()

    def leave(self) -> None:
        """Make `next` return at once, and take the empty prompt off the screen."""
        if self._session.app.is_running:
            self._session.app.erase_when_done = True
            self._session.app.exit(result="")

    def _toolbar(self) -> str:
        chat = self.chat
        if chat is None:
            return ""
        width = self._session.app.output.get_size().columns
        return toolbar(chat, self._clock.now(), self._settings, width)


def toolbar(chat: TerminalChat, now: float, settings: GameSettings, width: int) -> str:
    """Return the countdown's line: seconds left, a bar, what the question is worth."""
    if chat.asking is None:
        left = chat.closed + settings.pause_s - now
        return f" Next question in {left:.0f} s" if 0 < left <= settings.pause_s else ""
    left = max(0.0, chat.opened + chat.asking.seconds - now)
    head = f" {left:2.0f} s "
    tail = f" {chat.points} points · /help"
    room = min(30, width - len(head) - len(tail) - 1)
    full = round(room * left / chat.asking.seconds) if room > 0 else 0
    return head + "█" * full + "░" * (room - full) + tail
