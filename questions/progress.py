"""How far a long reading has come, told on standard error where that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
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

Watch = Callable[[Portion], None]


@contextmanager
def progress(found: Sequence[Page], *, console: Console | None = None) -> Iterator[Watch]:
    """A bar with films, rate and time left; what is called with each portion moves it on."""
    console = console or Console(stderr=True)
    # Standard input has no size, and so no end that could be told.
    size = None if any(page.path is None for page in found) else sum(page.size for page in found)
    if not console.is_terminal or (len(found) < MANY and size is not None and size < MUCH):
        yield lambda portion: None
        return
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
