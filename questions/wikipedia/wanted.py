"""What somebody typed, a title or an address, becomes the page that is wanted."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from questions.wikipedia.refusals import NoSuchPage

_ADDRESS = re.compile(r"(?:https?:)?//|(?:[\w-]+\.){0,4}wikipedia\.org(?::\d+)?(?:[/?#]|$)", re.I)
_SITE = re.compile(r"(?:([a-z-]+)\.)?(?:m\.)?wikipedia\.org")
#: "Startup.com" is a film, but "page.xml" that is not there is far more often a slip.
_SUFFIX = re.compile(r"\.(?:[a-z0-9]*[a-z][a-z0-9]*|[A-Z]{3,5})$")
_PATH = re.compile(r"(?:\.{0,2}|~[\w-]*)/|.*\\")
#: No title holds these; "|" would even ask for several pages at once.
_NEVER = re.compile("[\x00-\x1f\x7f\ufffd#<>\\[\\]{}|]")
_PERMANENT = re.compile(r"special:(?:permalink|permanentlink)/(\d{1,15})", re.IGNORECASE)
MOST_SHOWN = 255


@dataclass(frozen=True, slots=True)
class Wanted:
    """One page: the revision where one is named, otherwise the present one of the title."""

    name: str
    """As it was typed, for sentences."""
    title: str
    """With spaces and a capital; empty for an address that names a revision alone."""
    revision: int | None = None


def is_address(source: str) -> bool:
    """Whether it is meant as an address: of Wikipedia, or of any site with http before it."""
    return bool(_ADDRESS.match(source.strip()))


def wanted(source: str) -> Wanted | None:
    """The page that `source` means; None where it looks like a file's name or can be no title.

    Raises `NoSuchPage` for an address that is not one of English Wikipedia's articles.
    """
    name = source.strip()
    if is_address(name):
        return _of_address(name)
    title = canonical(name)
    if not is_title(title) or _NEVER.search(name) or _looks_like_a_file(name):
        return None
    return Wanted(name, title)


def is_title(text: str) -> bool:
    """Whether a page can have this title."""
    return bool(text) and not _NEVER.search(text) and len(text.encode("utf-8", "replace")) <= 255


def canonical(title: str) -> str:
    """A title as Wikipedia writes it: single spaces, the first letter a capital."""
    title = " ".join(unicodedata.normalize("NFC", title).replace("_", " ").split())
    return title[:1].upper() + title[1:]


def _looks_like_a_file(name: str) -> bool:
    if _SUFFIX.search(name) or _PATH.match(name) or name.endswith("/"):
        return True
    folder, slash, _ = name.partition("/")  # "Face/Off" is a title where no folder "Face" is
    return bool(slash) and os.path.isdir(folder)


def _of_address(name: str) -> Wanted:
    shown = name if len(name) <= MOST_SHOWN else name[:MOST_SHOWN] + "…"
    try:
        parts = urlsplit(name if "//" in name.partition("?")[0] else f"//{name}")
        site = _SITE.fullmatch((parts.hostname or "").rstrip("."))
    except ValueError:
        raise NoSuchPage(f"{shown}: this is no valid address; copy it anew.") from None
    if site is None:
        raise NoSuchPage(
            f"{shown}: only addresses of English Wikipedia are fetched; save the page and give its"
            " file."
        )
    if site[1] not in (None, "www", "m", "en"):
        raise NoSuchPage(
            f'{shown}: this is the Wikipedia "{site[1]}", and only English articles are read; give'
            " the address of the English one."
        )
    return _of_parts(shown, parts)


def _of_parts(shown: str, parts: SplitResult) -> Wanted:
    said = {key: values[-1] for key, values in parse_qs(parts.query).items()}
    if "diff" in said:
        raise NoSuchPage(f"{shown}: this compares two revisions; give the address of one.")
    in_path = re.match(r"/(?:wiki|w/index\.php)/(.+)", parts.path, re.DOTALL)
    title = canonical(said.get("title") or (unquote(in_path[1]) if in_path else ""))
    revision = said.get("oldid", "")
    if permanent := _PERMANENT.fullmatch(title):
        title, revision = "", permanent[1]
    if revision and not re.fullmatch(r"[1-9][0-9]{0,14}", revision):
        raise NoSuchPage(f"{shown}: its revision (oldid) is no number; copy the address anew.")
    if not title and not revision:
        raise NoSuchPage(f"{shown}: this address names no article; give the article's own.")
    if title and not is_title(title):
        raise NoSuchPage(f"{shown}: no article can have this title; copy the address anew.")
    return Wanted(shown, title, int(revision) if revision else None)
