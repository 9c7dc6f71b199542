"""What links films: somebody who worked on both, or one author behind both.

A link is asked from the film whose id comes first, so that the others don't ask it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from questions.base import FILM, Proof, Query, fold
from questions.draft import Draft
from questions.facts.fact import BasedOn, Fact
from questions.reference.ceremonies import shipped
from questions.reference.credits import ACADEMY
from questions.reference.fame import is_a_name
from questions.templates import honoured, prizes, wording
from questions.templates.beside import (
    drawn,
    is_first,
    is_known,
    sharing,
    with_others,
)
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Connections"

#: Films that a link is made of, at most.
FILMS = 3
#: Years between two films that are worth telling.
_LATER = 15
#: Years before or after a film in which somebody who might have worked on it was at work.
_PERIOD = 15


@dataclass(frozen=True)
class _Job:
    kind: str
    noun: str
    did: str
    """ "Which director made both …"."""
    difficulty: int


_JOBS = (
    _Job("director", "director", "directed", 2),
    _Job("composer", "composer", "wrote the music for", 3),
    _Job("cinematographer", "cinematographer", "shot", 5),
)


def query_of(film: Film, kind: str) -> Query:
    return Query(kind=kind, field="actor" if kind == "cast" else "person", film=film.id)


def facts_of(film: Film, kinds: Sequence[str], person: str) -> list[Fact]:
    return [
        fact
        for fact in film.record.facts
        if fact.kind in kinds
        and fold(person) == fold(getattr(fact, "person", "") or getattr(fact, "actor", ""))
    ]


def both(films: Sequence[Film]) -> str:
    """ "both *A* (1975) and *B* (1980)", "*A*, *B* and *C*" with their years."""
    named = _listed(films)
    return f"both {named}" if len(films) == 2 else named


def _listed(films: Sequence[Film]) -> str:
    return wording.listed([one.dated for one in sorted(films, key=lambda one: one.year)])


# ── Crew ─────────────────────────────────────────────────────────────────────────────────────────


def shared_crew(film: Film) -> Iterator[Draft]:
    """One director, composer or cinematographer of two or three films, and one with a name."""
    for job in _JOBS:
        names = film.people_of(job.kind)
        if len(names) != 1:
            continue
        (name,) = names
        same = [one for one in sharing(film, job.kind, "person", name) if _alone(one, job.kind)]
        films = (film, *drawn(film, "link", same)[: FILMS - 1])
        if len(films) < 2 or not is_first(film, films) or not any(map(is_known, films)):
            continue
        if not is_a_name(name) and not any(one.wins(name) for one in films):
            continue
        yield from with_others(
            film.draft(
                "shared-crew",
                _crew_stems(job, films),
                name,
                Kind.PERSON,
                about=job.kind,
                category=CATEGORY,
                difficulty=job.difficulty,
                because=_crew_told(films, name, job.kind),
                beside=[ACADEMY],
                proofs=[Proof((query_of(one, job.kind),), (name,)) for one in films],
                facts=[fact for one in films for fact in facts_of(one, (job.kind,), name)],
                rivals=[
                    *honoured.rivals(film, job.kind, (name,)),
                    *(
                        rival
                        for rival in film.peers(job.kind, name)
                        if _of_the_time(film, job.kind, rival.text, films)
                    ),
                ],
            ),
            films,
        )


def _crew_stems(job: _Job, films: Sequence[Film]) -> tuple[str, ...]:
    first, *others = sorted(films, key=lambda one: one.year)
    stems = (
        f"Which {job.noun} {job.did} {both(films)}?",
        f"Who {job.did} {both(films)}?",
    )
    gap = others[-1].year - first.year
    if len(films) == 2 and gap >= _LATER:
        later = f"{wording.number(gap)} years later"
        return (
            *stems,
            f"Which {job.noun} {job.did} {first.dated} and, {later}, {others[0].dated}?",
        )
    return stems


def _of_the_time(film: Film, kind: str, name: str, films: Sequence[Film]) -> bool:
    """Whether somebody has a credit, or a nomination, near one of the films in time."""
    query = Query(kind=kind, field=FILM, where=(("person", name),))
    years = [film.base.record(id).year for id in film.base.ask(query)]
    years += [year for row in shipped().of_person(name) for year in row.years]
    return any(abs(year - one.year) <= _PERIOD for year in years for one in films)


def _alone(film: Film, kind: str) -> bool:
    return len(film.people_of(kind)) == 1


def _crew_told(films: Sequence[Film], name: str, kind: str) -> str:
    """A prize for one of them, another job on one of them, or who stars in each."""
    for one in films:
        for award in one.wins(name)[:1]:
            return f"{one.title} brought {name} {prizes.award(award.body, award.category)}."
    if laurel := honoured.in_all(films[-1], name):
        return laurel
    for one in films:
        others = [role for role in one.roles(name) if role not in (kind, "producer")]
        if "writer" in others:
            return f"{name} had a hand in the script of {one.title} as well."
    stars = [(one.title, star) for one in films for star in one.people_of("starring")[:1]]
    if len(stars) < len(films):
        return ""
    (title, star), *rest = stars
    told = [f"{star} stars in {title}", *(f"{each} in {its}" for its, each in rest)]
    return f"{wording.listed(told)}."


# ── Another film of somebody's ───────────────────────────────────────────────────────────────────

_OTHER = {
    "director": ("The director of {} also made which {} film{}?",),
    "composer": (
        "The composer of {} also scored which {} film{}?",
        "Whoever wrote the music for {} also scored which {} film{}?",
    ),
    "cinematographer": (
        "Whoever shot {} was also behind the camera of which {} film{}?",
        "The cinematographer of {} also shot which {} film{}?",
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
            job = {"director": "directed", "composer": "scored"}.get(kind, "shot")
            yield from with_others(
                film.draft(
                    "other-film",
                    [wording.filled(form, film.dated, one.year, _with_star(one)) for form in forms],
                    one.record.title,
                    Kind.TITLE,
                    about=f"{kind} {one.id}",
                    category=CATEGORY,
                    difficulty=3 if kind == "director" else 4,
                    because=_other_told(film, one, name, job),
                    proofs=[
                        Proof((query_of(film, kind),), (name,)),
                        Proof((query,), (one.id,)),
                    ],
                    facts=facts_of(film, (kind,), name) + facts_of(one, (kind,), name),
                    accept=one.record.also,
                    # Films of that year with that star are no others to be had.
                    rivals=() if _with_star(one) else one.other_films(),
                ),
                (one,),
            )
            break


def _with_star(film: Film) -> str:
    """A second pin, for nobody's list of films is whole: " with Robert De Niro"."""
    stars = [star for star in film.people_of("starring") if not film.roles(star)]
    return f" with {stars[0]}" if stars and is_a_name(stars[0]) else ""


def _other_told(film: Film, one: Film, name: str, job: str) -> str:
    """Who it was, with what the other film brought them, or who stars in it."""
    for award in one.wins(name)[:1]:
        prize = prizes.award(award.body, award.category)
        return f"{name} {job} both, and won {prize} for {one.title}."
    stars = [star for star in one.people_of("starring") if not wording.same_person(star, name)]
    if len(stars) > 1:
        return f"{name} {job} both; {wording.listed(stars[:2])} are in {one.title}."
    return f"{name} {job} {film.title} in {film.year} and {one.title} in {one.year}."


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
    films = (film, *drawn(film, "author", found)[: FILMS - 1])
    if len(films) < 2 or not is_first(film, films):
        return
    sources = [source for one in films for source in one.facts(BasedOn)]
    two = both(films)
    works_of = "novels" if all(source.form == "novel" for source in sources) else "works"
    yield from with_others(
        film.draft(
            "shared-author",
            (
                f"Which author wrote the {works_of} behind {two}?",
                f"{_listed(films)} are both based on {works_of} by which author?"
                if len(films) == 2
                else f"{_listed(films)} are all based on {works_of} by which author?",
            ),
            fact.author,
            Kind.PERSON,
            category=CATEGORY,
            difficulty=3,
            because=_sources_told(films),
            proofs=[
                Proof((Query(kind="based_on", field="author", film=one.id),), (fact.author,))
                for one in films
            ],
            facts=sources,
            rivals=film.elsewhere("based_on", "author"),
        ),
        films,
    )


def _sources_told(films: Sequence[Film]) -> str:
    """ "*Barry Lyndon* was called *The Luck of Barry Lyndon*; *Vanity Fair* kept its title."."""
    told = []
    for one in films:
        work = next(source.work for source in one.facts(BasedOn))
        if fold(work) == fold(one.record.title):
            told.append(f"{one.title} kept the title it had in print")
        else:
            told.append(f"{one.title} was made from {wording.name_of_two(work)}")
    return f"{wording.listed(told)}."


TEMPLATES: tuple[Template, ...] = (
    shared_crew,
    other_film,
    shared_author,
)
