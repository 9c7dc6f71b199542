"""Small Articles for tests of one family's reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from questions.articles.article import Article, Row, Section, Table, Text

TITLE = "Salt Harbour"


def page(
    infobox: Mapping[str, Iterable[str]] | None = None,
    *,
    prose: Mapping[str, Iterable[str]] | None = None,
    tables: Mapping[str, Table] | None = None,
    title: str = TITLE,
) -> Article:
    """An article with these infobox values, and a section for each title of prose and tables."""
    sections = [Section("Lead", 1, ("Lead",), tuple(map(Text, (prose or {}).get("Lead", ()))))]
    for name in dict.fromkeys([*(prose or {}), *(tables or {})]):
        if name != "Lead":
            paragraphs = tuple(map(Text, (prose or {}).get(name, ())))
            held = (tables[name],) if tables and name in tables else ()
            sections.append(Section(name, 2, (name,), paragraphs, tables=held))
    return Article(
        title=title,
        page=title,
        form="text",
        site="Wikipedia",
        licence="CC BY-SA",
        infobox={label: tuple(map(Text, texts)) for label, texts in (infobox or {}).items()},
        sections=tuple(sections),
    )


def flattened(header: str, *rows: str, caption: str = "") -> Table:
    cells = tuple(Row((Text(row),)) for row in rows)
    return Table((header,), cells, columns_lost=True, caption=caption)
