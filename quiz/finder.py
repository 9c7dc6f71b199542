"""Find packs and films by name, as people type them.

    "leaving las vegas" → Leaving Las Vegas (1995)      "noir" → Noir nights
    "batman 2" is never Batman: a number is never forgiven

Case, accents, punctuation, a leading article and the year may be left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from rapidfuzz import fuzz, process

from quiz.errors import PlayerMistake
from quiz.judging import fold

_YEAR = re.compile(r"\((\d{4})\)\s*$")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")
_ARTICLES = ("the ", "a ", "an ")
#: "One" is left out: it is seldom a number in a title, and no sequel bears it.
_WORDS = ("", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_NUMBERS = {
    word: str(number) for row in (_WORDS, _ROMAN) for number, word in enumerate(row, start=1)
}
#: Words that are numbers only behind a title ("Rocky V", not "I, Robot" or "X-Men").
_LETTERS = frozenset({"i", "v", "x"})
_SURE = 86.0
"""rapidfuzz ratio, 0 to 100: one slip in seven letters or more."""
_CLEAR = 4.0
"""By how much the best must beat the second."""
_NEAR = 65.0
LISTED = "see the list of packs for what can be played"
_LONGEST = 200
"""Characters of what someone typed that are looked at."""


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    key: str
    year: str | None
    numbers: frozenset[str]


def _spelt(key: str) -> str:
    """`key` with its numbers as digits: "rocky ii" and "rocky part two" are both "rocky 2"."""
    words = key.split()
    spelt: list[str] = []
    for place, word in enumerate(words):
        number = _NUMBERS.get(word)
        if word in _LETTERS and (place == 0 or place < len(words) - 1):
            number = None
        if number is None and (digits := _ORDINAL.sub("", word)).isdecimal():
            number = digits.lstrip("0") or "0"
        if number is not None and spelt and spelt[-1] == "part":
            spelt.pop()
        spelt.append(number or word)
    return " ".join(spelt)


def _entry(text: str, name: str = "") -> _Entry:
    """`text` taken apart; it is the name itself, or another one for `name`."""
    year = _YEAR.search(text)
    folded = fold(text[: year.start()] if year else text) or fold(text)
    key = _spelt(_without_article(folded))
    numbers = frozenset(word for word in key.split() if word.isdecimal())
    return _Entry(name or text, key, year[1] if year else None, numbers)


def _without_article(key: str) -> str:
    return next((key[len(a) :] for a in _ARTICLES if key.startswith(a) and key != a), key)


class Finder:
    """Looks names up; made once for a set of names, so that a large shelf is folded once."""

    def __init__(
        self, names: Iterable[str], also: Mapping[str, Iterable[str]] = MappingProxyType({})
    ) -> None:
        """`also` are other names of some of `names`."""
        self._entries = [
            _entry(text, name)
            for name in dict.fromkeys(names)
            for text in (name, *also.get(name, ()))
        ]
        self._keys = [entry.key for entry in self._entries]
        self._by_key: dict[str, list[_Entry]] = {}
        for entry in self._entries:
            self._by_key.setdefault(entry.key, []).append(entry)

    def find(self, query: str, listed: str = LISTED) -> str:
        """Return the one name that `query` means; `listed` is as in `find_among`.

        Raises `PlayerMistake`, with up to three of the nearest names, if it means none or several.
        """
        return find_among([self], query, listed)

    def exact(self, asked: _Entry) -> list[_Entry]:
        """Same title; a year, typed in brackets or bare, must be the film's."""
        same = self._by_key.get(asked.key, [])
        whole = [entry for entry in same if asked.year in (None, entry.year)]
        if whole or asked.year is not None:
            return whole
        title, _, last = asked.key.rpartition(" ")
        return [entry for entry in self._by_key.get(title, []) if entry.year == last]

    def parts(self, asked: _Entry) -> list[_Entry]:
        """Names that hold the whole words typed, in that order and next to each other."""
        if len(asked.key) < 3:
            return []
        inside = f" {asked.key} "
        return [
            entry
            for entry in self._entries
            if inside in f" {entry.key} "
            and entry.numbers == asked.numbers
            and asked.year in (None, entry.year)
        ]

    def slips(self, asked: _Entry) -> list[_Entry]:
        near = process.extract(
            asked.key, self._keys, scorer=fuzz.ratio, limit=5, score_cutoff=_SURE - _CLEAR
        )
        fitting = [
            (score, entry)
            for _, score, index in near
            if (entry := self._entries[index]).numbers == asked.numbers
            and asked.year in (None, entry.year)
        ]
        if not fitting or fitting[0][0] < _SURE:
            return []
        best = fitting[0][0]
        return [entry for score, entry in fitting if score > best - _CLEAR]

    def near(self, asked: _Entry) -> list[tuple[float, _Entry]]:
        """The three nearest names, each with its rapidfuzz score, best first."""
        found = process.extract(
            asked.key, self._keys, scorer=fuzz.WRatio, limit=3, score_cutoff=_NEAR
        )
        return [(score, self._entries[index]) for _, score, index in found]


def find_among(finders: Sequence[Finder], query: str, listed: str = LISTED) -> str:
    """The same as `Finder.find`, over the names of several finders.

    `listed` says where all names are to be seen.
    """
    asked = _entry(query[:_LONGEST].strip())
    for step in (Finder.exact, Finder.parts, Finder.slips):
        found = list({e.name: e for finder in finders for e in step(finder, asked)}.values())
        if len(found) == 1:
            return found[0].name
        if found:
            raise PlayerMistake(_several(query, found))
    near = [n for finder in finders for n in finder.near(asked)]
    raise PlayerMistake(_nothing(query, near, listed))


def _nothing(query: str, near: list[tuple[float, _Entry]], listed: str) -> str:
    said = f"There is nothing called “{_cut(query)}” here"
    if not near:
        return f"{said}; {listed}."
    near.sort(key=lambda scored: -scored[0])
    best = list({entry.name: entry for _, entry in near}.values())[:3]
    return f"{said}; did you mean {_listed(best)}?"


def find(query: str, names: Sequence[str], listed: str = LISTED) -> str:
    """Return the one of `names` that `query` means; see `Finder.find` and `find_among`."""
    return Finder(names).find(query, listed)


def _several(query: str, found: Sequence[_Entry]) -> str:
    more = f" (or {len(found) - 3} more)" if len(found) > 3 else ""
    return f"“{_cut(query)}” could be {_listed(found[:3])}{more}; type more of its name."


def _listed(entries: Sequence[_Entry]) -> str:
    names = [" ".join(entry.name.split()) for entry in entries]
    return " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"
