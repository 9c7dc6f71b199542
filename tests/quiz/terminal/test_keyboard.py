from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console

from quiz.events import GameSettings, ShowHint, ShowQuestion, ShowReveal
from quiz.terminal.chat import TerminalChat
from quiz.terminal.keyboard import Keyboard, toolbar
from quiz.terminal.looks import Looks
from tests.fakes import FakeClock, question

SETTINGS = GameSettings(answer_time_s=30, pause_s=5)
ASKED = ShowQuestion(1, 3, question(), 80, 30.0)


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        yield keys


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def chat(clock: FakeClock) -> TerminalChat:
    return TerminalChat(Console(quiet=True), Looks(plain=True), clock)


async def test_a_line_is_what_was_typed(keys: PipeInput, clock: FakeClock) -> None:
    keys.send_text("tom hanks\r")
    assert await Keyboard(clock, SETTINGS).next() == "tom hanks"


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
async def test_these_keys_end_the_input(key: str, keys: PipeInput, clock: FakeClock) -> None:
    keys.send_text(key)
    assert await Keyboard(clock, SETTINGS).next() is None


async def test_printing_leaves_the_line_being_typed_alone(
    keys: PipeInput, clock: FakeClock
) -> None:
    keyboard, printed = Keyboard(clock, SETTINGS), []
    typing = asyncio.create_task(keyboard.next())
    keys.send_text("tom ")
    await keyboard.print(lambda: printed.append("hint"))
    keys.send_text("hanks\r")
    assert await typing == "tom hanks"
    assert printed == ["hint"]


def test_the_countdown_shows_time_and_worth(chat: TerminalChat, clock: FakeClock) -> None:
    async def ask() -> None:
        await chat.show(ASKED)

    asyncio.run(ask())
    assert toolbar(chat, clock.now(), SETTINGS, 80) == f" 30 s {'█' * 30} 80 points · /help"
    assert toolbar(chat, clock.now() + 20, SETTINGS, 80).startswith(f" 10 s {'█' * 10}{'░' * 20} ")
    assert toolbar(chat, clock.now() + 99, SETTINGS, 80).startswith(f"  0 s {'░' * 30} ")


async def test_a_hint_lowers_the_worth_in_the_countdown(
    chat: TerminalChat, clock: FakeClock
) -> None:
    await chat.show(ASKED)
    await chat.show(ShowHint(1, "N______ C___", 60))
    assert toolbar(chat, clock.now(), SETTINGS, 80).endswith(" 60 points · /help")


@pytest.mark.parametrize("width", [10, 25, 40, 80, 300])
async def test_the_countdown_fits_the_terminal(
    width: int, chat: TerminalChat, clock: FakeClock
) -> None:
    await chat.show(ASKED)
    assert len(toolbar(chat, clock.now() + 7, SETTINGS, width)) <= max(width, 26)


async def test_between_two_questions_the_pause_counts_down(
    chat: TerminalChat, clock: FakeClock
) -> None:
    assert toolbar(chat, clock.now(), SETTINGS, 80) == ""
    await chat.show(ASKED)
    await chat.show(ShowReveal(1, 3, question(), None, 0, "", "", "time", ()))
    assert toolbar(chat, clock.now() + 2, SETTINGS, 80) == " Next question in 3 s"
    assert toolbar(chat, clock.now() + 6, SETTINGS, 80) == ""
