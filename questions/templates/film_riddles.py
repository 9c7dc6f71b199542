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
from questions.reference.fame import is_a_name
from questions.templates import characters, reveals, wording
from questions.templates.beside import is_known
from questions.templates.clues import (
    A_FORMS,
    A_SITE,
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
from questions.templates.money import exact_budget, exact_takings
from questions.templates.music import performers_of
from questions.templates.subject import Film, Template
from questions.templates.tallies import counted, tallies
from quiz.question import Kind

CATEGORY = "Which film am I?"

#: Minutes from which on a running time is something to tell of.
_LONG = 150
#: Nominations that are worth counting.
_MANY = 4
_SAID = {"mentions": "mentions me", "alludes to": "alludes to me", "spoofs": "makes fun of me"}
_YEAR = "I am a {} film: "


def _clue(
    film: Film,
    text: str,
    plain: int,
    about: str,
    facts: tuple[Fact, ...],
    proof: Proof | None,
    *,
    alone: bool = True,
) -> Iterator[Clue]:
    """`alone` is False for what is true of many films that the base has not got."""
    if proof is None:
        return
    text = wording.sentence(text)
    if with_year(proof):
        text = f"{wording.filled(_YEAR, film.year)}{text}"
    # Three parts tell of nobody in particular.
    names = told_of(fact for fact in facts if not isinstance(fact, Cast))
    fits = len(proof.expect) if alone else max(2, len(proof.expect))
    yield Clue(text, fits, plain, proof, facts, about, names=names)


def _all_of(film: Film, *pins: tuple[str, str, object]) -> Proof | None:
    """That few films have all of these: kind, field and value of each."""
    queries = tuple(
        Query(kind=kind, field=FILM, where=((field, str(value)),)) for kind, field, value in pins
    )
    found = film.found(*queries)
    return Proof(queries, found) if 0 < len(found) <= MOST_FIT else None


def _making(film: Film) -> Iterator[Clue]:
    for gauge in film.facts(FilmFormat)[:1]:
        proof = films_with(film, "film_format", name=gauge.name)
        text = f"I was shot on {gauge.name}."
        yield from _clue(film, text, 2, "format", (gauge,), proof, alone=False)
    places = [
        fact
        for fact in film.facts(FilmingLocation)
        if fact.place and fact.country and not A_SITE.search(fact.place)
    ]
    places.sort(key=lambda fact: film.chance(f"place {fact.place}"))
    told_places = [f"{f.place}, {f.region}" if f.region else str(f.place) for f in places]
    if len(places) > 1:
        pins = [("filming_location", "place", fact.place) for fact in places[:2]]
        text = f"Parts of me were shot in {' and in '.join(told_places[:2])}."
        yield from _clue(film, text, 1, "place", tuple(places[:2]), _all_of(film, *pins))
    elif places:
        proof = films_with(film, "filming_location", place=places[0].place)
        text = f"I was shot partly in {told_places[0]}."
        yield from _clue(film, text, 2, "place", (places[0],), proof, alone=False)
    cost, took = exact_budget(film), exact_takings(film)
    if cost is not None and took is not None and cost.currency == took.currency:
        sums = [wording.money(fact.amount or 0, fact.currency) for fact in (cost, took)]
        proof = _all_of(
            film, ("budget", "amount", cost.amount), ("box_office", "amount", took.amount)
        )
        text = f"I cost {sums[0]} to make and took {sums[1]} at the box office."
        yield from _clue(film, text, 1, "money", (cost, took), proof)
    time = film.only(RunningTime)
    if time is not None and time.minutes >= _LONG:
        proof = films_with(film, "running_time", minutes=time.minutes)
        text = f"I keep people in their seats for {time.minutes} minutes."
        yield from _clue(film, text, 2, "minutes", (time,), proof, alone=False)


def _around(film: Film) -> Iterator[Clue]:
    """Songs, books, and who alludes to it."""
    for fact in film.facts(Reference):
        if fact.part_of and fact.relation in _SAID and fact.form == "television episode":
            proof = films_with(film, "reference", part_of=fact.part_of)
            text = f"An episode of {wording.name_of_two(fact.part_of)} {_SAID[fact.relation]}."
            yield from _clue(film, text, 2, "reference", (fact,), proof, alone=False)
    singers = performers_of(film)
    if len(singers) > 1:
        pair = tuple(sorted(singers, key=lambda name: film.chance(f"singer {name}"))[:2])
        tracks = tuple(fact for fact in film.facts(Track) if fact.performer in pair)
        if {fact.performer for fact in tracks} == set(pair):
            proof = _all_of(film, *(("track", "performer", name) for name in pair))
            text = f"{wording.listed(pair)} are both on my soundtrack album."
            yield from _clue(film, text, 1, "songs", tracks, proof)
    source = film.only(BasedOn)
    if source and source.author and source.form in A_FORMS:
        proof = films_with(film, "based_on", author=source.author)
        text = f"I began as a {source.form} by {source.author}."
        yield from _clue(film, text, 4, "author", (source,), proof)


def _people(film: Film) -> Iterator[Clue]:
    """Music and camera together, parts, and prizes."""
    behind = [
        facts[0]
        for kind in ("composer", "cinematographer")
        if len(facts := [f for f in film.facts(PersonFact) if f.kind == kind]) == 1
    ]
    if len(behind) == 2 and any(is_a_name(f.person) or film.wins(f.person) for f in behind):
        music, camera = behind
        if film.people_of("composer") == film.people_of("director"):
            text = f"My director wrote my music too, and {camera.person} was behind my camera."
        else:
            text = f"{music.person} wrote my music, and {camera.person} was behind my camera."
        proof = _all_of(film, *((fact.kind, "person", fact.person) for fact in behind))
        yield from _clue(film, text, 3, "music and camera", tuple(behind), proof)
    named = [fact for fact in film.facts(Cast)[:8] if _is_telling(fact.character)]
    if len(named) > 2:
        three = sorted(named, key=lambda fact: film.chance(f"part {fact.character}"))[:3]
        proof = _all_of(film, *(("cast", "character", fact.character) for fact in three))
        said = wording.listed([characters.called(fact.character) for fact in three])
        yield from _clue(film, f"{said} are among my characters.", 5, "parts", tuple(three), proof)
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


def _is_telling(character: str) -> bool:
    """Whether it is a name of two or three words: a single "Tom" points nowhere."""
    bare = characters.without_titles(character)
    return characters.is_name(character) and len(bare.split()) in (2, 3) and '"' not in character


def _tally(film: Film) -> Iterator[Clue]:
    """How often it was up for the best known of its awards, and how often it won."""
    for tally in tallies(film)[:1]:
        won, most = len(tally.won), len(tally.rows)
        if most < _MANY or not tally.nominates or rank(tally.body) == len(KNOWN):
            continue
        count = wording.number(won) if won else "none"
        text = f"I was up for {wording.number(most)} {tally.prizes} and won {count}."
        yield Clue(text, 2, 4, counted(film, tally), tally.rows, "tally")


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
    text = f"I am a {film.year} film directed by {directors[0]}, and {star} is in my cast."
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
        for clue in (*_making(film), *_around(film), *_people(film), *_tally(film))
        if usable(clue, title, film.record.also) and not _names(last, clue)
    ]
    row = in_turn(film, "which film", fair, last)
    if not row:
        return
    row = _dated_once(row, wording.filled(_YEAR, film.year))
    first = row[0].text
    yield from told(
        film.draft(
            "which-film-am-i",
            (f"Which film am I? {first}", f"{first} Which film am I?"),
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
    dated = [clue for clue in row if clue.text.startswith(year)][1:]
    return tuple(
        replace(clue, text=clue.text.removeprefix(year)) if clue in dated else clue for clue in row
    )


def _names(last: Clue, clue: Clue) -> bool:
    """Whether the clue says already what the last one is to say."""
    people = {fact.person for fact in last.facts if isinstance(fact, PersonFact)}
    return any(fold(name) in fold(clue.text) for name in people) and clue.about != "prize"


def _because(film: Film, row: tuple[Clue, ...]) -> str:
    """Something that no clue has told: a prize, a part, another job."""
    won = (
        f"{film.title} won {wording.listed(names)} {honour.prize}."
        for honour in honours(film)
        if honour.won and 0 < len(names := people_of(film, honour)) < 3
    )
    people = film.people_of("starring", "writer")[:6]
    more = (reveals.of_person(film, name, prize=False) for name in people)
    count = (clue.text.replace("I was", f"{film.title} was", 1) for clue in _tally(film))
    return unheard(row, (*won, *count, *parts_told(film), *more), but=(film.record.title,))


TEMPLATES: tuple[Template, ...] = (which_film,)
