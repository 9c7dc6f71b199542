"""A person's way through the ceremonies: won at last, and one role for two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.base import Proof, fold
from questions.draft import Draft
from questions.templates import characters, wording
from questions.templates.ceremonies import categories, hooks, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.roles import roles
from questions.templates.ceremonies.subject import Ceremony, Template, across
from quiz.question import Kind

#: Losses that make a first win a relief.
LOSSES = 3


def _lost(rows: Sequence[Candidate], name: str) -> list[Proof]:
    """That the person was nominated for these, and lost."""
    return [
        Proof((across("result", row.film, category=row.category, recipients=name),), ("nominated",))
        for row in rows
    ]


def finally_won(c: Ceremony) -> Iterator[Draft]:
    """The first win after several nominations: for which film?"""
    for one in c.candidates:
        name = one.person
        if not one.won or name is None or not categories.is_for_people(one.category):
            continue
        earlier = [row for row in c.history.career(name) if row.ceremony < c.no]
        now = [row for row in c.history.career(name) if row.ceremony == c.no]
        if len(earlier) < LOSSES or any(row.won for row in earlier) or len(now) > 1:
            continue
        if any(len(row.films) > 1 for row in earlier):
            continue
        prize, times = categories.said(one.category), wording.number(len(earlier))
        yield from c.draft(
            "oscar-finally",
            [
                f"After {times} nominations without a win, {name} took {prize} {c.at}. "
                "For which film?",
                f"{name} had lost {times} times before winning {prize} {c.at}. For which film?",
                f"Which film brought {name} an Oscar after {times} losses, for {prize} {c.aside}?",
            ],
            one.title,
            Kind.TITLE,
            about=name,
            rests_on=[one, *earlier],
            difficulty=c.difficulty(one, 1),
            tell=[
                _those(earlier),
                reveals.whole(c, name),
                reveals.beaten(c, one),
                reveals.also(c, one),
            ],
            proofs=[
                Proof(
                    (c.ask_films(recipients=name, category=one.category, result="won"),), one.films
                ),
                *_lost(earlier, name),
            ],
            rivals=c.titles(one.category, but=(one.title, *(row.title for row in earlier))),
        )


def _those(lost: Sequence[Candidate]) -> str:
    """The losses that the stem has counted."""
    named = list(dict.fromkeys(map(hooks.dated, lost)))
    if len(named) == len(lost) < 4:
        return f"The earlier losses were for {wording.listed(named)}."
    return f"The first of those losses came with {named[0]}, the last with {named[-1]}."


def same_role(c: Ceremony) -> Iterator[Draft]:
    """Which name of a character brought two different people a nomination?"""
    for one, name, its in roles(c):
        if len(its.split()) < 2:
            continue
        for other in c.history.played(its):
            if other.ceremony >= c.no or other.person is None:
                continue
            if wording.same_person(other.person, name) or other.film == one.film:
                continue
            first, second = hooks.dated(other), hooks.dated(one)
            both = f"{other.person} in {first} and {name} in {second}"
            yield from c.draft(
                "oscar-same-role",
                [
                    f"{both} were nominated for Oscars for playing characters of the same name. "
                    "Whom did they play?",
                    f"{both} earned Oscar nominations for playing characters of the same name. "
                    "Whom?",
                    f"{both} had Oscar nominations for playing characters of one name. Which?",
                ],
                its,
                Kind.PERSON,
                about=f"{its} {other.title}",
                rests_on=[one, other],
                difficulty=c.difficulty(one, 1),
                because=_won_as(c, one, other, name),
                proofs=[
                    Proof(
                        tuple(
                            across("character", row.film, category=row.category, recipients=who)
                            for row, who in ((one, name), (other, other.person))
                        ),
                        (its,),
                    )
                ],
                namesakes=[
                    row.fact.character
                    for row in (*c.of_film(one.film), *c.of_film(other.film))
                    if row.fact.character and fold(row.fact.character) != fold(its)
                ],
                rivals=c.rivals(
                    (
                        row.fact.character
                        for row in (*c.categories[one.category], *c.near(one.category))
                        if row.fact.character
                    ),
                    but=[its],
                    fits=lambda text: characters.is_name(text) and len(text.split()) > 1,
                ),
            )


def _won_as(c: Ceremony, one: Candidate, other: Candidate, name: str) -> str:
    if one.won and other.won:
        return "Both of them won."
    if one.won:
        return f"{name} won, and {other.person} lost."
    winner = c.history.winner(c.no, one.category)
    if winner is None or winner.person is None:
        return f"{other.person} won, and {name} lost." if other.won else "Neither of them won."
    lost = f"{name} lost to {winner.person} in {hooks.dated(winner)}"
    return f"{other.person} won; {lost}." if other.won else f"{lost}, and {other.person} lost too."


TEMPLATES: tuple[Template, ...] = (finally_won, same_role)
