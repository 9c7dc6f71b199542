"""Critics: those whom people remember, and one a film."""

from __future__ import annotations

import pytest

from questions.facts.fact import Review
from questions.templates.reception import the_outlet
from tests.questions.templates.films import AT, asked, film

EBERT = Review(critic="Roger Ebert", outlet="Chicago Sun-Times", source=AT)
SISKEL = Review(critic="Gene Siskel", outlet="Chicago Tribune", source=AT)
NOBODY = Review(critic="Bo Hartley", outlet="Salt Weekly", source=AT)


def test_a_critic_whom_nobody_knows_is_not_asked_for() -> None:
    assert asked(film(NOBODY), "critic") == asked(film(NOBODY), "outlet") == []


def test_a_trade_paper_can_be_worked_out_whoever_wrote_in_it() -> None:
    klein = Review(critic="Bo Klein", outlet="Variety", source=AT)
    [draft] = asked(film(klein, NOBODY), "trade-paper")
    assert (draft.answer, "Bo Klein" in draft.stem) == ("Variety", True)
    assert asked(film(NOBODY), "trade-paper") == []
    assert asked(film(klein, EBERT), "trade-paper") == []


@pytest.mark.parametrize("year", range(1980, 1990))
def test_one_review_is_asked_about_a_film(year: int) -> None:
    told = film(EBERT, SISKEL, NOBODY, year=year)
    [draft] = asked(told, "critic")
    assert "Bo Hartley" not in (draft.answer, draft.stem)
    assert draft.difficulty == 5


@pytest.mark.parametrize(
    ("outlet", "said"),
    [
        ("Chicago Tribune", "the *Chicago Tribune*"),
        ("New York Times", "the *New York Times*"),
        ("The New York Times", "*The New York Times*"),
        ("Variety", "*Variety*"),
        ("Rolling Stone", "*Rolling Stone*"),
    ],
)
def test_a_newspaper_has_its_article(outlet: str, said: str) -> None:
    assert the_outlet(outlet) == said
