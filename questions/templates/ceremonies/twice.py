"""Two at once: two nominations of one person, two people of one award, two stars of one film."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from questions.base import Proof, fold
from questions.draft import Draft
from questions.templates import wording
from questions.templates.ceremonies import categories, hooks, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template
from questions.templates.ceremonies.winners import people_of
from quiz.question import Kind

#: Nominations of somebody whose two hats are worth hearing of though both lost.
KNOWN = 3
_PEN = frozenset({"director", "screenplay"})
_BEFORE_CAMERA = frozenset({"actor", "actress", "supporting actor", "supporting actress"})


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
            known = len(c.history.career(name)) >= KNOWN
            told = known and (kinds <= _PEN or len(c.of_film(one.film)) >= hooks.BIG)
            if not (told or kinds & _BEFORE_CAMERA or one.won or other.won):
                continue
            yield from c.draft(
                "oscar-two-hats",
                _both_won(c, first, second, film)
                if one.won and other.won
                else [
                    f"Who was nominated for both {first} and {second} for {film} {c.at}?",
                    f"Who was up for two awards for {film} {c.at}, {first} and {second}?",
                    f"{c.opening} who was nominated for both {first} and {second}, for {film}?",
                ],
                name,
                Kind.PERSON,
                about=f"{name} {one.title}",
                rests_on=[one, other],
                difficulty=c.difficulty(one, 1),
                because="" if one.won and other.won else _results(c, one, other),
                tell=[
                    reveals.other_wins(c, name),
                    reveals.whole(c, name, this=False),
                    reveals.before(c, name, one.category),
                    reveals.also(c, one, [other.category]),
                ],
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


def _both_won(c: Ceremony, first: str, second: str, film: str) -> list[str]:
    return [
        f"Who won both {first} and {second} for {film} {c.at}?",
        f"Who took home two awards for {film} {c.at}, {first} and {second}?",
        f"{c.opening} who won both {first} and {second} for {film}?",
    ]


def _results(c: Ceremony, one: Candidate, other: Candidate) -> str:
    """Which of the two was won, and to whom the others went."""
    for row, lost in ((one, other), (other, one)):
        if row.won:
            return f"{categories.said(row.category)} was won, but {_gone(c, lost)}."
    winners = [c.history.winner(c.no, row.category) for row in (one, other)]
    films = {winner.film for winner in winners if winner is not None}
    if len(films) == 1 and None not in winners and winners[0] is not None:
        return f"Both awards went to {reveals.titled(winners[0].title)}."
    return f"{_gone(c, one)}, and {_gone(c, other)}."


def _gone(c: Ceremony, row: Candidate) -> str:
    """ "Best Director went to Mel Gibson for *Braveheart*", of what was lost."""
    prize, winner = categories.said(row.category), c.history.winner(c.no, row.category)
    if winner is None:
        return f"{prize} was lost"
    to = wording.listed(winner.names) if 1 <= len(winner.names) <= 2 else ""
    film = reveals.titled(winner.title)
    return f"{prize} went to {f'{to} for {film}' if to else film}"


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
            if categories.tier(one.category) and len(c.history.career(name)) <= KNOWN:
                continue
            first, second = reveals.titled(one.title), reveals.titled(other.title)
            prizes = [categories.said(row.category) for row in (one, other)]
            who = hooks.who(one.category)
            yield from c.draft(
                "oscar-two-films",
                [
                    f"Who was nominated twice for {prizes[0]} {c.at}, for {first} and {second}?",
                    f"{who.capitalize()} was nominated for {prizes[0]} {c.at} with both {first} "
                    f"and {second}?",
                    f"{c.opening} {who} had two nominations for {prizes[0]}, for {first} and "
                    f"{second}?",
                ]
                if same
                else [
                    f"Who was nominated {c.at} as both {prizes[0]} in {first} and {prizes[1]} in "
                    f"{second}?",
                    f"Who had two chances {c.at}, as {prizes[0]} in {first} and as {prizes[1]} in "
                    f"{second}?",
                    f"{c.opening} who was nominated for {prizes[0]} in {first} and for {prizes[1]} "
                    f"in {second}?",
                ],
                name,
                Kind.PERSON,
                about=f"{name} {one.title} {other.title}",
                rests_on=[one, other],
                difficulty=c.difficulty(one, 1),
                because=_outcome(c, one, other),
                tell=[reveals.later(c, name), reveals.before(c, name, one.category)],
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
        lost = other if won[0] is one else one
        titles = reveals.titled(won[0].title), reveals.titled(lost.title)
        return f"{titles[0]} won, and {titles[1]} lost."
    return reveals.went_to(c, one)


def shared_with(c: Ceremony) -> Iterator[Draft]:
    """One of two winners is named: who shared the award?"""
    for one in c.candidates:
        names = people_of(one)
        tier = categories.tier(one.category)
        if not one.won or len(names) != 2 or not categories.is_for_people(one.category) or tier > 2:
            continue
        # The better known of the two is the one that is told.
        told, asked = sorted(names, key=lambda name: -c.history.fame(name))
        if tier > 1 and len(c.history.career(told)) < KNOWN:
            continue
        prize, film = categories.said(one.category), reveals.titled(one.title)
        yield from c.draft(
            "oscar-shared",
            [
                f"With whom did {told} share {prize} for {film} {c.at}?",
                f"{told} won {prize} for {film} {c.at}. Who shared the award?",
                f"{c.opening} who won {prize} for {film} together with {told}?",
            ],
            asked,
            Kind.PERSON,
            about=f"{one.category} {one.title}",
            rests_on=[one],
            difficulty=c.difficulty(one, 2),
            tell=[
                reveals.together(c, one, told, asked),
                reveals.beaten(c, one),
                reveals.also(c, one),
                reveals.others(c, one),
            ],
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
                f"{said} were {both} nominated for the same film {c.at}. Which film?",
                f"Which film brought acting nominations for {said} {c.at}?",
                f"{c.opening} {said} were {both} nominated for their parts in which film?",
            ],
            c.title(film),
            Kind.TITLE,
            about=film,
            rests_on=rows,
            difficulty=c.difficulty(rows[0], -1),
            because=_winners(won, len(rows)),
            tell=[reveals.night(c, film)],
            proofs=[Proof(tuple(c.ask_films(recipients=name) for name in names), (film,))],
            rivals=c.titles(rows[0].category, but=[c.title(film)]),
        )


def _winners(won: Sequence[Candidate], of: int) -> str:
    if not won:
        return ""
    if len(won) == of:
        return "Both of them won." if of == 2 else "All three of them won."
    names = wording.listed([row.names[0] for row in won])
    return f"Of them {names} won." if of > 2 else f"{names} won."


TEMPLATES: tuple[Template, ...] = (two_hats, two_films, shared_with, two_stars)
