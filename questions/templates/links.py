"""What links films: somebody who worked on both, or one author behind both.

A link is asked from the film whose id comes first, so that the others don't ask it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from questions.base import Proof, Query, fold
from questions.draft import Draft
from questions.facts.fact import BasedOn, Cast, Fact, Starring
from questions.templates import characters, prizes, wording
from questions.templates.beside import (
    dated,
    drawn,
    is_first,
    is_known,
    other,
    sharing,
    with_others,
    with_player,
)
from questions.templates.cast import leads, sex
from questions.templates.sexes import Sex
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Connections"

#: Players of a film whose other films are looked up.
_PLAYERS = 12
#: Films that a link is made of, at most.
_FILMS = 3
#: Links that one film asks for.
_MOST = 2


@dataclass(frozen=True)
class _Job:
    kind: str
    noun: str
    did: str
    """ "Which director made both …"."""
    by: str
    """ "… is by …": what is told of a second film."""
    difficulty: int


_JOBS = (
    _Job("director", "director", "made", "directed", 2),
    _Job("composer", "composer", "wrote the music for", "scored", 3),
    _Job("cinematographer", "cinematographer", "shot", "shot", 5),
)


def _query(film: Film, kind: str) -> Query:
    return Query(kind=kind, field="actor" if kind == "cast" else "person", film=film.id)


def _facts(film: Film, kinds: Sequence[str], person: str) -> list[Fact]:
    return [
        fact
        for fact in film.record.facts
        if fact.kind in kinds
        and fold(person) == fold(getattr(fact, "person", "") or getattr(fact, "actor", ""))
    ]


def _both(films: Sequence[Film]) -> str:
    """ "both *A* (1975) and *B* (1980)", "*A*, *B* and *C*" with their years."""
    named = _listed(films)
    return f"both {named}" if len(films) == 2 else named


def _listed(films: Sequence[Film]) -> str:
    return wording.listed([dated(one) for one in sorted(films, key=lambda one: one.year)])


# ── Crew ─────────────────────────────────────────────────────────────────────────────────────────


def shared_crew(film: Film) -> Iterator[Draft]:
    """One director, composer or cinematographer of two or three films."""
    for job in _JOBS:
        names = film.people_of(job.kind)
        if len(names) != 1:
            continue
        (name,) = names
        same = [one for one in sharing(film, job.kind, "person", name) if _alone(one, job.kind)]
        films = (film, *drawn(film, "link", same)[: _FILMS - 1])
        if len(films) < 2 or not is_first(film, films) or not any(map(is_known, films)):
            continue
        both = _both(films)
        yield from with_others(
            film.draft(
                "shared-crew",
                (
                    f"Which {job.noun} links {_listed(films)}?",
                    f"Which {job.noun} {job.did} {both}?",
                    f"{_listed(films)} have the same {job.noun}. Who is it?",
                ),
                name,
                Kind.PERSON,
                about=job.kind,
                category=CATEGORY,
                difficulty=job.difficulty,
                because=_crew_told(films, name, job.kind),
                proofs=[Proof((_query(one, job.kind),), (name,)) for one in films],
                facts=[fact for one in films for fact in _facts(one, (job.kind,), name)],
                rivals=film.peers(job.kind, name),
            ),
            films,
        )


def _alone(film: Film, kind: str) -> bool:
    return len(film.people_of(kind)) == 1


def _crew_told(films: Sequence[Film], name: str, kind: str) -> str:
    """A prize for one of them, another job on one of them, or who stars in each."""
    for one in films:
        for award in one.wins(name)[:1]:
            return f"{one.title} brought {name} {prizes.award(award.body, award.category)}."
    for one in films:
        others = [role for role in one.roles(name) if role not in (kind, "producer")]
        if "writer" in others:
            return f"{name} had a hand in the script of {one.title} as well."
    stars = [
        f"{star} stars in {one.title}" for one in films for star in one.people_of("starring")[:1]
    ]
    return f"{wording.listed(stars)}." if stars else ""


# ── Players ──────────────────────────────────────────────────────────────────────────────────────


def shared_player(film: Film) -> Iterator[Draft]:
    """The one person in the known casts of two or three films."""
    asked = 0
    for name in film.performers[:_PLAYERS]:
        ids = sorted(with_player(film, name), key=lambda id: film.chance(f"player {id}"))
        found = [other(film, id) for id in ids[: _FILMS - 1]]
        for films in _sets(film, found):
            if asked == _MOST or not is_first(film, films) or not any(map(is_known, films)):
                continue
            proof = _in_all(films, name)
            if proof is None:
                continue
            asked += 1
            yield from with_others(_player(film, films, name, proof), films)
            break


def _sets(film: Film, found: Sequence[Film]) -> Iterator[tuple[Film, ...]]:
    """Three films, or two where there are no more."""
    if len(found) >= _FILMS - 1:
        yield (film, *found[: _FILMS - 1])
    elif found:
        yield (film, *found)


def _in_all(films: Sequence[Film], name: str) -> Proof | None:
    """That nobody else is known to be in all of them; None if somebody is."""
    keys = [{wording.person_key(each) for each in one.performers} for one in films]
    if set.intersection(*keys) != {wording.person_key(name)}:
        return None
    queries = []
    for one in films:
        kinds = [kind for kind in ("starring", "cast") if _facts(one, (kind,), name)]
        if not kinds:
            return None
        queries.append(_query(one, kinds[0]))
    return Proof(tuple(queries), (name,))


def _player(film: Film, films: Sequence[Film], name: str, proof: Proof) -> Iterator[Draft]:
    facts = [fact for one in films for fact in _facts(one, ("starring", "cast"), name)]
    billed = sum(isinstance(fact, Starring) for fact in facts)
    parts = [
        f"{characters.called(fact.character)} in {one.title}"
        for one in sorted(films, key=lambda one: one.year)
        for fact in [f for f in one.facts(Cast) if fold(f.actor) == fold(name)][:1]
    ]
    both = _both(films)
    casts = "cast of" if len(films) == 2 else "casts of"
    noun = "actor or actress" if not _sex(films, name) else _sex(films, name)
    yield from film.draft(
        "shared-player",
        (
            f"Which {noun} links {_listed(films)}?",
            f"Which {noun} is in the {casts} {both}?",
            f"Name the {noun} who is in the {casts} {both}.",
        ),
        name,
        Kind.PERSON,
        about=f"{name} {len(films)}",
        category=CATEGORY,
        difficulty=2 if billed == len(films) else 3 if billed else 4,
        because=f"{name} plays {wording.listed(parts)}." if parts else "",
        proofs=[proof],
        facts=facts,
    )


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
                        f"{partner} in {dated(film)}, {others[0]} in {dated(one)}: "
                        "who starred with both of them?",
                        f"Who shared the screen with {partner} in {dated(film)} and with "
                        f"{others[0]} in {dated(one)}?",
                        f"Which star of {dated(film)}, beside {partner}, is also in {dated(one)} "
                        f"with {others[0]}?",
                    ),
                    name,
                    Kind.PERSON,
                    category=CATEGORY,
                    difficulty=2,
                    because=_more_of(film, one, name),
                    proofs=[proof],
                    facts=_facts(film, ("starring",), name) + _facts(one, ("starring",), name),
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


# ── Another film of somebody's ───────────────────────────────────────────────────────────────────

_OTHER = {
    "director": (
        "The director of {} also made which {} film?",
        "Which {1} film was made by the director of {0}?",
    ),
    "composer": (
        "The composer of {} also scored which {} film?",
        "Which {1} film has music by the composer of {0}?",
    ),
    "cinematographer": (
        "Whoever shot {} was also behind the camera of which {} film?",
        "Which {1} film has the same cinematographer as {0}?",
    ),
}


def other_film(film: Film) -> Iterator[Draft]:
    """By way of somebody who is not named: "the director of … also made which 1980 film?"."""
    for kind, forms in _OTHER.items():
        names = film.people_of(kind)
        if len(names) != 1 or (kind == "cinematographer" and not film.wins(names[0])):
            continue
        (name,) = names
        for one in drawn(film, "other film", sharing(film, kind, "person", name)):
            if not is_known(film) or one.year == film.year or not _alone(one, kind):
                continue
            if is_first(film, (one,)):  # it asks for the link
                continue
            query = one.which(kind, person=name)
            if one.one(query) != one.id or wording.leaks(one.record.title, film.record.title):
                continue
            job = {job.kind: job.by for job in _JOBS}[kind]
            yield from with_others(
                film.draft(
                    "other-film",
                    [wording.filled(form, dated(film), one.year) for form in forms],
                    one.record.title,
                    Kind.TITLE,
                    about=f"{kind} {one.id}",
                    category=CATEGORY,
                    difficulty=3 if kind == "director" else 4,
                    because=f"{name} {job} both.",
                    proofs=[
                        Proof((_query(film, kind),), (name,)),
                        Proof((query,), (one.id,)),
                    ],
                    facts=_facts(film, (kind,), name) + _facts(one, (kind,), name),
                    accept=one.record.also,
                    rivals=one.other_films(),
                ),
                (one,),
            )
            break


def shared_author(film: Film) -> Iterator[Draft]:
    """Two films made from books of one author."""
    fact = film.only(BasedOn)
    if fact is None or fact.author is None:
        return
    found = [
        one
        for one in sharing(film, "based_on", "author", fact.author)
        if (source := one.only(BasedOn)) and source.author
    ]
    films = (film, *drawn(film, "author", found)[: _FILMS - 1])
    if len(films) < 2 or not is_first(film, films):
        return
    sources = [source for one in films for source in one.facts(BasedOn)]
    both = _both(films)
    works = list(dict.fromkeys(wording.name_of_two(source.work) for source in sources))
    yield from with_others(
        film.draft(
            "shared-author",
            (
                f"Which author links {_listed(films)}?",
                f"{_listed(films)} were adapted from works by which author?",
                f"Whose writing is behind {both}?",
            ),
            fact.author,
            Kind.PERSON,
            category=CATEGORY,
            difficulty=3,
            because=f"The originals are {wording.listed(works)}."
            if len(works) > 1
            else f"The original is {works[0]}.",
            proofs=[
                Proof((Query(kind="based_on", field="author", film=one.id),), (fact.author,))
                for one in films
            ],
            facts=sources,
            rivals=film.elsewhere("based_on", "author"),
        ),
        films,
    )


TEMPLATES: tuple[Template, ...] = (
    shared_crew,
    shared_player,
    co_star_of_both,
    other_film,
    shared_author,
)
