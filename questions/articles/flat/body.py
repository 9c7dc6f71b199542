"""The body of a flattened page: its sections with paragraphs, list items and tables."""

from __future__ import annotations

import re

from questions.articles.article import Section, Table, Text
from questions.articles.flat.headings import UNNAMED, Heading, find_headings
from questions.articles.flat.lines import CHROME, Lines, clean
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
    for block in _blocks(lines, start, end, hidden):
        if is_table(block):
            table, left = read_table(block)
            tables.append(table)
            damage += [Text(clean(text), index + 1) for index, text in left]
            continue
        bulleted = [(i, t) for i, t in block if _BULLET.match(t)]
        items += [Text(clean(_BULLET.sub("", t, count=1)), i + 1) for i, t in bulleted]
        for text in _paragraphs([line for line in block if not _BULLET.match(line[1])]):
            if _CAST.match(heading.title) and (m := _CREDIT.match(text.text)):
                # An extract drops the bullets of its lists, and the space after the colon.
                items.append(Text(f"{m['credit']}: {m['more']}", text.line))
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


def _paragraphs(block: list[tuple[int, str]]) -> list[Text]:
    """One paragraph a line, but a line that was broken in mid-sentence is put together again."""
    paragraphs: list[tuple[int, str]] = []
    for index, raw in block:
        text = clean(raw)
        joins = bool(paragraphs) and len(paragraphs[-1][1]) < _LONGEST
        if joins and _belongs(paragraphs[-1][1], text):
            at, so_far = paragraphs[-1]
            glue = "" if re.match(r"[,.;:)\]]", text) else " "
            paragraphs[-1] = (at, so_far + glue + text)
        elif text:
            paragraphs.append((index, text))
    return [Text(text, index + 1) for index, text in paragraphs]


def _belongs(before: str, text: str) -> bool:
    return bool(_GOES_ON.match(text)) or not _ENDS_SENTENCE.search(before[-_ENDING:])


__all__ = ["UNNAMED", "body_sections"]
