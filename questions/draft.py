"""A draft: everything of a question before it has wrong answers and has been vetted.

Templates make drafts, `questions.choices` picks wrong answers among a draft's rivals (or builds
them from its `number`), `questions.vet` decides whether the question may be asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from questions.base import Proof
from questions.facts.fact import Fact
from quiz.question import Kind, Question

#: A full stop behind another one, a title's last mark between them or not; three are an ellipsis.
_TWO_STOPS = re.compile(r"(?<!\.)\.([*”\"]?)\.(?!\.)")


def one_stop(text: str) -> str:
    """`text` without a second full stop behind a name that has one: Warner Bros., *48 Hrs.*"""
    return _TWO_STOPS.sub(r".\1", text)


class Rung(StrEnum):
    """Where a wrong answer comes from, nearest to the film first."""

    A = "a"
    """The same film: its other nominated categories, other crew, other performers."""
    B = "b"
    """The same ceremony and category."""
    C = "c"
    """Someone or something that shares a collaborator, decade or country."""
    D = "d"
    """The same type elsewhere in the fact base."""
    E = "e"
    """A fixed list."""


@dataclass(frozen=True, slots=True)
class Rival:
    """A candidate wrong answer: of the answer's type, and not known to be right."""

    text: str
    rung: Rung


class Shape(StrEnum):
    """What a numeric answer counts; it decides how wrong ones are spaced and written."""

    YEAR = "year"
    MONEY = "money"
    COUNT = "count"
    MINUTES = "minutes"
    PERCENT = "percent"
    TIMES = "times"


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """What wrong answers to a numeric question are made of."""

    value: int
    shape: Shape
    banned: frozenset[int] = frozenset()
    """Values that are defensible by another reading: the year of another release …"""
    least: int = 0
    most: int | None = None
    """The wrong answers' limits: a body's wins can't be more than its nominations."""
    currency: str | None = None
    """ISO 4217, for money."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A question in the making. `answer` is what `proofs` prove; nothing here is interpreted."""

    id: str
    """Film, template and, where a template makes several, what it is about."""
    template: str
    family: str
    """The module of `questions.templates` it comes from."""
    film: str
    title: str
    stem: str
    answer: str
    kind: Kind
    category: str
    difficulty: int
    because: str
    source: str
    proofs: tuple[Proof, ...]
    """What the fact base must still say for the question to be asked."""
    facts: tuple[Fact, ...]
    """The facts it rests on."""
    accept: tuple[str, ...] = ()
    prompt: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    rivals: tuple[Rival, ...] = ()
    """Candidate wrong answers, best first."""
    number: Number | None = None
    options: tuple[str, ...] | None = None
    """Wrong answers that are fixed: "False" for "True"."""
    needs_choices: bool = False
    """True where the question makes no sense without buttons."""
    clues: tuple[str, ...] = ()
    """Up to three further clues, hard ones first; the hardest of all stands in the stem."""
    closest: bool = False
    """True where each player gives one number, and the nearest wins."""
    mature: bool = False
    spoiler: bool = False
    keys: tuple[str, ...] = field(default=())
    """Every answer that is right, where the question asks for any of several; else empty."""

    def question(self, choices: tuple[str, ...] | None) -> Question:
        """The question as it is asked, with `choices` as its wrong answers."""
        return Question(
            id=self.id,
            stem=one_stop(self.stem),
            answer=self.answer,
            kind=self.kind,
            accept=self.accept,
            prompt=self.prompt,
            reject=self.reject,
            choices=choices,
            needs_choices=self.needs_choices,
            clues=tuple(map(one_stop, self.clues)),
            closest=self.closest,
            category=self.category,
            difficulty=self.difficulty,
            film=self.film,
            template=self.template,
            mature=self.mature,
            spoiler=self.spoiler,
            because=one_stop(self.because),
            source=self.source,
        )
