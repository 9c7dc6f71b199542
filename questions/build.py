"""The conductor: sources → film records → questions, and a report of what was left out.

    page → Article → FilmRecord → FactBase → drafts → wrong answers → lint → Questions

Questions are made film by film when a game asks for them. The same base, film and seed give the
same questions, byte for byte.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from questions import articles, choices, vet
from questions.articles import UnsupportedPage
from questions.base import FactBase
from questions.draft import Draft
from questions.facts import filmfile
from questions.facts.fact import FilmRecord
from questions.facts.reader import read_facts
from questions.templates import claims, drafts
from questions.wikipedia import Wanted, Wikipedia, wanted
from quiz.errors import OperatorMistake
from quiz.question import Question

#: One true-or-false question to this many others.
OTHERS_A_CLAIM = 9

# ── Sources ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Page:
    """A page that can be read; it is opened only then."""

    name: str
    path: Path | None
    """None for standard input, and for a page of Wikipedia."""
    wanted: Wanted | None = None
    """The page of Wikipedia that is meant, if one is."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A page that yields no film; `why` is one plain sentence that names it."""

    page: Page
    why: str


def pages(sources: Iterable[str | Path]) -> list[Page]:
    """The pages of files, of whole folders (by path, hidden files left out), of "-", and of
    Wikipedia by title or address.

    Raises `OperatorMistake` if there is no such file or folder, and it can be no such title.
    """
    found: list[Page] = []
    for source in map(str, sources):
        if not source:
            raise OperatorMistake("A source is empty; name a file, a folder, or - for input.")
        path = Path(source)
        if source == "-":
            found.append(Page("standard input", None))
        elif os.path.isdir(source):  # unlike Path's, it takes any length of title
            inside = [file for file in path.rglob("*") if _is_page(file.relative_to(path), file)]
            if not inside:
                raise OperatorMistake(f"{source}: there is no file in this folder.")
            found += [Page(str(file), file) for file in sorted(inside)]
        elif os.path.exists(source):
            found.append(Page(source, path))
        elif (page := wanted(source)) is not None:
            found.append(Page(source, None, page))
        else:
            raise OperatorMistake(f"{source}: there is no such file or folder.")
    return found


def _is_page(inside: Path, file: Path) -> bool:
    return not any(part.startswith(".") for part in inside.parts) and file.is_file()


def read_page(page: Page, wikipedia: Wikipedia | None = None) -> FilmRecord:
    """The facts of one page, or of a film file. Raises `OperatorMistake` that names it."""
    if page.wanted is not None:
        return read_facts((wikipedia or Wikipedia()).article(page.wanted), page.name)
    if page.path is not None and page.path.exists() and not page.path.is_file():
        # A pipe keeps its reader waiting for ever, and a device never ends.
        raise UnsupportedPage(f"{page.name} is not an ordinary file, so it isn't read.")
    if page.path is not None and page.path.suffix in (".yaml", ".yml"):
        return filmfile.read(page.path)
    # One byte more than is ever read, so that a page too long is told from one that just fits.
    most = articles.MAX_BYTES + 1
    try:
        if page.path is None:
            data = sys.stdin.buffer.read(most)
        else:
            with page.path.open("rb") as file:
                data = file.read(most)
    except OSError as error:
        raise UnsupportedPage(f"{page.name} can't be read: {error.strerror}.") from None
    name = page.path.name if page.path else page.name
    return read_facts(articles.read(data, name), name)


def read_pages(
    found: Iterable[Page], wikipedia: Wikipedia | None = None
) -> Iterator[FilmRecord | Refusal]:
    """The film of each page, or why it has none: one odd page stops nothing."""
    for page in found:
        try:
            yield read_page(page, wikipedia)
        except OperatorMistake as mistake:
            yield Refusal(page, str(mistake))


def load_films(folder: Path) -> list[FilmRecord]:
    """The film files of `folder`, by name. Raises `OperatorMistake` naming the file at fault."""
    return [filmfile.read(path) for path in sorted(folder.glob("*.yaml"))]


# ── Questions ────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Dropped:
    """A draft that did not become a question."""

    id: str
    code: str
    why: str


@dataclass(frozen=True, slots=True)
class Built:
    """What one film yields."""

    questions: tuple[Question, ...]
    dropped: tuple[Dropped, ...]
    doubts: tuple[Dropped, ...]
    """Findings that lower a kept question's standing without dropping it."""


def questions_for(base: FactBase, film: str, seed: int) -> tuple[Question, ...]:
    """Every question the film yields, family by family. Raises `KeyError` for an unknown film."""
    return build(base, film, seed).questions


def build(base: FactBase, film: str, seed: int) -> Built:
    """The film's questions, and what was left out and why. Raises `KeyError`."""
    kept: list[Question] = []
    dropped: list[Dropped] = []
    doubts: list[Dropped] = []
    for draft in drafts(base, film, seed):
        question = draft.question(_choices(draft, base, seed))
        problems = vet.problems(question, draft, base)
        found = [Dropped(draft.id, problem.code, problem.text) for problem in problems]
        if any(problem.fatal for problem in problems):
            dropped += [finding for finding in found if finding.code.startswith("E")][:1]
        else:
            kept.append(question)
            doubts += found
    kept = _side_by_side(_few_claims(kept, dropped), dropped, doubts)
    return Built(tuple(kept), tuple(dropped), tuple(doubts))


def _choices(draft: Draft, base: FactBase, seed: int) -> tuple[str, ...] | None:
    # Each draft has its own chance, so that one more template changes no other question.
    return choices.pick(draft, base, random.Random(f"{seed}|{draft.id}"))


def _few_claims(questions: Sequence[Question], dropped: list[Dropped]) -> list[Question]:
    """No more true-or-false questions than the others can carry; the first ones stay.

    They come as pairs of a true and a false one.
    """
    others = sum(question.category != claims.CATEGORY for question in questions)
    left = others // OTHERS_A_CLAIM // 2 * 2
    kept = []
    for question in questions:
        if question.category == claims.CATEGORY:
            if not left:
                dropped.append(Dropped(question.id, "W76", "enough are true or false already"))
                continue
            left -= 1
        kept.append(question)
    return kept


def _side_by_side(
    questions: list[Question], dropped: list[Dropped], doubts: list[Dropped]
) -> list[Question]:
    """Without those that can't stand beside the others."""
    out: set[int] = set()
    for question, problem in vet.set_problems(questions):
        (dropped if problem.fatal else doubts).append(
            Dropped(question.id, problem.code, problem.text)
        )
        if problem.fatal:
            out.add(id(question))
    return [question for question in questions if id(question) not in out]
