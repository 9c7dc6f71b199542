"""A game as the fold of its events, and after a restart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.events import (
    Asked,
    Awarded,
    Begin,
    Closed,
    Confirmed,
    Ended,
    Event,
    Guess,
    Input,
    Opened,
    Resume,
    ShowHint,
    ShowNotice,
    ShowQuestion,
    ShowScoreboard,
    Skip,
    Started,
    Stop,
    Tick,
    WakeAt,
)
from quiz.game import Game
from tests.fakes import ANN, BEN, question
from tests.quiz.played import RIGHT, SETTINGS, Played, shown

# ── After a restart ─────────────────────────────────────────────────────────────────────────────


def resumed(played: Played, at: float) -> Played:
    back = Played(Game.fold(played.events))
    back.at = at
    return back.tell(Resume(at))


def test_an_open_question_is_shown_again_with_the_time_left() -> None:
    back = resumed(Played().begin(), 112.0)
    assert back.last == (
        ShowNotice("Back after a restart; 18 seconds left."),
        ShowQuestion(1, 3, question(1), 80, 18.0, again=True),
    )


def test_the_time_left_runs_from_the_moment_the_question_can_be_seen_again() -> None:
    back = resumed(Played().begin(), 112.0).tell(Confirmed(1, 113.0, 2))
    assert back.events == [Opened(113.0, 1, 2, 18.0)]
    assert back.last == (WakeAt(121.0),)


def test_at_least_five_seconds_are_given_to_answer_again() -> None:
    assert shown(resumed(Played().begin(), 200.0).last, ShowQuestion).seconds == 5.0


def test_a_clock_that_went_back_gives_no_more_than_the_whole_time() -> None:
    assert shown(resumed(Played().begin(), 50.0).last, ShowQuestion).seconds == 30.0


def test_a_question_that_nobody_saw_is_shown_with_its_whole_time() -> None:
    back = resumed(Played().tell(Begin(100.0)), 160.0)
    asked = shown(back.last, ShowQuestion)
    assert (asked.again, asked.seconds) == (True, 30.0)
    assert back.events == []


def test_between_two_rounds_it_goes_on_with_the_next_question() -> None:
    back = resumed(Played().begin().right(BEN), 200.0)
    assert shown(back.last, ShowQuestion).round == 2
    assert shown(back.last, ShowNotice).text == "Back after a restart; the game goes on."


def test_a_game_of_long_ago_is_closed_with_its_points_kept() -> None:
    back = resumed(Played().begin().right(BEN).next(), 110.0 + 16 * 60)
    assert back.names() == ["ShowScoreboard"]
    board = shown(back.last, ShowScoreboard)
    assert board.reason == "abandoned"
    assert (
        board.why
        == "The bot was away for 16 minutes, so this game was closed; its points are kept."
    )
    assert [(row.player, row.points) for row in board.board] == [(BEN, 80)]
    assert [type(event) for event in back.events] == [Closed, Ended]


@pytest.mark.parametrize(
    ("away", "words"),
    [(20 * 60, "20 minutes"), (7200, "2 hours"), (3600 * 50, "2 days"), (86400 * 9, "9 days")],
)
def test_the_time_away_is_told_in_words(away: float, words: str) -> None:
    back = resumed(Played().begin(), 100.0 + away)
    assert f"away for {words}," in shown(back.last, ShowScoreboard).why


def test_hints_and_points_go_on_where_they_were() -> None:
    back = resumed(Played().begin().tell(Tick(110.0)), 115.0).tell(Confirmed(1, 116.0, 2))
    assert shown(back.last, ShowHint).points == 60
    back.right(BEN)
    award = next(event for event in back.events if isinstance(event, Awarded))
    assert award.points == 60


# ── The fold ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "events",
    [
        [],
        [Asked(1.0, 1)],
        [Started(1.0, "Test", SETTINGS, (question(),)), Asked(2.0, 2)],
        [Started(1.0, "Test", SETTINGS, (question(),)), Opened(2.0, 1, 0)],
        [Started(1.0, "Test", SETTINGS, (question(),)), Asked(2.0, 1), Closed(3.0, 7, "time", 0)],
    ],
)
def test_rows_that_are_no_game_are_refused(events: list[Event]) -> None:
    with pytest.raises(ValueError, match=r"first event|no question|was not asked"):
        Game.fold(events)


PLAYERS = st.sampled_from([ANN, BEN])
TEXTS = st.sampled_from([RIGHT, "cage", "Tom Hanks", "", "nicolas  CAGE!"]) | st.text(max_size=20)
LATER = st.floats(0, 40)


@st.composite
def inputs(draw: st.DrawFn) -> list[Input]:
    """What may happen to a game in any order, time mostly running on."""
    at = 100.0
    made: list[Input] = [Begin(at), Confirmed(1, at, 1)]
    for _ in range(draw(st.integers(0, 25))):
        at += draw(LATER)
        kind = draw(st.integers(0, 19))
        number = draw(st.integers(1, 4))
        match kind:
            case 0:
                made.append(Stop(draw(PLAYERS), at))
            case 1 | 2:
                made.append(Skip(draw(PLAYERS), at))
            case 3 | 4:
                made.append(Resume(at))
            case 5 | 6 | 7 | 8:
                made.append(Tick(at))
            case 9 | 10 | 11:
                made.append(Confirmed(number, at, number))
            case _:
                early = draw(st.sampled_from([0.0, 0.0, 50.0]))
                made.append(Guess(draw(PLAYERS), draw(TEXTS), at - early, draw(st.integers(0, 3))))
    return made


@given(inputs())
def test_a_game_is_the_fold_of_its_events_whatever_happens(story: list[Input]) -> None:
    played = Played()
    for input in story:
        played.tell(input)
        assert Game.fold(played.events) == played.game


@given(inputs())
def test_no_round_is_ever_won_twice_or_closed_twice(story: list[Input]) -> None:
    events = Played().tell(*story).events
    for kind in (Awarded, Closed, Asked):
        numbers = [event.round for event in events if isinstance(event, kind)]
        assert len(numbers) == len(set(numbers))
    assert sum(isinstance(event, Ended) for event in events) <= 1


@given(inputs())
def test_the_scoreboard_is_the_sum_of_the_awards(story: list[Input]) -> None:
    played = Played().tell(*story)
    awarded = sum(event.points for event in played.events if isinstance(event, Awarded))
    assert sum(row.points for row in played.game.board) == awarded


@given(inputs())
def test_a_game_told_to_go_on_always_reaches_its_end(story: list[Input]) -> None:
    played = Played().tell(*story)
    for _ in range(60):
        if played.game.ended is not None:
            return
        if played.game.round is not None:
            played.tell(Confirmed(played.game.round.number, played.at, 1))
        played.tell(Tick(played.at + 40))
    raise AssertionError("the game hangs")
