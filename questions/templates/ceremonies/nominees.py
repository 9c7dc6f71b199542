"""Who was nominated and lost: for which film, who was the fifth, and what was a film's one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.base import Proof, fold
from questions.draft import Draft, Rival, Rung
from questions.templates import characters, wording
from questions.templates.ceremonies import categories, hooks, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template
from questions.templates.ceremonies.winners import people_of
from quiz.question import Kind

#: Nominations that make somebody of the crafts or of writing and music worth a question.
KNOWN = (2, 5, 8, 99)
#: Nominations that make a film known enough to be asked who was nominated for it.
KNOWN_FILM = (5, 10, 99, 99)
#: Nominations of somebody who is asked for by a smaller film.
KNOWN_LOSER = (3, 7, 99, 99)
#: Losses after which another one is a story.
FATE = 4
#: Film year from which on a film's one nomination is asked for in writing and music too, and in
#: the crafts.
WRITING_SINCE, CRAFTS_SINCE = 1960, 1990


def film_of_nominee(c: Ceremony) -> Iterator[Draft]:
    """For which film was this person nominated? Where a part, or a win, leads there."""
    for one in c.candidates:
        name, tier = one.person, categories.tier(one.category)
        if one.won or name is None or not categories.is_for_people(one.category):
            continue
        past = hooks.past(c, one, name)
        if c.history.fame(past.name) < KNOWN[tier]:
            continue
        stems = _by_losses(c, past) or _by_part(c, one, name) or _by_wins(c, past)
        if not stems and (tier > 0 or len(c.of_film(one.film)) < hooks.BIG):
            continue
        prize = categories.said(one.category)
        usual = [
            f"For which film was {name} nominated for {prize} {c.at}?",
            f"{name} was up for {prize} {c.at}. For which film?",
            f"{c.opening} {name} was nominated for {prize}. For which film?",
        ]
        yield from c.draft(
            "oscar-nominated-for",
            stems or usual,
            one.title,
            Kind.TITLE,
            about=f"{one.category} {name}",
            rests_on=[one],
            difficulty=c.difficulty(one),
            tell=reveals.of_person(c, one, name),
            proofs=[
                Proof((c.ask_films(recipients=name, category=one.category),), one.films),
                *past.proofs,
            ],
            rivals=c.titles(one.category, but=one.titles),
            plain=usual,
        )


def _by_losses(c: Ceremony, past: hooks.Past) -> list[str]:
    """Of somebody who had lost so often that one more loss is a story."""
    if past.losses < FATE:
        return []
    name, prize = past.name, categories.said(past.one.category)
    times, count = hooks.times(past.losses), wording.number(past.losses)
    return [
        f"{name} had lost {times} before, and lost {prize} {c.at} as well. With which film?",
        f"After {count} losses, {name} was nominated for {prize} {c.at}, and lost again. "
        "For which film?",
        f"With which film did {name}, who had lost {times} before, lose {prize} {c.at}?",
    ]


def _by_part(c: Ceremony, one: Candidate, name: str) -> list[str]:
    character, prize = one.fact.character, categories.said(one.category)
    if character is None or not characters.is_name(character):
        return []
    if wording.leaks(character, one.title):
        return []
    part = characters.called(character)
    return [
        f"As {part}, {name} was nominated for {prize} {c.at}. In which film?",
        f"{name} was nominated for {prize} {c.at}, for playing {part}. In which film?",
        f"In which film did {name} play {part} and earn a nomination for {prize} {c.at}?",
    ]


def _by_wins(c: Ceremony, past: hooks.Past) -> list[str]:
    name, prize = past.name, categories.said(past.one.category)
    if (won := past.won_before) is not None:
        film = hooks.dated(won)
        return [
            f"{name}, who had won for {film}, was nominated for {prize} {c.at}. With which film?",
            f"After winning for {film}, {name} was nominated for {prize} {c.at}. For which film?",
            f"Having won for {film}, {name} lost {prize} {c.at}. With which film?",
        ]
    if (won := past.won_later) is not None:
        film, years = hooks.dated(won), hooks.years_before(past.one, won)
        ahead = f"{years.capitalize()} winning" if years else "Before winning"
        return [
            f"Before winning for {film}, {name} lost {prize} {c.at}. With which film?",
            f"{name}, who was to win for {film}, lost {prize} {c.at}. With which film?",
            f"{ahead} for {reveals.titled(won.title)}, {name} lost {prize} {c.at}. "
            "With which film?",
        ]
    return []


def nominee_of_film(c: Ceremony) -> Iterator[Draft]:
    """Who was nominated for this film? The winner is told, or what the nominee won elsewhere."""
    for one in c.candidates:
        tier = categories.tier(one.category)
        if one.won or len(one.films) > 1 or not categories.is_for_people(one.category):
            continue
        rows = [r for r in c.of_film(one.film) if r.category == one.category]
        names = people_of(one)
        if len(rows) != 1 or len(names) != 1:
            continue
        past = hooks.past(c, one, names[0])
        known = (
            len(c.of_film(one.film)) >= KNOWN_FILM[tier]
            or c.history.fame(past.name) >= KNOWN_LOSER[tier]
        )
        stems = _lost_by(c, past)
        if not known or not stems or tier > 1:
            continue
        prize, film = categories.said(one.category), reveals.titled(one.title)
        yield from c.draft(
            "oscar-nominee-of-film",
            stems,
            names[0],
            Kind.PERSON,
            about=f"{one.category} {one.title}",
            rests_on=rows,
            difficulty=c.difficulty(one),
            tell=reveals.of_person(c, one, names[0]),
            proofs=[
                Proof((c.ask("recipients", one.film, category=one.category),), names),
                *past.proofs,
            ],
            rivals=c.people(one.category, but=names),
            plain=[
                f"Who was nominated for {prize} for {film} {c.at}?",
                f"{c.opening} who was nominated for {prize} with {film}?",
            ],
        )


def _lost_by(c: Ceremony, past: hooks.Past) -> list[str]:
    one = past.one
    prize, film = categories.said(one.category), reveals.titled(one.title)
    who = hooks.who(one.category)
    if (won := past.won_before) is not None:
        other = hooks.dated(won)
        return [
            f"{who.capitalize()}, a winner already for {other}, lost {prize} with {film} {c.at}?",
            f"Having won for {other}, {who} was nominated for {prize} with {film} {c.at}?",
        ]
    if (won := past.won_later) is not None:
        other, years = hooks.dated(won), hooks.years_before(one, won)
        ahead = f"{years.capitalize()} winning" if years else "Before winning"
        return [
            f"Before winning for {other}, {who} lost {prize} with {film} {c.at}?",
            f"{who.capitalize()} lost {prize} with {film} {c.at}, but later won for {other}?",
            f"{ahead} for {reveals.titled(won.title)}, {who} lost {prize} with {film} {c.at}?",
        ]
    winner = c.history.winner(c.no, one.category)
    if winner is None or len(winner.names) != 1:
        return []
    to = winner.names[0]
    return [
        f"{who.capitalize()} lost {prize} to {to} {c.at}, with {film}?",
        f"{c.opening} {who} was nominated for {prize} with {film} and lost to {to}?",
        f"{who.capitalize()} was nominated for {prize} for {film} {c.at}, but lost to {to}?",
    ]


def fifth(c: Ceremony) -> Iterator[Draft]:
    """Four of five nominees are named: who was the other one?"""
    for category, rows in c.categories.items():
        names = [one.person for one in rows]
        people = [name for name in names if name is not None]
        if categories.tier(category) > 0 or not categories.is_for_people(category):
            continue
        if len(people) != 5 or len(rows) != 5:
            continue
        if len(set(map(fold, people))) != 5:
            continue
        lost = [place for place in range(5) if not rows[place].won]
        chosen = lost[c.chance(f"fifth {category}") % len(lost)]
        for place in [place for place in range(5) if rows[place].won or place == chosen]:
            yield from _left_out(c, category, rows, people, place)


def _left_out(
    c: Ceremony, category: str, rows: Sequence[Candidate], people: Sequence[str], place: int
) -> Iterator[Draft]:
    one, answer = rows[place], people[place]
    told = [name for name in people if name != answer]
    prize = categories.said(category)
    film, rest = reveals.titled(one.title), (reveals.others(c, one),)
    yield from c.draft(
        "oscar-fifth",
        [
            f"{wording.listed(told)} lost {prize} {c.at}. Who was the fifth nominee, and won?",
            f"Who won {prize} over {wording.listed(told)} {c.at}?",
            f"{c.opening} who beat {wording.listed(told)} to {prize}?",
        ]
        if one.won
        else [
            f"{wording.listed(told)} were four of the five nominees for {prize} {c.at}. "
            f"Who was the fifth, for {film}?",
            f"{wording.listed(told)} were nominated for {prize} {c.at}. Who was the fifth?",
            f"{c.opening} {wording.listed(told)} were up for {prize}. Who was the fifth, "
            f"for {film}?",
        ],
        answer,
        Kind.PERSON,
        about=f"{category} {answer}" if one.won else category,
        rests_on=(one, *(row for row in rows if row is not one)),
        difficulty=c.difficulty(one, 1),
        because=f"It was for {film}." if one.won else "",
        tell=[
            t for t in reveals.film_named(one, reveals.of_person(c, one, answer)) if t not in rest
        ],
        proofs=[
            Proof((c.ask("recipients", category=category),), tuple(people)),
            Proof((c.ask("recipients", one.film, category=category),), (answer,)),
        ],
        rivals=[
            Rival(name, Rung.C)
            for row in c.near(category)
            for name in row.names
            if fold(name) not in set(map(fold, people))
        ],
    )


def only_nomination(c: Ceremony) -> Iterator[Draft]:
    """A film with a single nomination, or with a single award among several."""
    for film in c.films:
        rows = c.of_film(film)
        if film not in c.history.closed or any(categories.tier(r.category) > 2 for r in rows):
            continue
        won = [row for row in rows if row.won]
        if not (len(rows) == 1 or (len(won) == 1 and len(rows) > 2)):
            continue
        one = won[0] if len(rows) > 1 else rows[0]
        if len(one.films) > 1:
            continue
        # The costumes of a forgotten film of the forties are nobody's business.
        since = (0, WRITING_SINCE, CRAFTS_SINCE)[categories.tier(one.category)]
        if len(rows) == 1 and 1927 + c.no < since:
            continue
        if categories.is_for_country(one.category) or not categories.is_for_all(one.category):
            continue
        prize, named = categories.said(one.category), reveals.titled(one.title)
        count = wording.number(len(rows))
        stems = (
            [
                f"{named} was nominated for just one award {c.at}. Which one?",
                f"What was the only nomination that {named} had {c.at}?",
                f"{c.opening} {named} had a single nomination. For which award?",
            ]
            if len(rows) == 1
            else [
                f"{named} won just one of its {count} nominations {c.at}. Which award was it?",
                f"Which was the only award that {named} won {c.at}, from {count} nominations?",
                f"{c.opening} {named} had {count} nominations and a single win. Which award?",
            ]
        )
        mine = [categories.said(row.category) for row in rows if row is not one]
        more = [
            name
            for name in c.categories
            if categories.tier(name) < 3 and categories.is_for_all(name) and name != one.category
        ]
        yield from c.draft(
            "oscar-one-nomination" if len(rows) == 1 else "oscar-one-win",
            stems,
            prize,
            Kind.AWARD,
            about=one.title,
            rests_on=[one, *(row for row in rows if row is not one)],
            difficulty=3
            + (len(rows) == 1)
            + (1927 + c.no < 1960)
            - (one.category in categories.TOP),
            because=_for_whom(one),
            tell=_of_nominee(c, one),
            proofs=[
                Proof((c.count(film),), (str(len(rows)),)),
                Proof(
                    (c.ask("category", film, **({"result": "won"} if len(rows) > 1 else {})),),
                    (one.category,),
                ),
            ],
            forms=c.prize_forms(prize),
            rivals=[Rival(name, Rung.A) for name in mine]
            + [Rival(categories.said(name), Rung.B) for name in more],
        )


def _for_whom(one: Candidate) -> str:
    names = people_of(one)
    if not names or not categories.is_for_people(one.category):
        return ""
    who = wording.listed(names)
    if one.won:
        return f"It went to {who}."
    return f"The nominee was {who}." if len(names) == 1 else f"The nominees were {who}."


def _of_nominee(c: Ceremony, one: Candidate) -> list[str]:
    names = people_of(one)
    if len(names) == 1 and categories.is_for_people(one.category):
        return reveals.of_person(c, one, names[0])
    if not one.won:
        return [reveals.went_to(c, one) or reveals.others(c, one)]
    return [reveals.beaten(c, one), reveals.others(c, one)]


TEMPLATES: tuple[Template, ...] = (
    film_of_nominee,
    nominee_of_film,
    fifth,
    only_nomination,
)
