"""The body of a page becomes sections: paragraphs, list items and tables, each with its line.

Skins differ in what they wrap around headings and sections; the headings themselves are the same
in all of them, so wrappers are walked through and only headings count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from questions.articles.article import Section, Text
from questions.articles.htm.infobox import is_infobox
from questions.articles.htm.inline import Attributes, classes, inside, is_seen, render
from questions.articles.htm.source import line_in, line_of, lines_below
from questions.articles.htm.table import cells_of, read_table, read_track_list, rows_of
from questions.articles.outline import Outline
from questions.articles.rendered import Rendered, breaks

_WRAPPERS = frozenset(
    "section div details summary main article center blockquote body header span form".split()
)
_HEADINGS = {f"h{level}": level for level in range(2, 7)}
_LISTS = frozenset(("ul", "ol"))
_BLOCKS = frozenset(("h1", *_HEADINGS, *_LISTS, "p", "table", "dl", "figure"))
_SKIPPED = frozenset(
    "navbox vertical-navbox navbox-styles sidebar reflist mw-references-wrap references refbegin"
    " toc metadata ambox mbox-small sistersitebox side-box quotebox catlinks printfooter portal"
    " shortdescription portal-bar portalbox gallery succession-box stub asbox authority-control"
    " coordinates mw-indicators noprint mw-jump-link listen infobox mw-editsection mw-empty-elt"
    " tmbox ombox cmbox imbox fmbox".split()
)
#: What a skin folds away and unfolds when it is clicked.
_FOLDED = frozenset(
    "collapsible-block mw-collapsible mw-collapsible-content mf-section pcs-section-content".split()
)
_FOLDS = ("mf-section-", "pcs-")
#: What older skins put into the body around the article.
_CHROME = frozenset(("siteSub", "contentSub", "jump-to-nav", "catlinks", "toc", "mw-navigation"))
_LAYOUT = frozenset("multicol col-begin multicol-begin columns".split())
_CAPTION = re.compile(r"(.+?) as [^|\[\]\n]{2,60}")
_STEM = re.compile(r"(?::| as)$")
#: Level of a line that only looks like a heading: it stands below every real one.
_BELOW_HEADINGS = 7
_DEEPEST = 100


def read_sections(root: LexborNode) -> tuple[Section, ...]:
    """Return the sections below `root`, the lead first, in the page's order.

    A list item of a deeper list is one item; where the item above it ends in a colon or "as", its
    words come first, and it is no item itself. A term without a definition, or a bold line right
    above a list, counts as a heading one level down.
    """
    reader = _Reader()
    reader.walk(root, 0)
    return reader.outline.close()


class _Reader:
    def __init__(self) -> None:
        self.outline = Outline(None)
        self.line: int | None = None
        """That of the last block, for words that stand in none."""
        self.makers = ""

    def walk(self, parent: LexborNode, depth: int) -> None:
        """Read what stands in a wrapper; words outside all blocks are paragraphs of their own."""
        if depth > _DEEPEST:
            return
        loose: list[LexborNode] = []
        for node in parent.iter(include_text=True):
            tag = node.tag or ""
            if tag in _BLOCKS or self.is_wrapper(node, tag):
                if loose:
                    self.paragraph(render(loose))
                    loose = []
                self.block(node, tag, depth)
            elif loose or tag != "-text" or not (node.text_content or "").isspace():
                loose.append(node)
        if loose:
            self.paragraph(render(loose))

    def is_wrapper(self, node: LexborNode, tag: str) -> bool:
        if tag == "span":
            return node.css_first("p, table, ul, h2") is not None
        return tag in _WRAPPERS

    def block(self, node: LexborNode, tag: str, depth: int) -> None:
        attributes = node.attributes
        names = classes(attributes)
        self.line = line_in(attributes) or self.line
        if tag == "h1":
            return  # the page's own title
        if tag in _HEADINGS:
            self.heading(inside(node).shown, _HEADINGS[tag])
        elif "hatnote" in names or "rellink" in names:
            self.hatnote(node)
        elif "thumb" in names or tag == "figure":
            self.captions(node)
        elif not _is_shown(tag, names, attributes):
            return
        elif tag == "p":
            self.prose(node)
        elif tag in _LISTS:
            self.list(node, (), depth)
        elif tag == "dl":
            self.definitions(node, depth)
        elif tag == "table":
            self.table(node, names, attributes, depth)
        else:
            self.walk(node, depth + 1)

    def heading(self, title: str, level: int) -> None:
        title = title.replace("\n", " ").strip()
        if not title:
            return
        self.outline.open(title, level, self.line)
        self.makers = ""

    def prose(self, node: LexborNode) -> None:
        rendered = inside(node)
        following = node.next
        while following is not None and following.tag == "-text":
            following = following.next
        bold = node.css_first("b") if following and following.tag in _LISTS else None
        title = inside(bold).shown.rstrip(": ") if bold else ""
        if title and rendered.shown.rstrip(": ") == title:
            self.heading(title, _BELOW_HEADINGS)
            return
        self.paragraph(rendered, node)

    def paragraph(self, rendered: Rendered, block: LexborNode | None = None) -> None:
        text = rendered.shown.replace("\n", " ")
        if text.strip("… .,;:") and not text.startswith("This article is issued from"):
            self.makers = text if text.lower().startswith("all ") else ""
            found = () if block is None else breaks(text, lines_below(block))
            self.outline.last.paragraphs.append(
                Text(text, self.line, rendered.links, rendered.targets, found)
            )

    def hatnote(self, node: LexborNode) -> None:
        """Readers see it, and it tells that the section is not the whole story."""
        rendered = inside(node)
        if rendered.text.lower().startswith("main article") and rendered.links:
            text = f"Main article: {rendered.links[0]}"
            self.outline.last.paragraphs.append(Text(text, self.line))

    def captions(self, node: LexborNode) -> None:
        """A cast told in pictures: of captions, only "A as B" is kept."""
        for caption in node.css("figcaption, .thumbcaption"):
            rendered = inside(caption)
            match = _CAPTION.fullmatch(rendered.shown)
            if match and rendered.links == (match[1],):
                self.item(Text(rendered.shown, self.line, rendered.links, rendered.targets))

    def list(self, node: LexborNode, stems: Sequence[Text], depth: int) -> None:
        for item in node.iter():
            if item.tag == "li":
                self.entry(item, stems, depth)
            elif item.tag in _LISTS and depth < _DEEPEST:
                self.list(item, stems, depth + 1)

    def entry(self, node: LexborNode, stems: Sequence[Text], depth: int) -> None:
        """A list's entry, and the lists and tables that stand in it."""
        attributes = node.attributes
        if not is_seen(attributes) or not _SKIPPED.isdisjoint(classes(attributes)):
            return
        self.line = line_in(attributes) or self.line
        rendered = inside(node, lists=False)
        text = Text(rendered.shown.replace("\n", " "), self.line, rendered.links, rendered.targets)
        below = [child for child in node.iter() if child.tag in (*_LISTS, "dl", "table")]
        if stems and text.text:
            stem = stems[-1]
            head = stem.text.rstrip(": ") if stem.text.endswith(" as:") else stem.text
            links, targets = (*stem.links, *text.links), (*stem.targets, *text.targets)
            text = Text(f"{head} {text.text}", self.line, links, targets)
        if below and _STEM.search(text.text):
            stems = (*stems, text)
        else:
            self.item(text)
        for child in below if depth < _DEEPEST else ():
            if child.tag in _LISTS:
                self.list(child, stems, depth + 1)
            else:
                self.block(child, child.tag or "", depth + 1)

    def item(self, text: Text) -> None:
        if text.text.strip("… .,;:"):
            self.outline.last.items.append(text)

    def definitions(self, node: LexborNode, depth: int) -> None:
        """Terms go before their first definition; one without any is a heading."""
        entries = [child for child in node.iter() if child.tag in ("dt", "dd")]
        term: tuple[Text, ...] = ()
        for at, entry in enumerate(entries):
            if entry.tag == "dd":
                self.entry(entry, term, depth)
                term = ()
                continue
            self.line = line_of(entry) or self.line
            rendered = inside(entry)
            title = rendered.shown.replace("\n", " ").rstrip(": ")
            term = (
                (Text(f"{title}:", self.line, rendered.links, rendered.targets),) if title else ()
            )
            if at == len(entries) - 1:
                self.heading(title, _BELOW_HEADINGS)

    def table(self, node: LexborNode, names: set[str], attributes: Attributes, depth: int) -> None:
        if is_infobox(node):
            return
        if "tracklist" in names:
            table = read_track_list(node, self.makers)
        elif _is_layout(node, names, attributes):
            for row in rows_of(node):
                for cell in cells_of(row):
                    self.walk(cell, depth + 1)
            return
        else:
            table = read_table(node)
        if table is not None:
            self.outline.last.tables.append(table)


def _is_shown(tag: str, names: set[str], attributes: Attributes) -> bool:
    """Whether a block is of the article and shown, at a click at least."""
    if not _SKIPPED.isdisjoint(names) or attributes.get("role") == "navigation":
        return False
    if attributes.get("id") in _CHROME:
        return False
    if tag in ("section", "table") or not _FOLDED.isdisjoint(names):
        return True
    return any(name.startswith(_FOLDS) for name in names) or is_seen(attributes)


def _is_layout(node: LexborNode, names: set[str], attributes: Attributes) -> bool:
    """Whether a table only puts blocks beside each other."""
    if not _LAYOUT.isdisjoint(names) or attributes.get("role") == "presentation":
        return True
    return (
        "wikitable" not in names
        and node.css_first("th") is None
        and node.css_first("ul, table, h3, dl") is not None
    )
