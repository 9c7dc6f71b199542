"""Films' facts beside the highlighted places they came from: one web page, for checking by eye.

The page is whole in itself: no address is loaded, its one script is named by its checksum and no
other runs, and everything that was read is escaped. It is written film by film.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import secrets
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from questions.facts.fact import Award, Fact, FilmRecord, Source, Unread
from questions.show import words
from questions.show.document import Document
from questions.show.places import marked, safe
from questions.show.tally import Tally
from questions.show.words import counted
from quiz.errors import OperatorMistake

#: The page takes no further film from so many bytes on: a browser opens it still.
MOST_BYTES = 48 * 1024 * 1024
#: From so many signs on, only those lines are shown that facts and unreads name.
MOST_SIGNS = 600_000
#: Signs of a line that are shown then.
_CUT = 2_000

_HERE = Path(__file__).parent


class HtmlPage:
    """The web page at `path`, which appears when it is whole: use it in a `with`.

    Raises `OperatorMistake` where it can't be written.
    """

    def __init__(self, path: Path, *, most: int = MOST_BYTES) -> None:
        self.left_out = 0
        """Films that found no room."""
        self._path = path
        self._part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
        self._most = most
        self._films = self._written = 0
        self._file: BinaryIO | None = None

    def __enter__(self) -> Self:
        with self._told():
            if self._path.is_dir():
                raise OperatorMistake(f"{self._path} is a folder; name a file for the web page.")
            self._file = self._part.open("wb")
        self._write(_head())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            with self._told():
                if self._file is not None:
                    self._file.close()
                if kind is None:
                    self._part.replace(self._path)
        finally:
            with contextlib.suppress(OSError):
                self._part.unlink(missing_ok=True)

    def add(self, record: FilmRecord, document: Callable[[], Document]) -> None:
        """Write one film, if there is room; its page's lines are asked for only then."""
        if self._written >= self._most:
            self.left_out += 1
            return
        self._films += 1
        for part in _film(record, document(), self._films):
            self._write(part)

    def finish(self, tally: Tally) -> str:
        """Write the end, with the counts; what to tell of films left out, or nothing."""
        told = ""
        if self.left_out:
            told = (
                f"{self._path.name} is full at {self._most >> 20} MiB, so it leaves out"
                f" {counted(self.left_out, 'film')}; read fewer sources at once to see them."
            )
        self._write(f"<footer><p>{safe(tally.in_short())}.</p><p>{safe(told)}</p></footer>\n")
        self._write("</body></html>\n")
        return told

    def _write(self, text: str) -> None:
        assert self._file is not None, "used outside its `with`"
        data = text.encode("utf-8", "replace")
        self._written += len(data)
        with self._told():
            self._file.write(data)

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise OperatorMistake(f"{self._path} can't be written: {error.strerror}.") from None


def _head() -> str:
    style = (_HERE / "page.css").read_text(encoding="utf-8")
    script = (_HERE / "page.js").read_text(encoding="utf-8")
    policy = f"default-src 'none'; style-src {checksum(style)}; script-src {checksum(script)}"
    legend = " · ".join(f"{words.SIGNS[mark]} {mark}: {words.LEGEND[mark]}" for mark in words.SIGNS)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Facts and where they came from</title>\n<style>{style}</style></head><body>\n"
        "<h1>Facts and where they came from</h1>\n"
        '<p class="faint">A fact leads to its line, a line to its facts. Lines with facts have a'
        " green edge; what was not understood is red and dotted."
        f"<br>{safe(legend)}</p>\n<script>{script}</script>\n"
    )


def checksum(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _film(record: FilmRecord, document: Document, number: int) -> Iterator[str]:
    facts = [fact for group in words.by_family(record.facts).values() for fact in group]
    numbered = list(enumerate(facts, 1))
    last = len(document.lines)
    counts = f"{counted(len(facts), 'fact')}, {len(record.unreads)} not understood"
    yield f'<details class="film"{" open" * (number == 1)}><summary>{safe(record.title)}'
    yield f" ({record.year}) <small>{counts}</small></summary>\n"
    yield f'<p class="faint">{_credit(record)}</p>\n'
    alone = "" if document.lines else " alone"
    if document.why:
        yield f'<p class="faint">{safe(document.why)}</p>\n'
    yield f'<div class="sides{alone}"><div>\n'
    at = 0
    for family, group in words.by_family(facts).items():
        yield f"<h2>{safe(family)}</h2>\n"
        for fact in group:
            at += 1
            yield _entry("fact", fact.source, _fact(fact), number, at, last)
    if record.unreads:
        yield "<h2>Not understood</h2>\n"
    for unread in record.unreads:
        at += 1
        yield _entry("unread", unread.source, _unread(unread), number, at, last)
    yield "</div>\n"
    if document.lines:
        yield '<div class="source" tabindex="0" aria-label="The page as it was read">\n'
        yield from _lines(document.lines, numbered, record.unreads, number)
        yield "</div>"
    yield "</div></details>\n"


def _credit(record: FilmRecord) -> str:
    also = f"<br>Also called {safe(', '.join(record.also))}" if record.also else ""
    url = record.article.url or ""
    shown = safe(words.credit(record.article))
    # Anything but a web address could be a script.
    if url.startswith(("https://", "http://")):
        shown = f'<a href="{safe(url)}" rel="noreferrer noopener">{shown}</a>'
    return shown + also


def _entry(kind: str, source: Source, inside: str, film: int, number: int, last: int) -> str:
    place = f"<small>{safe(words.where(source))}</small>"
    if source.line is not None and 1 <= source.line <= last:
        to = f'href="#f{film}l{source.line}" data-f="{number}"'
        return f'<a class="{kind}" {to}>{inside}{place}</a>\n'
    return f'<div class="{kind}">{inside}{place}</div>\n'


def _fact(fact: Fact) -> str:
    won = ' class="won"' if isinstance(fact, Award) and fact.result == "won" else ""
    marks = words.marks(fact)
    signs = "".join(words.SIGNS[mark] for mark in marks)
    shown = f' <i class="signs" title="{", ".join(marks)}">{signs}</i>' if marks else ""
    return f"<b>{safe(words.label(fact))}</b><span{won}>{safe(words.said(fact))}{shown}</span>"


def _unread(unread: Unread) -> str:
    quarantined = "<em>quarantined:</em> " if words.is_quarantined(unread) else ""
    text = f' <span class="faint">{safe(unread.text)}</span>' if unread.text else ""
    heading = safe(words.heading(unread.field))
    return f"<b>{heading}</b><span>{quarantined}{safe(unread.why)}{text}</span>"


def _lines(
    lines: Sequence[str], facts: list[tuple[int, Fact]], unreads: Sequence[Unread], film: int
) -> Iterator[str]:
    """The page's lines; of a page too long for a browser, those that are named."""
    by_line: dict[int, list[tuple[int, Fact]]] = {}
    for number, fact in facts:
        by_line.setdefault(fact.source.line or 0, []).append((number, fact))
    lost = {unread.source.line for unread in unreads}
    is_long = sum(map(len, lines)) > MOST_SIGNS
    gap = False
    for number, line in enumerate(lines, 1):
        here = by_line.get(number, [])
        # A web page without its tags is mostly blank lines: one of them stands for its run.
        if (is_long or not line.strip()) and not here and number not in lost:
            if not gap:
                yield f'<div class="gap">{"…" * is_long}</div>\n'
            gap = True
            continue
        gap = False
        if is_long and len(line) > _CUT:
            line = f"{line[:_CUT]}…"
        named = " has" * bool(here) + " lost" * (number in lost)
        shown = marked(line, here)
        yield f'<div class="l{named}" id="f{film}l{number}" data-n="{number}">{shown}</div>\n'
