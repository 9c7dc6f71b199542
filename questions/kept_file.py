"""Files made once and read by many: whole when they are there, gone when they are not."""

from __future__ import annotations

import contextlib
import secrets
import time
from collections.abc import Iterator
from pathlib import Path

from quiz.errors import OperatorMistake

#: After so many seconds without a change, nobody is writing an unfinished base any more.
_STALE = 3600


class NotKept(OperatorMistake):
    """A fact base can't be kept at its place: no room, no right to write, no such folder."""


@contextlib.contextmanager
def unfinished(path: Path) -> Iterator[Path]:
    """An empty file of our own beside `path`, gone afterwards unless it was moved there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for left in path.parent.glob(f"{path.name}.*.part"):
        with contextlib.suppress(OSError):  # another process may have been faster
            if time.time() - left.stat().st_mtime > _STALE:
                left.unlink()
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    try:
        part.touch(exist_ok=False)
        yield part
    finally:
        part.unlink(missing_ok=True)
