"""What links films: somebody who is in the casts of both, and nobody else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.base import Proof, fold
from questions.draft import Draft
from questions.facts.fact import Cast, Starring
from questions.reference.credits import ACADEMY
from questions.reference.fame import is_a_name
from questions.templates import characters, honoured, prizes, wording
from questions.templates.beside import (
    drawn,
    is_first,
    is_known,
    other,
    sharing,
    with_others,
    with_player,
)
from questions.templates.cast import leads, sex
from questions.templates.links import CATEGORY, FILMS, both, facts_of, query_of
from questions.templates.sexes import Sex
from questions.templates.subject import Film, Template
from quiz.question import Kind

#: Players of a film whose other films are looked up.
_PLAYERS = 12
#: Links that one film asks for.
_MOST = 2


def shared_player(film: Film) -> Iterator[Draft]:
    """The one person in the known casts of two or three films: a name, and billed in one."""
    asked = 0
    for name in film.performers[:_PLAYERS]:
        if not is_a_name(name):
            continue
        ids = sorted(with_player(film, name), key=lambda id: film.chance(f"player {id}"))
        found = [other(film, id) for id in ids[: FILMS - 1]]
        for films in _sets(film, found):
            if asked == _MOST or not is_first(film, films) or not any(map(is_known, films)):
                continue
            proof = _in_all(films, name)
            if proof is None or not any(facts_of(one, ("starring",), name) for one in films):
                continue
            asked += 1
            yield from with_others(_player(film, films, name, proof), films)
            break


def _sets(film: Film, found: Sequence[Film]) -> Iterator[tuple[Film, ...]]:
    """Three films, or two where there are no more."""
    if len(found) >= FILMS - 1:
        yield (film, *found[: FILMS - 1])
    elif found:
        yield (film, *found)


def _in_all(films: Sequence[Film], name: str) -> Proof | None:
    """That nobody else is known to be in all of them; None if somebody is."""
    keys = [{wording.person_key(each) for each in one.performers} for one in films]
    if set.intersection(*keys) != {wording.person_key(name)}:
        return None
    queries = []
    for one in films:
        kinds = [kind for kind in ("starring", "cast") if facts_of(one, (kind,), name)]
        if not kinds:
            return None
        queries.append(query_of(one, kinds[0]))
    return Proof(tuple(queries), (name,))


def _player(film: Film, films: Sequence[Film], name: str, proof: Proof) -> Iterator[Draft]:
    """Asked by the parts, where those are known; else by the films alone."""
    facts = [fact for one in films for fact in facts_of(one, ("starring", "cast"), name)]
    billed = sum(isinstance(fact, Starring) for fact in facts)
    parts = _parts(sorted(films, key=lambda one: one.year), name)
    noun = _sex(films, name) or "actor"
    if len(parts) == len(films) == 2 and _differ(parts):
        (one, first), (two, second) = parts
        stems: tuple[str, ...] = (
            f"Who plays both {first} in {one.dated} and {second} in {two.dated}?",
            f"Which {noun} plays {first} in {one.dated} and {second} in {two.dated}?",
            f"{first} in {one.dated}, {second} in {two.dated}: who plays both?",
        )
        because = _honoured(films, name)
    else:
        stems = (
            f"Which {noun} is in {both(films)}?",
            f"Which {noun} can you see in {both(films)}?",
        )
        told = [f"{part} in {one.title}" for one, part in parts]
        because = f"{name} plays {wording.listed(told)}." if len(told) > 1 else ""
        if len({part for _, part in parts}) == 1:  # one part in a series
            because = ""
        because = because or _honoured(films, name)
    yield from film.draft(
        "shared-player",
        stems,
        name,
        Kind.PERSON,
        about=f"{name} {len(films)}",
        category=CATEGORY,
        difficulty=3 if billed == len(films) else 4,
        because=because,
        proofs=[proof],
        facts=facts,
        beside=[ACADEMY],
    )


def _parts(films: Sequence[Film], name: str) -> list[tuple[Film, str]]:
    """What somebody plays in each, where that is a name and gives nothing away."""
    return [
        (one, characters.called(fact.character))
        for one in films
        for fact in [f for f in one.facts(Cast) if wording.same_person(f.actor, name)][:1]
        if characters.is_name(fact.character) and not fact.spoiler and not fact.voice
    ]


def _differ(parts: Sequence[tuple[Film, str]]) -> bool:
    """Whether the parts are no two forms of one: a series has its players in common."""
    (_, first), (_, second) = parts
    return not set(fold(first).split()) & set(fold(second).split())


def _honoured(films: Sequence[Film], name: str) -> str:
    """A prize for one of the films, or who else is in each."""
    for one in films:
        for award in one.wins(name)[:1]:
            return f"{one.title} brought {name} {prizes.award(award.body, award.category)}."
    if laurel := honoured.in_all(films[-1], name):
        return laurel
    beside = [
        (one.title, star)
        for one in films
        for star in [n for n in one.people_of("starring") if not wording.same_person(n, name)][:1]
    ]
    if len(beside) < len(films):
        return ""
    told = [f"{star} in {title}" for title, star in beside]
    return f"{name} is in the cast with {wording.listed(told)}."


def _sex(films: Sequence[Film], name: str) -> str:
    found = next((told for one in films if (told := sex(one, name))), None)
    return {Sex.MAN: "actor", Sex.WOMAN: "actress"}[found] if found else ""


def co_star_of_both(film: Film) -> Iterator[Draft]:
    """A with the one star in this film, B with the same one in another: who is it?"""
    pair = leads(film)
    if pair is None:
        return
    for name, partner in (pair, pair[::-1]):
        for one in drawn(film, "co-star", sharing(film, "starring", "person", name)):
            others = [star for star in one.people_of("starring")[:3] if fold(star) != fold(name)]
            keys = {wording.person_key(star) for star in film.performers}
            if not others or wording.person_key(others[0]) in keys:
                continue
            proof = _in_all((film, one), name)
            if proof is None:
                continue
            yield from with_others(
                film.draft(
                    "co-star-of-both",
                    (
                        f"{partner} in {film.dated}, {others[0]} in {one.dated}: "
                        "who starred with both of them?",
                        f"Who shared the screen with {partner} in {film.dated} and with "
                        f"{others[0]} in {one.dated}?",
                        f"Which star of {film.dated}, beside {partner}, is also in {one.dated} "
                        f"with {others[0]}?",
                    ),
                    name,
                    Kind.PERSON,
                    category=CATEGORY,
                    difficulty=2,
                    because=_more_of(film, one, name),
                    proofs=[proof],
                    facts=facts_of(film, ("starring",), name) + facts_of(one, ("starring",), name),
                ),
                (one,),
            )
            return


def _more_of(film: Film, one: Film, name: str) -> str:
    parts = [
        f"{characters.called(fact.character)} in {each.title}"
        for each in (film, one)
        for fact in each.facts(Cast)
        if fold(fact.actor) == fold(name)
    ][:2]
    return f"{name} plays {wording.listed(parts)}." if parts else ""


TEMPLATES: tuple[Template, ...] = (shared_player, co_star_of_both)
