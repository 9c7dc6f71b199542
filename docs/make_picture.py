"""Makes docs/game.svg: a real game on the shipped questions, as the terminal shows it.

    python docs/make_picture.py

The game is the one that is played everywhere (`quiz.game`), its questions are made from the film
file of Leaving Las Vegas, and the judge rules on what is typed here. Nobody waits: the times are
given. The same sources give the same bytes.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from questions.build import load_films
from questions.library import Films
from quiz import game as games
from quiz.events import (
    Begin,
    Confirmed,
    GameSettings,
    Guess,
    Input,
    Player,
    ShowQuestion,
    Tick,
    WakeAt,
)
from quiz.game import Game
from quiz.question import Question
from quiz.terminal.looks import Looks

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "game.svg"
WIDTH = 96
FILM = "leaving-las-vegas-1995"
TITLE = "Leaving Las Vegas (1995)"
SETTINGS = GameSettings()
PLAYER = Player(0, "robin")

#: Template of each question, and what is typed: a text with the second at which Enter is pressed.
SCRIPT: tuple[tuple[str, tuple[tuple[str, float], ...]], ...] = (
    ("gauge", (("70 mm", 6.0), ("super 16", 14.5))),
    ("nominee", (("elizabeth shue", 4.0),)),
)

BLACK, WHITE = (22, 24, 31), (222, 224, 230)
THEME = TerminalTheme(
    BLACK,
    WHITE,
    [
        BLACK,
        (242, 119, 122),
        (140, 204, 140),
        (240, 198, 116),
        (129, 162, 240),
        (204, 153, 220),
        (110, 200, 205),
        WHITE,
    ],
)

#: As rich's own, but the font is the reader's: a picture in a README asks no other server.
FORMAT = """<svg class="{unique_id}" viewBox="0 0 {width} {height}" \
xmlns="http://www.w3.org/2000/svg" role="img" aria-label="A game of Reelwise in a terminal">
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px;
  line-height: {line_height}px;
}}
.{unique_id}-title {{
  font: 16px system-ui, "DejaVu Sans", sans-serif;
}}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
  <rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def main() -> None:
    console = Console(
        file=io.StringIO(),
        record=True,
        width=WIDTH,
        force_terminal=True,
        color_system="truecolor",
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    _Picture(console).play(_questions())
    svg = console.export_svg(
        title='python bot.py play "leaving las vegas" --rounds 2',
        theme=THEME,
        code_format=FORMAT,
        unique_id="reelwise",
    )
    TARGET.write_text(svg.replace("\xa0", "&#160;"), encoding="utf-8")


def _questions() -> tuple[Question, ...]:
    films = Films.of_records(load_films(ROOT / "questions" / "films"))
    made = {question.template: question for question in films.questions(FILM, seed=1)}
    return tuple(made[template] for template, _ in SCRIPT)


class _Picture:
    """A game whose inputs come from the script, shown as it goes."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._looks = Looks(plain=False)
        self._wake = 0.0

    def play(self, questions: tuple[Question, ...]) -> None:
        self._game = Game(title=TITLE, questions=questions, settings=SETTINGS)
        self._tell(Begin(0.0))
        for number, (_, typed) in enumerate(SCRIPT, 1):
            opened = self._wake
            self._tell(Confirmed(number, opened, 0))
            for text, second in typed:
                self._wait_until(opened + second)
                # The line as the prompt leaves it on the screen.
                self._console.print(Text(f"› {text}"))
                self._tell(Guess(PLAYER, text, opened + second, 0))
            self._tell(Tick(self._wake))

    def _wait_until(self, when: float) -> None:
        while self._wake <= when:
            self._tell(Tick(self._wake))

    def _tell(self, input: Input) -> None:
        step = games.step(self._game, input)
        self._game = step.game
        for effect in step.effects:
            if isinstance(effect, WakeAt):
                self._wake = effect.at
                continue
            if isinstance(effect, ShowQuestion):
                self._wake = input.at
            if (shown := self._looks.render(effect)) is not None:
                self._console.print(shown)


if __name__ == "__main__":
    main()
