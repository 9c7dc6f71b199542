"""A parser for the markup that articles are full of: links, templates, lists, line breaks.

It answers only where it is sure of what mwparserfromhell would say, and many times sooner; it
gives up at brackets that don't close, tags that are not the plainest, addresses and tables.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.entities import name2codepoint
from typing import Any

from questions.articles.wiki.nodes import Group, Link, Nodes, Param, Template

_DEEPEST = 20
_TAGS = "small|big|sup|sub|i|b|u|s|em|strong|center|blockquote"
#: Every branch starts with a plain sign, so that the search may run from sign to sign. The last
#: ones name no group: they are what only the full parser understands.
_TOKEN = re.compile(
    r"\[\[(?P<title>[^\S\n]*+[^\s\[\]{}|<>][^\[\]{}|<>\n]*+)"
    r"(?:\|(?P<shown>[^\[\]{}|<>&\n]*+)\]\]|(?P<plain>\]\])|(?P<text>\|))"
    r"|\{\{(?P<template>[^\S\n]*+[^\s\[\]{}|<>&][^\[\]{}|<>&\n]*+\s*+)(?=\||\}\})"
    r"|\|(?P<bar>)"
    r"|\}\}(?P<template_end>)"
    r"|\]\](?P<link_end>)"
    r"|\n(?P<marks>[*#:]++)(?!;)"
    r"|<(?P<break>[bB][rR] ?/?>)"
    r"|&(?:(?P<entity>[a-zA-Z0-9]+);|(?P<ampersand>(?![#a-zA-Z0-9])|[a-zA-Z0-9]+(?![#a-zA-Z0-9;])))"
    rf"|<(?P<tag>{_TAGS})>"
    rf"|</(?P<tag_end>{_TAGS})>"
    r"|\[(?P<opening>(?!\[|//|[a-zA-Z]+:))"
    r"|\](?P<closing>(?!\]))"
    r"|\[|\]|\{|\}|<|&|\n[*#:;=]|\n----"
)
#: The first two of those branches, which are nearly all that is in prose.
_LINK = re.compile(r"\[\[([^\S\n]*+[^\s\[\]{}|<>][^\[\]{}|<>\n]*+)(?:\|([^\[\]{}|<>&\n]*+))?\]\]")
_FIRST_MARKS = re.compile(r"[*#:]++(?!;)")
_ODD_START = re.compile(r"[*#:;=]|----")
_ADDRESS = re.compile(
    r":(?://|(?<=mailto:)|(?<=news:)|(?<=urn:)|(?<=tel:)|(?<=sms:)|(?<=data:)|(?<=bitcoin:)"
    r"|(?<=geo:)|(?<=magnet:)|(?<=sip:)|(?<=sips:)|(?<=xmpp:))",
    re.IGNORECASE,
)
_MARKED_LINE = re.compile(r"\n[*#:;-]")


def is_plain(wikitext: str) -> bool:
    """Whether nothing in `wikitext` can be more than text to any parser; quotes don't count."""
    return not (
        "[" in wikitext
        or "{" in wikitext
        or "<" in wikitext
        or "&" in wikitext
        or wikitext.startswith(("*", "#", ":", ";", "-"))
        or (":" in wikitext and _ADDRESS.search(wikitext))
        or _MARKED_LINE.search(wikitext)
    )


@dataclass(slots=True)
class _Open:
    """A link, template or tag that waits for its end."""

    sign: str
    """What closes it."""
    name: str
    around: Nodes
    start: int = -1
    """Where the parameter at hand, or its value, begins; -1 before the first."""
    key: str | None = None
    unnamed: int = 0
    params: list[Param] = field(default_factory=list)


def parse_quickly(wikitext: str) -> Nodes | None:
    """Nodes of `wikitext`, or None where only the full parser can be trusted with it."""
    if ":" in wikitext and _ADDRESS.search(wikitext):
        return None
    return _Parser(wikitext).read()


def text_and_links(wikitext: str) -> list[str | Any] | None:
    """Text, a link's title, what it shows (None for the title), text …, as far as that is all.

    None where `wikitext` has more markup than links without any inside; as a rule it has not.
    """
    if "{{" in wikitext or (":" in wikitext and _ADDRESS.search(wikitext)):
        return None
    parts = _LINK.split(wikitext)
    between = "".join(parts[::3])
    return None if _ODD_START.match(between) or _TOKEN.search(between) else parts


class _Parser:
    def __init__(self, wikitext: str) -> None:
        self.source = wikitext
        self.nodes: Nodes = []
        self.open: list[_Open] = []

    def read(self) -> Nodes | None:
        source, at = self.source, 0
        if marks := _FIRST_MARKS.match(source):
            self.nodes.append("\n" * marks.end())
            at = marks.end()
        elif _ODD_START.match(source):
            return None
        for match in _TOKEN.finditer(source, at):
            if match.start() > at and not self.text(at, match.start()):
                return None
            at = match.end()
            # Nearly all there is are links without markup inside.
            if (kind := match.lastgroup) == "shown":
                shown = match["shown"]
                self.nodes.append(Link(match["title"], [shown] if shown else []))
            elif kind == "plain":
                self.nodes.append(Link(match["title"], None))
            elif kind is None or not self.token(kind, match):
                return None
        if self.open:
            return None
        if at < len(source):
            self.text(at, len(source))
        return self.nodes

    def text(self, start: int, end: int) -> bool:
        """Take in what lies between two pieces of markup; False to give up."""
        chunk = self.source[start:end]
        if self.open and (top := self.open[-1]).key is None and top.start >= 0 and "=" in chunk:
            if not all(isinstance(node, str) for node in self.nodes):
                return False  # a name with markup in it: the full parser may take back the whole
            name, _, chunk = chunk.partition("=")
            equals = start + len(name)
            top.key = self.source[top.start : equals]
            top.start = equals + 1
            self.nodes = []
        if chunk:
            self.nodes.append(chunk.replace("\n", " "))
        return True

    def token(self, kind: str, match: re.Match[str]) -> bool:
        """Take in one piece of markup; False to give up."""
        match kind:
            case "bar":
                return self.bar(match)
            case "template":
                return self.enter("}}", match["template"])
            case "text":
                return self.enter("]]", match["title"])
            case "tag":
                return self.enter(f"</{match['tag']}>", "")
            case "template_end" | "link_end" | "tag_end":
                return self.close(match[0], match.start())
            case "marks":
                self.nodes.append(" " + "\n" * len(match["marks"]))
            case "break":
                self.nodes.append("\n")
            case "entity" | "ampersand":
                self.nodes.append(_character(match[0], match["entity"]))
            case _:
                self.nodes.append(match[0])
                return not self.open  # a bracket of prose: "[sic]"
        return True

    def enter(self, sign: str, name: str) -> bool:
        self.open.append(_Open(sign, name, self.nodes))
        self.nodes = []
        return len(self.open) <= _DEEPEST

    def bar(self, match: re.Match[str]) -> bool:
        top = self.open[-1] if self.open else None
        if top is None or top.sign == "]]":
            self.nodes.append("|")
            return True
        if top.sign != "}}":
            return False
        self.end_param(top, match.start())
        top.start = match.end()
        return True

    def end_param(self, top: _Open, end: int) -> None:
        if top.start < 0:
            return
        source = self.source[top.start : end]
        if top.key is None:
            top.unnamed += 1
            top.params.append(Param(str(top.unnamed), self.nodes, source, False))
        else:
            top.params.append(Param(top.key, self.nodes, source, True))
        top.key = None
        self.nodes = []

    def close(self, sign: str, start: int) -> bool:
        if not self.open or self.open[-1].sign != sign:
            return False
        top = self.open.pop()
        if sign == "}}":
            self.end_param(top, start)
            top.around.append(Template(top.name, top.params))
        elif sign == "]]":
            top.around.append(Link(top.name, self.nodes))
        else:
            top.around.append(Group(self.nodes))
        self.nodes = top.around
        return True


def _character(source: str, name: str | None) -> str:
    """What a named character is shown as; what is none stays as it is."""
    if name is None or name not in name2codepoint:
        return source
    character = chr(name2codepoint[name])
    return character if character.isprintable() or character == "\u00a0" else ""
