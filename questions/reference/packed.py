"""Tables of lines, packed into one file; the first line says what it is and whom it is from."""

from __future__ import annotations

import lzma
from collections.abc import Iterable
from pathlib import Path

from quiz.errors import OperatorMistake

#: Longest table that is read, in bytes unpacked: several times the longest that ships.
_MOST_BYTES = 32 << 20
#: A small dictionary: unpacking takes as much memory as it.
_FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 2 << 20}]


def write(path: Path, lines: Iterable[str]) -> None:
    """Keep the lines at `path`. Raises `OperatorMistake`."""
    data = "".join(f"{line}\n" for line in lines).encode()
    try:
        path.write_bytes(lzma.compress(data, filters=_FILTERS))
    except OSError as error:
        raise OperatorMistake(f"{path}: can't be written: {error.strerror}.") from None


def read(path: Path, head: str) -> list[str]:
    """The lines kept at `path` but the first, which begins with `head`. Raises `ValueError`."""
    try:
        with lzma.open(path) as file:
            first, *lines = file.read(_MOST_BYTES).decode().splitlines()
    except (OSError, EOFError, lzma.LZMAError) as error:
        raise ValueError(str(error)) from None
    if not first.startswith(head):
        raise ValueError(first[:80])
    return lines
