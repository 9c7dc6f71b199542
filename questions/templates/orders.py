"""Films set side by side by time: which came first, which year saw them all, which runs longest.

Only films that a room has heard of are compared, and only by what all their articles give.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, permutations

from questions.base import Proof, Query
from questions.draft import Draft, Number, Shape
from questions.facts.fact import Fact, Release, RunningTime
from questions.templates import wording
from questions.templates.beside import (
    apart,
    dated,
    drawn,
    first_year,
    is_first,
    is_known,
    known_beside,
    with_others,
)
from questions.templates.dates import LATEST, other_years
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Side by side"

#: Years between two films that are put in order.
GAP = 2
#: A stem holds three titles of so many letters, or two and words between them.
LONGEST = 120
#: Minutes that tell the longest film from the others.
MINUTES = 15
#: … and no more than so many, or everybody knows.
FAR = 45


def short(films: Sequence[Film]) -> bool:
    return sum(len(film.record.title) for film in films) <= LONGEST


def either(film: Film, films: Sequence[Film], *, years: bool, name: str) -> str:
    """ "*A*, *B* or *C*", in an order that the seed draws."""
    named = [dated(one) if years else one.title for one in drawn(film, name, films)]
    return wording.listed(named, "or")


def choice(
    film: Film,
    name: str,
    stems: Sequence[str],
    right: Film,
    others: Sequence[Film],
    because: str,
    proofs: Sequence[Proof],
    facts: Sequence[Fact],
    difficulty: int,
) -> Iterator[Draft]:
    """A question whose options are the films that it names."""
    made = film.draft(
        name,
        stems,
        right.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=difficulty,
        because=because,
        proofs=proofs,
        facts=facts,
        options=tuple(one.record.title for one in others),
        needs_choices=True,
        may_leak=True,
    )
    yield from with_others(made, [right, *others])


# ── Years ────────────────────────────────────────────────────────────────────────────────────────


def _came_out(film: Film) -> Proof:
    query = Query(kind="release", field="date", film=film.id, part="year")
    return Proof((query,), (str(film.year),))


def _three(film: Film, name: str) -> tuple[Film, ...]:
    """The film and two others, years apart; their titles tell nothing of the order."""
    if first_year(film) is None or not is_known(film):
        return ()
    found = [one for one in known_beside(film) if first_year(one) is not None]
    for pair in combinations(drawn(film, name, found), 2):
        films = (film, *pair)
        years = sorted(one.year for one in films)
        far = all(later - earlier >= GAP for earlier, later in pairwise(years))
        if far and apart(films) and short(films):
            return films
    return ()


def _ordered(film: Film) -> bool:
    """Whether all three are to be put in order, and not the first of them found."""
    return not film.chance("order") % 3


def came_first(film: Film) -> Iterator[Draft]:
    """No years are shown: they are what is asked."""
    films = sorted(_three(film, "came first"), key=lambda one: one.year)
    if not films or _ordered(film):
        return
    three = either(film, films, years=False, name="came-first")
    told = wording.listed([dated(one) for one in films])
    close = films[1].year - films[0].year < 2 * GAP
    yield from choice(
        film,
        "came-first",
        (
            f"Which of these films came out first: {three}?",
            f"Which of these three reached cinemas before the others: {three}?",
            f"Which film was released earliest: {three}?",
        ),
        films[0],
        films[1:],
        f"In order, they are {told}.",
        [_came_out(one) for one in films],
        [fact for one in films for fact in one.facts(Release)],
        3 if close else 2,
    )


def in_order(film: Film) -> Iterator[Draft]:
    """All three, earliest first."""
    films = sorted(_three(film, "in order"), key=lambda one: one.year)
    if not films or not _ordered(film):
        return
    said = [", ".join(one.record.title for one in row) for row in permutations(films)]
    if any("," in one.record.title for one in films) or len(said[0]) > 80:
        return
    right, *wrong = said
    picked = sorted(wrong, key=lambda row: film.chance(f"order {row}"))[:3]
    three = wording.listed([one.title for one in drawn(film, "in-order", films)])
    made = film.draft(
        "in-order",
        (
            f"Put these films in order of release, earliest first: {three}.",
            f"In which order did these films come out, earliest first: {three}?",
            f"From first to last, in which order were these released: {three}?",
        ),
        right,
        Kind.TEXT,
        category=CATEGORY,
        difficulty=3,
        because=f"The years are {wording.listed([str(one.year) for one in films])}.",
        proofs=[_came_out(one) for one in films],
        facts=[fact for one in films for fact in one.facts(Release)],
        options=tuple(picked),
        needs_choices=True,
        may_leak=True,
    )
    yield from with_others(made, films)


def same_year(film: Film) -> Iterator[Draft]:
    """Films that came out together: when?"""
    if first_year(film) is None or not is_known(film):
        return
    found = [one for one in known_beside(film) if first_year(one) == film.year]
    films = (film, *drawn(film, "same year", found)[:3])
    if len(films) < 2 or not is_first(film, films) or not short(films):
        return
    named = wording.listed([one.title for one in films])
    stars = [f"{star} in {one.title}" for one in films for star in one.people_of("starring")[:1]]
    yield from with_others(
        film.draft(
            "same-year",
            (
                f"{named} reached cinemas in the same year. Which year was it?",
                f"Which year brought both {named} to cinemas?"
                if len(films) == 2
                else f"Which year brought all of {named} to cinemas?",
                f"In which year did {named} come out?",
            ),
            str(film.year),
            Kind.YEAR,
            category=CATEGORY,
            difficulty=2,
            because=f"Audiences saw {wording.listed(stars)} that year." if stars else "",
            proofs=[_came_out(one) for one in films],
            facts=[fact for one in films for fact in one.facts(Release)],
            number=Number(
                value=film.year,
                shape=Shape.YEAR,
                banned=frozenset().union(*(other_years(one, film.year) for one in films)),
                least=1888,
                most=film.year + LATEST,
            ),
        ),
        films,
    )


# ── Figures ──────────────────────────────────────────────────────────────────────────────────────


def value(film: Film, kind: str, field: str, value: int, **pins: str) -> Proof:
    query = Query(kind=kind, field=field, film=film.id, where=tuple(pins.items()))
    return Proof((query,), (str(value),))


def guessed(film: Film) -> bool:
    """Whether its running time is guessed at, instead of set beside others: one tells the other."""
    return bool(film.chance("minutes") % 2)


def longest(film: Film) -> Iterator[Draft]:
    fact = film.only(RunningTime)
    if fact is None or not is_known(film) or guessed(film):
        return
    found = [one for one in known_beside(film) if one.only(RunningTime)]
    for pair in combinations(drawn(film, "longest", found), 2):
        timed = [(one, time) for one in (film, *pair) if (time := one.only(RunningTime))]
        timed.sort(key=lambda row: -row[1].minutes)
        films = [one for one, _ in timed]
        ahead = timed[0][1].minutes - timed[1][1].minutes
        if not MINUTES <= ahead <= FAR or not short(films):
            continue
        three = either(film, films, years=True, name="longest")
        told = wording.listed([f"{one.title} runs {time.minutes} minutes" for one, time in timed])
        yield from choice(
            film,
            "longest",
            (
                f"Which of these films runs longest: {three}?",
                f"Which film takes the most minutes to watch: {three}?",
                f"Which film keeps you in your seat longest: {three}?",
            ),
            films[0],
            films[1:],
            f"{told}.",
            [value(one, "running_time", "minutes", time.minutes) for one, time in timed],
            [time for _, time in timed],
            3,
        )
        return


TEMPLATES: tuple[Template, ...] = (came_first, in_order, same_year, longest)
