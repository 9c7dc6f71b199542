"""Which film am I? A film tells of itself in up to four clues; no word of its title is in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from questions.base import FILM, Proof, Query, fold
from questions.draft import Draft
from questions.facts.fact import (
    BasedOn,
    Cast,
    Fact,
    FilmFormat,
    FilmingLocation,
    PersonFact,
    Reference,
    RunningTime,
    Track,
)
from questions.templates import characters, reveals, wording
from questions.templates.beside import is_known
from questions.templates.clues import (
    A_FORMS,
    MOST_FIT,
    Clue,
    films_with,
    in_turn,
    parts_told,
    told,
    told_of,
    unheard,
    usable,
    with_year,
)
from questions.templates.honours import KNOWN, honours, people_of, rank
from questions.templates.money import exact_budget
from questions.templates.music import performers_of
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Which film am I?"

#: Minutes from which on a running time is something to tell of.
_LONG = 150
_SAID = {"mentions": "mentions me", "alludes to": "alludes to me", "spoofs": "makes fun of me"}


def _clue(
    film: Film, text: str, plain: int, about: str, facts: tuple[Fact, ...], proof: Proof | None
) -> Iterator[Clue]:
    if proof is None:
        return
    if with_year(proof):
        text = f"{text.removesuffix('.')}, and I am a film of {film.year}."
    # Three parts tell of nobody in particular.
    names = told_of(fact for fact in facts if not isinstance(fact, Cast))
    yield Clue(text, len(proof.expect), plain, proof, facts, about, names=names)


def _all_of(film: Film, kind: str, field: str, values: tuple[str, ...]) -> Proof | None:
    """That few films have all of `values`."""
    queries = tuple(Query(kind=kind, field=FILM, where=((field, value),)) for value in values)
    found = film.found(*queries)
    return Proof(queries, found) if 0 < len(found) <= MOST_FIT else None


def _making(film: Film) -> Iterator[Clue]:
    for gauge in film.facts(FilmFormat)[:1]:
        proof = films_with(film, "film_format", name=gauge.name)
        yield from _clue(film, f"I was shot on {gauge.name}.", 1, "format", (gauge,), proof)
    for place in film.facts(FilmingLocation):
        if place.place and place.country:
            proof = films_with(film, "filming_location", place=place.place)
            text = f"I was shot partly in {place.place}."
            yield from _clue(film, text, 1, "place", (place,), proof)
    cost = exact_budget(film)
    if cost is not None and cost.amount:
        proof = films_with(film, "budget", amount=cost.amount, currency=cost.currency)
        text = f"I cost {wording.money(cost.amount, cost.currency)} to make."
        yield from _clue(film, text, 1, "budget", (cost,), proof)
    time = film.only(RunningTime)
    if time is not None and time.minutes >= _LONG:
        proof = films_with(film, "running_time", minutes=time.minutes)
        text = f"I keep people in their seats for {time.minutes} minutes."
        yield from _clue(film, text, 1, "minutes", (time,), proof)


def _around(film: Film) -> Iterator[Clue]:
    """Songs, books, and who alludes to it."""
    for fact in film.facts(Reference):
        if fact.part_of and fact.relation in _SAID and fact.form == "television episode":
            proof = films_with(film, "reference", part_of=fact.part_of)
            text = f"An episode of {wording.name_of_two(fact.part_of)} {_SAID[fact.relation]}."
            yield from _clue(film, text, 1, "reference", (fact,), proof)
    singers = performers_of(film)
    if len(singers) > 1:
        pair = tuple(sorted(singers, key=lambda name: film.chance(f"singer {name}"))[:2])
        tracks = tuple(fact for fact in film.facts(Track) if fact.performer in pair)
        if {fact.performer for fact in tracks} == set(pair):
            proof = _all_of(film, "track", "performer", pair)
            text = f"{wording.listed(pair)} are on my soundtrack album."
            yield from _clue(film, text, 2, "songs", tracks, proof)
    source = film.only(BasedOn)
    if source and source.author and source.form in A_FORMS:
        proof = films_with(film, "based_on", author=source.author)
        text = f"I began as a {source.form} by {source.author}."
        yield from _clue(film, text, 4, "author", (source,), proof)


def _people(film: Film) -> Iterator[Clue]:
    for kind, said in (("composer", "wrote my music"), ("cinematographer", "was behind my camera")):
        facts = [fact for fact in film.facts(PersonFact) if fact.kind == kind]
        if len(facts) != 1 or film.people_of(kind) == film.people_of("director"):
            continue
        name, proof = facts[0].person, films_with(film, kind, person=facts[0].person)
        # Whoever shot one film of the base and won nothing for it is a name and no clue.
        if kind == "composer" or film.wins(name) or (proof and len(proof.expect) > 1):
            yield from _clue(film, f"{name} {said}.", 3, kind, tuple(facts), proof)
    named = [fact for fact in film.facts(Cast)[:8] if characters.is_name(fact.character)]
    if len(named) > 2:
        three = sorted(named, key=lambda fact: film.chance(f"part {fact.character}"))[:3]
        roles = tuple(fact.character for fact in three)
        proof = _all_of(film, "cast", "character", roles)
        said = wording.listed([characters.called(role) for role in roles])
        yield from _clue(film, f"{said} are in my story.", 5, "parts", tuple(three), proof)
    for honour in honours(film):
        names = people_of(film, honour)
        if honour.won and len(names) == 1 and rank(honour.body) < len(KNOWN):
            proof = films_with(
                film,
                "award",
                body=honour.body,
                category=honour.category,
                result="won",
                recipients=names[0],
            )
            text = f"I won {names[0]} {honour.prize}."
            yield from _clue(film, text, 6, "prize", honour.rows, proof)


def _last(film: Film) -> Clue | None:
    """Director, star and year."""
    directors, stars = film.people_of("director"), film.people_of("starring")
    if len(directors) != 1 or not stars:
        return None
    star = next((name for name in stars if not wording.same_person(name, directors[0])), None)
    if star is None:
        return None
    queries = (film.which("director", person=directors[0]), film.which("starring", person=star))
    if film.one(*queries) != film.id:
        return None
    text = f"I am a {film.year} film directed by {directors[0]}, with {star} in the cast."
    facts = tuple(
        fact
        for fact in film.facts(PersonFact)
        if fact.kind in ("director", "starring")
        and fold(fact.person) in (fold(star), fold(directors[0]))
    )
    return Clue(text, 1, 9, Proof(queries, (film.id,)), facts, "director")


def which_film(film: Film) -> Iterator[Draft]:
    if not is_known(film):
        return
    title = film.record.title
    last = _last(film)
    if last is None or not usable(last, title):
        return
    fair = [
        clue
        for clue in (*_making(film), *_around(film), *_people(film))
        if usable(clue, title, film.record.also) and not _names(last, clue)
    ]
    row = in_turn(film, "which film", fair, last)
    if not row:
        return
    row = _dated_once(row, f", and I am a film of {film.year}.")
    first = row[0].text
    yield from told(
        film.draft(
            "which-film-am-i",
            (
                f"Which film am I? {first}",
                f"{first} Which film am I?",
                f"Which film says this of itself? {first}",
            ),
            title,
            Kind.TITLE,
            category=CATEGORY,
            difficulty=2,
            because=_because(film, row),
            proofs=[clue.proof for clue in row],
            facts=[fact for clue in row for fact in clue.facts],
        ),
        row,
    )


def _dated_once(row: tuple[Clue, ...], year: str) -> tuple[Clue, ...]:
    """The year is told with the first clue that needs it; the others are true without."""
    dated = [clue for clue in row if clue.text.endswith(year)][1:]
    return tuple(
        replace(clue, text=f"{clue.text.removesuffix(year)}.") if clue in dated else clue
        for clue in row
    )


def _names(last: Clue, clue: Clue) -> bool:
    """Whether the clue says already what the last one is to say."""
    people = {fact.person for fact in last.facts if isinstance(fact, PersonFact)}
    return any(fold(name) in fold(clue.text) for name in people) and clue.about != "prize"


def _because(film: Film, row: tuple[Clue, ...]) -> str:
    """Something that no clue has told."""
    people = film.people_of("starring", "writer")[:6]
    found = (reveals.of_person(film, name, prize=False) for name in people)
    return unheard(
        row, (*found, *reveals.things_of(film), *parts_told(film)), but=(film.record.title,)
    )


TEMPLATES: tuple[Template, ...] = (which_film,)
