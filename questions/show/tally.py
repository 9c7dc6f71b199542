"""What a reading of many pages gave, counted as it goes: it keeps counts, never the records."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from questions.facts.fact import FilmRecord
from questions.show import words
from questions.show.words import counted
from questions.sources import Refusal
from quiz.errors import OperatorMistake

#: Reasons kept apart; what else there is counts as one more.
_MOST = 200
_REST = "other reasons"
#: Signs of an example.
_EXAMPLE = 100
_WIDTH = 100
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_PARTICULAR = re.compile(r":\s.*", re.DOTALL)
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")


class _Reasons:
    """Reasons, how often each was given, and the first case of each."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.examples: dict[str, str] = {}

    def add(self, reason: str, example: str) -> None:
        if reason not in self.counts and len(self.counts) >= _MOST:
            reason = _REST
        self.counts[reason] += 1
        self.examples.setdefault(reason, _cut(words.plain(example)))

    def rows(self) -> Iterator[tuple[int, str, str]]:
        """(count, reason, example), the most frequent first."""
        for reason, count in self.counts.most_common():
            yield count, words.plain(reason), self.examples[reason]


class Tally:
    """Films, facts by kind, unreads by reason and pages refused by reason."""

    def __init__(self, records: Iterable[FilmRecord] = ()) -> None:
        self.films = 0
        self.facts: Counter[str] = Counter()
        self.having: Counter[str] = Counter()
        """Films that have a fact of the kind."""
        self.quarantined = 0
        self.refused = 0
        self.unreads = _Reasons()
        self.refusals = _Reasons()
        for record in records:
            self.add(record)

    @property
    def pages(self) -> int:
        return self.films + self.refused

    def add(self, record: FilmRecord) -> None:
        """Count one film."""
        self.films += 1
        kinds = Counter(fact.kind for fact in record.facts)
        self.facts.update(kinds)
        self.having.update(kinds.keys())
        for unread in record.unreads:
            self.quarantined += words.is_quarantined(unread)
            text = f" “{unread.text}”" if unread.text else ""
            example = f"{record.title} ({record.year}), {words.where(unread.source)}{text}"
            self.unreads.add(_alike(unread.why), example)

    def refuse(self, refusal: Refusal) -> None:
        """Count one page that yields no film."""
        self.refused += 1
        self.refusals.add(_alike(_nameless(refusal)), refusal.why)

    # ── Shown ──

    def in_short(self) -> str:
        """ "2 films, 80 facts, 3 not understood, 1 page refused"."""
        told = [
            counted(self.films, "film"),
            counted(self.facts.total(), "fact"),
            f"{self.unreads.counts.total():,} not understood",
        ]
        if self.quarantined:
            told[-1] += f" ({self.quarantined:,} quarantined)"
        if self.refused:
            told.append(f"{counted(self.refused, 'page')} refused")
        return ", ".join(told)

    def kinds(self) -> Iterator[tuple[str, str, int, int]]:
        """(family, kind's heading, facts, films having it), in the families' order."""
        known = {kind for kinds in words.FAMILIES.values() for kind in kinds}
        others = {kind: words.heading(kind) for kind in self.facts if kind not in known}
        for family, kinds in {**words.FAMILIES, words.OTHER: others}.items():
            for kind, heading in kinds.items():
                if self.facts[kind]:
                    yield family, heading, self.facts[kind], self.having[kind]

    def table(self) -> RenderableType:
        """The report for a terminal."""
        parts: list[RenderableType] = [Text(self.in_short(), style="bold")]
        table = _grid("Facts", "Films", "Kind")
        for _, heading, facts, films in self.kinds():
            table.add_row(f"{facts:,}", f"{films:,}", Text(heading))
        if self.facts:
            parts += [Text(), table]
        for title, reasons in (("Not understood", self.unreads), ("Refused", self.refusals)):
            table = _grid("Count", title)
            for count, reason, example in reasons.rows():
                said = Text(reason)
                if reasons is self.unreads:  # a refusal was told in whole when it was met
                    said.append(f"\n  {example}", style="dim")
                table.add_row(f"{count:,}", said)
            if reasons.counts:
                parts += [Text(), table]
        return Group(*parts)

    def text(self) -> str:
        """The report as plain text."""
        console = Console(file=StringIO(), width=_WIDTH, color_system=None)
        with console.capture() as captured:
            console.print(self.table())
        return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())

    def markdown(self) -> str:
        """The report as Markdown: tables of facts, unreads and refusals."""
        lines = [f"{self.in_short()}.", ""]
        if self.facts:
            rows: Iterable[tuple[object, ...]] = self.kinds()
            lines += [*markdown_table(("Family", "Kind", "Facts", "Films having it"), rows), ""]
        for title, reasons in (("Not understood", self.unreads), ("Refused", self.refusals)):
            if reasons.counts:
                lines += [*markdown_table(("Count", title, "For example"), reasons.rows()), ""]
        return "\n".join(lines[:-1]) + "\n"

    def write(self, path: Path) -> None:
        """Keep the report as `path`, as Markdown where its name ends so. Raises OperatorMistake."""
        is_markdown = path.suffix.lower() in (".md", ".markdown")
        text = f"# What was read\n\n{self.markdown()}" if is_markdown else self.text()
        try:
            path.write_text(text, encoding="utf-8", errors="replace")
        except OSError as error:
            raise OperatorMistake(f"{path} can't be written: {error.strerror}.") from None


def markdown_table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    """The lines of a table; whatever a cell says, it stays in its cell and is only text."""
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        cells = [f"{cell:,}" if isinstance(cell, int) else _cell(str(cell)) for cell in row]
        yield f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>|#&])", r"\\\1", words.plain(text))


def _grid(*heads: str) -> Table:
    table = Table(box=None, header_style="dim", pad_edge=False, padding=(0, 2, 0, 0))
    for head in heads[:-1]:
        table.add_column(head, justify="right", no_wrap=True)
    table.add_column(heads[-1], overflow="fold")
    return table


def _nameless(refusal: Refusal) -> str:
    """Its sentence without the page's name, so that alike ones are one."""
    why = refusal.why
    for name in (refusal.page.name, refusal.page.short):
        if name and why.startswith(name):
            why = why[len(name) :]
            break
    why = re.sub(r"^\s*\((?:\"[^\"]*\"|[^()]*)\)", "", why).lstrip(" :")
    return why or refusal.why


def _alike(why: str) -> str:
    """A reason without what is particular to one case."""
    return _FIGURE.sub("N", _QUOTED.sub("“…”", _PARTICULAR.sub(": …", why)))


def _cut(text: str) -> str:
    return text if len(text) <= _EXAMPLE else f"{text[:_EXAMPLE]}…"
