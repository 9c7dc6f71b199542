"""The host over fakes: what is kept, what is shown, and in which order."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from quiz.errors import PlayerMistake
from quiz.events import (
    Closed,
    Ended,
    Event,
    GameSettings,
    Guess,
    Place,
    Player,
    Show,
    ShowHint,
    ShowNotice,
    ShowQuestion,
    ShowReveal,
    ShowScoreboard,
    ShowVerdict,
)
from quiz.host import Host
from quiz.judging import Ruling, Strictness
from quiz.ports import AlreadyKept, Posted
from quiz.running import BROKEN, MOST_WAITING, NOT_SAVED, TAKEN
from tests.fakes import ANN, BEN, PLACE, FakeChat, FakeClock, MemoryStore, question

SETTINGS = GameSettings(answer_time_s=30, hints=2, pause_s=5, grace_s=1, idle_rounds=3)
CHANNEL = PLACE.channel
RIGHT = "Nicolas Cage"


class Stage:
    """One game in one channel, and the shorthand to play it."""

    def __init__(self, rounds: int = 3, ahead: float = 0.0) -> None:
        self.clock = FakeClock()
        self.store = MemoryStore()
        self.chat = FakeChat(self.clock, ahead=ahead)
        self.ended: list[Place] = []
        self.host = self.new_host()
        self.rounds = rounds
        self._messages = 100

    def new_host(self) -> Host:
        return Host(self.store, self.clock, on_ended=self.ended.append)

    async def start(self, settings: GameSettings = SETTINGS) -> str:
        questions = [question(number) for number in range(1, self.rounds + 1)]
        id = await self.host.start(PLACE, self.chat, "Test", questions, settings)
        await self.host.settled(CHANNEL)
        return id

    def tell(self, player: Player, text: str, *, at: float | None = None) -> Guess:
        """A message, by the channel's clock; it is dealt with when the test next awaits."""
        self._messages += 1
        guess = Guess(player, text, self.chat.now() if at is None else at, self._messages)
        self.host.guess(CHANNEL, guess)
        return guess

    async def says(self, player: Player, text: str, *, at: float | None = None) -> None:
        self.tell(player, text, at=at)
        await self.host.settled(CHANNEL)

    async def passes(self, seconds: float) -> None:
        """Let time pass; whatever it wakes is dealt with."""
        self.clock.advance(seconds)
        await self.breathe()
        await self.host.settled(CHANNEL)

    async def breathe(self) -> None:
        """Let all tasks run until each waits for something."""
        for _ in range(20):
            await asyncio.sleep(0)

    async def restart(self, after: float = 0.0) -> int:
        """Kill the process and start a new one `after` seconds later."""
        await self.host.shutdown()
        self.clock.advance(after)
        self.chat.shown.clear()
        self.host = self.new_host()
        count = await self.host.resume(lambda place: self.chat)
        await self.host.settled(CHANNEL)
        return count

    def last(self, kind: type[Event]) -> Event:
        return [event for event in self.store.events() if isinstance(event, kind)][-1]


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    stage = Stage()
    yield stage
    await stage.host.shutdown()


async def test_a_game_runs_from_its_first_question_to_the_scoreboard(stage: Stage) -> None:
    await stage.start()
    for _ in range(stage.rounds):
        await stage.passes(3)
        await stage.says(BEN, RIGHT)
        await stage.passes(5)
    assert [type(effect).__name__ for effect in stage.chat.shown] == [
        "ShowIntro",
        *["ShowQuestion", "ShowVerdict", "ShowReveal"] * 3,
        "ShowScoreboard",
    ]
    (board,) = stage.chat.of(ShowScoreboard)
    assert [(score.player, score.points, score.right) for score in board.board] == [(BEN, 240, 3)]
    assert not stage.host.running(CHANNEL)
    assert stage.ended == [PLACE]


async def test_wait_returns_after_the_scoreboard_was_shown(stage: Stage) -> None:
    await stage.start()
    waiting = asyncio.create_task(stage.host.wait(CHANNEL))
    await stage.breathe()
    assert not waiting.done()
    stage.host.stop(CHANNEL, ANN, stage.chat.now())
    await waiting
    assert stage.chat.of(ShowScoreboard)


async def test_a_second_game_in_the_channel_is_refused(stage: Stage) -> None:
    await stage.start()
    with pytest.raises(PlayerMistake, match="already running here; `stop` ends it"):
        await stage.start()


async def test_of_two_starts_at_once_only_one_gets_the_channel(stage: Stage) -> None:
    results = await asyncio.gather(stage.start(), stage.start(), return_exceptions=True)
    assert [type(result) for result in results] == [str, PlayerMistake]
    assert len(stage.store.games) == 1


async def test_a_game_without_questions_is_refused(stage: Stage) -> None:
    with pytest.raises(PlayerMistake, match="no questions"):
        await stage.host.start(PLACE, stage.chat, "Nothing", [], SETTINGS)
    assert not stage.host.running(CHANNEL)


async def test_two_channels_play_two_games(stage: Stage) -> None:
    await stage.start()
    other = FakeChat(stage.clock)
    await stage.host.start(Place(7, 71), other, "Other", [question()], SETTINGS)
    await stage.host.settled(71)
    await stage.says(BEN, RIGHT)
    assert len(stage.chat.of(ShowReveal)) == 1
    assert not other.of(ShowReveal)


async def test_messages_of_other_channels_are_ignored(stage: Stage) -> None:
    stage.host.guess(71, Guess(ANN, RIGHT, 0.0, 1))
    assert not stage.host.running(71)
    assert not stage.host.skip(71, ANN, 0.0)
    assert not stage.host.stop(71, ANN, 0.0)
    await stage.host.wait(71)
    await stage.host.settled(71)


# ── What was told is kept ───────────────────────────────────────────────────────────────────────


async def test_points_are_shown_only_after_they_are_durable(stage: Stage) -> None:
    await stage.start()
    stage.store.gate.clear()
    stage.tell(BEN, RIGHT)
    await stage.breathe()
    assert stage.store.points() == {}
    assert not stage.chat.of(ShowVerdict)
    assert not stage.chat.of(ShowReveal)
    stage.store.gate.set()
    await stage.host.settled(CHANNEL)
    assert stage.store.points() == {"Ben": 80}
    assert len(stage.chat.of(ShowReveal)) == 1


async def test_a_kill_before_the_points_are_durable_shows_none_and_keeps_none(
    stage: Stage,
) -> None:
    await stage.start()
    stage.store.gate.clear()
    stage.tell(BEN, RIGHT)
    await stage.breathe()
    await stage.host.shutdown()
    stage.store.gate.set()
    assert stage.store.points() == {}
    assert not stage.chat.of(ShowVerdict)


async def test_when_the_store_fails_no_point_is_told_and_the_game_ends_plainly(
    stage: Stage,
) -> None:
    await stage.start()
    stage.store.failure = OSError("disk full")
    await stage.says(BEN, RIGHT)
    assert not stage.chat.of(ShowVerdict)
    assert not stage.chat.of(ShowReveal)
    assert stage.chat.shown[-1] == ShowNotice(NOT_SAVED)
    assert not stage.host.running(CHANNEL)


async def test_a_store_that_fails_at_the_start_is_told_and_shows_no_question(
    stage: Stage,
) -> None:
    stage.store.failure = OSError("disk full")
    await stage.start()
    assert stage.chat.shown == [ShowNotice(NOT_SAVED)]
    assert not stage.host.running(CHANNEL)


async def test_what_another_process_has_kept_already_is_dropped_quietly(stage: Stage) -> None:
    await stage.start()
    shown = list(stage.chat.shown)
    stage.store.failure = AlreadyKept("row 3")
    await stage.says(BEN, RIGHT)
    assert stage.chat.shown == shown
    assert not stage.host.running(CHANNEL)


async def test_the_channel_is_free_again_after_a_failure(stage: Stage) -> None:
    await stage.start()
    stage.store.failure = OSError("disk full")
    await stage.says(BEN, RIGHT)
    stage.store.failure = None
    await stage.start()
    assert stage.host.running(CHANNEL)


# ── Who was first ───────────────────────────────────────────────────────────────────────────────


async def test_of_two_right_guesses_in_the_same_moment_one_wins(stage: Stage) -> None:
    await stage.start()
    stage.tell(ANN, RIGHT)
    stage.tell(BEN, RIGHT)
    await stage.host.settled(CHANNEL)
    assert stage.store.points() == {"Ann": 80}
    assert len(stage.chat.of(ShowReveal)) == 1


async def test_guesses_that_wait_together_count_in_the_order_of_their_timestamps(
    stage: Stage,
) -> None:
    await stage.start()
    stage.clock.time += 3
    stage.tell(ANN, RIGHT, at=stage.chat.now() - 1)
    stage.tell(BEN, RIGHT, at=stage.chat.now() - 2)
    await stage.host.settled(CHANNEL)
    assert stage.store.points() == {"Ben": 80}


async def test_while_an_award_is_being_kept_no_second_one_is_made(stage: Stage) -> None:
    await stage.start()
    stage.store.gate.clear()
    stage.tell(ANN, RIGHT)
    await stage.breathe()
    stage.tell(BEN, RIGHT)
    await stage.breathe()
    stage.store.gate.set()
    await stage.host.settled(CHANNEL)
    assert stage.store.points() == {"Ann": 80}


async def test_guesses_that_wait_are_judged_before_the_timer_closes_the_round(
    stage: Stage,
) -> None:
    await stage.start()
    opened = stage.chat.now()
    stage.clock.set(opened + 31)
    await asyncio.sleep(0)
    stage.tell(BEN, RIGHT, at=opened + 29.9)
    await stage.host.settled(CHANNEL)
    assert stage.store.points() == {"Ben": 80}


async def test_a_guess_under_way_at_the_deadline_counts_by_its_timestamp(stage: Stage) -> None:
    await stage.start()
    opened = stage.chat.now()
    await stage.passes(10)
    await stage.passes(10)
    await stage.passes(10.5)
    await stage.says(BEN, RIGHT, at=opened + 29.5)
    assert stage.store.points() == {"Ben": 40}


async def test_a_guess_at_the_deadline_scores_nothing(stage: Stage) -> None:
    await stage.start()
    opened = stage.chat.now()
    await stage.passes(30)
    await stage.says(BEN, RIGHT, at=opened + 30)
    await stage.passes(1)
    assert stage.store.points() == {}
    assert stage.chat.of(ShowReveal)[0].reason == "time"


async def test_a_guess_that_overtakes_the_confirmation_counts_if_it_was_made_later(
    stage: Stage,
) -> None:
    class SlowAnswer(FakeChat):
        async def show(self, effect: Show) -> Posted:
            posted = await super().show(effect)
            if isinstance(effect, ShowQuestion):
                await answered.wait()
            return posted

    answered = asyncio.Event()
    stage.chat = SlowAnswer(stage.clock)
    await stage.host.start(PLACE, stage.chat, "Test", [question()], SETTINGS)
    await stage.breathe()
    stage.tell(ANN, RIGHT, at=stage.chat.now() - 0.1)
    stage.tell(BEN, RIGHT, at=stage.chat.now() + 0.2)
    answered.set()
    await stage.host.settled(CHANNEL)
    assert stage.store.points() == {"Ben": 80}


async def test_time_is_the_channels_even_where_the_machines_clock_is_wrong() -> None:
    stage = Stage(ahead=3_600.0)
    await stage.start()
    opened = stage.chat.now()
    await stage.passes(10)
    assert len(stage.chat.of(ShowHint)) == 1
    await stage.says(BEN, RIGHT, at=opened + 12)
    assert stage.store.points() == {"Ben": 60}
    await stage.passes(7)
    assert len(stage.chat.of(ShowQuestion)) == 2
    await stage.host.shutdown()


# ── Slow and closed channels ────────────────────────────────────────────────────────────────────


async def test_a_slow_channel_holds_up_neither_timer_nor_ledger(stage: Stage) -> None:
    await stage.start()
    stage.chat.gate.clear()
    stage.clock.advance(10)
    await stage.breathe()
    stage.clock.advance(1)
    stage.tell(BEN, RIGHT)
    await stage.breathe()
    assert stage.store.points() == {"Ben": 60}
    assert len(stage.chat.shown) == 2
    stage.chat.gate.set()
    await stage.host.settled(CHANNEL)


async def test_a_hint_that_comes_too_late_to_help_is_not_shown(stage: Stage) -> None:
    await stage.start()
    stage.chat.gate.clear()
    stage.tell(ANN, "Tom Hanks")
    await stage.breathe()
    stage.clock.advance(10)
    await stage.breathe()
    stage.tell(BEN, RIGHT)
    await stage.breathe()
    stage.chat.gate.set()
    await stage.host.settled(CHANNEL)
    assert not stage.chat.of(ShowHint)
    assert len(stage.chat.of(ShowReveal)) == 1


async def test_a_channel_that_closes_mid_game_ends_it_with_the_points_kept(stage: Stage) -> None:
    await stage.start()
    await stage.says(BEN, RIGHT)
    stage.chat.closed = "I may not write here any more."
    await stage.passes(5)
    assert not stage.host.running(CHANNEL)
    ended = stage.last(Ended)
    assert isinstance(ended, Ended)
    assert ended.reason == "stopped"
    assert [(score.player, score.points) for score in ended.board] == [(BEN, 80)]


async def test_a_channel_closed_from_the_start_ends_the_game(stage: Stage) -> None:
    stage.chat.closed = "I may not write here."
    await stage.start()
    assert not stage.host.running(CHANNEL)
    assert isinstance(stage.store.events()[-1], Ended)
    assert stage.ended == [PLACE]


async def test_a_question_that_fails_to_be_shown_for_unknown_reasons_ends_the_game(
    stage: Stage,
) -> None:
    class Broken(FakeChat):
        async def show(self, effect: Show) -> Posted:
            if isinstance(effect, ShowQuestion):
                raise RuntimeError("no such thing")
            return await super().show(effect)

    stage.chat = Broken(stage.clock)
    await stage.start()
    assert not stage.host.running(CHANNEL)
    assert stage.chat.of(ShowScoreboard)[0].why == "The question could not be shown."


async def test_a_bug_in_judging_ends_that_game_and_leaves_the_others(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.start()

    def broken(*_: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr("quiz.running.games.step", broken)
    await stage.says(BEN, RIGHT)
    assert stage.chat.shown[-1] == ShowNotice(BROKEN)
    assert not stage.host.running(CHANNEL)


async def test_a_flood_of_messages_is_bounded_and_a_stop_still_gets_through(
    stage: Stage,
) -> None:
    await stage.start()
    for _ in range(MOST_WAITING + 100):
        stage.tell(ANN, "spam")
    assert stage.host.stop(CHANNEL, ANN, stage.chat.now())
    await stage.host.wait(CHANNEL)
    closed = stage.last(Closed)
    assert isinstance(closed, Closed)
    assert closed.guesses == MOST_WAITING


# ── Skip and stop ───────────────────────────────────────────────────────────────────────────────


async def test_a_skip_reveals_the_answer_and_goes_on(stage: Stage) -> None:
    await stage.start()
    assert stage.host.skip(CHANNEL, ANN, stage.chat.now())
    await stage.host.settled(CHANNEL)
    (reveal,) = stage.chat.of(ShowReveal)
    assert (reveal.reason, reveal.winner) == ("skipped", None)
    await stage.passes(5)
    assert [shown.round for shown in stage.chat.of(ShowQuestion)] == [1, 2]


async def test_a_stop_shows_answer_and_scoreboard_and_keeps_the_points(stage: Stage) -> None:
    await stage.start()
    await stage.says(BEN, RIGHT)
    await stage.passes(5)
    assert stage.host.stop(CHANNEL, ANN, stage.chat.now(), "Ann stopped it.")
    await stage.host.wait(CHANNEL)
    assert stage.chat.of(ShowReveal)[-1].reason == "stopped"
    (board,) = stage.chat.of(ShowScoreboard)
    assert (board.reason, board.why, board.rounds_played) == ("stopped", "Ann stopped it.", 1)
    assert stage.store.points() == {"Ben": 80}
    assert not stage.host.stop(CHANNEL, ANN, stage.chat.now())


# ── Restarts ────────────────────────────────────────────────────────────────────────────────────


async def test_a_restart_while_a_question_is_open_shows_it_again_with_the_time_left(
    stage: Stage,
) -> None:
    await stage.start()
    await stage.passes(4)
    assert await stage.restart(after=8) == 1
    assert stage.chat.of(ShowNotice) == [ShowNotice("Back after a restart; 18 seconds left.")]
    (shown,) = stage.chat.of(ShowQuestion)
    assert (shown.round, shown.again, shown.seconds, shown.points) == (1, True, 18, 80)
    await stage.passes(9)
    await stage.passes(8)
    await stage.says(BEN, RIGHT)
    assert stage.store.points() == {"Ben": 60}


async def test_a_restart_after_a_right_guess_keeps_it_and_asks_the_next_question(
    stage: Stage,
) -> None:
    await stage.start()
    await stage.says(BEN, RIGHT)
    await stage.restart(after=60)
    (shown,) = stage.chat.of(ShowQuestion)
    assert (shown.round, shown.again) == (2, False)
    await stage.says(ANN, RIGHT)
    await stage.passes(5)
    await stage.says(BEN, RIGHT)
    (board,) = stage.chat.of(ShowScoreboard)
    assert [(score.player, score.points) for score in board.board] == [(BEN, 160), (ANN, 80)]


async def test_a_restart_while_a_question_is_being_sent_asks_it_again_in_full(
    stage: Stage,
) -> None:
    stage.chat.gate.clear()
    await stage.host.start(PLACE, stage.chat, "Test", [question()], SETTINGS)
    await stage.breathe()
    await stage.host.shutdown()
    stage.chat.gate.set()
    await stage.restart(after=20)
    (shown,) = stage.chat.of(ShowQuestion)
    assert (shown.round, shown.again, shown.seconds) == (1, True, 30)


async def test_a_restart_long_after_closes_the_game_and_keeps_the_points(stage: Stage) -> None:
    await stage.start()
    await stage.says(BEN, RIGHT)
    await stage.passes(5)
    await stage.restart(after=3 * 3600)
    assert not stage.chat.of(ShowQuestion)
    (board,) = stage.chat.of(ShowScoreboard)
    assert board.reason == "abandoned"
    assert "away for 3 hours" in board.why
    assert stage.store.points() == {"Ben": 80}
    assert await stage.store.unfinished() == []


async def test_a_hint_that_was_given_before_the_restart_still_costs(stage: Stage) -> None:
    await stage.start()
    await stage.passes(11)
    await stage.restart(after=1)
    (shown,) = stage.chat.of(ShowQuestion)
    assert shown.points == 60
    (hint,) = stage.chat.of(ShowHint)
    assert hint.points == 60
    await stage.says(BEN, RIGHT)
    assert stage.store.points() == {"Ben": 60}


async def test_two_restarts_in_a_row_lose_nothing(stage: Stage) -> None:
    await stage.start()
    await stage.passes(5)
    await stage.restart(after=5)
    await stage.restart(after=5)
    (shown,) = stage.chat.of(ShowQuestion)
    assert shown.seconds == 15
    await stage.says(BEN, RIGHT)
    assert stage.store.points() == {"Ben": 80}


async def test_a_shutdown_ends_no_game_and_lets_none_start(stage: Stage) -> None:
    await stage.start()
    waiting = asyncio.create_task(stage.host.wait(CHANNEL))
    await stage.breathe()
    await stage.host.shutdown()
    await waiting
    assert not any(isinstance(event, Ended) for event in stage.store.events())
    assert not stage.chat.of(ShowScoreboard)
    with pytest.raises(PlayerMistake, match="about to restart"):
        await stage.start()


async def test_games_that_run_already_are_not_taken_up_again(stage: Stage) -> None:
    await stage.start()
    assert await stage.host.resume(lambda place: stage.chat) == 0
    await stage.says(BEN, RIGHT)
    assert stage.store.points() == {"Ben": 80}
    assert stage.host.running(CHANNEL)


async def test_games_of_places_out_of_reach_are_left_to_another_process(stage: Stage) -> None:
    await stage.start()
    await stage.host.shutdown()
    stage.host = stage.new_host()
    assert await stage.host.resume(lambda place: None) == 0
    assert not stage.host.running(CHANNEL)
    assert len(await stage.store.unfinished()) == 1


async def test_a_game_left_open_is_closed_by_the_next_one_in_its_channel(stage: Stage) -> None:
    first = await stage.start()
    await stage.says(BEN, RIGHT)
    await stage.host.shutdown()
    stage.host = stage.new_host()
    second = await stage.start()
    ended = stage.store.events(first)[-1]
    assert isinstance(ended, Ended)
    assert [(score.player, score.points) for score in ended.board] == [(BEN, 80)]
    assert await stage.restart() == 1
    assert not isinstance(stage.store.events(second)[-1], Ended)


async def test_games_that_were_cut_short_can_be_closed_with_their_points(stage: Stage) -> None:
    await stage.start()
    await stage.says(BEN, RIGHT)
    await stage.host.shutdown()
    stage.host = stage.new_host()
    assert await stage.host.close_unfinished(Place(7, 71)) == 0
    assert await stage.host.close_unfinished(PLACE) == 1
    ended = stage.last(Ended)
    assert isinstance(ended, Ended)
    assert [(score.player, score.points) for score in ended.board] == [(BEN, 80)]


async def test_a_game_that_cannot_be_read_does_not_stop_the_start(stage: Stage) -> None:
    id = await stage.start()
    await stage.host.shutdown()
    stage.store.games["broken"] = [replace(entry, seq=0) for entry in stage.store.games[id][1:2]]
    stage.store.places["broken"] = Place(7, 72)
    assert await stage.restart() == 1
    assert stage.host.running(CHANNEL)


# ── Guesses that are not right ──────────────────────────────────────────────────────────────────


async def test_a_wrong_guess_is_told_with_its_reason_and_costs_nothing(stage: Stage) -> None:
    await stage.start(replace(SETTINGS, strictness=Strictness.EXACT))
    await stage.says(ANN, "Tom Hanks")
    (shown,) = stage.chat.of(ShowVerdict)
    assert (shown.verdict.ruling, shown.points) == (Ruling.REJECT, 0)
    assert shown.verdict.why
    await stage.says(ANN, RIGHT)
    assert stage.store.points() == {"Ann": 80}


async def test_a_channel_whose_open_game_can_not_be_closed_is_told(stage: Stage) -> None:
    stage.store.failure = AlreadyKept("another game is open there")
    await stage.host.start(PLACE, stage.chat, "Test", [question()], SETTINGS)
    await stage.host.wait(CHANNEL)
    assert stage.chat.shown == [ShowNotice(TAKEN)]
