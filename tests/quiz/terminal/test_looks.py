from __future__ import annotations

import io

import pytest
from rich.console import Console, RenderableType

from quiz.events import (
    GameSettings,
    Guess,
    Score,
    Show,
    ShowHint,
    ShowIntro,
    ShowNotice,
    ShowQuestion,
    ShowReveal,
    ShowScoreboard,
    ShowVerdict,
)
from quiz.judging.verdict import Ruling, Verdict
from quiz.ports import Standing
from quiz.question import Question
from quiz.terminal.looks import Looks, clean, stars
from tests.fakes import ANN, BEN

QUESTION = Question(
    id="test/1",
    stem="Who plays the officer in *Casablanca* (1942)?",
    answer="Claude Rains",
    category="Cast",
    difficulty=2,
    because="He was nominated for *Casablanca*.",
    source="Wikipedia: Casablanca, CC BY-SA 4.0",
)
ASKED = ShowQuestion(3, 10, QUESTION, 70, 30.0)
BOARD = (Score(ANN, 130, 2), Score(BEN, 70, 1))


def printed(renderable: RenderableType | None, *, width: int = 80, color: bool = False) -> str:
    assert renderable is not None
    out = io.StringIO()
    console = Console(
        file=out, width=width, force_terminal=color, markup=False, highlight=False, emoji=False
    )
    console.print(renderable)
    return out.getvalue()


def plain(effect: Show) -> str:
    return printed(Looks(plain=True, echo=True).render(effect), width=200)


def verdict(ruling: Ruling, why: str, points: int = 0) -> ShowVerdict:
    return ShowVerdict(3, Guess(ANN, "claude raims", 1.0, 0), Verdict(ruling, why), points)


def reveal(reason: str, *, won: bool = False) -> ShowReveal:
    winner = ANN if won else None
    return ShowReveal(3, 10, QUESTION, winner, 70 if won else 0, "", "", reason, BOARD)


# ── Texts ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("\x1b[31mred\x07\x00", "[31mred"),
        ("two\nlines\tand more", "two lines and more"),
        ("a\u202eb\u2066c", "abc"),
        ("half \ud800 a pair", "half  a pair"),
        ("Amélie 千と千尋 👩‍🚀", "Amélie 千と千尋 👩‍🚀"),
    ],
)
def test_text_can_neither_steer_the_terminal_nor_turn_its_writing(text: str, shown: str) -> None:
    assert clean(text) == shown


def test_markup_in_a_pack_is_shown_as_it_stands() -> None:
    text = "[bold red]x[/] [link=http://x]y[/link] :smile:"
    assert text in plain(ShowNotice(text))


@pytest.mark.parametrize(
    ("stem", "italic"),
    [
        ("Who directed *Up*?", "\x1b[3mUp\x1b[0m"),
        ("Who wrote *M*A*S*H*?", "\x1b[3mM*A*S*H\x1b[0m"),
        ("What is 2*3*4?", "2*3*4"),
        ("Lone * asterisk", "Lone * asterisk"),
    ],
)
def test_titles_between_asterisks_are_in_italics(
    stem: str, italic: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert italic in printed(Looks(plain=False).titled(stem), color=True)


def test_plain_output_keeps_the_asterisks() -> None:
    assert "*Casablanca*" in plain(ASKED)


# ── Effects ─────────────────────────────────────────────────────────────────────────────────────


def test_difficulty_is_shown_in_stars() -> None:
    assert [stars(level) for level in (1, 3, 5)] == ["★☆☆☆☆", "★★★☆☆", "★★★★★"]


def test_the_question_comes_with_number_category_difficulty_and_worth() -> None:
    for looks in (Looks(plain=True), Looks(plain=False)):
        text = printed(looks.render(ASKED))
        assert "Question 3 of 10 · Cast" in text
        assert "★★☆☆☆ · 70 points" in text
        assert "Who plays the officer in" in text


@pytest.mark.parametrize("width", [20, 40, 200])
def test_the_question_fits_terminals_of_any_width(width: int) -> None:
    lines = printed(Looks(plain=False).render(ASKED), width=width).splitlines()
    assert max(map(len, lines)) <= width


def test_the_intro_says_how_to_play() -> None:
    text = plain(ShowIntro("Noir nights", 10, GameSettings(answer_time_s=20)))
    assert "Noir nights" in text
    assert "10 questions, 20 seconds each." in text
    assert "quarter of the points" in text
    assert "/help" in text


def test_the_intro_is_silent_about_hints_where_there_are_none() -> None:
    assert "hint" not in plain(ShowIntro("Noir nights", 10, GameSettings(hints=0)))


def test_letters_of_a_hint_stand_apart_and_are_labelled() -> None:
    assert plain(ShowHint(3, "C_a___ R____", 35)) == (
        "Hint: C _ a _ _ _   R _ _ _ _  now worth 35 points\n"
    )


def test_a_clue_is_written_as_it_is() -> None:
    assert plain(ShowHint(3, "I am a nephew.", 35, clue=True)) == (
        "Clue: I am a nephew.  now worth 35 points\n"
    )


@pytest.mark.parametrize(
    ("ruling", "line"),
    [
        (Ruling.REJECT, "✗ One letter is off"),
        (Ruling.CLOSE, "≈ One letter is off"),
        (Ruling.PROMPT, "… One letter is off"),
    ],
)
def test_a_verdict_is_told_with_its_reason(ruling: Ruling, line: str) -> None:
    assert plain(verdict(ruling, "one letter is off")) == f"> claude raims\n{line}\n"


def test_a_right_guess_is_told_its_points() -> None:
    right = verdict(Ruling.ACCEPT, "right, spelling aside", 70)
    assert plain(right) == "> claude raims\n✓ Right, spelling aside: 70 points\n"


def test_what_the_player_typed_is_not_printed_twice() -> None:
    assert "claude" not in printed(Looks(plain=False).render(verdict(Ruling.REJECT, "no")))


def test_the_reveal_names_answer_reason_source_and_score() -> None:
    assert plain(reveal("answered", won=True)).splitlines() == [
        "The answer: Claude Rains",
        "Because: He was nominated for *Casablanca*.",
        "Source: Wikipedia: Casablanca, CC BY-SA 4.0",
        "Score: Ann 130, Ben 70",
    ]


@pytest.mark.parametrize(
    ("reason", "start"),
    [
        ("time", "Time is up. The answer: "),
        ("skipped", "Skipped. The answer: "),
        ("stopped", "The answer: "),
    ],
)
def test_the_reveal_says_why_nobody_scored(reason: str, start: str) -> None:
    assert plain(reveal(reason)).startswith(start)


def test_the_scoreboard_says_who_made_what() -> None:
    text = plain(ShowScoreboard("Noir nights", "finished", "", BOARD, 10))
    assert "The game is over: Noir nights" in text
    assert "1. Ann  130 points  2 of 10 questions right" in text
    assert "2. Ben  70 points  1 of 10 questions right" in text


def test_a_scoreboard_without_points_says_so() -> None:
    text = plain(ShowScoreboard("Noir nights", "idle", "Nobody guessed.", (), 3))
    assert "Nobody guessed." in text
    assert "No points in 3 questions." in text


def test_the_best_board_adds_the_players_own_line() -> None:
    best = [Standing(1, 2, "Ben", 500, 7, 1, 1)]
    own = Standing(9, 1, "Ann", 40, 1, 2, 0)
    lines = printed(Looks(plain=True).best(best, own)).splitlines()
    assert [line.split() for line in lines[1:]] == [
        ["1.", "Ben", "500", "points", "7", "right", "in", "1", "game"],
        ["9.", "Ann", "40", "points", "1", "right", "in", "2", "games"],
    ]


def test_the_best_board_names_nobody_twice() -> None:
    own = Standing(1, 1, "Ann", 40, 1, 2, 0)
    assert printed(Looks(plain=True).best([own], own)).count("Ann") == 1
