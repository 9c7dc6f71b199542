"""The gathering writer: appends that wait while one commit is under way share the next one.

A commit costs a wait for the disk, whatever is in it. With one task that writes, a busy bot pays
that wait once for all its games, a quiet one pays it at once and never waits for company.

    append ──> waiting ──> one transaction ──> durable: every caller goes on
                               └─ refused ──> one transaction each: only the bad one hears of it
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass

from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from quiz.store import statements
from quiz.store.changes import Changes

BATCH = 500
"""At most this many appends share a transaction, so that none waits for a mountain of others."""


@dataclass(frozen=True, slots=True)
class _Job:
    changes: Changes
    done: asyncio.Future[None]


class Writer:
    """The one task of a process that writes. Made inside a running event loop."""

    def __init__(self, engine: AsyncEngine, *, batch: int = BATCH) -> None:
        """`engine` makes writing transactions; see `engine.writes`."""
        self._engine = engine
        self._batch = batch
        self._waiting: deque[_Job] = deque()
        self._wake = asyncio.Event()
        self._closing = False
        self._task = asyncio.create_task(self._run(), name="store writer")

    async def write(self, changes: Changes) -> None:
        """Return when `changes` are durable, all or none; raise what the database raised.

        A caller that is cancelled stops waiting; its changes are written all the same, once.
        """
        if self._closing or self._task.done():
            raise RuntimeError("the store is closed")
        done = asyncio.get_running_loop().create_future()
        self._waiting.append(_Job(changes, done))
        self._wake.set()
        await done

    async def close(self) -> None:
        """Write what waits, then stop. Harmless when repeated."""
        self._closing = True
        self._wake.set()
        # Shielded: a caller that loses patience must not cut off a transaction others wait for.
        await asyncio.shield(self._task)

    async def _run(self) -> None:
        jobs: list[_Job] = []
        try:
            while self._waiting or not self._closing:
                await self._wake.wait()
                self._wake.clear()
                while self._waiting:
                    count = min(len(self._waiting), self._batch)
                    jobs = [self._waiting.popleft() for _ in range(count)]
                    await self._write(jobs)
        finally:
            # Cut off by the end of the event loop: nobody may wait for ever.
            for job in (*jobs, *self._waiting):
                _settle(job, RuntimeError("the store was cut off before this was durable"))

    async def _write(self, jobs: list[_Job]) -> None:
        together = Changes()
        for job in jobs:
            together.add(job.changes)
        error = await self._commit(together)
        if error is None or len(jobs) == 1 or _concerns_all(error):
            for job in jobs:
                _settle(job, error)
            return
        for job in jobs:
            _settle(job, await self._commit(job.changes))

    async def _commit(self, changes: Changes) -> Exception | None:
        try:
            async with self._engine.begin() as connection:
                await connection.run_sync(statements.write, changes)
        except Exception as error:
            return error
        return None


def _concerns_all(error: Exception) -> bool:
    """Whether the database itself is in trouble, so that trying one by one would only repeat it."""
    return isinstance(error, OperationalError | OSError) or (
        isinstance(error, DBAPIError) and error.connection_invalidated
    )


def _settle(job: _Job, error: Exception | None) -> None:
    if job.done.done():
        return
    if error is None:
        job.done.set_result(None)
    else:
        job.done.set_exception(error)
