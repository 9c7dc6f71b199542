"""Prizes: how they are named, and the forms people type."""

from __future__ import annotations

import pytest

from questions.templates import prizes


@pytest.mark.parametrize(
    ("body", "category", "prize"),
    [
        ("Academy Award", "Best Actor", "the Academy Award for Best Actor"),
        ("Filmfare Awards", "Best Film", "the Filmfare Award for Best Film"),
        (
            "National Board of Review",
            "Best Film",
            "the National Board of Review award for Best Film",
        ),
        ("Cannes Film Festival", "Palme d'Or", "the Palme d'Or at the Cannes Film Festival"),
    ],
)
def test_a_prize_is_named_with_its_body(body: str, category: str, prize: str) -> None:
    assert prizes.award(body, category) == prize


def test_a_leading_role_is_known_by_its_other_names() -> None:
    forms = prizes.category_forms("Best Actress in a Motion Picture – Drama")
    assert {"actress", "leading actress", "Best actress"} <= set(forms)
    for supporting in ("Best Supporting Actress", "Best Actress in a Supporting Role"):
        forms = prizes.category_forms(supporting)
        assert not {"actress", "Best actress", "leading actress"} & set(forms)
