"""YAML text → a tree of texts, lists and mappings with their places.

YAML decides what is a text, a list, a mapping; it never decides what a text means: `no`, `12:30`,
`007` and `1984` stay as written. Built from the parser's events instead of its node composer,
because that one recurses (deep nesting would exhaust the stack) and follows aliases.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from quiz.packs.fields import MAX_DEPTH, MAX_NODES
from quiz.packs.problem import Finding, shown

_Parser: Any = getattr(yaml, "CLoader", yaml.Loader)


@dataclass(slots=True)
class Scalar:
    text: str
    line: int
    column: int
    plain: bool = True
    """Written without quotes."""


@dataclass(slots=True)
class Items:
    line: int
    column: int
    items: list[Node] = field(default_factory=list)
    flow: bool = False


@dataclass(slots=True)
class Mapping:
    line: int
    column: int
    pairs: list[tuple[Scalar, Node]] = field(default_factory=list)
    flow: bool = False


Node = Scalar | Items | Mapping


class _Stop(Exception):
    """Nothing after this place can be read."""


@dataclass(frozen=True, slots=True)
class Tree:
    root: Node | None
    """As far as it could be read."""
    found: list[Finding]
    whole: bool
    """False where reading had to stop before the end."""


def read_tree(text: str) -> Tree:
    """Read `text`; bounded in depth and in the number of nodes, whatever it is."""
    builder = _Builder()
    whole = False
    try:
        for event in _events(text):
            builder.take(event)
        whole = True
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        builder.found.append(Finding(line, column, _plain_words(error, text, line, column)))
    except yaml.YAMLError:
        builder.found.append(Finding(1, 1, "This file can't be read as YAML text."))
    except _Stop:
        pass
    return Tree(builder.root, builder.found, whole)


def _events(text: str) -> Iterator[Any]:
    parser = _Parser(text)
    try:
        while parser.check_event():
            yield parser.get_event()
    finally:
        parser.dispose()


class _Builder:
    def __init__(self) -> None:
        self.root: Node | None = None
        self.found: list[Finding] = []
        self._open: list[Items | Mapping] = []
        self._keys: list[Scalar | None] = []
        """The key that waits for its value, for each open mapping."""
        self._nodes = 0
        self._documents = 0

    def take(self, event: Any) -> None:
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        match event:
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents == 2:
                    self._stop(line, column, "A pack file holds one pack; delete this “---”.")
            case yaml.AliasEvent():
                self._refuse(line, column, "*", str(event.anchor), "a reference to another place")
                self._add(Scalar(f"*{event.anchor}", line, column))
            case yaml.ScalarEvent():
                self._properties(event, line, column)
                self._add(self._scalar(event, line, column))
            case yaml.SequenceStartEvent():
                self._properties(event, line, column)
                self._enter(Items(line, column, flow=bool(event.flow_style)))
            case yaml.MappingStartEvent():
                self._properties(event, line, column)
                self._enter(Mapping(line, column, flow=bool(event.flow_style)))
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._open.pop()
                self._keys.pop()

    @staticmethod
    def _scalar(event: Any, line: int, column: int) -> Scalar:
        # A block's last line break belongs to the block's form, not to the text.
        text = event.value.rstrip("\n") if event.style in ("|", ">") else event.value
        return Scalar(text, line, column, plain=not event.style)

    def _properties(self, event: Any, line: int, column: int) -> None:
        if event.anchor is not None:
            self._refuse(line, column, "&", event.anchor, "a mark for references")
        if event.tag is not None:
            self._refuse(line, column, "!", event.tag.lstrip("!"), "a type mark")

    def _refuse(self, line: int, column: int, sign: str, name: str, what: str) -> None:
        self.found.append(
            Finding(
                line,
                column,
                f"“{sign}{shown(name, 30)}” is read as {what}, which packs don't have; "
                "put quotes around the whole text if it belongs to it.",
            )
        )

    def _enter(self, node: Items | Mapping) -> None:
        self._add(node)
        self._open.append(node)
        self._keys.append(None)
        if len(self._open) > MAX_DEPTH:
            self._stop(node.line, node.column, "Lists are nested too deeply here to be a pack.")

    def _add(self, node: Node) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._stop(node.line, node.column, "This file holds too much to be a pack; split it.")
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Items):
            parent.items.append(node)
        elif (key := self._keys[-1]) is not None:
            parent.pairs.append((key, node))
            self._keys[-1] = None
        elif isinstance(node, Scalar):
            self._keys[-1] = node
        else:
            text = "A list or mapping stands here where a word such as “ask:” belongs."
            self._stop(node.line, node.column, text)

    def _stop(self, line: int, column: int, text: str) -> None:
        self.found.append(Finding(line, column, text))
        raise _Stop


def _plain_words(error: yaml.MarkedYAMLError, text: str, line: int, column: int) -> str:
    """Say the parser's complaint so that someone who has never heard of YAML can act on it."""
    said = f"{error.context or ''} {error.problem or ''}"
    lines = text.split("\n")
    here = lines[line - 1][column - 1 : column] if line <= len(lines) else ""
    if "cannot start any token" in said:
        return f"“{here}” can't begin a text here; put quotes around the whole text."
    if "mapping values are not allowed" in said:
        return "A colon and a space stand inside a text here; put quotes around the whole text."
    if "expected ':'" in said:
        return "This line is neither “word: text” nor “- text”; is a colon missing?"
    if "quoted scalar" in said and "escape" in said:
        return "In double quotes a backslash has a meaning of its own; use single quotes."
    if "quoted scalar" in said:
        return "A quote is opened here or above and never closed."
    if "flow sequence" in said or "flow mapping" in said or "flow node" in said:
        return "A list in brackets is not closed or lacks a comma; check “[”, “,” and “]”."
    if "block mapping" in said or "block collection" in said or "block end" in said:
        return (
            "This line doesn't fit the ones above: check that it begins as far in as its "
            "neighbours, and that texts with a quote or bracket in them are quoted as a whole."
        )
    return "This can't be read; check the quotes and how far in this line and the one above begin."
