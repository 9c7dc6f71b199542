"""One person behind several films: links, careers, and who was up for it again."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft
from questions.reference.ceremony_names import films_of, ordinal
from questions.templates import wording
from questions.templates.ceremonies import categories, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template, across
from quiz.question import Kind

#: Earlier wins that one win is linked with.
EARLIER = 2


def pinned(one: Candidate) -> str:
    """ "*Braveheart* (68th Academy Awards, films of 1995)"."""
    return (
        f"{reveals.titled(one.title)} ({ordinal(one.ceremony)}, films of {films_of(one.ceremony)})"
    )


def _sure(c: Ceremony, one: Candidate) -> str | None:
    """The one person, where the name tells who it is."""
    name = one.person
    if name is None or not categories.is_for_people(one.category):
        return None
    return name if c.history.career(name) else None


def _shared(one: Candidate, other: Candidate) -> tuple[str, ...]:
    """Who is named by both nominations."""
    theirs = set(map(fold, other.names))
    return tuple(name for name in one.names if fold(name) in theirs)


def won_both(c: Ceremony) -> Iterator[Draft]:
    """Who won the same award for both films?"""
    for one in c.candidates:
        if not one.won or not categories.is_for_people(one.category) or len(one.films) > 1:
            continue
        for name in one.names:
            career = c.history.career_in(name, one.category)
            earlier = [r for r in career if r.won and r.ceremony < c.no and len(r.films) == 1]
            for other in earlier[-EARLIER:]:
                if _shared(one, other) != (name,) or not categories.is_person(name):
                    continue
                yield from _both(c, one, other, name, "oscar-won-both")


def nominated_both(c: Ceremony) -> Iterator[Draft]:
    """Who was nominated for this film, and for that one the time before?"""
    for one in c.candidates:
        name = _sure(c, one)
        if name is None or one.won or categories.tier(one.category) > 2:
            continue
        career = c.history.career_in(name, one.category)
        earlier = [row for row in career if row.ceremony < c.no and len(row.films) == 1]
        known = len(career) >= (2 if categories.tier(one.category) == 0 else 5)
        if not earlier or not known or earlier[-1].won or _shared(one, earlier[-1]) != (name,):
            continue
        yield from _both(c, one, earlier[-1], name, "oscar-nominated-both")


def _both(
    c: Ceremony, one: Candidate, other: Candidate, name: str, template: str
) -> Iterator[Draft]:
    prize, noun = categories.said(one.category), categories.noun(one.category)
    same = one.category == other.category
    won = template == "oscar-won-both"
    did = "won" if won else "was nominated for"
    an = f"an Academy Award for {categories.craft(one.category)}"
    what = f"{prize} at the Academy Awards" if same else an
    brought = f"the award for {what}" if same else an
    if not won:
        brought = f"a nomination for {what if same else an}"
    both = f"both {pinned(other)} and {pinned(one)}"
    proof = [
        across("recipients", row.film, category=row.category, **({"result": "won"} if won else {}))
        for row in (one, other)
    ]
    career = c.history.career_in(name, one.category)
    yield from c.draft(
        template,
        [
            f"Who {did} {what} for {both}?",
            f"Which {noun} {did} {what} for {both}?",
            f"{pinned(other)} and {pinned(one)} both brought which {noun} {brought}?",
        ],
        name,
        Kind.PERSON,
        about=f"{name} {one.category} {one.title} {other.title}",
        rests_on=[one, other],
        difficulty=c.difficulty(one, 0 if won else -1),
        because=_more(c, name, career, one),
        proofs=[Proof(tuple(proof), (name,))],
        rivals=c.people(one.category, but=(*one.names, *other.names)),
    )


def _more(c: Ceremony, name: str, career: tuple[Candidate, ...], one: Candidate) -> str:
    """A win, the number of nominations until then, or who won instead."""
    until = [row for row in career if row.ceremony <= one.ceremony]
    won = [row for row in until if row.won]
    if won and not one.won:
        row = won[-1]
        it = "it" if row.category == one.category else categories.said(row.category)
        return f"{name} had won {it} for {pinned(row)}."
    if len(until) > 2:
        return f"{name} had {wording.number(len(until))} nominations for it by then."
    return reveals.went_to(c, one) or reveals.others(c, one)


def at_last(c: Ceremony) -> Iterator[Draft]:
    """Who won at last, after losing with those?"""
    for category in (*categories.ACTING, "Best Director"):
        one = c.history.winner(c.no, category)
        name = _sure(c, one) if one is not None else None
        if one is None or name is None:
            continue
        career = [r for r in c.history.career_in(name, category) if r.ceremony < c.no]
        lost = [row for row in career if not row.won and len(row.films) == 1]
        if len(lost) < 2 or len(lost) != len(career):
            continue
        first, second = lost[-2:]
        prize, noun = categories.said(category), categories.noun(category)
        losses = f"{pinned(first)} and {pinned(second)}"
        yield from c.draft(
            "oscar-at-last",
            [
                f"Which {noun} lost {prize} with {losses} before winning it {c.at}?",
                f"Having lost {prize} with {losses}, which {noun} won it {c.at}?",
                f"Who won {prize} {c.at}, after losing it with {losses}?",
            ],
            name,
            Kind.PERSON,
            about=category,
            rests_on=[one, first, second],
            difficulty=c.difficulty(one, 1),
            because=f"The winning film was {reveals.titled(one.title)}. {reveals.others(c, one)}",
            proofs=[
                Proof((c.ask("recipients", category=category, result="won"),), (name,)),
                *(
                    Proof(
                        (across("result", r.film, category=category, recipients=name),),
                        ("nominated",),
                    )
                    for r in (first, second)
                ),
            ],
            rivals=c.people(category, but=[name]),
        )


TEMPLATES: tuple[Template, ...] = (won_both, nominated_both, at_last)
