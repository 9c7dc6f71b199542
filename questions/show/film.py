"""One film's facts as a table for a terminal, by family, as wide as there is room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console, ConsoleOptions, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from questions.facts.fact import Award, Fact, FilmRecord, Unread
from questions.show import words
from questions.show.words import counted

#: From so many columns on, a fact's marks are words; below, signs that the foot explains.
_WIDE = 132
#: Columns a label and a place take at most, as parts of the whole.
_LABEL, _PLACE = 0.22, 0.25
_STYLES = {
    "inferred": "yellow",
    "corroborated": "green",
    "closed": "dim",
    "spoiler": "red",
    "mature": "magenta",
}


class film:  # noqa: N801  # read as a function: `show.film(record)` is what can be printed
    """All facts of one film by family, each with its place on the page, then what was not read."""

    def __init__(self, record: FilmRecord) -> None:
        self.record = record

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> Iterator[RenderableType]:
        yield from _Sheet(self.record, options.max_width, options.ascii_only).parts()


class _Sheet:
    """The parts of the table at one width; all families share their columns."""

    def __init__(self, record: FilmRecord, width: int, ascii_only: bool) -> None:
        self.record = record
        self.families = words.by_family(record.facts)
        self.ascii_only = ascii_only
        self.in_words = width >= _WIDE or ascii_only
        self.seen = Counter(mark for fact in record.facts for mark in words.marks(fact))
        shown: list[Fact | Unread] = [*record.facts, *record.unreads]
        sources = [words.where(one.source) for one in shown]
        labels = [words.label(fact) for fact in record.facts]
        labels += [words.heading(unread.field) for unread in record.unreads]
        marks = [_marks(fact, self.in_words).cell_len for fact in record.facts]
        self.label = min(max(map(len, labels), default=4), int(width * _LABEL))
        self.place = min(max(map(len, sources), default=5), int(width * _PLACE))
        self.marks = max(marks, default=0)

    def parts(self) -> Iterator[RenderableType]:
        yield self._head()
        for family, facts in self.families.items():
            yield Text()
            yield _rule(family, len(facts), "cyan")
            yield self._facts(facts)
        if self.record.unreads:
            yield Text()
            yield _rule("Not understood", len(self.record.unreads), "red")
            yield self._unreads(self.record.unreads)
        yield Text()
        yield Rule(characters="-" if self.ascii_only else "─", style="dim")
        yield self._foot()

    def _head(self) -> RenderableType:
        record = self.record
        head = Text().append(words.plain(record.title), style="bold").append(f" ({record.year})")
        if record.also:
            head.append(f"\nAlso called {words.plain(', '.join(record.also))}", style="italic")
        head.append(f"\n{words.credit(record.article)}", style="dim")
        if record.article.url:
            head.append(f"\n{words.plain(record.article.url)}", style="dim")
        return head

    def _facts(self, facts: Sequence[Fact]) -> RenderableType:
        table = self._table()
        previous = ""
        for fact in facts:
            label = words.label(fact)
            table.add_row(
                Text("" if label == previous else label, style="cyan"),
                _said(fact),
                Text(words.where(fact.source), style="dim"),
                _marks(fact, self.in_words),
            )
            previous = label
        return table

    def _unreads(self, unreads: Sequence[Unread]) -> RenderableType:
        table = self._table()
        for unread in unreads:
            why = Text(words.plain(unread.why))
            if words.is_quarantined(unread):
                why = Text().append("quarantined: ", style="bold red").append_text(why)
            if unread.text:
                why.append(f"  {words.plain(unread.text)}", style="dim")
            place = Text(words.where(unread.source), style="dim")
            table.add_row(Text(words.heading(unread.field), style="red"), why, place, Text())
        return table

    def _table(self) -> Table:
        table = Table.grid(padding=(0, 2, 0, 0), expand=True)
        table.add_column(width=self.label, overflow="fold")
        table.add_column(ratio=1, overflow="fold")
        table.add_column(width=self.place, overflow="fold")
        table.add_column(width=self.marks, no_wrap=True)
        return table

    def _foot(self) -> RenderableType:
        unreads = self.record.unreads
        foot = Text().append(counted(len(self.record.facts), "fact"), style="bold")
        for mark in words.SIGNS:
            if self.seen[mark]:
                foot.append(f", {self.seen[mark]} {mark}")
        foot.append(f"; {len(unreads)} not understood")
        if quarantined := sum(map(words.is_quarantined, unreads)):
            foot.append(f", {quarantined} of them quarantined")
        used = [mark for mark in words.SIGNS if self.seen[mark]]
        legend = Text(style="dim")
        for mark in used:
            shown = mark if self.in_words else words.SIGNS[mark]
            legend.append("\n" if legend else "").append(shown, style=_STYLES[mark])
            name = ": " if self.in_words else f" {mark}: "
            legend.append(f"{name}{words.LEGEND[mark]}")
        foot.append_text(Text("\n") + legend if used else Text())
        return foot


def _rule(title: str, count: int, style: str) -> RenderableType:
    shown = Text().append(title, style=f"bold {style}").append(f" {count}", style="dim")
    return Rule(shown, align="left", style="dim")


def _said(fact: Fact) -> Text:
    said = Text(words.said(fact))
    if isinstance(fact, Award) and fact.result == "won":
        said.stylize("green")
    return said


def _marks(fact: Fact, in_words: bool) -> Text:
    shown = Text()
    for mark in words.marks(fact):
        if in_words and shown:
            shown.append(", ", style="dim")
        shown.append(mark if in_words else words.SIGNS[mark], style=_STYLES[mark])
    return shown
