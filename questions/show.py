"""Facts and questions as tables for people, in a terminal.

Text of pages and packs is shown as it stands and never read as markup.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from questions.facts.fact import Fact, FilmRecord, Source, Unread
from questions.facts.filmfile import to_json
from quiz.question import Question

_MARKS = ("inferred", "closed", "corroborated", "spoiler", "mature")
_HIDDEN = frozenset({"film", "year", "kind", "source", *_MARKS})
#: Fields that say a fact by themselves; the others are shown with their name.
_PLAIN = frozenset(
    {"person", "company", "name", "title", "actor", "place", "work", "format", "body", "date"}
)


def film(record: FilmRecord) -> RenderableType:
    """All facts of one film by kind, each with its place on the page, then what was not read."""
    table = Table(box=None, header_style="dim", pad_edge=False, padding=(0, 2, 0, 0))
    for heading in ("What", "Says", "Where", "Marks"):
        table.add_column(heading, overflow="fold")
    previous = ""
    for fact in record.facts:
        name = fact.kind.replace("_", " ")
        table.add_row(
            Text("" if name == previous else name, style="cyan"),
            Text(_said(record, fact)),
            Text(_where(fact.source), style="dim"),
            Text(", ".join(_marks(record, fact)), style="yellow"),
        )
        previous = name
    article = record.article
    credit = f"{article.title}, {article.site}, {article.licence}"
    head = Text(f"{record.title} ({record.year})", style="bold").append(f"  {credit}", style="dim")
    parts: list[RenderableType] = [head, Text(), table]
    if record.unreads:
        parts += [Text(), Text(f"Not understood: {len(record.unreads)}", style="bold")]
        parts += [_unread(unread) for unread in record.unreads]
    return Group(*parts)


def counted(count: int, noun: str) -> str:
    """ "1 film", "2 films"."""
    return f"{count} {noun}{'s' * (count != 1)}"


def report(records: Sequence[FilmRecord], refused: int) -> RenderableType:
    """What a reading of many pages gave: films, facts by kind, unreads by reason, refusals."""
    facts = Counter(fact.kind for record in records for fact in record.facts)
    reasons = Counter(unread.why for record in records for unread in record.unreads)
    told = [
        counted(len(records), "film"),
        counted(facts.total(), "fact"),
        f"{reasons.total()} not understood",
    ]
    if refused:
        told.append(f"{counted(refused, 'page')} refused")
    lines: list[RenderableType] = [Text(", ".join(told))]
    for title, counts in (("Facts", facts), ("Not understood", reasons)):
        table = Table.grid(padding=(0, 2))
        for name, count in counts.most_common():
            table.add_row(Text(str(count), justify="right"), Text(name.replace("_", " ")))
        if counts:
            lines += [Text(), Text(title, style="bold"), table]
    return Group(*lines)


def questions(asked: Iterable[Question]) -> RenderableType:
    """Questions one below the other, each with its answer, options, grade and where it is from."""
    blocks: list[RenderableType] = []
    for question in asked:
        blocks.append(Text(question.stem, style="bold"))
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


def _said(record: FilmRecord, fact: Fact) -> str:
    said = {name: value for name, value in to_json(record, fact).items() if name not in _HIDDEN}
    parts = [_value(name, value) for name, value in said.items() if value not in (None, [], ())]
    return " · ".join(part for part in parts if part)


def _value(name: str, value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, bool):
        return name.replace("_", " ") if value else ""
    text = f"{value:,}" if isinstance(value, int) and name in ("amount", "low", "high") else value
    return str(text) if name in _PLAIN or isinstance(value, str) else f"{name} {text}"


def _marks(record: FilmRecord, fact: Fact) -> list[str]:
    said = to_json(record, fact)
    return [mark for mark in _MARKS if said.get(mark)]


def _where(source: Source) -> str:
    return f"{source.section}:{source.line}" if source.line else source.section


def _unread(unread: Unread) -> Text:
    line = Text(f"  {unread.field} ", style="red").append(f"({_where(unread.source)}): ", "dim")
    return line.append(unread.why).append(f"  {unread.text}" if unread.text else "", style="dim")
