"""What a rule is tried on: an invented film's good draft, changed in one thing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from questions import vet
from questions.base import FactBase, Proof, Query
from questions.draft import Draft
from questions.facts.fact import Fact, FilmRecord, Unread
from quiz.question import Question
from tests.questions.invented import CHOICES, FILM, GOOD, RECORD


@dataclass(frozen=True)
class Trial:
    draft: Draft
    choices: tuple[str, ...] | None
    base: FactBase

    @property
    def question(self) -> Question:
        return self.draft.question(self.choices)

    def codes(self) -> set[str]:
        found = vet.problems(self.question, self.draft, self.base)
        return {problem.code for problem in found}

    def codes_as_written(self) -> set[str]:
        """The same question as if somebody had written it into a pack."""
        return {problem.code for problem in vet.problems(replace(self.question, film=None))}


def trial(
    choices: tuple[str, ...] | None = CHOICES,
    *,
    more: tuple[Fact, ...] = (),
    facts_of_film: tuple[Fact, ...] = RECORD.facts,
    unreads: tuple[Unread, ...] = (),
    others: tuple[FilmRecord, ...] = (),
    **changes: Any,
) -> Trial:
    """`changes` are to the good draft; `more` facts and `unreads` are the film's."""
    record = replace(RECORD, facts=(*facts_of_film, *more), unreads=unreads)
    return Trial(replace(GOOD, **changes), choices, FactBase.build([record, *others]))


def proof(kind: str, field: str, *expect: str, **where: str) -> tuple[Proof, ...]:
    """One proof over the invented film."""
    return (Proof((Query(kind=kind, field=field, film=FILM, where=(*where.items(),)),), expect),)


def written(stem: str, answer: str = "Ada Quill", **fields: Any) -> Question:
    """A question of a pack."""
    return Question(id="pack/1", stem=stem, answer=answer, **fields)
