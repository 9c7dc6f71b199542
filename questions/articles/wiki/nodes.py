"""What wikitext is made of, as far as a reader sees it: text, links, templates.

Two parsers make these nodes: `quick`, for the markup that articles are full of, and
mwparserfromhell behind `parse_fully`, for all that may come. Where `quick` answers, both agree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

import mwparserfromhell
from mwparserfromhell import nodes as full
from mwparserfromhell.wikicode import Wikicode

from questions.articles.rendered import UNKNOWN

_SKIPPED_TAGS = frozenset(
    {
        *("ref", "references", "gallery", "math", "chem", "score", "timeline", "table", "style"),
        *("syntaxhighlight", "source", "templatestyles", "imagemap", "mapframe", "indicator"),
    }
)
_BREAKS = frozenset({"br", "hr", "li", "dd", "dt", "p", "div", "ul", "ol", "tr"})
_BREAKS_AFTER = frozenset({"p", "div", "li", "ul", "ol"})


@dataclass(slots=True)
class Link:
    title: str
    text: Nodes | None
    """None where the title is shown."""


@dataclass(slots=True)
class Param:
    name: str
    """As the page has it, or the number that MediaWiki gives it."""
    value: Nodes
    source: str
    """The value's wikitext."""
    named: bool

    @property
    def whole(self) -> str:
        """Its wikitext, name and all."""
        return f"{self.name}={self.source}" if self.named else self.source


@dataclass(slots=True)
class Template:
    name: str
    params: list[Param]

    def last(self, name: str) -> Param | None:
        """The parameter of that name; where there are several, the one that counts."""
        return next((p for p in reversed(self.params) if p.name.strip() == name), None)


@dataclass(slots=True)
class Group:
    """What a tag or an outward link holds."""

    nodes: Nodes


#: A text is as it is shown: its line breaks are those a reader sees.
Nodes: TypeAlias = "list[str | Link | Template | Group]"


def parse_fully(wikitext: str) -> Nodes:
    """Nodes of any wikitext. Quotes are left in the text, where one slip can't spread."""
    return _converted(mwparserfromhell.parse(wikitext, skip_style_tags=True).nodes)


def _converted(nodes: Iterable[full.Node]) -> Nodes:
    made: Nodes = []
    for node in nodes:
        match node:
            case full.Text():
                made.append(str(node.value).replace("\n", " "))
            case full.HTMLEntity():
                made.append(_character(node))
            case full.Wikilink():
                text = None if node.text is None else _converted(node.text.nodes)
                made.append(Link(str(node.title), text))
            case full.ExternalLink():
                if node.title is not None:
                    made.append(Group(_converted(node.title.nodes)))
            case full.Template():
                made.append(Template(str(node.name), [_param(param) for param in node.params]))
            case full.Tag():
                made += _tag(node)
            case _:
                pass  # comments and arguments are not seen by a reader
    return made


def _param(param: full.extras.Parameter) -> Param:
    value: Wikicode = param.value
    return Param(str(param.name), _converted(value.nodes), str(value), bool(param.showkey))


def _character(node: full.HTMLEntity) -> str:
    try:
        character = str(node.normalize())
    except (ValueError, OverflowError):
        return UNKNOWN
    return character if character.isprintable() or character == "\u00a0" else ""


def _tag(node: full.Tag) -> Nodes:
    name = str(node.tag).strip().lower()
    if name in _SKIPPED_TAGS:
        return []
    before: Nodes = ["\n"] if name in _BREAKS else []
    if node.self_closing:
        return before
    after: Nodes = ["\n"] if name in _BREAKS_AFTER else []
    return [*before, Group(_converted(node.contents.nodes)), *after]
