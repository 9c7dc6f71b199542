"""Pieces of work: a file cut up so that several processes can read it, in page order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO, Protocol

from questions import articles
from questions.articles import Article, NotAFilm, UnsupportedPage, dump, zim
from questions.articles.dump import Blocks, Cut, DumpPage, FilmPages
from questions.facts.fact import FilmRecord
from questions.facts.reader import read_facts
from questions.sources.page import (
    MOST,
    Known,
    Page,
    Portion,
    Refusal,
    check_is_ordinary,
    is_film_file,
    opened,
    read_page,
)
from questions.wikipedia import Wikipedia
from quiz.errors import OperatorMistake

#: A piece of a dump for one process, in bytes: of film articles, and of the packed file.
PIECE = 1 << 18
PACKED_PIECE = 1 << 19
#: Of a small dump pieces are smaller, so that its progress has a rate; but never than this.
PIECES, SMALLEST = 32, 1 << 15
#: Entries of a ZIM file for one process.
ENTRIES = 256


class Work(Protocol):
    """A piece of work. What it meets that can't be read becomes a refusal."""

    def read(self, known: Known) -> Portion: ...


def works(page: Page, wikipedia: Wikipedia | None = None) -> Iterator[Work]:
    """The work that a file is; what ends it early comes last, as a refusal.

    A page of Wikipedia is fetched here, so that all its requests wait for one another.
    """
    try:
        if page.wanted is not None:
            yield _Fetched(page, (wikipedia or Wikipedia()).article(page.wanted))
        else:
            yield from _pieces(page)
    except OperatorMistake as mistake:
        yield _Told(page, str(mistake))


def _pieces(page: Page) -> Iterator[Work]:
    """The work that a file is, by what it begins with."""
    check_is_ordinary(page)
    if is_film_file(page):
        yield _OnePage(page)
        return
    with opened(page) as file:
        first = file.read(4096)
        if first.startswith(zim.MAGIC):
            yield from _pieces_of_zim(page)
        elif first.startswith(dump.PACKED):
            yield from _pieces_of_dump(page, file, first)
        else:
            if page.path is None or dump.is_export(first):
                first += file.read(MOST - len(first))
            if dump.holds_many(first):
                yield from _pieces_of_dump(page, file, first)
            else:
                yield _OnePage(page, first if page.path is None else None)


def _pieces_of_dump(page: Page, file: BinaryIO, first: bytes) -> Iterator[Work]:
    least = _fine(page, PACKED_PIECE)
    packed = first.startswith(dump.PACKED)
    index = dump.index_of(page.path) if packed and page.path is not None else None
    if page.path is not None and index is not None:
        for part in dump.parts(page.path, index, page.short, least):
            if isinstance(part, UnsupportedPage):
                yield _Told(page, str(part), ends=False)
            else:
                yield _Streams(page, *part)
        yield _End(page)
        return
    blocks = Blocks(file, page.short, first=first, block=_fine(page, 1 << 20))
    cut = FilmPages(blocks, page.short)
    batch: list[Cut] = []
    done = passed = 0
    for found in cut:
        for one in found:
            batch.append(one)
            if sum(len(one.data) for one in batch if isinstance(one, DumpPage)) >= PIECE:
                yield _Batch(page, tuple(batch), 0, 0)
                batch = []
        if blocks.done - done >= least:
            yield _Batch(page, tuple(batch), blocks.done - done, cut.passed - passed)
            batch, done, passed = [], blocks.done, cut.passed
    yield _Batch(page, tuple(batch), blocks.done - done, cut.passed - passed)
    yield _End(page)


def _fine(page: Page, most: int) -> int:
    """Bytes of a piece of a file of that size."""
    return min(most, max(SMALLEST, page.size // PIECES)) if page.size else most


def _pieces_of_zim(page: Page) -> Iterator[Work]:
    if page.path is None:
        raise UnsupportedPage("A ZIM file can't come on standard input; give its name.")
    entries = zim.opened(page.path, page.short).entries
    zim.check(page.path, page.short)
    for first in range(0, entries, ENTRIES):
        past = min(first + ENTRIES, entries)
        yield _Entries(
            page, first, past, page.size * past // entries - page.size * first // entries
        )
    yield _End(page)


# ── Kinds of work ────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Fetched:
    page: Page
    article: Article

    def read(self, known: Known) -> Portion:
        found: FilmRecord | Refusal
        try:
            found = read_facts(self.article, self.page.name)
        except OperatorMistake as mistake:
            found = Refusal(self.page, str(mistake))
        return Portion(self.page, (found,))


@dataclass(frozen=True, slots=True)
class _OnePage:
    page: Page
    data: bytes | None = None
    """What standard input held."""

    def read(self, known: Known) -> Portion:
        found: FilmRecord | Refusal
        try:
            if self.data is None:
                found = read_page(self.page)
            else:
                found = read_facts(articles.read(self.data, self.page.short), self.page.short)
        except OperatorMistake as mistake:
            found = Refusal(self.page, str(mistake))
        return Portion(self.page, (found,), done=self.page.size, ends=True)


@dataclass(frozen=True, slots=True)
class _Told:
    """What ended the reading of a file, or came in its way."""

    page: Page
    why: str
    ends: bool = True

    def read(self, known: Known) -> Portion:
        return Portion(self.page, (Refusal(self.page, self.why),), ends=self.ends)


@dataclass(frozen=True, slots=True)
class _End:
    page: Page

    def read(self, known: Known) -> Portion:
        return Portion(self.page, ends=True)


@dataclass(frozen=True, slots=True)
class _Batch:
    """Pages that were cut out of a dump, and what was done for them."""

    page: Page
    cut: tuple[Cut, ...]
    done: int
    passed: int

    def read(self, known: Known) -> Portion:
        found, there = _films(self.page, self.cut, known)
        return Portion(self.page, tuple(found), self.done, self.passed, there)


@dataclass(frozen=True, slots=True)
class _Streams:
    """Whole streams of a multistream dump."""

    page: Page
    start: int
    length: int

    def read(self, known: Known) -> Portion:
        found: list[FilmRecord | Refusal] = []
        there = 0
        with opened(self.page) as file:
            file.seek(self.start)
            blocks = Blocks(file, self.page.short, start=self.start, length=self.length)
            cut = FilmPages(blocks, self.page.short, whole=False)
            for pages_of_block in cut:
                films, kept = _films(self.page, pages_of_block, known)
                found += films
                there += kept
        return Portion(self.page, tuple(found), self.length, cut.passed, there)


@dataclass(frozen=True, slots=True)
class _Entries:
    """Entries of a ZIM file, from `first` to before `past`."""

    page: Page
    first: int
    past: int
    done: int

    def read(self, known: Known) -> Portion:
        assert self.page.path is not None
        found: list[FilmRecord | Refusal] = []
        passed = damaged = 0
        archive = zim.opened(self.page.path, self.page.short)
        for number in range(self.first, self.past):
            try:
                if (inside := archive.page(number)) is None:
                    passed += 1
                    continue
                read = partial(inside.read, self.page.short)
                # Unlike a dump's pages, these were picked by two words of theirs.
                film = _film(self.page, inside.title, read, unsure=True)
                passed += film is None
                found += [film] if film is not None else []
            except zim.Damaged:
                damaged += 1
            except UnsupportedPage as refusal:
                found.append(Refusal(self.page, str(refusal)))
        return Portion(self.page, tuple(found), self.done, passed, damaged=damaged)


def _films(page: Page, cut: Iterable[Cut], known: Known) -> tuple[list[FilmRecord | Refusal], int]:
    """The films of pages of a dump, and how many were left out as known."""
    found: list[FilmRecord | Refusal] = []
    there = 0
    for one in cut:
        if isinstance(one, UnsupportedPage):
            found.append(Refusal(page, str(one)))
        elif (one.title, one.revision) in known:
            there += 1
        else:
            film = _film(page, one.title, partial(articles.read, one.data, page.short))
            found += [film] if film is not None else []
    return found, there


def _film(
    page: Page, title: str, read: Callable[[], Article], *, unsure: bool = False
) -> FilmRecord | Refusal | None:
    """The film of one page among many, or the refusal that names file and page.

    None where it was `unsure` that the page is about a film, and it is not.
    """
    try:
        return read_facts(read(), page.short)
    except OperatorMistake as mistake:
        if unsure and isinstance(mistake, NotAFilm):
            return None
        why = str(mistake)
    except Exception as bug:
        # A run of hours does not end for one page of a hundred thousand.
        why = f"{page.short} can't be read: {type(bug).__name__}; please report this page."
    if title[:60] not in why:
        why = why.replace(page.short, f'{page.short} ("{title[:80]}")', 1)
    return Refusal(page, why)
