"""Places: the place itself must match, and a region said with it must not contradict.

A region that holds the place is asked for the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quiz.judging.align import canonical, same_words
from quiz.judging.edits import FAR
from quiz.judging.finding import MISS, Context, Finding, Matcher, accepted, best, more, refused
from quiz.judging.gazetteer import HELD_BY, REGIONS, place, region
from quiz.judging.normalise import Reading, fold
from quiz.judging.phrases import FILLER
from quiz.judging.verdict import Names
from quiz.question import Kind

#: Words before a name that leave the place what it is.
_PARTS = frozenset({"downtown", "central", "city", "town", "village", "state", "island", "of"})
#: Words between a place and the region it lies in.
_COMPASS = frozenset(
    {"in", "of", "near", "north", "south", "east", "west", "northern", "southern", "county"}
)
_MOST_QUALIFIERS = 4
#: What sort of place the question asks for.
_SORT = re.compile(
    r"\b(city|town|village|state|country|island|county|province|district|street)\b", re.IGNORECASE
)
_WHICH = re.compile(
    r"\b(?:which|what) ((?:\w+ ){1,3}?)(?:city|town|village|island|county|suburb)\b"
)


class PlaceMatcher(Matcher):
    """One place: its head, and the regions it lies in."""

    __slots__ = ("_context", "_form", "_head", "_known", "_regions", "_short")

    def __init__(self, form: str, context: Context) -> None:
        self._form = form
        self._context = context
        head, *qualifiers = (fold(part) for part in form.split(","))
        if not qualifiers:
            # "Which Illinois city …": the question tells where it lies.
            qualifiers = [name for name in _named(context.stem) if name != head]
        self._head = place(head)
        self._short = self._head.removeprefix("ciudad ")
        own = {region(q) for q in qualifiers if q}
        larger = {wider for q in own for wider in HELD_BY.get(q, ())}
        told = HELD_BY.get(self._head, frozenset()) if not own else frozenset()
        self._regions = frozenset(own | larger | told) - {self._head}
        self._known = bool(own or told)

    def forms(self) -> Iterator[tuple[str, Finding]]:
        yield self._head, accepted(self._form)
        for name in self._regions:
            yield f"{self._head} {name}", accepted(self._form)
            yield name, self._within()

    def match(self, reading: Reading) -> Finding:
        words = tuple(w for w in reading.words if w != "the") or reading.words
        said = " ".join(words)
        while len(words) > 1 and words[0] in _PARTS and words[:1] != tuple(self._head.split()[:1]):
            words = words[1:]
        findings = [self._split(words, size, reading) for size in range(1, min(len(words), 8) + 1)]
        if region(said) in self._regions or place(said) in self._regions:
            findings.append(self._within())
        return best(findings)

    def _within(self) -> Finding:
        asked = _SORT.search(self._context.stem)
        return more(f"the {asked[1].lower()}, please" if asked else "more exactly, please")

    def _split(self, words: tuple[str, ...], size: int, reading: Reading) -> Finding:
        """Read the first `size` words as the place and the others as what it lies in."""
        edits = self._head_edits(words[:size])
        if edits == FAR:
            return MISS
        rest = words[size:]
        if not rest:
            return accepted(self._form, edits=edits)
        said = _qualifiers(rest)
        if said is None and not self._known and "," in reading.text and len(rest) <= 3:
            return accepted(self._form, edits=edits, loose=True)  # "Sheffield, South Yorkshire"
        if said is None:
            neutral = all(self._context.asks(word) or word in FILLER for word in rest)
            return accepted(self._form, edits=edits) if neutral else MISS
        if self._known and any(r not in self._regions and r != self._head for r in said):
            return refused("that place lies elsewhere")
        return accepted(self._form, edits=edits)

    def _head_edits(self, words: tuple[str, ...]) -> int:
        said = " ".join(words)
        if (
            said == self._short
            or place(said) == self._head
            or (self._head in REGIONS and region(said) == self._head)
        ):
            return 0
        return same_words(
            canonical(words),
            canonical(tuple(self._head.split())),
            self._context.strictness,
            _Words(self._context.names),
        )


class _Words:
    """The words of known places, where slips are told from other places' names."""

    def __init__(self, names: Names | None) -> None:
        self._names = names

    def known(self, kind: Kind, folded: str) -> bool:
        return folded in HELD_BY or folded in REGIONS

    def titled(self, folded: str) -> int:
        return 0

    def word(self, folded: str) -> bool:
        return self.known(Kind.PLACE, folded) or (
            self._names is not None and self._names.word(folded)
        )


def _named(stem: str) -> list[str]:
    """The region that the question names: "which Illinois city"."""
    asked = _WHICH.search(fold(stem))
    return [asked[1].strip()] if asked and asked[1].strip() in REGIONS else []


def _qualifiers(words: tuple[str, ...]) -> list[str] | None:
    """The regions that `words` name one after another; None if a word names none."""
    out: list[str] = []
    at = 0
    while at < len(words):
        if words[at] in _COMPASS:
            at += 1
            continue
        for size in (4, 3, 2, 1):
            name = region(" ".join(words[at : at + size]))
            if at + size <= len(words) and name in REGIONS:
                out.append(name)
                at += size
                break
        else:
            return None
        if len(out) > _MOST_QUALIFIERS:
            return None
    return out


def compile_place(form: str, context: Context) -> Matcher:
    return PlaceMatcher(form, context)
