"""First times: the first nomination of many, the first win of several.

That nothing came before is proved by all ceremonies at which the person was up for anything. Only
those whose names tell who they are have such a list, and none begins before nominations were
official. Honorary awards are not in any list, so a first win is said to be a competitive one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.base import Proof
from questions.draft import Draft
from questions.reference.fame import is_a_name
from questions.templates import wording
from questions.templates.ceremonies import categories, hooks, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template, across
from quiz.question import Kind

#: Nominations and wins that make a first one worth remembering.
MANY, SEVERAL = 3, 2
#: From here on they are many.
REALLY_MANY = 5
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
        tier, count = categories.tier(one.category), len(rows)
        if (tier > 1 and not is_a_name(name)) or (tier > 0 and count == MANY):
            continue
        many = "many" if count >= REALLY_MANY else "several"
        yield from c.draft(
            "oscar-first-nomination",
            [
                f"{name} was first nominated for an Oscar among films of {c.films_year}. "
                "For which one?",
                f"{name}'s first nomination of {many}, for {prize}, came {c.at}. For which film?",
                f"{c.opening} {name} had the first of {many} nominations, for {prize}. "
                "Which film brought it?",
            ],
            one.title,
            Kind.TITLE,
            about=name,
            rests_on=[one],
            difficulty=c.difficulty(one, 1),
            tell=[
                _first_win(one, rows, name),
                reveals.whole(c, name, this=False),
                reveals.went_to(c, one),
            ],
            proofs=[Proof((c.ask_films(recipients=name),), one.films), _all(rows, name)],
            rivals=c.titles(one.category, but=one.titles),
        )


def _first_win(one: Candidate, rows: Sequence[Candidate], name: str) -> str:
    """How long the first win took, or that it was at once."""
    won = next((row for row in rows if row.won), None)
    if won is None:
        return ""
    if won is one:
        return f"{name} won it at once, with {wording.number(len(rows) - 1)} nominations to follow."
    place = rows.index(won)
    many = f"after {wording.number(place)} losses" if place > 1 else "at the second attempt"
    return f"{name} won {many}, for {hooks.dated(won)}."


def first_win(c: Ceremony) -> Iterator[Draft]:
    """The first win of several: for which film?"""
    for one, name, rows in _firsts(c, won=True):
        prize = categories.said(one.category)
        count = wording.number(len(rows))
        yield from c.draft(
            "oscar-first-win",
            [
                f"{name} won {prize} for the first time {c.at}. With which film?",
                f"{c.opening} {name} won {prize} for the first time. For which film?",
                *(
                    [
                        f"The first of {count} competitive Oscars for {name} was {prize}, for "
                        f"films of {c.films_year}. Which film brought it?"
                    ]
                    if rows[-1].ceremony <= reveals.DONE
                    else []
                ),
            ],
            one.title,
            Kind.TITLE,
            about=name,
            rests_on=[one],
            difficulty=c.difficulty(one),
            tell=[
                reveals.whole(c, name) if len(rows) > MANY + 1 else reveals.later(c, name),
                reveals.beaten(c, one),
                reveals.also(c, one),
                reveals.others(c, one),
            ],
            proofs=[
                Proof((c.ask_films(recipients=name, result="won"),), one.films),
                _all(rows, name, result="won"),
            ],
            rivals=c.titles(one.category, but=one.titles),
        )


TEMPLATES: tuple[Template, ...] = (first_nomination, first_win)
