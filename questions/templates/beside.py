"""Other films of the base to set beside one: of its time and known, or by somebody of its own.

A base may hold every film there is, so none of these goes through it: films of a year with an
Academy Award and films next to it in time come out of an index, and so does all that shares a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from questions.base import FILM, FILM_YEAR, Query, fold
from questions.draft import Draft
from questions.facts.fact import Release
from questions.reference import fame
from questions.reference.fame import Fame
from questions.templates import wording
from questions.templates.honoured import is_of_one_career
from questions.templates.subject import Film, once_a_film

#: Known films that one film is set beside, at most.
MOST = 14
#: Films before it and from its year on that are looked at; for a small base that is nearly all.
_NEXT = 12
#: Years before and after it whose Academy Awards are looked up, and how many of those years.
_AROUND, _YEARS = 15, 4
_ACADEMY = ("body", "Academy Award")
_WEAK = frozenset("the a an of and in on to for with at by from".split())


def other(film: Film, id: str) -> Film:
    """Another film of the base, asked with the same seed."""
    mark = ("beside", id)
    if mark not in film.known:
        film.known[mark] = Film(film.base, film.base.record(id), film.seed)
    found: Film = film.known[mark]
    return found


def ids_with(film: Film, kind: str, field: str, value: str) -> tuple[str, ...]:
    """Ids of the other films that have such a fact, oldest first; none of them is loaded.

    A person's namesake of another time is somebody else.
    """
    query = Query(kind=kind, field=FILM, where=((field, value),))
    found = (id for id in film.base.ask(query) if id != film.id)
    if field not in ("person", "actor"):
        return tuple(found)
    return tuple(id for id in found if is_of_one_career(film.year, id))


def sharing(film: Film, kind: str, field: str, value: str, most: int = 4) -> tuple[Film, ...]:
    """Other films that have such a fact: of many, some that the seed draws."""
    ids = _drawn(film, f"sharing {value}", ids_with(film, kind, field, value))
    return tuple(other(film, id) for id in ids[:most])


def with_player(film: Film, name: str) -> tuple[str, ...]:
    """Ids of the other films with that name in billing or cast."""
    pairs = (("starring", "person"), ("cast", "actor"))
    return tuple(dict.fromkeys(id for pair in pairs for id in ids_with(film, *pair, name)))


@once_a_film
def known_beside(film: Film) -> tuple[Film, ...]:
    """Films that a room has heard of, for comparison, in an order that the seed draws."""
    around = range(film.year - _AROUND, film.year + _AROUND + 1)
    years = _drawn(film, "years", map(str, around))[:_YEARS]
    where = [(("result", "won"), _ACADEMY, (FILM_YEAR, year)) for year in years]
    honoured = [id for pins in where for id in film.base.ask(_films(pins))]
    nearest = film.base.near(film.id, film.year, _NEXT)
    ids = _drawn(film, "beside", [*dict.fromkeys([*honoured[: 4 * MOST], *nearest])])
    found: list[Film] = []
    for id in ids:
        if id != film.id and is_known(one := other(film, id)):
            found.append(one)
        if len(found) == MOST:
            break
    return tuple(found)


def _films(where: tuple[tuple[str, str], ...]) -> Query:
    return Query(kind="award", field=FILM, where=where)


def _drawn(film: Film, name: str, texts: Iterable[str]) -> list[str]:
    """In an order that depends on nothing but the seed and the film."""
    return sorted(texts, key=lambda text: film.chance(f"{name} {text}"))


def drawn(film: Film, name: str, films: Iterable[Film]) -> list[Film]:
    return sorted(films, key=lambda one: film.chance(f"{name} {one.id}"))


@once_a_film
def renown(film: Film) -> Fame:
    return fame.of_film(film.record)


def is_known(film: Film) -> bool:
    """Whether a room has heard of it."""
    return renown(film) > Fame.OBSCURE


def is_first(film: Film, others: Sequence[Film]) -> bool:
    """Whether this one is to ask what all of them could: or each would ask it of the others."""
    return film.id == min(one.id for one in (film, *others))


def owns(film: Film, one: Film) -> bool:
    """Whether, of the two, this film is to ask about the pair: the seed decides, for both alike."""
    first, second = sorted((film, one), key=lambda each: each.id)
    return (first, second)[first.chance(f"pair {second.id}") % 2] is film


@once_a_film
def first_year(film: Film) -> int | None:
    """The year it came out, where all its releases are of that year; else None."""
    years = {fact.date[:4] for fact in film.facts(Release)}
    return film.year if years == {str(film.year)} else None


def apart(films: Sequence[Film]) -> bool:
    """Whether no two titles share a word, and none has a number that puts it in its place."""
    seen: set[str] = set()
    for film in films:
        words = set(fold(film.record.title).split()) - _WEAK
        numbered = any(word.isdigit() or wording.is_numeral(word.upper()) for word in words)
        if words & seen or numbered or not words:
            return False
        seen |= words
    return True


def with_others(drafts: Iterator[Draft], films: Iterable[Film]) -> Iterator[Draft]:
    """`drafts` that rest on other films too: their articles are credited beside the film's own."""
    credits = [film.credit for film in films]
    for draft in drafts:
        yield replace(draft, source="; ".join(dict.fromkeys([draft.source, *credits])))
