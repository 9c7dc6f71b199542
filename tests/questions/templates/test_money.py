"""Cost and takings: one leads to the other, rentals are neither, and scopes are not mixed."""

from __future__ import annotations

import pytest

from questions.facts.fact import Award, BoxOffice, Budget
from tests.questions.templates.films import AT, asked, film

BUDGET = Budget(amount=2_000_000, currency="USD", source=AT)


def gross(amount: int, scope: str | None = None) -> BoxOffice:
    return BoxOffice(amount=amount, currency="USD", scope=scope, source=AT)


@pytest.mark.parametrize("scope", ["rentals", "US rentals", "US and Canada rentals"])
def test_rentals_are_no_takings(scope: str) -> None:
    told = film(BUDGET, gross(8_000_000, scope))
    assert asked(told, "box-office") == asked(told, "ratio") == asked(told, "budget") == []


@pytest.mark.parametrize("scope", ["North America", "United States", "domestic", "Japan"])
def test_no_ratio_is_made_of_one_countrys_takings(scope: str) -> None:
    assert asked(film(BUDGET, gross(8_000_000, scope)), "ratio") == []


@pytest.mark.parametrize("scope", [None, "worldwide"])
def test_a_ratio_is_made_of_all_takings_and_the_nearest_guess_wins(scope: str | None) -> None:
    [draft] = asked(film(BUDGET, gross(28_000_000, scope)), "ratio")
    assert draft.answer == "14"
    assert draft.closest
    assert "$2 million" in draft.stem


@pytest.mark.parametrize(
    ("scope", "said"),
    [("United Kingdom", "in the United Kingdom"), ("domestic", "in North America")],
)
def test_takings_of_one_country_are_told_with_it(scope: str, said: str) -> None:
    told = film(BUDGET, gross(8_000_000, scope))
    [draft] = [*asked(told, "box-office"), *asked(told, "budget")]
    assert said in draft.stem


def test_one_sum_is_asked_and_leads_from_the_other() -> None:
    told = film(BUDGET, gross(3_000_000))
    [draft] = [*asked(told, "budget"), *asked(told, "box-office")]
    assert draft.needs_choices
    assert {"$2 million", "$3 million"} == {draft.answer} | {
        said for said in ("$2 million", "$3 million") if said in draft.stem
    }


def test_a_film_with_one_figure_alone_is_not_asked_for_it() -> None:
    assert asked(film(BUDGET), "budget") == []
    assert asked(film(gross(3_000_000)), "box-office") == []


@pytest.mark.parametrize(("took", "many"), [(28_000_000, 1), (8_000_000, 0)])
def test_money_leads_to_the_film_only_where_it_surprises(took: int, many: int) -> None:
    won = Award(
        source=AT, body="Academy Award", category="Best Actor", recipients=("Emil Quill",),
        result="won",
    )  # fmt: skip
    assert len(asked(film(BUDGET, gross(took), won), "film-of-budget")) == many
