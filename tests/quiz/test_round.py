from __future__ import annotations

from dataclasses import replace

import pytest

from quiz.events import (
    Awarded,
    Closed,
    Confirmed,
    GameSettings,
    Guess,
    Hinted,
    Opened,
    Player,
    ShowHint,
    ShowVerdict,
    Skip,
    Tick,
    WakeAt,
)
from quiz.judging.verdict import Ruling
from quiz.question import Kind
from quiz.round import Outcome, Round, RoundInput, close, evolve, show_again, step, worth
from tests.fakes import ANN, BEN, question

SETTINGS = GameSettings(answer_time_s=30, hints=2, grace_s=1)
ASKED = Round.ask(1, question(), SETTINGS, None)
RIGHT = "Nicolas Cage"


def says(player: Player, text: str, at: float, message: int = 0) -> Guess:
    return Guess(player, text, at, message)


def after(round: Round, *inputs: RoundInput) -> tuple[Round, list[Outcome]]:
    """The round after all of `inputs`, and what the last of them brought."""
    out: list[Outcome] = []
    for input in inputs:
        round, out = step(round, input)
    return round, out


SHOWN = Confirmed(1, 100.0, 55)
OPEN, _ = after(ASKED, SHOWN)


@pytest.mark.parametrize(
    ("difficulty", "points"),
    [
        (1, [60, 45, 30, 15]),
        (2, [70, 52, 35, 17]),
        (3, [80, 60, 40, 20]),
        (4, [90, 67, 45, 22]),
        (5, [100, 75, 50, 25]),
    ],
)
def test_points_grow_with_difficulty_and_each_hint_takes_a_quarter(
    difficulty: int, points: list[int]
) -> None:
    assert [worth(difficulty, hints) for hints in range(4)] == points


# ── The clock ───────────────────────────────────────────────────────────────────────────────────


def test_time_runs_from_the_moment_the_question_can_be_seen() -> None:
    round, out = after(ASKED, SHOWN)
    assert round.deadline == 130.0
    assert out == [Opened(100.0, 1, 55), WakeAt(110.0)]


def test_a_second_confirmation_changes_nothing() -> None:
    assert step(OPEN, Confirmed(1, 105.0, 56)) == (OPEN, [])


def test_the_confirmation_of_another_round_changes_nothing() -> None:
    assert step(ASKED, Confirmed(2, 100.0, 55)) == (ASKED, [])


def test_a_timer_before_the_confirmation_changes_nothing() -> None:
    assert step(ASKED, Tick(500.0)) == (ASKED, [])


def test_an_early_timer_only_asks_to_be_woken_again() -> None:
    assert step(OPEN, Tick(109.9)) == (OPEN, [WakeAt(110.0)])


def test_the_round_stays_open_for_the_grace_after_its_deadline() -> None:
    round, _ = after(OPEN, Tick(110.0), Tick(120.0), Tick(130.5))
    assert round.closed is None
    round, out = step(round, Tick(131.0))
    assert out == [Closed(131.0, 1, "time", 0)]
    assert round.award is None


def test_a_timer_after_the_close_changes_nothing() -> None:
    round, _ = after(OPEN, Tick(131.0))
    assert step(round, Tick(132.0)) == (round, [])


# ── Guesses ─────────────────────────────────────────────────────────────────────────────────────


def test_the_first_right_guess_takes_the_round() -> None:
    guess = says(BEN, "nicolas cage", 104.25, 9)
    round, out = step(OPEN, guess)
    award, closed, shown = out
    assert award == Awarded(104.25, 1, BEN, 80, 4.25, RIGHT, "nicolas cage")
    assert closed == Closed(104.25, 1, "answered", 1)
    assert isinstance(shown, ShowVerdict)
    assert (shown.guess, shown.verdict.ruling, shown.points) == (guess, Ruling.ACCEPT, 80)
    assert round.award == award


def test_a_second_right_guess_changes_nothing() -> None:
    won, _ = step(OPEN, says(BEN, RIGHT, 104.0, 9))
    assert step(won, says(ANN, RIGHT, 104.0, 10)) == (won, [])


def test_the_same_message_delivered_twice_is_judged_once() -> None:
    wrong = says(ANN, "Tom Hanks", 104.0, 9)
    round, out = step(OPEN, wrong)
    assert len(out) == 1
    assert step(round, wrong) == (round, [])
    assert step(round, wrong)[0].tries == 1


def test_messages_without_ids_are_all_judged() -> None:
    wrong = says(ANN, "Tom Hanks", 104.0)
    round, _ = step(OPEN, wrong)
    assert len(step(round, wrong)[1]) == 1


def test_a_guess_made_before_the_question_was_shown_scores_nothing() -> None:
    assert step(OPEN, says(BEN, RIGHT, 99.999, 9)) == (OPEN, [])


def test_a_guess_in_the_last_moment_counts_and_one_at_the_deadline_does_not() -> None:
    assert step(OPEN, says(BEN, RIGHT, 129.999, 9))[0].award is not None
    assert step(OPEN, says(BEN, RIGHT, 130.0, 9)) == (OPEN, [])


def test_a_guess_made_in_time_counts_while_the_grace_lasts() -> None:
    round, _ = after(OPEN, Tick(110.0), Tick(120.0), Tick(130.9))
    award = step(round, says(BEN, RIGHT, 129.0, 9))[0].award
    assert award is not None
    assert award.seconds == 29.0


def test_the_grace_gives_nobody_more_time() -> None:
    round, _ = after(OPEN, Tick(130.5))
    assert step(round, says(BEN, RIGHT, 130.4, 9)) == (round, [])


def test_a_wrong_guess_is_told_and_the_round_goes_on() -> None:
    round, out = step(OPEN, says(ANN, "Tom Hanks", 104.0, 9))
    (shown,) = out
    assert isinstance(shown, ShowVerdict)
    assert shown.verdict.ruling is Ruling.REJECT
    assert round.is_open


def test_guesses_that_overtake_the_confirmation_are_judged_in_their_order() -> None:
    early, late, later = (
        says(ANN, RIGHT, 99.9, 7),
        says(BEN, RIGHT, 100.2, 8),
        says(ANN, RIGHT, 100.4, 9),
    )
    round, out = after(ASKED, later, early, late, SHOWN)
    assert round.award is not None
    assert round.award.player == BEN
    assert [type(one) for one in out] == [Opened, WakeAt, Awarded, Closed, ShowVerdict]


def test_only_so_many_guesses_wait_for_a_confirmation() -> None:
    round = ASKED
    for message in range(1, 1_000):
        round, _ = step(round, says(ANN, "spam", 100.0, message))
    assert len(round.waiting) == 200


# ── Chatter ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Tom Hanks", 1),
        ("I think it is Tom", 1),
        ("has anybody of you seen the match last night", 0),
        ("https://example.org/cat.gif", 0),
        ("<@123> hi", 0),
        ("   ", 0),
    ],
)
def test_chatter_does_not_count_as_a_guess(text: str, counts: int) -> None:
    round, _ = after(OPEN, says(ANN, text, 104.0, 9), Tick(131.0))
    assert round.closed == Closed(131.0, 1, "time", counts)


# ── Hints ───────────────────────────────────────────────────────────────────────────────────────


def test_hints_come_evenly_and_lower_the_points() -> None:
    round, out = step(OPEN, Tick(110.0))
    assert out == [Hinted(110.0, 1, 1), ShowHint(1, "N______ C___", 60), WakeAt(120.0)]
    round, out = step(round, Tick(120.0))
    assert out == [Hinted(120.0, 1, 2), ShowHint(1, "N_c_l__ C_g_", 40), WakeAt(131.0)]


def test_a_timer_that_rings_twice_gives_one_hint() -> None:
    round, _ = step(OPEN, Tick(110.0))
    assert step(round, Tick(110.0)) == (round, [WakeAt(120.0)])


def test_a_timer_that_rings_very_late_gives_one_hint_not_two() -> None:
    round, out = step(OPEN, Tick(121.0))
    assert [type(one) for one in out] == [Hinted, ShowHint, WakeAt]
    assert round.points == 60
    assert out[-1] == WakeAt(131.0)


def test_no_hint_is_given_when_the_time_is_up() -> None:
    assert step(OPEN, Tick(130.2)) == (OPEN, [WakeAt(110.0)])


def test_a_guess_made_before_a_hint_is_worth_the_full_points() -> None:
    round, _ = step(OPEN, Tick(110.0))
    award = step(round, says(BEN, RIGHT, 109.9, 9))[0].award
    assert award is not None
    assert award.points == 80


def test_a_guess_made_after_a_hint_is_worth_less() -> None:
    round, _ = after(OPEN, Tick(110.0), Tick(120.0))
    award = step(round, says(BEN, RIGHT, 120.1, 9))[0].award
    assert award is not None
    assert award.points == 40


def test_an_answer_without_hints_keeps_its_points() -> None:
    year = replace(question(answer="1995"), kind=Kind.YEAR)
    round, _ = after(Round.ask(1, year, SETTINGS, None), SHOWN, Tick(110.0), Tick(125.0))
    assert round.hinted == ()
    assert round.points == 80


def test_never_more_than_three_hints_are_given() -> None:
    settings = replace(SETTINGS, hints=10)
    round, _ = step(Round.ask(1, question(), settings, None), SHOWN)
    for second in range(30):
        round, _ = step(round, Tick(100.0 + second))
    assert len(round.hinted) == 3
    assert round.points == 20


# ── Skip and stop ───────────────────────────────────────────────────────────────────────────────


def test_a_skip_closes_the_round() -> None:
    round, out = step(OPEN, Skip(ANN, 104.0))
    assert out == [Closed(104.0, 1, "skipped", 0)]
    assert step(round, Skip(ANN, 105.0)) == (round, [])


def test_a_skip_meant_for_the_question_before_changes_nothing() -> None:
    assert step(ASKED, Skip(ANN, 104.0)) == (ASKED, [])
    assert step(OPEN, Skip(ANN, 99.0)) == (OPEN, [])


def test_a_round_that_is_only_asked_can_be_closed() -> None:
    round, out = close(ASKED, 99.0, "stopped")
    assert out == [Closed(99.0, 1, "stopped", 0)]
    assert step(round, SHOWN) == (round, [])


# ── Shown again after a restart ─────────────────────────────────────────────────────────────────


def test_a_question_shown_again_gives_the_time_that_was_left() -> None:
    round, out = after(show_again(OPEN, 12.0), Confirmed(1, 200.0, 60))
    assert out == [Opened(200.0, 1, 60, 12.0), WakeAt(202.0)]
    assert round.deadline == 212.0


def test_hints_whose_time_went_by_meanwhile_are_left_out() -> None:
    round, out = after(show_again(OPEN, 5.0), Confirmed(1, 200.0, 60))
    assert out[-1] == WakeAt(206.0)
    assert round.points == 80


def test_hints_given_before_still_cost_and_are_shown_once_more() -> None:
    hinted, _ = step(OPEN, Tick(110.0))
    round, out = after(show_again(hinted, 18.0), Confirmed(1, 200.0, 60))
    assert ShowHint(1, "N______ C___", 60) in out
    assert out[-1] == WakeAt(208.0)
    award = step(round, says(BEN, RIGHT, 201.0, 9))[0].award
    assert award is not None
    assert (award.points, award.seconds) == (60, 13.0)


def test_a_guess_made_while_the_bot_was_away_counts_if_there_was_time_left() -> None:
    again = show_again(OPEN, 12.0)
    round, _ = after(again, says(BEN, RIGHT, 117.0, 9), Confirmed(1, 200.0, 60))
    assert round.award is not None


def test_the_clock_stands_still_until_the_question_can_be_seen_again() -> None:
    again = show_again(OPEN, 12.0)
    assert step(again, Tick(500.0)) == (again, [])


def test_a_round_is_the_fold_of_its_events() -> None:
    round, events = ASKED, []
    inputs: list[RoundInput] = [
        SHOWN,
        Tick(110.0),
        says(ANN, "Tom Hanks", 111.0, 8),
        Tick(120.0),
        says(BEN, RIGHT, 121.0, 9),
    ]
    for input in inputs:
        round, out = step(round, input)
        events += [one for one in out if isinstance(one, Opened | Hinted | Awarded | Closed)]
    folded = ASKED
    for event in events:
        folded = evolve(folded, event)
    assert folded == round


# ── Options ─────────────────────────────────────────────────────────────────────────────────────

CLAIMED = replace(question(answer="True"), kind=Kind.TEXT, choices=("False",), needs_choices=True)
CLAIM = Round.ask(1, CLAIMED, SETTINGS, None)


def test_with_options_a_player_has_one_try() -> None:
    asked, _ = after(CLAIM, Confirmed(1, 100, 9), says(BEN, "I think false", 101))
    again, out = after(asked, says(BEN, "true", 102))
    assert again.closed is None
    assert [effect.verdict.why for effect in out if isinstance(effect, ShowVerdict)] == [
        "with options only your first try counts"
    ]
    won, _ = after(again, says(ANN, "true", 103))
    assert won.award is not None
    assert won.award.player == ANN


def test_chatter_spends_no_try() -> None:
    asked, _ = after(CLAIM, Confirmed(1, 100, 9), says(BEN, "hm, tricky", 101))
    assert after(asked, says(BEN, "true", 102))[0].award is not None


def test_options_are_hint_enough() -> None:
    assert CLAIM.hints == ()


@pytest.mark.parametrize("letter", ["b", "B", " b) "])
def test_an_option_can_be_named_by_its_letter(letter: str) -> None:
    options = ("Tom Hanks", "Nicolas Cage", "Don Henley")
    asked = replace(ASKED.question, choices=(options[0], options[2]), needs_choices=True)
    opened, _ = after(
        replace(Round.ask(1, asked, SETTINGS, None), options=options), Confirmed(1, 100, 9)
    )
    won, _ = after(opened, says(BEN, letter, 101))
    assert won.award is not None
    lost, _ = after(opened, says(BEN, "c", 101), says(BEN, "b", 102))
    assert lost.award is None


def test_a_letter_alone_answers_no_open_question() -> None:
    opened, _ = after(ASKED, Confirmed(1, 100, 9))
    assert after(opened, says(BEN, "b", 101))[0].award is None
