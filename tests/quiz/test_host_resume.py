"""The host after a restart."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from quiz.errors import PlayerMistake
from quiz.events import (
    Ended,
    Place,
    ShowHint,
    ShowNotice,
    ShowQuestion,
    ShowScoreboard,
)
from tests.fakes import ANN, BEN, PLACE, question
from tests.quiz.stage import CHANNEL, RIGHT, SETTINGS, Stage

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
