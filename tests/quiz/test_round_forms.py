"""Rounds of other forms: clues that fall in worth, and the nearest number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quiz.events import (
    Awarded,
    Closed,
    Confirmed,
    Estimated,
    Opened,
    ShowHint,
    ShowVerdict,
    Skip,
    Tick,
)
from quiz.judging.verdict import Ruling
from quiz.question import Kind
from quiz.round import Round, evolve, show_again, step
from tests.fakes import ANN, BEN, question
from tests.quiz.test_round import RIGHT, SETTINGS, SHOWN, after, says

# ── Clues ───────────────────────────────────────────────────────────────────────────────────────

CLUES = ("I once sold cameras.", "I am in *Moonstruck*.", "My uncle made *The Godfather*.")
WHO = replace(question(), stem="Who am I? I was born Coppola.", clues=CLUES)


def test_clues_come_instead_of_letters_each_for_a_quarter_of_the_points() -> None:
    round, _ = after(Round.ask(1, WHO, SETTINGS, None), SHOWN)
    told = []
    for at in (107.5, 115.0, 122.5):
        round, out = step(round, Tick(at))
        told += [one for one in out if isinstance(one, ShowHint)]
    assert told == [
        ShowHint(1, clue, 80 * left // 4, True) for clue, left in zip(CLUES, (3, 2, 1), strict=True)
    ]
    round, _ = step(round, says(ANN, RIGHT, 123.0))
    assert (round.award and round.award.points) == 20


def test_clues_come_also_where_there_are_no_hints_and_at_most_three() -> None:
    many = replace(WHO, clues=(*CLUES, "I am a nephew."))
    assert Round.ask(1, many, replace(SETTINGS, hints=0), None).hints == CLUES


def test_clues_given_before_a_restart_are_all_shown_again() -> None:
    round, _ = after(Round.ask(1, WHO, SETTINGS, None), SHOWN, Tick(107.5), Tick(115.0))
    _, out = after(show_again(round, 12.0), Confirmed(1, 200.0, 60))
    assert [one.hint for one in out if isinstance(one, ShowHint)] == [*CLUES[:2]]


# ── Closest wins ────────────────────────────────────────────────────────────────────────────────

COST = replace(
    question(answer="$3.6 million"), stem="Closest wins: what did *Up* cost?", kind=Kind.MONEY,
    closest=True,
)  # fmt: skip
CLOSEST, _ = after(Round.ask(1, COST, SETTINGS, None), SHOWN)


def test_the_nearest_number_wins_when_the_time_is_up() -> None:
    round, noted = step(CLOSEST, says(ANN, "5 million", 105.0, 1))
    assert noted[0] == Estimated(105.0, 1, ANN, 5_000_000.0, "5 million")
    assert isinstance(noted[1], ShowVerdict)
    assert noted[1].verdict.ruling is Ruling.NOTED
    round, out = after(round, says(BEN, "about $3m", 106.0, 2), Tick(131.0))
    assert out[:2] == [
        Awarded(106.0, 1, BEN, 80, 6.0, "about $3m", "about $3m"),
        Closed(131.0, 1, "answered", 2),
    ]


def test_of_two_as_near_the_earlier_wins_and_a_second_number_counts_for_nothing() -> None:
    inputs = says(ANN, "4.6m", 108.0, 1), says(BEN, "2.6m", 107.0, 2), says(ANN, "3.5m", 109.0, 3)
    round, _ = after(CLOSEST, *inputs, Tick(131.0))
    assert round.award
    assert round.award.player == BEN
    assert [told.value for told in round.estimates] == [4_600_000.0, 2_600_000.0]


def test_the_very_number_ends_the_round_at_once() -> None:
    round, out = after(CLOSEST, says(ANN, "3m", 105.0, 1), says(BEN, "3,600,000", 106.0, 2))
    assert round.award
    assert round.award.player == BEN
    assert [type(one) for one in out] == [Estimated, Awarded, Closed, ShowVerdict]


def test_who_is_off_by_more_than_half_wins_nothing() -> None:
    round, out = after(CLOSEST, says(ANN, "9 million", 105.0, 1), Tick(131.0))
    assert (round.award, out) == (None, [Closed(131.0, 1, "time", 1)])


@pytest.mark.parametrize(
    "text", ["lol", "3 or 4 million", "", "over 9000!!! haha what do I know 3"]
)
def test_talk_is_no_estimate(text: str) -> None:
    round, out = step(CLOSEST, says(ANN, text, 105.0, 1))
    assert round.estimates == ()
    assert [type(one) for one in out] == [ShowVerdict]


def test_estimates_made_before_a_restart_count() -> None:
    told = Estimated(105.0, 1, ANN, 3e6, "3m")
    folded = evolve(evolve(Round.ask(1, COST, SETTINGS, None), Opened(100.0, 1, 55)), told)
    round, _ = after(show_again(folded, 9.0), Confirmed(1, 200.0, 60), Tick(211.0))
    assert round.award
    assert (round.award.player, round.award.at) == (ANN, 105.0)


def test_a_skip_settles_what_was_estimated() -> None:
    round, _ = after(CLOSEST, says(ANN, "3m", 105.0, 1), Skip(BEN, 106.0))
    assert round.award
    assert round.award.player == ANN
