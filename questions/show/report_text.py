"""A report of questions for a terminal: tables with small bars, then questions to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from questions.show import words
from questions.show.asked import questions
from questions.show.measures import positions, ranks
from questions.show.report import HUMAN, SAID, WRITTEN, Findings, Report

Side = Literal["left", "right"]

#: Cells of the longest bar.
_LONG = 24
#: Films and packs that are listed.
_MOST_SETS = 40
#: Signs of a name.
_NAME = 44


class report_text:  # noqa: N801  # read as a function: what can be printed of a report
    """The whole report; with `reading` some questions of each type as well."""

    def __init__(self, report: Report, *, reading: bool = True) -> None:
        self.report, self.reading = report, reading

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> Iterator[RenderableType]:
        report, ascii_only = self.report, options.ascii_only
        yield Text(words.plain(report.in_short()), style="bold")
        sheet = _Sheet(ascii_only)
        yield from sheet.counts("Families", report.families.most_common())
        yield from sheet.counts("Types", report.types.most_common())
        yield from sheet.counts("Films and packs", report.sets.most_common(), most=_MOST_SETS)
        levels = [(f"{level} of 5", report.levels[level]) for level in range(1, 6)]
        yield from sheet.counts("Difficulty", levels)
        yield from sheet.counts("Kinds of answer", report.kinds.most_common())
        yield from sheet.measures(report)
        yield from sheet.places("Where the answer stands among its options", report)
        yield from sheet.lint("Lint of the questions that are asked", report.findings(), report)
        yield from sheet.lint("Left out by the lint", report.dropped, None)
        if self.reading:
            for name, chosen in report.to_read().items():
                family = report.family_of[name]
                title = name if family == WRITTEN else f"{name}, of {family}"
                yield sheet.rule(f"{title}: {len(chosen)} of {report.types[name]}")
                yield questions(chosen)


class _Sheet:
    """The report's parts, in signs that the terminal can show."""

    def __init__(self, ascii_only: bool) -> None:
        self.ascii_only = ascii_only

    def rule(self, title: str) -> RenderableType:
        line = "-" if self.ascii_only else "─"
        shown = Text(words.plain(title), style="bold cyan")
        return Group(Text(), Rule(shown, align="left", style="dim", characters=line))

    def bar(self, value: float, most: float, long: int = _LONG) -> Text:
        """A bar as long as its share of `most`; of anything at least a sign."""
        cells = value / most * long if most else 0.0
        if self.ascii_only:
            return Text("#" * (round(cells) or (value > 0)), style="green")
        whole, eighth = divmod(round(cells * 8), 8)
        if not whole and not eighth and value:
            eighth = 1
        return Text("█" * whole + " ▏▎▍▌▋▊▉"[eighth].strip(), style="green")

    def counts(
        self, title: str, rows: Sequence[tuple[str, int]], most: int | None = None
    ) -> Iterator[RenderableType]:
        if not rows:
            return
        yield self.rule(title)
        total, longest = sum(count for _, count in rows), max(count for _, count in rows)
        table = _grid("left", "right", "right", "left")
        for name, count in rows[:most]:
            share = f"{count / total:.1%}" if total else ""
            named = Text(words.plain(name[:_NAME]))
            table.add_row(named, f"{count:,}", Text(share, style="dim"), self.bar(count, longest))
        yield Padding(table, (0, 0, 0, 2))
        if most is not None and len(rows) > most:
            left = sum(count for _, count in rows[most:])
            text = f"{len(rows) - most:,} others with {left:,} questions"
            yield Padding(Text(text, style="dim"), (0, 0, 0, 2), expand=False)

    def measures(self, report: Report) -> Iterator[RenderableType]:
        yield self.rule("Beside questions that people wrote")
        table = _grid("left", "right", "right", "left", "left", "right")
        table.add_row(*(Text(t, style="dim") for t in ("", "people", "ours", "wanted", "", "of")))
        for one in report.measures():
            style = {True: "green", False: "red", None: "dim"}[one.good]
            verdict = {True: "good", False: "not yet", None: "too few"}[one.good]
            table.add_row(
                Text(one.name).append(f"\n{words.plain(one.first)}" if one.first else "", "dim"),
                Text(one.human, style="dim"),
                Text(one.ours, style=f"bold {style}"),
                Text(one.wanted, style="dim"),
                Text(verdict, style=style),
                Text(f"{one.of:,}", style="dim"),
            )
        yield Padding(table, (0, 0, 0, 2))

    def places(self, title: str, report: Report) -> Iterator[RenderableType]:
        plots = [
            *((f"place among {n} options", row) for n, row in positions(report.questions).items()),
            *((f"rank among {n} figures", row) for n, row in ranks(report.questions).items()),
        ]
        if not plots:
            return
        yield self.rule(title)
        for name, row in plots:
            total = sum(row)
            even = 1 / len(row)
            table = _grid("right", "right", "right", "left")
            for at, count in enumerate(row, 1):
                share = count / total
                bar = self.bar(share, max(0.5, max(row) / total), _LONG)
                table.add_row(str(at), f"{count:,}", Text(f"{share:.0%}", style="dim"), bar)
            told = f"{name}, {words.counted(total, 'question')}; even would be {even:.0%}"
            yield Padding(Text(told), (0, 0, 0, 2), expand=False)
            yield Padding(table, (0, 0, 0, 4))

    def lint(self, title: str, found: Findings, report: Report | None) -> Iterator[RenderableType]:
        """Codes with counts; of those that are asked, with their share and the human rate.

        Of those that are not asked every one is named.
        """
        yield self.rule(title)
        if report is not None:
            fatal = found.fatal()
            style = "red" if fatal else "green"
            text = Text("with an E, which none may have: ").append(f"{fatal or 'none'}", style)
            yield Padding(text, (0, 0, 0, 2), expand=False)
        elif not found.counts:
            yield Padding(Text("nothing", style="dim"), (0, 0, 0, 2), expand=False)
        table = _grid("left", "right", "right", "left", "left")
        for code, count, cases in found.rows():
            named = cases[:1] if report is not None else cases
            table.add_row(
                Text(code, style="red" if code.startswith("E") else "yellow"),
                f"{count:,}",
                Text(_share(code, count, report), style="dim"),
                Text(SAID.get(code, "")),
                Text("\n".join(words.plain(f"{id}: {why}") for id, why in named), style="dim"),
            )
        if found.counts:
            yield Padding(table, (0, 0, 0, 2))


def _share(code: str, count: int, report: Report | None) -> str:
    if report is None or not report.questions:
        return ""
    human = f" (people {HUMAN[code]}%)" if code in HUMAN else ""
    return f"{count / len(report.questions):.1%}{human}"


def _grid(*sides: Side) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    for side in sides:
        table.add_column(justify=side, overflow="fold")
    return table
