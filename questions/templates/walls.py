"""A wall of four names: which film have they in common?"""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import FILM, FILM_YEAR, Proof, Query
from questions.draft import Draft
from questions.facts.fact import Cast
from questions.templates import wording
from questions.templates.beside import is_known, with_player
from questions.templates.links import CATEGORY
from questions.templates.subject import Film, Template, each_once
from quiz.question import Kind

#: People of a cast by whom a film is to be found.
_OF_A_CAST = 4


def common_film(film: Film) -> Iterator[Draft]:
    """Four of a cast, hardly the leads: which film have they in common?"""
    cast = [fact for fact in film.facts(Cast) if len(fact.actor.split()) > 1]
    names = each_once(fact.actor for fact in cast)
    billed = {wording.person_key(name) for name in film.people_of("starring")[:2]}
    names = tuple(name for name in names[:9] if wording.person_key(name) not in billed)
    if len(names) < _OF_A_CAST or not is_known(film):
        return
    stars = {wording.person_key(name) for name in film.people_of("starring")}
    mixed = sorted(names, key=lambda name: film.chance(f"wall {name}"))
    known = [name for name in mixed if wording.person_key(name) in stars]
    # Half of them of the billing, where it has so many.
    four = [*known[: _OF_A_CAST // 2], *(name for name in mixed if name not in known[:2])]
    four = sorted(four[:_OF_A_CAST], key=lambda name: film.chance(f"brick {name}"))
    queries = [
        Query(kind="cast", field=FILM, where=(_year(film), ("actor", name))) for name in four
    ]
    if film.found(*queries) != (film.id,):
        return
    if set.intersection(*(set(with_player(film, name)) for name in four)):
        return
    said = wording.listed(four)
    yield from film.draft(
        "common-film",
        (
            f"{said} are all in the cast of which {film.year} film?",
            f"Connect these four: {said}. In which {film.year} film are they all to be found?",
            f"Which {film.year} film brought together {said}?",
        ),
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=3 if len(known) > 1 else 4,
        because=_stars_told(film),
        proofs=[Proof(tuple(queries), (film.id,))],
        facts=[fact for fact in cast if fact.actor in four],
        rivals=film.other_films(),
    )


def _year(film: Film) -> tuple[str, str]:
    return FILM_YEAR, str(film.year)


def _stars_told(film: Film) -> str:
    stars = film.people_of("starring")[:2]
    if len(stars) < 2:
        return ""
    return f"{wording.listed(stars)} head the cast of {film.title}."


TEMPLATES: tuple[Template, ...] = (common_film,)
