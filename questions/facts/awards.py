"""Awards tables: body, category, recipients and result of every row.

Two forms of row arrive. A *gridded* row has a cell for each column of the header, spans filled in.
A *flattened* row is one run of text that ends with its result, in which the body is printed on the
first row of its block only, and a recipient's cell that spanned several rows on the first of them.

What is carried down in a flattened table:

- The body, always: a row without one continues the block above it.
- A recipient, only where the form leaves no other reading. An empty place is a row span (which
  carries the cell above it) or a cell that was blank; text can't tell them apart. It is taken as
  a span only if the row stands inside a body's block, right below a row with recipients, and the
  category honours a craft that exactly those people hold in the page's infobox. On the first row
  of a block, where a new body starts, nothing is carried: there a blank cell is as likely.
  Such recipients make the fact `inferred`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from questions.articles.article import Article, Row, Section, Table, Text
from questions.facts.award_words import (
    CATEGORY_START,
    body_and_year,
    craftspeople_labels,
    is_body,
    split_category,
)
from questions.facts.fact import Award
from questions.facts.finding import Finding, Findings, in_section, unread
from questions.facts.names import billed, is_company, is_person, names_in, people_of

_RESULTS = {
    "won": "won",
    "win": "won",
    "winner": "won",
    "nominated": "nominated",
    "nominee": "nominated",
    "nomination": "nominated",
}
_ROW_END = re.compile(r"\s+(Won|Nominated)\s*$", re.IGNORECASE)
_COLUMNS = (
    ("result", re.compile(r"results?|outcome|status", re.IGNORECASE)),
    ("category", re.compile(r"(?:award )?categor(?:y|ies)|nominated work.*category|prize", re.I)),
    ("recipients", re.compile(r".*(?:recipient|nominee|winner|subject|honou?ree|person).*", re.I)),
    (
        "body",
        re.compile(r"(?:awards?|organi[sz]ations?|ceremon(?:y|ies)|association|festival|event|body"
                   r"|group|award ceremon(?:y|ies)|award / film festival|awarding body).*", re.I),
    ),
    ("year", re.compile(r"years?|date.*", re.IGNORECASE)),
)  # fmt: skip
_YEAR = re.compile(r"(?<!\d)((?:18|19|20)\d{2})(?!\d)")
_QUOTED = re.compile(r"[\"“”]([^\"“”]+)[\"“”]")


@dataclass(frozen=True, slots=True)
class _Known:
    """Names the rest of the page vouches for."""

    people: tuple[str, ...]
    companies: tuple[str, ...]
    title: str

    @property
    def names(self) -> tuple[str, ...]:
        return self.people + self.companies


def read_awards(article: Article) -> Findings:
    """All awards tables; a table's facts are `closed` when every row of it was read."""
    known = _known(article)
    for section in article.sections:
        for table in section.tables:
            if not _is_awards(table):
                continue
            rows = _flattened if table.columns_lost else _gridded
            found: list[Finding] = list(rows(article, section, table, known))
            whole = sum(isinstance(f, Award) for f in found) == len(table.rows)
            for finding in found:
                yield replace(finding, closed=whole) if isinstance(finding, Award) else finding


def _known(article: Article) -> _Known:
    companies = tuple(
        name
        for label in ("studio", "distributor")
        for text in article.infobox.get(label, ())
        for name in names_in(text)
        if is_company(name)
    )
    return _Known(billed(article), companies, article.title)


def _is_awards(table: Table) -> bool:
    if table.columns_lost:
        header = table.header[0] if table.header else ""
        return bool(re.search(r"\bCategor", header) and re.search(r"\b(?:Result|Outcome)", header))
    columns = _columns(table.header)
    return "result" in columns and ("category" in columns or "body" in columns)


# Flattened rows


def _flattened(article: Article, section: Section, table: Table, known: _Known) -> Findings:
    body: str | None = None
    year: int | None = None
    above: tuple[str, ...] = ()
    for row in table.rows:
        cell = row.cells[0]
        source = in_section(section, cell.line)
        parts = _parts(" ".join(cell.text.split()), known)
        if parts is None:
            above = ()
            yield unread("award", cell.text, "the row's cells can't be told apart", source)
            continue
        if parts.body:
            body, year = body_and_year(parts.body)
            above = ()
        if body is None:
            yield unread("award", cell.text, "no awards body stands above this row", source)
            continue
        recipients, inferred = parts.recipients, False
        if not recipients and above and set(above) == _craftspeople(article, parts.category):
            recipients, inferred = above, True
        above = recipients
        yield Award(
            body=body,
            category=parts.category,
            recipients=recipients,
            result=parts.result,
            year=year,
            inferred=inferred,
            source=source,
        )


@dataclass(frozen=True, slots=True)
class _Parts:
    body: str
    category: str
    recipients: tuple[str, ...]
    result: str


def _parts(text: str, known: _Known) -> _Parts | None:
    """The cells of a flattened row; None unless each is told apart with certainty."""
    end = _ROW_END.search(text)
    if not end:
        return None
    text, result = text[: end.start()], _RESULTS[end[1].casefold()]
    start = next(
        (m.start() for m in CATEGORY_START.finditer(text) if _ends_a_body(text[: m.start()])), None
    )
    if start is None:
        return None
    body, rest = text[:start].strip(), text[start:]
    if tail := _known_tail(rest, known):
        category = rest[: -len(tail)].strip(" -–,:")
        recipients = people_of(tail, known.names)
        return _Parts(body, category, recipients, result) if category and recipients else None
    category, tail = split_category(rest)
    if not category:
        return None
    if not tail or tail == known.title:
        return _Parts(body, category, (), result)
    recipients = people_of(tail, known.names)
    return _Parts(body, category, recipients, result) if recipients else None


def _ends_a_body(text: str) -> bool:
    return not text.strip() or is_body(text.strip())


def _known_tail(text: str, known: _Known) -> str:
    """The longest run of known names that `text` ends with; empty if it ends with none."""
    if not known.names:
        return ""
    name = "|".join(re.escape(n) for n in sorted(known.names, key=len, reverse=True))
    run = re.compile(rf"(?<!\w)(?:{name})(?:(?:\s*[,;&]\s*|,?\s+and\s+)(?:{name}))*$")
    m = run.search(text)
    return m[0] if m else ""


def _craftspeople(article: Article, category: str) -> set[str]:
    for label in craftspeople_labels(category):
        if people := billed(article, label):
            return set(people)
    return set()


# Gridded rows


def _columns(header: tuple[str, ...]) -> dict[str, int]:
    """Role → index of the first column whose title says it has that role."""
    columns: dict[str, int] = {}
    for index, title in enumerate(header):
        for role, pattern in _COLUMNS:
            if role not in columns and pattern.fullmatch(title.strip()):
                columns[role] = index
                break
    return columns


def _gridded(article: Article, section: Section, table: Table, known: _Known) -> Findings:
    columns = _columns(table.header)
    for row in table.rows:
        yield from _grid_row(section, row, columns, known)


def _grid_row(
    section: Section, row: Row, columns: dict[str, int], known: _Known
) -> Iterator[Finding]:
    def cell(role: str) -> Text | None:
        index = columns.get(role, len(row.cells))
        return row.cells[index] if index < len(row.cells) else None

    line = row.cells[0].line if row.cells else None
    source = in_section(section, line)
    whole = " | ".join(c.text for c in row.cells)
    result = _result(row, cell("result"))
    body_cell, category_cell = cell("body"), cell("category")
    body, year = body_and_year(body_cell.text if body_cell else "")
    category = category_cell.text.strip() if category_cell else ""
    if not category and " for " in body:
        body, _, category = body.partition(" for ")
    if result is None or not body or not category:
        yield unread("award", whole, "no body, category or result could be told", source)
        return
    recipients: tuple[str, ...] = ()
    recipient_cell = cell("recipients")
    if recipient_cell and not _is_film(recipient_cell.text, known):
        recipients = _recipients(recipient_cell, known)
        if not recipients and recipient_cell.text.strip():
            yield unread("recipients", recipient_cell.text, "not a list of names", source)
    if year_cell := cell("year"):
        m = _YEAR.search(year_cell.text)
        year = int(m[1]) if m else year
    yield Award(
        body=body,
        category=category,
        recipients=recipients,
        result=result,
        year=year,
        source=source,
    )


def _result(row: Row, cell: Text | None) -> str | None:
    printed = _RESULTS.get(cell.text.strip(" .[]0123456789").casefold()) if cell else None
    if printed is None and len(row.marks & {"won", "nominated"}) == 1:
        printed = "won" if "won" in row.marks else "nominated"
    return printed


def _is_film(text: str, known: _Known) -> bool:
    return text.strip(" \"“”'") in ("", "—", "–", "-", "N/A", known.title)


def _recipients(cell: Text, known: _Known) -> tuple[str, ...]:
    """The people of a recipients' cell: a song's title or the film's is left aside."""
    text = _QUOTED.sub("", cell.text).replace(known.title, "").strip(" \n,–—-:")
    if people := people_of(text, (*known.names, *cell.links)):
        return people
    linked = [link for link in cell.links if is_person(link)]
    return tuple(dict.fromkeys(linked)) if linked and _only(text, linked) else ()


def _only(text: str, names: list[str]) -> bool:
    """Whether nothing but `names`, joiners and remarks in brackets stands in `text`."""
    for name in names:
        text = text.replace(name, "")
    text = re.sub(r"\([^()]*\)|\band\b|\bwith\b|[,&;/\s]", "", text)
    return not text
