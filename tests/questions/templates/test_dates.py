"""Years of films and weeks between their openings: what can be known, and worked out."""

from __future__ import annotations

import random

import pytest

from questions import choices
from questions.base import FactBase
from questions.facts.fact import Director, Release, Starring
from tests.questions.templates.films import AT, asked, film

STAR = Starring(person="Gregory Peck", source=AT)


def test_no_wrong_year_lies_far_ahead() -> None:
    told = film(STAR, Director(person="William Wyler", source=AT),
                Release(date="2013-09-13", source=AT), year=2013)  # fmt: skip
    [draft] = asked(told, "release-year")
    base = FactBase.build([told])
    for seed in range(200):
        picked = choices.pick(draft, base, random.Random(seed))
        assert picked is not None
        assert max(map(int, picked)) <= 2019


def test_a_premiere_tells_when_the_film_opened() -> None:
    told = film(
        Release(date="1988-10-09", scope="premiere", source=AT),
        Release(date="1989-02-19", territory="United States", source=AT),
    )
    [draft] = asked(told, "closest-weeks")
    assert draft.answer == "19"
    assert draft.closest
    assert "October 1988" in draft.stem


@pytest.mark.parametrize("then", ["1988-10-20", "1989-02", "1992-10-09"])
def test_no_weeks_are_guessed_at_of_days_of_years_or_of_a_month(then: str) -> None:
    told = film(
        Release(date="1988-10-09", scope="limited", source=AT),
        Release(date=then, scope="nationwide", source=AT),
    )
    assert asked(told, "closest-weeks") == []
