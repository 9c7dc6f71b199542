"""The lint every question passes before it may be asked.

Codes are stable and told in docs/lint.md: E drops the question, W lowers its standing. Rules on
one question stand in `facts` (what it rests on), `stem` and `words` (what it says and how),
`answer` and `options`; those on questions side by side in `sets`; `copied` holds them against an
article.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from questions.base import FactBase
from questions.draft import Draft
from questions.vet import answer, facts, options, sets, stem, words
from questions.vet.copied import Wording
from questions.vet.problem import Case, Grounded, Problem, Rule
from quiz.mix import Picker, arrange
from quiz.question import Question

__all__ = [
    "CODES",
    "Problem",
    "Wording",
    "game_problems",
    "pack_problems",
    "problems",
    "set_problems",
]

GAMES, ROUNDS = 20, 10
"""Games of a pack that are tried, and their rounds."""

RULES: tuple[Rule, ...] = (
    *facts.RULES,
    *stem.RULES,
    *words.RULES,
    *answer.RULES,
    *options.RULES,
)
#: Every code of the lint.
CODES = frozenset(
    {
        "E30",
        *(rule.code for rule in RULES),
        *(rule.code for rule in (*sets.RULES, *sets.IN_ORDER)),
    }
)


def problems(
    question: Question, draft: Draft | None = None, base: FactBase | None = None
) -> list[Problem]:
    """Everything the lint has against one question; empty if it may be asked as it is.

    Without the draft it was made of and the fact base, it is one that somebody wrote: rules that
    ask the facts have nothing to say then.
    """
    case = Case(question) if draft is None or base is None else Grounded(question, draft, base)
    return [problem for rule in RULES for problem in rule.run(case)]


def pack_problems(questions: Sequence[Question]) -> list[tuple[Question, Problem]]:
    """What the lint has against questions that somebody wrote, one by one and side by side.

    Their order is a game's, which keeps those apart that give one another away: what is told of
    that is what is left of it in games.
    """
    alone = [(question, found) for question in questions for found in problems(question)]
    return [*alone, *set_problems(questions), *_problems_in_games(questions)]


def _problems_in_games(questions: Sequence[Question]) -> list[tuple[Question, Problem]]:
    """What players get to see in some games of ten, drawn as games are, each finding once."""
    found: dict[tuple[str, Problem], tuple[Question, Problem]] = {}
    for seed in range(GAMES):
        picker = Picker(ROUNDS, (), Random(seed))
        picker.take(questions, ROUNDS)
        for question, problem in game_problems(arrange(picker.taken)):
            found.setdefault((question.id, problem), (question, problem))
    return list(found.values())


def set_problems(questions: Sequence[Question]) -> list[tuple[Question, Problem]]:
    """What is wrong with questions that are kept side by side, each with the one to look at."""
    return [found for rule in sets.RULES for found in rule.run(questions)]


def game_problems(questions: Sequence[Question]) -> list[tuple[Question, Problem]]:
    """What is wrong with questions that are asked one after another, in that order."""
    return [found for rule in sets.IN_ORDER for found in rule.run(questions)]
