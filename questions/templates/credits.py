"""Credits that meet in one person, and credits that point to the film."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, Query, fold
from questions.draft import Draft
from questions.facts.fact import (
    Cinematographer,
    Director,
    PersonFact,
    Writer,
)
from questions.templates import wording
from questions.templates.people import CATEGORY, DID, crew
from questions.templates.subject import Film, Template
from quiz.question import Kind


def one_more_job(film: Film) -> Iterator[Draft]:
    """The director has two further credits: two are given, the third is asked."""
    for person in film.people_of("director"):
        roles = film.roles(person)
        if len(roles) != 3 or roles[0] != "director" or len(film.people_of(roles[2])) != 1:
            continue
        given = wording.listed([_ING[kind] for kind in roles[:2]])
        asked, forms = _WORK[roles[2]]
        held = [_WORK[kind][0] for kind in _WORK if kind not in roles and film.people_of(kind)]
        yield from film.draft(
            "one-more-job",
            (
                f"Besides {given} {film.named}, {person} also provided its what?",
                f"{given.capitalize()} {film.named} wasn't all {person} did: what else of it is"
                f" {wording.surname(person)}'s own work?",
                f"Apart from {given} {film.named}, what else did {person} contribute to it?",
            ),
            asked,
            Kind.TEXT,
            category=CATEGORY,
            difficulty=3,
            because=f"{person} {wording.listed([DID[kind] for kind in roles])}.",
            proofs=[Proof((film.ask(kind, "person", person=person),), (person,)) for kind in roles],
            facts=_facts(film, roles, person),
            accept=forms,
            rivals=film.rivals(held),
        )


_ING = {
    "director": "directing", "writer": "writing", "composer": "scoring",
    "cinematographer": "shooting", "editor": "editing", "producer": "producing",
}  # fmt: skip


_WORK = {
    "writer": ("screenplay", ("script", "writing")),
    "composer": ("score", ("music", "film score", "soundtrack", "the music", "composer")),
    "cinematographer": ("cinematography", ("camera", "photography", "camerawork")),
    "editor": ("editing", ("editor", "cut", "cutting")),
    "producer": ("production", ("producing", "producer")),
}


def all_rounder(film: Film) -> Iterator[Draft]:
    """Who held three of the chief credits at once?"""
    for person in film.people_of("director"):
        roles = film.roles(person)
        if len(roles) < 3:
            continue
        did = wording.listed([_DID_TO[kind] for kind in roles[:3]])
        others = film.people_of("producer", "cinematographer", "editor", "based_on")
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
            because=f"Three of the main credits of {film.title} belong to {person}.",
            proofs=[Proof(tuple(film.ask(kind, "person") for kind in roles[:3]), (person,))],
            facts=_facts(film, roles, person),
            rivals=film.rivals(others) + film.elsewhere("director", "person"),
        )


_DID_TO = {
    "director": "directed", "writer": "wrote", "composer": "scored",
    "cinematographer": "shot", "editor": "edited", "producer": "produced",
}  # fmt: skip


def film_of_all_rounder(film: Film) -> Iterator[Draft]:
    """The credits are given, the film is asked."""
    for person in film.people_of("director"):
        roles = film.roles(person)
        if len(roles) < 3:
            continue
        queries = tuple(_credit(film, kind, person) for kind in roles[:3])
        did = wording.listed([_WROTE[kind] for kind in roles[:3]])
        yield from film.draft(
            "film-of-all-rounder",
            (
                f"Which {film.year} film did {person} {did}?",
                f"Which {film.year} film did {person} not only {_WROTE[roles[0]]} but also "
                f"{wording.listed([_WROTE[kind] for kind in roles[1:3]])}?",
                f"On which {film.year} film did {person} do three jobs: {did}?",
            ),
            film.record.title,
            Kind.TITLE,
            category=CATEGORY,
            difficulty=3,
            because=f"{person} took three of its main credits: {wording.listed(roles[:3])}.",
            proofs=[Proof(queries, (film.id,))],
            facts=_facts(film, roles, person),
            rivals=film.other_films(),
        )


_WROTE = {
    "director": "direct", "writer": "write", "composer": "score",
    "cinematographer": "shoot", "editor": "edit", "producer": "produce",
}  # fmt: skip


def film_of_director_and_camera(film: Film) -> Iterator[Draft]:
    """Director and cinematographer are given, the film is asked."""
    director, camera = film.only(Director), film.only(Cinematographer)
    if director is None or camera is None or fold(director.person) == fold(camera.person):
        return
    queries = (
        _credit(film, "director", director.person),
        _credit(film, "cinematographer", camera.person),
    )
    one, two = director.person, camera.person
    yield from film.draft(
        "film-of-director-and-camera",
        (
            f"Which {film.year} film was directed by {one} and shot by {two}?",
            f"{one} directed it and {two} was the cinematographer: which {film.year} film?",
            f"On which {film.year} film did {two} run the camera for director {one}?",
        ),
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=4,
        because=crew(film, two) or f"{two} shot it for {one}.",
        proofs=[Proof(queries, (film.id,))],
        facts=[director, camera],
        rivals=film.other_films(),
    )


def _credit(film: Film, kind: str, person: str) -> Query:
    return film.which(kind, person=person)


def _facts(film: Film, roles: tuple[str, ...], person: str) -> list[PersonFact | Writer]:
    return [
        fact
        for fact in film.record.facts
        if isinstance(fact, PersonFact | Writer)
        and fact.kind in roles
        and fold(fact.person) == fold(person)
    ]


TEMPLATES: tuple[Template, ...] = (
    one_more_job,
    all_rounder,
    film_of_all_rounder,
    film_of_director_and_camera,
)
