"""How a game reads on Discord: effects and standings as cards.

Pure. Names, guesses and pack texts are user text: they are escaped, never used as a template, and
mention nobody. Cards are narrow enough for phones; nothing is told by colour alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from discord.utils import escape_mentions

from quiz.events import (
    Score,
    ShowHint,
    ShowIntro,
    ShowQuestion,
    ShowReveal,
    ShowScoreboard,
)
from quiz.options import LETTERS

BLUE, GREEN, GREY, GOLD = 0x3B6FB6, 0x2E8B57, 0x70757A, 0xC9A227
MEDALS = {1: "🥇", 2: "🥈", 3: "🥉"}
BOARD_LINES = 15
STANDING_NAMES = 5

_MARKUP = re.compile(r"([\\*_~|`\[\]<>#])")
_LIST_MARK = re.compile(r"^(\s*)([-+]|\d+\.)(?=\s)")
_ITALIC = re.compile(r"\*(?! )([^*\n]+)(?<! )\*")

#: Letters and symbols by their category, that show nothing: Hangul fillers and the empty Braille.
_BLANKS = "\u115f\u1160\u2800\u3164\uffa0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A message: an embed where these are allowed, else the same as plain text."""

    text: str
    """Markup of our own, user text escaped."""
    title: str = ""
    footer: str = ""
    """Shown as it is, without markup."""
    colour: int = BLUE

    def plain(self) -> str:
        """The card as the content of a message, at most 2000 characters."""
        title = f"**{self.title}**" if self.title else ""
        footer = f"-# {escape(self.footer)}" if self.footer else ""
        return clip("\n".join(part for part in (title, self.text, footer) if part), 2000)


# ── User text ────────────────────────────────────────────────────────────────────────────────


def escape(text: str, most: int = 400) -> str:
    """User text as one line that Discord shows letter by letter and that mentions nobody."""
    line = clip(_one_line(text), most)
    return escape_mentions(_LIST_MARK.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", line)))


def name(text: str) -> str:
    """A player's name, short enough for a line."""
    return escape(text, 40) if _can_be_seen(_one_line(text)[:39]) else "someone"


def _can_be_seen(text: str) -> bool:
    return any(unicodedata.category(c)[0] in "LNPS" and c not in _BLANKS for c in text)


def italics(text: str, most: int = 1500) -> str:
    """A stem or remark: escaped, but for titles between asterisks, which stay italic."""
    text = clip(_one_line(text), most)
    parts = _ITALIC.split(text)
    # Every second part is what stood between a pair of asterisks.
    marked = [f"*{escape(p, most)}*" if i % 2 else escape(p, most) for i, p in enumerate(parts)]
    return "".join(marked)


def unmarked(text: str, most: int = 300) -> str:
    """For places without markup, such as a footer."""
    return escape_mentions(clip(_ITALIC.sub(r"\1", _one_line(text)), most))


def clip(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip("\\ ") + "…"


def _one_line(text: str) -> str:
    # Bidirectional overrides would turn the rest of the message around; ZWJ joins emoji and stays.
    kept = (
        " " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c
        for c in text
        if unicodedata.category(c) not in ("Cf", "Cs", "Co") or c == "\u200d"
    )
    # Spaces at the ends matter inside a stem's parts, so only runs of them are joined.
    return re.sub(r"\s+", " ", "".join(kept))


def count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def stars(difficulty: int) -> str:
    return "★" * difficulty + "☆" * (5 - difficulty)


# ── A game ───────────────────────────────────────────────────────────────────────────────────


def intro(effect: ShowIntro, prefix: str) -> Card:
    settings = effect.settings
    lines = [
        f"{count(effect.rounds, 'question')}, {settings.answer_time_s:g} seconds each. "
        "Type your answer here: the first right one scores."
    ]
    if settings.hints:
        lines.append("Each hint lowers what a question is worth.")
    return Card(
        title=f"🎬 {clip(italics(effect.title), 200)}",
        text="\n".join(lines),
        footer=f"{prefix}quiz skip · {prefix}quiz stop · {prefix}help",
    )


def question(effect: ShowQuestion, now: float) -> Card:
    """`now`: Unix seconds when it is sent, for the countdown, which Discord itself keeps going."""
    asked = effect.question
    again = ", once more" if effect.again else ""
    lines = [
        f"**{letter}** {italics(option, 100)}"
        for letter, option in zip(LETTERS, effect.options, strict=False)
    ]
    asks = "\n".join((italics(asked.stem), "", *lines) if lines else (italics(asked.stem),))
    return Card(
        title=f"Question {effect.round} of {effect.rounds}{again}",
        text=f"{asks}\n\n⏳ Time is up <t:{round(now + effect.seconds)}:R>",
        footer=f"{unmarked(asked.category, 60)} · {stars(asked.level)} · "
        f"{count(effect.points, 'point')}",
    )


def hint(effect: ShowHint) -> Card:
    if effect.clue:
        worth = count(effect.points, "point")
        return Card(text=f"💡 {italics(effect.hint, 300)} · now {worth}", colour=GREY)
    letters = clip(_one_line(effect.hint).replace("`", "'"), 300)
    return Card(text=f"💡 Hint: `{letters}` · now {count(effect.points, 'point')}", colour=GREY)


def prompt(why: str) -> str:
    """Said to a player whose guess is right but says too little."""
    said = escape(why) or "say more"
    return f"❓ {said[:1].upper()}{said[1:]}{'' if said.endswith(('.', '?', '!')) else '.'}"


def reveal(effect: ShowReveal) -> Card:
    asked = effect.question
    answer = f"**{italics(asked.answer, 300)}**"
    if effect.winner is not None:
        who = f"**{name(effect.winner.name)}**"
        points = count(effect.points, "point")
        if asked.closest:
            said = f"{who} came nearest with “{escape(effect.guess, 200)}” · +{points}"
            lines = [f"✅ {said}", f"The answer: {answer}"]
        else:
            lines = [f"✅ {who} has it: {answer} · +{points}", *_as_written(effect)]
    else:
        ending = {"time": "⌛ Time is up.", "skipped": "⏭️ Skipped."}.get(effect.reason, "⏹️")
        lines = [f"{ending} The answer: {answer}"]
    if asked.because:
        lines.append(italics(asked.because))
    if effect.board and effect.round < effect.rounds:
        lines += ["", f"Scores: {_standing(effect.board)}"]
    source = f"Source: {unmarked(asked.source)}" if asked.source else ""
    colour = GREEN if effect.winner is not None else GREY
    return Card(text="\n".join(lines), footer=source, colour=colour)


def _as_written(effect: ShowReveal) -> list[str]:
    """A line on what the winner wrote, where that is not the answer as shown."""
    written, form, answer = (
        " ".join(text.casefold().split())
        for text in (effect.guess, effect.form, effect.question.answer)
    )
    if written == answer:
        return []
    taken = "" if form in (written, answer, "") else f", taken as “{escape(effect.form, 200)}”"
    return [f"They wrote “{escape(effect.guess, 200)}”{taken}."]


def _standing(board: Sequence[Score]) -> str:
    shown = [f"{name(score.player.name)} {score.points:,}" for score in board[:STANDING_NAMES]]
    more = len(board) - len(shown)
    return " · ".join([*shown, *([f"{more} more"] if more > 0 else [])])


def scoreboard(effect: ShowScoreboard) -> Card:
    lines = [escape(effect.why)] if effect.why else []
    if effect.reason == "stopped" and not effect.why:
        lines.append("The game was stopped.")
    for place, score in enumerate(effect.board[:BOARD_LINES], 1):
        lines.append(
            f"{rank_mark(place)} **{name(score.player.name)}** · "
            f"{count(score.points, 'point')} · {score.right} right"
        )
    if len(effect.board) > BOARD_LINES:
        lines.append(f"… and {len(effect.board) - BOARD_LINES} more")
    if not effect.board:
        lines.append("Nobody scored this time.")
    return Card(
        title=f"🏁 {clip(italics(effect.title), 200)}: the scores",
        text="\n".join(lines),
        footer=f"{count(effect.rounds_played, 'question')} played",
        colour=GOLD,
    )


def rank_mark(rank: int) -> str:
    """A medal with its number's meaning, or the number."""
    return MEDALS.get(rank) or f"**{rank}.**"
