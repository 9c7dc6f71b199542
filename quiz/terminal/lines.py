"""Lines of standard input, and a clock that such lines move."""

from __future__ import annotations

import asyncio
import codecs
import os
import threading
from collections import deque

#: Characters of a line that are kept: far more than any answer has.
LONGEST_LINE = 2_000


class Lines:
    """Lines of a file descriptor, read without holding up the loop.

    The reading thread is a daemon that touches no buffered stream, so that a program that ends
    while it waits for input neither hangs nor complains.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")(errors="replace")
        self._lines: deque[str] = deque()
        self._begun = ""
        self._ended = False

    async def next(self) -> str | None:
        """Return the next line without its end; None at the end of input."""
        while not self._lines and not self._ended:
            self._take(await self._read())
        return self._lines.popleft() if self._lines else None

    def _take(self, data: bytes) -> None:
        self._ended = not data
        *whole, begun = (self._begun + self._decoder.decode(data, final=not data)).split("\n")
        self._begun = begun[:LONGEST_LINE]
        if self._ended and self._begun:
            whole.append(self._begun)
        self._lines.extend(line.rstrip("\r")[:LONGEST_LINE] for line in whole)

    async def _read(self) -> bytes:
        loop = asyncio.get_running_loop()
        done: asyncio.Future[bytes] = loop.create_future()

        def settle(data: bytes) -> None:
            if not done.done():
                done.set_result(data)

        def read() -> None:
            try:
                data = os.read(self._descriptor, 65_536)
            except OSError:
                data = b""
            if not loop.is_closed():
                loop.call_soon_threadsafe(settle, data)

        threading.Thread(target=read, daemon=True, name="standard input").start()
        return await done


class ScriptClock:
    """A clock that moves only when told to: a script is not made to wait for hints and pauses."""

    def __init__(self, time: float) -> None:
        self._time = time
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []

    def now(self) -> float:
        return self._time

    async def sleep_until(self, when: float) -> None:
        if when <= self._time:
            return
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sleepers.append((when, woken))
        await woken

    def next(self) -> float | None:
        """Return the earliest time that anything waits for."""
        waiting = [when for when, woken in self._sleepers if not woken.done()]
        return min(waiting, default=None)

    async def move(self, when: float) -> None:
        """Go to `when`, never back; returns when all that waited for no later time has run on."""
        self._time = max(self._time, when)
        for due, woken in self._sleepers:
            if due <= self._time and not woken.done():
                woken.set_result(None)
        self._sleepers = [pair for pair in self._sleepers if not pair[1].done()]
        await asyncio.sleep(0)
