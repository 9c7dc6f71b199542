"""What has this in common, and what doesn't: walls, the odd one out, and years to be worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.base import Proof
from questions.draft import Draft, Number, Rival, Rung, Shape
from questions.templates import wording
from questions.templates.ceremonies import categories, reveals, stories
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template
from quiz.question import Kind

#: Films on a wall, and nominations they have together where people know them.
BRICKS, KNOWN = 4, 14
#: Crafts that one can work out from the films: the costumes of four, the tricks of four.
SEEN = frozenset({"costume design", "makeup", "effects"})
#: What a film was up for or won, as `_hurt` counts it, that was left out of Best Picture.
LEFT_OUT = 7
#: Letters of a title that is told beside others.
LONGEST = 32


# ── Walls ──


def wall(c: Ceremony) -> Iterator[Draft]:
    """Four films: for what were they all nominated?"""
    for category, rows in c.categories.items():
        films = list(dict.fromkeys(row.film for row in rows if len(row.films) == 1))
        acting = categories.is_acting(category)
        if len(films) < BRICKS or not (acting or categories.sort(category) in SEEN):
            continue
        films.sort(key=lambda film: c.chance(f"wall {category} {film}"))
        films = films[:BRICKS]
        shared = set.intersection(*({row.category for row in c.of_film(film)} for film in films))
        titles = [c.title(film) for film in films]
        if shared != {category} or sum(map(len, titles)) > 100:
            continue
        if sum(len(c.of_film(film)) for film in films) < KNOWN:
            continue
        prize, named = categories.said(category), reveals.films_named(titles)
        subjects = [next(row for row in rows if row.film == film) for film in films]
        fair = [
            name
            for name in c.categories
            if name != category
            and categories.is_for_people(name)
            and categories.is_acting(name) == acting
        ]
        yield from c.draft(
            "oscar-wall",
            [
                f"{named} were all up for which award {c.at}?",
                f"For which award did {named} all compete {c.at}?",
                f"Which nomination did {named} share {c.at}?",
            ],
            prize,
            Kind.AWARD,
            about=category,
            rests_on=subjects,
            difficulty=3 + (1927 + c.no < 1970),
            because=_up_for(c, category, subjects),
            proofs=[Proof(tuple(c.ask("category", film) for film in films), (category,))],
            forms=c.prize_forms(prize),
            rivals=[Rival(categories.said(name), Rung.B) for name in fair],
        )


def _up_for(c: Ceremony, category: str, subjects: Sequence[Candidate]) -> str:
    """Whose performances or work it was, and who won."""
    winner = c.history.winner(c.no, category)
    one_each = all(len(row.names) == 1 for row in subjects)
    names = [row.names[0] for row in subjects] if one_each else []
    up = f"{wording.listed(names)} were up for it." if len(set(names)) == BRICKS else ""
    if winner is None:
        return up
    film = reveals.films_named(winner.titles)
    if winner in subjects and up:
        return f"{up} {winner.names[0]} won."
    who = f"{wording.listed(winner.names)} won for {film}." if 0 < len(winner.names) < 4 else ""
    return reveals.both(up, who or f"{film} won.")


# ── Left out ──


def odd_one_out(c: Ceremony) -> Iterator[Draft]:
    """Three were up for Best Picture; one was not, whatever else it was up for or won."""
    rows = c.categories.get("Best Picture", ())
    inside = [row.film for row in rows]
    if len(inside) < 5 or any(film not in c.history.closed for film in inside):
        return
    outside = [
        film
        for film in c.films
        if film not in inside and film in c.history.closed and _hurt(c, film) >= LEFT_OUT
    ]
    outside.sort(key=lambda film: (-_hurt(c, film), c.chance(f"odd {film}")))
    if not outside:
        return
    odd = outside[0]
    told = sorted((row for row in rows if not row.won), key=lambda row: c.chance(f"in {row.film}"))
    told, its = told[:6], c.of_film(odd)
    yield from c.draft(
        "oscar-odd-one-out",
        _left_out(c, odd),
        c.title(odd),
        Kind.TITLE,
        about="Best Picture",
        rests_on=(its[0], *its[1:], *told),
        difficulty=2 + stories.era(c),
        because=_its_night(c, odd),
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


def _hurt(c: Ceremony, film: str) -> int:
    """How much a film could have expected: its awards, its director's nomination, the rest."""
    rows = c.of_film(film)
    director = any(row.category == "Best Director" for row in rows)
    return 3 * len(c.history.wins(film)) + 3 * director + len(rows)


def _left_out(c: Ceremony, odd: str) -> list[str]:
    rows, won = c.of_film(odd), c.history.wins(odd)
    if len(won) > 2:
        count = wording.number(len(won))
        return [
            f"Which of these won {count} awards {c.at} without being up for Best Picture?",
            f"One of these won {count} awards {c.at}, though NOT even up for Best Picture. Which?",
            f"Which of these was NOT up for Best Picture {c.at}, but won {count} other awards?",
        ]
    if any(row.category == "Best Director" for row in rows):
        return [
            f"One of these was up for Best Director {c.at}, but NOT for Best Picture. Which?",
            f"Which of these had a nominee for Best Director {c.at}, but NOT one for Best Picture?",
            f"Which of these was left out of Best Picture {c.at}, though its director was up for "
            "Best Director?",
        ]
    count = wording.number(len(rows))
    return [
        f"Which of these had {count} nominations {c.at}, but NOT one for Best Picture?",
        f"One of these was up for {count} awards {c.at}, but NOT for Best Picture. Which?",
        f"Which of these was left out of Best Picture {c.at}, in spite of {count} nominations?",
    ]


def _its_night(c: Ceremony, film: str) -> str:
    rows, won = c.of_film(film), c.history.wins(film)
    title = reveals.titled(c.title(film))
    directors = [row for row in rows if row.category == "Best Director" and row.person]
    who = f"{directors[0].person} directed it." if len(directors) == 1 else ""
    if won:
        return reveals.both(f"{title} won {stories.listed(won)}.", who)
    return reveals.both(f"{title} was up for {stories.listed(rows)}.", who)


# ── Which year ──


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
            f"{names} won the four acting Oscars for films of which year?",
            f"For films of which year did {names} win the acting Oscars?",
            f"The films of which year brought {names} the acting Oscars?",
        ],
        str(year),
        Kind.YEAR,
        about="acting",
        rests_on=rows,
        difficulty=3 + (year < 1985) + (year < 1960),
        because=_their_films(rows, picture),
        proofs=[
            Proof(
                (c.ask("ceremony", one.film, category=one.category, recipients=one.names[0]),),
                (str(c.no),),
            )
            for one in rows
        ],
        number=_year(c),
    )


def _their_films(rows: Sequence[Candidate], picture: Candidate | None) -> str:
    """ "The films were …", in the order of the names, or what several had in common."""
    titles = [row.title for row in rows]
    most = max(titles, key=titles.count)
    best = f"Best Picture was {reveals.titled(picture.title)}." if picture else ""
    if (times := titles.count(most)) > 1:
        won = f"{wording.number(times).capitalize()} of them won for {reveals.titled(most)}"
        if picture and picture.title == most:
            return f"{won}, the Best Picture."
        return reveals.both(f"{won}.", best)
    return reveals.both(f"The films were {reveals.films_named(titles)}.", best)


def _year(c: Ceremony) -> Number:
    year = 1927 + c.no
    return Number(
        value=year,
        shape=Shape.YEAR,
        banned=frozenset({year - 1, year + 1}),
        least=1928,
        most=1927 + c.history.ceremonies()[-1],
    )


def picture_year(c: Ceremony) -> Iterator[Draft]:
    """Best Picture and what it beat: films of which year were honoured?"""
    winner = c.history.winner(c.no, "Best Picture")
    if winner is None or c.no < 7:
        return
    lost = [row for row in c.categories["Best Picture"] if not row.won and len(row.title) < LONGEST]
    # The best known of the losers: they help to work it out.
    lost.sort(key=lambda row: (-len(c.of_film(row.film)), row.title))
    if len(lost) < 2:
        return
    year, best = 1927 + c.no, reveals.titled(winner.title)
    named = reveals.films_named([row.title for row in lost[:2]])
    yield from c.draft(
        "oscar-picture-year",
        [
            f"{best} beat {named} to the Best Picture Oscar. Films of which year were they?",
            f"For films of which year did {best} win the Best Picture Oscar, ahead of {named}?",
            f"The Best Picture Oscar went to {best}, ahead of {named}. For films of which year?",
        ],
        str(year),
        Kind.YEAR,
        about="picture",
        rests_on=[winner, *lost[:2]],
        difficulty=2 + (year < 1985) + (year < 1960),
        because=reveals.both(_director(c, winner), stories.took_home(c, winner.film))
        or reveals.others(c, winner, but=[row.title for row in lost[:2]]),
        proofs=[
            Proof((c.ask("ceremony", row.film, category="Best Picture"),), (str(c.no),))
            for row in (winner, *lost[:2])
        ],
        number=_year(c),
    )


def _director(c: Ceremony, picture: Candidate) -> str:
    """Who won Best Director, where it was for another film."""
    one = c.history.winner(c.no, "Best Director")
    if one is None or one.person is None or picture.film in one.films:
        return ""
    return f"Best Director went elsewhere: to {one.person} for {reveals.titled(one.title)}."


TEMPLATES: tuple[Template, ...] = (wall, odd_one_out, acting_year, picture_year)
