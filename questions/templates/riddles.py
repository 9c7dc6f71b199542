"""Who am I? Somebody of the film tells of themselves in up to four clues, the hardest first.

Nothing but the last clue names the film, and no clue shares a word with the name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from questions.base import Proof, Query, fold
from questions.draft import Draft
from questions.facts.fact import (
    BasedOn,
    Cast,
    Fact,
    FilmFormat,
    FilmingLocation,
    PersonFact,
    Starring,
    Writer,
)
from questions.reference.fame import is_a_name
from questions.templates import characters, reveals, wording
from questions.templates.beside import dated, ids_with, is_known, other, sharing
from questions.templates.clues import (
    A_FORMS,
    PLAIN,
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
from questions.templates.honours import KNOWN, honours, rank
from questions.templates.music import quoted, songs
from questions.templates.subject import Film, Template, each_once
from quiz.question import Kind

CATEGORY = "Who am I?"

#: Stars of a film who may be asked for, best billed first.
_STARS = 2


@dataclass(frozen=True)
class _Role:
    """How somebody of the film speaks of what they did."""

    kind: str
    a_film: str
    """ "I directed {}" of a film with its name."""
    also: str
    one: str
    """One of the films of which that is true."""
    one_of: str
    """The same with its year."""
    with_star: str
    """What is said of somebody in the cast; only one who acts can stand beside them."""


_STAR = _Role(
    "starring",
    "I starred in {}",
    "I also starred in {}",
    "one of my films",
    "one of my {} films",
    "I share the bill with {} in {}.",
)
_CREW = (
    _Role(
        "director",
        "I directed {}",
        "I also directed {}",
        "a film that I directed",
        "a {} film that I directed",
        "{} is in the cast of {}.",
    ),
    _Role(
        "composer",
        "I wrote the music of {}",
        "I also scored {}",
        "a film that I scored",
        "a {} film that I scored",
        "{} is in the cast of {}.",
    ),
)


@dataclass(frozen=True)
class _Self:
    """Somebody of a film, about to speak."""

    film: Film
    name: str
    role: _Role

    def facts(self, kind: str = "") -> tuple[Fact, ...]:
        """Their credits of that kind; of their role for ""."""
        return tuple(
            fact
            for fact in self.film.record.facts
            if fact.kind == (kind or self.role.kind)
            and fold(getattr(fact, "person", "")) == fold(self.name)
        )

    def fits(self, proof: Proof, but: str = "") -> int:
        """People who did as much for any film of which the proof is true; `but` is not meant."""
        names = each_once(
            name for id in proof.expect for name in other(self.film, id).people_of(self.role.kind)
        )
        return len([name for name in names if not wording.same_person(name, but)])

    def clue(
        self,
        proof: Proof | None,
        text: str,
        fact: Fact,
        plain: int,
        about: str,
        *,
        partner: str = "",
        dull: bool = False,
    ) -> Iterator[Clue]:
        """`text` has a place for "one of my films"."""
        if proof is not None:
            year = self.film.year
            one = wording.filled(self.role.one_of, year) if with_year(proof) else self.role.one
            said = wording.filled(text, one)
            said = said[:1].upper() + said[1:]
            fits, names = self.fits(proof, partner), told_of((fact,))
            yield Clue(said, fits, plain, proof, (fact, *self.facts()), about, dull, names)


# ── What they can say ────────────────────────────────────────────────────────────────────────────


def _of_the_film(me: _Self) -> Iterator[Clue]:
    """What is rare about the film they worked on."""
    film = me.film
    if (gauge := film.only(FilmFormat)) is not None:
        proof = films_with(film, "film_format", name=gauge.name)
        yield from me.clue(proof, f"{{}} was shot on {gauge.name}.", gauge, 1, "format")
    for place in film.facts(FilmingLocation):
        if place.place and place.country:
            proof = films_with(film, "filming_location", place=place.place)
            yield from me.clue(proof, f"{{}} was shot partly in {place.place}.", place, 1, "place")
    source = film.only(BasedOn)
    if source is None or source.author is None or source.form not in A_FORMS:
        return
    if not wording.same_person(source.author, me.name):
        proof = films_with(film, "based_on", author=source.author)
        said = f"{{}} was made from a {source.form} by {source.author}."
        yield from me.clue(proof, said, source, 3, "author")


def _of_partners(me: _Self) -> Iterator[Clue]:
    """Whom they worked with."""
    film = me.film
    stars = [n for n in film.people_of("starring")[:3] if not wording.same_person(n, me.name)]
    for name in stars[:2]:
        fact = next(f for f in film.facts(Starring) if f.person == name)
        text = wording.filled(me.role.with_star, name, "{}")
        proof = films_with(film, "starring", person=name)
        yield from me.clue(proof, text, fact, 4, "star", partner=name)
    said = {"director": "{} was directed by %s.", "composer": "%s wrote the music for {}."}
    if me.role is _STAR:
        said["director"] = "%s directed me in {}."
    for kind, text in said.items():
        facts = [fact for fact in film.facts(PersonFact) if fact.kind == kind]
        if len(facts) == 1 and not wording.same_person(facts[0].person, me.name):
            proof = films_with(film, kind, person=facts[0].person)
            dull = kind == "composer" or me.role is _STAR
            said_of = text % facts[0].person
            yield from me.clue(proof, said_of, facts[0], 2, kind, dull=dull)


def _of_characters(me: _Self) -> Iterator[Clue]:
    """Somebody who is met in the film, and played by another."""
    for fact in me.film.facts(Cast)[:5]:
        if wording.same_person(fact.actor, me.name) or not characters.is_name(fact.character):
            continue
        if len(fact.character.split()) > 1 and not fact.character.startswith("Young "):
            proof = films_with(me.film, "cast", character=fact.character)
            text = f"{characters.called(fact.character)} is a character in {{}}."
            yield from me.clue(proof, text, fact, 5, "character")


def _of_songs(me: _Self) -> Iterator[Clue]:
    for fact in songs(me.film):
        if fact.performer and wording.same_person(fact.performer, me.name):
            query = Query(kind="track", field="performer", where=(("title", fact.title),))
            found = me.film.base.ask(query)
            text = f"I can be heard singing {quoted(fact.title)} on a soundtrack album."
            yield Clue(text, len(found), 2, Proof((query,), found), (fact,), "song")


def _of_prizes(me: _Self) -> Iterator[Clue]:
    film = me.film
    for honour in honours(film):
        if honour.named != (me.name,) or rank(honour.body) == len(KNOWN):
            continue
        pins = (("body", honour.body), ("category", honour.category), ("result", honour.result))
        query = Query(
            kind="award", field="recipients", where=(("film.year", str(film.year)), *pins)
        )
        found = film.base.ask(query)
        got = "won me" if honour.won else "brought me a nomination for"
        text = f"A film of {film.year} {got} {honour.prize}."
        about = "prize" if honour.won else "nomination"
        yield Clue(text, len(found), 4, Proof((query,), found), honour.rows, about)


_BOTH = {
    "director": {
        "composer": "I both directed and scored a film of {}.",
        "writer": "I both wrote and directed a film of {}.",
        "producer": "I both produced and directed a film of {}.",
    },
    "starring": {"director": "I both directed a film of {} and acted in it."},
}


def _of_other_work(me: _Self) -> Iterator[Clue]:
    """Another job on the same film, and another film."""
    film = me.film
    for kind, text in _BOTH.get(me.role.kind, {}).items():
        facts = me.facts(kind)
        if not facts or any(isinstance(f, Writer) and f.credit == "story" for f in facts):
            continue
        proof = films_with(film, kind, person=me.name)
        if proof is not None:
            yield Clue(wording.filled(text, film.year), 1, 2, proof, facts, "jobs")
    for one in sharing(film, me.role.kind, "person", me.name, 2):
        query = Query(kind=me.role.kind, field="person", film=one.id)
        found = film.base.ask(query)
        text = f"{wording.filled(me.role.also, dated(one))}."
        if len(found) <= 8 and not wording.leaks(film.record.title, one.record.title):
            facts = tuple(
                fact
                for fact in one.record.facts
                if fact.kind == me.role.kind and fold(getattr(fact, "person", "")) == fold(me.name)
            )
            yield Clue(text, len(found), PLAIN, Proof((query,), found), facts, "other film")


def _last(me: _Self) -> Clue | None:
    """The plainest: the part in the film, or the job on it."""
    film, name = me.film, me.name
    if me.role is _STAR:
        for fact in film.facts(Cast):
            if not wording.same_person(fact.actor, name) or not characters.is_name(fact.character):
                continue
            query = film.ask("cast", "actor", character=fact.character)
            if film.one(query) is None:
                continue
            verb = "am the voice of" if fact.voice else "play"
            text = f"I {verb} {characters.called(fact.character)} in {dated(film)}."
            return Clue(text, 1, 9, Proof((query,), (fact.actor,)), (fact,), "part")
        return None
    query = film.ask(me.role.kind, "person")
    if film.one(query) is None:
        return None
    text = f"{wording.filled(me.role.a_film, dated(film))}."
    return Clue(text, 1, 9, Proof((query,), (name,)), me.facts(), "job")


# ── Templates ────────────────────────────────────────────────────────────────────────────────────


def who_am_i(film: Film) -> Iterator[Draft]:
    """One of its stars, and one of those behind it."""
    if not is_known(film):
        return
    stars = [
        _Self(film, name, _STAR)
        for name in film.people_of("starring")[:_STARS]
        if is_a_name(name) or film.wins(name)
    ]
    crew = [
        _Self(film, names[0], role)
        for role in _CREW
        if len(names := film.people_of(role.kind)) == 1
        and (role.kind == "director" or _is_heard_of(film, names[0], role.kind))
    ]
    asked = ""
    for group in (stars, crew):
        group.sort(key=lambda me: film.chance(f"who am I {me.name}"))
        for me in group:
            drafts = [] if wording.same_person(me.name, asked) else list(_riddle(me))
            if drafts:
                asked = me.name
                yield from drafts
                break


def _is_heard_of(film: Film, name: str, kind: str) -> bool:
    """Whether somebody behind the film won for it, or has another film in the base."""
    return bool(film.wins(name) or ids_with(film, kind, "person", name))


def _riddle(me: _Self) -> Iterator[Draft]:
    film = me.film
    last = _last(me)
    if last is None or not usable(last, me.name):
        return
    every = (
        *_of_the_film(me),
        *_of_partners(me),
        *_of_characters(me),
        *_of_songs(me),
        *_of_prizes(me),
        *_of_other_work(me),
    )
    # The film's title is for the last clue alone.
    fair = [clue for clue in every if usable(clue, me.name, (film.record.title,))]
    row = in_turn(film, f"who am I {me.name}", fair, last)
    if not row:
        return
    first = row[0].text
    billed = film.people_of("starring")[:1] == (me.name,)
    yield from told(
        film.draft(
            "who-am-i",
            (f"Who am I? {first}", f"{first} Who am I?", f"Who is speaking? {first}"),
            me.name,
            Kind.PERSON,
            about=me.name,
            category=CATEGORY,
            difficulty=2 if billed else 3,
            because=_because(me, row),
            proofs=[clue.proof for clue in row],
            facts=[fact for clue in row for fact in clue.facts],
        ),
        row,
    )


def _because(me: _Self, row: tuple[Clue, ...]) -> str:
    """Something that no clue has told."""
    but = "cast" if me.role is _STAR else me.role.kind
    candidates = (
        reveals.of_person(me.film, me.name, but=but),
        reveals.of_person(me.film, me.name, but=but, prize=False),
        *reveals.things_of(me.film, but),
        *parts_told(me.film),
    )
    return unheard(row, candidates, but=(me.name, me.film.record.title))


TEMPLATES: tuple[Template, ...] = (who_am_i,)
