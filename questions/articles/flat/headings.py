"""Where a flattened page's sections start: marked headings, contents list, lost headings.

Headings are marked ("== Plot ==", "## Plot", "Plot[edit]"), or lines that say what the contents
list or any film's page says. Some flattenings drop headings but keep the contents list, and each
dropped heading leaves one blank line more than the one that parts two paragraphs. So between two
headings that survived, the missing titles of the contents list are laid on those surplus blank
lines, in order; and only where their numbers agree. Where they don't, the stretch stays without a
title and is reported.
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
_HASHED = re.compile(r"(#{1,6})\s+(\S.{0,99}?)[\s#]*$")
_SPACES = re.compile(r"\s+")
_EDIT_MARK = r"\[\s?(?:edit|(?:edit|change) \| (?:edit|change) source|edit source)\s?\]"
_EDIT = re.compile(rf"(.{{1,80}}?)\s*{_EDIT_MARK}\s*$")
_ENTRY = re.compile(r"\s*[•·*]\s+(.{1,100}?)\s+(\d{1,2}(?:\.\d{1,2}){0,4})\s*$")
#: The same with the number first, or none: only right below the word "Contents".
_NUMBER_FIRST = re.compile(r"\s*(?:[•·*-]\s+)?(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(\S.{0,99}?)\s*$")
_NO_NUMBER = re.compile(r"(\s*)[•·*-]\s+(\S.{0,99}?)\s*$")
_CONTENTS = re.compile(r"(?:#+\s*)?Contents\s*(?:\[\s?hide\s?\])?\s*$")
_BETWEEN = re.compile(r"\s*(?:\[?hide\]?|move to sidebar.*|\(Top\)|\[\s?hide\s?\])?\s*$")
_USUAL = re.compile(
    r"(?:Plot|Plot summary|Synopsis|Summary|Premise|Story|Cast|Cast and characters|Characters"
    r"|(?:Main|Principal|Voice|Full) cast|Cast list|Production|Pre-production|Post-production"
    r"|Development|Background|Writing|Casting|Filming|Locations|Visual effects|Themes|Marketing"
    r"|Release|Distribution|Reception|Critical (?:response|reception)|Reviews|Box office"
    r"|Release and reception|Awards|Accolades|Awards and (?:nominations|hono[u]?rs|accolades)"
    r"|Accolades and awards|Honors|Home (?:media|video|release)|Home media releases|Soundtrack"
    r"|Track list(?:ing)?|Songs|Music|Score|Legacy|Sequels?|Remakes?|Adaptations?|Trivia"
    r"|In popular culture|References|Notes|See also|External links|Other websites|Further reading"
    r"|Bibliography|Sources)(?:Edit)?"
)
_PROSE_LENGTH = 80


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
    entries, listed_from, listed_to = _contents(lines, start, stop)
    if marked:
        return [h for h in marked if h.title != "Contents"], [], (listed_from, listed_to)
    if entries:
        headings, damage = _laid_out(lines, entries, listed_to, stop)
        return headings, damage, (listed_from, listed_to)
    return _usual_titles(lines, start, stop), [], (start, start)


def _marked(lines: Lines, start: int, stop: int) -> list[Heading]:
    found = []
    levels = {entry.title: entry.level for entry in _contents(lines, start, stop)[0]}
    for i in range(start, stop):
        text = lines.texts[i]
        if m := _MARKED.match(_SPACES.sub(" ", text)) or _HASHED.match(text):
            found.append(Heading(i, clean(m[2]), max(2, len(m[1]))))
        elif m := _EDIT.match(text):
            title = clean(m[1])
            found.append(Heading(i, title, levels.get(title, 2)))
    return found


def _usual_titles(lines: Lines, start: int, stop: int) -> list[Heading]:
    """Lone lines that say what a section of a film article is usually called."""
    return [
        Heading(i, clean(lines.texts[i]).removesuffix("Edit"), 2)
        for i in range(start + 1, stop)
        if _USUAL.fullmatch(clean(lines.texts[i])) and _stands_alone(lines, i, stop)
    ]


def _stands_alone(lines: Lines, index: int, stop: int) -> bool:
    """Whether a line is a heading by its place, where blank lines may all be lost."""
    if lines.is_blank(index - 1):
        return True
    below = clean(lines.texts[index + 1]) if index + 1 < stop else ""
    above = clean(lines.texts[index - 1])
    return len(below) > _PROSE_LENGTH or bool(re.search(r"[.!?][\"”’)]*$", above) and below)


def _contents(lines: Lines, start: int, stop: int) -> tuple[list[_Entry], int, int]:
    """The contents list: bulleted titles that end with their dotted numbers, from 1 on.

    Below the word "Contents" the numbers may also stand first, or be lost.
    """
    for i in range(start, stop):
        if _CONTENTS.match(lines.texts[i]) and (found := _below_contents(lines, i, stop))[0]:
            return found
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


def _below_contents(lines: Lines, index: int, stop: int) -> tuple[list[_Entry], int, int]:
    """Entries below the word "Contents", with the lines they take; none if they aren't a list."""
    at = index + 1
    while at < stop and _BETWEEN.match(lines.texts[at]):
        at += 1
    entries: list[_Entry] = []
    while at < stop:
        text = lines.texts[at]
        if m := _ENTRY.match(text):
            entries.append(_Entry(clean(m[1]), 2 + m[2].count(".")))
        elif m := _NUMBER_FIRST.match(text):
            entries.append(_Entry(clean(m[2]), 2 + m[1].count(".")))
        elif m := _NO_NUMBER.match(text):
            entries.append(_Entry(clean(m[2]), 2 + len(m[1]) // 2))
        else:
            break
        at += 1
    return (entries, index, at) if len(entries) >= 3 else ([], index, index)


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
        if not text or len(text) > 100:
            continue
        if i > start and not lines.is_blank(i - 1) and not _stands_alone(lines, i, stop):
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
