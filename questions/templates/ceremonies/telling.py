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
    because = _fresh(because, heard)
    said = [because] if because else []
    for text in filter(None, tell):
        text = _fresh(text, " ".join((heard, *said)))
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


def _fresh(text: str, heard: str) -> str:
    """The same, where a sentence on the other nominees leaves out films that were told of."""

    def left(found: re.Match[str]) -> str:
        known = f"{heard} {text[: found.start()]}"
        known_titles = {fold(title) for title in _ITALICS.findall(known)}
        titles = _ITALICS.findall(found["films"])
        fresh = [title for title in titles if fold(title) not in known_titles]
        if len(fresh) == len(titles):
            return found[0]
        if not fresh:
            return ""
        were = "was" if len(fresh) == 1 else "were"
        named = wording.listed([wording.name_of_two(title) for title in fresh])
        return f"{named} {were} also up for {found['prize'] or found['same']}."

    return _OTHERS.sub(left, text).strip()


_ITALICS = re.compile(r"\*([^*]+)\*")
_OTHERS = re.compile(
    r"(?:The other (?:films?|nominees?)(?: nominated)? for (?P<prize>[^*.]+?) (?:was|were) )?"
    r"(?P<films>\*[^*]+\*(?:(?:,| and|, and) \*[^*]+\*)*)"
    r"(?(prize)| (?:was|were) also up for (?P<same>[^*.]+))\."
)


def _starts(text: str) -> str:
    """The title or the name that a sentence begins with: no two in a row are to be alike."""
    found = re.match(r"\*[^*]+\*|“[^”]+”|\S+ [A-Z]\S+", text)
    return found[0].removesuffix("'s") if found else text


#: Of words with a capital, those that say nothing.
_SMALL = frozenset("best the a an of and for s academy awards award oscar oscars".split())


def ends_well(stem: str) -> bool:
    """Whether it doesn't end in two question marks, a title's and its own."""
    return re.search(r"\?[*”][?.]$", stem) is None


def gives_away(answer: str, stem: str) -> bool:
    """Whether a telling word of `answer` stands in `stem`, even run together with others.

    "Flashdance...What a Feeling" tells of *Flashdance*.
    """
    return wording.leaks(answer, stem) or wording.leaks(_spread(answer), _spread(stem))


def _spread(text: str) -> str:
    """Its longer words alone: the single letters of "M.A.S.H." say nothing."""
    return " ".join(re.findall(r"[^\W\d_]{3,}(?:['’][^\W\d_]+)?", text))


def reads_well(stem: str) -> bool:
    """Whether it is no more than two sentences to the lint, for whom every initial ends one."""
    prose = re.sub(r"\*[^*]*\*|“[^”]*”", "…", stem)
    return len(stem) <= LONGEST_STEM and len(re.findall(r"[.?!:](?=\s+[A-Z“\"*]|$)", prose)) < 3
