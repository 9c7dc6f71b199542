"""A wall of four names: which film have they in common?"""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import FILM, FILM_YEAR, Proof, Query
from questions.draft import Draft
from questions.facts.fact import Cast
from questions.reference.fame import is_a_name
from questions.templates import characters, wording
from questions.templates.beside import is_known, with_player
from questions.templates.cast import leads
from questions.templates.links import CATEGORY
from questions.templates.subject import Film, Template, each_once
from quiz.question import Kind

#: People of a cast by whom a film is to be found, and of how many they are drawn.
_OF_A_CAST, _LOOKED_AT = 4, 9


def common_film(film: Film) -> Iterator[Draft]:
    """Four names of a cast, hardly the leads: which film have they in common?"""
    cast = [fact for fact in film.facts(Cast) if len(fact.actor.split()) > 1]
    billed = {wording.person_key(name) for name in film.people_of("starring")[:2]}
    names = [name for name in each_once(fact.actor for fact in cast) if is_a_name(name)]
    names = [name for name in names[:_LOOKED_AT] if wording.person_key(name) not in billed]
    if len(names) < _OF_A_CAST or not is_known(film):
        return
    four = sorted(names, key=lambda name: film.chance(f"wall {name}"))[:_OF_A_CAST]
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
            f"Which {film.year} film has {said} all in its cast, and none of them in the lead?"
            if _are_leads(film)
            else f"Which {film.year} film has {said} in its cast?",
            f"{said} all have parts in which {film.year} film?",
            f"Which {film.year} film brought together {said}?",
        ),
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=3,
        because=_parts_told(film, four),
        proofs=[Proof(tuple(queries), (film.id,))],
        facts=[fact for fact in cast if fact.actor in four],
        rivals=film.other_films(),
    )


def _year(film: Film) -> tuple[str, str]:
    return FILM_YEAR, str(film.year)


def _are_leads(film: Film) -> bool:
    return leads(film) is not None


def _parts_told(film: Film, names: list[str]) -> str:
    """Who they play, of two of them; or who heads the cast."""
    parts = {
        fact.actor: f"{fact.actor} {'voices' if fact.voice else 'plays'} "
        f"{characters.called(fact.character)}"
        for fact in film.facts(Cast)
        if fact.actor in names and characters.is_name(fact.character) and not fact.spoiler
    }
    return f"{wording.listed([*parts.values()][:2])}." if len(parts) > 1 else ""


TEMPLATES: tuple[Template, ...] = (common_film,)
