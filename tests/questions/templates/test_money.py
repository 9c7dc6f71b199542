"""Cost and takings: rentals are neither, and no ratio is made of unequal scopes."""

from __future__ import annotations

import pytest

from questions.facts.fact import BoxOffice, Budget
from tests.questions.templates.films import AT, asked, film

BUDGET = Budget(amount=2_000_000, currency="USD", source=AT)


def gross(amount: int, scope: str | None = None) -> BoxOffice:
    return BoxOffice(amount=amount, currency="USD", scope=scope, source=AT)


@pytest.mark.parametrize("scope", ["rentals", "US rentals", "US and Canada rentals"])
def test_rentals_are_no_takings(scope: str) -> None:
    told = film(BUDGET, gross(8_000_000, scope))
    assert asked(told, "box-office") == asked(told, "ratio") == []
    [draft] = asked(told, "budget")
    assert draft.because == ""


@pytest.mark.parametrize("scope", ["North America", "United States", "domestic", "Japan"])
def test_no_ratio_is_made_of_one_countrys_takings(scope: str) -> None:
    assert asked(film(BUDGET, gross(8_000_000, scope)), "ratio") == []


@pytest.mark.parametrize("scope", [None, "worldwide"])
def test_a_ratio_is_made_of_all_takings(scope: str | None) -> None:
    [draft] = asked(film(BUDGET, gross(28_000_000, scope)), "ratio")
    assert draft.answer == "14"


@pytest.mark.parametrize(
    ("scope", "said"),
    [("United Kingdom", "in the United Kingdom"), ("domestic", "in North America")],
)
def test_takings_of_one_country_are_told_with_it(scope: str, said: str) -> None:
    [draft] = asked(film(gross(8_000_000, scope)), "box-office")
    assert said in draft.stem


def test_cost_and_takings_of_a_film_are_not_both_asked_unless_for_their_ratio() -> None:
    odd = film(BUDGET, gross(8_900_000))
    assert len(asked(odd, "budget")) + len(asked(odd, "box-office")) == 1
    even = film(BUDGET, gross(8_000_000))
    assert len(asked(even, "budget")) + len(asked(even, "box-office")) == 2
