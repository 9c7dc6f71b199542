"""Two of the cast, or one and the director, are given; the film is asked.

Where a star is named there are no wrong answers: who knows a face knows which of four films it is
in, and films of one star and one year are not to be had.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.base import Proof, fold
from questions.draft import Draft
from questions.facts.fact import Cast, Director, Starring
from questions.reference.fame import is_a_name
from questions.templates import characters, prizes, reveals, wording
from questions.templates.beside import is_known
from questions.templates.cast import CATEGORY, leads, parts, roles
from questions.templates.characters import called
from questions.templates.subject import Film, Template, once_a_film
from quiz.question import Kind

#: Stars of films before this year are names to fewer people.
_LONG_AGO = 1960


def film_of_leads(film: Film) -> Iterator[Draft]:
    """Two stars with names are given, the film is asked; they are called leads only if they are."""
    if "stars" not in _asked(film):
        return
    stars = one, two = film.people_of("starring")[:2]
    year = film.year
    if all(_only_heard(film, name) for name in stars):
        stems: tuple[str, ...] = (f"Which {year} film has the voices of both {one} and {two}?",)
    elif leads(film):
        stems = (
            f"{one} and {two} are the two leads of which {year} film?",
            f"Which {year} film has {one} and {two} in the leads?",
            f"In which {year} film do {one} and {two} play the leads?",
        )
    else:
        stems = (
            f"Which {year} film stars both {one} and {two}?",
            f"{one} and {two} are both in which {year} film?",
            f"In which {year} film can you see both {one} and {two}?",
        )
    yield from film.draft(
        "film-of-leads",
        stems,
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=2 + (film.year < _LONG_AGO),
        because=_of_pair(film, stars) or reveals.of_person(film, one, but="cast"),
        proofs=[Proof(tuple(film.which("starring", person=name) for name in stars), (film.id,))],
        facts=[fact for fact in film.facts(Starring) if fold(fact.person) in map(fold, stars)],
    )


@once_a_film
def _asked(film: Film) -> tuple[str, ...]:
    """By whom a film is found: its two "stars", or its "director" and one of them, if all have
    names; where both would do, the seed decides.
    """
    stars, directors = film.people_of("starring")[:2], film.people_of("director")
    others = [name for name in film.people_of("starring") if name not in directors][:1]
    found = []
    if len(stars) == 2 and all(map(is_a_name, stars)):
        found.append("stars")
    if 1 <= len(directors) <= 2 and others and all(map(is_a_name, (*directors, *others))):
        found.append("director")
    if not is_known(film):
        return ()
    return (film.choose(found, "found by"),) if found else ()


def _of_pair(film: Film, stars: Sequence[str]) -> str:
    """What it won one of the two; else what they play in it."""
    for name in stars:
        for award in film.wins(name)[:1]:
            prize = prizes.award(award.body, award.category)
            return f"{name} won {prize} for {film.title}."
    played = [part for name in stars for part in reveals.parts_of(film, name)[:1]]
    told = [
        f"{part.actor} {'voices' if part.voice else 'plays'} {called(part.character)}"
        for part in played
        if not part.spoiler
    ]
    return f"{wording.listed(told)}." if len(told) == len(stars) else ""


def _only_heard(film: Film, person: str) -> bool:
    played = reveals.parts_of(film, person)
    return bool(played) and all(fact.voice for fact in played)


@once_a_film
def _telling(film: Film) -> list[Cast]:
    """The two best billed parts with names of two words: a single "Frank" points nowhere."""
    return [
        fact for fact in parts(film) if len(characters.without_titles(fact.character).split()) > 1
    ][:2]


def film_of_parts(film: Film) -> Iterator[Draft]:
    """Two characters are given, the film is asked."""
    pair = _telling(film)
    if len(pair) < 2 or not is_known(film):
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
    if "director" not in _asked(film):
        return
    star = others[0]
    one, two = wording.listed(names), star.person
    yield from film.draft(
        "film-of-director-and-star",
        (
            f"{one} directed {two} in which {film.year} film?",
            f"In which {film.year} film was {two} directed by {one}?",
            f"For which {film.year} film did {one} direct {two}?",
        ),
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=2,
        because=_of_pair(film, (*names, two)[-1:]) or reveals.of_person(film, two, but="starring"),
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
    )


def film_of_role(film: Film) -> Iterator[Draft]:
    """The best billed part that has not been given away with another."""
    pair = {fact.character for fact in _telling(film)}
    for fact in roles(film)[:3]:
        if fact.character in pair or not is_known(film) or not is_a_name(fact.actor):
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
        )
        return


TEMPLATES: tuple[Template, ...] = (
    film_of_leads,
    film_of_parts,
    film_of_director_and_star,
    film_of_role,
)
