"""Guesses that a lost connection holds up: a round whose time is up waits a while for them."""

from __future__ import annotations

import asyncio

import pytest

from quiz.events import Place, ShowHint, ShowQuestion, ShowReveal
from quiz.running import MOST_BEHIND_S
from tests.fakes import ANN, BEN, PLACE
from tests.quiz.stage import RIGHT, Stage


class Link:
    """The place's connection."""

    def __init__(self) -> None:
        self.back = asyncio.Event()
        self.asked: list[Place] = []

    async def caught_up(self, place: Place) -> None:
        self.asked.append(place)
        await self.back.wait()


@pytest.fixture
def link(stage: Stage) -> Link:
    link = Link()
    stage.host.wait_for_guesses(link.caught_up)
    return link


async def test_a_guess_in_time_counts_though_it_arrives_long_after(
    stage: Stage, link: Link
) -> None:
    await stage.start()
    opened = stage.chat.now()
    await stage.passes(40)
    assert stage.chat.of(ShowReveal) == []
    stage.tell(BEN, RIGHT, at=opened + 30)
    stage.tell(ANN, RIGHT, at=opened + 29.9)
    link.back.set()
    await stage.breathe()
    (reveal,) = stage.chat.of(ShowReveal)
    assert reveal.winner == ANN
    assert link.asked == [PLACE]


async def test_time_is_up_once_the_connection_is_back_without_an_answer(
    stage: Stage, link: Link
) -> None:
    await stage.start()
    await stage.passes(40)
    link.back.set()
    await stage.breathe()
    (reveal,) = stage.chat.of(ShowReveal)
    assert reveal.reason == "time"
    await stage.passes(5)
    assert [shown.round for shown in stage.chat.of(ShowQuestion)] == [1, 2]


async def test_a_round_waits_only_so_long_for_guesses(stage: Stage, link: Link) -> None:
    await stage.start()
    await stage.passes(30)
    await stage.passes(MOST_BEHIND_S - 1)
    assert stage.chat.of(ShowReveal) == []
    await stage.passes(1)
    (reveal,) = stage.chat.of(ShowReveal)
    assert reveal.reason == "time"


async def test_hints_do_not_wait_for_guesses(stage: Stage, link: Link) -> None:
    await stage.start()
    await stage.passes(10)
    await stage.passes(10)
    assert len(stage.chat.of(ShowHint)) == 2
    assert link.asked == []


async def test_an_answer_that_arrives_meanwhile_is_not_held_up(stage: Stage, link: Link) -> None:
    await stage.start()
    opened = stage.chat.now()
    await stage.passes(31)
    await stage.says(BEN, RIGHT, at=opened + 20)
    (reveal,) = stage.chat.of(ShowReveal)
    assert reveal.winner == BEN
    await stage.passes(5)
    assert [shown.round for shown in stage.chat.of(ShowQuestion)] == [1, 2]
