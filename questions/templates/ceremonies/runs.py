"""From one ceremony to the next: complete the run, and who had won before."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, Query, fold
from questions.draft import Draft, Rival, Rung
from questions.reference.ceremony_names import films_of, ordinal
from questions.templates.ceremonies import categories, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template, across
from quiz.question import Kind

#: Ceremonies that the wrong answers of "had already won" come after.
LATER = 12


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
        film = not categories.is_for_people(category)
        if not film and not (before.person and one.person and after.person):
            continue
        yield from c.draft(
            "oscar-run",
            _run(c, category, before, after),
            one.title if film else one.names[0],
            Kind.TITLE if film else Kind.PERSON,
            about=category,
            rests_on=[one, before, after],
            difficulty=c.difficulty(one, 2),
            because=f"It was for {reveals.titled(one.title)}. {reveals.others(c, one)}".strip()
            if not film
            else reveals.best(reveals.night(c, one.film, category), reveals.others(c, one)),
            proofs=[
                Proof(
                    (
                        c.ask_films(category=category, result="won")
                        if film
                        else c.ask("recipients", category=category, result="won"),
                    ),
                    one.films if film else one.names,
                )
            ],
            rivals=c.titles(category, but=one.titles)
            if film
            else c.people(category, but=(*one.names, *before.names, *after.names)),
        )


def _name(one: Candidate) -> str:
    """ "Nicolas Cage for *Leaving Las Vegas* (68th)", "*Braveheart* (68th)"."""
    who = "" if not categories.is_for_people(one.category) else f"{one.names[0]} for "
    return f"{who}{reveals.titled(one.title)} ({ordinal(one.ceremony)})"


def _run(c: Ceremony, category: str, before: Candidate, after: Candidate) -> list[str]:
    prize, first, last = categories.said(category), _name(before), _name(after)
    which = "Which film" if not categories.is_for_people(category) else "Who"
    year = f"for films of {c.films_year}"
    return [
        f"In the run of {prize} winners at the Academy Awards, {which.lower()} comes between "
        f"{first} and {last}, {year}?",
        f"{which} followed {first} and preceded {last} as {prize} winner at the Academy Awards, "
        f"{year}?",
        f"{prize} at the Academy Awards went to {first}, and two ceremonies later to {last}. "
        f"{which} won in between, {year}?",
    ]


def already(c: Ceremony) -> Iterator[Draft]:
    """Which of these had won Best Picture before this one did?"""
    winner = c.history.winner(c.no, "Best Picture")
    earlier = [c.history.winner(c.no - gap, "Best Picture") for gap in range(2, 10)]
    later = [c.history.winner(c.no + gap, "Best Picture") for gap in range(2, LATER)]
    old = [one for one in earlier if one is not None]
    new = [one for one in later if one is not None]
    if winner is None or not old or len(new) < 3:
        return
    one = old[c.chance("already") % len(old)]
    new.sort(key=lambda row: c.chance(f"later {row.film}"))
    best = reveals.titled(winner.title)
    yield from c.draft(
        "oscar-already",
        [
            f"When {best} won Best Picture {c.at}, which of these films already had a Best Picture "
            "award?",
            f"Which of these films won Best Picture before {best} did {c.at}?",
            f"{best} won Best Picture {c.at}. Which of these had won it earlier?",
        ],
        one.title,
        Kind.TITLE,
        about="Best Picture",
        rests_on=[winner, one, *new[:6]],
        difficulty=2 + (1927 + c.no < 1975) + (1927 + c.no < 1950),
        because=f"It won at the {ordinal(one.ceremony)}, for films of {films_of(one.ceremony)}.",
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
