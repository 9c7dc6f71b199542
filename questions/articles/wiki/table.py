"""`{| … |}` becomes rows of cells, and those a Table.

A cell's text keeps the line breaks a reader sees, so that two names on two lines stay two names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from questions.articles.article import Table, Text
from questions.articles.grid import MOST_COLUMNS, MOST_ROWS, Cell, table_of
from questions.articles.wiki.render import render
from questions.articles.wiki.source import Line, depth_after, split_outside

TABLE_START = re.compile(r"[\s:*#]*\{\|")
_TABLE_END = re.compile(r"\s*\|\}(?!\})")
_CELL_BAR = re.compile(r"\|\|")
_HEADER_BAR = re.compile(r"\|\||!!")
_BAR = re.compile(r"\|")
_SPAN = re.compile(r"\b(rowspan|colspan)\s*=\s*[\"']?\s*(\d{1,9})", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"\s*(?:[\w-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'|{]+)\s*)+(?=\{\{)")


@dataclass(slots=True)
class _Cell:
    source: str
    line: int
    header: bool
    rows: int = 1
    columns: int = 1

    def take_attributes(self) -> None:
        """Part `rowspan="2" | Best Film` and read the spans."""
        attributes, bar, rest = self.source.partition("|")
        if "{{" in attributes:
            attributes, *after = split_outside(self.source, _BAR, limit=1)
            bar, rest = ("|", after[0]) if after else ("", "")
        if bar and "[[" not in attributes:
            self.source = rest
        elif match := _ATTRIBUTES.match(self.source):
            # `rowspan=2 {{nom}}`: the template brings its own bar along.
            attributes, self.source = match[0], self.source[match.end() :]
        else:
            return
        for name, number in _SPAN.findall(attributes):
            if name.lower() == "rowspan":
                self.rows = min(max(int(number), 1), MOST_ROWS)
            else:
                self.columns = min(max(int(number), 1), MOST_COLUMNS)


@dataclass(slots=True)
class _Source:
    caption: str = ""
    rows: list[list[_Cell]] = field(default_factory=list)


def read_table(lines: Sequence[Line]) -> Table | None:
    """Return the table that `lines` hold, from `{|` to `|}`; None where it has no rows of cells."""
    source = _read_cells(lines[1:])
    rows = [[_rendered(cell) for cell in row[:MOST_COLUMNS]] for row in source.rows]
    return table_of(rows, render(source.caption).shown.replace("\n", " "), lines[0].number)


def _rendered(cell: _Cell) -> Cell:
    cell.take_attributes()
    told = render(cell.source.strip())
    text = Text(told.shown, cell.line, told.links, told.targets)
    return Cell(text, cell.header, told.marks, cell.rows, cell.columns)


def _read_cells(lines: Sequence[Line]) -> _Source:
    """Part the table's lines into rows of cells, by what each line starts with."""
    # Most lines close what they open. Where the brackets never close, a line break has to end
    # them, or one slip takes all rows.
    open_lines = any(depth_after(line.text) for line in lines)
    balanced = open_lines and depth_after("\n".join(line.text for line in lines)) == 0
    source = _Source()
    row: list[_Cell] = []
    depth = nested = 0
    for line in lines:
        text = line.text.strip()
        if nested or (depth == 0 and TABLE_START.match(text)):
            nested += 1 if TABLE_START.match(text) else -1 if _TABLE_END.match(text) else 0
            continue
        if depth == 0 and _TABLE_END.match(text):
            break
        if depth == 0 and text.startswith("|-"):
            source.rows.append(row)
            row = []
        elif depth == 0 and text.startswith("|+"):
            source.caption = split_outside(text[2:], _BAR, limit=1)[-1]
        elif depth == 0 and text[:1] in ("|", "!"):
            bars = _HEADER_BAR if text[0] == "!" else _CELL_BAR
            cells = split_outside(text[1:], bars)
            row += [_Cell(cell, line.number, text[0] == "!") for cell in cells]
        elif row:
            row[-1].source += f"\n{line.text}"
        depth = depth_after(line.text, depth) if balanced else 0
    source.rows.append(row)
    source.rows = [row for row in source.rows if row][:MOST_ROWS]
    return source
