"""The characters of acting nominations: who played them, and whom someone played."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft
from questions.facts import lexicon
from questions.templates import characters, wording
from questions.templates.ceremonies import categories, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template
from quiz.question import Kind

#: A role that is no name: whoever knows the film can't be asked for it.
_NAMELESS = frozenset(
    "wife husband man woman girl boy mother father narrator actress actor doctor colonel himself "
    "herself emcee stranger".split()
)


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
        yield one, name, character


def character(c: Ceremony) -> Iterator[Draft]:
    """Whom did they play?"""
    for one, name, its in roles(c):
        of_film = [row.fact.character for row in c.of_film(one.film) if row.fact.character]
        prize, film = categories.said(one.category), reveals.titled(one.title)
        was, to = ("won", "win") if one.won else ("was nominated for", "be nominated for")
        did = "win" if one.won else "compete for"
        stems = [
            f"{name} {was} {prize} {c.at}, playing which character in {film}?",
            f"As which character in {film} did {name} {did} {prize} {c.at}?",
            f"Which character in {film} did {name} play to {to} {prize} {c.at}?",
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
            because=reveals.best(
                reveals.went_to(c, one),
                reveals.before(c, name, one.category),
                reveals.others(c, one),
            ),
            proofs=[
                Proof(
                    (c.ask("character", one.film, category=one.category, recipients=name),), (its,)
                )
            ],
            namesakes=of_film,
            rivals=c.rivals(names, but=of_film, fits=characters.is_name),
        )


def player(c: Ceremony) -> Iterator[Draft]:
    """Who played this character, to win or to lose?"""
    for one, name, its in roles(c):
        if fold(its) in fold(one.title):  # who but the title's hero
            continue
        prize, film = categories.said(one.category), reveals.titled(one.title)
        noun, called = categories.noun(one.category), characters.called(its)
        result = "won" if one.won else "was nominated for"
        yield from c.draft(
            "oscar-player",
            [
                f"Who {result} {prize} {c.at}, for playing {called} in {film}?",
                f"Which {noun} {result} {prize} as {called} in {film}, {c.at}?",
                f"Playing {called} in {film} brought which {noun} "
                f"{'the award' if one.won else 'a nomination'} for {prize} {c.at}?",
            ],
            name,
            Kind.PERSON,
            about=f"{one.category} {its} {one.title}",
            rests_on=[one],
            difficulty=c.difficulty(one),
            because=reveals.both(
                reveals.went_to(c, one) or reveals.others(c, one),
                reveals.before(c, name, one.category),
            ),
            proofs=[
                Proof(
                    (c.ask("recipients", one.film, category=one.category, character=its),), (name,)
                )
            ],
            rivals=c.people(one.category, but=[name]),
        )


TEMPLATES: tuple[Template, ...] = (character, player)
