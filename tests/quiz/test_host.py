"""The host over fakes: what is kept, what is shown, and in which order."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from quiz.errors import PlayerMistake
from quiz.events import (
    Guess,
    Place,
    Show,
    ShowHint,
    ShowNotice,
    ShowQuestion,
    ShowReveal,
    ShowScoreboard,
    ShowVerdict,
)
from quiz.judging import Ruling, Strictness
from quiz.ports import AlreadyKept, Posted
from quiz.running import NOT_SAVED, TAKEN
from tests.fakes import ANN, BEN, PLACE, FakeChat, question
from tests.quiz.stage import CHANNEL, RIGHT, SETTINGS, Stage


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
