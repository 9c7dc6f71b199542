"""Years and months: what can be known, and typed as people type it."""

from __future__ import annotations

import random

import pytest

from questions import choices
from questions.base import FactBase
from questions.facts.fact import Release
from quiz.judging import Ruling, compile
from tests.questions.templates.films import AT, asked, film


@pytest.mark.parametrize("guess", ["May", "may", "5", "05"])
def test_a_month_may_be_given_by_its_number(guess: str) -> None:
    [draft] = asked(film(Release(date="1988-05-21", source=AT)), "release-month")
    assert compile(draft.question(None)).judge(guess).ruling is Ruling.ACCEPT
    assert compile(draft.question(None)).judge("6").ruling is not Ruling.ACCEPT


def test_the_month_of_one_town_is_not_asked_for() -> None:
    told = film(Release(date="1988-05-21", territory="New York City", source=AT))
    assert asked(told, "release-month") == []


def test_one_month_is_asked_for_a_film() -> None:
    scopes = ("premiere", "limited", "nationwide")
    releases = [Release(date=f"1988-0{n}-21", scope=s, source=AT) for n, s in enumerate(scopes, 4)]
    assert len(asked(film(*releases), "release-month")) == 1


def test_no_wrong_year_lies_far_ahead() -> None:
    told = film(Release(date="2013-09-13", source=AT), year=2013)
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
    [draft] = asked(told, "scoped-year")
    assert draft.because == "It reached cinemas in the United States in February 1989."
