"""What a reader sees of a piece of a page, whatever its form; and the entries of a list in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from questions.articles.article import Text

#: Left where words are missing: a template was not understood, or markup was not closed.
UNKNOWN = "\ufffc"

_JOINS_NEXT = re.compile(r"(?:\b(?:by|and|with|for)|[,&/(–-])$", re.IGNORECASE)
_JOINS_LAST = re.compile(r"\(|(?:by|for) ", re.IGNORECASE)
#: So many characters of a line tell it from the rest of its paragraph.
_OPENING = 24
_LEADING_WORD = re.compile(r"(?:and|with|&)\s+(?=[A-Z])")


@dataclass(slots=True)
class Rendered:
    """What became of a piece of a page."""

    text: str
    """Lines are those a reader sees: parted at line breaks and list entries."""
    links: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    """Where the links lead, one a link; no part of a page is kept ("Actors" of "Actors#Men")."""
    marks: frozenset[str] = frozenset()
    """"won" or "nominated", from result templates."""

    @property
    def shown(self) -> str:
        """The text with "…" for gaps: for prose and cells, which are kept although they gape."""
        return self.text.replace(UNKNOWN, "…")

    def links_in(self, entry: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The links of one entry of the text, and where they lead."""
        both = [pair for pair in zip(self.links, self.targets, strict=True) if pair[0] in entry]
        return tuple(shown for shown, _ in both), tuple(target for _, target in both)

    @property
    def lines(self) -> list[str]:
        return [line for line in self.text.split("\n") if line]


def entries(value: Rendered, source: str, line: int) -> Iterator[Text]:
    """One entry a line, where lines that belong together are put together.

    A line in brackets, or one after "by", goes with the line above it. A line that ends in a
    colon names those below it: "Dialogues:" over "Ann Lee" gives "Ann Lee (dialogues)".
    """
    joined: list[str] = []
    for text in value.lines:
        if joined and (_JOINS_LAST.match(text) or _JOINS_NEXT.search(joined[-1])):
            joined[-1] = f"{joined[-1]} {text}"
        else:
            joined.append(text)
    heading = ""
    raw = source.split("\n")
    at = 0
    for text in joined:
        if text.endswith(":"):
            heading = text.rstrip(": ").lower()
            continue
        text = _LEADING_WORD.sub("", text, count=1) if _LEADING_WORD.match(text) else text
        at = _line_of(text, raw, at)
        links, targets = value.links_in(text)
        yield Text(f"{text} ({heading})" if heading else text, line + at, links, targets)


def _line_of(text: str, raw: list[str], at: int) -> int:
    """The line of the value, from `at` on, that holds the entry's first words."""
    if len(raw) == 1:
        return at
    probe = text.partition(" (")[0][:14]
    return next((i for i in range(at, len(raw)) if probe in raw[i]), at)


def breaks(text: str, later: Iterable[tuple[str, int]]) -> tuple[tuple[int, int], ...]:
    """(offset, line) of each later line that is plainly found in its paragraph's `text`.

    `later` gives what a reader sees of each line of the file but the first, and its number.
    """
    found: list[tuple[int, int]] = []
    at = 0
    for seen, line in later:
        opening = seen.replace("\n", " ").strip()[:_OPENING]
        start = text.find(opening, at) if len(opening) == _OPENING else -1
        if start >= 0:
            found.append((start, line))
            at = start + 1
    return tuple(found)
