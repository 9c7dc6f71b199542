"""Films set side by side by time: which came first, which year saw them all, which runs longest.

Only films that a room has heard of and that belong together are compared, and only by what all
their articles give.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, permutations

from questions.base import Proof, Query, fold
from questions.draft import Draft, Number, Shape
from questions.facts.fact import Fact, Release, RunningTime
from questions.templates import wording
from questions.templates.beside import (
    apart,
    drawn,
    first_year,
    is_first,
    is_known,
    known_beside,
    with_others,
)
from questions.templates.bonds import Bond, bonds
from questions.templates.dates import LATEST, other_years
from questions.templates.oscar_years import best_picture, credited
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Side by side"

#: Years between two films of one maker that are put in order; films of a decade are told by one.
GAP = 2
#: … and so many at most, or there is nothing to think about.
MOST_GAP = 20
#: Letters of a button's label.
_LABEL = 80
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
    named = [one.dated if years else one.title for one in drawn(film, name, films)]
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


def _three(film: Film, name: str) -> tuple[tuple[Film, ...], Bond] | None:
    """The film and two others of one bond, years apart; their titles tell nothing of the order."""
    if first_year(film) is None or not is_known(film):
        return None
    for bond in bonds(film):
        found = [one for one in bond.others if first_year(one) is not None]
        gap = GAP if bond.kind else 1
        for pair in combinations(drawn(film, name, found), 2):
            films = tuple(sorted((film, *pair), key=lambda one: one.year))
            far = all(gap <= b.year - a.year <= MOST_GAP for a, b in pairwise(films))
            if far and is_first(film, films) and apart(films) and short(films):
                return films, bond
    return None


def _ordered(film: Film) -> bool:
    """Whether all three are to be put in order, and not the first of them found."""
    return not film.chance("order") % 2


def _years_told(films: Sequence[Film]) -> str:
    """ "*A* came out in 1972, *B* in 1973 and *C* in 1976."."""
    first, *others = films
    told = [f"{first.title} came out in {first.year}"]
    return f"{wording.listed([*told, *(f'{one.title} in {one.year}' for one in others)])}."


def came_first(film: Film) -> Iterator[Draft]:
    """No years are shown: they are what is asked."""
    found = _three(film, "came first")
    if found is None or _ordered(film):
        return
    films, bond = found
    three = either(film, films, years=False, name="came-first")
    close = films[1].year - films[0].year < 2 * GAP
    yield from choice(
        film,
        "came-first",
        (
            f"Which of these films {bond.said} came out first: {three}?",
            f"Which of these three films {bond.said} was the first in cinemas: {three}?",
            f"Of these three films {bond.said}, which came out first: {three}?",
        ),
        films[0],
        films[1:],
        _years_told(films),
        [*(_came_out(one) for one in films), *bond.proofs(films)],
        [*(fact for one in films for fact in one.facts(Release)), *bond.facts(films)],
        3 if close else 2,
    )


def in_order(film: Film) -> Iterator[Draft]:
    """All three, earliest first."""
    found = _three(film, "in order")
    if found is None or not _ordered(film):
        return
    films, bond = found
    three = wording.listed([one.title for one in drawn(film, "in-order", films)])
    yield from ordered(
        film,
        "in-order",
        (
            f"Put these films {bond.said} in the order in which they came out: {three}.",
            f"In which order did these films {bond.said} come out, earliest first: {three}?",
            f"Which of these three films {bond.said} came out first, which second and which "
            f"last: {three}?",
        ),
        [one.record.title for one in films],
        films,
        _years_told(films),
        [*(_came_out(one) for one in films), *bond.proofs(films)],
        [*(fact for one in films for fact in one.facts(Release)), *bond.facts(films)],
    )


def ordered(
    film: Film,
    name: str,
    stems: Sequence[str],
    row: Sequence[str],
    films: Sequence[Film],
    because: str,
    proofs: Sequence[Proof],
    facts: Sequence[Fact],
    difficulty: int = 3,
) -> Iterator[Draft]:
    """A question whose answer is `row` in that order, and whose options are other orders of it."""
    said = [", ".join(each) for each in permutations(row)]
    if any("," in each for each in row) or len(said[0]) > _LABEL or len(set(row)) < len(row):
        return
    right, *wrong = said
    made = film.draft(
        name,
        stems,
        right,
        Kind.TEXT,
        category=CATEGORY,
        difficulty=difficulty,
        because=because,
        proofs=proofs,
        facts=facts,
        options=tuple(sorted(wrong, key=lambda row: film.chance(f"order {row}"))[:3]),
        needs_choices=True,
        may_leak=True,
    )
    yield from with_others(made, films)


def same_year(film: Film) -> Iterator[Draft]:
    """Two films that came out together, each with who made it: when?"""
    if first_year(film) is None or not is_known(film):
        return
    found = [one for one in known_beside(film) if first_year(one) == film.year]
    films = (film, *drawn(film, "same year", found)[:1])
    if len(films) < 2 or not is_first(film, films) or not short(films):
        return
    told = best_picture(film.year)
    if any(fold(one.record.title) in fold(told) for one in films):
        told = f"{wording.listed(_stars(films))} were on screen that year."
    one, two = (_with_director(each) for each in films)
    made = film.draft(
        "same-year",
        (
            f"{one} and {two} came out in the same year. Which year was it?",
            f"In which year could you have seen both {one} and {two} when they were new?",
            f"Which year brought both {one} and {two} to cinemas?",
        ),
        str(film.year),
        Kind.YEAR,
        category=CATEGORY,
        difficulty=2,
        because=told,
        proofs=[_came_out(each) for each in films],
        facts=[fact for each in films for fact in each.facts(Release)],
        number=Number(
            value=film.year,
            shape=Shape.YEAR,
            banned=frozenset().union(*(other_years(each, film.year) for each in films)),
            least=1888,
            most=film.year + LATEST,
        ),
    )
    yield from credited(with_others(made, films))


def _with_director(film: Film) -> str:
    directors = film.people_of("director")
    return f"{directors[0]}'s {film.title}" if len(directors) == 1 else film.title


def _stars(films: Sequence[Film]) -> list[str]:
    return [f"{star} in {one.title}" for one in films for star in one.people_of("starring")[:1]]


# ── Figures ──────────────────────────────────────────────────────────────────────────────────────


def value(film: Film, kind: str, field: str, value: int, **pins: str) -> Proof:
    query = Query(kind=kind, field=field, film=film.id, where=tuple(pins.items()))
    return Proof((query,), (str(value),))


def guessed(film: Film) -> bool:
    """Whether its running time is guessed at, instead of set beside others: one tells the other."""
    return bool(film.chance("minutes") % 2)


def chained(film: Film) -> bool:
    """Whether films are put in order of length, instead of the longest being found."""
    return bool(film.chance("by length") % 2)


def longest(film: Film) -> Iterator[Draft]:
    if film.only(RunningTime) is None or not is_known(film) or guessed(film) or chained(film):
        return
    for bond in bonds(film):
        found = [one for one in bond.others if one.only(RunningTime)]
        for pair in combinations(drawn(film, "longest", found), 2):
            timed = _timed((film, *pair)) if is_first(film, pair) else []
            if timed and short([one for one, _ in timed]):
                yield from _longest(film, bond, timed)
                return


def _timed(films: Sequence[Film]) -> list[tuple[Film, RunningTime]]:
    """The films and their running times, longest first; none if the longest is not well ahead."""
    timed = [(one, time) for one in films if (time := one.only(RunningTime))]
    timed.sort(key=lambda row: -row[1].minutes)
    ahead = timed[0][1].minutes - timed[1][1].minutes
    return timed if MINUTES <= ahead <= FAR else []


def _longest(film: Film, bond: Bond, timed: list[tuple[Film, RunningTime]]) -> Iterator[Draft]:
    films = [one for one, _ in timed]
    three = either(film, films, years=True, name="longest")
    (one, time), *others = timed
    told = [f"{each.title} {its.minutes}" for each, its in others]
    yield from choice(
        film,
        "longest",
        (
            f"Which of these films {bond.said} is the longest: {three}?",
            f"Which of these three films {bond.said} runs longest: {three}?",
            f"Of these films {bond.said}, which keeps you in your seat longest: {three}?",
        ),
        films[0],
        films[1:],
        f"{one.title} runs {time.minutes} minutes, {wording.listed(told)}.",
        [
            *(value(each, "running_time", "minutes", its.minutes) for each, its in timed),
            *bond.proofs(films),
        ],
        [*(its for _, its in timed), *bond.facts(films)],
        3,
    )


TEMPLATES: tuple[Template, ...] = (came_first, in_order, same_year, longest)
