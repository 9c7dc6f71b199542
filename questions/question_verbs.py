"""Command line verbs on questions: listing, counting and explaining them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from questions import show, vet
from questions.academy import AcademyAwards
from questions.base import FactBase
from questions.build import Built
from questions.draft import Draft
from questions.explain import Explanation, NoSuchQuestion, explain
from questions.library import WORDINGS, Films
from questions.progress import one_by_one
from questions.reference import fame
from questions.reference.fame import Fame
from questions.show import words
from questions.show.report import Report
from questions.show.report_page import check_place, report_page, write_page
from questions.show.report_text import report_text
from quiz.errors import OperatorMistake
from quiz.finder import Finder
from quiz.output import FINE, WANTING, question_json, show_json, show_table
from quiz.question import Pack, Question

#: Whoever names nothing gets all there is, and should know what that means.
EVERYTHING = (
    "Every question of all films, packs and ceremonies: this takes minutes; name one for fewer,"
    ' such as `questions heat` or `questions "68th oscars"`.'
)


NOTHING = (
    "0 questions: what is known of it allows none. `film read FILE` shows what a page yields, and"
    " `film show NAME` what a kept film has."
)


def watched(what: Sequence[str], kinds: Mapping[str, str]) -> Iterator[str]:
    """The names `what`, else all of `kinds` (name → kind), with a bar where there is a terminal."""
    if not what:
        print(EVERYTHING, file=sys.stderr)
        what = _each(kinds)
    yield from one_by_one("Questions", what)


def _each(kinds: Mapping[str, str]) -> list[str]:
    """All names but those that stand for several others: their questions are those of each."""
    return [name for name, kind in kinds.items() if kind != "ceremonies"]


def print_questions(asked: Iterable[Question], *, jsonl: bool) -> int:
    """Print them: as JSON one by one as they are made, else all at once."""
    count = 0
    if jsonl:
        for question in asked:
            show_json(question_json(question))
            count += 1
    else:
        asked = list(asked)
        count = len(asked)
        show_table(show.questions(asked))
    print(f"{count} questions" if count else NOTHING, file=sys.stderr)
    return FINE


@dataclass(frozen=True, slots=True)
class OnShelf:
    """Something that has questions."""

    make: Callable[[int], Built | Sequence[Question]]
    """What it yields by a seed; of what was made from facts also what was left out."""
    kind: str
    also: tuple[str, ...]
    """Other names it is found by."""


def questions_report(
    arguments: argparse.Namespace,
    shelf: Mapping[str, OnShelf],
    files: Mapping[str, Sequence[Question]],
) -> int:
    """A report of what is on the `shelf`, by name, and in pack `files`; with `--html` as a page.

    The page takes the questions for reading; without one they are printed.
    """
    if arguments.html is not None:
        check_place(arguments.html)
    finder = Finder(shelf, {name: on.also for name, on in shelf.items()})
    wanted = [name if name in files else finder.find(name) for name in arguments.what]
    every = _each({name: on.kind for name, on in shelf.items()})
    report = Report(arguments.seed)
    for name in one_by_one("Questions", list(dict.fromkeys(wanted or every))):
        found = files[name] if name in files else shelf[name].make(arguments.seed)
        if isinstance(found, Built):
            report.add(name, found)
        else:
            report.add_written(name, found)
    if arguments.html is not None:
        write_page(report_page(report), arguments.html)
    show_table(report_text(report, reading=arguments.html is None))
    return FINE


def questions_explain(
    arguments: argparse.Namespace,
    films: Films,
    academy: AcademyAwards,
    packs: Iterable[Pack],
    plays: Callable[[str], str],
) -> int:
    """What is behind a question; 1 where it is not asked.

    `plays` tells by an id what games have shown.
    """
    id, seed = arguments.id.strip(), arguments.seed % WORDINGS
    for pack in packs:
        for question in pack.questions:
            if question.id == id:
                problems = vet.problems(question)
                show_table(show.explained_written(question, problems, pack.name, plays(id)))
                return FINE
    film, slash, rest = id.partition("/")
    if not slash:
        raise OperatorMistake(
            f"“{words.plain(id)}” is no question's id: give one as `questions` prints it, such as"
            " leaving-las-vegas-1995/director."
        )
    if (no := academy.number(film)) is not None:
        base, made, built = academy.base, partial(academy.drafts, no), academy.build(no, seed)
        known = Fame.USUAL
    else:
        if not films.base.has(film):
            names = films.names()
            film = names[Finder(names).find(film.replace("-", " "))]
        base, made, built = films.base, partial(films.drafts, film), films.built(film, seed)
        known = fame.of_film(base.record(film))
    told = _explained(base, made, built, f"{film}/{rest}", seed, known)
    show_table(show.explained(told, base, plays(told.draft.id)))
    return FINE if told.dropped is None else WANTING


def _explained(
    base: FactBase,
    made: Callable[[int], Iterable[Draft]],
    built: Built,
    id: str,
    seed: int,
    known: Fame,
) -> Explanation:
    """What is behind a question of `built`, whose drafts are `made` by a seed.

    Raises `OperatorMistake`, with what comes nearest, where nothing of that id is made.
    """
    try:
        return explain(base, made(seed), built, id, seed, known)
    except NoSuchQuestion as missing:
        nearest = missing.nearest
    shown = words.plain(id)
    for other in range(WORDINGS):
        if any(draft.id == id for draft in made(other)):
            raise OperatorMistake(f"{shown}: it is made only with some seeds; try --seed {other}.")
    near = f"; the nearest are {', '.join(nearest)}" if nearest else ""
    raise OperatorMistake(f"{shown}: no template makes this question of what is known now{near}.")
