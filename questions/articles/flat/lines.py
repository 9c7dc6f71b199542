"""Lines of a flattened page and what all its readers need of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

_MARKS = re.compile(
    r"\[(?:\d{1,3}|[a-z]|(?:note|nb|N|Note) ?\d{1,3}|citation needed|edit|clarification needed"
    r"|who\?|when\?|change \| change source|better source needed|dead link)\]"
)
_SPACES = re.compile(r"[^\S\n]+")
#: Lines a site puts around its pages.
CHROME = re.compile(
    r"(?:From (?:Simple English )?Wikipedia\b.*|Jump to (?:navigation|search|content)\b.*"
    r"|Encyclopedia|World Library|Flag as Inappropriate|Email this Article)\s*$"
)


def clean(text: str) -> str:
    """Without reference marks, with single spaces."""
    return _SPACES.sub(" ", _MARKS.sub("", text)).strip()


def clean_row(text: str) -> str:
    """As `clean`, but a no-break space stays: flattened tables print an empty cell as one."""
    return re.sub(r"[ \t]+", " ", _MARKS.sub("", text)).strip(" \t")


@dataclass(frozen=True)
class Lines:
    whole: str

    @cached_property
    def texts(self) -> list[str]:
        """Line i is number i + 1 in the file."""
        return self.whole.split("\n")

    def is_blank(self, index: int) -> bool:
        return not self.texts[index].strip()

    def next_filled(self, index: int) -> int:
        """Index of the first line from `index` on that isn't blank; the last line if none is."""
        while index < len(self.texts) - 1 and self.is_blank(index):
            index += 1
        return min(index, len(self.texts) - 1)
