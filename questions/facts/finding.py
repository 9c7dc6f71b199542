"""What a reader of one family of facts yields, and the small things all of them share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from questions.articles.article import Article, Section, Text
from questions.facts.fact import Fact, Source, Unread

Finding: TypeAlias = Fact | Unread
Findings: TypeAlias = Iterator[Finding]

INFOBOX = "Infobox"
_LONGEST_QUOTE = 160


def labelled(article: Article, label: str) -> tuple[Text, ...]:
    """The infobox values under a canonical label; empty if the page has none."""
    return article.infobox.get(label, ())


def in_infobox(text: Text) -> Source:
    return Source(INFOBOX, text.line)


def in_section(section: Section, line: int | None) -> Source:
    return Source(section.title, line)


def unread(field: str, text: str, why: str, source: Source) -> Unread:
    """An unread whose text is cut to a length that can be shown."""
    if len(text) > _LONGEST_QUOTE:
        text = text[: _LONGEST_QUOTE - 1].rstrip() + "…"
    return Unread(field=field, text=text, why=why, source=source)
