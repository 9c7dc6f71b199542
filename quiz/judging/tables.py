"""Word tables are written as running text; this reads them."""

from __future__ import annotations


def word_table(table: str) -> tuple[str, ...]:
    """The words of `table`, in order."""
    return tuple(table.split())


def phrase_table(table: str) -> tuple[str, ...]:
    """The phrases of `table`, which "|" parts; line breaks count as spaces."""
    return tuple(" ".join(phrase.split()) for phrase in table.split("|"))
