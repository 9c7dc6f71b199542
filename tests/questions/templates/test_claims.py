"""True or false: even chances, and what is false is known to be."""

from __future__ import annotations

from collections import Counter

from questions.templates import claims
from questions.templates.subject import Film
from tests.questions import seed

BASE = seed.base()


def test_over_many_seeds_about_half_of_the_claims_are_true() -> None:
    answers = Counter(
        draft.answer
        for number in range(80)
        for template in claims.TEMPLATES
        for draft in template(Film(BASE, seed.RECORD, number))
    )
    assert 0.45 <= answers["True"] / answers.total() <= 0.65


def test_a_false_claim_does_not_say_what_the_proof_says() -> None:
    for number in range(20):
        for template in (claims.part, claims.territory, claims.song):
            for draft in template(Film(BASE, seed.RECORD, number)):
                (value,) = draft.proofs[0].expect
                assert BASE.holds(draft.proofs[0])
                assert (value in draft.stem) == (draft.answer == "True"), draft.stem
