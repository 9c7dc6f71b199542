"""Bare wikitext that breaks off in the middle of a line, as half a download or half a paste does.

A page of the site ends with its categories, so one that has none and whose last line isn't ended
has lost its end, and "Una Orr as Tobacco Sho" may be any part. A page that somebody typed may
end anywhere: of such a page only what is open in its last line, a link or a template, tells.
"""

from __future__ import annotations

import re

from questions.articles.article import Text
from questions.articles.wiki.source import HIDDEN, depth_after, lines_in

_LAST_THINGS = re.compile(r"\[\[\s*Category\s*:|\{\{\s*DEFAULTSORT|[ -]stub\s*\}\}", re.IGNORECASE)
#: What pages of the site have, and few that somebody typed.
_OF_THE_SITE = re.compile(
    r"<ref[\s>]|\{\{\s*(?:short description|use (?:dmy|mdy) dates|cite |good article|about\b"
    r"|for\b|other uses|reflist)",
    re.IGNORECASE,
)
_ENDED = re.compile(r"(?:[.!?][\"'”’)]*|\}\}|\|\}|</[a-z]+>|/>|-->|==)\s*$")
_PROSE = re.compile(r"\s*[^\s*#:;|!{=]")
_END = 300
"""Characters at a line's end that tell how it ends; a hostile line may have millions."""
_LONGEST_PARAGRAPH = 20_000
_STOP = re.compile(r"[.!?][\"”’)]*(?=\s+[A-Z\"“‘'\[])")


def without_cut_line(raw: str, text: str, first: int) -> tuple[str, Text | None]:
    """The cleaned `text` of a page without the line that breaks off, and what is left out.

    `raw` is the page as it came, `first` its first line's number in the file. Of a paragraph, the
    sentences before the cut one stay.
    """
    if raw.endswith("\n") or not raw or _LAST_THINGS.search(raw):
        return text, None
    start = text.rfind("\n") + 1
    last = text[start:].replace(HIDDEN, "")
    end = last[-_END:]
    is_open = depth_after(last) > 0 or re.search(r"\[\[[^\]]*$|\{\{[^}]*$|<[a-z]+[^>]*$", end)
    if not last.strip() or not (is_open or (_OF_THE_SITE.search(raw) and not _ENDED.search(end))):
        return text, None
    kept = _whole_sentences(last) if _PROSE.match(last) else ""
    lost = last[len(kept) :].strip()
    return text[:start] + kept, Text(lost, first + lines_in(text[:start]))


def _whole_sentences(line: str) -> str:
    """The sentences that end before the line breaks off, as far as nothing in them is open."""
    if len(line) > _LONGEST_PARAGRAPH:
        return ""
    ends = reversed([m.end() for m in _STOP.finditer(line)])
    return next((line[:end] for end in ends if depth_after(line[:end]) == 0), "")
