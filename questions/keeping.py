"""A fact base that is kept as a file until what it is made of changes."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from questions.base import FactBase, NotKept
from questions.facts.fact import FilmRecord
from quiz.errors import OperatorMistake

log = logging.getLogger(__name__)


def kept(
    cache: Path | None, stamp: str, records: Callable[[], Iterable[FilmRecord]]
) -> tuple[FactBase, bool]:
    """The base of `records`, and whether it was there already.

    It stands beside `cache` under a name with `stamp`, and older ones are removed. For None, and
    where it can't be kept, it lives in memory; of the latter the log says why.
    """
    if cache is None:
        return FactBase.build(records()), False
    path = cache.with_name(f"{cache.stem}-{stamp}{cache.suffix}")
    # Not there, of another version or damaged: it is only a copy, and made anew.
    with contextlib.suppress(OperatorMistake):
        return FactBase.open(path), True
    try:
        base = FactBase.build(records(), path)
    except NotKept as why:
        log.warning("%s; it is made anew at every start", why)
        return FactBase.build(records()), False
    for older in path.parent.glob(f"{cache.stem}-*{cache.suffix}"):
        if older != path:
            with contextlib.suppress(OSError):  # in use, where files in use can't be removed
                older.unlink(missing_ok=True)
    return base, False
