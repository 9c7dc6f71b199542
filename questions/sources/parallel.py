"""Work on several processes, whose results come in the order of the work."""

from __future__ import annotations

import _thread
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Set
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from quiz.errors import OperatorMistake

Item = TypeVar("Item")
Shared = TypeVar("Shared")
Result = TypeVar("Result")

#: Pieces of work that are prepared for each process, so that none waits for the next.
_AHEAD = 3

_task: Callable[[Any], Any]
_stopped, _working = threading.Event(), threading.Event()


def cores() -> int:
    """Processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(
    work: Callable[[Item, Shared], Result],
    items: Iterable[Item],
    shared: Shared,
    processes: int,
) -> Iterator[Result]:
    """`work(item, shared)` of every item, in the items' order, with 1 process in this very one.

    Items are taken only a few ahead of what is done. `work`, items and results have to be
    picklable. Raises `OperatorMistake` if the system ends one of the processes.
    """
    if processes < 2:
        for item in items:
            yield work(item, shared)
        return
    # Not forked: a progress bar has a thread, and a fork of a program with threads may hang.
    context = multiprocessing.get_context("spawn")
    ends, stop = context.Pipe(duplex=False)
    told, tell = context.Pipe(duplex=False)
    others = {child.pid for child in multiprocessing.active_children()}
    pool = ProcessPoolExecutor(processes, context, _begin, (work, shared, ends, tell))
    waiting: deque[Future[Result]] = deque()
    try:
        for item in items:
            with _uninterrupted():
                waiting.append(pool.submit(_do, item))
            while waiting and (len(waiting) > processes * _AHEAD or waiting[0].done()):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool:
        raise OperatorMistake(
            "The system ended a reading process, mostly for want of memory; what was told until"
            " now is kept. Start again with fewer --processes."
        ) from None
    finally:
        stop.close()
        if waiting:
            _end_beginners(others, told)
        pool.shutdown(cancel_futures=True)
        for end in ends, told, tell:
            end.close()


def _end_beginners(others: Set[int | None], told: Connection) -> None:
    """End the processes that are still being started, which takes seconds: they hold nothing."""
    begun = set(others)
    while told.poll():
        begun.add(int(told.recv_bytes()))
    for child in multiprocessing.active_children():
        if child.pid not in begun:
            child.terminate()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl-C waits, and processes that are started here never hear of it.

    It reaches the whole group, and one that has only begun would answer with a traceback: the
    first process ends the others in good order.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(
    work: Callable[[Any, Any], Any], shared: Any, ends: Connection, tell: Connection
) -> None:
    global _task
    tell.send_bytes(str(os.getpid()).encode())
    signal.signal(signal.SIGINT, _interrupted)
    for watch in (partial(_stop_when_closed, ends), _end_with_the_first):
        threading.Thread(target=watch, daemon=True).start()
    _task = lambda item: work(item, shared)  # noqa: E731  # for the life of the process


def _stop_when_closed(ends: Connection) -> None:
    """What is in hand is let go when the first process closes its end, and nothing begun anew."""
    with suppress(EOFError, OSError):
        ends.recv_bytes()
    _stopped.set()
    _thread.interrupt_main(signal.SIGINT)


def _interrupted(*_: object) -> None:
    """Only work is broken off: a result that is half handed over would keep its reader waiting."""
    if _stopped.is_set() and _working.is_set():
        raise KeyboardInterrupt


def _end_with_the_first() -> None:
    """A first process that was killed leaves nobody behind."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _do(item: Any) -> Any:
    if _stopped.is_set():
        raise KeyboardInterrupt
    _working.set()
    try:
        return _task(item)
    finally:
        _working.clear()
