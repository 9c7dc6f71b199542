"""What has this in common, and what doesn't: walls, the odd one out, and years to be worked out."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof
from questions.draft import Draft, Number, Rival, Rung, Shape
from questions.templates import wording
from questions.templates.ceremonies import categories, reveals
from questions.templates.ceremonies.subject import Ceremony, Template
from quiz.question import Kind

#: Films on a wall.
BRICKS = 4


def wall(c: Ceremony) -> Iterator[Draft]:
    """Four films: for what were they all nominated?"""
    for category, rows in c.categories.items():
        films = list(dict.fromkeys(row.film for row in rows if len(row.films) == 1))
        if category == "Best Picture" or not categories.is_for_all(category):
            continue
        if len(films) < BRICKS or categories.tier(category) > 2:
            continue
        films.sort(key=lambda film: c.chance(f"wall {category} {film}"))
        films = films[:BRICKS]
        shared = set.intersection(*({row.category for row in c.of_film(film)} for film in films))
        titles = [c.title(film) for film in films]
        if shared != {category} or sum(map(len, titles)) > 100:
            continue
        prize, named = categories.said(category), reveals.films_named(titles)
        fair = [
            name for name in c.categories if name != category and categories.is_for_people(name)
        ]
        winner = c.history.winner(c.no, category)
        yield from c.draft(
            "oscar-wall",
            [
                f"{named} were all nominated for which award {c.at}?",
                f"{c.opening} {named} had one nomination in common. For which award?",
                f"For which award did {named} all compete {c.at}?",
            ],
            prize,
            Kind.AWARD,
            about=category,
            rests_on=[next(r for r in rows if r.film == film) for film in films],
            difficulty=3 + (1927 + c.no < 1970),
            because=f"{reveals.titled(winner.title)} won it." if winner else "",
            proofs=[Proof(tuple(c.ask("category", film) for film in films), (category,))],
            forms=c.prize_forms(prize),
            rivals=[Rival(categories.said(name), Rung.B) for name in fair],
        )


def odd_one_out(c: Ceremony) -> Iterator[Draft]:
    """Three were nominated for Best Picture, one was not."""
    rows = c.categories.get("Best Picture", ())
    inside = [row.film for row in rows]
    outside = [film for film in c.films if film not in inside and film in c.history.closed][:3]
    if len(inside) < 5 or not outside or any(film not in c.history.closed for film in inside):
        return
    odd = outside[c.chance("odd") % len(outside)]
    if len(c.of_film(odd)) < 3:
        return
    lost = [row for row in rows if not row.won]
    lost.sort(key=lambda row: c.chance(f"in {row.film}"))
    told = lost[:6]
    its = c.of_film(odd)
    yield from c.draft(
        "oscar-odd-one-out",
        [
            f"Which of these was NOT nominated for Best Picture {c.at}?",
            f"{c.opening} which of these was NOT up for Best Picture?",
            f"Three of these were nominated for Best Picture {c.at}. Which was NOT?",
        ],
        c.title(odd),
        Kind.TITLE,
        about="Best Picture",
        rests_on=(its[0], *its[1:], *told),
        difficulty=2 + (1927 + c.no < 1975) + (1927 + c.no < 1950),
        because=f"It was up for {categories.listed(row.category for row in its)}.",
        proofs=[
            Proof((c.ask("category", odd),), tuple(dict.fromkeys(row.category for row in its))),
            *(
                Proof((c.ask("category", row.film, category="Best Picture"),), ("Best Picture",))
                for row in told
            ),
        ],
        rivals=[Rival(row.title, Rung.B) for row in told],
        needs_choices=True,
    )


def acting_year(c: Ceremony) -> Iterator[Draft]:
    """The four acting winners: films of which year were honoured?"""
    found = [c.history.winner(c.no, category) for category in categories.ACTING]
    rows = [one for one in found if one is not None and one.person]
    if len(rows) != len(categories.ACTING):
        return
    names = wording.listed([one.person for one in rows if one.person])
    picture = c.history.winner(c.no, "Best Picture")
    year = 1927 + c.no
    yield from c.draft(
        "oscar-acting-year",
        [
            f"{names} won the four acting prizes at the Academy Awards for films of which year?",
            f"For films of which year did the Academy Awards for acting go to {names}?",
            f"The Academy Awards honouring films of which year crowned {names} for their acting?",
        ],
        str(year),
        Kind.YEAR,
        about="acting",
        rests_on=rows,
        difficulty=3 + (year < 1985) + (year < 1960),
        because=f"Best Picture was {reveals.titled(picture.title)}." if picture else "",
        proofs=[
            Proof(
                (c.ask("ceremony", one.film, category=one.category, recipients=one.names[0]),),
                (str(c.no),),
            )
            for one in rows
        ],
        number=Number(
            value=year,
            shape=Shape.YEAR,
            banned=frozenset({year - 1, year + 1}),
            least=1928,
            most=1927 + c.history.ceremonies()[-1],
        ),
    )


def picture_year(c: Ceremony) -> Iterator[Draft]:
    """Best Picture and what it beat: films of which year were honoured?"""
    winner = c.history.winner(c.no, "Best Picture")
    if winner is None or c.no < 7:
        return
    lost = [row for row in c.categories["Best Picture"] if not row.won and len(row.title) < 32]
    lost.sort(key=lambda row: c.chance(f"lost {row.film}"))
    if len(lost) < 2:
        return
    year, best = 1927 + c.no, reveals.titled(winner.title)
    named = reveals.films_named([row.title for row in lost[:2]])
    director = c.history.winner(c.no, "Best Director")
    yield from c.draft(
        "oscar-picture-year",
        [
            f"At the Academy Awards for films of which year did {best} beat {named} to Best "
            "Picture?",
            f"{best} won Best Picture ahead of {named} at the Academy Awards. Films of which year "
            "were honoured?",
            f"The Academy Awards for films of which year named {best} Best Picture, over {named}?",
        ],
        str(year),
        Kind.YEAR,
        about="picture",
        rests_on=[winner, *lost[:2]],
        difficulty=2 + (year < 1985) + (year < 1960),
        because=f"It was the {c.bare.removeprefix('the ')}"
        + (
            f"; Best Director went to {director.person} for {reveals.titled(director.title)}."
            if director and director.person
            else "."
        ),
        proofs=[
            Proof((c.ask("ceremony", row.film, category="Best Picture"),), (str(c.no),))
            for row in (winner, *lost[:2])
        ],
        number=Number(
            value=year,
            shape=Shape.YEAR,
            banned=frozenset({year - 1, year + 1}),
            least=1928,
            most=1927 + c.history.ceremonies()[-1],
        ),
    )


TEMPLATES: tuple[Template, ...] = (wall, odd_one_out, acting_year, picture_year)
