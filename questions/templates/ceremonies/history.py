"""All ceremonies at a glance: the nominations of the Academy base, in memory.

The fact base proves a question; what to ask is found here, where one can see who lost to whom, who
came back, and what a film had besides. It is made of the base's facts and of nothing else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from questions.base import FactBase, fold
from questions.facts.fact import Award, FilmRecord
from questions.reference.academy_films import BESIDE
from questions.reference.ceremony_names import BODY
from questions.templates.ceremonies import categories


@dataclass(frozen=True, slots=True)
class Candidate:
    """One nomination: what was up for which award, and whether it won."""

    ceremony: int
    category: str
    """As the facts have it: "Best Actor"."""
    films: tuple[str, ...]
    """Ids; more than one only in the first years, when work on several films was honoured."""
    titles: tuple[str, ...]
    facts: tuple[Award, ...]
    """One of each film."""

    @property
    def film(self) -> str:
        return self.films[0]

    @property
    def title(self) -> str:
        return self.titles[0]

    @property
    def fact(self) -> Award:
        return self.facts[0]

    @property
    def won(self) -> bool:
        return self.fact.result == "won"

    @property
    def names(self) -> tuple[str, ...]:
        return self.fact.recipients

    @property
    def person(self) -> str | None:
        """Who was nominated, where it is one person, for one film."""
        one = len(self.names) == 1 and len(self.films) == 1
        return self.names[0] if one and categories.is_person(self.names[0]) else None


class History:
    """Nominations by ceremony, film and person; those of special awards are left out."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        records = list(base.records())
        self.titles = {record.id: record.title for record in records}
        self.all_titles = frozenset(map(fold, self.titles.values()))
        unreads = [unread for record in records for unread in record.unreads]
        self.unsure = frozenset(fold(unread.text) for unread in unreads)
        """Folded names of whom no list of nominations is whole."""
        self._namesakes = frozenset(fold(one.text) for one in unreads if one.why != BESIDE)
        self.candidates = tuple(_candidates(records))
        self.closed = frozenset(
            record.id for record in records if all(fact.closed for fact in record.facts)
        )
        """Films all of whose nominations are known, and nothing beside them."""

    # ── Look-ups ──

    def ceremonies(self) -> tuple[int, ...]:
        """Their numbers, ascending."""
        return tuple(sorted(self._by_ceremony))

    def of_ceremony(self, no: int) -> dict[str, tuple[Candidate, ...]]:
        """Category → its nominations, in the table's order; empty if there was no such ceremony."""
        return self._by_ceremony.get(no, {})

    def category(self, no: int, category: str) -> tuple[Candidate, ...]:
        """The nominations for one award; none if it was not given then."""
        return self.of_ceremony(no).get(category, ())

    def winner(self, no: int, category: str) -> Candidate | None:
        """The one winner; None where two tied or nobody won."""
        won = [one for one in self.category(no, category) if one.won]
        return won[0] if len(won) == 1 else None

    def of_film(self, film: str) -> tuple[Candidate, ...]:
        """All nominations of a film, given by its id."""
        return self._by_film.get(film, ())

    def films(self, no: int) -> tuple[str, ...]:
        """Ids of the films nominated at a ceremony, most nominations first."""
        return self._films.get(no, ())

    def career(self, person: str) -> tuple[Candidate, ...]:
        """All nominations of a person, oldest first; none if that isn't known for sure."""
        return () if fold(person) in self.unsure else self._by_person.get(fold(person), ())

    def fame(self, person: str) -> int:
        """How many nominations the person had at least; 0 if the name doesn't tell who it is."""
        folded = fold(person)
        return 0 if folded in self._namesakes else len(self._by_person.get(folded, ()))

    def career_in(self, person: str, category: str) -> tuple[Candidate, ...]:
        """The same in one category, whatever its name was at the time."""
        kind = categories.sort(category)
        return tuple(c for c in self.career(person) if categories.sort(c.category) == kind)

    def played(self, character: str) -> tuple[Candidate, ...]:
        """All nominations for playing a character of that name."""
        return self._by_role.get(fold(character), ())

    def wins(self, film: str) -> tuple[Candidate, ...]:
        return tuple(one for one in self.of_film(film) if one.won)

    # ── Indices ──

    @cached_property
    def _by_ceremony(self) -> dict[int, dict[str, tuple[Candidate, ...]]]:
        found: defaultdict[int, defaultdict[str, list[Candidate]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for one in self.candidates:
            found[one.ceremony][one.category].append(one)
        return {
            no: {category: tuple(them) for category, them in rows.items()}
            for no, rows in found.items()
        }

    @cached_property
    def _by_film(self) -> dict[str, tuple[Candidate, ...]]:
        found: defaultdict[str, list[Candidate]] = defaultdict(list)
        for one in self.candidates:
            for film in one.films:
                found[film].append(one)
        return {film: tuple(them) for film, them in found.items()}

    @cached_property
    def _by_person(self) -> dict[str, tuple[Candidate, ...]]:
        found: defaultdict[str, list[Candidate]] = defaultdict(list)
        for one in self.candidates:
            for name in one.names:
                found[fold(name)].append(one)
        return {
            name: tuple(sorted(them, key=lambda one: one.ceremony)) for name, them in found.items()
        }

    @cached_property
    def _by_role(self) -> dict[str, tuple[Candidate, ...]]:
        found: defaultdict[str, list[Candidate]] = defaultdict(list)
        for one in self.candidates:
            if one.fact.character:
                found[fold(one.fact.character)].append(one)
        return {role: tuple(them) for role, them in found.items()}

    @cached_property
    def _films(self) -> dict[int, tuple[str, ...]]:
        counted: defaultdict[int, Counter[str]] = defaultdict(Counter)
        for one in self.candidates:
            counted[one.ceremony].update(one.films)
        return {no: tuple(film for film, _ in its.most_common()) for no, its in counted.items()}


def _candidates(records: Iterable[FilmRecord]) -> Iterable[Candidate]:
    """The nominations of all films; one that names several films is made whole again."""
    found: defaultdict[tuple[object, ...], list[tuple[FilmRecord, Award]]] = defaultdict(list)
    for record in records:
        for place, fact in enumerate(record.facts):
            if not isinstance(fact, Award) or fact.body != BODY or fact.ceremony is None:
                continue
            if not categories.is_competitive(fact.category):
                continue
            key: tuple[object, ...] = (record.id, place)
            if categories.honours_work(fact.ceremony, fact.category) and fact.recipients:
                key = (fact.ceremony, fact.category, fact.recipients, fact.result)
            found[key].append((record, fact))
    for rows in found.values():
        yield Candidate(
            rows[0][1].ceremony or 0,
            rows[0][1].category,
            tuple(record.id for record, _ in rows),
            tuple(record.title for record, _ in rows),
            tuple(fact for _, fact in rows),
        )


def facts_of(candidates: Sequence[Candidate]) -> tuple[Award, ...]:
    return tuple(fact for one in candidates for fact in one.facts)
