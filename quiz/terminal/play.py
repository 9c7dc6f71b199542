"""Plays one game in this terminal, over the same host as everywhere.

At a keyboard time runs as it does. With standard input not a terminal, a script plays: nobody is
made to wait, and its lines move the clock instead. A wrong guess goes on to the next hint and
after the last one to the end of the time, so that with two hints three wrong lines close a
question; an empty line skips it.
"""

from __future__ import annotations

import asyncio
import contextlib
import getpass
import os
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import NoReturn, Protocol

from rich.console import Console
from rich.text import Text

from quiz.events import GameSettings, Guess, Place, Player
from quiz.host import Host, SystemClock
from quiz.judging.verdict import Names, Ruling
from quiz.ports import ChatClosed, Clock, Period, Shelf, Store, Wish
from quiz.terminal.chat import TerminalChat
from quiz.terminal.keyboard import Keyboard
from quiz.terminal.lines import Lines, ScriptClock
from quiz.terminal.looks import Looks, clean

HERE = Place(guild=0, channel=0)

#: Questions asked here most recently that are asked again only when nothing else is left.
MEMORY = 300

BEST = 5

#: How long a script thinks: its guess comes after the hint it follows, not with it.
MOMENT_S = 0.1


async def play_in_terminal(
    *,
    host_store: Store,
    shelf: Shelf,
    wish: Wish,
    settings: GameSettings,
    player_name: str | None = None,
    names: Names | None = None,
) -> int:
    """Play one game and return the exit code; the player is called as they are on this machine.

    Raises `PlayerMistake` if the shelf has nothing under the wished names.
    """
    script = sys.stdin is None or not sys.stdin.isatty()
    plain = script or not sys.stdout.isatty() or os.environ.get("TERM", "dumb") == "dumb"
    if wish.seed is None and not wish.avoid:
        wish = replace(wish, avoid=tuple(await host_store.asked(HERE.guild, MEMORY)))
    drawn = await shelf.draw(wish)

    clock: Clock = ScriptClock(time.time()) if script else SystemClock()
    keyboard = None if plain else Keyboard(clock, settings)
    looks = Looks(plain=plain, echo=script)
    chat = TerminalChat(_console(), looks, clock)
    host = Host(host_store, clock, names)
    table = _Table(host, chat, looks, clock, settings, Player(0, player_name or _user_name()))
    table.source = keyboard or Lines(sys.stdin.fileno() if sys.stdin else -1)
    if keyboard is not None:
        keyboard.chat, chat.printer = chat, keyboard.print
    try:
        if await host.close_unfinished(HERE):
            await chat.print(Text("A game left open here was closed; its points are kept."))
        await host.start(HERE, chat, drawn.title, drawn.questions, settings)
        with _interrupts(table):
            await table.play()
        if not chat.told_end:
            await chat.print(Text("This game was closed by one that was started after it."))
        own = await host_store.standing(HERE.guild, 0, Period.ALL)
        board = await host_store.board(HERE.guild, Period.ALL, BEST, 0)
        if board:
            await chat.print(looks.best(board, own))
    except ChatClosed:
        pass
    finally:
        await host.shutdown()
    if chat.broken:
        # As any filter whose reader has left: the interpreter would complain when it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "you"


class Source(Protocol):
    """Where the player's lines come from."""

    async def next(self) -> str | None:
        """Return the next line; None at the end of input."""


class _Table:
    """The player's side of a game: lines in, guesses and commands out."""

    def __init__(
        self,
        host: Host,
        chat: TerminalChat,
        looks: Looks,
        clock: Clock,
        settings: GameSettings,
        player: Player,
    ) -> None:
        self.source: Source
        self._host = host
        self._chat = chat
        self._looks = looks
        self._clock = clock
        self._settings = settings
        self._player = player
        self._over: asyncio.Task[None] | None = None

    async def play(self) -> None:
        """Return when the game is over."""
        self._over = asyncio.create_task(self._host.wait(HERE.channel))
        await self._host.settled(HERE.channel)
        while not self._over.done():
            if isinstance(self._clock, ScriptClock) and not await self._is_asked(self._clock):
                continue
            line = await self._next_line(self._over)
            if line is None:
                self.stop("The input ended." if isinstance(self.source, Lines) else "")
                break
            await self._take(line.strip())
        await self._over

    def stop(self, why: str = "") -> None:
        self._host.stop(HERE.channel, self._player, self._clock.now(), why)

    async def _is_asked(self, clock: ScriptClock) -> bool:
        """Whether a script's question is open; if not, skip the wait for the next one."""
        await self._host.settled(HERE.channel)
        if self._chat.asking is not None:
            return True
        if (until := clock.next()) is not None:
            await clock.move(until)
        else:
            await asyncio.sleep(0)
        return False

    async def _next_line(self, over: asyncio.Task[None]) -> str | None:
        """Return the next line, or "" if the game is over before it comes."""
        reading = asyncio.ensure_future(self.source.next())
        await asyncio.wait({reading, over}, return_when=asyncio.FIRST_COMPLETED)
        if reading.done():
            return reading.result()
        if isinstance(self.source, Keyboard):
            self.source.leave()
            await reading
        else:
            reading.cancel()
        return ""

    async def _take(self, text: str) -> None:
        if text.startswith("/"):
            await self._command(text.lower())
        elif not text:
            if isinstance(self._clock, ScriptClock):
                self._skip()
        elif self._chat.asking is None:
            if not self._host.running(HERE.channel):
                return
            await self._chat.print(Text("The next question comes in a moment.", style="dim"))
        else:
            if isinstance(self._clock, ScriptClock):
                await self._clock.move(self._clock.now() + MOMENT_S)
            self._host.guess(HERE.channel, Guess(self._player, text, self._clock.now(), 0))
            await self._host.settled(HERE.channel)
            verdict = self._chat.verdict
            if verdict is not None and verdict.ruling is Ruling.NOTED:
                self._skip()  # nobody else is here who could come nearer
            elif isinstance(self._clock, ScriptClock):
                await self._move_on(self._clock)

    async def _command(self, text: str) -> None:
        match text.split()[0]:
            case "/skip":
                self._skip()
            case "/stop" | "/quit" | "/exit":
                self.stop()
            case "/score":
                await self._chat.print(self._looks.score(self._chat.board))
            case "/help":
                await self._chat.print(self._looks.commands())
            case other:
                await self._chat.print(
                    Text(f"There is no command {clean(other)}; /help lists them.")
                )

    def _skip(self) -> None:
        self._host.skip(HERE.channel, self._player, self._clock.now())

    async def _move_on(self, clock: ScriptClock) -> None:
        """After a script's wrong guess, go on to the next hint, or to the end of the time."""
        await self._host.settled(HERE.channel)
        asking, verdict = self._chat.asking, self._chat.verdict
        if asking is None or (verdict is not None and verdict.ruling is Ruling.PROMPT):
            return
        # By the clock, not by the hints that come: a year has none, and gets three tries too.
        hints = len(asking.question.clues) or self._settings.hints
        part = asking.seconds / (hints + 1)
        gone = int((clock.now() - self._chat.opened) / part) + 1
        late = self._settings.grace_s if gone > hints else 0.0
        await clock.move(self._chat.opened + gone * part + late)


@contextlib.contextmanager
def _interrupts(table: _Table) -> Iterator[None]:
    """Let Ctrl-C end the game instead of the program, also between two prompts."""
    loop = asyncio.get_running_loop()
    try:
        loop.add_signal_handler(signal.SIGINT, table.stop)
    except (NotImplementedError, RuntimeError, ValueError):
        yield
        return
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGINT)


class _Console(Console):
    def on_broken_pipe(self) -> NoReturn:
        """Not rich's own way, which is to exit from the middle of a game."""
        raise BrokenPipeError


def _console() -> Console:
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    return _Console(highlight=False, markup=False, emoji=False)
