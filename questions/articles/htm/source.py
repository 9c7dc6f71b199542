"""The bytes of a web page become a tree whose elements know their lines in the file.

No HTML parser keeps lines, so the start of each block gets an attribute with its own before the
page is parsed.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from questions.articles.refusals import UnsupportedPage

#: Name of the attribute; the first of its name counts, so a page can't bring its own.
_LINE = "data-read-line"
_MARKUP = re.compile(r"<[^<>]*>")
#: Most tags of a page are none of these, and their first letter tells.
_BLOCK = re.compile(
    rb"(<(?=[plthdfPLTHDF])(?:[pP]|[lL][iI]|[tT][rdhRDH]|[hH][1-6]|[dD][dtDT]|[tT][aA][bB][lL][eE]"
    rb"|[fF][iI][gG][uU][rR][eE]))(?=[\s>])"
)
_CHARSET = re.compile(rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
_HEAD = 4096
#: Elements that, left open, are opened anew in every block after them.
_REOPENED = re.compile(rb"<(/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s>])")
_MOST_REOPENED = 1_000_000
_TAG = re.compile(rb"<(?:(/)|(?!br|img|meta|link|input|wbr|hr|source|path|use))[a-zA-Z]")
_NO_TAGS = re.compile(rb"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^<>]*/>", re.I | re.S)
_NESTING_TAG = re.compile(
    rb"<(?!(?:p|li|t[rdh]|d[dt]|br|img|meta|link|input|wbr|hr|source|area|base|col|embed)\b)(/?)[a-z]",
    re.IGNORECASE,
)
_DEEPEST = 300
"""Several times the nesting of real pages; the parser's time grows with its square."""
_STRIDE = 256
_ENDS = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)
_WHOLE = re.compile(rb"<(?:html|body)[\s>]", re.IGNORECASE)
#: Signs at a page's end in which its last tags are looked for; some programs add theirs below.
_TAIL = 200_000


_REFERENCES = re.compile(rb'<ol\b[^<>]*\bclass="(?:mw-references )?references"[^<>]*>(?=\s*<li\b)')
_BOX = re.compile(rb'<div role="navigation" class="navbox"[^<>]*>(?=<table)')
_STYLE = re.compile(rb"<style\b[^<>]*>")
#: What is never within them: there, the start stood in a script or a comment, or the end is lost.
_ALIENS = {
    b"<ol": (b"<h2",),
    b"<style": (b"<h2", b"</script", b"-->"),
    b"<div role=": (b"<h2", b"<p>", b"<p "),
}
#: Bytes that stay in the processor's cache while they are looked at.
_CHUNK = 1 << 14


def as_utf8(data: bytes, name: str) -> bytes:
    """The page as UTF-8, whether it was that, UTF-16 with its mark, or the encoding it names.

    Raises UnsupportedPage where its bytes are text in none of them.
    """
    if not _is_utf8(data):
        data = _decoded(data, name).encode()
    if b"\0" in data:
        raise UnsupportedPage(f"{name} holds bytes that are no text; save the page again.")
    return data


def _is_utf8(data: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), _CHUNK):
            decoder.decode(data[start : start + _CHUNK])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _decoded(data: bytes, name: str) -> str:
    """The text of a page that is not in UTF-8."""
    encoding = "utf-8"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            pass
    declared = _CHARSET.search(data[:_HEAD])
    return _by_name(data, declared[1].decode("ascii", "replace") if declared else encoding, name)


def _by_name(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as e:
        line = data.count(b"\n", 0, e.start) + 1
        raise UnsupportedPage(
            f"{name} is not {encoding} text all through (line {line}); save the page again."
        ) from None
    except (LookupError, ValueError):
        raise UnsupportedPage(
            f'{name} is in the encoding "{encoding}", which is not known; save it as UTF-8.'
        ) from None


def without_unread(page: bytes) -> bytes:
    """The page without most of what nobody reads, but for its line breaks.

    Lists of references, navigation boxes and styles are the greater part of a long page, and no
    facts are read in them. One that holds what it can't hold never ended, and stays.
    """
    page = _without(page, b"<ol", _REFERENCES, lambda page, at: page.find(b"</ol", at))
    page = _without(page, b"<style", _STYLE, lambda page, at: page.find(b"</style", at))
    return _without(page, b"<div role=", _BOX, _end_of_box)


def _without(
    page: bytes, sign: bytes, tag: re.Pattern[bytes], end_of: Callable[[bytes, int], int]
) -> bytes:
    """The page without the contents of such tags, all of which begin with `sign`."""
    kept: list[bytes] = []
    at, place = 0, page.find(sign)
    while place >= 0:
        if found := tag.match(page, place):
            start, place = found.end(), end_of(page, found.end())
            if place < 0:
                break  # nor is there an end for those after it
            if not any(page.find(alien, start, place) >= 0 for alien in _ALIENS[sign]):
                kept += (page[at:start], b"\n" * page.count(b"\n", start, place))
                at = place
        place = page.find(sign, place + 1)
    return b"".join((*kept, page[at:])) if kept else page


def _end_of_box(page: bytes, start: int) -> int:
    """Where the box's own table ends: whatever was opened in it is closed."""
    still_open = 0
    while (end := page.find(b"</table></div>", start)) >= 0:
        end += len(b"</table>")
        still_open += page.count(b"<div", start, end) - page.count(b"</div", start, end)
        if still_open == 0:
            return end
        start = end
    return -1


def parsed(page: bytes, name: str) -> LexborHTMLParser:
    """The tree of a page in UTF-8, its blocks marked with their lines.

    Raises UnsupportedPage where the page breaks off, and where its tags would take the parser
    out of all proportion to its length.
    """
    if _WHOLE.search(page, 0, _TAIL) and not _ENDS.search(page, max(0, len(page) - _TAIL)):
        raise UnsupportedPage(f"{name} breaks off before the page's end; save the page again.")
    deepest, left_open = _depth(_TAG, page)
    if deepest > _DEEPEST:
        deepest, left_open = _depth(_NESTING_TAG, _NO_TAGS.sub(b"", page))
    if deepest > _DEEPEST:
        raise UnsupportedPage(
            f"{name} nests its tags more than {_DEEPEST} deep, as no article does; "
            "save the page again."
        )
    tags = page.count(b"<")
    if left_open * tags > _MOST_REOPENED:
        _, left_open = _depth(_REOPENED, page)
        if left_open * tags > _MOST_REOPENED:
            raise UnsupportedPage(
                f"{name} leaves {left_open} of its links and styled words open; "
                "save the page again."
            )
    return LexborHTMLParser(_with_lines(page))


def _depth(tag: re.Pattern[bytes], page: bytes) -> tuple[int, int]:
    """How many tags are open at most, counted every few tags, and how many at the end."""
    deepest = depth = 0
    signs = tag.findall(page)
    for start in range(0, len(signs), _STRIDE):
        some = signs[start : start + _STRIDE]
        depth = max(0, depth + len(some) - 2 * some.count(b"/"))
        deepest = max(deepest, depth)
    return deepest, depth


def _with_lines(page: bytes) -> bytes:
    parts = _BLOCK.split(page)  # what stands before a block, then the start of its tag
    mark, line = f"%b {_LINE}=%d".encode(), 1
    for at in range(1, len(parts), 2):
        line += parts[at - 1].count(b"\n")
        parts[at] = mark % (parts[at], line)
    return b"".join(parts)


def line_of(node: LexborNode) -> int | None:
    """Line of the file on which a block starts; None for what is no block."""
    return line_in(node.attributes)


def line_in(attributes: Mapping[str, str | None]) -> int | None:
    """The line that a block's attributes tell."""
    line = attributes.get(_LINE)
    return int(line) if line and line.isdecimal() else None


def lines_below(block: LexborNode) -> Iterator[tuple[str, int]]:
    """The words on each line of the file that a block takes after its first, and their line."""
    first = line_of(block)
    # Nearly every block has its last line break before the end of its tag, and no other.
    if first is None or "\n" not in block.text().rstrip():
        return
    for number, source in enumerate((block.html or "").split("\n")[1:], first + 1):
        words = unescape(_MARKUP.sub("", source))
        yield " ".join(words.split()), number
