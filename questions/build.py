"""The conductor: sources → film records → questions, and a report of what was left out.

    page → Article → FilmRecord → FactBase → drafts → wrong answers → lint → Questions

Questions are made film by film when a game asks for them. The same base, film and seed give the
same questions, byte for byte.
"""

from __future__ import annotations

import random
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from pathlib import Path

from questions import choices, vet
from questions.base import FactBase
from questions.draft import Draft
from questions.facts import filmfile
from questions.facts.fact import FilmRecord
from questions.reference import fame
from questions.reference.fame import Fame
from questions.sources import Page, Refusal, pages, read_page, read_pages
from questions.templates import FAMILIES, claims, drafts
from questions.templates.subject import Film, Template
from quiz.question import Question

__all__ = [
    "Built",
    "Dropped",
    "Page",
    "Refusal",
    "asked",
    "build",
    "few",
    "load_films",
    "pages",
    "questions_for",
    "read_page",
    "read_pages",
    "some",
    "vetted",
]

#: One true-or-false question to this many others.
OTHERS_A_CLAIM = 9


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
    families: Mapping[str, str] = field(default_factory=dict)
    """Template → family, of all templates that made a draft."""


def questions_for(base: FactBase, film: str, seed: int) -> tuple[Question, ...]:
    """Every question the film yields, family by family. Raises `KeyError` for an unknown film."""
    return build(base, film, seed).questions


def build(base: FactBase, film: str, seed: int) -> Built:
    """The film's questions, and what was left out and why. Raises `KeyError`."""
    return vetted(base, drafts(base, film, seed), seed, fame.of_film(base.record(film)))


def vetted(base: FactBase, made: Iterable[Draft], seed: int, known: Fame = Fame.USUAL) -> Built:
    """The drafts as questions, and what was left out and why; `known` is the film's fame."""
    kept: list[Question] = []
    dropped: list[Dropped] = []
    doubts: list[Dropped] = []
    families: dict[str, str] = {}
    for draft in made:
        families[draft.template] = draft.family
        question, problems = _vetted(draft, base, seed, known)
        found = [Dropped(draft.id, problem.code, problem.text) for problem in problems]
        if any(problem.fatal for problem in problems):
            dropped += [finding for finding in found if finding.code.startswith("E")][:1]
        else:
            kept.append(question)
            doubts += found
    kept = _side_by_side(_few_claims(kept, dropped), dropped, doubts)
    return Built(tuple(kept), tuple(dropped), tuple(doubts), families)


def some(
    base: FactBase,
    film: str,
    seed: int,
    count: int,
    rng: random.Random,
    heard: Container[str] = frozenset(),
) -> Iterator[Question]:
    """Up to `count` of the film's questions, chosen by `rng`, each made when it is taken.

    Each is as `build` makes it, and of a template of its own; families take turns. None has its
    id in `heard`. Raises `KeyError` for an unknown film.
    """
    subject = Film(base, base.record(film), seed)
    made = (template(subject) for template in _by_chance(rng))
    return few(base, made, seed, count, rng, heard, fame.of_film(subject.record))


def few(
    base: FactBase,
    made: Iterable[Iterable[Draft]],
    seed: int,
    count: int,
    rng: random.Random,
    heard: Container[str] = frozenset(),
    known: Fame = Fame.USUAL,
) -> Iterator[Question]:
    """Up to `count` questions, one of each template's drafts; no more of `made` is made."""
    found: list[Question] = []
    for drafted in made:
        if len(found) >= count:
            return
        fresh = [draft for draft in drafted if draft.id not in heard]
        rng.shuffle(fresh)
        for draft in fresh:
            question, problems = _vetted(draft, base, seed, known)
            beside = (problem for _, problem in vet.set_problems([*found, question]))
            if not any(problem.fatal for problem in (*problems, *beside)):
                found.append(question)
                yield question
                break


def _by_chance(rng: random.Random) -> Iterator[Template]:
    """All templates, a family's in turn with the other families'; seldom those of claims."""
    families = {name: list(templates) for name, templates in FAMILIES.items()}
    if rng.randrange(OTHERS_A_CLAIM + 1):
        del families["claims"]
    rows = list(families.values())
    rng.shuffle(rows)
    for row in rows:
        rng.shuffle(row)
    for turn in zip_longest(*rows):
        yield from (template for template in turn if template is not None)


def _vetted(
    draft: Draft, base: FactBase, seed: int, known: Fame
) -> tuple[Question, list[vet.Problem]]:
    question = asked(draft, base, seed, known)
    return question, vet.problems(question, draft, base)


def asked(draft: Draft, base: FactBase, seed: int, known: Fame) -> Question:
    """The draft as this seed and its film's fame have it asked, vetted by nobody yet."""
    # Each draft has its own chance, so that one more template changes no other question.
    question = draft.question(choices.pick(draft, base, random.Random(f"{seed}|{draft.id}")))
    return replace(question, difficulty=fame.difficulty(question.difficulty, known))


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
