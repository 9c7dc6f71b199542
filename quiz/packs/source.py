"""The bytes of a file on disk → text whose lines end in a line feed, within limits."""

from __future__ import annotations

import re
from pathlib import Path

from quiz.packs.fields import MAX_BYTES
from quiz.packs.problem import Finding

#: What YAML doesn't allow raw in a file. Line feed and tab are fine.
_CONTROL = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
#: Line breaks to YAML but not to editors: read as spaces, so that line numbers agree.
_ODD_BREAKS = str.maketrans(dict.fromkeys("\x85\u2028\u2029", " "))


def read_text(path: Path, limit: int = MAX_BYTES) -> tuple[str | None, list[Finding]]:
    """Return the file's text (None where there is none to go on with) and what was found.

    Reads at most `limit` bytes, and nothing at all of what is not an ordinary file. Characters
    that can't stand in a text file become U+FFFD, so that lines and columns stay what they are.
    """
    try:
        if path.is_dir():
            return None, [Finding(1, 1, "This is a folder; name a file in it.")]
        if path.exists() and not path.is_file():
            return None, [Finding(1, 1, "This is not an ordinary file, so it isn't read.")]
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError:
        return None, [Finding(1, 1, "There is no such file; check its name and folder.")]
    except OSError as error:
        why = error.strerror or "unknown reason"
        return None, [Finding(1, 1, f"This file can't be opened: {why}.")]
    if len(data) > limit:
        size = f"{limit // 1024:,} KiB"
        return None, [Finding(1, 1, f"This file is larger than {size}; split it into several.")]
    return decode(data)


def decode(data: bytes) -> tuple[str | None, list[Finding]]:
    """Return the text of `data` and what was found; None where it can't be text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, [Finding(1, 1, "This file is saved as UTF-16; save it again as UTF-8.")]
    if b"\0" in data:
        return None, [Finding(*_place(data, data.index(b"\0")), "This isn't a text file.")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _place(data, error.start)
        text = (
            f"This file isn't UTF-8: the byte 0x{data[error.start]:02X} here looks like "
            f"“{data[error.start : error.start + 1].decode('cp1252', 'replace')}” in an older "
            "encoding; save the file again as UTF-8."
        )
        return None, [Finding(line, column, text)]
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_ODD_BREAKS)
    found = []
    for match in _CONTROL.finditer(text):
        before = text[: match.start()]
        found.append(
            Finding(
                before.count("\n") + 1,
                match.start() - before.rfind("\n"),
                f"An invisible character (U+{ord(match[0]):04X}) stands here; delete it.",
            )
        )
        if len(found) == 20:
            break
    return _CONTROL.sub("\ufffd", text), found


def _place(data: bytes, at: int) -> tuple[int, int]:
    before = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    last = before[before.rfind(b"\n") + 1 :]
    return before.count(b"\n") + 1, len(last.decode("utf-8-sig", "replace")) + 1
