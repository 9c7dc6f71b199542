"""`<table>` becomes a Table: one cell a column, spans filled in, results marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from questions.articles.article import Row, Table, Text
from questions.articles.grid import MOST_COLUMNS, MOST_ROWS, Cell, table_of
from questions.articles.htm.inline import classes, inside
from questions.articles.htm.source import line_of

_PARTS = frozenset(("tbody", "thead", "tfoot"))
_RESULTS = (
    (re.compile(r"won|win|winners?", re.IGNORECASE), "won"),
    (re.compile(r"nominated|nominations?|nom|nominees?", re.IGNORECASE), "nominated"),
)
_RESULT_CLASSES = frozenset(("yes", "no", "table-yes2", "table-no2"))
#: What the header of a track list says, and the canonical column.
_TRACK_TITLES = (
    (re.compile(r"(?:no\.?|#|number)", re.I), "No."),
    (re.compile(r"(?:track )?title", re.I), "Title"),
    (re.compile(r"writer(?:\(s\)|s)?", re.I), "Writer"),
    (re.compile(r"(?:lyrics|lyricist(?:\(s\)|s)?)", re.I), "Lyrics"),
    (re.compile(r"(?:music|composer(?:\(s\)|s)?)", re.I), "Music"),
    (re.compile(r"(?:length|time|duration)", re.I), "Length"),
)
_QUOTED = re.compile(r'[“"](.+)[”"](?:\s*\((.+)\))?', re.DOTALL)
_TOTAL = re.compile(r"total length", re.IGNORECASE)


def read_table(node: LexborNode) -> Table | None:
    """Return the table's grid; None where it has no rows of cells."""
    caption = ""
    for child in node.iter():
        if child.tag == "caption":
            caption = inside(child).shown.replace("\n", " ")
    rows = [[_cell(cell) for cell in cells_of(row)] for row in rows_of(node)]
    return table_of(rows, caption, line_of(node))


def rows_of(table: LexborNode) -> Iterator[LexborNode]:
    """The table's own rows, without those of tables inside it; so many as are read."""
    left = MOST_ROWS
    for child in table.iter():
        rows = child.iter() if child.tag in _PARTS else iter((child,))
        for row in rows:
            if row.tag == "tr" and left:
                left -= 1
                yield row


def cells_of(row: LexborNode) -> Iterator[LexborNode]:
    return (cell for cell in row.iter() if cell.tag in ("td", "th"))


def _cell(node: LexborNode) -> Cell:
    rendered = inside(node)
    attributes = node.attributes
    marks = {mark for words, mark in _RESULTS if words.fullmatch(rendered.text)}
    if _RESULT_CLASSES.isdisjoint(classes(attributes)):
        marks = set()
    return Cell(
        Text(rendered.shown, line_of(node), rendered.links, rendered.targets),
        node.tag == "th",
        frozenset(marks),
        _span(attributes.get("rowspan"), MOST_ROWS),
        _span(attributes.get("colspan"), MOST_COLUMNS),
    )


def _span(said: str | None, most: int) -> int:
    number = (said or "").strip()
    if not number.isdecimal() or not number.isascii():
        return 1
    return min(max(int(number[:9]), 1), most)


def read_track_list(node: LexborNode, makers: str = "") -> Table | None:
    """The table a `Track listing` template made, in the columns that its wikitext has.

    `makers` is the line above it ("All music is composed by Ann Lee."), whose names stand in the
    rows as though each had said them.
    """
    table = read_table(node)
    if table is None:
        return None
    header = tuple(_track_title(title) for title in table.header)
    rows = [row for row in table.rows if not any(_TOTAL.match(cell.text) for cell in row.cells)]
    at = header.index("Title") if "Title" in header else None
    if at is None or not rows:
        return None
    parted = [_titled(row, at) for row in rows]
    columns = [*header[: at + 1], "Note", *header[at + 1 :]]
    if not any(row[at + 1].text for row in parted):
        columns.pop(at + 1)
        for row in parted:
            row.pop(at + 1)
    for column, maker in _all_by(makers):
        if column not in columns:
            columns.append(column)
            for row in parted:
                row.append(Text(maker, table.line))
    return Table(
        tuple(columns),
        tuple(Row(tuple(row)) for row in parted),
        caption=table.caption,
        line=table.line,
        template="track listing",
    )


def _track_title(said: str) -> str:
    return next((name for words, name in _TRACK_TITLES if words.fullmatch(said.strip())), said)


def _titled(row: Row, at: int) -> list[Text]:
    """The row's cells, its number bare and its title without quotes, the note after it."""
    cells = list(row.cells)
    cells[0] = Text(cells[0].text.rstrip("."), cells[0].line)
    title = cells[at]
    words = title.text.replace("\n", " ")
    match = _QUOTED.fullmatch(words)
    cells[at] = Text(match[1] if match else words, title.line, title.links, title.targets)
    cells.insert(at + 1, Text((match[2] if match else None) or "", title.line))
    return [
        Text(cell.text.replace("\n", "; "), cell.line, cell.links, cell.targets) for cell in cells
    ]


_ALL_BY = re.compile(
    r"all (tracks|songs|music|lyrics)(?: is| are)? (?:written|composed|performed)?"
    r"(?: and (?:written|composed))? ?by ([^;.]+(?:\.[^;.]+)*?)(?:;|, except|\.?$)",
    re.IGNORECASE,
)
_COLUMN_OF = {"tracks": "Writer", "songs": "Writer", "music": "Music", "lyrics": "Lyrics"}


def _all_by(makers: str) -> Iterator[tuple[str, str]]:
    if "except" not in makers and "perform" not in makers:
        for what, maker in _ALL_BY.findall(makers):
            yield _COLUMN_OF[what.lower()], maker.strip()
