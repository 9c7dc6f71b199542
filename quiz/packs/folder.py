"""A folder of pack files as something to play from."""

from __future__ import annotations

import logging
import os
from collections.abc import Container, Sequence
from dataclasses import dataclass
from pathlib import Path

from quiz.errors import PlayerMistake
from quiz.judging import fold
from quiz.packs.problem import Problem, Severity
from quiz.packs.read import read
from quiz.ports import Item
from quiz.question import Pack, Question

log = logging.getLogger(__name__)

_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class _Kept:
    stamp: tuple[int, int]
    """Modification time in nanoseconds and size in bytes, when it was read."""
    pack: Pack | None
    problems: tuple[Problem, ...]


class Packs:
    """Packs that have been read, as something to play from."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        self._packs = {pack.name: pack for pack in packs}
        self._items = tuple(map(_item, self._packs.values()))

    def items(self, guild: int) -> Sequence[Item]:
        return self._items

    def questions(self, name: str, seed: int) -> Sequence[Question]:
        return self._packs[name].questions

    def some(self, name: str, seed: int, count: int, heard: Container[str]) -> Sequence[Question]:
        return _unheard(self.questions(name, seed), heard)


class PackFolder:
    """Reads a folder's packs, and again whatever changed since, each time it is asked.

    So a file that is dropped in is playable without a restart. A bad one stops nobody; what is
    wrong with it is logged when it is read.
    """

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        self._folder = Path(folder)
        self._kept: dict[str, _Kept] = {}
        self._packs: tuple[Pack, ...] = ()
        self._items: tuple[Item, ...] = ()

    def scan(self) -> tuple[list[Pack], list[Problem]]:
        """Return the packs without errors, by file name, and the problems of all files.

        A folder that isn't there has none of either.
        """
        self._refresh()
        packs: list[Pack] = []
        problems: list[Problem] = []
        first: dict[str, str] = {}
        for file, kept in self._kept.items():
            problems += kept.problems
            if kept.pack is None:
                continue
            known = first.setdefault(fold(kept.pack.name) or kept.pack.name, file)
            if known == file:
                packs.append(kept.pack)
            else:
                text = f"{Path(known).name} has a pack of this name already; give this one another."
                problems.append(Problem(file, 1, 1, Severity.ERROR, text))
        return packs, problems

    def items(self, guild: int) -> Sequence[Item]:
        """The packs to be played; the same object as long as no file changed."""
        packs = tuple(self.scan()[0])
        if packs != self._packs:
            self._packs = packs
            self._items = tuple(map(_item, packs))
        return self._items

    def questions(self, name: str, seed: int) -> Sequence[Question]:
        """All questions of the pack called exactly `name`; `seed` changes nothing."""
        for pack in self.scan()[0]:
            if pack.name == name:
                return pack.questions
        raise PlayerMistake(f"The pack “{name}” is not there any more.")

    def some(self, name: str, seed: int, count: int, heard: Container[str]) -> Sequence[Question]:
        return _unheard(self.questions(name, seed), heard)

    def _refresh(self) -> None:
        kept: dict[str, _Kept] = {}
        for path, stamp in self._files():
            before = self._kept.get(path)
            if before is None or before.stamp != stamp:
                pack, problems = read(path)
                if pack is None:
                    # Whoever dropped it in may be looking for it in vain.
                    for problem in problems:
                        log.error("%s", problem)
                before = _Kept(stamp, pack, tuple(problems))
            kept[path] = before
        self._kept = kept

    def _files(self) -> list[tuple[str, tuple[int, int]]]:
        files = []
        try:
            with os.scandir(self._folder) as entries:
                for entry in entries:
                    if entry.name.startswith(".") or not entry.name.lower().endswith(_ENDINGS):
                        continue
                    try:
                        stat = entry.stat()
                    except OSError:
                        continue  # removed between listing and looking
                    files.append((entry.path, (stat.st_mtime_ns, stat.st_size)))
        except (FileNotFoundError, NotADirectoryError, PermissionError):
            return []
        return sorted(files)


def scan(folder: str | os.PathLike[str]) -> tuple[list[Pack], list[Problem]]:
    """Return a folder's packs without errors and all problems, read once."""
    return PackFolder(folder).scan()


def _unheard(questions: Sequence[Question], heard: Container[str]) -> Sequence[Question]:
    """All of a pack's: they are there, and none of them costs anything."""
    return [question for question in questions if question.id not in heard]


def _item(pack: Pack) -> Item:
    return Item(pack.name, "pack", len(pack.questions), _about(pack))


def _about(pack: Pack) -> str:
    if pack.description:
        return pack.description
    by = f"by {pack.author}" if pack.author else ""
    return f"{by} ({pack.licence})".strip() if pack.licence else by
