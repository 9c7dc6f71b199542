"""Awards tables: body, category, recipients and result of every row.

Rows with columns are `awards_grid`'s, list items `awards_list`'s. A *flattened* row is one run of
text that ends with its result, in which the body is printed on the first row of its block only,
and a recipient's cell that spanned several rows on the first of them.

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
from dataclasses import dataclass, replace

from questions.articles.article import Article, Section, Table
from questions.facts.award_words import (
    CATEGORY_START,
    body_and_year,
    craftspeople_labels,
    is_body,
    split_category,
)
from questions.facts.awards_beside import with_prose
from questions.facts.awards_grid import RESULTS, Known, is_awards_grid, known_of, read_grid
from questions.facts.awards_list import read_list
from questions.facts.awards_prose import read_prose
from questions.facts.fact import Award
from questions.facts.finding import Finding, Findings, in_section, unread
from questions.facts.names import billed, is_person, people_of

_NAMES_RECIPIENTS = re.compile(r"\b(?:Subject|Recipient|Nominee|Winner)", re.IGNORECASE)
_ROW_END = re.compile(r"\s+(Won|Nominated)\s*$", re.IGNORECASE)
#: What a category never holds: a song's title, the end of a list of names, a lost row.
_MORE_THAN_A_CATEGORY = re.compile(r"[\"“”…;]|\b(?:by|with)$")
#: "Best Film Cy Orr and": the names the page vouches for are not the list's first.
_LIST_GOES_ON = re.compile(r"(?:,|&|\band) *$")


def read_awards(article: Article) -> Findings:
    """Awards of tables and lists, and of prose what these don't tell.

    A table's facts are `closed` when every row of it was read.
    """
    known = known_of(article)
    told = list(read_prose(article, known))
    awards = [finding for finding in told if isinstance(finding, Award)]
    yield from with_prose(_tabled(article, known), awards)
    yield from (finding for finding in told if not isinstance(finding, Award))


def _tabled(article: Article, known: Known) -> Findings:
    for section in article.sections:
        for table in section.tables:
            if not table.columns_lost:
                if is_awards_grid(table):
                    yield from read_grid(section, table, known)
            elif _is_awards(table):
                found: list[Finding] = list(_flattened(article, section, table, known))
                whole = sum(isinstance(f, Award) for f in found) == len(table.rows)
                for finding in found:
                    yield replace(finding, closed=whole) if isinstance(finding, Award) else finding
        yield from read_list(article, section, known)


def _is_awards(table: Table) -> bool:
    header = table.header[0] if table.header else ""
    return bool(re.search(r"\bCategor", header) and re.search(r"\b(?:Result|Outcome)", header))


# Flattened rows


def _flattened(article: Article, section: Section, table: Table, known: Known) -> Findings:
    body: str | None = None
    year: int | None = None
    above: tuple[str, ...] = ()
    for row in table.rows:
        cell = row.cells[0]
        source = in_section(section, cell.line)
        parts = _parts(" ".join(cell.text.split()), known)
        if parts is None:
            above = ()
            if not CATEGORY_START.match(cell.text):
                # The row may have opened a new body's block: the one above may be over.
                body = None
            yield unread("award", cell.text, "the row's cells can't be told apart", source)
            continue
        if parts.body:
            body, year = body_and_year(re.sub(r"\s*\([^()]*\)$", "", parts.body))
            above = ()
        if body is None:
            yield unread(
                "award", cell.text, "no awards body stands above this row for certain", source
            )
            continue
        recipients, inferred = parts.recipients, False
        if not recipients and above and set(above) == _craftspeople(article, parts.category):
            recipients, inferred = above, True
        above = recipients
        if not recipients and _NAMES_RECIPIENTS.search(table.header[0]):
            why = "blank, or spanned by a cell further up: flattened text does not tell which"
            yield unread("recipients", f"{body}, {parts.category}", why, source)
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


def _parts(text: str, known: Known) -> _Parts | None:
    """The cells of a flattened row; None unless each is told apart with certainty."""
    end = _ROW_END.search(text)
    if not end:
        return None
    text, result = text[: end.start()], RESULTS[end[1].casefold()]
    start = next(
        (m.start() for m in CATEGORY_START.finditer(text) if _ends_a_body(text[: m.start()])), None
    )
    if start is None:
        return None
    body, rest = text[:start].strip(), text[start:]
    tail = _known_tail(rest, known)
    if tail and not _LIST_GOES_ON.search(before := rest[: -len(tail)]):
        category = before.strip(" -–,:")
        recipients = people_of(tail, known.names)
        left = split_category(category)[1]
        if is_person(left) or _MORE_THAN_A_CATEGORY.search(left) or known.title in left:
            return None  # A name that nothing parts from the category: "Best Editing Bo Tran".
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


def _known_tail(text: str, known: Known) -> str:
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
