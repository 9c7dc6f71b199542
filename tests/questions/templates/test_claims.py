"""True or false: even chances, no kind that gives itself away, and what is false is known to be."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from questions.base import FactBase
from questions.build import load_films, questions_for
from questions.draft import Draft
from questions.templates import claims
from questions.templates.subject import Film
from tests.questions import seed

BASE = seed.base()
SHIPPED = FactBase.build(load_films(Path(__file__).parents[3] / "questions" / "films"))


def drafts(number: int) -> list[Draft]:
    return list(claims.claims(Film(BASE, seed.RECORD, number)))


def test_a_films_claims_are_true_and_false_by_turns() -> None:
    for number in range(20):
        answers = [draft.answer for draft in drafts(number)]
        assert len(answers) > 3
        assert abs(answers.count("True") - answers.count("False")) <= 1
    assert {drafts(number)[0].answer for number in range(20)} == {"True", "False"}


def test_over_all_shipped_films_half_of_the_claims_are_true() -> None:
    for number in (1, 2, 3):
        answers = Counter(
            question.answer
            for film in SHIPPED.films()
            for question in questions_for(SHIPPED, film, number)
            if question.category == claims.CATEGORY
        )
        assert answers.total() >= 30
        assert 0.45 <= answers["True"] / answers.total() <= 0.55


def test_every_kind_of_claim_is_true_as_often_as_false() -> None:
    kinds: dict[str, Counter[str]] = {}
    for number in range(120):
        for draft in drafts(number):
            kinds.setdefault(draft.template, Counter())[draft.answer] += 1
    assert len(kinds) > 3
    for name, answers in kinds.items():
        assert 0.35 <= answers["True"] / answers.total() <= 0.65, name


def test_of_prizes_both_won_and_lost_are_claimed_truly_and_falsely() -> None:
    said = {
        ("but lost" in draft.stem, draft.answer)
        for number in range(80)
        for draft in drafts(number)
        if draft.template == "claim-result"
    }
    assert len(said) == 4


def test_a_false_claim_does_not_say_what_the_proof_says() -> None:
    for number in range(20):
        for draft in drafts(number):
            if draft.template in ("claim-part", "claim-territory", "claim-song"):
                (value,) = draft.proofs[0].expect
                assert BASE.holds(draft.proofs[0])
                assert (value in draft.stem) == (draft.answer == "True"), draft.stem
