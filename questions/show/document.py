"""The lines of the page that facts were read from: what their line numbers count.

They are shown beside the facts, so a saved web page is shown as its words, each on its line.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from questions.articles import MAX_BYTES, dump, zim
from questions.articles.decoding import as_utf8
from questions.articles.dump import DumpPage
from questions.articles.refusals import UnsupportedPage
from questions.facts.fact import FilmRecord
from questions.sources.page import Page, check_is_ordinary, is_film_file, opened
from questions.wikipedia.cache import Cache
from questions.wikipedia.wanted import Wanted

_HTML = re.compile(rb"<(?:!doctype\s+html|html[\s>])|mw-parser-output", re.IGNORECASE)
_ARTICLE = re.compile(
    r"<h1\b|<[a-z]+\s[^<>]*\b(?:mw-parser-output|mw-body|mw-content)\b", re.IGNORECASE
)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
_HEAD = 4096
_CLOSES = {
    "script": re.compile(r"</script\s*>", re.IGNORECASE),
    "style": re.compile(r"</style\s*>", re.IGNORECASE),
}
_NAME = re.compile(r"</?([a-zA-Z0-9]{1,10})")
#: Tags inside a run of text: what stands before and behind them may be one word.
_INLINE = frozenset("a abbr b bdi big cite code em i q s small span strong sub sup u wbr".split())


@dataclass(frozen=True, slots=True)
class Document:
    """A page's lines, or one sentence on why they are not at hand."""

    lines: tuple[str, ...] = ()
    why: str = ""


class Documents:
    """The pages of a run, asked for in the order in which their films are read.

    A dump is gone through a second time for them, one page in memory at a time.
    """

    def __init__(self, cache: Path | None = None) -> None:
        """`cache` is the folder of fetched pages; nothing is fetched here."""
        self._cache = cache
        self._dump: Path | None = None
        self._rest: Iterator[DumpPage] = iter(())

    def of(self, page: Page, record: FilmRecord) -> Document:
        """The lines that the facts of `record`, read from `page`, count in."""
        if page.wanted is not None:
            return self._fetched(record)
        if page.path is None:
            return Document(why="The page came on standard input, so its lines are not at hand.")
        if is_film_file(page):
            return Document(why="Read from a film file: the lines are its article's, not its own.")
        try:
            return self._read(page, page.path, record)
        except UnsupportedPage as mistake:
            return Document(why=str(mistake))

    def _read(self, page: Page, path: Path, record: FilmRecord) -> Document:
        if path != self._dump:
            check_is_ordinary(page)
            with opened(page) as file:
                data = file.read(MAX_BYTES + 1)
            if data.startswith(zim.MAGIC):
                return Document(why="Read from a ZIM file, whose pages are not shown here.")
            if not (data.startswith(dump.PACKED) or dump.holds_many(data)):
                return Document(lines_of(data))
            self._dump, self._rest = path, _pages_of(page)
        article = (record.article.title, record.article.revision)
        for one in self._rest:
            if (one.title, one.revision) == article:
                return Document(lines_of(one.data))
        return Document(why="Its page can't be found in the dump again.")

    def _fetched(self, record: FilmRecord) -> Document:
        title, revision = record.article.title, record.article.revision
        kept = None
        if self._cache is not None and revision is not None:
            kept = Cache(self._cache).find(Wanted(title, "", revision))
        if kept is None:
            return Document(why="The page as it was fetched is not kept here.")
        return Document(lines_of(kept.document))


def _pages_of(page: Page) -> Iterator[DumpPage]:
    with opened(page) as file:
        for found in dump.FilmPages(dump.Blocks(file, page.short), page.short):
            yield from (one for one in found if isinstance(one, DumpPage))


def lines_of(data: bytes) -> tuple[str, ...]:
    """The lines of a page's bytes as its reader counts them; of a web page, their words alone."""
    with contextlib.suppress(UnsupportedPage):  # then its lines are shown as well as can be
        data = as_utf8(data, "the page")
    if _HTML.search(data[:_HEAD]):
        page = _decoded(data)
        # What stands above the article is the site's menus: their line ends are enough.
        start = begins.start() if (begins := _ARTICLE.search(page)) else 0
        words = "\n" * page.count("\n", 0, start) + words_of(page[start:])
        return tuple(unescape(line) for line in words.split("\n"))
    text = _decoded(data).replace("\r\n", "\n").replace("\r", "\n")
    return tuple(text.split("\n"))


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        named = _CHARSET.search(data[:_HEAD])
    try:
        return data.decode(named[1].decode() if named else "utf-8", "replace")
    except (LookupError, ValueError):
        return data.decode("utf-8", "replace")


def words_of(page: str) -> str:
    """A web page without its tags, comments, scripts and styles; every line end stays.

    It takes time in proportion to the page, whatever stands open in it.
    """
    parts: list[str] = []
    at = 0
    while (start := page.find("<", at)) >= 0:
        parts.append(page[at:start])
        at, gap = _past(page, start)
        parts.append(gap + "\n" * page.count("\n", start, at))
    parts.append(page[at:])
    return "".join(parts)


def _past(page: str, start: int) -> tuple[int, str]:
    """Where what begins with the "<" at `start` is over, and what stands in its place."""
    if page.startswith("<!--", start):
        end = page.find("-->", start)
        return (end + 3 if end >= 0 else len(page)), ""
    tag = _NAME.match(page, start)
    if tag is None and not page.startswith(("<!", "<?"), start):
        return start + 1, "<"
    name = tag[1].lower() if tag else ""
    if (closes := _CLOSES.get(name)) and not page.startswith("</", start):
        closing = closes.search(page, start)
        return (closing.end() if closing else len(page)), ""
    end = page.find(">", start)
    return (end + 1 if end >= 0 else len(page)), "" if name in _INLINE else " "
