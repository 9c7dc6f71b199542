"""The films that can be asked about: folders of film files behind one fact base.

Questions are made film by film when they are asked for, never all at once.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Self

from questions.base import FactBase
from questions.build import Built, build, questions_for, some
from questions.draft import Draft
from questions.facts import filmfile
from questions.facts.fact import Director, FilmRecord
from questions.keeping import kept
from questions.reference import names
from questions.templates import drafts
from quiz.errors import OperatorMistake
from quiz.question import Kind, Question

log = logging.getLogger(__name__)

#: Sets of wordings a film's questions have in games: making them costs a moment, so they are kept.
WORDINGS = 4
_KEPT = 512

#: Where the fact base of the films that are played is kept.
KEPT_AT = Path("data") / "facts.db"

#: Fields of facts that name what a guess could name.
_NAMED = {
    Kind.PERSON: ("person", "actor", "author", "recipients", "writers", "performer", "critic"),
    Kind.TITLE: ("film", "work", "title"),
}


class Films:
    """Films by name, and the questions they yield."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self._names: dict[str, str] | None = None

    @classmethod
    def of_records(cls, records: Iterable[FilmRecord]) -> Self:
        return cls(FactBase.build(records))

    @classmethod
    def of_folders(cls, folders: Sequence[Path], cache: Path | None = None) -> Self:
        """All film files of `folders`; of two with one id, the later folder's counts.

        A file with a mistake in it is left out, and the log says where it is. The fact base made of
        them is kept as `cache` and used again until a file changes; where it can't be kept it lives
        in memory, and the log says why.
        """
        found: dict[str, Path] = {}
        for folder in reversed(folders):
            for path in sorted(folder.glob("*.yaml")):
                found.setdefault(path.name, path)
        files = list(found.values())
        base, was_there = kept(cache, _fingerprint(files), lambda: _sound(files))
        if was_there:
            _tell_again(files, base)
        return cls(base)

    def names(self) -> dict[str, str]:
        """ "Title (year)" → film id, by title; a second one is "Title by director (year)"."""
        if self._names is None:
            self._names = {}
            for film, title, year in self.base.titles():
                name = f"{title} ({year})"
                if name in self._names:
                    by = next((f.person for f in self.base.facts(film, Director)), film)
                    name = f"{title} by {by} ({year})"
                    name = f"{title} by {film} ({year})" if name in self._names else name
                self._names[name] = film
        return self._names

    def known(self, kind: Kind, folded: str) -> bool:
        """Whether the fact base or the names table has a person or a title of that name.

        With `titled` and `word` this makes films the judge's `Names`.
        """
        fields = _NAMED.get(kind, ())
        return bool(fields) and (
            names.shipped().known(kind, folded) or self.base.names(folded, fields)
        )

    def titled(self, folded: str) -> int:
        """How many known titles begin with the words `folded` and go on."""
        return max(names.shipped().titled(folded), self.base.beginning(folded))

    def word(self, folded: str) -> bool:
        """Whether `folded` is a word of titles and names in the names table."""
        return names.shipped().word(folded)

    def credits(self) -> dict[str, str]:
        """Film id → where its facts are from: "Wikipedia, CC BY-SA 3.0"."""
        return self.base.credits()

    def questions(self, film: str, seed: int) -> tuple[Question, ...]:
        """Every question the film yields; the same ones for the same seed."""
        return questions_for(self.base, film, seed)

    def drafts(self, film: str, seed: int) -> Iterator[Draft]:
        """What its templates make, before any of it is vetted."""
        return drafts(self.base, film, seed)

    def built(self, film: str, seed: int) -> Built:
        """Every question the film yields, and what was left out and why."""
        return build(self.base, film, seed)

    def some(
        self, film: str, seed: int, count: int, rng: Random, heard: Container[str]
    ) -> Iterator[Question]:
        """Up to `count` of them by chance, none with an id in `heard`; see `build.some`."""
        return some(self.base, film, seed, count, rng, heard)


class NamedFilms:
    """Films by their names, as games ask for them: their questions are made then, and kept."""

    def __init__(self, films: Films) -> None:
        self._films = films
        self._made = lru_cache(maxsize=_KEPT)(films.questions)

    def items(self) -> Iterator[tuple[str, str, int, str]]:
        """(name, kind, 0, credit) of what can be played: how many questions there are isn't known
        before they are made.
        """
        credits = self._films.credits()
        for name, film in self._films.names().items():
            yield name, "film", 0, credits[film]

    def questions(self, name: str, seed: int) -> tuple[Question, ...]:
        """All of the film's. Raises `KeyError` for an unknown name."""
        return self._made(self._films.names()[name], seed % WORDINGS)

    def built(self, name: str, seed: int) -> Built:
        """The same, and what was left out and why."""
        return self._films.built(self._films.names()[name], seed % WORDINGS)

    def some(self, name: str, seed: int, count: int, heard: Container[str]) -> Iterator[Question]:
        """Up to `count` of them, chosen by `seed`, none with an id in `heard`; made when taken."""
        film, by_chance = self._films.names()[name], Random(f"{seed}|{name}")
        return self._films.some(film, seed % WORDINGS, count, by_chance, heard)


def _sound(files: Iterable[Path]) -> Iterator[FilmRecord]:
    """The films of all files that can be used, each once; the log tells of the others."""
    seen: dict[str, Path] = {}
    for path in files:
        try:
            record = filmfile.read(path)
        except OperatorMistake as mistake:
            log.error("%s; the film is left out", mistake)
            continue
        if (first := seen.setdefault(record.id, path)) is not path:
            log.error(
                "%s has the id %s, and so has %s; it is left out until one of them is removed or"
                " gets an id of its own",
                path,
                record.id,
                first,
            )
            continue
        yield record


def _tell_again(files: Iterable[Path], base: FactBase) -> None:
    """Log the mistakes in files that a kept base was made without: they are there until mended."""
    films = set(base.films())
    for path in files:
        if path.stem not in films:
            try:
                filmfile.read(path)
            except OperatorMistake as mistake:
                log.error("%s; the film is left out", mistake)


def _fingerprint(files: Iterable[Path]) -> str:
    seen = hashlib.sha256()
    for path in files:
        seen.update(f"{path.absolute()}\0".encode("utf-8", "surrogateescape"))
        with contextlib.suppress(OSError):  # a link to nowhere; reading it will tell
            stat = path.stat()
            seen.update(f"{stat.st_size}\0{stat.st_mtime_ns}\0".encode())
    return seen.hexdigest()[:16]
