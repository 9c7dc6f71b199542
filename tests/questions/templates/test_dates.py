"""Years and months: what can be known, and typed as people type it."""

from __future__ import annotations

import random

import pytest

from questions import choices
from questions.base import FactBase
from questions.facts.fact import HomeMedia, Release
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


def test_discs_of_one_year_are_asked_for_once() -> None:
    discs = [HomeMedia(format=name, date="2014-01-28", source=AT) for name in ("DVD", "Blu-ray")]
    assert len(asked(film(*discs, year=2013), "disc-year")) == 1


def test_the_year_of_one_disc_does_not_tell_the_others() -> None:
    told = film(
        HomeMedia(format="VHS", date="1990-03", source=AT),
        HomeMedia(format="DVD", date="1998-05", source=AT),
    )
    vhs, dvd = asked(told, "disc-year")
    assert "1998" not in vhs.because
    assert "1990" not in dvd.because
    assert dvd.number is not None
    assert dvd.number.least == 1996  # there were no DVDs before


def test_a_premiere_tells_when_the_film_opened() -> None:
    told = film(
        Release(date="1988-10-09", scope="premiere", source=AT),
        Release(date="1989-02-19", territory="United States", source=AT),
    )
    [draft] = asked(told, "scoped-year")
    assert draft.because == "It reached cinemas in the United States in February 1989."
