"""Whole games in a terminal: from a script, and at a keyboard made of a pipe."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Sequence
from dataclasses import replace

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from quiz.errors import PlayerMistake
from quiz.events import Ended, Entry, GameSettings, Place, Player, Started
from quiz.judging import compile
from quiz.ports import AlreadyKept, Drawn, Period, Wish
from quiz.question import Kind, Question
from quiz.terminal import play_in_terminal
from quiz.terminal.play import HERE
from tests.fakes import ListShelf, MemoryStore, question

SETTINGS = GameSettings(answer_time_s=30, hints=2, pause_s=5, grace_s=1, idle_rounds=3)
QUESTIONS = [question(number) for number in (1, 2, 3)]


class Terminal:
    """Plays scripts one after the other on the same store, as `make play` does."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.store = MemoryStore()
        self.questions: Sequence[Question] = QUESTIONS
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    async def play(self, script: str, *, rounds: int = 3, settings: GameSettings = SETTINGS) -> str:
        """Return what is printed for the lines of `script`."""
        reading, writing = os.pipe()
        os.write(writing, script.encode())
        os.close(writing)
        with os.fdopen(reading) as stdin:
            self._monkeypatch.setattr(sys, "stdin", stdin)
            code = await self.run(rounds, settings)
        assert code == 0
        return self._capsys.readouterr().out

    async def run(self, rounds: int = 3, settings: GameSettings = SETTINGS) -> int:
        return await play_in_terminal(
            host_store=self.store,
            shelf=ListShelf("Test", self.questions),
            wish=Wish(rounds=rounds),
            settings=settings,
            player_name="Ann",
        )


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    monkeypatch.setenv("NO_COLOR", "1")
    return Terminal(monkeypatch, capsys)


async def test_a_script_plays_a_whole_game(terminal: Terminal) -> None:
    key = compile(QUESTIONS[0])
    yes, no = (key.judge(text).why.capitalize() for text in ("nicolas cage", "tom hanks"))
    assert await terminal.play("nicolas cage\ntom hanks\nnicolas cage\n", rounds=2) == (
        "Reelwise: Test\n"
        "2 questions, 30 seconds each. Letter hints come with time; "
        "each takes a quarter of the points.\n"
        "Type your answer and press Enter. /help lists the commands.\n"
        "\n"
        "Question 1 of 2 · General · ★★★☆☆ · 80 points\n"
        "Question 1?\n"
        "> nicolas cage\n"
        f"✓ {yes}: 80 points\n"
        "The answer: Nicolas Cage\n"
        "Because: Because of 1.\n"
        "Score: Ann 80\n"
        "\n"
        "Question 2 of 2 · General · ★★★☆☆ · 80 points\n"
        "Question 2?\n"
        "> tom hanks\n"
        f"✗ {no}\n"
        "Hint: N _ _ _ _ _ _   C _ _ _  now worth 60 points\n"
        "> nicolas cage\n"
        f"✓ {yes}: 60 points\n"
        "The answer: Nicolas Cage\n"
        "Because: Because of 2.\n"
        "Score: Ann 140\n"
        "\n"
        "The game is over: Test\n"
        "1. Ann  140 points  2 of 2 questions right\n"
        "All games so far\n"
        "  1.  Ann  140 points  2 right in 1 game\n"
    )


async def test_three_wrong_lines_close_a_question(terminal: Terminal) -> None:
    text = await terminal.play("tom\nmeg\nbill\nnicolas cage\n")
    assert text.count("Hint: ") == 2
    assert "Time is up. The answer: Nicolas Cage" in text
    assert text.index("> bill") < text.index("Time is up") < text.index("Question 2 of 3")
    assert "Score: Ann 80" in text


async def test_a_question_without_hints_gets_three_lines_too(terminal: Terminal) -> None:
    terminal.questions = [replace(question(answer="1995"), kind=Kind.YEAR), *QUESTIONS]
    text = await terminal.play("1991\n1992\n1995\n")
    assert "Hint: " not in text
    assert ": 80 points" in text


async def test_all_clues_come_before_a_question_closes(terminal: Terminal) -> None:
    terminal.questions = [replace(QUESTIONS[0], clues=("One.", "Two.", "Three."))]
    said = await terminal.play("a\nb\nc\nnicolas cage\n", rounds=1)
    assert re.findall(r"Clue: (\w+)\.  now worth (\d+)", said) == [
        ("One", "60"),
        ("Two", "40"),
        ("Three", "20"),
    ]
    assert ": 20 points" in said


async def test_an_estimate_is_settled_at_once_where_nobody_else_plays(terminal: Terminal) -> None:
    cost = replace(QUESTIONS[0], answer="$3.6 million", kind=Kind.MONEY, closest=True)
    terminal.questions = [cost]
    said = await terminal.play("no idea\n3 million\n", rounds=1)
    assert "• Noted; the nearest wins" in said
    assert "“3 million” came nearest: 80 points. The answer: $3.6 million" in said


async def test_an_empty_line_skips(terminal: Terminal) -> None:
    text = await terminal.play("\n\nnicolas cage\n")
    assert text.count("Skipped. The answer: ") == 2
    assert "1. Ann  80 points  1 of 3 questions right" in text


async def test_the_end_of_input_ends_the_game_with_the_scoreboard(terminal: Terminal) -> None:
    text = await terminal.play("nicolas cage\n")
    assert "The input ended.\n1. Ann  80 points" in text
    assert isinstance(terminal.store.events()[-1], Ended)


async def test_no_input_at_all_is_no_mistake(terminal: Terminal) -> None:
    assert "The game is over: Test\nThe input ended.\nNo points yet." in await terminal.play("")


async def test_commands_are_no_guesses(terminal: Terminal) -> None:
    text = await terminal.play("/score\n/HELP\n/what\x1b[0m\n/skip\n/stop\nnicolas cage\n")
    assert "Score: nothing yet" in text
    assert "/stop   end the game, points kept" in text
    assert "There is no command /what[0m; /help lists them." in text
    assert text.count("Skipped. ") == 1
    assert "✗" not in text
    assert "✓" not in text


async def test_scores_are_kept_for_the_next_game(terminal: Terminal) -> None:
    await terminal.play("nicolas cage\n/stop\n")
    text = await terminal.play("nicolas cage\n/stop\n")
    assert re.search(r"1\.  Ann  160 points  2 right in 2 games", text)
    assert [line.points for line in await terminal.store.board(0, Period.ALL, 5, 0)] == [160]


async def test_questions_of_the_last_game_come_last_in_the_next(terminal: Terminal) -> None:
    await terminal.play("\n", rounds=1)
    assert "Question 2?" in await terminal.play("\n", rounds=1)


async def test_a_game_that_was_killed_is_closed_and_its_points_are_kept(terminal: Terminal) -> None:
    started = Started(1.0, "Test", SETTINGS, tuple(QUESTIONS))
    await terminal.store.append("killed", HERE, [Entry(0, started)])
    assert "A game left open here was closed; its points are kept." in await terminal.play("")
    assert isinstance(terminal.store.events("killed")[-1], Ended)


async def test_a_game_that_another_one_has_closed_says_so(terminal: Terminal) -> None:
    append = terminal.store.append

    async def second_row(game: str, place: Place, entries: Sequence[Entry]) -> None:
        if entries[0].seq:
            raise AlreadyKept("another process was there first")
        await append(game, place, entries)

    terminal.store.append = second_row  # type: ignore[method-assign]  # a process of its own
    assert "This game was closed by one that was started after it." in await terminal.play("\n")


async def test_a_store_that_fails_ends_the_game_plainly(terminal: Terminal) -> None:
    terminal.store.failure = OSError("disk full")
    assert "The scores can't be saved" in await terminal.play("nicolas cage\n")


async def test_a_wish_for_what_is_not_there_is_the_players_mistake(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def draw(self: ListShelf, wish: Wish) -> Drawn:
        raise PlayerMistake('Nothing is called "noir".')

    monkeypatch.setattr(ListShelf, "draw", draw)
    with pytest.raises(PlayerMistake, match="noir"):
        await terminal.play("")


async def test_an_output_that_nobody_reads_ends_the_game_quietly(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as stdout:
        monkeypatch.setattr(sys, "stdout", stdout)
        assert await terminal.play("nicolas cage\n") == ""
    assert isinstance(terminal.store.events()[-1], Ended)


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("keys", ["\x03", "\x04", "tom han\x03", "/stop\r"])
async def test_at_the_keyboard_a_game_can_be_left_at_any_time(
    keys: str, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stdin", Screen())
    monkeypatch.setattr(sys, "stdout", screen)
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text(keys)
        assert await terminal.run() == 0
    text = screen.getvalue()
    assert "Question 1 of 3" in text
    assert "The game is over: " in text
    assert isinstance(terminal.store.events()[-1], Ended)


async def test_at_the_keyboard_a_right_answer_scores(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stdin", Screen())
    monkeypatch.setattr(sys, "stdout", screen)
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text("\r/help\rnicolas cage\r")
        assert await terminal.run(rounds=1) == 0
    assert "✓ " in screen.getvalue()
    assert terminal.store.points() == {Player(0, "Ann").name: 80}
