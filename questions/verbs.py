"""Command line verbs that need the maker wing alone: reading articles, keeping film files."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.progress import track

from questions import show
from questions.build import Refusal, pages, read_pages
from questions.facts import filmfile
from questions.facts.fact import Fact, FilmRecord, Unread
from questions.reference import ceremonies, names, san_francisco
from questions.reference.academy_awards import read_academy_awards
from questions.reference.joined import with_tables
from questions.reference.us_films import read_us_films
from questions.show import counted
from questions.wikipedia import Settings, Wikipedia, terminal_choice
from quiz.output import FINE, MISTAKE, WANTING, show_json, show_table

#: From so many pages on, their reading is worth a progress bar.
MANY = 4


def film_read(arguments: argparse.Namespace) -> int:
    records: list[FilmRecord] = []
    refused: list[str] = []
    for record in read(arguments.sources, refused, arguments.wikipedia, fresh=arguments.fresh):
        records.append(record)
        if arguments.jsonl:
            told: list[Fact | Unread] = [*record.facts, *record.unreads]
            for said in told:
                show_json(filmfile.to_json(record, said))
        else:
            show_table(show.film(record))
    if records and len(records) + len(refused) > 1:
        show_table(show.report(records, len(refused)), sys.stderr)
    return _outcome(records, refused)


def film_add(arguments: argparse.Namespace) -> int:
    added: list[FilmRecord] = []
    refused: list[str] = []
    for record in read(arguments.sources, refused, arguments.wikipedia, fresh=arguments.fresh):
        try:
            record = with_tables(record)
            path = filmfile.write(record, arguments.to, replace=arguments.replace)
        except filmfile.NotWritten as mistake:
            refused.append(str(mistake))
            print(mistake, file=sys.stderr)
            continue
        added.append(record)
        unread = f", {len(record.unreads)} not understood" if record.unreads else ""
        print(f"{path}: {counted(len(record.facts), 'fact')}{unread}")
    return _outcome(added, refused)


def film_names(arguments: argparse.Namespace) -> int:
    target = arguments.to or names.SHIPPED
    table = names.NamesTable.of_tables(
        read_us_films(arguments.films), read_academy_awards(arguments.awards)
    )
    table.write(target)
    print(f"{target}: {len(table.titles):,} titles and {len(table.people):,} people")
    return FINE


def film_awards(arguments: argparse.Namespace) -> int:
    target = arguments.to or ceremonies.SHIPPED
    table = ceremonies.Ceremonies(read_academy_awards(arguments.awards))
    table.write(target)
    print(f"{target}: {len(table.nominations):,} nominations, {len(table.ceremonies())} ceremonies")
    return FINE


def film_places(arguments: argparse.Namespace) -> int:
    target = arguments.to or san_francisco.SHIPPED
    table = san_francisco.SanFrancisco(san_francisco.read_san_francisco(arguments.places))
    table.write(target)
    places = sum(len(film.places) for film in table.films)
    print(f"{target}: {places:,} places of {counted(len(table.films), 'film')}")
    return FINE


def read(
    sources: Sequence[str],
    refused: list[str],
    wikipedia: Settings | None = None,
    *,
    fresh: bool = False,
) -> Iterator[FilmRecord]:
    """The films of all sources, with progress on standard error where there are many.

    A page that can't be used is told there, added to `refused`, and stops nothing.
    """
    found = pages(sources)
    console = Console(stderr=True)
    busy = len(found) >= MANY and console.is_terminal and not sys.stdout.isatty()
    # A question in the middle of a progress bar could not be read.
    site = Wikipedia(wikipedia, fresh=fresh, choose=None if busy else terminal_choice(), tell=_tell)
    shown = track(found, "Reading", console=console) if busy else found
    for result in read_pages(shown, site):
        if isinstance(result, Refusal):
            refused.append(result.why)
            print(result.why, file=sys.stderr)
        else:
            yield result


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def _outcome(read: Sequence[object], refused: Sequence[str]) -> int:
    if not refused:
        return FINE
    return WANTING if read else MISTAKE
