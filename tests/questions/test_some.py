"""A few questions of a film, without making the others."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

import pytest

from questions import build
from questions.reference import fame
from questions.templates import claims, drafts
from quiz.question import Question
from tests.questions import seed
from tests.questions.test_build import BASE, BUILT

FAME = fame.of_film(seed.RECORD)


def some(count: int, by_chance: int, heard: Iterable[str] = ()) -> tuple[Question, ...]:
    return tuple(build.some(BASE, seed.FILM, 1, count, Random(by_chance), frozenset(heard)))


@pytest.mark.parametrize("by_chance", range(8))
def test_some_questions_are_what_they_are_among_all(by_chance: int) -> None:
    every = {question.id: question for question in _all_kept()}
    found = some(6, by_chance)
    assert len(found) == 6
    assert all(every[question.id] == question for question in found)
    assert len({question.template for question in found}) == 6
    assert len({question.category for question in found}) >= 4


def test_some_questions_are_others_by_another_chance() -> None:
    assert some(4, 1) == some(4, 1)
    assert len({question.id for n in range(6) for question in some(4, n)}) > 12


def test_what_was_heard_is_not_made_again() -> None:
    heard: list[str] = []
    while found := some(10, len(heard), heard):
        assert not {question.id for question in found} & {*heard}
        heard += [question.id for question in found]
    others = {q.id for q in BUILT.questions if q.category != claims.CATEGORY}
    assert others <= {*heard}


def _all_kept() -> list[Question]:
    """Also the claims that a whole set has no room for."""
    kept = [draft for draft in drafts(BASE, seed.FILM, 1) if draft.family == "claims"]
    return [*BUILT.questions, *(build._vetted(draft, BASE, 1, FAME)[0] for draft in kept)]
