"""A game from its first question to its scoreboard."""

from __future__ import annotations

from dataclasses import replace

from quiz.events import (
    Asked,
    Begin,
    Closed,
    Confirmed,
    Ended,
    Guess,
    Input,
    Player,
    Resume,
    ShowIntro,
    ShowQuestion,
    ShowReveal,
    ShowScoreboard,
    Skip,
    Started,
    Stop,
    Tick,
    WakeAt,
)
from quiz.game import Step, step
from tests.fakes import ANN, BEN
from tests.quiz.played import RIGHT, SETTINGS, Played, new, shown

# ── From the first question to the last ─────────────────────────────────────────────────────────


def test_a_game_begins_with_its_rules_and_its_first_question() -> None:
    played = Played().tell(Begin(100.0))
    game = played.game
    assert played.events == [Started(100.0, "Test", SETTINGS, game.questions), Asked(100.0, 1)]
    assert played.last == (
        ShowIntro("Test", 3, SETTINGS),
        ShowQuestion(1, 3, game.questions[0], 80, 30.0),
    )


def test_a_game_begins_once() -> None:
    played = Played().begin()
    assert step(played.game, Begin(101.0)) == Step(played.game)


def test_nothing_happens_before_a_game_begins() -> None:
    for input in (Tick(1.0), Stop(ANN, 1.0), Resume(1.0), Skip(ANN, 1.0), Confirmed(1, 1.0, 1)):
        assert step(new(), input) == Step(new())


def test_the_right_answer_brings_points_the_reveal_and_then_the_next_question() -> None:
    played = Played().begin().right(BEN)
    assert played.names() == ["ShowVerdict", "ShowReveal", "WakeAt"]
    reveal = shown(played.last, ShowReveal)
    assert (reveal.winner, reveal.points, reveal.reason) == (BEN, 80, "answered")
    assert [(score.player, score.points) for score in reveal.board] == [(BEN, 80)]
    assert played.last[-1] == WakeAt(106.0)
    played.tell(Tick(106.0))
    assert shown(played.last, ShowQuestion).round == 2


def test_the_next_question_waits_for_the_end_of_the_pause() -> None:
    played = Played().begin().right(BEN).tell(Tick(105.9))
    assert played.last == (WakeAt(106.0),)


def test_a_timer_that_rings_twice_asks_one_question() -> None:
    played = Played().begin().right(BEN).tell(Tick(106.0))
    assert step(played.game, Tick(106.0)) == Step(played.game)


def test_the_time_up_is_revealed_without_a_winner() -> None:
    reveal = shown(Played().begin().time_up().last, ShowReveal)
    assert (reveal.winner, reveal.points, reveal.form, reveal.reason) == (None, 0, "", "time")


def test_after_the_last_question_the_scoreboard_follows_at_once() -> None:
    played = Played(new(rounds=1)).begin().right(BEN)
    assert played.names() == ["ShowVerdict", "ShowReveal", "ShowScoreboard"]
    board = shown(played.last, ShowScoreboard)
    assert (board.reason, board.rounds_played) == ("finished", 1)
    ended = played.events[-1]
    assert isinstance(ended, Ended)
    assert ended.board == board.board


def test_a_game_that_is_over_hears_nothing_more() -> None:
    over = Played(new(rounds=1)).begin().right(BEN).game
    inputs: list[Input] = [
        Begin(200.0),
        Confirmed(1, 200.0, 1),
        Guess(ANN, RIGHT, 101.0, 5),
        Tick(200.0),
        Skip(ANN, 200.0),
        Stop(ANN, 200.0),
        Resume(200.0),
    ]
    for input in inputs:
        assert step(over, input) == Step(over)


def test_guesses_in_the_pause_change_nothing() -> None:
    played = Played().begin().right(BEN)
    assert step(played.game, Guess(ANN, RIGHT, 102.0, 7)) == Step(played.game)


def test_entries_are_counted_without_gaps() -> None:
    played = Played().begin().right(BEN).next().time_up().next().right(ANN)
    assert [entry.seq for entry in played.entries] == list(range(len(played.entries)))


# ── The scoreboard ──────────────────────────────────────────────────────────────────────────────


def test_equal_points_are_ordered_by_seconds_and_then_by_id() -> None:
    cid = Player(3, "Cid")
    played = Played().begin().right(cid).next().right(BEN).next()
    played.tell(Guess(ANN, RIGHT, played.at + 0.5, 0))
    assert [score.player for score in played.game.board] == [ANN, BEN, cid]


def test_points_of_several_rounds_add_up() -> None:
    played = Played().begin().right(BEN).next().right(ANN).next().right(BEN)
    assert [(row.player, row.points, row.right) for row in played.game.board] == [
        (BEN, 160, 2),
        (ANN, 80, 1),
    ]


def test_a_player_who_changes_their_name_keeps_their_points() -> None:
    renamed = Player(BEN.id, "Benjamin")
    played = Played().begin().right(BEN).next().right(renamed)
    assert [(row.player.name, row.points) for row in played.game.board] == [("Benjamin", 160)]


# ── Nobody plays ────────────────────────────────────────────────────────────────────────────────


def rounds_without(played: Played, number: int, text: str = "") -> Played:
    for _ in range(number):
        if text:
            played.wrong(ANN, text)
        played.time_up()
        if played.game.ended is None:
            played.next()
    return played


def test_a_game_without_guesses_ends_after_the_idle_rounds() -> None:
    played = rounds_without(Played(new(rounds=10)).begin(), 2)
    assert played.game.ended is None
    rounds_without(played, 1)
    board = shown(played.last, ShowScoreboard)
    assert (board.reason, board.why) == ("idle", "Nobody guessed for 3 questions.")


def test_long_chatter_does_not_keep_a_game_alive() -> None:
    chatter = "did anyone of you watch the football match last night"
    played = rounds_without(Played(new(rounds=10)).begin(), 3, chatter)
    assert shown(played.last, ShowScoreboard).reason == "idle"


def test_wrong_guesses_keep_a_game_alive_but_not_for_ever() -> None:
    played = rounds_without(Played(new(rounds=50)).begin(), 11, "lol")
    assert played.game.ended is None
    rounds_without(played, 1, "lol")
    board = shown(played.last, ShowScoreboard)
    assert (board.reason, board.why) == ("idle", "Nobody was right for 12 questions.")


def test_a_skip_shows_that_somebody_is_there() -> None:
    played = rounds_without(Played(new(rounds=10)).begin(), 2)
    played.tell(Skip(ANN, played.at + 1)).next()
    rounds_without(played, 2)
    assert played.game.ended is None


def test_idle_rounds_of_zero_never_end_a_game() -> None:
    settings = replace(SETTINGS, idle_rounds=0)
    played = rounds_without(Played(new(rounds=30, settings=settings)).begin(), 29)
    assert played.game.ended is None


# ── Stop ────────────────────────────────────────────────────────────────────────────────────────


def test_a_stop_reveals_the_question_and_keeps_the_points() -> None:
    played = Played().begin().right(BEN).next().tell(Stop(ANN, 110.0, "Ann stopped it."))
    assert played.names() == ["ShowReveal", "ShowScoreboard"]
    assert shown(played.last, ShowReveal).reason == "stopped"
    board = shown(played.last, ShowScoreboard)
    assert (board.reason, board.why, board.rounds_played) == ("stopped", "Ann stopped it.", 1)
    assert [(row.player, row.points) for row in board.board] == [(BEN, 80)]


def test_a_stop_in_the_pause_shows_the_scoreboard_only() -> None:
    played = Played().begin().right(BEN).tell(Stop(ANN, 102.0))
    assert played.names() == ["ShowScoreboard"]


def test_a_stop_does_not_give_away_a_question_nobody_has_seen() -> None:
    played = Played().tell(Begin(100.0), Stop(None, 100.1, "no permission"))
    assert played.names() == ["ShowScoreboard"]
    assert [type(event) for event in played.events] == [Started, Asked, Closed, Ended]
