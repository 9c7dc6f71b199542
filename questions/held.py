"""One film of the fact base in memory, ready to be asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from questions.facts.fact import FilmRecord
from questions.facts.rows import fold, record_of, unpacked, values_said


@dataclass(frozen=True)
class Entry:
    """What one fact says."""

    closed: bool
    texts: dict[str, tuple[str, ...]]
    """Field → its values as text, in the page's order; a field that says nothing is left out."""

    @cached_property
    def folded(self) -> dict[str, frozenset[str]]:
        """Field → its values folded, to be compared."""
        return {field: frozenset(map(fold, texts)) for field, texts in self.texts.items()}

    def has(self, pins: Iterable[tuple[str, str]]) -> bool:
        """Whether each of the (field, folded value) pairs is among the fact's values."""
        return all(value in self.folded.get(field, ()) for field, value in pins)


class Held:
    """A film and what its facts say; no more of it is made than is asked for."""

    def __init__(self, film: str, title: str, year: int, packed: bytes) -> None:
        self.film, self.title, self.year = film, title, year
        self._packed = packed
        self._kinds: dict[str, list[Entry]] = {}

    @cached_property
    def _said(self) -> Mapping[str, Any]:
        return unpacked(self._packed)

    @cached_property
    def record(self) -> FilmRecord:
        return record_of(self.film, self.title, self.year, self._said)

    def place(self, place: int) -> Entry:
        """What the fact at that place of the film says."""
        return _entry(*self._said["facts"][place])

    def of_kind(self, kind: str) -> Sequence[Entry]:
        """What each fact of that kind says, in the page's order."""
        if kind not in self._kinds:
            self._kinds[kind] = [_entry(*fact) for fact in self._said["facts"] if fact[0] == kind]
        return self._kinds[kind]

    def matching(self, kind: str, pins: Iterable[tuple[str, str]]) -> list[Entry]:
        """What the facts of `kind` say that match every (field, value) pair."""
        folded = [(field, fold(value)) for field, value in pins]
        return [entry for entry in self.of_kind(kind) if entry.has(folded)]


def _entry(kind: str, said: Mapping[str, Any]) -> Entry:
    texts: dict[str, tuple[str, ...]] = {}
    for field, text in values_said(kind, said):
        texts[field] = (*texts.get(field, ()), text)
    return Entry(bool(said.get("closed")), texts)
