"""Dumps: MediaWiki exports of many pages, plain or as bz2, read as a stream.

    Blocks (bytes of the file, unpacked) → film_pages → DumpPage, one a film's article

What is kept in memory is one page and one block, whatever the file says. Only articles
(namespace 0) that are no redirects and name a film's infobox are handed on; the others are counted.

A *multistream* dump is many bz2 streams one behind the other, each of whole pages. Its index tells
where they start, so that several processes can unpack it; the pages are the same without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from questions.articles.packed import PACKED, Blocks, Gap, next_stream
from questions.articles.refusals import UnsupportedPage

__all__ = ["PACKED", "Blocks", "Cut", "DumpPage", "FilmPages", "holds_many", "index_of", "parts"]

MAX_PAGE = 8 * 1024 * 1024
"""Longest page handed on, in bytes."""
#: Bytes between two pages after which a dump is given up; what is too long in a page counts too.
_MOST_BETWEEN = 1 << 30
_MOST_LINE = 1 << 16

_START, _END = b"<page>", b"</page>"
# Each begins with a text that is looked for as fast as the memory is read.
_INFOBOXES = tuple(
    re.compile(
        start + rb"[ _]+(?i:film|movie|television[ _]film)(?:[^\S\n]*$|\s*[|}&])", re.MULTILINE
    )
    for start in (b"nfobox", b"nfoBox", b"NFOBOX")
)
_TITLE = re.compile(rb"<title>([^<]{1,2000})</title>")
_SPACE = re.compile(rb"<ns>\s*(-?\d+)\s*</ns>")
_REVISION = re.compile(rb"<revision>\s*<id>(\d{1,18})</id>")


@dataclass(frozen=True, slots=True)
class DumpPage:
    """One article of a dump that names a film's infobox."""

    title: str
    data: bytes
    """From `<page>` to `</page>`: an export of one page, whose first line is line 1."""

    @property
    def revision(self) -> int | None:
        """Number of the newest revision; None where the dump does not tell it."""
        newest = max(self.data.rfind(b"<revision>"), 0)
        found = _REVISION.match(self.data, newest)
        return int(found[1]) if found else None


# ── Pages ────────────────────────────────────────────────────────────────────────────────────────


Cut = DumpPage | UnsupportedPage


class FilmPages:
    """The film articles among the pages of a dump: a list for each block, so that the time a dump
    without films takes can be told. Iterate it once.

    What can't be read comes as the `UnsupportedPage` that says why, after all pages before it; if
    anything can be read behind it, that follows.
    """

    def __init__(self, blocks: Iterable[bytes], name: str, *, whole: bool = True) -> None:
        """`whole` is false for a part of a dump, which need not end as a dump does."""
        self.passed = 0
        """Pages so far that are no articles, or name no film's infobox."""
        self._blocks = blocks
        self._name = name
        self._whole = whole
        self._buffer = b""
        self._opened = self._closed = False
        self._last = ""
        self._between = 0

    def __iter__(self) -> Iterator[list[Cut]]:
        try:
            for block in self._blocks:
                if isinstance(block, Gap):
                    # The page that was open goes with it: its end may be another's.
                    self._buffer = b""
                    yield [UnsupportedPage(block.why)]
                    continue
                self._buffer += block
                yield list(self._cut())
        except UnsupportedPage as refusal:
            yield [refusal]
            return
        if self._buffer.startswith(_START):
            yield [self._refused(self._buffer, "has no end, for the file breaks off there")]
        elif self._whole and self._opened and not self._closed:
            after = f'after the page "{self._last[:80]}"' if self._last else "before its first page"
            yield [UnsupportedPage(f"{self._name} breaks off {after}; fetch the file again.")]

    def _cut(self) -> Iterator[Cut]:
        """Hand on the whole pages of the buffer, and leave in it the one that has only begun."""
        at = 0
        while (start := self._start_of_page(at)) >= 0:
            end = self._buffer.find(_END, start)
            # In wikitext "<" is escaped, so this can only be the next page's.
            following = self._buffer.find(_START, start + len(_START), end if end >= 0 else None)
            if following >= 0:
                yield self._refused(self._buffer[start:following], "never ends")
                at = following
            elif end >= 0:
                at = end + len(_END)
                yield from self._page(self._buffer[start:at])
            elif len(self._buffer) - start > MAX_PAGE:
                yield from self._page(self._buffer[start:])
                at = len(self._buffer)
            else:
                self._buffer = self._buffer[start:]
                return
        self._buffer = self._buffer[max(at, len(self._buffer) - len("</mediawiki")) :]

    def _start_of_page(self, at: int) -> int:
        """Where the next page starts, -1 for nowhere; looks at what stands before it."""
        start = self._buffer.find(_START, at)
        between = self._buffer[at : start if start >= 0 else None]
        self._opened = self._opened or b"<mediawiki" in between
        self._closed = start < 0 and (self._closed or b"</mediawiki>" in between)
        self._between = 0 if start >= 0 else self._between + len(between)
        if self._between > _MOST_BETWEEN:
            raise UnsupportedPage(
                f"{self._name} holds no page in {_MOST_BETWEEN >> 20:,} MiB, as no dump does; the"
                " rest of it isn't read."
            )
        return start

    def _page(self, data: bytes) -> Iterator[Cut]:
        head = data[: max(data.find(b"<revision>"), 0) or 4096]
        space = _SPACE.search(head)
        self._last = title = _title(head)
        if (space and space[1] != b"0") or b"<redirect" in head:
            self.passed += 1
        elif len(data) > MAX_PAGE:
            yield self._refused(data, f"is longer than {MAX_PAGE >> 20} MiB, so it isn't read")
        elif any(infobox.search(data) for infobox in _INFOBOXES):
            yield DumpPage(title, data)
        else:
            self.passed += 1

    def _refused(self, data: bytes, why: str) -> UnsupportedPage:
        self._last = _title(data[:4096])
        return UnsupportedPage(f'{self._name}: the page "{self._last[:80]}" {why}.')


def _title(head: bytes) -> str:
    found = _TITLE.search(head)
    title = unescape(found[1].decode("utf-8", "replace")) if found else "without a title"
    return title.strip()


def holds_many(data: bytes) -> bool:
    """Whether the export that starts with `data` has more than one page, or a page too long."""
    return is_export(data) and (len(data) > MAX_PAGE or data.count(_START) > 1)


def is_export(data: bytes) -> bool:
    """Whether `data`, the first bytes of a file, are those of a MediaWiki export."""
    head = data[:4096]
    return b"<mediawiki" in head or _START in head


# ── The index ────────────────────────────────────────────────────────────────────────────────────


def is_index(name: str) -> bool:
    """Whether a file of this name is the index of a multistream dump."""
    return "-multistream-index" in name and ".txt" in name


def index_of(dump: Path) -> Path | None:
    """The index that lies beside a multistream dump; None where there is none."""
    if "-multistream" not in dump.name:
        return None
    name = dump.name.replace("-multistream", "-multistream-index", 1).replace(".xml", ".txt", 1)
    for candidate in (name, name.removesuffix(".bz2")):
        if candidate != dump.name and (path := dump.with_name(candidate)).is_file():
            return path
    return None


def parts(
    dump: Path, index: Path, name: str, least: int
) -> Iterator[tuple[int, int] | UnsupportedPage]:
    """(start, length) of the parts of a multistream dump, one after the other and without gaps.

    Each is of whole streams and, but for the last, at least `least` bytes long. Where the index
    can't be used, the sentence on that comes once, and streams are found by their first bytes.
    """
    size = dump.stat().st_size
    start = 0
    with dump.open("rb") as file:
        try:
            for offset in _offsets(index, name):
                if offset - start < least:
                    continue
                file.seek(min(offset, size))
                if file.read(len(PACKED)) != PACKED:
                    raise UnsupportedPage(_misled(offset, size, index, name))
                yield start, offset - start
                start = offset
        except UnsupportedPage as odd:
            yield odd
            while (found := next_stream(file, start + least)) is not None:
                yield start, found - start
                start = found
    yield start, size - start


def _misled(offset: int, size: int, index: Path, name: str) -> str:
    if offset >= size:
        return (
            f"{name} ends at byte {size:,}, before what its index tells of; all of it is read, but"
            " fetch the file again."
        )
    return (
        f"{name} has nothing at byte {offset:,}, where {index.name} says that pages are; the rest"
        " of it is read without the index."
    )


def _offsets(index: Path, name: str) -> Iterator[int]:
    """Where the streams start, in rising order: the first field of "offset:page id:title".

    Raises `UnsupportedPage` where the index can't be what it should be.
    """
    last, rest, number = -1, b"", 0
    try:
        with index.open("rb") as file:
            for block in Blocks(file, index.name):
                if isinstance(block, Gap):
                    raise UnsupportedPage(block.why)
                *lines, rest = (rest + block).split(b"\n")
                for line in lines:
                    number += 1
                    field = line.partition(b":")[0]
                    if not field.isdigit() or len(field) > 15 or int(field) < last:
                        raise UnsupportedPage("this is no place in the dump")
                    if int(field) > last:
                        last = int(field)
                        yield last
                if len(rest) > _MOST_LINE:
                    number += 1
                    raise UnsupportedPage("this line is too long for an index")
    except UnsupportedPage as odd:
        raise UnsupportedPage(
            f"{index.name}:{number}: {str(odd).rstrip('.')}; the rest of {name} is read without it."
        ) from None
    except OSError as error:
        raise UnsupportedPage(
            f"{index.name} can't be read ({error.strerror}); {name} is read without it."
        ) from None
