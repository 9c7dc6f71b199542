"""Questions as a list for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.text import Text

from quiz.question import Question


def questions(asked: Iterable[Question]) -> RenderableType:
    """Questions one below the other, each with its answer, options, grade and where it is from."""
    blocks: list[RenderableType] = []
    for question in asked:
        blocks.append(Text(question.stem, style="bold"))
        blocks += [Text(f"  … {clue}") for clue in question.clues]
        answer = Text("  ").append(question.answer, style="green")
        if question.choices:
            answer.append(f"   not: {' · '.join(question.choices)}", style="dim")
        blocks.append(answer)
        if question.because:
            blocks.append(Text(f"  {question.because}", style="italic"))
        flags = [name for name in ("mature", "spoiler") if getattr(question, name)]
        grade = f"  {question.category} · {question.difficulty}/5 · {question.id}"
        blocks.append(Text(" · ".join((grade, *flags)), style="dim"))
        blocks.append(Text())
    return Group(*blocks)
