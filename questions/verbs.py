"""Command line verbs that need the maker wing alone: reading articles, keeping film files."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from functools import partial

from questions import show
from questions.base import FactBase
from questions.build import Page, Refusal, load_films, pages, questions_for, read_pages
from questions.facts import filmfile
from questions.facts.fact import Fact, FilmRecord, Unread
from questions.library import KEPT_AT, Films
from questions.progress import is_shown, progress
from questions.reference import ceremonies, names, san_francisco
from questions.reference.academy_awards import read_academy_awards
from questions.reference.joined import with_tables
from questions.reference.us_films import read_us_films
from questions.show import Tally, counted
from questions.show.document import Documents
from questions.show.holdings import SEED, library
from questions.show.page import HtmlPage
from questions.sources import Known, Portion, cores, kept
from questions.vet import Wording
from questions.wikipedia import Settings, Wikipedia, terminal_choice
from quiz.errors import OperatorMistake
from quiz.output import FINE, MISTAKE, WANTING, show_json, show_table
from quiz.question import Question

#: From so many bytes of pages on, more processes are worth their start.
MUCH = 1 << 20

#: From so many film files on, making their fact base takes as long as one should be told of.
_MANY = 1000

#: A table made anew has so many of the shipped one's entries at least, or it isn't written.
LEAST = 0.98


def film_read(arguments: argparse.Namespace) -> int:
    """Each page is printed and counted as it is read; none is kept in memory."""
    tally = Tally()
    documents = Documents(arguments.wikipedia.cache)
    page: Page | None = None

    def watch(portion: Portion) -> None:
        nonlocal page
        page = portion.page

    with contextlib.ExitStack() as opened:
        html = opened.enter_context(HtmlPage(arguments.html)) if arguments.html else None
        for record in read(
            arguments.sources,
            None,
            arguments.wikipedia,
            fresh=arguments.fresh,
            processes=arguments.processes,
            watch=watch,
            refuse=tally.refuse,
        ):
            tally.add(record)
            _print(record, arguments.jsonl)
            if html is not None and page is not None:
                html.add(record, partial(documents.of, page, record))
        if html is not None and (told := html.finish(tally)):
            print(told, file=sys.stderr)
    if tally.films and (tally.pages > 1 or any(map(os.path.isdir, arguments.sources))):
        show_table(tally.table(), sys.stderr)
    if arguments.report:
        tally.write(arguments.report)
    return _outcome(tally.films, tally.refused)


def _print(record: FilmRecord, jsonl: bool) -> None:
    if not jsonl:
        show_table(show.film(record))
        return
    told: list[Fact | Unread] = [*record.facts, *record.unreads]
    for said in told:
        show_json(filmfile.to_json(record, said))


def film_add(arguments: argparse.Namespace) -> int:
    """Each film file is written as soon as its page was read, so nothing is lost with a run that
    is stopped; run again, it doesn't read those pages of dumps whose articles are kept. Mends of
    an older file are done to what the page says now; those that fit nothing there are told.

    Films are kept in the folder of the server's owner, unless another is named. The fact base kept
    of them is made anew at the end, so that the next start opens it in a moment.
    """
    arguments.to = arguments.to or arguments.own
    shipped = arguments.to.resolve() == arguments.shipped
    beside = () if shipped else (arguments.shipped,)
    refused: list[str] = []
    known: Known = frozenset() if arguments.replace else kept.articles(arguments.to)
    for table in ceremonies, san_francisco:  # not when the first films wait to be written
        table.shipped()
    added = left = 0

    def watch(portion: Portion) -> None:
        nonlocal left
        left += portion.known

    reading = read(
        arguments.sources,
        refused,
        arguments.wikipedia,
        fresh=arguments.fresh,
        processes=arguments.processes,
        known=known,
        watch=watch,
    )
    try:
        with contextlib.closing(reading):
            for record in reading:
                try:
                    record = kept.with_own_id(with_tables(record), arguments.to, beside)
                    record, told = filmfile.carried(record, arguments.to)
                    path = filmfile.write(record, arguments.to, replace=arguments.replace)
                except filmfile.NotWritten as mistake:
                    refused.append(str(mistake))
                    print(mistake, file=sys.stderr)
                    continue
                added += 1
                unread = f", {len(record.unreads)} not understood" if record.unreads else ""
                print(f"{path}: {counted(len(record.facts), 'fact')}{unread}", flush=True)
                for sentence in told:
                    _tell(sentence)
    except KeyboardInterrupt:
        were = f"{counted(added, 'film')} {'is' if added == 1 else 'are'}"
        _tell(f"Stopped: {were} kept in {arguments.to}; run it again to go on.")
        raise
    if left:
        were = f"{counted(left, 'film')} {'was' if left == 1 else 'were'}"
        print(f"{were} kept there already; --replace reads all anew.", file=sys.stderr)
    if added:
        were = f"{counted(added, 'film')} {'is' if added == 1 else 'are'}"
        _tell(f"{were} kept in {arguments.to}.")
        if shipped or arguments.to.resolve() == arguments.own.resolve():
            if len(list(arguments.to.glob("*.yaml"))) > _MANY:
                _tell("The fact base of these films is made anew …")
            Films.of_folders([arguments.shipped, arguments.own], cache=KEPT_AT)
    return _outcome(added + left, len(refused))


def film_library(arguments: argparse.Namespace) -> int:
    """What the film files of a folder hold, as Markdown: printed, or written where told."""
    if not arguments.folder.is_dir():
        raise OperatorMistake(f"{arguments.folder}: there is no such folder of film files.")
    records = load_films(arguments.folder)
    base = FactBase.build(records)
    text = library(records, {film: len(questions_for(base, film, SEED)) for film in base.films()})
    if arguments.to is None:
        sys.stdout.write(text)
        return FINE
    try:
        arguments.to.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OperatorMistake(f"{arguments.to} can't be written: {error.strerror}.") from None
    print(f"{arguments.to}: {counted(len(records), 'film')}")
    return FINE


def film_names(arguments: argparse.Namespace) -> int:
    target = arguments.to or names.SHIPPED
    table = names.NamesTable.of_tables(
        read_us_films(arguments.films), read_academy_awards(arguments.awards)
    )
    _check_is_whole(len(table.titles), lambda: len(names.shipped().titles), arguments)
    table.write(target)
    print(f"{target}: {len(table.titles):,} titles and {len(table.people):,} people")
    return FINE


def film_awards(arguments: argparse.Namespace) -> int:
    target = arguments.to or ceremonies.SHIPPED
    table = ceremonies.Ceremonies(read_academy_awards(arguments.awards))
    _check_is_whole(
        len(table.nominations), lambda: len(ceremonies.shipped().nominations), arguments
    )
    table.write(target)
    print(f"{target}: {len(table.nominations):,} nominations, {len(table.ceremonies())} ceremonies")
    return FINE


def film_places(arguments: argparse.Namespace) -> int:
    target = arguments.to or san_francisco.SHIPPED
    table = san_francisco.SanFrancisco(san_francisco.read_san_francisco(arguments.places))
    _check_is_whole(len(table.films), lambda: len(san_francisco.shipped().films), arguments)
    table.write(target)
    places = sum(len(film.places) for film in table.films)
    print(f"{target}: {places:,} places of {counted(len(table.films), 'film')}")
    return FINE


def _check_is_whole(rows: int, shipped: Callable[[], int], arguments: argparse.Namespace) -> None:
    """A table that lost much since the shipped one was made was most likely cut off."""
    if arguments.to is None and rows < LEAST * (least := shipped()):
        raise OperatorMistake(
            f"This makes a table of {rows:,} entries, and the one that ships has {least:,}; is a"
            " file cut off? Nothing was written; --to FILE writes it elsewhere."
        )


def read(
    sources: Sequence[str],
    refused: list[str] | None,
    wikipedia: Settings | None = None,
    *,
    fresh: bool = False,
    processes: int | None = None,
    known: Known = frozenset(),
    watch: Callable[[Portion], None] = lambda portion: None,
    refuse: Callable[[Refusal], None] = lambda refusal: None,
) -> Generator[FilmRecord, None, None]:
    """The films of all sources, with progress on standard error where there is much to read.

    A page that can't be used is told there, added to `refused`, handed to `refuse`, and stops
    nothing. `processes` None takes as many as are worth it; `known` and `watch` are as in
    `read_pages`.
    """
    found = pages(sources)
    if processes is None:
        processes = cores() if sum(page.size for page in found) >= MUCH else 1
    with progress(found) as moved:

        def seen(portion: Portion) -> None:
            moved(portion)
            watch(portion)

        # A question in the middle of a progress bar could not be read.
        choose = None if is_shown(found) else terminal_choice()
        site = Wikipedia(wikipedia, fresh=fresh, choose=choose, tell=_tell)
        for result in read_pages(found, site, processes=processes, known=known, watch=seen):
            if isinstance(result, Refusal):
                if refused is not None:
                    refused.append(result.why)
                refuse(result)
                print(result.why, file=sys.stderr)
            else:
                yield result


def questions_of_pages(
    sources: Sequence[str], seed: int, wikipedia: Settings
) -> Iterator[Question]:
    """What the films of pages yield, in the pages' order, but for what repeats a page's own words.

    The pages are looked at a second time for that, one by one. One that came on standard input
    is gone by then, and its questions are given as they are.
    """
    page: Page | None = None
    read_from: list[tuple[str, Page]] = []

    def watch(portion: Portion) -> None:
        nonlocal page
        page = portion.page

    def records() -> Iterator[FilmRecord]:
        for record in read(sources, [], wikipedia, watch=watch):
            if page is not None:
                read_from.append((record.id, page))
            yield record

    base = FactBase.build(records())
    documents = Documents(wikipedia.cache)
    for film, its_page in read_from:
        wording = Wording(documents.of(its_page, base.record(film)).lines)
        for question in questions_for(base, film, seed):
            if not wording.problems(question):
                yield question


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def _outcome(read: int, refused: int) -> int:
    if not refused:
        return FINE
    return WANTING if read else MISTAKE
