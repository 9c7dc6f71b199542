"""Tables of a flattened page whose columns are gone: a header line, then one line a row.

What still has its columns (bars, tabs, a line a cell) is `grids`'.
"""

from __future__ import annotations

import re

from questions.articles.article import Row, Table, Text
from questions.articles.flat.lines import clean, clean_row

_AWARDS_HEADER = re.compile(
    r"(?=.*\bCategor(?:y|ies)\b)(?=.*\b(?:Results?|Outcome)\b)"
    r"(?=.*\b(?:Awards?|Organi[sz]ations?|Ceremony|Body|Subject|Recipients?|Nominees?)\b).{1,120}$",
    re.IGNORECASE,
)
_TRACKS_HEADER = re.compile(r"No\.\s+(?:Title)\b.{0,80}\bLength\s*$")
#: A cast table whose rows have an actor's name and a part with nothing between.
_CAST_HEADER = re.compile(
    r"(?:Actors?|Actress|Performers?) (?:Roles?|Characters?)"
    r"|(?:Roles?|Characters?) (?:Actors?|Performers?)"
)
_RESULT = re.compile(r"\b(?:Won|Nominated|Runner-up)\s*$", re.IGNORECASE)
_TRACK = re.compile(r"\s*\d{1,3}\.?\s")
_LONGEST_PART = 120
_MOST_LINES_A_ROW = 8
_LONGEST_ROW = 600
"""Characters; what is longer is no row of a table, and is left over."""


def is_table(lines: list[tuple[int, str]]) -> bool:
    """Whether a block of (index, line) holds a table that is known, after at most two lines."""
    return _is_cast(lines) or any(
        _AWARDS_HEADER.match(clean(t)) or _TRACKS_HEADER.match(clean(t)) for _, t in lines[:3]
    )


def _is_cast(lines: list[tuple[int, str]]) -> bool:
    """Whether the block is a cast table and nothing else: no sentence stands below it."""
    rows = [clean(text) for _, text in lines[1:]]
    titled = bool(lines) and _CAST_HEADER.fullmatch(clean(lines[0][1]))
    return bool(titled and rows) and all(
        len(row) <= _LONGEST_PART and not row.endswith(".") for row in rows
    )


def read_table(lines: list[tuple[int, str]]) -> tuple[Table, list[tuple[int, str]]]:
    """The table of a block that `is_table`, and the lines left over that belong to no row."""
    if _is_cast(lines):
        rows = [_row([line]) for line in lines[1:]]
        header = clean(lines[0][1])
        return Table((header,), tuple(rows), columns_lost=True, line=lines[0][0] + 1), []
    at = next(
        i
        for i, (_, t) in enumerate(lines)
        if _AWARDS_HEADER.match(clean(t)) or _TRACKS_HEADER.match(clean(t))
    )
    caption = " ".join(clean(t) for _, t in lines[:at])
    index, header = lines[at]
    body = lines[at + 1 :]
    if _TRACKS_HEADER.match(clean(header)):
        rows, left = _rows_by_start(body)
    else:
        rows, left = _rows_by_end(body)
    table = Table((clean(header),), tuple(rows), columns_lost=True, caption=caption, line=index + 1)
    return table, left


def _rows_by_end(body: list[tuple[int, str]]) -> tuple[list[Row], list[tuple[int, str]]]:
    """Award rows: each ends with its result; lines before that belong to the same row."""
    rows: list[Row] = []
    waiting: list[tuple[int, str]] = []
    left: list[tuple[int, str]] = []
    for index, line in body:
        waiting.append((index, line))
        if _RESULT.search(clean(line)):
            if len(waiting) <= _MOST_LINES_A_ROW and _is_short(waiting):
                rows.append(_row(waiting))
            else:
                left += waiting
            waiting = []
    return rows, left + waiting


def _rows_by_start(body: list[tuple[int, str]]) -> tuple[list[Row], list[tuple[int, str]]]:
    """Track rows: each starts with its number; lines after that belong to the same row."""
    groups: list[list[tuple[int, str]]] = []
    left: list[tuple[int, str]] = []
    for index, line in body:
        if _TRACK.match(line):
            groups.append([(index, line)])
        elif groups and len(groups[-1]) < _MOST_LINES_A_ROW:
            groups[-1].append((index, line))
        else:
            left.append((index, line))
    left += [line for group in groups if not _is_short(group) for line in group]
    return [_row(group) for group in groups if _is_short(group)], left


def _is_short(group: list[tuple[int, str]]) -> bool:
    return sum(len(line) for _, line in group) <= _LONGEST_ROW


def _row(group: list[tuple[int, str]]) -> Row:
    # A break inside a row is kept: it parts the performers of a track.
    return Row((Text("\n".join(clean_row(line) for _, line in group), group[0][0] + 1),))
