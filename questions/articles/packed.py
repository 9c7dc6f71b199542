"""The bytes of a dump as a stream of blocks, unpacked where they are bz2.

A dump may be many bz2 streams one behind the other. Where one is damaged the reading goes on with
the next, which its first ten bytes tell, and a `Gap` stands for what is lost.
"""

from __future__ import annotations

import bz2
import re
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from questions.articles.refusals import UnsupportedPage

PACKED = b"BZh"
"""What every bz2 stream begins with."""
STREAM = re.compile(rb"BZh[1-9]\x31\x41\x59\x26\x53\x59")
"""How a stream of anything begins: its mark, and that of its first block."""
_SIGNS = 9
_BLOCK = 1 << 20
#: A damaged stream may be misread into the next ones, but not as far as this.
_WINDOW = 1 << 21
#: A wiki's dump unpacks to five or ten times its size, a bomb to a million times.
_MOST_UNPACKED = 1000
_ALWAYS_UNPACKED = 1 << 26
#: So many gaps are passed over, and so many of them for unpacking to too much, which takes time.
_MOST_GAPS = 1000
_MOST_BOMBS = 4


class Gap(bytes):
    """An empty block where a part of the file is lost; `why` is the sentence that says so."""

    why: str

    @classmethod
    def of(cls, why: str) -> Gap:
        gap = cls()
        gap.why = why
        return gap


class Blocks:
    """The bytes of a file from where it stands, at most 1 MiB at a time; unpacked if it is bz2.

    Iterate it once. A `Gap` comes where a bz2 stream can't be unpacked and another follows. Raises
    `UnsupportedPage` naming `name` where none follows, and where the file breaks off.
    """

    def __init__(
        self,
        file: BinaryIO,
        name: str,
        *,
        first: bytes = b"",
        start: int = 0,
        length: int = -1,
        block: int = _BLOCK,
    ) -> None:
        """`first` are bytes that were read already; `start` is where the file stands; `length`
        bytes in all are read, -1 for all, and at most `block` of them at a time.
        """
        self.name = name
        self.done = 0
        """Bytes of the file, still packed, that were used."""
        self._file = file
        self._first = first
        self._start = start
        self._left = length
        self._block = block
        self._window = b""
        self._unpacked = self._gaps = self._bombs = 0
        self._allowed = _ALWAYS_UNPACKED

    def __iter__(self) -> Iterator[bytes]:
        raw = self._raw()
        first = next(raw, b"")
        blocks = chain((first,), raw)
        return self._streams(blocks) if first.startswith(PACKED) else blocks

    def _raw(self) -> Iterator[bytes]:
        first = (
            self._first[at : at + self._block] for at in range(0, len(self._first), self._block)
        )
        for block in chain(first, iter(self._read, b"")):
            self.done += len(block)
            yield block

    def _read(self) -> bytes:
        size = self._block if self._left < 0 else min(self._block, self._left - self.done)
        try:
            return self._file.read(size)
        except OSError as error:
            raise UnsupportedPage(f"{self.name} can't be read: {error.strerror}.") from None

    def _streams(self, packed: Iterator[bytes]) -> Iterator[bytes]:
        """The streams one after the other; behind one that is damaged comes a gap."""
        self._window = next(packed)
        while self._window:
            try:
                yield from self._stream(packed)
            except _Damaged as damage:
                self._window = self._next_stream(packed)
                self._gaps += 1
                if not self._window or damage.last or self._gaps > _MOST_GAPS:
                    raise UnsupportedPage(
                        f"{self.name} {damage}, and isn't read from there on; fetch the file again."
                    ) from None
                yield Gap.of(
                    f"{self.name} {damage}: what stands from there to byte {self._at:,} is lost,"
                    " and the rest is read; fetch the file again."
                )
            self._window = self._window or next(packed, b"")

    @property
    def _at(self) -> int:
        """Where in the file the window starts."""
        return self._start + self.done - len(self._window)

    def _stream(self, packed: Iterator[bytes]) -> Iterator[bytes]:
        """One stream, unpacked; afterwards the window is what stands behind it.

        Raises `_Damaged`, and then the window holds the end of what was used of it.
        """
        stream, at, block = bz2.BZ2Decompressor(), self._at, self._window
        while not stream.eof:
            try:
                out = stream.decompress(block, _BLOCK)
            except (OSError, ValueError):
                raise _Damaged(f"is damaged near byte {at:,}") from None
            self._unpacked += len(out)
            if self._unpacked > max(self._allowed, _MOST_UNPACKED * self.done):
                self._allowed = self._unpacked + _ALWAYS_UNPACKED
                self._bombs += 1
                raise _Damaged(
                    f"unpacks to more than {_MOST_UNPACKED:,} times its size, as no dump does,"
                    f" near byte {at:,}",
                    last=self._bombs > _MOST_BOMBS,
                )
            if out:
                yield out
            block = b""
            if stream.needs_input and not stream.eof:
                block = next(packed, b"")
                if not block:
                    raise UnsupportedPage(
                        f"{self.name} breaks off at byte {self._start + self.done:,}; fetch the"
                        " file again."
                    )
                self._window = (self._window + block)[-_WINDOW:]
        self._window = stream.unused_data

    def _next_stream(self, packed: Iterator[bytes]) -> bytes:
        """From the start of the next stream on, as far as was read; nothing if there is none."""
        rest = self._window[1:]
        while not (found := STREAM.search(rest)):
            block = next(packed, b"")
            if not block:
                return b""
            rest = rest[-_SIGNS:] + block
        return rest[found.start() :]


class _Damaged(Exception):
    """A stream can't be unpacked to its end; `last` where nothing behind it is to be tried."""

    def __init__(self, why: str, *, last: bool = False) -> None:
        super().__init__(why)
        self.last = last


def next_stream(file: BinaryIO, at: int) -> int | None:
    """Where the first bz2 stream starts at or behind byte `at`; None where none does."""
    file.seek(at)
    rest = b""
    while block := file.read(_BLOCK):
        rest += block
        if found := STREAM.search(rest):
            return at + found.start()
        at += max(0, len(rest) - _SIGNS)
        rest = rest[-_SIGNS:]
    return None
