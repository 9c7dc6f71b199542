"""What is wrong with a pack file, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

#: Control characters and those that turn the direction of writing: nobody sees them, and they can
#: change what stands around them. Tabs and breaks of lines are fine.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]"
)


class Severity(StrEnum):
    ERROR = "error"
    """The pack can't be played until it is mended."""
    WARNING = "warning"
    """The pack can be played; its author should look at this."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One plain sentence about one place of a file."""

    file: str
    line: int
    """From 1."""
    column: int
    """In characters, from 1."""
    severity: Severity
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.severity}: {self.text}"


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem whose file is not known yet."""

    line: int
    column: int
    text: str
    severity: Severity = Severity.ERROR


def shown(text: str, limit: int = 60) -> str:
    """`text` on one line and cut to `limit` characters, fit to stand inside a sentence."""
    line = UNSEEN.sub("\ufffd", " ".join(text.split()))
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
