"""First times: the first nomination of many, the first win of several.

That nothing came before is proved by all ceremonies at which the person was up for anything. Only
those whose names tell who they are have such a list, and none begins before nominations were
official. Honorary awards are not in any list, so a first win is said to be a competitive one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.base import Proof
from questions.draft import Draft
from questions.templates import wording
from questions.templates.ceremonies import categories, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template, across
from quiz.question import Kind

#: Nominations and wins that make a first one worth remembering.
MANY, SEVERAL = 4, 2
#: The first ceremony with official nominations and none for work on several films.
EARLIEST = 4


def _firsts(c: Ceremony, *, won: bool) -> Iterator[tuple[Candidate, str, tuple[Candidate, ...]]]:
    """(nomination, person, all of the person's), where it is the person's first, or first win."""
    for one in c.candidates:
        name = one.person
        if name is None or not categories.is_for_people(one.category):
            continue
        career = c.history.career(name)
        rows = tuple(row for row in career if row.won or not won)
        if not rows or rows[0] is not one or len(rows) < (SEVERAL if won else MANY):
            continue
        if career[0].ceremony < EARLIEST or one.film not in c.history.closed:
            continue
        if rows[1].ceremony > c.no:
            yield one, name, rows


def _all(rows: Sequence[Candidate], name: str, **pins: str) -> Proof:
    """At which ceremonies, and at no others."""
    numbers = dict.fromkeys(str(row.ceremony) for row in rows)
    return Proof((across("ceremony", recipients=name, **pins),), tuple(numbers))


def first_nomination(c: Ceremony) -> Iterator[Draft]:
    """Nominated for the first time: for which film?"""
    for one, name, rows in _firsts(c, won=False):
        prize = categories.said(one.category)
        yield from c.draft(
            "oscar-first-nomination",
            [
                f"{name} was nominated for the first time {c.at}. For which film?",
                f"For which film did {name} receive a first nomination {c.at}?",
                f"{c.opening} {name} had a first nomination. Which film brought it?",
            ],
            one.title,
            Kind.TITLE,
            about=name,
            rests_on=[one],
            difficulty=c.difficulty(one, 1),
            because=reveals.both(
                f"It was for {prize}{', and it was won' if one.won else ''}.",
                _next(rows) if one.won else reveals.went_to(c, one),
            ),
            proofs=[Proof((c.ask_films(recipients=name),), one.films), _all(rows, name)],
            rivals=c.titles(one.category, but=one.titles),
        )


def first_win(c: Ceremony) -> Iterator[Draft]:
    """The first win of several: for which film?"""
    for one, name, rows in _firsts(c, won=True):
        prize = categories.said(one.category)
        yield from c.draft(
            "oscar-first-win",
            [
                f"{name} won a first competitive award {c.at}, for {prize}. For which film?",
                f"Which film brought {name} the first of several competitive wins {c.at}?",
                f"With which film did {name} win a first competitive award {c.at}, with more to "
                "come?",
            ],
            one.title,
            Kind.TITLE,
            about=name,
            rests_on=[one],
            difficulty=c.difficulty(one),
            because=_next(rows),
            proofs=[
                Proof((c.ask_films(recipients=name, result="won"),), one.films),
                _all(rows, name, result="won"),
            ],
            rivals=c.titles(one.category, but=one.titles),
        )


def _next(rows: Sequence[Candidate]) -> str:
    won = [row for row in rows[1:] if row.won]
    if not won:
        return ""
    titles = dict.fromkeys(reveals.titled(row.title) for row in won)
    named = wording.listed(list(titles)[:3])
    if len(titles) == 1:
        return f"A later win was for {named}."
    if len(titles) < 4:
        return f"Later wins were for {named}."
    return f"Among the later wins: {named}."


TEMPLATES: tuple[Template, ...] = (first_nomination, first_win)
