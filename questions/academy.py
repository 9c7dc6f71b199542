"""The Academy Awards as something to ask about: every ceremony since 1927/28.

The reference table's films stand in a fact base of their own, the Academy base, for what they say
is about ceremonies and not about films one has read of. It is made when a question is first asked
for, and kept as a file beside the facts of the library.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Container, Iterator
from functools import cached_property, lru_cache
from itertools import chain, islice, zip_longest
from pathlib import Path
from random import Random

from questions.base import FactBase
from questions.build import Built, few, vetted
from questions.draft import Draft
from questions.facts.fact import FilmRecord
from questions.keeping import kept
from questions.reference import ceremonies
from questions.reference.academy_films import ARTICLE, records
from questions.reference.ceremonies import Ceremonies, films_of, ordinal
from questions.templates.ceremonies import FAMILIES, Ceremony, History, Template, drafted, drafts
from quiz.question import Question

log = logging.getLogger(__name__)

EVERYTHING = "Academy Awards"
CREDIT = ARTICLE.credit

#: Where the base of the whole table is kept.
KEPT_AT = Path("data") / "academy.db"
#: Raised when the same table gives other records.
_MADE = 5
#: Questions of a decade or of everything, and the ceremonies they are from.
_FEW, _SOME = 60, 20
#: Sets of wordings that a ceremony's questions have, and how many such sets are kept in memory.
_WORDINGS, _KEPT = 4, 32


def names(count: int = ceremonies.COUNT) -> dict[str, tuple[int, ...]]:
    """What can be asked about: its name → the numbers of its ceremonies.

    All of them, each decade of films ("Academy Awards of the 1990s"), each ceremony.
    """
    every = range(1, count + 1)
    found = {EVERYTHING: tuple(every)}
    for no in every:
        decade = f"{EVERYTHING} of the {films_of(no)[:3]}0s"
        found[decade] = (*found.get(decade, ()), no)
    return found | {f"{ordinal(no)} {EVERYTHING} ({films_of(no)})": (no,) for no in every}


def other_names(name: str) -> tuple[str, ...]:
    """How else people call it: "68th Oscars", "1990s Oscars"."""
    if name == EVERYTHING:
        return ("Oscars", "The Oscars", "Academy Award", "Oscar")
    if not name.startswith(EVERYTHING):
        said = name.replace(EVERYTHING, "Oscars")
        if "/" not in name:
            return (said,)
        return (said, name.partition(" (")[0], said.partition(" (")[0])
    decade = name.rpartition(" ")[2]
    return (f"Oscars of the {decade}", f"{decade} Oscars", f"{decade} {EVERYTHING}")


class AcademyAwards:
    """The questions of ceremonies. Cheap until the first is asked for."""

    def __init__(self, table: Ceremonies | None = None, cache: Path | None = None) -> None:
        """Of the shipped table by default. The base is kept as `cache`, or in memory for None."""
        self._table = table
        self._cache = cache
        self.names = names() if table is None else names(max(table.ceremonies(), default=0))
        self._made = lru_cache(maxsize=_KEPT)(self.build)

    def items(self) -> Iterator[tuple[str, str, int, str, tuple[str, ...]]]:
        """(name, kind, 0, credit, other names) of what can be played: how many questions there
        are isn't known before they are made.
        """
        for name, nos in self.names.items():
            kind = "ceremony" if len(nos) == 1 else "ceremonies"
            yield name, kind, 0, CREDIT, other_names(name)

    @cached_property
    def base(self) -> FactBase:
        return kept(self._cache, self._stamp(), self._records)[0]

    def _stamp(self) -> str:
        """What the kept base is made of: the table, and the way of making records."""
        if self._table is None:
            table = ceremonies.SHIPPED.read_bytes()
        else:
            table = "\n".join(self._table.lines()).encode()
        return hashlib.sha256(table + bytes([_MADE])).hexdigest()[:16]

    def _records(self) -> Iterator[FilmRecord]:
        return records(self._table or ceremonies.shipped())

    @cached_property
    def history(self) -> History:
        return History(self.base)

    def build(self, no: int, seed: int) -> Built:
        """All questions of one ceremony, and what was left out and why."""
        return vetted(self.base, self.drafts(no, seed), seed)

    def built(self, name: str, seed: int) -> Built:
        """The same of every ceremony that `name` stands for. Raises `KeyError`."""
        made = (self.drafts(no, seed) for no in self.names[name])
        return vetted(self.base, chain.from_iterable(made), seed)

    def drafts(self, no: int, seed: int) -> Iterator[Draft]:
        """What the templates make of one ceremony, before any of it is vetted."""
        return drafts(Ceremony(self.history, no, seed))

    def number(self, id: str) -> int | None:
        """The number of the ceremony that `id` is the id of: "academy-awards-68"."""
        nos = (nos[0] for nos in self.names.values() if len(nos) == 1)
        return next((no for no in nos if id == f"academy-awards-{no}"), None)

    def questions(self, name: str, seed: int) -> tuple[Question, ...]:
        """All of a ceremony's; of a decade or of everything, some of some ceremonies' by `seed`.

        Raises `KeyError` for a name that is not among `names`.
        """
        if len(nos := self.names[name]) == 1:
            return self._made(nos[0], seed % _WORDINGS).questions
        return tuple(self.some(name, seed, _FEW, frozenset()))

    def some(self, name: str, seed: int, count: int, heard: Container[str]) -> Iterator[Question]:
        """Up to `count` of them, chosen by `seed`, none with an id in `heard`; made when taken."""
        rng = Random(f"{seed}|{name}")
        nos = self.names[name]
        chosen = rng.sample(nos, min(len(nos), _SOME, count))
        each = -(-count // len(chosen))
        found = (self._few(no, seed % _WORDINGS, each, rng, heard) for no in chosen)
        return islice(chain.from_iterable(found), count)

    def _few(
        self, no: int, seed: int, count: int, rng: Random, heard: Container[str]
    ) -> Iterator[Question]:
        ceremony = Ceremony(self.history, no, seed)
        made = (drafted(template, ceremony) for template in _by_chance(rng))
        return few(self.base, made, seed, count, rng, heard)


def _by_chance(rng: Random) -> Iterator[Template]:
    """All templates, a family's in turn with the other families'."""
    rows = [list(templates) for templates in FAMILIES.values()]
    rng.shuffle(rows)
    for row in rows:
        rng.shuffle(row)
    for turn in zip_longest(*rows):
        yield from (template for template in turn if template is not None)
