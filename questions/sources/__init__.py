"""Sources: files of pages, folders of them, standard input; a file may hold one page or millions.

    source → Page (a file) → pieces of work → Portions: film records and refusals, in page order

A piece of work is small enough to be sent to another process. The same sources give the same
records and refusals in the same order, on however many processes they are read.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from questions.articles import dump
from questions.facts.fact import FilmRecord
from questions.sources.page import Known, Page, Portion, Refusal, read_page
from questions.sources.parallel import cores, in_order
from questions.sources.pieces import Work, works
from questions.wikipedia import Wikipedia, wanted
from quiz.errors import OperatorMistake

__all__ = ["Known", "Page", "Portion", "Refusal", "cores", "pages", "read_page", "read_pages"]


def pages(sources: Iterable[str | Path]) -> list[Page]:
    """The files of sources, of whole folders (by path, hidden files left out), of "-", and pages
    of Wikipedia by title or address.

    Raises `OperatorMistake` if there is no such file or folder, and it can be no such title.
    """
    found: list[Page] = []
    for source in map(str, sources):
        if not source.strip():
            raise OperatorMistake("A source is empty; name a file, a folder, or - for input.")
        path = Path(source)
        if source == "-":
            found.append(Page("standard input", None))
        elif os.path.isdir(source):  # unlike Path's, it takes any length of title
            inside = [file for file in path.rglob("*") if _is_page(file.relative_to(path), file)]
            if not inside:
                raise OperatorMistake(f"{source}: there is no file in this folder.")
            found += [Page(str(file), file) for file in sorted(inside)]
        elif os.path.exists(source):
            found.append(Page(source, path))
        elif (page := wanted(source)) is not None:
            found.append(Page(source, None, page))
        else:
            raise OperatorMistake(f"{source}: there is no such file or folder.")
    return found


def _is_page(inside: Path, file: Path) -> bool:
    hidden = any(part.startswith(".") for part in inside.parts)
    return not hidden and file.is_file() and not dump.is_index(file.name)


def read_pages(
    found: Iterable[Page],
    wikipedia: Wikipedia | None = None,
    *,
    processes: int = 1,
    known: Known = frozenset(),
    watch: Callable[[Portion], None] = lambda portion: None,
) -> Iterator[FilmRecord | Refusal]:
    """The film of each page, or why it has none: one odd page stops nothing.

    Pages of dumps whose article is `known` are left out. `watch` is told of every portion.
    Raises `OperatorMistake` if the system ends one of several processes.
    """
    work = (piece for page in found for piece in works(page, wikipedia))
    films = passed = damaged = 0
    for portion in in_order(_read, work, known, processes):
        watch(portion)
        yield from portion.found
        films += len(portion.found) + portion.known
        passed += portion.passed
        damaged += portion.damaged
        if portion.ends:
            if why := _in_all(portion.page.short, films, passed, damaged):
                yield Refusal(portion.page, why)
            films = passed = damaged = 0


def _in_all(name: str, films: int, passed: int, damaged: int) -> str:
    """What is to be said of a file of many pages when all of it was read."""
    if damaged:
        return (
            f"{name} is damaged: {damaged:,} of its entries can't be taken out; fetch the file"
            " again."
        )
    if films:
        return ""
    if passed:
        return f"{name} holds no article with a film's infobox; give another file."
    return f"{name} holds no page; give a page as text or wikitext, or a wiki's export."


def _read(work: Work, known: Known) -> Portion:
    return work.read(known)
