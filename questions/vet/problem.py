"""What a lint rule is, what it looks at and what it finds.

A rule is a small function that yields one sentence for each thing it finds; a decorator gives it
its code and the word of a pack file it is about. Most rules need nothing but the question, so that
packs pass through them too; `fact_rule` marks those that ask the fact base.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from questions.base import FactBase, fold
from questions.draft import Draft
from questions.facts.fact import Award, FilmRecord
from quiz.judging import AnswerKey, compile, infer_kind
from quiz.question import Kind, Question

QUOTED = re.compile(r"\*[^*]*\*|“[^”]*”|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. Codes with E drop the question; codes with W only lower its standing."""

    code: str
    text: str
    at: str = "ask"
    """The word of a pack file that it is about: "ask", "answer", "also", "choices", "because"."""

    @property
    def fatal(self) -> bool:
        return self.code.startswith("E")


@dataclass(frozen=True)
class Case:
    """A question under the lint."""

    question: Question

    @property
    def draft(self) -> Draft | None:
        """What it was made of; None for a question somebody wrote."""
        return None

    @cached_property
    def kind(self) -> Kind:
        """As the judge takes it, where the question doesn't say."""
        return self.question.kind or infer_kind(self.question)

    @cached_property
    def told(self) -> str:
        """The stem and the clues behind it."""
        return " ".join((self.question.stem, *self.question.clues))

    @cached_property
    def stem_words(self) -> tuple[str, ...]:
        return tuple(fold(self.question.stem).split())

    @cached_property
    def key(self) -> AnswerKey:
        """What the judge holds without the options: it must refuse each of them."""
        return compile(replace(self.question, choices=None))

    @property
    def choices(self) -> tuple[str, ...]:
        return self.question.choices or ()

    @property
    def options(self) -> tuple[str, ...]:
        """All labels: the answer and the wrong ones beside it."""
        return (self.question.answer, *self.choices)

    @property
    def claims(self) -> bool:
        """Whether it is a true or false."""
        return fold(self.question.answer) in ("true", "false")

    @cached_property
    def given(self) -> bool:
        """Whether the options are no setter's choice: "False" for "True", or all in the stem."""
        draft = self.draft
        stem = f" {' '.join(self.stem_words)} "
        return (
            self.claims
            or (draft is not None and draft.options is not None)
            or (bool(self.choices) and all(f" {fold(o)} " in stem for o in self.options))
        )

    @cached_property
    def numeric(self) -> bool:
        """Whether the options are figures: their lengths and shared digits tell nothing."""
        draft = self.draft
        made = draft is not None and draft.number is not None
        return made or all(any(sign.isdigit() for sign in label) for label in self.options)

    @cached_property
    def prose(self) -> str:
        """The stem without titles and quoted names: the setter's own words."""
        return self.own_words(self.question.stem)

    def own_words(self, text: str) -> str:
        """`text` without titles, quoted names and the official names of awards."""
        text = QUOTED.sub("…", text)
        if self.draft is not None:
            text = text.replace(self.draft.title, "…")
            for fact in self.draft.facts:
                if isinstance(fact, Award):  # "Most Promising Newcomer" claims nothing
                    text = text.replace(fact.category, "…").replace(fact.body, "…")
        return text


@dataclass(frozen=True)
class Grounded(Case):
    """A question with the draft it came from and the facts it is about."""

    made_of: Draft
    base: FactBase

    @property
    def draft(self) -> Draft:
        return self.made_of

    @cached_property
    def record(self) -> FilmRecord:
        return self.base.record(self.made_of.film)

    @property
    def year(self) -> int:
        return self.record.year

    @cached_property
    def records(self) -> tuple[FilmRecord, ...]:
        """Of the film it is about, and of the others that it rests on."""
        named = {query.film for proof in self.made_of.proofs for query in proof.queries}
        others = [film for film in sorted(filter(None, named)) if self.base.has(film)]
        return tuple(map(self.base.record, dict.fromkeys([self.made_of.film, *others])))


# ── Rules ────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule on one question."""

    code: str
    run: Callable[[Case], Iterator[Problem]]
    needs_facts: bool = False
    """Whether it has nothing to say of a question somebody wrote."""


def rule(code: str, at: str = "ask") -> Callable[[Callable[[Case], Iterator[str]]], Rule]:
    """A rule that needs nothing but the question; `at` is what it is about."""

    def made(check: Callable[[Case], Iterator[str]]) -> Rule:
        return Rule(code, lambda case: (Problem(code, text, at) for text in check(case)))

    return made


def text_rule(code: str, *parts: str) -> Callable[[Callable[[Case, str], Iterator[str]]], Rule]:
    """A rule on each of some texts: "ask", "answer", "because", "clues"."""

    def made(check: Callable[[Case, str], Iterator[str]]) -> Rule:
        def run(case: Case) -> Iterator[Problem]:
            question = case.question
            texts = {
                "ask": question.stem,
                "answer": question.answer,
                "because": question.because,
                "clues": "\n".join(question.clues),
            }
            for part in parts:
                yield from (Problem(code, said, part) for said in check(case, texts[part]))

        return Rule(code, run)

    return made


def fact_rule(code: str, at: str = "ask") -> Callable[[Callable[[Grounded], Iterator[str]]], Rule]:
    """A rule that asks the fact base; it has nothing to say of a question somebody wrote."""

    def made(check: Callable[[Grounded], Iterator[str]]) -> Rule:
        def run(case: Case) -> Iterator[Problem]:
            if isinstance(case, Grounded):
                yield from (Problem(code, text, at) for text in check(case))

        return Rule(code, run, needs_facts=True)

    return made


Found = tuple[Question, str]
"""The question to look at first, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class SetRule:
    """A rule on questions side by side."""

    code: str
    check: Callable[[Sequence[Question]], Iterator[Found]]

    def run(self, questions: Sequence[Question]) -> Iterator[tuple[Question, Problem]]:
        for question, text in self.check(questions):
            yield question, Problem(self.code, text)


def set_rule(
    code: str,
) -> Callable[[Callable[[Sequence[Question]], Iterator[Found]]], SetRule]:
    def made(check: Callable[[Sequence[Question]], Iterator[Found]]) -> SetRule:
        return SetRule(code, check)

    return made
