"""Clues of a riddle, hard ones first: each is true alone, and the first fits one in the fact base.

The hardest stands in the stem; the others are told in turn, each for a quarter of the points.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from questions.base import FILM, FILM_YEAR, Proof, Query, fold
from questions.draft import Draft
from questions.facts.fact import Cast, Fact
from questions.facts.lexicon import forbidden, mature
from questions.templates import characters, wording
from questions.templates.subject import Film, people_in

#: A clue that fits more of the base than so many says too little.
MOST_FIT = 20
#: Clues of a riddle: those in turn, and the one in the stem.
FEWEST, MOST = 3, 4
#: From here on a clue is too plain to be told before others.
PLAIN = 6
#: Letters of a clue.
LONGEST = 160
#: A place one is at, and not in.
A_SITE = re.compile(
    r"(?i)\b(?:studios?|house|hall|castle|park|airport|street|lake|stage|piazza|fountain)\b"
)
#: Works that are told of with "a".
A_FORMS = frozenset({"novel", "play", "short story", "memoir", "comic book", "magazine article"})


@dataclass(frozen=True)
class Clue:
    text: str
    fits: int
    """How many people, or films, of the fact base it is true of."""
    plain: int
    """How soon a room sees through it, from 1; it decides between clues that fit as many."""
    proof: Proof
    facts: tuple[Fact, ...]
    about: str
    """What it tells of ("place"); a riddle has one clue of each."""
    dull: bool = False
    """Whether nobody would miss it: told only where there is nothing better."""
    names: frozenset[str] = frozenset()
    """The others that it tells of, by name or by their parts: `wording.person_key`."""


def films_with(film: Film, kind: str, **pins: object) -> Proof | None:
    """That this film alone has such a fact; else that few of its year have it.

    What is true of several films of other years is told with the year.
    """
    where = tuple((name, str(value)) for name, value in pins.items())
    for pinned, most in ((where, 1), ((*where, (FILM_YEAR, str(film.year))), MOST_FIT)):
        query = Query(kind=kind, field=FILM, where=pinned)
        found = film.base.ask(query)
        if film.id in found and len(found) <= most:
            return Proof((query,), found)
    return None


def told_of(facts: Iterable[Fact]) -> frozenset[str]:
    return frozenset(wording.person_key(name) for fact in facts for name in people_in(fact))


def with_year(proof: Proof) -> bool:
    """Whether it holds for films of one year alone, which the clue then has to name."""
    return any(field == FILM_YEAR for query in proof.queries for field, _ in query.where)


def usable(clue: Clue, answer: str, banned: Iterable[str] = ()) -> bool:
    """Whether it gives nothing away, is short, and may be told in any company."""
    return (
        0 < clue.fits <= MOST_FIT
        and len(clue.text) <= LONGEST
        and not any(wording.leaks(word, clue.text) for word in (answer, *banned))
        and not any(fact.inferred or fact.mature or fact.spoiler for fact in clue.facts)
        and not (forbidden(clue.text) or mature(clue.text))
    )


def in_turn(film: Film, name: str, clues: Sequence[Clue], last: Clue) -> tuple[Clue, ...]:
    """Some of `clues` by chance, plainest last, and `last` behind them; or none.

    There is one of a sort, and nobody is told of twice. The first fits one alone: whoever knows it
    can answer, and whoever answers is right.
    """
    found: dict[str, Clue] = {}
    for clue in sorted(clues, key=lambda clue: film.chance(f"{name} {clue.text}")):
        found.setdefault(clue.about, clue)
    picked: list[Clue] = []
    heard: set[str] = set()
    for clue in sorted(
        found.values(), key=lambda clue: (clue.dull, film.chance(f"{name} {clue.about}"))
    ):
        if len(picked) < MOST - 1 and not clue.names & heard:
            picked.append(clue)
            heard |= clue.names
    row = sorted(picked, key=lambda clue: (clue.plain, -clue.fits))
    first = next((clue for clue in row if clue.fits == 1 and not clue.dull), None)
    if first is None or len(row) < FEWEST - 1 or first.plain >= PLAIN or last.fits != 1:
        return ()
    return (first, *(clue for clue in row if clue is not first), last)


def told(drafts: Iterator[Draft], row: Sequence[Clue]) -> Iterator[Draft]:
    """`drafts` with the clues behind the first, which their stems hold."""
    clues = tuple(clue.text for clue in row[1:])
    for draft in drafts:
        yield replace(draft, clues=clues)


def unheard(row: Sequence[Clue], candidates: Iterable[str], but: Sequence[str]) -> str:
    """The first of `candidates` with a name or figure that no clue has said; `but` don't count."""
    said = {word for clue in row for word in fold(clue.text).split()}
    known = {word for text in but for word in fold(text).split()}
    for text in candidates:
        words = [word for word in text.replace("*", "").split()[1:] if not word.islower()]
        names = {part for word in words for part in fold(word).split()} - known
        first = fold(text.split()[0]) if text else ""
        if names and not names & said and first not in said - known - {"the", "its", "some"}:
            return text
    return ""


def parts_told(film: Film, but: str = "") -> Iterator[str]:
    """ "X plays Y in the same film", of the first ones in the cast without `but`."""
    for fact in film.facts(Cast)[:8]:
        if but and wording.same_person(fact.actor, but):
            continue
        if not fact.spoiler and characters.is_name(fact.character):
            verb = "voices" if fact.voice else "plays"
            who = characters.called(fact.character)
            yield f"{fact.actor} {verb} {who} in {film.title}."
