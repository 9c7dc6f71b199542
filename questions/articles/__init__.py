"""Articles: a page about one film, in any format, read into one value.

`read` recognises the format by what the bytes hold, never by the file's name.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from questions.articles.article import Article
from questions.articles.decoding import as_utf8
from questions.articles.html import read_html
from questions.articles.refusals import NotAFilm, UnsupportedPage
from questions.articles.text import read_text
from questions.articles.wiki.kinds import says_it_is_a_film
from questions.articles.wikitext import read_wikitext

__all__ = ["Article", "NotAFilm", "UnsupportedPage", "read"]

MAX_BYTES = 8 * 1024 * 1024
"""Longest page read; the longest film article of English Wikipedia is under half a megabyte."""

_HEAD = 4096
_BINARY = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"BZh",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"SQLite format",
)
_WIKITEXT = re.compile(
    rb"<mediawiki[\s>]|<page>|^\s*#redirect\b|\{\{\s*infobox|^\s*\{\{[^{}]+\}\}\s*$",
    re.IGNORECASE | re.MULTILINE,
)
#: Bold words of wikitext, all that may be left of it in a page without templates.
_BOLD = re.compile(rb"^(?:\w[\w ]{0,40} )?'{3,5}[^'\n]{1,200}'{2,5}", re.MULTILINE)
_QUOTES = re.compile(rb"'{2,5}")
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,400}?-->\s*)*"
    rb"<(?:!doctype\s+html|html[\s>]|[a-z]+\s[^>]*\bmw-parser-output\b)",
    re.I | re.S,
)


def read(data: bytes, name: str) -> Article:
    """Read the page `data`; `name` is what to call it in a refusal (a file's name or a title).

    Raises UnsupportedPage where the format is none of those read here, and NotAFilm where the
    page is about something else than one film.
    """
    if not data.strip():
        raise UnsupportedPage(f"{name} is empty; give the text of a film's article.")
    if len(data) > MAX_BYTES:
        raise UnsupportedPage(
            f"{name} is longer than {MAX_BYTES // 1024**2} MiB; give the page of one film."
        )
    data = as_utf8(data, name)
    return _reader_for(data, name)(data, name)


def _reader_for(data: bytes, name: str) -> Callable[[bytes, str], Article]:
    head = data[:_HEAD]
    if head.startswith(_BINARY) or b"\0" in head:
        raise UnsupportedPage(f"{name} is not a text file; give the page as text or as wikitext.")
    if _HTML.match(head):
        return read_html
    if _WIKITEXT.search(head):
        return read_wikitext
    return _read_bold if _BOLD.search(head) else read_text


def _read_bold(data: bytes, name: str) -> Article:
    """A page with bold words and no template: a film's is prose alone, others say what they are."""
    if says_it_is_a_film(data[:_HEAD].decode(errors="replace")):
        return read_text(_QUOTES.sub(b"", data), name)
    return read_wikitext(data, name)
