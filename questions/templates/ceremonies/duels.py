"""Who beat whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.base import Proof
from questions.draft import Draft
from questions.templates import wording
from questions.templates.ceremonies import categories, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template
from quiz.question import Kind

#: Losers of one category that a question is made of.
LOSERS = 2


def _losers(c: Ceremony, category: str, winner: Candidate) -> list[Candidate]:
    """Some who lost, one person for one film each, in an order by chance."""
    rows = [
        one
        for one in c.categories[category]
        if not one.won
        and one.person
        and one.film != winner.film
        and sum(one.person in row.names for row in c.categories[category]) == 1
    ]
    rows.sort(key=lambda one: c.chance(f"loser {category} {one.person}"))
    return rows[:LOSERS]


def beaten(c: Ceremony) -> Iterator[Draft]:
    """Whose performance beat this one? In directing: who beat whom?"""
    for category in c.categories:
        winner = c.history.winner(c.no, category)
        if categories.tier(category) > 0 or winner is None or winner.person is None:
            continue
        for loser in _losers(c, category, winner):
            yield from c.draft(
                "oscar-beat",
                _beat(c, winner, loser),
                winner.person,
                Kind.PERSON,
                about=f"{category} {loser.person}",
                rests_on=[winner, loser],
                difficulty=c.difficulty(winner),
                because=reveals.both(
                    reveals.before(c, winner.person, category),
                    reveals.others(c, winner, but=loser.names),
                ),
                proofs=[
                    Proof((c.ask("recipients", category=category, result="won"),), winner.names),
                    Proof(
                        (c.ask("result", recipients=loser.person, category=category),),
                        ("nominated",),
                    ),
                ],
                rivals=c.people(category, but=(*winner.names, *loser.names)),
            )


def _beat(c: Ceremony, winner: Candidate, loser: Candidate) -> list[str]:
    prize, name = categories.said(winner.category), loser.person
    mine, other = reveals.titled(winner.title), reveals.titled(loser.title)
    if not categories.is_acting(winner.category):
        return [
            f"Which director, with {mine}, beat {name} and {other} to {prize} {c.at}?",
            f"{name} lost {prize} with {other} {c.at}. Who won it for {mine}?",
            f"Who won {prize} for {mine} {c.at}, leaving {name} ({other}) without the award?",
        ]
    return [
        f"Whose performance in {mine} beat {name}'s in {other} to {prize} {c.at}?",
        f"{name} lost {prize} with {other} {c.at}. Who won it for {mine}?",
        f"Who won {prize} for {mine}, beating {name} in {other}, {c.at}?",
    ]


def beaten_film(c: Ceremony) -> Iterator[Draft]:
    """Which film beat these others?"""
    for category, rows in c.categories.items():
        winner = c.history.winner(c.no, category)
        losers = [one for one in rows if not one.won and len(one.films) == 1]
        if (
            winner is None
            or len(winner.films) > 1
            or len(losers) < 3
            or categories.is_acting(category)
        ):
            continue
        if categories.tier(category) > 2 or any(one.film == winner.film for one in losers):
            continue
        # Enough are left over to be wrong answers.
        told = [one for one in losers if len(one.title) < 40 and one.title != winner.title]
        told.sort(key=lambda one: c.chance(f"told {category} {one.title}"))
        told = told[: 1 if len(losers) == 3 else 2]
        if not told:
            continue
        names, prize = reveals.films_named([one.title for one in told]), categories.said(category)
        yield from c.draft(
            "oscar-film-beat",
            [
                f"Which film beat {names} to {prize} {c.at}?",
                f"{c.opening} {names} lost {prize} to which film?",
                f"To which film did {names} lose {prize} {c.at}?",
            ],
            winner.title,
            Kind.TITLE,
            about=category,
            rests_on=[winner, *told],
            difficulty=c.difficulty(winner),
            because=_what_else(c, winner, told),
            proofs=[
                Proof((c.ask_films(category=category, result="won"),), winner.films),
                *(
                    Proof((c.ask("result", one.film, category=category),), ("nominated",))
                    for one in told
                ),
            ],
            rivals=c.titles(category, but=(winner.title, *(one.title for one in told))),
        )


def _what_else(c: Ceremony, one: Candidate, told: Sequence[Candidate]) -> str:
    if categories.is_for_people(one.category) and 0 < len(one.names) < 3:
        return reveals.both(
            f"The award went to {wording.listed(one.names)}.",
            reveals.night(c, one.film, one.category),
        )
    return reveals.best(
        reveals.night(c, one.film, one.category),
        reveals.others(c, one, but=[other.title for other in told]),
    )


def split(c: Ceremony) -> Iterator[Draft]:
    """The year's Best Picture and its Best Director were of different films."""
    picture = c.history.winner(c.no, "Best Picture")
    director = c.history.winner(c.no, "Best Director")
    if picture is None or director is None or director.person is None:
        return
    if picture.film in director.films:
        return
    best, other = reveals.titled(picture.title), reveals.titled(director.title)
    yield from c.draft(
        "oscar-split",
        [
            f"{best} was named Best Picture {c.at}, but Best Director went elsewhere. To whom?",
            f"{c.opening} Best Picture and Best Director parted ways. Who won Best Director when "
            f"{best} was Best Picture?",
            f"{best} was Best Picture {c.at}. Which director of another film won Best Director?",
        ],
        director.person,
        Kind.PERSON,
        about="Best Director",
        rests_on=[director, picture],
        difficulty=c.difficulty(director, 1),
        because=reveals.both(f"It was for {other}.", reveals.others(c, director)),
        proofs=[
            Proof((c.ask("recipients", category="Best Director", result="won"),), director.names),
            Proof((c.ask_films(category="Best Picture", result="won"),), picture.films),
        ],
        rivals=c.people("Best Director", but=director.names),
    )


def more_wins(c: Ceremony) -> Iterator[Draft]:
    """Which of two films won more that night?"""
    films = [f for f in c.films if f in c.history.closed and len(c.of_film(f)) > 3][:8]
    ranked = sorted(films, key=lambda film: -len(c.history.wins(film)))
    pairs = [
        (high, low)
        for high in ranked
        for low in ranked
        if len(c.history.wins(high)) >= len(c.history.wins(low)) + 2
        and len(c.of_film(low)) >= len(c.of_film(high)) - 2
    ]
    pairs.sort(key=lambda pair: c.chance(f"pair {pair}"))
    for high, low in pairs[:2]:
        more, less = c.history.wins(high), c.history.wins(low)
        names = [c.title(film) for film in sorted((high, low))]
        first, second = map(reveals.titled, names)
        tops = (more[0], c.of_film(low)[0])
        yield from c.draft(
            "oscar-more-wins",
            [
                f"Which won more awards {c.at}: {first} or {second}?",
                f"{first} or {second}: which took home more awards {c.at}?",
                f"{c.opening} which film won more awards, {first} or {second}?",
            ],
            c.title(high),
            Kind.TITLE,
            about=f"{high} {low}",
            rests_on=[*tops, *more, *less],
            difficulty=2 + (1927 + c.no < 1975) + (1927 + c.no < 1950),
            because=f"{reveals.titled(c.title(high))} won {wording.number(len(more))}, "
            f"{reveals.titled(c.title(low))} {wording.number(len(less))}.",
            proofs=[
                Proof((c.count(high, result="won"),), (str(len(more)),)),
                Proof((c.count(low, result="won"),), (str(len(less)),))
                if less
                else Proof((c.ask("result", low),), ("nominated",)),
            ],
            options=(c.title(low),),
            needs_choices=True,
            may_leak=True,
        )


TEMPLATES: tuple[Template, ...] = (beaten, beaten_film, split, more_wins)
