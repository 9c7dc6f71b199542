"""The ways a title is said: whole, without its brackets, by half of its colon, by its letters.

Expanded once, when a question is compiled; what is known of other titles decides whether a half
names one film or a whole series.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quiz.judging.align import COUNTED, canonical, has_digit, joined
from quiz.judging.ends import Ends
from quiz.judging.given_names import is_given
from quiz.judging.normalise import ARTICLES, Reading, clean, fold
from quiz.judging.verdict import Names
from quiz.question import Kind

_BRACKETED = re.compile(r"\s*\([^()]*\)\s*")
_INSIDE = re.compile(r"\(([^()]*)\)")
_HALVES = re.compile(r"\s*:\s+(?:or:?\s+)?|\s+-+\s+|,?\s+or:\s+|\s+or\s+\(", re.IGNORECASE)
_FOREIGN_ARTICLES = frozenset("der die das le la les il lo gli el los las een de den det".split())
_ACRONYM = re.compile(r"((?:[A-Z]\.){2,}) \w")
_AND_THE = re.compile(r"\s+and\s+the\s+", re.IGNORECASE)
_MOST_HALVES = 3
#: From so many titles on that begin alike, the beginning names a series.
_A_SERIES = 3
#: A word of so many letters that stands in one title only is a name made for it.
_A_RARE_WORD = 7

_LEET = str.maketrans("013457", "oieasv")
_LEET_WORD = re.compile(r"[a-z]+(?:[013457]+[a-z]+)+")
_FRACTION = re.compile(r"(?P<whole>\d{1,3}) (?P<part>1/2|1/4|3/4)\b")
_PART_WORDS = {"1/2": "a half", "1/4": "a quarter", "3/4": "three quarters"}
_PART_DECIMALS = {"1/2": "5", "1/4": "25", "3/4": "75"}


@dataclass(frozen=True, slots=True)
class Way:
    """One way to say a title."""

    words: tuple[str, ...]
    """Canonical."""
    ask: str | None
    """What to ask for, where the way says too little; None where it is enough."""
    ends: Ends


WHICH = "which one? that names a series"
WHOLE = "the whole title, please"


class _Ways:
    """Collects ways, each once; a way that is enough outweighs its like."""

    def __init__(self, form: str, names: Names | None) -> None:
        self.names = names
        self._found: dict[tuple[str, ...], Way] = {}
        for spelling in _spellings(form):
            self.add(spelling)

    def add(self, text: str, ask: str | None = None) -> None:
        plain = unstyled(Reading.of(text).words)
        words = canonical(plain)
        if words and (words not in self._found or ask is None):
            self._found[words] = Way(words, ask, Ends((*words, joined(words), *plain)))

    def found(self) -> tuple[Way, ...]:
        return tuple(self._found.values())


def ways(form: str, names: Names | None) -> tuple[Way, ...]:
    """All ways to say the title `form`."""
    out = _Ways(form, names)
    bare = _BRACKETED.sub(" ", clean(form)).strip()
    out.add(bare)
    for inside in _INSIDE.findall(clean(form)):
        if len(inside.split()) >= 3:
            out.add(inside)  # "(Everything I Do) I Do It for You"
    for spelling in _spellings(bare):
        _add_halves(out, spelling)
    if " or (" in form:
        _add_halves(out, clean(form).replace(")", ""))
    if acronym := _ACRONYM.match(clean(form)):
        out.add(acronym[1])  # "E.T. the Extra-Terrestrial"
    _add_namesake(out, bare)
    _add_foreign(out, bare)
    _add_adventure(out, bare)
    _add_beginnings(out, bare)
    return out.found()


def _add_halves(out: _Ways, bare: str) -> None:
    """Either side of a colon or a dash."""
    for parted in list(_HALVES.finditer(bare))[:_MOST_HALVES]:
        left, right = bare[: parted.start()], bare[parted.end() :]
        if not fold(left) or not fold(right):
            continue
        either = re.search(r"\bor\b", parted[0], re.IGNORECASE) is not None
        out.add(left, None if either or _names_one(left, right, out.names) else WHICH)
        if len(right.split()) > 1 or (len(left.split()) > 1 and len(right) >= 5):
            out.add(right)
        for short in _short(left):
            out.add(f"{short} {right}")
            out.add(short, WHICH)
    parts = _HALVES.split(bare)
    if len(parts) == 3:
        out.add(f"{parts[0]} {parts[2]}")


def _add_namesake(out: _Ways, bare: str) -> None:
    """ "Benjamin Button" for his curious case: whom a title is about, if no film is called so."""
    _, of, about = bare.rpartition(" of ")
    words = about.split()
    named = 2 <= len(words) <= 3 and all(word[:1].isupper() for word in words)
    if not of or not named or out.names is None or not is_given(fold(words[0])):
        return
    if not _is_taken(out.names, fold(about)):
        out.add(about)


def _add_foreign(out: _Ways, bare: str) -> None:
    """ "Untergang" for *Der Untergang*."""
    first, _, rest = bare.partition(" ")
    if first.lower() in _FOREIGN_ARTICLES and len(fold(rest)) >= 5:
        out.add(rest)


def _add_adventure(out: _Ways, bare: str) -> None:
    """ "Goblet of Fire" is enough where many titles begin with "Harry Potter and the"."""
    parted = _AND_THE.search(bare)
    if parted is None or out.names is None:
        return
    left, right = bare[: parted.start()], bare[parted.end() :]
    if not fold(left) or len(fold(right).split()) < 2 or out.names.known(Kind.TITLE, fold(right)):
        return
    alike = max(out.names.titled(fold(f"{left} and the")) + 1, out.names.titled(fold(left)))
    out.add(right, None if alike >= _A_SERIES else WHOLE)
    if alike >= _A_SERIES:
        out.add(left, WHICH)
        for short in _short(left):
            out.add(f"{short} and the {right}")


def _add_beginnings(out: _Ways, bare: str) -> None:
    """ "Ferris Bueller" names one film: its last word stands in no other title."""
    words = fold(bare).split()
    if out.names is None or any(has_digit(word) for word in words) or ":" in bare:
        return
    for end in range(1, len(words)):
        begun = words[:end]
        rare = len(begun[-1]) >= _A_RARE_WORD and not out.names.word(begun[-1])
        if rare and not _is_taken(out.names, " ".join(begun)):
            # "Groundhog" is a word as well, and so perhaps no more than a word of the title.
            out.add(" ".join(begun), WHOLE if end == 1 else None)
            return


def _is_taken(names: Names, begun: str) -> bool:
    bare = begun.removeprefix("the ")
    return any(
        names.known(Kind.TITLE, form) or names.titled(form) > 1 for form in (bare, f"the {bare}")
    )


def _spellings(form: str) -> Iterator[str]:
    """The title as it stands, and with its fraction or its stylised letters written out."""
    yield form
    plain = clean(form)
    for way in (" and ".join, ".".join):
        spelt = _FRACTION.sub(
            lambda m, way=way: way(  # type: ignore[misc]
                (m["whole"], (_PART_WORDS if way == " and ".join else _PART_DECIMALS)[m["part"]])
            ),
            plain,
        )
        if spelt != plain:
            yield spelt


def unstyled(words: tuple[str, ...]) -> tuple[str, ...]:
    """`words` with digits that stand for letters read as such: "se7en" is "seven"."""
    return tuple(
        word.translate(_LEET) if not word.isalpha() and _LEET_WORD.fullmatch(word) else word
        for word in words
    )


def _short(head: str) -> Iterator[str]:
    """What fans call a series of three words or more by: "LOTR"."""
    words = fold(head).split()
    for start in (0, 1) if words[0] in ARTICLES else (0,):
        if len(words) - start >= 3:
            yield "".join(word[0] for word in words[start:])


def _names_one(left: str, right: str, names: Names | None) -> bool:
    """Whether the half before a colon is enough: it has a number, or begins no other title."""
    if numbered(left):
        return True
    said = Reading.of(right).words
    only_counts = len(canonical(said)) <= 2 and (said[0] in COUNTED or numbered(right))
    if names is None or only_counts:
        return False
    head = fold(left)
    heads = {head, head.removeprefix("the "), f"the {head.removeprefix('the ')}"}
    return not any(names.known(Kind.TITLE, h) or names.titled(h) >= _A_SERIES for h in heads)


def numbered(text: str) -> bool:
    return any(has_digit(word) for word in canonical(Reading.of(text).words))
