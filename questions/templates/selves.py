"""What somebody of a film can say of themselves: clues about one person, not about a whole cast."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from questions.base import FILM, FILM_YEAR, Proof, Query, fold
from questions.facts.fact import (
    BasedOn,
    Cast,
    Fact,
    FilmFormat,
    FilmingLocation,
    Starring,
    Writer,
)
from questions.reference.fame import is_a_name
from questions.templates import characters, honoured, prizes, wording
from questions.templates.beside import other, sharing
from questions.templates.cast import leads
from questions.templates.clues import A_FORMS, A_SITE, Clue, films_with, told_of, with_year
from questions.templates.honours import KNOWN, honours, rank
from questions.templates.music import quoted, songs
from questions.templates.subject import Film, each_once

#: Letters of a prize that can be told in one breath.
_LONG = 72
#: Parts of a film that a director speaks of.
_PARTS = 4
#: Others of a cast whom a clue may fit as well as the one who speaks.
_FEW = 5


@dataclass(frozen=True)
class Role:
    """How somebody of the film speaks of what they did."""

    kind: str
    a_film: str
    """ "I directed {}" of a film with its name."""
    also: str
    played: str
    """How a director speaks of somebody's part; "" for others."""


STAR = Role("starring", "I star in {}", "I am in {} as well", "")
CREW = (
    Role("director", "I directed {}", "I also directed {}", "{} {} {} for me."),
    Role(
        "composer",
        "I wrote the music for {}",
        "I also wrote the music for {}",
        "",
    ),
)


@dataclass(frozen=True)
class Self:
    """Somebody of a film, about to speak."""

    film: Film
    name: str
    role: Role

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
        facts: tuple[Fact, ...],
        plain: int,
        about: str,
        fits: int | None = None,
    ) -> Iterator[Clue]:
        """`text` has a place for "a film" or "a 1995 film"."""
        if proof is not None:
            one = f"a {self.film.year} film" if with_year(proof) else "a film"
            count = self.fits(proof) if fits is None else fits
            said = wording.sentence(wording.filled(text, one))
            names = frozenset(told_of(facts) - {wording.person_key(self.name)})
            yield Clue(said, count, plain, proof, (*facts, *self.facts()), about, names=names)


# ── What they can say ────────────────────────────────────────────────────────────────────────────


def _of_partners(me: Self) -> Iterator[Clue]:
    """The other lead; or the director and whoever else is billed."""
    film, pair = me.film, leads(me.film)
    if me.role is not STAR:
        return
    billed = [n for n in film.people_of("starring")[:2] if not wording.same_person(n, me.name)]
    for name in billed[:1]:
        facts = tuple(fact for fact in film.facts(Starring) if fact.person == name)
        proof = _dated(film, "starring", person=name)
        if pair is not None and me.name in pair:
            text = film.choose(
                (
                    f"{name} and I play the leads in {{}}.",
                    f"I play one of the two leads in {{}}; the other is {name}.",
                ),
                f"leads {me.name}",
            )
            yield from me.clue(proof, text, facts, 4, "partner", 1)
        elif proof is not None and (others := me.fits(proof, name)) <= _FEW:
            directors = [n for n in film.people_of("director") if n not in (name, me.name)]
            if len(directors) == 1:
                text = f"{directors[0]} directed me and {name} in {{}}."
                made = tuple(f for f in film.record.facts if f.kind == "director")
                yield from me.clue(proof, text, (*facts, *made), 4, "partner", others)


def _dated(film: Film, kind: str, **pins: object) -> Proof | None:
    """That the film is the only one of its year with such a fact."""
    query = film.which(kind, **pins)
    return Proof((query,), (film.id,)) if film.one(query) == film.id else None


def _of_the_cast(me: Self) -> Iterator[Clue]:
    """A part that somebody played for the director, or a star of two of their films."""
    film, billed = me.film, me.film.people_of("starring")
    if not me.role.played:
        return
    for fact in film.facts(Cast)[:_PARTS]:
        if fact.actor not in billed or wording.same_person(fact.actor, me.name):
            continue
        if not is_a_name(fact.actor) or not characters.is_name(fact.character):
            continue
        proof = films_with(film, "cast", actor=fact.actor, character=fact.character)
        verb = "voiced" if fact.voice else "played"
        text = wording.filled(me.role.played, fact.actor, verb, characters.called(fact.character))
        yield from me.clue(proof, text, (fact,), 5, "part of another")
    for name in billed[:_PARTS]:
        pins = (("person", name),)
        queries = [
            Query(kind="starring", field=FILM, where=pins),
            Query(kind="director", field=FILM, where=(("person", me.name),)),
        ]
        both = film.found(*queries)
        if len(both) > 1 and is_a_name(name) and not wording.same_person(name, me.name):
            facts = tuple(f for f in film.facts(Starring) if f.person == name)
            text = f"{name} is in the cast of more than one of my films."
            yield from me.clue(Proof(tuple(queries), both), text, facts, 3, "twice", 1)


def _of_the_making(me: Self) -> Iterator[Clue]:
    """What a director did with the film: where, on what, from whose book; a composer, for whom."""
    film = me.film
    if me.role.kind == "composer":
        directors = film.people_of("director")
        if len(directors) == 1 and not wording.same_person(directors[0], me.name):
            facts = tuple(fact for fact in film.record.facts if fact.kind == "director")
            proof = _dated(film, "director", person=directors[0])
            text = f"{directors[0]} had me write the music for {{}}."
            yield from me.clue(proof, text, facts, 3, "director", 1)
    if me.role.kind != "director":
        return
    for gauge in film.facts(FilmFormat)[:1]:
        proof = _dated(film, "film_format", name=gauge.name)
        yield from me.clue(proof, f"I shot {{}} on {gauge.name}.", (gauge,), 2, "format")
    for place in film.facts(FilmingLocation):
        if place.place and place.country and not A_SITE.search(place.place):
            proof = _dated(film, "filming_location", place=place.place)
            where = f"{place.place}, {place.region}" if place.region else place.place
            text = f"I directed {{}} that was shot partly in {where}."
            yield from me.clue(proof, text, (place,), 2, "place")
    source = film.only(BasedOn)
    if source is None or source.author is None or source.form not in A_FORMS:
        return
    if not wording.same_person(source.author, me.name):
        proof = _dated(film, "based_on", author=source.author)
        text = f"I turned a {source.form} by {source.author} into {{}}."
        yield from me.clue(proof, text, (source,), 3, "author")


def _of_songs(me: Self) -> Iterator[Clue]:
    for fact in songs(me.film):
        if fact.performer and wording.same_person(fact.performer, me.name):
            query = Query(kind="track", field="performer", where=(("title", fact.title),))
            found = me.film.base.ask(query)
            text = f"I can be heard singing {quoted(fact.title)} on the album of a film I am in."
            yield Clue(text, len(found), 1, Proof((query,), found), (fact,), "song")


def _of_prizes(me: Self) -> Iterator[Clue]:
    film = me.film
    for honour in honours(film):
        if honour.named != (me.name,) or rank(honour.body) == len(KNOWN):
            continue
        if prizes.is_odd(honour.category) or len(honour.prize) > _LONG:
            continue
        pins = (("body", honour.body), ("category", honour.category), ("result", honour.result))
        query = Query(kind="award", field="recipients", where=((FILM_YEAR, str(film.year)), *pins))
        found = film.base.ask(query)
        won = (
            f"A film of {film.year} won me {honour.prize}.",
            f"I won {honour.prize} for a film of {film.year}.",
        )
        lost = (
            f"I was nominated for {honour.prize} for a film of {film.year}, but did not win.",
            f"A film of {film.year} brought me a nomination for {honour.prize}, but not the prize.",
        )
        text = film.choose(won if honour.won else lost, f"honour {honour.prize}")
        first = rank(honour.body) == 0
        proof = Proof((query,), found)
        about = f"{'Oscars' if first else 'prizes'} {honour.won}"
        yield Clue(text, len(found), 5 if first else 3, proof, honour.rows, about)


_BOTH = {
    "director": {
        "composer": "I directed a {} film and wrote its music too.",
        "writer": "I wrote a {} film as well as directing it.",
        "starring": "I acted in a {} film and directed it too.",
    },
    "starring": {"director": "I directed a {} film and acted in it too."},
}


def _of_other_work(me: Self) -> Iterator[Clue]:
    """Another job on the same film, and another film."""
    film = me.film
    for kind, text in _BOTH.get(me.role.kind, {}).items():
        facts = me.facts(kind)
        if not facts or any(isinstance(f, Writer) and f.credit == "story" for f in facts):
            continue
        proof = films_with(film, kind, person=me.name)
        if proof is not None:
            # Many have done that in a year: it is no clue to begin with.
            yield Clue(wording.filled(text, film.year), 2, 4, proof, facts, "jobs")
    for one in sharing(film, me.role.kind, "person", me.name, 2):
        part = next((f for f in one.facts(Cast) if wording.same_person(f.actor, me.name)), None)
        query = Query(kind=me.role.kind, field="person", film=one.id)
        found = one.base.ask(query)
        facts = tuple(
            fact
            for fact in one.record.facts
            if fact.kind == me.role.kind and fold(getattr(fact, "person", "")) == fold(me.name)
        )
        if me.role is not STAR and len(found) == 1:
            text = f"{wording.filled(me.role.also, one.dated)}."
        elif part is not None and characters.is_name(part.character):
            query = one.ask("cast", "actor", character=part.character)
            found, facts = one.found(query), (part,)
            verb = "am the voice of" if part.voice else "am"
            text = f"I {verb} {characters.called(part.character)} in {one.dated}."
        else:
            continue
        if not wording.leaks(film.record.title, one.record.title):
            yield Clue(text, len(found), 6, Proof((query,), found), facts, "other film")


def _of_laurels(me: Self) -> Iterator[Clue]:
    """Oscars for other films: the best known late, one of the least known early."""
    found = honoured.of_person(me.film, me.name)
    if not found:
        return
    proof = Proof((me.film.ask(me.role.kind, "person", person=me.name),), (me.name,))
    best, least = found[0], found[-1]
    rows = [(best, 7 if best.won else 5, "best laurel")]
    if least.title != best.title:
        rows.append((least, 4, "least laurel"))
    for one, plain, about in rows:
        did = "won" if one.won else "was nominated for"
        text = f"I {did} {honoured.oscar(one)}."
        yield Clue(text, 1, plain, proof, me.facts(), about)


def last_of(me: Self) -> Clue | None:
    """The plainest: the part in the film, or the job on it."""
    film, name = me.film, me.name
    if me.role is STAR:
        for fact in film.facts(Cast):
            if not wording.same_person(fact.actor, name) or not characters.is_name(fact.character):
                continue
            query = film.ask("cast", "actor", character=fact.character)
            if film.one(query) is None:
                continue
            verb = "am the voice of" if fact.voice else "play"
            text = f"I {verb} {characters.called(fact.character)} in {film.dated}."
            return Clue(text, 1, 9, Proof((query,), (fact.actor,)), (fact,), "part")
        return None
    query = film.ask(me.role.kind, "person")
    if film.one(query) is None:
        return None
    text = f"{wording.filled(me.role.a_film, film.dated)}."
    return Clue(text, 1, 9, Proof((query,), (name,)), me.facts(), "job")


def clues_of(me: Self) -> tuple[Clue, ...]:
    """All that could be told before the last, which is the plainest."""
    return (
        *_of_partners(me),
        *_of_the_cast(me),
        *_of_the_making(me),
        *_of_songs(me),
        *_of_prizes(me),
        *_of_other_work(me),
        *_of_laurels(me),
    )
