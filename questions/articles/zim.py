"""ZIM files: the pages of a wiki as Kiwix keeps them, in the flavours maxi, nopic and mini.

They are read with libzim, which is optional: its licence is the GPL. Nothing here imports it until
a ZIM file is read.
"""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from questions.articles.article import Article, film_title
from questions.articles.html import read_html
from questions.articles.refusals import UnsupportedPage

MAGIC = b"ZIM\x04"
"""What every ZIM file begins with."""
MAX_PAGE = 8 * 1024 * 1024
"""Longest page taken out, in bytes."""
#: Unpacked clusters that each process keeps, in bytes.
_CACHE = 1 << 26

#: Where a ZIM file's head says where its checksum stands, which is the MD5 of all before it.
_CHECKSUM_AT = slice(72, 80)
_BLOCK = 1 << 20

_LICENCE = re.compile(r"CC[- ]BY([- ]SA)?[- ](\d\.\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ZimPage:
    """A web page inside a ZIM file that may be a film's."""

    title: str
    data: bytes
    licence: str
    """As the file's metadata give it; empty where they don't."""

    def read(self, name: str) -> Article:
        """Its article. Raises UnsupportedPage and NotAFilm, as every reader does."""
        article = read_html(self.data, name)
        if self.title:
            title = film_title(self.title)
            article = replace(article, page=self.title, title=title)
        return replace(article, licence=self.licence) if self.licence else article


class Damaged(Exception):
    """An entry can't be taken out of its file."""


class Zim:
    """An open ZIM file."""

    def __init__(self, path: Path, name: str) -> None:
        """Raises UnsupportedPage naming `name` where the file is damaged, or libzim missing."""
        try:
            reader: Any = import_module("libzim.reader")
        except ImportError:
            raise UnsupportedPage(
                f"{name} is a ZIM file, which needs libzim; install it with"
                " “pip install -r requirements-zim.txt” and try again."
            ) from None
        reader.set_cluster_cache_max_size(_CACHE)
        try:
            self._archive = reader.Archive(path)
            self.entries: int = self._archive.all_entry_count
        except (RuntimeError, ValueError) as error:
            raise UnsupportedPage(
                f"{name} breaks off or is damaged ({str(error).rstrip('.')}); fetch the file again."
            ) from None
        self._name = name
        self._licence = self._said("License")

    def page(self, number: int) -> ZimPage | None:
        """The web page that an entry is; None for a redirect, for anything but a web page and
        for a page that says nothing of a film.

        Raises `Damaged`, or UnsupportedPage for a page that is too long.
        """
        try:
            entry = self._archive._get_entry_by_id(number)
            if entry.is_redirect:
                return None
            item = entry.get_item()
            if not item.mimetype.startswith("text/html"):
                return None
            if item.size > MAX_PAGE:
                raise UnsupportedPage(
                    f'{self._name}: the page "{entry.title[:80]}" is longer than'
                    f" {MAX_PAGE >> 20} MiB, so it isn't read."
                )
            data = bytes(item.content)
            return ZimPage(entry.title, data, self._licence) if _of_a_film(data) else None
        except (RuntimeError, ValueError, IndexError, MemoryError):
            raise Damaged from None

    def _said(self, name: str) -> str:
        with suppress(RuntimeError, ValueError):  # metadata are optional
            text = self._archive.get_metadata(name)[:200].decode()
            known = _LICENCE.fullmatch(text.strip())
            return (
                f"CC BY{'-SA' if known[1] else ''} {known[2]}" if known else " ".join(text.split())
            )
        return ""


def check(path: Path, name: str) -> None:
    """Read the whole file and compare its checksum; raises UnsupportedPage where it differs.

    A flipped bit inside a cluster may unpack to a page that reads well and says something else.
    """
    sum_of_all = hashlib.md5(usedforsecurity=False)
    try:
        with path.open("rb") as file:
            left = int.from_bytes(file.read(80)[_CHECKSUM_AT], "little")
            file.seek(0)
            while block := file.read(min(_BLOCK, left)):
                sum_of_all.update(block)
                left -= len(block)
            if left == 0 and file.read(16) == sum_of_all.digest():
                return
    except OSError as error:
        raise UnsupportedPage(f"{name} can't be read: {error.strerror}.") from None
    raise UnsupportedPage(
        f"{name} is damaged: its bytes don't give the checksum in it, so none of it is read; fetch"
        " the file again."
    )


@lru_cache(maxsize=1)
def opened(path: Path, name: str) -> Zim:
    """The open file, which stays open for the next call. Raises as `Zim` does."""
    return Zim(path, name)


def _of_a_film(data: bytes) -> bool:
    """A quick look: a film's article says "film" and "directed by", or has these as labels."""
    return b"film" in data and (b"irected" in data or b"tarring" in data)
