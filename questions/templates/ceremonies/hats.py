"""Which award of two: of those who direct and write, or who were up as lead and in support."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof
from questions.draft import Draft
from questions.templates import wording
from questions.templates.ceremonies import categories, hooks, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template
from quiz.question import Kind

#: What one of two awards must be for, to be worth telling from the other.
_HATS = frozenset(
    {"director", "screenplay", "actor", "actress", "supporting actor", "supporting actress"}
)


def category_of_person(c: Ceremony) -> Iterator[Draft]:
    """Which of two? Asked of those who were up for both in their time."""
    for one in c.candidates:
        name = one.person
        # Of actors one asks whether it was the lead.
        if name is None or categories.is_acting(one.category):
            continue
        career = c.history.career(name)
        mine, kind = [row for row in career if row.ceremony == c.no], categories.sort(one.category)
        other = _other_hat(c, career, kind)
        if len(mine) != 1 or kind not in _HATS or other is None:
            continue
        past = hooks.past(c, one, name)
        pair = sorted((categories.said(one.category), categories.said(other)))
        first, second = pair if c.chance(f"hats {name}") % 2 else pair[::-1]
        film = reveals.titled(one.title)
        won = one.won
        yield from c.draft(
            "oscar-category",
            [
                f"Which award did {name} win for {film} {c.at}, {first} or {second}?",
                f"{name} won one Oscar for {film} {c.aside}. Was it {first} or {second}?",
                f"{c.opening} did {name} win {first} or {second} for {film}?",
            ]
            if won
            else [
                f"Was {name} nominated for {first} or {second} with {film} {c.at}?",
                f"{name} had one Oscar nomination for {film} {c.aside}. Was it {first} or "
                f"{second}?",
                f"{c.opening} was {name} up for {first} or {second} with {film}?",
            ],
            categories.said(one.category),
            Kind.AWARD,
            about=f"{name} {one.title}",
            rests_on=[one],
            difficulty=c.difficulty(one, 1),
            tell=_other_time(c, past, other),
            proofs=[
                Proof((c.ask("category", one.film, recipients=name),), (one.category,)),
                *past.proofs,
            ],
            forms=c.prize_forms(categories.said(one.category)),
            options=(categories.said(other),),
            needs_choices=True,
            may_leak=True,
        )


def _other_hat(c: Ceremony, career: tuple[Candidate, ...], kind: str) -> str | None:
    """Another award of the night, the best known that the person was up for at another time."""
    theirs = {row.category for row in career if categories.sort(row.category) != kind}
    fair = [name for name in c.categories if name in theirs and categories.sort(name) in _HATS]
    return min(fair, key=categories.tier) if fair else None


def _other_time(c: Ceremony, past: hooks.Past, other: str) -> list[str]:
    """When it was the other award."""
    rows = [row for row in past.career if row.category == other and len(row.films) == 1]
    rows.sort(key=lambda row: (not row.won, row.ceremony))
    told = ""
    if rows:
        row = rows[0]
        did = "won" if row.won else "was nominated for"
        told = f"{past.name} {did} {categories.said(row.category)} with {hooks.dated(row)}."
    return [told, reveals.went_to(c, past.one), reveals.others(c, past.one)]


def lead_or_support(c: Ceremony) -> Iterator[Draft]:
    """Of those who won as both: which was it?"""
    for one in c.candidates:
        name = one.person
        if name is None or not one.won or not categories.is_acting(one.category):
            continue
        career = c.history.career(name)
        won = [row for row in career if row.won and categories.is_acting(row.category)]
        kinds = {row.category for row in won}
        if len(kinds) != 2 or sum(row.ceremony == c.no for row in career) != 1:
            continue
        lead, support = sorted(kinds, key=len)
        film, past = reveals.titled(one.title), hooks.past(c, one, name)
        yield from c.draft(
            "oscar-lead-or-support",
            [
                f"{name} won Oscars both as {lead} and as {support}. Which of the two was for "
                f"{film} {c.aside}?",
                f"Which Oscar did {name} win for {film} {c.aside}, {lead} or {support}?",
                f"{name} won {lead} and {support} at different Oscars. Which was for {film} "
                f"{c.aside}?",
            ],
            one.category,
            Kind.AWARD,
            about=f"{name} {one.title}",
            rests_on=[one],
            difficulty=c.difficulty(one, 1),
            tell=[_other_one(one, won), reveals.others(c, one)],
            proofs=[
                Proof((c.ask("category", one.film, recipients=name),), (one.category,)),
                *past.proofs,
            ],
            forms=c.prize_forms(one.category),
            options=tuple(kinds - {one.category}),
            needs_choices=True,
            may_leak=True,
        )


def _other_one(one: Candidate, won: list[Candidate]) -> str:
    """What the other of the two awards was for."""
    rows = [row for row in won if row.category != one.category]
    return f"{rows[0].category} was for {wording.listed([*map(hooks.dated, rows)])}."


TEMPLATES: tuple[Template, ...] = (category_of_person, lead_or_support)
