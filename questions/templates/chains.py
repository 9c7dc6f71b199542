"""Three films that belong together: who directed which, and which is longer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from questions.base import Proof, Query
from questions.draft import Draft
from questions.facts.fact import Director, RunningTime
from questions.reference.fame import is_a_name
from questions.templates import prizes, wording
from questions.templates.beside import drawn, is_first, is_known
from questions.templates.bonds import Bond, bonds
from questions.templates.orders import chained, ordered, short, value
from questions.templates.subject import Film, Template

#: Each film of a chain is so many times as long as the next.
_RATIO = 1.2


# ── Directors ────────────────────────────────────────────────────────────────────────────────────


def who_made_which(film: Film) -> Iterator[Draft]:
    """Three films of one star, part or prize, each by another director."""
    if not is_known(film) or len(film.facts(Director)) != 1:
        return
    for bond in bonds(film):
        if bond.kind in ("", "director"):
            continue
        alone = [one for one in bond.others if len(one.facts(Director)) == 1]
        for pair in combinations(drawn(film, "who made which", alone), 2):
            films = sorted((film, *pair), key=lambda one: one.year)
            names = [one.people_of("director")[0] for one in films]
            if len({wording.person_key(name) for name in names}) < len(films):
                continue
            if not any(map(is_a_name, names)) or not short(films) or not is_first(film, films):
                continue
            yield from _directors(film, bond, drawn(film, "which", films))
            return


def _directors(film: Film, bond: Bond, films: Sequence[Film]) -> Iterator[Draft]:
    names = [one.people_of("director")[0] for one in films]
    titles = [one.dated for one in films]
    one, two, three = titles
    yield from ordered(
        film,
        "who-made-which",
        (
            f"Who directed the films {wording.listed(titles)}, in that order?",
            f"Who directed {one}, who {two} and who {three}?",
            f"Three directors made {wording.listed(titles)}. Who are they, in that order?",
        ),
        names,
        films,
        _of_makers(films, names),
        [
            *(
                Proof((Query(kind="director", field="person", film=one.id),), (name,))
                for one, name in zip(films, names, strict=True)
            ),
            *bond.proofs(films),
        ],
        [fact for one in films for fact in one.facts(Director)],
        2,
    )


def _of_makers(films: Sequence[Film], names: Sequence[str]) -> str:
    """What one of the directors won with one of the films, or who stars in each."""
    for one, name in zip(films, names, strict=True):
        for award in one.wins(name)[:1]:
            prize = prizes.award(award.body, award.category)
            return f"{name} won {prize} for {one.title}."
    stars = [(one.title, one.people_of("starring")[:1]) for one in films]
    told = [f"{stars[0][0]} stars {''.join(stars[0][1])}"]
    told += [f"{title} {''.join(star)}" for title, star in stars[1:]]
    return f"{wording.listed(told)}." if all(star for _, star in stars) else ""


# ── Length ───────────────────────────────────────────────────────────────────────────────────────


def by_length(film: Film) -> Iterator[Draft]:
    """Longest first; each film is well ahead of the next."""
    if not chained(film):
        return
    for bond, films in _chains(film):
        times = [time for one in films if (time := one.only(RunningTime))]
        titles = wording.listed([one.dated for one in drawn(film, "by-length", films)])
        told = [f"{one.title} {time.minutes}" for one, time in zip(films, times, strict=True)]
        yield from ordered(
            film,
            "by-length",
            (
                f"Put these films {bond.said} in order of length, longest first: {titles}.",
                f"In which order do these films {bond.said} stand by length, longest first: "
                f"{titles}?",
                f"From the longest to the shortest, what is the order of these films {bond.said}: "
                f"{titles}?",
            ),
            [one.record.title for one in films],
            films,
            f"In minutes, {wording.listed(told)}.",
            [
                *(
                    value(one, "running_time", "minutes", time.minutes)
                    for one, time in zip(films, times, strict=True)
                ),
                *bond.proofs(films),
            ],
            [*times, *bond.facts(films)],
            4,
        )
        return


def _minutes(film: Film) -> int:
    time = film.only(RunningTime)
    return time.minutes if time else 0


def _chains(film: Film) -> Iterator[tuple[Bond, tuple[Film, ...]]]:
    """The film and two others of a bond, longest first, each `_RATIO` times the next."""
    if not is_known(film) or not _minutes(film):
        return
    for bond in bonds(film):
        others = [one for one in bond.others if _minutes(one)]
        for pair in combinations(drawn(film, "by length", others), 2):
            films = tuple(sorted((film, *pair), key=lambda one: -_minutes(one)))
            steps = pairwise(map(_minutes, films))
            far = all(more >= _RATIO * less for more, less in steps)
            if far and is_first(film, films) and short(films):
                yield bond, films


TEMPLATES: tuple[Template, ...] = (who_made_which, by_length)
