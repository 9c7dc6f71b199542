"""The body of a page becomes sections: paragraphs, list items and tables, each with its line.

Lines are read one block at a time; a template or a link left open at a line's end takes the
following lines with it, up to the next heading at most.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from questions.articles.article import Row, Section, Table, Text
from questions.articles.outline import Outline
from questions.articles.rendered import UNKNOWN, breaks
from questions.articles.wiki import templates as known
from questions.articles.wiki.nodes import Template
from questions.articles.wiki.render import parse, render, template_name
from questions.articles.wiki.source import Line, depth_after
from questions.articles.wiki.table import TABLE_START, read_table

_EQUALS = re.compile(r"={2,6}")
_ITEM = re.compile(r"[*#:;]+")
_TABLE_END = re.compile(r"\s*\|\}(?!\})")
_BOLD_LINE = re.compile(r"'''[^']+'''\s*:?\s*$")
_CAPTION = re.compile(r"\[\[(?:File|Image):.*\|(\[\[[^\[\]]+\]\] as [^|\[\]\n]{2,60})\]\]", re.I)
#: Level of a line that only looks like a heading: it stands below every real one.
_BELOW_HEADINGS = 7
#: Lines looked at for the ends of brackets on one page; a page of open brackets runs out of it.
_PATIENCE = 100_000
#: Sections in which an item over a deeper list names what the items below have in common.
_AWARDS = re.compile(r"\b(?:awards?|accolades?|honou?rs|nominations?|recognition)\b", re.IGNORECASE)
_MOST_HEADING_WORDS = 10
#: Sections of links and sources, which tell nothing of the film: dear to parse, and left empty.
_ON_OTHER_PAGES = frozenset(
    {"external links", "external link", "references", "further reading", "citations", "footnotes"}
)
_LONE_TEMPLATE = re.compile(r"\{\{\s*([^|{}<>\[\]]+?)\s*\|")


def read_sections(lines: Sequence[Line]) -> tuple[Section, ...]:
    """Return the page's sections, the lead first, in the page's order.

    A list item of a deeper list is one item; where the item above it ends in a colon or "as", its
    words come first ("Ann Lee as: / the Queen" gives "Ann Lee as the Queen") and it is no item
    itself. A `;term` or a bold line right above a list counts as a heading one level down, and
    among awards so does an item right above a deeper list ("Academy Awards", "Won:"). Sections
    of references and of links to other sites are there, and empty.
    """
    reader = _Reader(lines)
    reader.read()
    return reader.outline.close()


def _heading(line: str) -> tuple[str, int] | None:
    """The words and the level of a line that is a heading."""
    if "==" not in line:
        return None
    line = line.strip()
    sign = _EQUALS.match(line)
    if sign is None:
        return None
    level = next((n for n in range(len(sign[0]), 1, -1) if line.endswith("=" * n)), 0)
    words = line[level:-level].strip() if level and len(line) > 2 * level else ""
    return (words, level) if words else None


class _Reader:
    def __init__(self, lines: Sequence[Line]) -> None:
        first = lines[0].number if lines else 1
        self.lines = lines
        self.at = 0
        self.outline = Outline(first)
        self.paragraph: list[Line] = []
        self.stems: list[tuple[int, Text]] = []
        self.patience = _PATIENCE
        self.passing = False
        """Whether the section at hand is passed over."""

    def read(self) -> None:
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if heading := _heading(line.text):
                self.heading(*heading, line.number)
                self.at += 1
            elif self.passing:
                self.at += 1
            elif not line.text.strip():
                self.end_paragraph()
                self.at += 1
            elif "{|" in line.text and TABLE_START.match(line.text):
                self.table()
            else:
                self.block(self.whole_block())
        self.end_paragraph()

    def heading(self, source: str, level: int, line: int) -> None:
        self.end_paragraph()
        self.stems.clear()
        title = render(source).text.replace("\n", " ").replace(UNKNOWN, "").strip()
        self.outline.open(title, level, line)
        self.passing = any(title.lower() in _ON_OTHER_PAGES for title in self.outline.last.path)

    def table(self) -> None:
        self.end_paragraph()
        self.leave_list(0)
        start, depth = self.at, 0
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if self.at > start and _heading(line.text):
                break
            self.at += 1
            depth += 1 if TABLE_START.match(line.text) else 0
            depth -= 1 if _TABLE_END.match(line.text) else 0
            if depth == 0:
                break
        if table := read_table(self.lines[start : self.at]):
            self.outline.last.tables.append(table)

    def whole_block(self) -> list[Line]:
        """The line at hand, with those that close the brackets it opens."""
        first = self.lines[self.at]
        if depth_after(first.text) == 0:
            self.at += 1
            return [first]
        end, depth = self.at, 0
        while end < len(self.lines) and not _heading(self.lines[end].text):
            text = self.lines[end].text
            if depth or "[[" in text or "{{" in text:
                depth = depth_after(text, depth)
            end += 1
            self.patience -= depth > 0
            if depth == 0 or self.patience < 0:
                break
        if depth:
            end = self.at + 1
        block = list(self.lines[self.at : end])
        self.at = end
        return block

    def block(self, block: list[Line]) -> None:
        source, line = _source_of(block), block[0].number
        if _ITEM.match(source):
            self.end_paragraph()
            self.item(source, line)
            return
        self.leave_list(0)
        if "]] as " in source and (caption := _CAPTION.fullmatch(source.strip())):
            # A cast told in pictures: of captions, only "A as B" is kept.
            rendered = render(caption[1])
            self.add_item(Text(rendered.shown, line, rendered.links, rendered.targets))
        elif name := _lone_template(source):
            self.template(name, source, block)
        elif _BOLD_LINE.match(source) and self.followed_by_list():
            self.sub_heading(source, line)
        else:
            self.paragraph += block

    def template(self, name: str, source: str, block: list[Line]) -> None:
        self.end_paragraph()
        if name in known.TRACK_LISTS:
            if table := track_table(source, block[0].number):
                self.outline.last.tables.append(table)
        elif name in known.ALBUMS:
            if table := album_table(source, block[0].number):
                self.outline.last.tables.append(table)
        elif name in known.LISTS:
            inner = [Line(part.number, part.text) for part in block]
            inner[0] = Line(inner[0].number, inner[0].text.partition("|")[2])
            inner[-1] = Line(inner[-1].number, inner[-1].text.rstrip().removesuffix("}}"))
            if any(_ITEM.match(part.text) for part in inner):
                self.lines = [*inner, Line(block[-1].number, ""), *self.lines[self.at :]]
                self.at = 0
            else:
                self.entries(source, block[0].number)
        elif name in ("main", "main article"):
            # Readers see it, and it tells that the section is not the whole story.
            other = render(source.partition("|")[2].rstrip("} ").partition("|")[0]).shown
            self.outline.last.paragraphs.append(Text(f"Main article: {other}", block[0].number))
        elif not known.is_silent(name):
            self.paragraph += block

    def entries(self, source: str, line: int) -> None:
        rendered = render(source)
        for entry in rendered.lines:
            links, targets = rendered.links_in(entry)
            self.add_item(Text(entry.replace(UNKNOWN, "…"), line, links, targets))

    def followed_by_list(self) -> bool:
        for line in self.lines[self.at :]:
            if line.text.strip():
                return line.text.lstrip().startswith("*")
        return False

    def sub_heading(self, source: str, line: int) -> None:
        if title := render(source.strip().lstrip(";")).text.strip().rstrip(":"):
            self.heading(title, _BELOW_HEADINGS, line)

    def leave_list(self, depth: int) -> None:
        """Go on with the section around those that items of this depth or a deeper one opened."""
        self.outline.go_back(_BELOW_HEADINGS + (depth or 1))

    def opens_list(self, text: str, deeper: bool) -> bool:
        """Whether an item of a list of awards is the heading of the deeper list below it."""
        return (
            deeper
            and any(_AWARDS.search(title) for title in self.outline.last.path)
            and len(text.split()) <= _MOST_HEADING_WORDS
            and not re.search(r" [–—-] |\bas$", text)
        )

    def item(self, source: str, line: int) -> None:
        marker = _ITEM.match(source)
        assert marker is not None
        depth, rest = len(marker[0]), source[marker.end() :]
        if marker[0] == ";" and ":" not in rest:
            following = self.lines[self.at].text if self.at < len(self.lines) else ""
            if not following.startswith((":", ";")):
                self.sub_heading(source, line)
                return
            rest += ":"
        rendered = render(rest)
        text = Text(rendered.shown.replace("\n", " "), line, rendered.links, rendered.targets)
        # A new term belongs to none above it.
        above = [] if marker[0] == ";" else self.stems
        self.stems = [(level, stem) for level, stem in above if level < depth]
        if self.stems:
            stem = self.stems[-1][1]
            head = stem.text.rstrip(": ") if stem.text.endswith(" as:") else stem.text
            links, targets = (*stem.links, *text.links), (*stem.targets, *text.targets)
            text = Text(f"{head} {text.text}", line, links, targets)
        follows_deeper = self.next_depth() > depth
        self.leave_list(depth)
        if self.opens_list(text.text, follows_deeper):
            self.heading(text.text.strip(": "), _BELOW_HEADINGS + depth, line)
        elif follows_deeper and re.search(r"(?::| as)$", text.text):
            self.stems.append((depth, text))
        elif marker[0] == ";" and rest.endswith(":"):
            self.stems.append((0, text))
        else:
            self.add_item(text)
            if marker[0] == ":" and self.stems and self.stems[-1][0] == 0:
                self.stems.clear()

    def next_depth(self) -> int:
        if self.at < len(self.lines) and (marker := _ITEM.match(self.lines[self.at].text)):
            return len(marker[0])
        return 0

    def add_item(self, text: Text) -> None:
        if text.text.strip("… .,;:"):
            self.outline.last.items.append(text)

    def end_paragraph(self) -> None:
        if self.paragraph:
            rendered = render(_source_of(self.paragraph))
            text = rendered.shown.replace("\n", " ")
            if text.strip("… .,;:"):
                place = self.paragraph[0].number
                later = ((render(line.text).shown, line.number) for line in self.paragraph[1:])
                found = breaks(text, later) if len(self.paragraph) > 1 else ()
                whole = Text(text, place, rendered.links, rendered.targets, found)
                self.outline.last.paragraphs.append(whole)
            self.paragraph = []


def _source_of(lines: Sequence[Line]) -> str:
    return lines[0].text if len(lines) == 1 else "\n".join([line.text for line in lines])


def _lone_template(source: str) -> str:
    """The name of the template that is all of `source`, or nothing."""
    source = source.strip()
    match = _LONE_TEMPLATE.match(source) if source.startswith("{{") else None
    if not match or not source.endswith("}}") or depth_after(source[2:-2]) != 0:
        return ""
    return re.sub(r"[\s_]+", " ", match[1]).lower()


#: The columns of a track table, and the parameters they come from.
TRACK_COLUMNS = ("No.", "Title", "Note", "Writer", "Lyrics", "Music", "Extra", "Length")
ALBUM_COLUMNS = ("Name", "Type", "Released")
#: "Bo Tran, except where noted".
_EXCEPT = re.compile(r",? except (?:where|as) (?:otherwise )?(?:noted|indicated|stated)\.?$")
_TRACK_PARAMETER = re.compile(r"(title|note|writer|lyrics|music|extra|length)(\d{1,3})$")


def track_table(source: str, line: int) -> Table | None:
    """Read a `Track listing` template; its extra column keeps the title the page gave it."""
    nodes = [n for n in parse(source) if isinstance(n, Template)]
    if not nodes or template_name(nodes[0]) not in known.TRACK_LISTS:
        return None
    said: dict[str, str] = {}
    tracks: dict[int, dict[str, Text]] = {}
    place = line + nodes[0].name.count("\n")
    for param in nodes[0].params:
        name = param.name.strip().lower()
        rendered = render(param.value)
        text = Text(rendered.shown.replace("\n", "; "), place, rendered.links)
        place += param.whole.count("\n")
        if match := _TRACK_PARAMETER.match(name):
            tracks.setdefault(int(match[2]), {})[match[1].capitalize()] = text
        else:
            said[name] = text.text
    tracks = {n: track for n, track in tracks.items() if any(t.text for t in track.values())}
    for column, name in (
        ("Writer", "all_writing"),
        ("Lyrics", "all_lyrics"),
        ("Music", "all_music"),
    ):
        maker, *but = _EXCEPT.split(said.get(name, "").removeprefix("by "))
        for track in tracks.values() if maker else ():
            if not (but and "Note" in track):
                track.setdefault(column, Text(maker, line))
    filled = {column for track in tracks.values() for column, t in track.items() if t.text}
    columns = [c for c in TRACK_COLUMNS if c == "No." or c in filled]
    rows = [_track_row(number, tracks[number], columns) for number in sorted(tracks)]
    extra = said.get("extra_column", "") or "Extra"
    header = tuple(extra if column == "Extra" else column for column in columns)
    if not rows:
        return None
    caption = said.get("headline", "")
    return Table(header, tuple(rows), caption=caption, line=line, template="track listing")


def album_table(source: str, line: int) -> Table | None:
    """Read an album's infobox: one row with its name, type and release."""
    nodes = [n for n in parse(source) if isinstance(n, Template)]
    if not nodes or template_name(nodes[0]) not in known.ALBUMS:
        return None
    said = {param.name.strip().capitalize(): render(param.value).shown for param in nodes[0].params}
    row = Row(tuple(Text(" ".join(said.get(c, "").split()), line) for c in ALBUM_COLUMNS))
    return Table(ALBUM_COLUMNS, (row,), line=line, template="infobox album")


def _track_row(number: int, track: dict[str, Text], columns: Iterable[str]) -> Row:
    line = min((text.line for text in track.values() if text.line), default=None)
    cells = {"No.": Text(str(number), line), **track}
    return Row(tuple(cells.get(column, Text("", line)) for column in columns))
