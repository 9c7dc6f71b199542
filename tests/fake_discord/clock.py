"""A clock that moves only when told to; the host's clock and Discord's are this one."""

from __future__ import annotations

import asyncio
import heapq
import itertools


class FakeClock:
    """Satisfies `quiz.ports.Clock`."""

    def __init__(self, start: float) -> None:
        self._now = start
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = itertools.count()

    def now(self) -> float:
        return self._now

    async def sleep_until(self, when: float) -> None:
        if when <= self._now:
            await asyncio.sleep(0)
            return
        waking = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (when, next(self._count), waking))
        await waking

    def next_waking(self) -> float | None:
        """When the next sleeper wants to be woken; None if nobody sleeps."""
        while self._sleepers and self._sleepers[0][2].done():
            heapq.heappop(self._sleepers)
        return self._sleepers[0][0] if self._sleepers else None

    def move_to(self, when: float) -> None:
        """Set the time, never back, and wake whoever slept until then."""
        self._now = max(self._now, when)
        while (first := self.next_waking()) is not None and first <= self._now:
            heapq.heappop(self._sleepers)[2].set_result(None)
