"""How a game looks in a terminal: effects in, rich renderables out.

All text of packs and players is handed over as `Text`, never as markup, and without characters
that could steer the terminal.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from quiz.events import (
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
from quiz.judging.verdict import Ruling
from quiz.options import LETTERS
from quiz.ports import Standing

COMMANDS = (
    ("/skip", "on to the next question"),
    ("/score", "the points so far"),
    ("/stop", "end the game, points kept"),
    ("/help", "this list"),
)

#: A sign besides the colour, as not everybody sees colours and logs have none.
MARKS = {
    Ruling.ACCEPT: ("✓", "green"),
    Ruling.PROMPT: ("…", "yellow"),
    Ruling.CLOSE: ("≈", "yellow"),
    Ruling.REJECT: ("✗", "red"),
    Ruling.NOTED: ("•", "cyan"),
}

#: A title between asterisks, as stems are written; those inside M*A*S*H are left alone.
TITLE = re.compile(r"(?<!\w)\*(\S.*?\S|\S)\*(?!\w)")

BIDI_CONTROLS = frozenset(
    "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def clean(text: str) -> str:
    """Return `text` in one line, without what could move the cursor or turn the writing round."""
    kept = (
        char
        for char in re.sub(r"\s+", " ", text)
        if unicodedata.category(char) not in {"Cc", "Cs"} and char not in BIDI_CONTROLS
    )
    return "".join(kept).strip()


def stars(difficulty: int) -> str:
    return "★" * difficulty + "☆" * (5 - difficulty)


class Looks:
    """Renders effects."""

    def __init__(self, *, plain: bool, echo: bool = False) -> None:
        """`plain` is for logs and simple terminals: no boxes, no styles relied on. `echo` prints
        guesses too, where the player's typing is not on the screen already.
        """
        self.plain = plain
        self.echo = echo

    def render(self, effect: Show) -> RenderableType | None:
        """Return what to print for `effect`; None for nothing."""
        match effect:
            case ShowIntro():
                return self._intro(effect)
            case ShowQuestion():
                return self._question(effect)
            case ShowHint():
                return self._hint(effect)
            case ShowVerdict():
                return self._verdict(effect)
            case ShowReveal():
                return self._reveal(effect)
            case ShowScoreboard():
                return self._scoreboard(effect)
            case ShowNotice(text=text):
                return Text(clean(text), style="yellow")

    def titled(self, text: str, style: str = "") -> Text:
        """Return `text` with its *titles* in italics; in plain output they keep their asterisks."""
        text = clean(text)
        if self.plain:
            return Text(text, style=style)
        out = Text(style=style)
        end = 0
        for match in TITLE.finditer(text):
            out.append(text[end : match.start()])
            out.append(match[1], style="italic")
            end = match.end()
        return out.append(text[end:])

    def commands(self) -> RenderableType:
        table = Table.grid(padding=(0, 2))
        for name, meaning in COMMANDS:
            table.add_row(Text(name, style="bold"), Text(meaning))
        return Padding(table, (0, 0, 0, 2), expand=False)

    def best(
        self,
        board: Sequence[Standing],
        own: Standing | None,
        heading: str = "All games so far",
    ) -> RenderableType:
        """A leaderboard, with the player's own line below if it is not on it."""
        lines = list(board)
        if own is not None and own.player not in {line.player for line in lines}:
            lines.append(own)
        table = Table.grid(padding=(0, 2))
        for line in lines:
            mine = "bold" if own is not None and line.player == own.player else ""
            table.add_row(
                Text(f"{line.rank}.", style=mine, justify="right"),
                Text(clean(line.name), style=mine),
                Text(f"{line.points} points", style=mine, justify="right"),
                Text(f"{line.right} right in {_count(line.games, 'game')}", style="dim"),
            )
        return Group(Text(heading, style="bold"), Padding(table, (0, 0, 0, 2), expand=False))

    def score(self, board: Sequence[Score]) -> Text:
        if not board:
            return Text("Score: nothing yet", style="dim")
        rows = ", ".join(f"{clean(row.player.name)} {row.points}" for row in board)
        return Text(f"Score: {rows}", style="dim")

    def _intro(self, intro: ShowIntro) -> RenderableType:
        settings = intro.settings
        rules = f"{_count(intro.rounds, 'question')}, {settings.answer_time_s:g} seconds each."
        if settings.hints:
            rules += " Letter hints come with time; each takes a quarter of the points."
        head = Text("Reelwise: ", style="bold cyan").append(clean(intro.title), style="bold")
        help = Text("Type your answer and press Enter. /help lists the commands.", style="dim")
        return Group(head, Text(rules), help)

    def _question(self, asked: ShowQuestion) -> RenderableType:
        question = asked.question
        stem = self.titled(question.stem, style="bold")
        number = f"Question {asked.round} of {asked.rounds}"
        level = stars(question.level)
        category = clean(question.category)
        for letter, option in zip(LETTERS, asked.options, strict=False):
            stem.append(f"\n  {letter}  ").append_text(self.titled(option))
        if self.plain:
            head = f"{number} · {category} · {level} · {_count(asked.points, 'point')}"
            return Group(Text(), Text(head), stem)
        worth = f"{_count(asked.points, 'point')} · {asked.seconds:.0f} s"
        panel = Panel(
            Padding(stem, (1, 1)),
            title=Text(f"{number} · {category}", style="cyan"),
            title_align="left",
            subtitle=Text(level, style="yellow").append(f" · {worth}", style="default"),
            subtitle_align="right",
            border_style="cyan",
        )
        return Group(Text(), panel)

    def _hint(self, hint: ShowHint) -> RenderableType:
        worth = f"  now worth {_count(hint.points, 'point')}"
        if hint.clue:
            clue = self.titled(hint.hint, style="bold")
            return Text("Clue: ", style="yellow").append_text(clue).append(worth, "dim")
        # Letters stand apart, so that hidden ones can be counted and are taken for no line.
        letters = "   ".join(" ".join(word) for word in clean(hint.hint).split(" "))
        return Text("Hint: ", style="yellow").append(letters, style="bold").append(worth, "dim")

    def _verdict(self, shown: ShowVerdict) -> RenderableType:
        lines: list[RenderableType] = []
        if self.echo:
            lines.append(Text(f"> {clean(shown.guess.text)}"))
        mark, style = MARKS[shown.verdict.ruling]
        line = Text(f"{mark} {_sentence(clean(shown.verdict.why))}", style=style)
        if shown.verdict.ruling is Ruling.ACCEPT:
            line.append(f": {_count(shown.points, 'point')}", "bold")
        lines.append(line)
        return Group(*lines)

    def _reveal(self, reveal: ShowReveal) -> RenderableType:
        before = {"time": "Time is up. ", "skipped": "Skipped. "}.get(reveal.reason, "")
        if reveal.question.closest and reveal.winner is not None:
            before = f"“{clean(reveal.guess)}” came nearest: {_count(reveal.points, 'point')}. "
        answer = Text(f"{before}The answer: ").append(clean(reveal.question.answer), "bold green")
        lines: list[RenderableType] = [answer]
        if reveal.question.because:
            lines.append(
                Text().append("Because: ", "dim").append_text(self.titled(reveal.question.because))
            )
        if reveal.question.source:
            lines.append(Text(f"Source: {clean(reveal.question.source)}", style="dim"))
        if reveal.reason != "stopped":
            lines.append(self.score(reveal.board))
        return Group(*lines)

    def _scoreboard(self, shown: ShowScoreboard) -> RenderableType:
        head = Text("The game is over: ", style="bold").append(clean(shown.title), "bold cyan")
        lines: list[RenderableType] = [Text(), head]
        if shown.why:
            lines.append(Text(clean(shown.why)))
        if not shown.board:
            played = shown.rounds_played
            nothing = f"No points in {_count(played, 'question')}." if played else "No points yet."
            lines.append(Text(nothing))
        for place, row in enumerate(shown.board, 1):
            right = f"{row.right} of {_count(shown.rounds_played, 'question')} right"
            line = Text(f"{place}. {clean(row.player.name)}  ")
            lines.append(
                line.append(_count(row.points, "point"), "bold").append(f"  {right}", "dim")
            )
        return Group(*lines)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
