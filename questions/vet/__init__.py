"""The lint every question passes before it may be asked.

Codes are stable: E drops the question, W lowers its standing. Rules on one question stand in
`facts` (what it rests on), `stem` (its words) and `answer` (key and options); `set_problems`
looks at questions side by side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from questions.base import FactBase, fold
from questions.draft import Draft
from questions.vet import answer, facts, stem
from questions.vet.problem import Case, Problem
from quiz.question import Question

__all__ = ["Problem", "problems", "set_problems"]

#: Set-level limits: a template's share, and that of true-or-false questions.
TEMPLATE_SHARE = 0.2
TRUE_FALSE_SHARE = 0.1

_RULES = (*facts.RULES, *stem.RULES, *answer.RULES)


def problems(question: Question, draft: Draft, base: FactBase) -> list[Problem]:
    """Everything the lint has against one question; empty if it may be asked as it is."""
    case = Case(question, draft, base)
    return [problem for rule in _RULES for problem in rule(case)]


def set_problems(questions: Sequence[Question]) -> list[tuple[Question, Problem]]:
    """What is wrong with questions that would be kept side by side, each with the one to drop.

    Shares are judged from 20 questions on: below, one question is already too much.
    """
    return [*_repeated(questions), *_crowded(questions)]


def _repeated(questions: Iterable[Question]) -> Iterable[tuple[Question, Problem]]:
    stems: set[str] = set()
    ids: set[str] = set()
    for question in questions:
        folded = fold(question.stem)
        if folded in stems or question.id in ids:
            yield question, Problem("E70", "it is asked twice")
        stems.add(folded)
        ids.add(question.id)


def _crowded(questions: Sequence[Question]) -> Iterable[tuple[Question, Problem]]:
    if len(questions) < 20:
        return
    templates = Counter(question.template for question in questions)
    shown: set[str | None] = set()
    for question in questions:
        share = templates[question.template] / len(questions)
        if share > TEMPLATE_SHARE and question.template not in shown:
            shown.add(question.template)
            yield question, Problem("W72", f"“{question.template}” makes {share:.0%} of them")
    truths = [q for q in questions if fold(q.answer) in ("true", "false")]
    if len(truths) > TRUE_FALSE_SHARE * len(questions):
        yield truths[0], Problem("W76", f"{len(truths)} of {len(questions)} are true or false")
