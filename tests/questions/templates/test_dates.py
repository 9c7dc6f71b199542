"""Years of films and weeks between their openings: what can be known, and worked out."""

from __future__ import annotations

import random

import pytest

from questions import choices
from questions.base import FactBase
from questions.facts.fact import Cast, Director, HomeMedia, Release, Starring
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


def test_the_year_of_a_film_without_a_name_is_not_asked_for() -> None:
    nobody = Starring(person="Dina Okafor", source=AT)
    assert asked(film(nobody, Release(date="1988-05-21", source=AT)), "release-year") == []


def test_the_year_is_led_to_by_star_and_part() -> None:
    part = Cast(actor="Gregory Peck", character="Ned Marsh", source=AT)
    [draft] = asked(film(STAR, part, Release(date="1988-05-21", source=AT)), "release-year")
    assert "Gregory Peck" in draft.stem
    assert "Ned Marsh" in draft.stem
    assert draft.because.endswith("among films of 1988 went to *Rain Man*.")


def test_weeks_between_two_openings_are_guessed_at() -> None:
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
