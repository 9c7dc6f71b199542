"""Rows of cells with spans become a grid: one cell a column, the header and a title taken off.

Spans are clipped to the table: a cell that claims a thousand rows, or none, breaks nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from questions.articles.article import Row, Table, Text

MOST_COLUMNS = 40
MOST_ROWS = 2000

_TITLES = frozenset({"result", "role", "character", "actor", "length"})


@dataclass(slots=True)
class Cell:
    text: Text
    header: bool
    marks: frozenset[str] = frozenset()
    rows: int = 1
    columns: int = 1
    carried: bool = False
    """Whether a row span brought it here."""


def table_of(rows: Sequence[Sequence[Cell]], caption: str, line: int | None) -> Table | None:
    """The table that rows of cells are, spans filled in; None where it has no rows but titles.

    A header row of one cell over all columns is the caption; two header rows become one.
    """
    grid = _lay_out(rows)
    width = max((len(row) for row in grid), default=0)
    header: list[str] = []
    kept: list[Row] = []
    for row in grid:
        words = [cell.text.text.replace("\n", " ") for cell in row]
        if not kept and all(cell.header for cell in row):
            said = {word for word in words if word}
            if len(said) == 1 and width > 1:
                caption = caption or said.pop()
            elif said:
                header = _joined(header, words)
            continue
        kept.append(
            Row(
                cells=tuple(cell.text for cell in row),
                carried=frozenset(i for i, cell in enumerate(row) if cell.carried),
                marks=frozenset().union(*(cell.marks for cell in row)),
            )
        )
    if not header and _reads_like_titles(kept):
        header = [cell.text for cell in kept.pop(0).cells]
    return Table(tuple(header), tuple(kept), caption=caption, line=line) if kept else None


def _reads_like_titles(rows: Sequence[Row]) -> bool:
    """Whether the first row is a header written as plain cells: "Award", "Category", "Result"."""
    first = rows[0].cells if rows else ()
    words = [cell.text.strip().lower() for cell in first]
    return (
        len(set(words)) == len(words) > 1
        and not any(cell.links for cell in first)
        and not _TITLES.isdisjoint(words)
    )


def _joined(above: Sequence[str], below: Sequence[str]) -> list[str]:
    """Column titles of two header rows in one: what the lower one repeats is said once."""
    if not above:
        return list(below)
    return [
        a if a == b or not b else f"{a} {b}".strip() for a, b in zip(above, below, strict=False)
    ]


def _lay_out(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """Give each cell its columns and each spanned row its text; rows come out equally wide."""
    grid: list[list[Cell]] = []
    waiting: dict[int, tuple[int, Cell]] = {}
    for cells in [row for row in rows if row][:MOST_ROWS]:
        placed: list[Cell] = []
        for cell in cells:
            _carry(placed, waiting)
            for _ in range(min(cell.columns, MOST_COLUMNS - len(placed))):
                if cell.rows > 1:
                    waiting[len(placed)] = (cell.rows - 1, cell)
                placed.append(cell)
                if len(placed) in waiting:
                    break  # a column span never runs over a cell from above
        _carry(placed, waiting)
        while waiting and len(placed) <= max(waiting):
            # The row ends early: a cell from above that spans it is still there behind the gap.
            placed.append(Cell(Text("", cells[0].text.line), header=False))
            _carry(placed, waiting)
        grid.append(placed)
    width = max((len(row) for row in grid), default=0)
    return [row + [_blank(row)] * (width - len(row)) for row in grid]


def _carry(placed: list[Cell], waiting: dict[int, tuple[int, Cell]]) -> None:
    """Put down the cells that hang into the next columns from above."""
    while (column := len(placed)) in waiting:
        left, above = waiting.pop(column)
        placed.append(replace(above, carried=True))
        if left > 1:
            waiting[column] = (left - 1, above)


def _blank(row: Sequence[Cell]) -> Cell:
    return Cell(Text("", row[0].text.line), all(cell.header for cell in row))
