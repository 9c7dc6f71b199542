"""How questions fared in games, as a table."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from quiz.learning import Learned
from quiz.terminal.looks import clean, stars


def fared(learned: Iterable[Learned]) -> RenderableType:
    """A line a question: plays, how many were answered, how fast, and how hard that makes it."""
    table = Table(box=None, pad_edge=False)
    table.add_column("Question", overflow="fold")
    for heading in ("Rounds", "Tried", "Right", "Seconds"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("Set", no_wrap=True)
    table.add_column("Plays show", no_wrap=True)
    for one in learned:
        moved = one.level != one.difficulty
        table.add_row(
            Text(clean(one.question)),
            f"{one.rounds:,}",
            f"{one.tried / one.rounds:.0%}",
            f"{one.right / one.rounds:.0%}",
            "" if one.seconds is None else f"{one.seconds:.1f}",
            Text(stars(one.difficulty), style="dim"),
            Text(stars(one.level), style="bold" if moved else "dim"),
        )
    return table
