"""Tables of a flattened page that still have their columns: bars, tabs, or a line a cell.

A row shorter than the header has lost cells to a row span, and text doesn't say which. It is kept
only in an awards table, where a category ("Best Actor") and a result show what stands where: what
lacks before the category was carried from above, what lacks behind it stays blank. Every other
uneven row is damage, and if it may have opened a new award, so are the rows that hang on it.
"""

from __future__ import annotations

import re
from itertools import takewhile

from questions.articles.article import Row, Table, Text
from questions.articles.flat.columns import find_columns, read_columns
from questions.articles.flat.lines import LOST, clean

_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_CATEGORY = re.compile(
    r"(?:Best|Outstanding|Favou?rite|Most|Achievement in|Choice|Top|Breakthrough|Worst)\b"
)
_AWARD = re.compile(
    r"(?:years?|date.*|awards?.*|organi[sz]ations?|ceremon(?:y|ies).*|association|festival|event|body"
    r"|award ceremony.*)$",
    re.IGNORECASE,
)
_CATEGORY_TITLE = re.compile(r"(?:award )?categor(?:y|ies).*|prize", re.IGNORECASE)
_RESULT_TITLE = re.compile(r"results?|outcome", re.IGNORECASE)
_RESULT = re.compile(
    r"(?:Won|Win|Nominated|Runner[ -]up|Winner|Nominee|Nomination|Shortlisted|Pending"
    r"|(?:\d\w\w|Second|Third) place)",
    re.IGNORECASE,
)
_TITLES = re.compile(
    r"(?:years?|date(?: of ceremony)?|awards?|organi[sz]ation|ceremony|category|subject"
    r"|recipients?(?: ?\(s\)|\(s\)| and nominees?(?:\(s\))?)?|nominees?(?:\(s\))?|results?|outcome"
    r"|ref\.?(?:s|\(s\))?|notes?|nominated work)$",
    re.IGNORECASE,
)
_MOST_COLUMNS, _MOST_ROWS, _LONGEST_CELL = 12, 1000, 600

#: A line of the page, as (index, text).
Line = tuple[int, str]


def find_grid(block: list[Line]) -> tuple[int, int] | None:
    """(first, past the last) line of `block` that make a table with columns; None if none do."""
    for at, (_, text) in enumerate(block):
        if _RULE.match(text) and "|" in text and at:
            rows = takewhile(lambda line: "|" in line[1], block[at + 1 :])
            return at - 1, at + 1 + sum(1 for _ in rows)
        if "\t" in text.strip() and at + 1 < len(block) and "\t" in block[at + 1][1].strip():
            return at, at + sum(1 for _ in takewhile(lambda line: "\t" in line[1], block[at:]))
    if (size := _titles(block)) and len(block) > size:
        return 0, len(block)
    return find_columns(block)


def read_grid(block: list[Line]) -> tuple[Table | None, list[Text]]:
    """The table of a block that `find_grid` found, and its rows that can't be laid on columns."""
    if len(block) > 1 and _RULE.match(block[1][1]) and "|" in block[1][1]:
        split = [(i, _barred(t, block[1][1])) for i, t in [block[0], *block[2:]]]
    elif "\t" in block[0][1].strip():
        split = [(i, [clean(c) for c in t.rstrip("\n").split("\t")]) for i, t in block]
    elif size := _titles(block):
        split = _by_result(block, size)
    else:
        return read_columns(block), []
    cell_a_line = "|" not in block[1][1] and "\t" not in block[0][1].strip()
    split = [(i, cells) for i, cells in split[:_MOST_ROWS] if any(cells)]
    if not split or not 2 <= len(split[0][1]) <= _MOST_COLUMNS:
        return None, []
    (line, header), body = split[0], split[1:]
    rows: list[Row] = []
    damage: list[Text] = []
    above: Row | None = None
    category = _column(header, _CATEGORY_TITLE)
    counted = category is not None or _column(header, _RESULT_TITLE) is not None
    for index, cells in body:
        row = _laid(header, cells, above, index + 1)
        if row and cell_a_line and not _CATEGORY.match(row.cells[category or 0].text):
            row = None  # Two recipients in a row without its award look just like a whole row.
        above = row or (above if _opens_no_block(cells) else None)
        text = Text(" ".join(cell for cell in cells if cell)[:_LONGEST_CELL], index + 1)
        if row is None and counted:
            # Kept, so that whoever reads the table knows that it has not all been read.
            row = Row((text, *(Text("", index + 1) for _ in header[1:])))
        if row is None:
            damage.append(text)
        else:
            rows.append(row)
    return Table(tuple(header), tuple(rows), line=line + 1), damage


def _barred(text: str, rule: str) -> list[str]:
    """Cells between bars; the rule below the header says whether bars stand around them too."""
    text, rule = text.strip(), rule.strip()
    if rule.startswith("|"):
        text = text.removeprefix("|")
    if rule.endswith("|"):
        text = text.removesuffix("|")
    return [clean(cell) for cell in re.split(r"(?<!\\)\|", text)]


def _titles(block: list[Line]) -> int:
    """How many lines at the start are an awards table's column titles, a line each; 0 if none."""
    head = [clean(t) for _, t in takewhile(lambda line: _TITLES.match(clean(line[1])), block)]
    fits = 3 <= len(head) <= 7 and any(map(_RESULT_TITLE.fullmatch, head))
    return len(head) if fits and any(map(_CATEGORY_TITLE.fullmatch, head)) else 0


def _by_result(block: list[Line], titles: int) -> list[tuple[int, list[str]]]:
    """Rows of an awards table that has a line a cell: each ends with its result."""
    header = [clean(t) for _, t in block[:titles]]
    # What stands behind the result is reference marks, which are gone.
    last = next(i for i, title in enumerate(header) if _RESULT_TITLE.fullmatch(title))
    rows = [(block[0][0], header[: last + 1])]
    waiting: list[str] = []
    for index, text in block[titles:]:
        if cell := clean(text):
            waiting.append(cell)
            if _RESULT.fullmatch(cell):
                rows.append((index - len(waiting) + 1, waiting))
                waiting = []
    return rows


def _laid(header: list[str], cells: list[str], above: Row | None, line: int) -> Row | None:
    """The cells under their columns, with what a row span carries down; None if not certain."""
    while len(cells) > len(header) and not cells[-1]:
        cells = cells[:-1]
    if any(len(cell) > _LONGEST_CELL or LOST in cell for cell in cells):
        return None
    placed: list[str] | None = cells
    result = _column(header, _RESULT_TITLE)
    category = _column(header, _CATEGORY_TITLE)
    if result is not None and category is not None and category < result:
        placed = _award_cells(header, cells, category, result)
    if placed is None or len(placed) != len(header):
        return None
    blanks = 0
    if result is not None:
        pairs = zip(placed, header, strict=True)
        blanks = sum(1 for _ in takewhile(lambda p: not p[0] and _AWARD.match(p[1]), pairs))
    if blanks and above is None:
        return None
    filled = [above.cells[i].text if above and i < blanks else c for i, c in enumerate(placed)]
    return Row(tuple(Text(cell, line) for cell in filled), carried=frozenset(range(blanks)))


def _column(header: list[str], title: re.Pattern[str]) -> int | None:
    return next((i for i, text in enumerate(header) if title.fullmatch(text)), None)


def _award_cells(
    header: list[str], cells: list[str], category: int, result: int
) -> list[str] | None:
    """Cells of an awards row under their columns: its category and its result tell where."""
    ends = [i for i, cell in enumerate(cells) if _RESULT.fullmatch(cell)]
    if len(ends) != 1:
        return None
    end = ends[0]
    behind = cells[end + 1 :][: len(header) - result - 1]
    behind += [""] * (len(header) - result - 1 - len(behind))
    if end == result and cells[category]:
        return [*cells[: end + 1], *behind]
    starts = [i for i in range(min(end, category + 1)) if _CATEGORY.match(cells[i])]
    if len(starts) != 1 or not all(_AWARD.match(t) for t in header[: category - starts[0]]):
        return None
    start = starts[0]
    between = cells[start + 1 : end]
    if between and len(between) != result - category - 1:
        return None
    between = between or [""] * (result - category - 1)
    return [""] * (category - start) + cells[: start + 1] + between + [cells[end]] + behind


def _opens_no_block(cells: list[str]) -> bool:
    """Whether a row that can't be laid still belongs to the award named above it."""
    return bool(cells) and bool(_CATEGORY.match(cells[0]))
