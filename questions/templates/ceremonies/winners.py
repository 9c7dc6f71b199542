"""Who and what won: by category alone, with the film, and from the person to the film."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.base import Proof
from questions.draft import Draft
from questions.templates import wording
from questions.templates.ceremonies import categories, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template
from questions.templates.characters import called, is_name
from quiz.question import Kind

#: From so many nominations on, a craftsman's name is worth asking for without the film.
KNOWN_CRAFT = 3


def people_of(one: Candidate) -> tuple[str, ...]:
    """The one or two people a nomination names; none of companies and of larger teams."""
    fits = 1 <= len(one.names) <= 2 and all(map(categories.is_person, one.names))
    return one.names if fits else ()


def won(c: Ceremony, category: str) -> tuple[Candidate, ...]:
    return tuple(one for one in c.categories[category] if one.won)


def _is_vague(c: Ceremony, category: str) -> bool:
    """Whether another award of the night goes by nearly the same name."""
    return category == "Best Screenplay" and any(
        name.endswith("Screenplay") and name != category for name in c.categories
    )


def winner(c: Ceremony) -> Iterator[Draft]:
    """Who won? Nothing but the category is given."""
    for category in c.categories:
        rows = won(c, category)
        if len(rows) != 1 or not categories.is_for_people(category) or _is_vague(c, category):
            continue
        (one,) = rows
        names = people_of(one)
        known = max((len(c.history.career(name)) for name in names), default=0)
        if len(names) != 1 or (categories.tier(category) > 0 and known < KNOWN_CRAFT):
            continue
        (name,) = names
        prize = categories.said(category)
        stems = [
            f"Who won {prize} {c.at}?",
            f"{c.opening} who won {prize}?",
            f"Who took home the award for {prize} {c.at}?",
        ]
        yield from c.draft(
            "oscar-winner",
            stems,
            name,
            Kind.PERSON,
            about=category,
            rests_on=rows,
            difficulty=c.difficulty(one, 1),
            because=reveals.both(f"It was for {reveals.titled(one.title)}.", reveals.others(c, one))
            if len(one.films) == 1
            else f"It was for work on {reveals.films_named(one.titles)}.",
            proofs=[Proof((c.ask("recipients", category=category, result="won"),), names)],
            rivals=c.people(category, but=names),
        )


def winner_of_film(c: Ceremony) -> Iterator[Draft]:
    """Who won for this film?"""
    for category in c.categories:
        if not categories.is_for_people(category):
            continue
        for one in won(c, category):
            names = people_of(one)
            if not names or len(one.films) > 1:
                continue
            yield from c.draft(
                "oscar-winner-of-film",
                _who_for(c, one, names),
                names[0],
                Kind.PERSON,
                about=f"{category} {one.title}",
                rests_on=[one],
                difficulty=c.difficulty(one, 0 if categories.tier(category) == 0 else 1),
                because=_more_of_winner(c, one, names),
                proofs=[
                    Proof((c.ask("recipients", one.film, category=category, result="won"),), names)
                ],
                keys=names if len(names) > 1 else (),
                rivals=c.people(category, but=names),
            )


def _who_for(c: Ceremony, one: Candidate, names: Sequence[str]) -> list[str]:
    prize, film = categories.said(one.category), reveals.titled(one.title)
    if len(names) == 2:
        noun = categories.nouns(one.category)
        return [
            f"Two {noun} shared {prize} {c.at}, for {film}. Name either of them.",
            f"Name either of the two {noun} who won {prize} for {film} {c.at}.",
            f"{c.opening} {film} won {prize} for two {noun}. Name either one.",
        ]
    return [
        f"Who won {prize} for {film} {c.at}?",
        f"Whose {categories.work(one.category)} {film} won {prize} {c.at}?",
        f"{film} won {prize} {c.at}. Which {categories.noun(one.category)} took the award?",
    ]


def _more_of_winner(c: Ceremony, one: Candidate, names: Sequence[str]) -> str:
    if len(names) == 2:
        return reveals.both(
            f"The two were {wording.listed(names)}.", reveals.night(c, one.film, one.category)
        )
    return reveals.both(
        reveals.before(c, names[0], one.category),
        reveals.others(c, one),
        reveals.night(c, one.film, one.category),
    )


def winning_film(c: Ceremony) -> Iterator[Draft]:
    """Which film won the award?"""
    for category in c.categories:
        rows = won(c, category)
        if len(rows) != 1 or categories.is_acting(category) or _is_vague(c, category):
            continue
        if "Short Subject" in category:  # of one reel or two: nobody has seen any of them
            continue
        (one,) = rows
        if len(one.films) > 1:
            continue
        prize = categories.said(category)
        yield from c.draft(
            "oscar-film",
            [
                f"Which film won {prize} {c.at}?",
                f"{c.opening} which film won {prize}?",
                f"{prize} {c.at}, went to which film?",
                f"Which film took home {prize} {c.at}?",
            ],
            one.title,
            Kind.TITLE,
            about=category,
            rests_on=rows,
            difficulty=c.difficulty(one),
            because=reveals.both(reveals.others(c, one), reveals.night(c, one.film, category))
            if categories.is_for_people(category)
            else reveals.best(reveals.night(c, one.film, category), reveals.others(c, one)),
            proofs=[Proof((c.ask_films(category=category, result="won"),), one.films)],
            rivals=c.titles(category, but=one.titles),
        )


def tied(c: Ceremony) -> Iterator[Draft]:
    """Two won the same award: either is right."""
    for category in c.categories:
        rows = won(c, category)
        if len(rows) != 2 or any(len(one.films) > 1 for one in rows):
            continue
        people = [people_of(one) for one in rows]
        prize = categories.said(category)
        if categories.is_for_people(category) and all(len(names) == 1 for names in people):
            keys = tuple(names[0] for names in people)
            kind, noun, field = Kind.PERSON, categories.nouns(category), "recipients"
            rivals, expect = c.people(category, but=keys), keys
        elif not categories.is_for_people(category):
            keys = tuple(one.title for one in rows)
            kind, noun, field = Kind.TITLE, "films", "film"
            rivals, expect = c.titles(category, but=keys), tuple(one.film for one in rows)
        else:
            continue
        yield from c.draft(
            "oscar-tied",
            [
                f"Two {noun} tied for {prize} {c.at}. Name either of them.",
                f"There was a tie for {prize} {c.at}. Name either of the two winners.",
                f"{c.opening} {prize} ended in a tie. Name either of the {noun} who shared it."
                if kind is Kind.PERSON
                else f"{c.opening} {prize} ended in a tie. Name either of the two {noun}.",
            ],
            keys[0],
            kind,
            about=category,
            rests_on=rows,
            difficulty=c.difficulty(rows[0]),
            because="The two were "
            + wording.listed(
                [
                    f"{key} for {reveals.titled(one.title)}"
                    if kind is Kind.PERSON
                    else reveals.titled(key)
                    for key, one in zip(keys, rows, strict=True)
                ]
            )
            + ".",
            proofs=[Proof((c.ask(field, category=category, result="won"),), expect)],
            keys=keys,
            rivals=rivals,
        )


def film_of_winner(c: Ceremony) -> Iterator[Draft]:
    """For which film did this person win?"""
    for category in c.categories:
        if not categories.is_for_people(category):
            continue
        for one in won(c, category):
            name = one.person
            if name is None:
                continue
            prize = categories.said(category)
            yield from c.draft(
                "oscar-won-for",
                [
                    f"For which film did {name} win {prize} {c.at}?",
                    f"{name} won {prize} {c.at}. For which film?",
                    f"Which film won {name} the award for {prize} {c.at}?",
                ],
                one.title,
                Kind.TITLE,
                about=f"{category} {name}",
                rests_on=[one],
                difficulty=c.difficulty(one),
                because=reveals.best(
                    _role(c, one),
                    reveals.before(c, name, category),
                    reveals.night(c, one.film, category),
                    reveals.others(c, one, but=[one.title]),
                ),
                proofs=[
                    Proof(
                        (c.ask_films(recipients=name, category=category, result="won"),),
                        one.films,
                    )
                ],
                rivals=c.titles(category, but=one.titles),
            )


def _role(c: Ceremony, one: Candidate) -> str:
    character = one.fact.character
    if character is None or not is_name(character):
        return ""
    return reveals.both(
        f"The role was {called(character)}.", reveals.night(c, one.film, one.category)
    )


TEMPLATES: tuple[Template, ...] = (winner, winner_of_film, winning_film, tied, film_of_winner)
