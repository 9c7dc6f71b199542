"""Two at once: two nominations of one person, two people of one award, two stars of one film."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from questions.base import Proof, fold
from questions.draft import Draft
from questions.templates import wording
from questions.templates.ceremonies import categories, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template
from questions.templates.ceremonies.winners import people_of
from quiz.question import Kind


def _of_people(c: Ceremony) -> dict[str, list[Candidate]]:
    """Name → nominations at this ceremony, of people whose name tells who they are."""
    found: defaultdict[str, list[Candidate]] = defaultdict(list)
    for one in c.candidates:
        for name in one.names:
            if len(one.films) == 1 and categories.is_person(name) and c.history.career(name):
                found[name].append(one)
    return found


def two_hats(c: Ceremony) -> Iterator[Draft]:
    """Who was up for two different awards with one film?"""
    for name, rows in _of_people(c).items():
        # Of three hats the first two.
        pairs = {one.film: (one, other) for one, other in reversed([*combinations(rows, 2)])}
        for one, other in pairs.values():
            kinds = {categories.sort(one.category), categories.sort(other.category)}
            if one.film != other.film or len(kinds) < 2:
                continue
            if not all(categories.is_for_people(row.category) for row in (one, other)):
                continue
            first, second = categories.said(one.category), categories.said(other.category)
            film = reveals.titled(one.title)
            yield from c.draft(
                "oscar-two-hats",
                [
                    f"Who was nominated for both {first} and {second} for {film} {c.at}?",
                    f"One person was up for both {first} and {second} with {film} {c.at}. Who?",
                    f"{c.opening} who was up for {first} and for {second}, both with {film}?",
                ],
                name,
                Kind.PERSON,
                about=f"{name} {one.title}",
                rests_on=[one, other],
                difficulty=c.difficulty(one, 1),
                because=_results(one, other),
                proofs=[
                    Proof(
                        tuple(
                            c.ask("recipients", row.film, category=row.category)
                            for row in (one, other)
                        ),
                        (name,),
                    )
                ],
                rivals=c.people(one.category, but=(*one.names, *other.names)),
            )


def _results(one: Candidate, other: Candidate) -> str:
    won = [categories.said(row.category) for row in (one, other) if row.won]
    if len(won) == 2:
        return "Both were won."
    if won:
        return f"It brought a win for {won[0]}, and none for the other."
    return "Both awards went to others."


def two_films(c: Ceremony) -> Iterator[Draft]:
    """Who was up against themselves, or for two roles in one year?"""
    for name, rows in _of_people(c).items():
        for one, other in combinations(rows, 2):
            if one.film == other.film or not all(
                categories.is_for_people(row.category) for row in (one, other)
            ):
                continue
            same = one.category == other.category
            acting = categories.is_acting(one.category) and categories.is_acting(other.category)
            if not (same or acting) or sum(r.category == one.category for r in rows) > 2:
                continue
            first, second = reveals.titled(one.title), reveals.titled(other.title)
            prizes = [categories.said(row.category) for row in (one, other)]
            noun = categories.noun(one.category)
            yield from c.draft(
                "oscar-two-films",
                [
                    f"Who was nominated twice for {prizes[0]} {c.at}, for {first} and {second}?",
                    f"Which {noun} was up for {prizes[0]} {c.at}, with both {first} and {second}?",
                    f"{c.opening} which {noun} had two nominations for {prizes[0]}, "
                    f"with {first} and {second}?",
                ]
                if same
                else [
                    f"Who was nominated for {prizes[0]} for {first}, and for {prizes[1]} for "
                    f"{second}, both {c.at}?",
                    f"Which {noun} was up for {prizes[0]} ({first}) and {prizes[1]} ({second}), "
                    f"both {c.at}?",
                    f"{c.opening} whose two nominations were for {prizes[0]} ({first}) "
                    f"and {prizes[1]} ({second})?",
                ],
                name,
                Kind.PERSON,
                about=f"{name} {one.title} {other.title}",
                rests_on=[one, other],
                difficulty=c.difficulty(one, 1),
                because=_outcome(c, one, other),
                proofs=[
                    Proof(
                        tuple(
                            c.ask("recipients", row.film, category=row.category)
                            for row in (one, other)
                        ),
                        (name,),
                    )
                ],
                rivals=c.people(one.category, but=(*one.names, *other.names)),
            )


def _outcome(c: Ceremony, one: Candidate, other: Candidate) -> str:
    won = [row for row in (one, other) if row.won]
    if len(won) == 2:
        return "Both were won."
    if won:
        return f"The win came for {reveals.titled(won[0].title)}."
    return reveals.went_to(c, one)


def shared_with(c: Ceremony) -> Iterator[Draft]:
    """One of two winners is named: who shared the award?"""
    for one in c.candidates:
        names = people_of(one)
        tier = categories.tier(one.category)
        if not one.won or len(names) != 2 or not categories.is_for_people(one.category) or tier > 2:
            continue
        # The better known of the two is the one that is told.
        told, asked = sorted(names, key=lambda name: -len(c.history.career(name)))
        prize, film = categories.said(one.category), reveals.titled(one.title)
        yield from c.draft(
            "oscar-shared",
            [
                f"With whom did {told} share the award for {prize} for {film} {c.at}?",
                f"{told} won {prize} for {film} {c.at}. Who shared the award?",
                f"Who won {prize} together with {told} for {film} {c.at}?",
            ],
            asked,
            Kind.PERSON,
            about=f"{one.category} {one.title}",
            rests_on=[one],
            difficulty=c.difficulty(one, 2),
            because=reveals.best(reveals.night(c, one.film, one.category), reveals.others(c, one)),
            proofs=[
                Proof((c.ask("recipients", one.film, category=one.category, result="won"),), names)
            ],
            rivals=c.people(one.category, but=names),
        )


def two_stars(c: Ceremony) -> Iterator[Draft]:
    """Which film had both of them nominated?"""
    for film in c.films:
        rows = [r for r in c.of_film(film) if categories.is_acting(r.category) and r.person]
        if len(rows) < 2 or len({fold(row.names[0]) for row in rows}) != len(rows):
            continue
        rows = rows[:3]
        names = [row.names[0] for row in rows]
        said = wording.listed(names)
        both = "both" if len(names) == 2 else "all"
        won = [row for row in rows if row.won]
        yield from c.draft(
            "oscar-two-stars",
            [
                f"For which film were {said} {both} nominated {c.at}?",
                f"Which film brought acting nominations for {said} {c.at}?",
                f"{c.opening} {said} were {both} up for their parts in which film?",
            ],
            c.title(film),
            Kind.TITLE,
            about=film,
            rests_on=rows,
            difficulty=c.difficulty(rows[0], -1),
            because=reveals.both(
                f"{wording.listed([row.names[0] for row in won])} won." if won else "",
                reveals.night(c, film),
            ),
            proofs=[Proof(tuple(c.ask_films(recipients=name) for name in names), (film,))],
            rivals=c.titles(rows[0].category, but=[c.title(film)]),
        )


TEMPLATES: tuple[Template, ...] = (two_hats, two_films, shared_with, two_stars)
