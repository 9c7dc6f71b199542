"""Two of the cast, or one and the director, are given; the film is asked."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft
from questions.facts.fact import Cast, Director, Fact, Starring
from questions.templates import characters, reveals, wording
from questions.templates.cast import CATEGORY, leads, parts, roles
from questions.templates.characters import called
from questions.templates.subject import Film, Template, once_a_film
from quiz.question import Kind


def film_of_leads(film: Film) -> Iterator[Draft]:
    """Two stars are given, the film is asked; they are called leads only if they are."""
    stars = film.people_of("starring")[:2]
    if len(stars) < 2:
        return
    one, two = stars
    year = film.year
    if all(_only_heard(film, name) for name in stars):
        stems: tuple[str, ...] = (f"Which {year} film has the voices of both {one} and {two}?",)
    elif leads(film):
        stems = (
            f"{one} and {two} are the two leads of which {year} film?",
            f"Which {year} film paired {one} with {two} as its leads?",
            f"In which {year} film do {one} and {two} head the cast?",
        )
    else:
        stems = (
            f"Which {year} film stars both {one} and {two}?",
            f"{one} and {two} are both in the cast of which {year} film?",
            f"In which {year} film would you see both {one} and {two}?",
        )
    because = reveals.of_person(film, one, but="cast")
    yield from _film_of_pair(film, "film-of-leads", stars, stems, 2, because)


def _only_heard(film: Film, person: str) -> bool:
    played = reveals.parts_of(film, person)
    return bool(played) and all(fact.voice for fact in played)


def film_of_support(film: Film) -> Iterator[Draft]:
    """Two who are billed below the leads are given, the film is asked."""
    stars, two_leads = film.people_of("starring"), leads(film)
    if len(stars) < 5 or two_leads is None:
        return
    one, two = stars[2:4]
    stems = (
        f"{one} and {two} are both billed below the leads in which {film.year} film?",
        f"Which {film.year} film has both {one} and {two} in its supporting cast?",
        f"In which {film.year} film do {one} and {two} support the two leads?",
    )
    because = f"Its leads are {wording.listed(two_leads)}."
    yield from _film_of_pair(film, "film-of-support", (one, two), stems, 5, because)


def _film_of_pair(
    film: Film,
    template: str,
    pair: tuple[str, ...],
    stems: tuple[str, ...],
    difficulty: int,
    because: str,
) -> Iterator[Draft]:
    facts: list[Fact] = [
        fact for fact in film.facts(Starring) if fold(fact.person) in map(fold, pair)
    ]
    yield from film.draft(
        template,
        stems,
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=difficulty,
        because=because,
        proofs=[Proof(tuple(film.which("starring", person=name) for name in pair), (film.id,))],
        facts=facts,
        rivals=film.other_films(),
    )


@once_a_film
def _telling(film: Film) -> list[Cast]:
    """The two best billed parts with names of two words: a single "Frank" points nowhere."""
    return [
        fact for fact in parts(film) if len(characters.without_titles(fact.character).split()) > 1
    ][:2]


def film_of_parts(film: Film) -> Iterator[Draft]:
    """Two characters are given, the film is asked."""
    pair = _telling(film)
    if len(pair) < 2:
        return
    one, two = (fact.character for fact in pair)
    verb = "voices" if all(fact.voice for fact in pair) else "plays"
    yield from film.draft(
        "film-of-parts",
        (
            f"Which {film.year} film has characters called {one} and {two}?",
            f"{one} and {two} are characters in which {film.year} film?",
            f"In which {film.year} film would you meet {one} and {two}?",
        ),
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=3,
        because=f"{pair[0].actor} {verb} {one}, {pair[1].actor} {two}.",
        proofs=[
            Proof(tuple(film.which("cast", character=name) for name in (one, two)), (film.id,))
        ],
        facts=pair,
        rivals=film.other_films(),
    )


def film_of_director_and_star(film: Film) -> Iterator[Draft]:
    directors, stars = film.facts(Director), film.facts(Starring)
    names = [fact.person for fact in directors]
    others = [fact for fact in stars if fold(fact.person) not in map(fold, names)]
    if not 1 <= len(directors) <= 2 or not others:
        return
    star = others[0]
    one, two = wording.listed(names), star.person
    voice = _only_heard(film, two)
    yield from film.draft(
        "film-of-director-and-star",
        (
            f"Which {film.year} film did {one} direct with {two} in its "
            f"{'voice ' if voice else ''}cast?",
            f"{one} directed {two} in which {film.year} film?",
            f"In which {film.year} film did {two} work for director {one}?"
            if len(names) == 1
            else f"In which {film.year} film did {two} work for directors {one}?",
        ),
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=2,
        because=reveals.of_person(film, two, but="starring"),
        proofs=[
            Proof(
                (
                    *(film.which("director", person=name) for name in names),
                    film.which("starring", person=two),
                ),
                (film.id,),
            )
        ],
        facts=[*directors, star],
        rivals=film.other_films(),
    )


def film_of_role(film: Film) -> Iterator[Draft]:
    """The best billed part that has not been given away with another."""
    pair = {fact.character for fact in _telling(film)}
    for fact in roles(film)[:3]:
        if fact.character in pair:
            continue
        verb, who = "voice" if fact.voice else "play", called(fact.character)
        yield from film.draft(
            "film-of-role",
            (
                f"In which {film.year} film does {fact.actor} {verb} {who}?",
                f"{fact.actor} {verb}s {who} in which {film.year} film?",
            ),
            film.record.title,
            Kind.TITLE,
            category=CATEGORY,
            difficulty=2,
            because=reveals.of_person(film, fact.actor, but="cast"),
            proofs=[
                Proof((film.which("cast", actor=fact.actor, character=fact.character),), (film.id,))
            ],
            facts=[fact],
            rivals=film.other_films(),
        )
        return


TEMPLATES: tuple[Template, ...] = (
    film_of_leads,
    film_of_support,
    film_of_parts,
    film_of_director_and_star,
    film_of_role,
)
