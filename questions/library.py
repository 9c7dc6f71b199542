"""The films that can be asked about: folders of film files behind one fact base.

Questions are made film by film when they are asked for, never all at once.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Self

from questions.base import FactBase, NotKept
from questions.build import questions_for
from questions.facts import filmfile
from questions.facts.fact import FilmRecord
from quiz.errors import OperatorMistake
from quiz.question import Kind, Question

log = logging.getLogger(__name__)

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

        The fact base made of them is kept as `cache` and used again until a file changes; where it
        can't be kept it lives in memory, and the log says why. Raises `OperatorMistake` that names
        the file with a mistake in it.
        """
        files = {path.name: path for folder in folders for path in sorted(folder.glob("*.yaml"))}
        if cache is None:
            return cls.of_records(_read(files.values()))
        kept = cache.with_name(f"{cache.stem}-{_fingerprint(files.values())}{cache.suffix}")
        # Not there, of another version or damaged: it is only a copy, and made anew.
        with contextlib.suppress(OperatorMistake):
            return cls(FactBase.open(kept))
        try:
            base = FactBase.build(_read(files.values()), kept)
        except NotKept as why:
            log.warning("%s; it is made anew at every start", why)
            return cls.of_records(_read(files.values()))
        for older in kept.parent.glob(f"{cache.stem}-*{cache.suffix}"):
            if older != kept:
                with contextlib.suppress(OSError):  # in use, where files in use can't be removed
                    older.unlink(missing_ok=True)
        return cls(base)

    def names(self) -> dict[str, str]:
        """ "Title (year)" → film id, by title."""
        if self._names is None:
            self._names = {}
            for film in self.base.films():
                record = self.base.record(film)
                self._names[f"{record.title} ({record.year})"] = film
        return self._names

    def known(self, kind: Kind, folded: str) -> bool:
        """Whether the fact base has a person or a title of that name: the judge's `Names`."""
        fields = _NAMED.get(kind, ())
        return bool(fields) and self.base.names(folded, fields)

    def credit(self, film: str) -> str:
        """Where the film's facts are from: "Wikipedia, CC BY-SA 3.0"."""
        article = self.base.record(film).article
        return f"{article.site}, {article.licence}"

    def questions(self, film: str, seed: int) -> tuple[Question, ...]:
        """Every question the film yields; the same ones for the same seed."""
        return questions_for(self.base, film, seed)


def _read(files: Iterable[Path]) -> Iterator[FilmRecord]:
    return (filmfile.read(path) for path in files)


def _fingerprint(files: Iterable[Path]) -> str:
    seen = hashlib.sha256()
    for path in files:
        stat = path.stat()
        seen.update(f"{path.resolve()}\0{stat.st_size}\0{stat.st_mtime_ns}\0".encode())
    return seen.hexdigest()[:16]
