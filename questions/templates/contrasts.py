"""Prizes set against one another: bodies that honoured the film and bodies that did not."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof
from questions.draft import Draft
from questions.facts.fact import Award
from questions.templates import prizes, wording
from questions.templates.awards import CATEGORY, peers
from questions.templates.honours import Honour, elsewhere, honours, is_person, rank
from questions.templates.subject import Film, Template, distinct
from questions.templates.tallies import categories_of, counted, tallies
from quiz.question import Kind


def most_wins(film: Film) -> Iterator[Draft]:
    """Which of the named bodies gave the film most?"""
    found = tallies(film)[:4]
    ranked = sorted(found, key=lambda tally: -len(tally.won))
    if len(found) < 3 or len(ranked[0].won) < len(ranked[1].won) + 2:
        return
    best = ranked[0]
    yield from film.draft(
        "most-wins",
        (
            f"At which of these awards did {film.named} win the most prizes?",
            f"Which of these awards bodies gave {film.named} the most prizes?",
            f"{film.named} won more prizes at which of these awards than at any other of them?",
        ),
        best.prizes,
        Kind.AWARD,
        category=CATEGORY,
        difficulty=3,
        because=f"It won {wording.number(len(best.won))} there: {categories_of(best.won)}.",
        proofs=[counted(film, tally, result="won") for tally in found],
        facts=[row for tally in found for row in tally.rows],
        accept=prizes.body_forms(best.body, [tally.body for tally in found]),
        rivals=film.rivals(tally.prizes for tally in found if tally is not best),
        needs_choices=True,
    )


def empty_handed(film: Film) -> Iterator[Draft]:
    """One of the named bodies nominated the film and gave it nothing."""
    found = tallies(film)[:4]
    without = [tally for tally in found if not tally.won and len(tally.rows) > 1]
    if len(found) < 3 or len(without) != 1 or any(not t.won and t not in without for t in found):
        return
    (bare,) = without
    yield from film.draft(
        "empty-handed",
        (
            f"At which of these awards did {film.named} lose every one of its nominations?",
            f"From which of these awards did {film.named} go home with nothing?",
            f"{film.named} was nominated at all of these awards. Which gave it no prize?",
        ),
        bare.prizes,
        Kind.AWARD,
        category=CATEGORY,
        difficulty=3,
        because=f"It was nominated there for {categories_of(bare.rows)}, and won none of them.",
        proofs=[counted(film, tally) for tally in found]
        + [counted(film, tally, result="won") for tally in found if tally.won],
        facts=[row for tally in found for row in tally.rows],
        accept=prizes.body_forms(bare.body, [tally.body for tally in found]),
        rivals=film.rivals(tally.prizes for tally in found if tally is not bare),
        needs_choices=True,
    )


def same_sort(film: Film, category: str) -> tuple[Award, ...]:
    """The film's rows for that kind of prize, whatever the bodies call it.

    Best Direction is no other prize than Best Director: who won one of them can't be told from
    who won the other by a question that names one.
    """
    name = prizes.sort(category)
    return tuple(fact for fact in film.facts(Award) if prizes.sort(fact.category) == name)


def same_category(film: Film) -> Iterator[Draft]:
    """Nominated for one category at several bodies, and won at one of them."""
    for category in distinct(fact.category for fact in film.facts(Award)):
        rows = same_sort(film, category)
        won = distinct(row.body for row in rows if row.result == "won")
        lost = distinct(row.body for row in rows if row.result != "won")
        if len(won) != 1 or not lost or won[0] in lost or not prizes.is_best(category):
            continue
        if not prizes.nominates(won[0]) or any(row.category != category for row in rows):
            continue
        count, said = wording.number(len(won) + len(lost)), prizes.shown(category)
        yield from film.draft(
            "same-category",
            (
                f"{count.capitalize()} awards bodies nominated {film.named} for {said}. "
                "Which one gave it the prize?",
                f"{film.named} was up for {said} at {count} different awards. "
                "At which of them did it win?",
                f"Of the {count} awards bodies that nominated {film.named} for {said}, which one "
                "gave it the prize?",
            ),
            prizes.awards(won[0]),
            Kind.AWARD,
            about=category,
            category=CATEGORY,
            difficulty=4,
            because=f"{wording.listed([prizes.awards(body) for body in lost])} only nominated it.",
            proofs=[
                Proof((film.ask("award", "body", category=category, result="won"),), won),
                Proof((film.ask("award", "body", category=category),), (*won, *lost)),
            ],
            facts=rows,
            accept=prizes.body_forms(won[0], lost),
            rivals=film.rivals(
                map(prizes.awards, lost),
                (tally.prizes for tally in tallies(film)),
            ),
        )


def other_star(film: Film) -> Iterator[Draft]:
    """One star won at one body, another at a second: a real contrast of two full rows."""
    acting = [
        honour
        for honour in honours(film)
        if honour.result == "won"
        and len(honour.named) == 1
        and is_person(film, honour.named[0])
        and prizes.is_acting(honour.category)
    ]
    for first in acting:
        for second in acting:
            if rank(first.body) >= rank(second.body) or first.named == second.named:
                continue
            given, asked = first.named[0], second.named[0]
            if (
                film.one(
                    film.ask(
                        "award",
                        "recipients",
                        body=second.body,
                        result="won",
                        category=second.category,
                    )
                )
                is None
            ):
                continue
            yield from film.draft(
                "other-star",
                (
                    f"{given} won {first.prize} for {film.named}, but which of its stars won "
                    f"{second.prize}?",
                    f"{film.named} brought {given} {first.prize}. Who won {second.prize} for it?",
                    f"{first.prize} for {film.named} went to {given}. To which of its stars did "
                    f"{second.prize} go?",
                ),
                asked,
                Kind.PERSON,
                category=CATEGORY,
                difficulty=4,
                because=_contrast(film, given, second),
                proofs=[
                    Proof(
                        (
                            film.ask(
                                "award",
                                "recipients",
                                body=honour.body,
                                result="won",
                                category=honour.category,
                            ),
                        ),
                        honour.named,
                    )
                    for honour in (first, second)
                ],
                facts=[*first.rows, *second.rows],
                rivals=[rival for rival in peers(film, second) if rival.text != given],
            )
            return


def _contrast(film: Film, given: str, prize: Honour) -> str:
    for fact in film.facts(Award):
        if fact.body == prize.body and given in fact.recipients and fact.result != "won":
            return f"{given} was nominated there for {prizes.shown(fact.category)} and did not win."
    return elsewhere(film, prize.named[0], prize)


TEMPLATES: tuple[Template, ...] = (
    most_wins,
    empty_handed,
    same_category,
    other_star,
)
