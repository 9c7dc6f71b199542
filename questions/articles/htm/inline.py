"""An element becomes the lines that a reader sees of it.

What is hidden (sort keys, ISO dates), marks of references and edit links are no words of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from selectolax.lexbor import LexborNode

from questions.articles.rendered import UNKNOWN, Rendered

Attributes = Mapping[str, str | None]

_SKIPPED_TAGS = frozenset(
    "style script link meta img figure audio video math svg table noscript template iframe input"
    " button rt rp figure-inline -comment object embed select textarea".split()
)
#: Elements whose attributes say nothing about whether they are seen.
_PLAIN_TAGS = frozenset(("a", "b", "i", "em", "strong", "small", "p", "cite"))
_LINE_TAGS = frozenset(("p", "div", "li", "ul", "ol", "dl", "dd", "dt", "blockquote"))
_LISTS = frozenset(("ul", "ol", "dl"))
_UNSEEN = frozenset(
    "reference mw-ref noprint mw-editsection bday sortkey Z3988 geo coordinates error IPA"
    " ext-phonos navbar metadata shortdescription flagicon mw-cite-backlink languageicon haudio"
    " Inline-Template mw-empty-elt thumb toc hatnote listen"
    " mw-collapsible-toggle collapseButton navbox-title".split()
)
#: Shown at a click, whether or not it was when the page was saved.
_FOLDED = "mw-collapsible-content"
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffc]")
_GAP = re.compile(r" ([,;:.)])")
#: A link within the wiki, as its pages, its saved pages and its offline copies write them.
_PAGE = re.compile(
    r"(?:(?:https?:)?//[a-z]+(?:\.m)?\.wikipedia\.org)?(?:/wiki/|\./|\.\./A/)?([^?:/][^?]*)$"
)
_DEEPEST = 60


class _Output:
    __slots__ = ("links", "parts", "targets", "whole")

    def __init__(self, whole: bool) -> None:
        self.parts: list[str] = []
        self.links: list[str] = []
        self.targets: list[str] = []
        self.whole = whole
        """False where the lists inside are read by themselves."""


def render(nodes: Iterable[LexborNode], *, lists: bool = True) -> Rendered:
    """What a reader sees of `nodes`, a line at each break, list entry and paragraph.

    With `lists` false the lists inside are left out. Never raises; what is nested too deep leaves
    the gap's sign.
    """
    output = _Output(lists)
    for node in nodes:
        _node(node, output, 0)
    lines = [tidied for line in "".join(output.parts).split("\n") if (tidied := tidy(line))]
    both = zip(output.links, output.targets, strict=True)
    links = [(tidied, target) for link, target in both if (tidied := tidy(link))]
    return Rendered(
        "\n".join(lines),
        tuple([link for link, _ in links]),
        tuple([target for _, target in links]),
    )


def inside(node: LexborNode, *, lists: bool = True) -> Rendered:
    """What a reader sees within `node`."""
    return render(node.iter(include_text=True), lists=lists)


def tidy(line: str) -> str:
    """One line without odd spaces, characters nobody sees, and brackets that held a mark."""
    if not line.isascii() and (UNKNOWN in line or not line.isprintable()):
        line = _INVISIBLE.sub("", line)
    line = " ".join(line.split())  # no-break and thin spaces are spaces to it
    if _GAP.search(line):
        line = _GAP.sub(r"\1", line)
    return line.replace("( ", "(").replace("()", "").strip() if "(" in line else line


def classes(attributes: Attributes) -> set[str]:
    """The names in an element's class."""
    return set((attributes.get("class") or "").split())


def is_seen(attributes: Attributes) -> bool:
    """Whether an element with these attributes is shown, and says words of the article."""
    names, style = attributes.get("class"), attributes.get("style")
    if names and not _UNSEEN.isdisjoint(names.split()):
        return False
    return not style or not _HIDDEN.search(style) or _FOLDED in (names or "")


def _node(node: LexborNode, output: _Output, depth: int) -> None:
    tag = node.tag or ""
    if tag == "-text":
        output.parts.append((node.text_content or "").replace("\n", " "))
    elif tag == "br":
        output.parts.append("\n")
    elif tag in _PLAIN_TAGS or (
        tag not in _SKIPPED_TAGS
        and (output.whole or tag not in _LISTS)
        and is_seen(node.attributes)
    ):
        _element(node, tag, output, depth + 1)


def _element(node: LexborNode, tag: str, output: _Output, depth: int) -> None:
    if depth > _DEEPEST:
        output.parts.append(UNKNOWN)
        return
    start = len(output.parts)
    if tag in _LINE_TAGS:
        output.parts.append("\n")
    titled = tag == "div" and "collapsible-list" in (node.attributes.get("class") or "")
    for child in node.iter(include_text=True):
        if not titled or child.tag in _LISTS:  # the title names the list and is no entry
            _node(child, output, depth)
    if tag in _LINE_TAGS:
        output.parts.append("\n")
    elif tag == "a":
        output.links.append("".join(output.parts[start:]).replace("\n", " "))
        output.targets.append(_target(node.attrs.get("href") or ""))


def _target(href: str) -> str:
    """The title of the page a link leads to, without its part; "" for links to other sites."""
    found = _PAGE.match(href)
    if found is None:
        return ""
    path = unquote(found[1]) if "%" in href else found[1]
    return path.replace("_", " ").partition("#")[0].strip()
