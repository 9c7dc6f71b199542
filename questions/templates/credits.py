"""Credits that meet in one person."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft
from questions.facts.fact import PersonFact, Writer
from questions.templates import prizes, reveals, wording
from questions.templates.people import CATEGORY
from questions.templates.subject import Film, Template
from quiz.question import Kind


def all_rounder(film: Film) -> Iterator[Draft]:
    """Who held three of the chief credits at once?"""
    for person in film.people_of("director"):
        roles = film.roles(person)
        if len(roles) < 3:
            continue
        did = wording.listed([_DID_TO[kind] for kind in roles[:3]])
        others = film.people_of("producer", "cinematographer", "editor")
        yield from film.draft(
            "all-rounder",
            (
                f"Which filmmaker {did} {film.named}?",
                f"One person {did} {film.named}. Who was it?",
                f"Who took three jobs at once on {film.named}, and {did} it?",
            ),
            person,
            Kind.PERSON,
            category=CATEGORY,
            difficulty=3,
            because=_prize_or_film(film, person),
            proofs=[Proof(tuple(film.ask(kind, "person") for kind in roles[:3]), (person,))],
            facts=_facts(film, roles, person),
            rivals=film.rivals(others) + film.peers("director", person),
        )


def _prize_or_film(film: Film, person: str) -> str:
    wins = film.wins(person)
    if wins:
        return f"It won {person} {prizes.award(wins[0].body, wins[0].category)}."
    return reveals.of_film(film, person, but="director")


_DID_TO = {
    "director": "directed", "writer": "wrote", "composer": "scored",
    "cinematographer": "shot", "editor": "edited", "producer": "produced",
}  # fmt: skip


def _facts(film: Film, roles: tuple[str, ...], person: str) -> list[PersonFact | Writer]:
    return [
        fact
        for fact in film.record.facts
        if isinstance(fact, PersonFact | Writer)
        and fact.kind in roles
        and fold(fact.person) == fold(person)
    ]


TEMPLATES: tuple[Template, ...] = (all_rounder,)
