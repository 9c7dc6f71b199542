"""`{| … |}` becomes a Table: one cell a column, row and column spans filled in.

A cell's text keeps the line breaks a reader sees, so that two names on two lines stay two names.
Spans are clipped to the table: a cell that claims a thousand rows, or none, breaks nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from questions.articles.article import Row, Table, Text
from questions.articles.wiki.render import Rendered, render
from questions.articles.wiki.source import Line, depth_after, split_outside

TABLE_START = re.compile(r"[\s:*#]*\{\|")
_TABLE_END = re.compile(r"\s*\|\}(?!\})")
_CELL_BAR = re.compile(r"\|\|")
_HEADER_BAR = re.compile(r"\|\||!!")
_BAR = re.compile(r"\|")
_SPAN = re.compile(r"\b(rowspan|colspan)\s*=\s*[\"']?\s*(\d{1,9})", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"\s*(?:[\w-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'|{]+)\s*)+(?=\{\{)")
_MOST_COLUMNS = 40
_MOST_ROWS = 2000


@dataclass(slots=True)
class _Cell:
    source: str
    line: int
    header: bool
    rows: int = 1
    columns: int = 1

    def take_attributes(self) -> None:
        """Part `rowspan="2" | Best Film` and read the spans."""
        attributes = ""
        parts = split_outside(self.source, _BAR, limit=1)
        if len(parts) == 2 and "[[" not in parts[0]:
            attributes, self.source = parts
        elif match := _ATTRIBUTES.match(self.source):
            # `rowspan=2 {{nom}}`: the template brings its own bar along.
            attributes, self.source = match[0], self.source[match.end() :]
        for name, number in _SPAN.findall(attributes):
            if name.lower() == "rowspan":
                self.rows = min(max(int(number), 1), _MOST_ROWS)
            else:
                self.columns = min(max(int(number), 1), _MOST_COLUMNS)


@dataclass(slots=True)
class _Placed:
    """A cell in the grid: its text, and whether a row span brought it here."""

    text: Text
    header: bool
    marks: frozenset[str]
    carried: bool = False


@dataclass(slots=True)
class _Source:
    caption: str = ""
    rows: list[list[_Cell]] = field(default_factory=list)


def read_table(lines: Sequence[Line]) -> Table | None:
    """Return the table that `lines` hold, from `{|` to `|}`; None where it has no rows of cells."""
    source = _read_cells(lines[1:])
    grid = _lay_out(source.rows)
    width = max((len(row) for row in grid), default=0)
    if width == 0:
        return None
    caption = render(source.caption).shown.replace("\n", " ")
    header: list[str] = []
    rows: list[Row] = []
    for row in grid:
        words = [placed.text.text.replace("\n", " ") for placed in row]
        if not rows and all(placed.header for placed in row):
            said = {word for word in words if word}
            if len(said) == 1 and width > 1:
                caption = caption or said.pop()  # one cell over all columns is a title
            elif said:
                header = _joined(header, words)
            continue
        rows.append(
            Row(
                cells=tuple(placed.text for placed in row),
                carried=frozenset(i for i, placed in enumerate(row) if placed.carried),
                marks=frozenset().union(*(placed.marks for placed in row)),
            )
        )
    if not header and _reads_like_titles(rows):
        header = [cell.text for cell in rows.pop(0).cells]
    if not rows:
        return None
    return Table(tuple(header), tuple(rows), caption=caption, line=lines[0].number)


def _reads_like_titles(rows: Sequence[Row]) -> bool:
    """Whether the first row is a header written as plain cells: "Award", "Category", "Result"."""
    first = rows[0].cells if rows else ()
    words = [cell.text.strip().lower() for cell in first]
    return (
        len(set(words)) == len(words) > 1
        and not any(cell.links for cell in first)
        and {"result", "role", "character", "actor", "length"} & set(words) != set()
    )


def _joined(above: Sequence[str], below: Sequence[str]) -> list[str]:
    """Column titles of two header rows in one: what the lower one repeats is said once."""
    if not above:
        return list(below)
    return [
        a if a == b or not b else f"{a} {b}".strip() for a, b in zip(above, below, strict=False)
    ]


def _read_cells(lines: Sequence[Line]) -> _Source:
    """Part the table's lines into rows of cells, by what each line starts with."""
    # Where the brackets never close, a line break has to end them, or one slip takes all rows.
    balanced = depth_after("\n".join(line.text for line in lines)) == 0
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
    source.rows = [row for row in source.rows if row][:_MOST_ROWS]
    return source


def _lay_out(rows: Sequence[Sequence[_Cell]]) -> list[list[_Placed]]:
    """Give each cell its columns and each spanned row its text; rows come out equally wide."""
    grid: list[list[_Placed]] = []
    waiting: dict[int, tuple[int, _Placed]] = {}
    for cells in rows:
        placed: list[_Placed] = []

        def carry(placed: list[_Placed] = placed) -> None:
            while (column := len(placed)) in waiting:
                left, above = waiting.pop(column)
                placed.append(_Placed(above.text, above.header, above.marks, carried=True))
                if left > 1:
                    waiting[column] = (left - 1, above)

        for cell in cells:
            carry()
            if len(placed) >= _MOST_COLUMNS:
                break
            cell.take_attributes()
            one = _place(cell, render(cell.source.strip()))
            for _ in range(cell.columns):
                if len(placed) == _MOST_COLUMNS:
                    break
                if cell.rows > 1:
                    waiting[len(placed)] = (cell.rows - 1, one)
                placed.append(one)
                if len(placed) in waiting:
                    break  # a column span never runs over a cell from above
        carry()
        while waiting and len(placed) <= max(waiting):
            # The row ends early: a cell from above that spans it is still there behind the gap.
            placed.append(_Placed(Text("", cells[0].line), False, frozenset()))
            carry()
        grid.append(placed)
    return _squared(grid)


def _place(cell: _Cell, rendered: Rendered) -> _Placed:
    text = Text(rendered.shown, cell.line, rendered.links, rendered.targets)
    return _Placed(text, cell.header, rendered.marks)


def _squared(grid: list[list[_Placed]]) -> list[list[_Placed]]:
    width = max((len(row) for row in grid), default=0)
    for row in grid:
        line = row[0].text.line if row else None
        header = bool(row) and all(placed.header for placed in row)
        row += [_Placed(Text("", line), header, frozenset())] * (width - len(row))
    return grid
