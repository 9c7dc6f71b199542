"""Credits that meet in one person."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft
from questions.facts.fact import PersonFact, Writer
from questions.templates import honoured, prizes, reveals, wording
from questions.templates.people import CATEGORY, rivals_of_craft
from questions.templates.subject import Film, Template
from quiz.question import Kind


def all_rounder(film: Film) -> Iterator[Draft]:
    """Who held three of the chief credits at once?"""
    for person in film.people_of("director"):
        roles = film.roles(person)
        if len(roles) < 3:
            continue
        did = wording.listed([_DID_TO[kind] for kind in roles[:3]])
        yield from film.draft(
            "all-rounder",
            (
                f"Which filmmaker {did} {film.named}?",
                f"One person {did} {film.named}. Who was it?",
                f"Who {did} {film.named}?",
            ),
            person,
            Kind.PERSON,
            category=CATEGORY,
            difficulty=3,
            because=_besides(film, person, roles),
            proofs=[Proof(tuple(film.ask(kind, "person") for kind in roles[:3]), (person,))],
            facts=_facts(film, roles, person),
            rivals=rivals_of_craft(film, "director", person),
        )


def _besides(film: Film, person: str, roles: tuple[str, ...]) -> str:
    """Another job or an honour; else something of the film."""
    wins = film.wins(person)
    if wins:
        return f"It won {person} {prizes.award(wins[0].body, wins[0].category)}."
    if len(roles) > 3:
        return f"{person} also {wording.listed([_DID_TO[kind] for kind in roles[3:]])} it."
    return honoured.told(film, person) or reveals.of_film(film, person, "director")


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
