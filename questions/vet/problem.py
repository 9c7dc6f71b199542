"""What a lint rule finds, and what it looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from questions.base import FactBase, fold
from questions.draft import Draft
from quiz.judging import AnswerKey, compile
from quiz.question import Question


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. Codes with E drop the question; codes with W only lower its standing."""

    code: str
    text: str

    @property
    def fatal(self) -> bool:
        return self.code.startswith("E")


@dataclass(frozen=True)
class Case:
    """A question under the lint, with the draft it came from and the facts it is about."""

    question: Question
    draft: Draft
    base: FactBase

    @cached_property
    def year(self) -> int:
        return self.base.record(self.draft.film).year

    @cached_property
    def stem_words(self) -> tuple[str, ...]:
        return tuple(fold(self.question.stem).split())

    @cached_property
    def key(self) -> AnswerKey:
        """What the judge would hold without the options: it must refuse each of them."""
        return compile(self.draft.question(None))

    @property
    def choices(self) -> tuple[str, ...]:
        return self.question.choices or ()

    @cached_property
    def prose(self) -> str:
        """The stem without the film's title and without quoted names: the setter's own words."""
        text = self.question.stem
        for start, end in (("*", "*"), ("“", "”"), ('"', '"')):
            while (a := text.find(start)) >= 0 and (b := text.find(end, a + 1)) > a:
                text = text[:a] + "…" + text[b + 1 :]
        return text.replace(self.draft.title, "…")


Rule = Callable[[Case], Iterator[Problem]]
