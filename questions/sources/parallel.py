"""Work on several processes, whose results come in the order of the work."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

from quiz.errors import OperatorMistake

Item = TypeVar("Item")
Shared = TypeVar("Shared")
Result = TypeVar("Result")

#: Pieces of work that are prepared for each process, so that none waits for the next.
_AHEAD = 3

_task: Callable[[Any], Any]


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
    pool = ProcessPoolExecutor(
        processes, multiprocessing.get_context("spawn"), _begin, (work, shared)
    )
    waiting: deque[Future[Result]] = deque()
    try:
        for item in items:
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
        pool.shutdown(cancel_futures=True)


def _begin(work: Callable[[Any, Any], Any], shared: Any) -> None:
    global _task
    # Ctrl-C reaches the whole group: the first process ends the others in good order.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_first, daemon=True).start()
    _task = lambda item: work(item, shared)  # noqa: E731  # for the life of the process


def _end_with_the_first() -> None:
    """A first process that was killed leaves nobody behind."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _do(item: Any) -> Any:
    return _task(item)
