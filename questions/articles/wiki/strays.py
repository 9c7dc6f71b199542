"""Markup that never closes, taken out before a parser tries each piece of it to the text's end.

An ordinary slip or two is left to the parser, which reads on from it as a browser would. Slips by
the dozen are no article's, and each costs the parser a reading of all that follows.
"""

from __future__ import annotations

import re

MOST_STRAYS = 24
MOST_READ_AGAIN = 250_000
"""Characters that the parser may read once more because of strays, all of them together."""

#: Possessive, so that each character is looked at once, however the page is made.
_MARK = re.compile(
    r"(?P<open>\{\{|\[\[|(?<!\{)\{\||\[(?=[a-z]{2,12}:|//))"
    r"|(?P<close>\}\}|\]\]|\|\}(?!\})|\])"
    r"|<(?P<end>/?)(?P<tag>[a-z][a-z0-9]*+)[^<>]*+>"
    r"|(?P<loose><(?=[a-z/]))",
    re.IGNORECASE,
)
_OPENED_BY = {"}}": "{{", "]]": "[[", "|}": "{|", "]": "["}
#: These two stand in plain text as well, where they close nothing.
_WORDLESS = frozenset({"|}", "]"})
#: Tags that need no end, or are left without one so often that parsers expect it.
_ENDLESS = frozenset(
    {"br", "wbr", "hr", "meta", "link", "img", "li", "dt", "dd", "th", "td", "tr"},
)


def without_strays(wikitext: str, instead: str) -> str:
    """`wikitext` with `instead` for each mark that has no partner, if they would cost too much."""
    strays = find_strays(wikitext)
    if len(strays) <= MOST_STRAYS and len(strays) * len(wikitext) <= MOST_READ_AGAIN:
        return wikitext
    parts: list[str] = []
    at = 0
    for start, end in strays:
        parts += (wikitext[at:start], instead)
        at = end
    return "".join((*parts, wikitext[at:]))


def find_strays(wikitext: str) -> list[tuple[int, int]]:
    """Where brackets and tags stand that open or close nothing, in the text's order."""
    strays: list[tuple[int, int]] = []
    waiting: list[tuple[str, tuple[int, int]]] = []
    for match in _MARK.finditer(wikitext):
        opens, closes = _said(match)
        if opens:
            waiting.append((opens, match.span()))
        elif closes and waiting and waiting[-1][0] == closes:
            waiting.pop()
        elif match["loose"] or (closes and match["close"] not in _WORDLESS):
            strays.append(match.span())
    return sorted(strays + [span for _, span in waiting])


def _said(match: re.Match[str]) -> tuple[str, str]:
    """What the mark opens, and what it closes; neither for a tag that stands alone."""
    if tag := match["tag"]:
        name = f"<{tag.lower()}"
        if name[1:] in _ENDLESS or match[0].endswith("/>"):
            return "", ""
        return ("", name) if match["end"] else (name, "")
    if bracket := match["close"]:
        return "", _OPENED_BY[bracket]
    return match["open"] or "", ""
