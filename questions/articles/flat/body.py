"""The body of a flattened page: its sections with paragraphs, list items and tables."""

from __future__ import annotations

import re

from questions.articles.article import Section, Table, Text
from questions.articles.flat.grids import find_grid, read_grid
from questions.articles.flat.headings import UNNAMED, Heading, find_headings
from questions.articles.flat.lines import CHROME, HATNOTE, LOST, Lines, clean, unbroken
from questions.articles.flat.tables import is_table, read_table

#: Sections that say nothing of the film itself.
_LEFT_OUT = re.compile(
    r"references|notes|footnotes|citations|sources|bibliography|works cited|see also|gallery"
    r"|further reading|external links|notes and references",
    re.IGNORECASE,
)
_BULLET = re.compile(r"\s*(?:[•·]|[*-] )\s*")
_OUTSIDE = re.compile(rf"\s*(?:\d{{1,3}}\.\s*)?(?:\^|Jump up)\s|{CHROME.pattern}")
_CAST = re.compile(r"(?:voice )?cast\b|characters\b", re.IGNORECASE)
_CREDIT = re.compile(r"(?P<credit>[A-Z][^:.]{2,60}? as [^:]{1,80}?):\s*(?P<more>.*)", re.DOTALL)
_ENDS_SENTENCE = re.compile(r"[.!?:][\"”’')\]]*$")
#: Characters of a paragraph's end that are looked at, and of one that takes no more lines.
_ENDING, _LONGEST = 40, 20_000
#: Says that a section does not tell all, so it is kept.
_MORE_ELSEWHERE = "Main article: List of"
_SHORT = 60
_ENDS_NAME = re.compile(r"(?:^|\s)[A-Z0-9(\"“][^\s,]*$")
_NAME = (
    r"(?:(?:[A-Z][\w.'’-]*|de|van|von|du|la|le|del|der|di|da|the|bin|\([^()]{1,30}\))[ ,]+){2,6}"
)
_PLAYS = re.compile(rf"{_NAME}(?:as [\"“A-Z]|[–—-] [A-Z]|\.\.\.+ ?[A-Z])")
_BARE = re.compile(rf"{_BULLET.pattern}|\s*{_PLAYS.pattern}")
_GOES_ON = re.compile(r"[a-z,.;:)\]’]")


def body_sections(
    lines: Lines, start: int, stop: int, before: tuple[Text, ...] = ()
) -> tuple[tuple[Section, ...], tuple[Text, ...]]:
    """Sections between two lines, lead first, and the damage found.

    `before` are paragraphs of the lead that stood elsewhere (above the infobox).
    """
    headings, damage, contents = find_headings(lines, start, stop)
    hidden = set(range(*contents))
    sections: list[Section] = []
    trail: list[Heading] = []
    lead = Heading(start, "Lead", 1, own_line=False)
    ends = [h.index for h in headings] + [stop]
    for heading, end in zip([lead, *headings], ends, strict=True):
        trail = [h for h in trail if h.level < heading.level and h is not lead] + [heading]
        path = tuple(h.title for h in trail)
        if any(_LEFT_OUT.fullmatch(title) for title in path):
            continue
        first = heading.index + (1 if heading.own_line else 0)
        section, trouble = _section(lines, heading, path, first, end, hidden)
        if heading is lead:
            section = _with_lead(section, before)
        sections.append(section)
        damage += trouble
    return tuple(sections), tuple(damage)


def _with_lead(section: Section, before: tuple[Text, ...]) -> Section:
    return Section(
        section.title,
        section.level,
        section.path,
        before + section.paragraphs,
        section.items,
        section.tables,
        section.line,
    )


def _section(
    lines: Lines, heading: Heading, path: tuple[str, ...], start: int, end: int, hidden: set[int]
) -> tuple[Section, list[Text]]:
    paragraphs: list[Text] = []
    items: list[Text] = []
    tables: list[Table] = []
    damage: list[Text] = []
    blocks = _blocks(lines, start, end, hidden)
    is_cast = any(map(_CAST.match, path))
    for block in blocks:
        if found := find_grid(block):
            grid, trouble = read_grid(block[found[0] : found[1]])
            tables += [grid] if grid else []
            damage += trouble
            block = block[: found[0]] + block[found[1] :]
        if is_table(block):
            table, left = read_table(block)
            tables.append(table)
            damage += [Text(clean(text), index + 1) for index, text in left]
            continue
        cast_line = _BULLET
        if is_cast:
            alone = _cast_lines(block)
            cast_line = alone if alone is _BARE else _cast_lines(*blocks)
        bulleted = [(i, t) for i, t in block if cast_line.match(t) and LOST not in t]
        items += [_item(t, i, is_cast) for i, t in bulleted]
        last = lines.is_cut_in(block[-1][0]) if block else False
        for text in _paragraphs([line for line in block if not cast_line.match(line[1])], cut=last):
            if is_cast and _CREDIT.match(text.text):
                items.append(_item(text.text, (text.line or 1) - 1, is_cast))
            else:
                paragraphs.append(text)
    section = Section(
        title=heading.title,
        level=heading.level,
        path=path,
        paragraphs=tuple(paragraphs),
        items=tuple(items),
        tables=tuple(tables),
        line=heading.index + 1,
        inferred=heading.inferred,
    )
    return section, damage


def _blocks(lines: Lines, start: int, end: int, hidden: set[int]) -> list[list[tuple[int, str]]]:
    """Runs of filled lines, as (index, line); reference lists are passed over."""
    blocks: list[list[tuple[int, str]]] = [[]]
    for i in range(start, end):
        if i in hidden or lines.is_blank(i) or _OUTSIDE.match(lines.texts[i]):
            if blocks[-1]:
                blocks.append([])
        else:
            blocks[-1].append((i, lines.texts[i]))
    return [block for block in blocks if block]


def _item(raw: str, index: int, is_cast: bool) -> Text:
    bullet = _BULLET.match(raw)
    text = clean(raw[bullet.end() :] if bullet else raw)
    if is_cast and (m := _CREDIT.match(text)):
        # An extract drops the bullets of its lists, and the space after the colon.
        text = f"{m['credit']}: {m['more']}"
    return Text(text, index + 1)


def _cast_lines(*blocks: list[tuple[int, str]]) -> re.Pattern[str]:
    """What makes a line of a cast section a list item; several lines alike need no bullet."""
    lines = [clean(text) for block in blocks for _, text in block]
    bare = sum(1 for text in lines if _PLAYS.match(text))
    return _BARE if bare >= 2 and 2 * bare >= len(lines) else _BULLET


def _paragraphs(block: list[tuple[int, str]], *, cut: bool = False) -> list[Text]:
    """One paragraph a line, but a line that was broken in mid-sentence is put together again.

    `cut`: the last line is where the file breaks off.
    """
    paragraphs: list[tuple[int, str]] = []
    for index, raw in block:
        text = clean(raw)
        joins = bool(paragraphs) and len(paragraphs[-1][1]) < _LONGEST
        if joins and not _PLAYS.match(text) and _belongs(paragraphs[-1][1], text):
            at, so_far = paragraphs[-1]
            glue = "" if re.match(r"[,.;:)\]]", text) else " "
            paragraphs[-1] = (at, so_far + glue + text)
        elif text and (not HATNOTE.match(text) or text.startswith(_MORE_ELSEWHERE)):
            paragraphs.append((index, text))
    last = len(paragraphs) - 1
    whole = (
        Text(unbroken(text, cut=cut and at == last), index + 1)
        for at, (index, text) in enumerate(paragraphs)
    )
    return [paragraph for paragraph in whole if paragraph.text]


def _belongs(before: str, text: str) -> bool:
    if _GOES_ON.match(text):
        return True
    if before.startswith(_MORE_ELSEWHERE):
        return False
    if _ENDS_SENTENCE.search(before[-_ENDING:]):
        return False
    # Short lines that end and start with a name are a list; prose breaks anywhere.
    return not (len(before) < _SHORT and len(text) < _SHORT and _ENDS_NAME.search(before))


__all__ = ["UNNAMED", "body_sections"]
