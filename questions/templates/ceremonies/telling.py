"""Which sentences a reveal tells, and whether a stem can be read out in one breath."""

from __future__ import annotations

import re
from collections.abc import Sequence

from questions.base import fold
from questions.templates import wording

#: Characters of a stem that is read in one breath.
LONGEST_STEM = 220
_COUNTS = frozenset(map(wording.number, range(2, 21)))
_MOST_TOLD = 2


def told(because: str, tell: Sequence[str], heard: str) -> str:
    """`because` and those of `tell` that have a name or a count which wasn't heard before."""
    said = [because] if because else []
    for text in filter(None, tell):
        known = set(fold(" ".join((heard, *said)).replace("'s ", " ")).split())
        news = {
            part
            for word in text.replace("*", "").replace("'s ", " ").split()[1:]
            if not word.islower() or word in _COUNTS
            for part in fold(word).split()
            if not re.fullmatch(r"\d{4}", part) and part not in _SMALL
        }
        again = any(_starts(text) == _starts(other) for other in said)
        if news - known and len(said) < _MOST_TOLD and not again:
            said.append(text)
    return " ".join(said)


def _starts(text: str) -> str:
    """The title or the name that a sentence begins with: no two in a row are to be alike."""
    found = re.match(r"\*[^*]+\*|“[^”]+”|\S+ [A-Z]\S+", text)
    return found[0].removesuffix("'s") if found else text


#: Of words with a capital, those that say nothing.
_SMALL = frozenset("best the a an of and for s academy awards award oscar oscars".split())


def reads_well(stem: str) -> bool:
    """Whether it is no more than two sentences to the lint, for whom every initial ends one."""
    prose = re.sub(r"\*[^*]*\*|“[^”]*”", "…", stem)
    return len(stem) <= LONGEST_STEM and len(re.findall(r"[.?!:](?=\s+[A-Z“\"*]|$)", prose)) < 3
