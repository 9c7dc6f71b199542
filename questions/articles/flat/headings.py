"""Where a flattened page's sections start: marked headings, contents list, lost headings.

Some flattenings drop headings but keep the contents list, and each dropped heading leaves one
blank line more than the one that parts two paragraphs. So between two headings that survived,
the missing titles of the contents list are laid on those surplus blank lines, in order; and only
where their numbers agree. Where they don't, the stretch stays without a title and is reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from questions.articles.article import Text
from questions.articles.flat.lines import Lines, clean

UNNAMED = "Unnamed"
"""Title of a section whose heading is lost and can't be told."""

_MARKED = re.compile(r"(={2,6})\s*([^=].*?)\s*\1\s*$")
_SPACES = re.compile(r"\s+")
_EDIT = re.compile(r"(.{1,80}?)\s*\[(?:edit|change \| change source)\]\s*$")
_ENTRY = re.compile(r"\s*[•·*]\s+(.{1,100}?)\s+(\d{1,2}(?:\.\d{1,2}){0,4})\s*$")
_USUAL = re.compile(
    r"plot|plot summary|synopsis|summary|cast|cast and characters|production|development|casting"
    r"|filming|themes|release|reception|critical response|box office|awards|accolades"
    r"|awards and nominations|home media|home video|soundtrack|music|legacy|sequel|remake"
    r"|in popular culture|references|notes|see also|external links|further reading",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Heading:
    index: int
    """Line its section starts on: its own line, or the first line of the text it has lost."""
    title: str
    level: int
    inferred: bool = False
    own_line: bool = True


@dataclass(frozen=True)
class _Entry:
    title: str
    level: int


@dataclass(frozen=True)
class _Block:
    start: int
    blanks: int
    """Blank lines before it."""


def find_headings(
    lines: Lines, start: int, stop: int
) -> tuple[list[Heading], list[Text], tuple[int, int]]:
    """Headings between two lines, damage found, and the contents list's lines (to be left out)."""
    marked = _marked(lines, start, stop)
    if marked:
        return marked, [], (start, start)
    entries, listed_from, listed_to = _contents(lines, start, stop)
    if entries:
        headings, damage = _laid_out(lines, entries, listed_to, stop)
        return headings, damage, (listed_from, listed_to)
    return _usual_titles(lines, start, stop), [], (start, start)


def _marked(lines: Lines, start: int, stop: int) -> list[Heading]:
    found = []
    for i in range(start, stop):
        if m := _MARKED.match(_SPACES.sub(" ", lines.texts[i])):
            found.append(Heading(i, clean(m[2]), len(m[1])))
        elif m := _EDIT.match(lines.texts[i]):
            found.append(Heading(i, clean(m[1]), 2))
    return found


def _usual_titles(lines: Lines, start: int, stop: int) -> list[Heading]:
    """Lone lines that say what a section of a film article is usually called."""
    return [
        Heading(i, clean(lines.texts[i]), 2)
        for i in range(start + 1, stop)
        if lines.is_blank(i - 1) and _USUAL.fullmatch(clean(lines.texts[i]))
    ]


def _contents(lines: Lines, start: int, stop: int) -> tuple[list[_Entry], int, int]:
    """The contents list: bulleted titles that end with their dotted numbers, from 1 on."""
    for i in range(start, stop):
        m = _ENTRY.match(lines.texts[i])
        if not m or m[2] != "1":
            continue
        entries: list[_Entry] = []
        end = i
        while end < stop and (m := _ENTRY.match(lines.texts[end])):
            entries.append(_Entry(clean(m[1]), 2 + m[2].count(".")))
            end += 1
        if len(entries) >= 3:
            return entries, i, end
    return [], start, start


def _laid_out(
    lines: Lines, entries: list[_Entry], start: int, stop: int
) -> tuple[list[Heading], list[Text]]:
    survivors = _survivors(lines, entries, start, stop)
    headings: list[Heading] = []
    damage: list[Text] = []
    bounds = [(-1, start), *survivors, (len(entries), stop)]
    for (entry, index), (next_entry, next_index) in pairwise(bounds):
        first = start
        if entry >= 0:
            headings.append(Heading(index, entries[entry].title, entries[entry].level))
            first = index + 1
        missing = entries[entry + 1 : next_entry]
        last = next_entry == len(entries)
        found, trouble = _laid_on_gaps(lines, missing, first, next_index, last)
        headings += found
        damage += trouble
    return headings, damage


def _survivors(lines: Lines, entries: list[_Entry], start: int, stop: int) -> list[tuple[int, int]]:
    """(entry, line) of the headings that are still there, in the list's order."""
    found: list[tuple[int, int]] = []
    at = 0
    for i in range(start, stop):
        text = clean(lines.texts[i])
        if not text or (i > start and not lines.is_blank(i - 1)):
            continue
        for entry in range(at, len(entries)):
            if entries[entry].title == text:
                found.append((entry, i))
                at = entry + 1
                break
    return found


def _laid_on_gaps(
    lines: Lines, missing: list[_Entry], start: int, stop: int, last: bool
) -> tuple[list[Heading], list[Text]]:
    """Lay `missing` titles on the surplus blank lines between lines `start` and `stop`."""
    blocks = _blocks(lines, start, stop)
    if blocks and not last and start < stop:
        blocks = [b for b in blocks if b.start <= stop]
    surplus = [(b, b.blanks - 1) for b in blocks if b.blanks > 1]
    total = sum(n for _, n in surplus)
    if not missing and (last or not total):
        return [], []
    if total == len(missing):
        headings: list[Heading] = []
        titles = iter(missing)
        for block, n in surplus:
            for _ in range(n):
                entry = next(titles)
                headings.append(
                    Heading(block.start, entry.title, entry.level, inferred=True, own_line=False)
                )
        return headings, []
    if not surplus:
        return [], []
    note = f"{total} headings are lost here; {len(missing)} are missing from the contents list"
    first = surplus[0][0].start
    unnamed = Heading(first, UNNAMED, 2, inferred=True, own_line=False)
    return [unnamed], [Text(note, first + 1)]


def _blocks(lines: Lines, start: int, stop: int) -> list[_Block]:
    """Runs of filled lines, and the one that starts at `stop`: titles may be lost before it."""
    blocks: list[_Block] = []
    blanks = 0
    for i in range(start, min(stop + 1, len(lines.texts))):
        if lines.is_blank(i):
            blanks += 1
        else:
            if i == start or lines.is_blank(i - 1):
                blocks.append(_Block(i, blanks))
            blanks = 0
    return blocks
