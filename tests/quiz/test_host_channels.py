"""The host with slow and closed channels, and who skips and stops."""

from __future__ import annotations

import asyncio

import pytest

from quiz.events import (
    Closed,
    Ended,
    Show,
    ShowHint,
    ShowNotice,
    ShowQuestion,
    ShowReveal,
    ShowScoreboard,
)
from quiz.ports import Posted
from quiz.running import BROKEN, MOST_WAITING
from tests.fakes import ANN, BEN, PLACE, FakeChat
from tests.quiz.stage import CHANNEL, RIGHT, Stage

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


async def test_a_skip_in_the_pause_goes_on_at_once(stage: Stage) -> None:
    await stage.start()
    await stage.says(BEN, RIGHT)
    assert stage.host.skip(CHANNEL, ANN, stage.chat.now())
    await stage.host.settled(CHANNEL)
    assert [asked.round for asked in stage.chat.of(ShowQuestion)] == [1, 2]


async def test_a_scoreboard_under_way_still_goes_out_when_the_process_lets_go(
    stage: Stage,
) -> None:
    await stage.start()
    stage.chat.gate.clear()
    stage.host.stop(CHANNEL, BEN, stage.chat.now())
    await stage.breathe()
    letting_go = asyncio.create_task(stage.host.shutdown())
    await stage.breathe()
    stage.chat.gate.set()
    await letting_go
    assert isinstance(stage.chat.shown[-1], ShowScoreboard)
