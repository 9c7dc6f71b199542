"""How far a long reading has come, told on standard error where that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
    TransferSpeedColumn,
)

from questions.facts.fact import FilmRecord
from questions.sources import Page, Portion

#: From so many files or bytes on, a reading is worth a progress bar.
MANY = 4
MUCH = 1 << 18
#: A packed dump is of so many times its size.
PACKED = 8

Watch = Callable[[Portion], None]
T = TypeVar("T")


def is_shown(found: Sequence[Page], *, console: Console | None = None) -> bool:
    """Whether there is a terminal, and enough to read for a bar."""
    size = _size(found)
    packed = sum(page.size for page in found if page.name.endswith(".bz2"))
    much = len(found) >= MANY or size is None or size + (PACKED - 1) * packed >= MUCH
    return much and (console or Console(stderr=True)).is_terminal


def _size(found: Sequence[Page]) -> int | None:
    """Bytes in all; None with standard input, which has no end that could be told."""
    unknown = any(page.path is None and page.wanted is None for page in found)
    return None if unknown else sum(page.size for page in found)


@contextmanager
def progress(found: Sequence[Page], *, console: Console | None = None) -> Iterator[Watch]:
    """A bar with films, rate and time left; what is called with each portion moves it on."""
    console = console or Console(stderr=True)
    if not is_shown(found, console=console):
        yield lambda portion: None
        return
    size = _size(found)
    columns = (
        TextColumn("Reading"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[films]:,} films"),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    # Output that goes to a file must not be drawn into the terminal that shows the bar.
    bar = Progress(*columns, console=console, redirect_stdout=sys.stdout.isatty(), transient=True)
    with bar:
        task = bar.add_task("", total=size, films=0)
        films = 0

        def watch(portion: Portion) -> None:
            nonlocal films
            films += sum(isinstance(one, FilmRecord) for one in portion.found)
            bar.update(task, advance=portion.done, films=films)

        yield watch


def one_by_one(what: str, items: Collection[T], *, console: Console | None = None) -> Iterator[T]:
    """The items, with a bar of how many are done where there is a terminal and they are many."""
    console = console or Console(stderr=True)
    if len(items) < MANY or not console.is_terminal:
        yield from items
        return
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=console, redirect_stdout=sys.stdout.isatty(), transient=True)
    with bar:
        yield from bar.track(items)
