from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.events import (
    Asked,
    Awarded,
    Begin,
    Closed,
    Confirmed,
    Effect,
    Ended,
    Entry,
    Event,
    GameSettings,
    Guess,
    Input,
    Opened,
    Player,
    Resume,
    ShowHint,
    ShowIntro,
    ShowNotice,
    ShowQuestion,
    ShowReveal,
    ShowScoreboard,
    Skip,
    Started,
    Stop,
    Tick,
    WakeAt,
)
from quiz.game import Game, Step, step
from tests.fakes import ANN, BEN, question

SETTINGS = GameSettings(answer_time_s=30, hints=2, pause_s=5, grace_s=1, idle_rounds=3)
RIGHT = "Nicolas Cage"

EffectT = TypeVar("EffectT", bound=Effect)


def new(rounds: int = 3, settings: GameSettings = SETTINGS) -> Game:
    questions = tuple(question(number) for number in range(1, rounds + 1))
    return Game(title="Test", questions=questions, settings=settings)


class Played:
    """A game told inputs one after the other, with all that came of them."""

    def __init__(self, game: Game | None = None) -> None:
        self.game = new() if game is None else game
        self.entries: list[Entry] = []
        self.last: tuple[Effect, ...] = ()
        self.at = 100.0

    def tell(self, *inputs: Input) -> Played:
        for input in inputs:
            done = step(self.game, input)
            self.game, self.last = done.game, done.effects
            self.entries += done.entries
            self.at = input.at
        return self

    def begin(self) -> Played:
        return self.tell(Begin(self.at), Confirmed(1, self.at, 1))

    def right(self, player: Player) -> Played:
        return self.tell(Guess(player, RIGHT, self.at + 1, 0))

    def wrong(self, player: Player, text: str = "Tom Hanks") -> Played:
        return self.tell(Guess(player, text, self.at + 1, 0))

    def next(self) -> Played:
        """Let the pause pass, and the next question be seen."""
        assert self.game.round is not None
        self.tell(Tick(self.at + 5))
        return self.tell(Confirmed(self.game.round.number, self.at, 1))

    def time_up(self) -> Played:
        return self.tell(Tick(self.at + 31))

    @property
    def events(self) -> list[Event]:
        return [entry.event for entry in self.entries]

    def names(self) -> list[str]:
        return [type(effect).__name__ for effect in self.last]


def shown(effects: Iterable[Effect], kind: type[EffectT]) -> EffectT:
    (effect,) = (effect for effect in effects if isinstance(effect, kind))
    return effect


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
