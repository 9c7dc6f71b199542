"""Makes docs/discord.svg: a round and the scores as the bot words them on Discord.

    python docs/make_discord_picture.py

The game and the judge are the ones that are played, and every line of a card is what
`quiz.discord.wording` writes; only the frame around it is drawn here, as Discord draws its own.
Nobody waits: the times are given. The same sources give the same bytes.
"""

from __future__ import annotations

import html
import re
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from questions.build import load_films
from questions.library import Films
from quiz import game as games
from quiz.discord import wording
from quiz.discord.chat import MARKS
from quiz.discord.wording import Card
from quiz.events import (
    Begin,
    Confirmed,
    Effect,
    GameSettings,
    Guess,
    Input,
    Player,
    ShowHint,
    ShowQuestion,
    ShowReveal,
    ShowScoreboard,
    ShowVerdict,
    Tick,
    WakeAt,
)
from quiz.game import Game

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "discord.svg"
FILM, TEMPLATE = "leaving-las-vegas-1995", "most-songs"
TITLE = "Leaving Las Vegas (1995)"
ANN, BEN = Player(1, "Ann"), Player(2, "Ben")

#: What is typed, by whom, and at which second of the round.
SCRIPT = ((BEN, "Nicolas Cage", 5.0), (ANN, "is it sting?", 14.0))

WIDTH, LETTERS = 640, 66
LINE, SMALL = 22, 17
TEXT, DIM, BACK, CARD = "#dbdee1", "#949ba4", "#2b2d31", "#383a40"
FONT = 'system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif'

_COUNTDOWN = re.compile(r"<t:\d+:R>")
_MARKED = re.compile(r"(\*\*.+?\*\*|\*.+?\*|`.+?`)")
_ESCAPED = re.compile(r"\\(.)")


def main() -> None:
    page = _Page()
    _play(page)
    TARGET.write_text(page.svg(), encoding="utf-8")


def _play(page: _Page) -> None:
    films = Films.of_records(load_films(ROOT / "questions" / "films"))
    question = next(q for q in films.questions(FILM, seed=1) if q.template == TEMPLATE)
    game = Game(title=TITLE, questions=(question,), settings=GameSettings())
    wake = 0.0

    def tell(input: Input) -> None:
        nonlocal game, wake
        step = games.step(game, input)
        game = step.game
        for effect in step.effects:
            if isinstance(effect, WakeAt):
                wake = effect.at
            else:
                _show(page, effect)

    tell(Begin(0.0))
    tell(Confirmed(1, 0.0, 1))
    for number, (player, text, second) in enumerate(SCRIPT, 2):
        while wake <= second:
            tell(Tick(wake))
        page.message(player.name, text)
        tell(Guess(player, text, second, number))
    tell(Tick(wake))


def _show(page: _Page, effect: Effect) -> None:
    match effect:
        case ShowQuestion():
            page.card(wording.question(effect, 0.0))
        case ShowHint():
            page.card(wording.hint(effect))
        case ShowVerdict(verdict=verdict):
            page.mark(MARKS.get(verdict.ruling, ""))
        case ShowReveal():
            page.card(wording.reveal(effect))
        case ShowScoreboard():
            page.card(wording.scoreboard(effect))
        case _:
            pass


class _Page:
    """Messages one below the other."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._y = 14

    def message(self, name: str, text: str) -> None:
        self._text(28, self._y + 16, f"**{name}**", TEXT, 15)
        self._text(28, self._y + 16 + LINE, text, TEXT, 15)
        self._y += 2 * LINE + 12

    def mark(self, sign: str) -> None:
        if sign:
            self._parts.append(
                f'<rect x="28" y="{self._y - 6}" width="46" height="24" rx="7" fill="{CARD}"/>'
            )
            self._text(36, self._y + 11, f"{sign} 1", TEXT, 13)
            self._y += 34

    def card(self, card: Card) -> None:
        # Discord counts down by itself in the place of the time; this is the round's beginning.
        body = list(_lines(_COUNTDOWN.sub("in 30 seconds", card.text)))
        height = 20 + LINE * (len(body) + bool(card.title)) + (SMALL + 6 if card.footer else 0)
        self._parts.append(
            f'<rect x="28" y="{self._y}" width="{WIDTH - 56}" height="{height}" rx="4" '
            f'fill="{CARD}"/><rect x="28" y="{self._y}" width="4" height="{height}" rx="2" '
            f'fill="#{card.colour:06x}"/>'
        )
        y = self._y + 26
        if card.title:
            self._text(46, y, f"**{card.title}**", TEXT, 16)
            y += LINE
        for line in body:
            self._text(46, y, line, TEXT, 15)
            y += LINE
        if card.footer:
            self._text(46, y + 2, card.footer, DIM, 12)
        self._y += height + 12

    def svg(self) -> str:
        height = self._y + 4
        return (
            f'<svg viewBox="0 0 {WIDTH} {height}" xmlns="http://www.w3.org/2000/svg" role="img" '
            f"font-family='{FONT}' aria-label=\"A question of Reelwise on Discord\">\n"
            f'<rect width="{WIDTH}" height="{height}" rx="8" fill="{BACK}"/>\n'
            + "\n".join(self._parts)
            + "\n</svg>\n"
        )

    def _text(self, x: int, y: int, text: str, colour: str, size: int) -> None:
        spans = "".join(map(_span, filter(None, _MARKED.split(text))))
        self._parts.append(
            f'<text x="{x}" y="{y}" fill="{colour}" font-size="{size}" '
            f'xml:space="preserve">{spans}</text>'
        )


def _lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield from textwrap.wrap(line, LETTERS) or [""]


def _span(part: str) -> str:
    style = ""
    if part.startswith("**"):
        part, style = part[2:-2], ' font-weight="bold"'
    elif part.startswith("*"):
        part, style = part[1:-1], ' font-style="italic"'
    elif part.startswith("`"):
        part, style = part[1:-1], ' font-family="ui-monospace, Menlo, Consolas, monospace"'
    shown = html.escape(_ESCAPED.sub(r"\1", part), quote=False)
    return f"<tspan{style}>{shown}</tspan>"


if __name__ == "__main__":
    main()
