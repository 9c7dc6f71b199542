"""Wikitext as numbered lines, with what no reader sees taken out first.

Comments and references go before anything is split, because both may hold line breaks, pipes and
braces. A line break taken out with them stays behind as `HIDDEN`, so that every later stage can
still say on which line of the file a thing stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

#: Stands for a line break that was inside a comment or a reference.
HIDDEN = "\ue000"

_COMMENT_LINES = re.compile(r"\n[ \t]*+<!--(?:(?!-->|<!--).)*+-->[ \t]*+(?=\n)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_EMPTY_REF = re.compile(r"<ref\b[^<>]*/\s*>", re.IGNORECASE)
# A reference whose end is missing must not swallow the page up to the end of the next one.
# Possessive, for the text of a reference is long, and only a tag can end it.
_REF = re.compile(r"<ref\b[^<>]*+>[^<]*+(?:<(?!ref\b|/ref\s*>)[^<]*+)*+</ref\s*+>", re.IGNORECASE)
_STRAY_REF = re.compile(r"</?ref\b[^<>]*>", re.IGNORECASE)
#: References that are templates. One that does not close ends with its paragraph.
_REF_TEMPLATE = re.compile(
    r"\{\{(?:[sS]fn|[rR]p|[cC]itation|[cC]ite [a-z]{2,20})[^\S\n]*+\n?+\|"
    r"TEXT(?:\{\{TEXT\}\}TEXT)*+\}\}".replace("TEXT", r"(?:[^{}\n]++|\n(?![\n=]))*+")
)
_PLAIN = r"[^\[\]{}]*+"
_HOLDING = r"PLAIN(?:(?:\[\[HELD\]\]|\{\{HELD\}\})PLAIN)*+".replace("PLAIN", _PLAIN)
#: Text whose brackets all close again, two deep at most: nearly every line there is.
_FLAT = re.compile(_HOLDING.replace("HELD", _HOLDING.replace("HELD", _PLAIN)))
_BRACKETS = re.compile(r"\{\{|\}\}|\[\[|\]\]")


class Line(NamedTuple):
    number: int
    """Line in the file, counting from 1."""
    text: str


def clean(wikitext: str) -> str:
    """Return `wikitext` without comments and references; the count of line breaks is kept."""
    text = wikitext.replace(HIDDEN, "")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    for pattern in (_COMMENT_LINES, _COMMENT, _EMPTY_REF, _REF, _STRAY_REF, _REF_TEMPLATE):
        text = pattern.sub(_hidden, text)
    return text


def _hidden(match: re.Match[str]) -> str:
    removed = match[0]
    return HIDDEN * lines_in(removed) if "\n" in removed or HIDDEN in removed else ""


def numbered(text: str, first: int) -> Iterator[Line]:
    """The lines of cleaned `text`, which starts on line `first` of its file."""
    number = first
    for raw in text.split("\n"):
        if HIDDEN in raw:
            yield Line(number, raw.replace(HIDDEN, ""))
            number += raw.count(HIDDEN)
        else:
            yield Line(number, raw)
        number += 1


def lines_in(text: str) -> int:
    """How many line breaks the file has within cleaned `text`."""
    return text.count("\n") + text.count(HIDDEN)


def depth_after(text: str, depth: int = 0) -> int:
    """How many `{{` and `[[` are open after `text`, never below none."""
    if depth == 0 and (("[[" not in text and "{{" not in text) or _FLAT.fullmatch(text)):
        return 0
    for bracket in _BRACKETS.findall(text):
        depth = depth + 1 if bracket in ("{{", "[[") else max(0, depth - 1)
    return depth


def brace_slice(text: str, start: int) -> str | None:
    """The template that starts at `start`, up to its own `}}`; None where it never ends."""
    depth = 0
    for match in re.compile(r"\{\{|\}\}").finditer(text, start):
        depth += 1 if match[0] == "{{" else -1
        if depth == 0:
            return text[start : match.end()]
    return None


def split_outside(text: str, separator: re.Pattern[str], limit: int = 0) -> list[str]:
    """Split at `separator` where no template or link is open; at most `limit` times, 0 for all.

    Text whose brackets never close is split as though it had none.
    """
    if separator.search(text) is None:
        return [text]
    ignore_brackets = depth_after(text) > 0
    parts: list[str] = []
    depth = start = position = 0
    token = _bracket_or(separator.pattern)
    while match := token.search(text, position):
        position = match.end()
        if match["bracket"]:
            depth = depth + 1 if match[0] in ("{{", "[[") else max(0, depth - 1)
        elif depth == 0 or ignore_brackets:
            parts.append(text[start : match.start()])
            start = position
            if limit and len(parts) == limit:
                break
    parts.append(text[start:])
    return parts


@lru_cache(maxsize=16)
def _bracket_or(separator: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<bracket>\{{\{{|\}}\}}|\[\[|\]\])|(?P<separator>{separator})")
