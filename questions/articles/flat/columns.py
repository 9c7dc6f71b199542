"""Cast tables and track lists of a flattened page that have a line a cell.

Titles a line each, then the cells of each row. A row that lost a cell shifts all that follow, so a
table is read only where every row shows that it is whole: a track by its number in turn and its
length, a part by an actor's name before it.
"""

from __future__ import annotations

import re
from itertools import takewhile

from questions.articles.article import Row, Table, Text
from questions.articles.flat.lines import LOST, clean

#: A line of the page, as (index, text).
Line = tuple[int, str]

_NUMBER_TITLE = re.compile(r"No\.?|#|Track", re.IGNORECASE)
_TRACK_TITLE = re.compile(
    r"title|song|track|writer(?:s|\(s\))?|lyrics|music|artist(?:s|\(s\))?|performer(?:s|\(s\))?"
    r"|singer(?:s|\(s\))?|notes?|composer(?:s|\(s\))?|length|duration|time",
    re.IGNORECASE,
)
_LENGTH_TITLE = re.compile(r"length|duration|time", re.IGNORECASE)
_LENGTH = re.compile(r"\d{1,3}:[0-5]\d")
_ACTOR_TITLE = re.compile(r"actors?|actress|performers?|cast", re.IGNORECASE)
_PART_TITLE = re.compile(r"roles?|characters?|part", re.IGNORECASE)
_ACTOR = re.compile(r"(?:[A-Z][\w.'’-]*|de|van|von|du|la|le|der)(?: (?:[A-Z][\w.,'’-]*|de|van|von"
                    r"|du|la|le|der)){1,4}")  # fmt: skip
_MOST_ROWS, _FEWEST_ROWS = 200, 2


def find_columns(block: list[Line]) -> tuple[int, int] | None:
    """(first, past the last) line of `block` that make such a table; None where none is whole."""
    for at in range(min(3, len(block))):
        lines = block[at:]
        if rows := _tracks(lines) or _parts(lines):
            return at, at + sum(map(len, rows))
    return None


def read_columns(block: list[Line]) -> Table:
    """The table of the lines that `find_columns` found."""
    titles, *rows = _tracks(block) or _parts(block)
    cells = [tuple(Text(clean(text), index + 1) for index, text in row) for row in rows]
    header = tuple(clean(text) for _, text in titles)
    return Table(header, tuple(map(Row, cells)), line=block[0][0] + 1)


def _tracks(lines: list[Line]) -> list[list[Line]]:
    """Titles and rows of a track list; empty if it is none, or not all of it is laid out."""
    if not lines or not _NUMBER_TITLE.fullmatch(clean(lines[0][1])):
        return []
    width = 1 + sum(1 for _ in takewhile(lambda line: _is_title(line[1]), lines[1:9]))
    if width < 3 or not _LENGTH_TITLE.fullmatch(clean(lines[width - 1][1])):
        return []
    rows = [lines[:width]]
    for start in range(width, len(lines), width):
        row = lines[start : start + width]
        number = clean(row[0][1]).rstrip(".")
        whole = len(row) == width and _LENGTH.fullmatch(clean(row[-1][1]))
        if number != str(len(rows)) or not whole:
            # What follows a list that is whole is its total, or prose.
            ended = not clean(row[0][1])[:1].isdigit() and len(rows) > _FEWEST_ROWS
            return rows if ended else []
        rows.append(row)
    return rows if len(rows) > _FEWEST_ROWS else []


def _is_title(text: str) -> bool:
    return bool(_TRACK_TITLE.fullmatch(clean(text)))


def _parts(lines: list[Line]) -> list[list[Line]]:
    """Titles and rows of a cast table with an actor and a part in each row."""
    titles = [clean(text) for _, text in lines[:2]]
    if len(titles) < 2 or not _ACTOR_TITLE.fullmatch(titles[0]):
        return []
    pairs = [lines[at : at + 2] for at in range(0, len(lines), 2)][: _MOST_ROWS + 1]
    told = all(len(pair) == 2 and LOST not in pair[0][1] + pair[1][1] for pair in pairs)
    named = all(_ACTOR.fullmatch(clean(pair[0][1])) for pair in pairs[1:])
    enough = _PART_TITLE.fullmatch(titles[1]) and len(pairs) > _FEWEST_ROWS
    return pairs if told and named and enough else []
