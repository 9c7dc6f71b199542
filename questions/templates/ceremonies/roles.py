"""The characters of acting nominations: who played them, and whom someone played."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft
from questions.facts import lexicon
from questions.templates import characters, wording
from questions.templates.ceremonies import categories, hooks, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template
from quiz.question import Kind

#: A role that is no name: whoever knows the film can't be asked for it.
_NAMELESS = frozenset(
    "wife husband man woman girl boy mother father narrator actress actor doctor colonel himself "
    "herself emcee stranger".split()
)


#: Nominations of a film that make a part in it known beyond the one that won.
KNOWN_FILM = 3


def roles(c: Ceremony) -> Iterator[tuple[Candidate, str, str]]:
    """(nomination, person, character), where the character has a name of its own."""
    for one in c.candidates:
        name, character = one.person, one.fact.character
        if name is None or character is None or not categories.is_acting(one.category):
            continue
        words = set(fold(character).split())
        if not characters.is_name(character) or words & _NAMELESS or len(fold(character)) < 3:
            continue
        if lexicon.mature(character) or wording.leaks(character, name):
            continue
        if character.startswith(("A ", "An ")):  # "A Shoplifter"
            continue
        yield one, name, character


def character(c: Ceremony) -> Iterator[Draft]:
    """Whom did they play? Asked of wins, and of films that people remember."""
    for one, name, its in roles(c):
        if not one.won and len(c.of_film(one.film)) <= KNOWN_FILM:
            continue
        of_film = [row.fact.character for row in c.of_film(one.film) if row.fact.character]
        prize, film = categories.said(one.category), reveals.titled(one.title)
        was = "won" if one.won else "was nominated for"
        brought = f"won {name}" if one.won else f"brought {name} a nomination for"
        stems = [
            f"{name} {was} {prize} {c.at}, for {film}. What was the character called?",
            f"Which character in {film} {brought} {prize} {c.at}?",
            f"{c.opening} {name} {was} {prize} for {film}. What is the name of the character?",
        ]
        others = [row for row in c.categories[one.category] if row is not one]
        near = [*others, *c.near(one.category, gap=1)]
        names = [row.fact.character for row in near if row.fact.character]
        yield from c.draft(
            "oscar-character",
            stems,
            its,
            Kind.PERSON,
            about=f"{one.category} {name} {one.title}",
            rests_on=[one],
            difficulty=c.difficulty(one, 1),
            tell=[_again(c, one, its), *reveals.of_person(c, one, name)],
            proofs=[
                Proof(
                    (c.ask("character", one.film, category=one.category, recipients=name),), (its,)
                )
            ],
            namesakes=of_film,
            rivals=c.rivals(names, but=of_film, fits=characters.is_name),
        )


def _again(c: Ceremony, one: Candidate, its: str) -> str:
    """Who else was nominated for playing somebody of that name."""
    if len(its.split()) < 2:
        return ""
    for row in c.history.played(its):
        if row.film != one.film and row.person is not None:
            if wording.same_person(row.person, one.names[0]):
                return f"The part brought a nomination for {hooks.dated(row)} as well."
            did = "won" if row.won else "was nominated"
            return f"{row.person} {did} as {characters.called(its)} too, in {hooks.dated(row)}."
    return ""


def player(c: Ceremony) -> Iterator[Draft]:
    """Who played this character, to win or to lose?"""
    for one, name, its in roles(c):
        if fold(its) in fold(one.title):  # who but the title's hero
            continue
        known = len(c.of_film(one.film)) >= KNOWN_FILM or c.history.fame(name) > 1
        if not one.won and not known:
            continue
        prize, film = categories.said(one.category), reveals.titled(one.title)
        called = characters.called(its)
        result = "won" if one.won else "was nominated for"
        yield from c.draft(
            "oscar-player",
            [
                f"Who {result} {prize} {c.at}, as {called} in {film}?",
                f"Who {result} {prize} for playing {called} in {film}, {c.at}?",
                f"{c.opening} who {result} {prize} as {called} in {film}?",
            ],
            name,
            Kind.PERSON,
            about=f"{one.category} {its} {one.title}",
            rests_on=[one],
            difficulty=c.difficulty(one),
            tell=[_again(c, one, its), *reveals.of_person(c, one, name)],
            proofs=[
                Proof(
                    (c.ask("recipients", one.film, category=one.category, character=its),), (name,)
                )
            ],
            rivals=c.people(one.category, but=[name]),
        )


TEMPLATES: tuple[Template, ...] = (character, player)
