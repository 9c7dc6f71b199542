"""Fetched pages on disk: the export of each revision, and notes of what leads to it.

Both lie in the language's folder. A note is a small JSON file named after a title as it was asked
for, or after a revision; it names the export and its checksum, so that a file that was cut short
or changed counts as none. Each file appears whole or not at all.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from questions.wikipedia.page import FetchedPage
from questions.wikipedia.settings import LANGUAGE
from questions.wikipedia.wanted import Wanted

MAX_NOTE_BYTES = 64 * 1024
MAX_PAGE_BYTES = 64 * 1024 * 1024
#: The end of the year 9999, in seconds since 1970: no date can be told of what is later.
LATEST_S = 253_402_300_799


class Cache:
    """The pages kept in `folder`, which need not exist."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / LANGUAGE

    def find(self, wanted: Wanted) -> FetchedPage | None:
        """The page as it was last fetched; None where it was not, or where its files are damaged.

        A wanted revision is found only as that revision.
        """
        note = self._note(_key(wanted.title, wanted.revision))
        match note:
            case {
                "title": str(title),
                "revision": int(revision),
                "timestamp": str(timestamp),
                "fetched": int() | float() as fetched,
                "sha256": str(checksum),
            } if wanted.revision in (None, revision) and 0 <= fetched <= LATEST_S:
                document = _read(self._folder / _document_name(title, revision), MAX_PAGE_BYTES)
                if document is None or hashlib.sha256(document).hexdigest() != checksum:
                    return None
                return FetchedPage(title, revision, timestamp, document, float(fetched))
        return None

    def keep(self, page: FetchedPage, wanted: Wanted) -> None:
        """Keep the page, to be found as it was asked for, by its revision and, where no revision
        was asked for, by its own title. Raises `OSError`.
        """
        keys = {_key("", page.revision), _key(wanted.title, wanted.revision)}
        if wanted.revision is None:
            keys.add(_key(page.title, None))
        self._folder.mkdir(parents=True, exist_ok=True)
        # The export first: a note never names what is not there.
        _write(self._folder / _document_name(page.title, page.revision), page.document)
        self._write_notes(keys, page)

    def _write_notes(self, keys: Iterable[str], page: FetchedPage) -> None:
        said = {
            "title": page.title,
            "revision": page.revision,
            "timestamp": page.timestamp,
            "fetched": page.fetched,
            "sha256": hashlib.sha256(page.document).hexdigest(),
        }
        for key in sorted(keys):
            note = json.dumps({"asked": key, **said}, indent=1).encode()
            _write(self._folder / f"{_slug(key)}.json", note)

    def _note(self, key: str) -> Any:
        data = _read(self._folder / f"{_slug(key)}.json", MAX_NOTE_BYTES)
        with contextlib.suppress(ValueError, RecursionError):
            return json.loads(data) if data is not None else None
        return None


def _key(title: str, revision: int | None) -> str:
    return title if revision is None else f"oldid={revision}"


def _document_name(title: str, revision: int) -> str:
    return f"{_slug(title)}-{revision}.xml"


def _slug(key: str) -> str:
    """A file's name for any title: readable, and apart where letters' cases alone differ."""
    readable = re.sub(r"[^A-Za-z0-9]+", "-", key).strip("-")[:60]
    return f"{readable}-{hashlib.sha256(key.encode(errors='replace')).hexdigest()[:16]}"


def _read(path: Path, most: int) -> bytes | None:
    try:
        if not path.is_file() or path.stat().st_size > most:
            return None
        return path.read_bytes()
    except OSError:
        return None


def _write(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
