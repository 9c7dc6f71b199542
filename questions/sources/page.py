"""A file with a page, or many, and what comes of reading a part of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from questions import articles
from questions.articles import UnsupportedPage
from questions.facts import filmfile
from questions.facts.fact import FilmRecord
from questions.facts.reader import read_facts
from questions.wikipedia import Wanted, Wikipedia

#: One byte more than is ever read, so that a page too long is told from one that just fits.
MOST = articles.MAX_BYTES + 1


@dataclass(frozen=True, slots=True)
class Page:
    """A file that holds a page, or many; it is opened only when it is read."""

    name: str
    path: Path | None
    """None for standard input, and for a page of Wikipedia."""
    wanted: Wanted | None = None
    """The page of Wikipedia that is meant, if one is."""

    @property
    def short(self) -> str:
        """What a refusal calls it."""
        return self.path.name if self.path else self.name

    @property
    def size(self) -> int:
        """Bytes of the file; 0 for standard input and for what can't be looked at."""
        try:
            return self.path.stat().st_size if self.path else 0
        except OSError:
            return 0


@dataclass(frozen=True, slots=True)
class Refusal:
    """A page that yields no film; `why` is one plain sentence that names it."""

    page: Page
    why: str


Known = frozenset[tuple[str, int]]
"""Articles that are kept already: title and revision."""


@dataclass(frozen=True, slots=True)
class Portion:
    """What one piece of work gave."""

    page: Page
    found: tuple[FilmRecord | Refusal, ...] = ()
    done: int = 0
    """Bytes of the file that are read with it."""
    passed: int = 0
    """Pages that are no articles, or name no film's infobox."""
    known: int = 0
    """Films left unread, because their articles are kept already."""
    damaged: int = 0
    """Entries that are there but can't be taken out of their file."""
    ends: bool = False
    """True for the last portion of a file of many pages."""


def read_page(page: Page, wikipedia: Wikipedia | None = None) -> FilmRecord:
    """The facts of a page, or of a film file. Raises `OperatorMistake` naming it."""
    if page.wanted is not None:
        return read_facts((wikipedia or Wikipedia()).article(page.wanted), page.name)
    check_is_ordinary(page)
    if page.path is not None and is_film_file(page):
        return filmfile.read(page.path)
    with opened(page) as file:
        data = file.read(MOST)
    return read_facts(articles.read(data, page.short), page.short)


def check_is_ordinary(page: Page) -> None:
    if page.path is not None and page.path.exists() and not page.path.is_file():
        # A pipe keeps its reader waiting for ever, and a device never ends.
        raise UnsupportedPage(f"{page.name} is not an ordinary file, so it isn't read.")


@contextmanager
def opened(page: Page) -> Iterator[BinaryIO]:
    try:
        if page.path is None:
            yield sys.stdin.buffer
        else:
            with page.path.open("rb") as file:
                yield file
    except OSError as error:
        raise UnsupportedPage(f"{page.name} can't be read: {error.strerror}.") from None


def is_film_file(page: Page) -> bool:
    return page.path is not None and page.path.suffix in (".yaml", ".yml")
