"""From one ceremony to the next: complete the run, and who had won before."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, Query, fold
from questions.draft import Draft, Rival, Rung
from questions.reference.ceremony_names import films_of
from questions.templates import wording
from questions.templates.ceremonies import categories, reveals, stories
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template, across
from quiz.question import Kind

#: Ceremonies that the wrong answers of "had already won" come after, and the right one before.
LATER, EARLIER = 10, 8


def run(c: Ceremony) -> Iterator[Draft]:
    """The winner between two winners."""
    for category in c.categories:
        if categories.tier(category) > 0 and category != "Best Animated Feature":
            continue
        found = [c.history.winner(no, category) for no in (c.no - 1, c.no, c.no + 1)]
        before, one, after = found
        if before is None or one is None or after is None:
            continue
        if any(len(row.films) > 1 for row in (before, one, after)):
            continue
        film = not categories.is_for_people(category) or category == "Best Picture"
        if not film and not (before.person and one.person and after.person):
            continue
        name = one.title if film else one.names[0]
        yield from c.draft(
            "oscar-run",
            _run(c, before, after, film=film),
            name,
            Kind.TITLE if film else Kind.PERSON,
            about=category,
            rests_on=[one, before, after],
            difficulty=c.difficulty(one, 2),
            because=reveals.best(stories.took_home(c, one.film), reveals.others(c, one))
            if film
            else stories.of_winner(c, one),
            proofs=[
                Proof(
                    (
                        c.ask_films(category=category, result="won")
                        if film
                        else c.ask("recipients", category=category, result="won"),
                    ),
                    one.films if film else one.names,
                ),
                *(
                    Proof((across("result", row.film, category=category),), ("won",))
                    for row in (before, after)
                    if film
                ),
            ],
            rivals=c.titles(category, but=(*one.titles, *before.titles, *after.titles))
            if film
            else c.people(category, but=(*one.names, *before.names, *after.names)),
        )


def _run(c: Ceremony, before: Candidate, after: Candidate, *, film: bool) -> list[str]:
    prize, which = categories.said(before.category), "Which film" if film else "Who"
    a, b = (
        reveals.titled(row.title) if film else f"{row.names[0]} ({reveals.titled(row.title)})"
        for row in (before, after)
    )
    first, last = films_of(before.ceremony), films_of(after.ceremony)
    return [
        f"The {prize} Oscar went to {a} for films of {first}, and to {b} for films of {last}. "
        f"{which} won in between?",
        f"{which} won {prize} {c.at}, the year between {a} and {b}?",
        f"{which} was the {prize} winner between {a} and {b}, {c.at}?",
    ]


def already(c: Ceremony) -> Iterator[Draft]:
    """Which of these had won Best Picture before this one did?"""
    winner = c.history.winner(c.no, "Best Picture")
    earlier = [c.history.winner(c.no - gap, "Best Picture") for gap in range(2, EARLIER)]
    later = [c.history.winner(c.no + gap, "Best Picture") for gap in range(2, LATER)]
    old = [one for one in earlier if one is not None]
    new = [one for one in later if one is not None]
    if winner is None or not old or len(new) < 3:
        return
    one = old[c.chance("already") % len(old)]
    new.sort(key=lambda row: c.chance(f"later {row.film}"))
    best = reveals.titled(winner.title)
    gap = wording.number(c.no - one.ceremony)
    yield from c.draft(
        "oscar-already",
        [
            f"When {best} won Best Picture {c.at}, which of these had already done so?",
            f"Which of these had won Best Picture before {best} won it {c.at}?",
            f"{best} won Best Picture {c.at}. Which of these had won it earlier?",
        ],
        one.title,
        Kind.TITLE,
        about="Best Picture",
        rests_on=[winner, one, *new[:6]],
        difficulty=2 + stories.era(c),
        because=f"{reveals.titled(one.title)} had won {gap} years earlier, for films of "
        f"{films_of(one.ceremony)}; the others were yet to come."
        if one.ceremony > 6
        else f"{reveals.titled(one.title)} had won for films of {films_of(one.ceremony)}; the "
        "others were yet to come.",
        proofs=[
            Proof((c.ask_films(category="Best Picture", result="won"),), winner.films),
            *(Proof((_held(row),), (str(row.ceremony),)) for row in (one, *new[:6])),
        ],
        rivals=[Rival(row.title, Rung.C) for row in new[:6] if fold(row.title) != fold(one.title)],
        needs_choices=True,
    )


def _held(row: Candidate) -> Query:
    """The ceremony at which a film won Best Picture."""
    return across("ceremony", row.film, category="Best Picture", result="won")


TEMPLATES: tuple[Template, ...] = (run, already)
