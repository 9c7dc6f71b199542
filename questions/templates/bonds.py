"""What films have in common: who made, starred in or scored them, a part, a prize, their decade.

Films that are set side by side belong together, or nobody cares which came first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from questions.base import FILM, Proof, Query, fold
from questions.facts.fact import Award, Cast, Fact
from questions.reference.ceremonies import BODY
from questions.reference.fame import is_a_name
from questions.templates import characters
from questions.templates.beside import drawn, is_known, known_beside, other
from questions.templates.subject import Film, once_a_film

#: Films that one name leads to.
_MOST = 8
#: Stars and parts of a film by which others are found.
_STARS, _PARTS = 4, 3
_WON = (("body", BODY), ("result", "won"))


#: Academy Awards that films are grouped by, with the names that pages give them.
PRIZES = {
    "Best Picture": ("Best Picture",),
    "Best Actor": ("Best Actor", "Best Actor in a Leading Role", "Best Leading Actor"),
    "Best Actress": ("Best Actress", "Best Actress in a Leading Role", "Best Leading Actress"),
    "Best Director": ("Best Director", "Best Directing"),
    "Best Cinematography": ("Best Cinematography",),
}

ACTING = ("Best Actor", "Best Actress")


@dataclass(frozen=True)
class Bond:
    """Films beside one, all known, in an order that the seed draws, and what they share with it."""

    said: str
    """ "directed by Ada Quill", "with Dina Okafor", "of the 1970s": behind "films"."""
    others: tuple[Film, ...]
    kind: str = ""
    """Kind of the fact that they share, "" for the decade; and its field with the values."""
    field: str = ""
    values: tuple[str, ...] = ()
    where: tuple[tuple[str, str], ...] = ()

    def _value(self, film: Film) -> str:
        query = Query(kind=self.kind, field=self.field, film=film.id, where=self.where)
        alike = {fold(value): value for value in film.base.ask(query)}
        return next(alike[fold(value)] for value in self.values if fold(value) in alike)

    def proofs(self, films: Sequence[Film]) -> list[Proof]:
        """That each of the films is bound so; a decade is told by their years."""
        found = []
        for film in films if self.kind else ():
            value = self._value(film)
            where = (*self.where, (self.field, value))
            query = Query(kind=self.kind, field=self.field, film=film.id, where=where)
            found.append(Proof((query,), (value,)))
        return found

    def facts(self, films: Sequence[Film]) -> list[Fact]:
        pins = dict(self.where)
        values = set(map(fold, self.values))
        return [
            fact
            for film in films
            for fact in film.record.facts
            if fact.kind == self.kind
            and fold(str(getattr(fact, self.field))) in values
            and all(getattr(fact, name) == value for name, value in pins.items())
        ]


@once_a_film
def bonds(film: Film) -> tuple[Bond, ...]:
    """By names first, then by the decade; none has fewer than one other film."""
    every = (*_by_name(film), *_by_part(film), *_by_prize(film), *_by_decade(film))
    return tuple(bond for bond in every if bond.others)


def _by_name(film: Film) -> Iterator[Bond]:
    directors = film.people_of("director")
    if len(directors) == 1:
        yield _bond(film, f"directed by {directors[0]}", "director", "person", directors)
    for star in film.people_of("starring")[:_STARS]:
        if is_a_name(star):
            yield _bond(film, f"with {star}", "starring", "person", (star,))
    for composer in film.people_of("composer"):
        if is_a_name(composer) and composer not in directors:
            yield _bond(film, f"with music by {composer}", "composer", "person", (composer,))


def _by_part(film: Film) -> Iterator[Bond]:
    """Films of one character: whoever plays it."""
    for fact in film.facts(Cast)[:_PARTS]:
        if len(fact.character.split()) > 1 and characters.is_name(fact.character):
            said = f"with {characters.called(fact.character)} as a character"
            yield _bond(film, said, "cast", "character", (fact.character,))


def _by_prize(film: Film) -> Iterator[Bond]:
    for prize, names in PRIZES.items():
        if any(is_won(fact, prize) for fact in film.facts(Award)):
            their = "their star " if prize in ACTING else ""
            said = f"that won {their}the Academy Award for {prize}"
            yield _bond(film, said, "award", "category", names, _WON)


def is_won(award: Award, prize: str) -> bool:
    return award.body == BODY and award.result == "won" and award.category in PRIZES[prize]


def _bond(
    film: Film,
    said: str,
    kind: str,
    field: str,
    values: tuple[str, ...],
    where: tuple[tuple[str, str], ...] = (),
) -> Bond:
    asked = (Query(kind=kind, field=FILM, where=(*where, (field, value))) for value in values)
    ids = {id for query in asked for id in film.base.ask(query)} - {film.id}
    mixed = sorted(ids, key=lambda id: film.chance(f"bond {said} {id}"))[:_MOST]
    found = tuple(one for id in mixed if is_known(one := other(film, id)))
    return Bond(said, found, kind, field, values, where)


def _by_decade(film: Film) -> Iterator[Bond]:
    same = [one for one in known_beside(film) if one.year // 10 == film.year // 10]
    yield Bond(f"of the {film.year // 10}0s", tuple(drawn(film, "decade", same)))


def pairs(film: Film, name: str) -> Iterator[tuple[Film, Bond]]:
    """The film's others, one by one, each with what binds it: names before the decade."""
    seen: set[str] = set()
    for bond in bonds(film):
        for one in drawn(film, name, bond.others):
            if one.id not in seen:
                seen.add(one.id)
                yield one, bond
