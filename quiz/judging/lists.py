"""Lists: each item said is matched to a different item of the answer, in any order.

All of them score, some of them are asked for the rest, and one wrong item refuses the list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise

from rapidfuzz.distance import OSA

from quiz.judging.edits import spelt
from quiz.judging.finding import MISS, Context, Finding, Matcher, accepted, more, refused
from quiz.judging.given_names import is_given
from quiz.judging.normalise import Reading, fold
from quiz.judging.person import Name, compile_person
from quiz.judging.text import compile_text
from quiz.judging.title import compile_title
from quiz.judging.verdict import Ruling, Strictness

_MARKS = re.compile(r"\s*(?:[;/|\n]|,\s*(?:and|&)\s|,|\s\+|\+\s|\s&\s|&)\s*", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|n|'n'?)\s+", re.IGNORECASE)
_FAMILY = re.compile(
    r"(?:the )*(?:two |three )?(\w+?)s?(?: (?:brothers|bros|sisters|siblings|twins))?$"
)
_UM = re.compile(r"(?:u+h*m+|u+h+|er+m*|hm+|idk|someone|somebody)(?: else)?[.?…]*", re.IGNORECASE)
_RIGHT = (Ruling.ACCEPT, Ruling.PROMPT)
_MOST_ITEMS = 20
#: Lists up to so long are read without marks between the items.
_MOST_UNPARTED = 3
_NAME = re.compile(r"(?:[^\W\d_][\w.'’-]*\s+){1,4}[^\W\d_][\w.'’-]*")
_SMALL = frozenset({"the", "of", "a", "an", "in", "on", "to", "for"})


def items_of(form: str) -> tuple[str, ...]:
    """The items of a list as its author wrote it: "A, B and C", "A & B", "A; B"."""
    parts = [part for part in _MARKS.split(form) if part]
    if ";" in form:
        return tuple(part for part in re.split(r"\s*;\s*", form) if part)
    last = [part for part in _AND.split(parts[-1]) if part] if parts else []
    # Only the last item of a list in commas may be followed by "and"; within others it belongs.
    return (*parts[:-1], *last) if len(parts) > 1 or last else (form,)


class ListMatcher(Matcher):
    """One way to say the whole list."""

    __slots__ = ("_context", "_families", "_family", "_form", "_matchers")

    def __init__(self, form: str, context: Context) -> None:
        self._form = form
        self._context = context
        items = _with_shared_surname(items_of(form)[:_MOST_ITEMS])
        self._families = _families(items)
        kin = {item for family in self._families.values() for item in family}
        self._matchers = tuple(_compile_item(item, context, family=item in kin) for item in items)
        self._family = next((f for f, all_ in self._families.items() if all_ == items), None)

    def match(self, reading: Reading) -> Finding:
        """The best way to part the message into items."""
        known: dict[str, list[Finding]] = {}

        def fits(part: str) -> list[Finding]:
            if part not in known:
                said = Reading.of(part)
                known[part] = [matcher.match(said) for matcher in self._matchers]
            return known[part]

        found = MISS
        for parts in self._ways(reading.text, fits):
            here = self._items([fits(part) for part in parts])
            if here.ruling is Ruling.ACCEPT:
                return here
            if here.ruling is Ruling.PROMPT or (here.hard and found is MISS):
                found = here
        return found

    def _ways(self, text: str, fits: Callable[[str], list[Finding]]) -> Iterator[tuple[str, ...]]:
        """Ways to part the message, likeliest first."""
        ways = [way for parts in _parts(text) if parts and (way := self._spread(parts))]
        if self._family:
            ways += [self._with_surname(way) for way in ways if len(way) > 1]
        yield from ways
        finest = max(ways, key=len, default=())
        wanted = len(self._matchers)
        if len(finest) == 1 and len(finest[0].split()) == wanted > _MOST_UNPARTED:
            yield tuple(finest[0].split())
        elif len(finest) == 1 and 2 <= wanted <= _MOST_UNPARTED:
            yield from _in_pieces(finest[0], wanted, lambda part: _any_right(fits(part)))
        elif len(finest) == wanted - 1:
            amiss = [at for at, part in enumerate(finest) if not _any_right(fits(part))]
            if len(amiss) == 1:
                at = amiss[0]
                for pieces in _in_pieces(finest[at], 2, lambda part: _any_right(fits(part))):
                    yield (*finest[:at], *pieces, *finest[at + 1 :])

    def _spread(self, way: tuple[str, ...]) -> tuple[str, ...]:
        """`way` with the Coen brothers as Joel and Ethan Coen, and without "umm"."""
        spread = [item for part in way for item in self._family_said(part) or (part,)]
        return tuple(item for item in spread if not _UM.fullmatch(item.strip())) or way

    def _family_said(self, part: str) -> tuple[str, ...]:
        """The items that "the Coens" or "the Coen brothers" names; empty if `part` is no such."""
        words = fold(part).split()
        said = _FAMILY.match(" ".join(words))
        if said is None or (len(words) == 1 and not words[0].endswith("s")):
            return ()
        for family, items in self._families.items():
            if said[1] in (family, family.removesuffix("s")):
                return items
            slips = self._context.strictness is not Strictness.EXACT and len(family) >= 4
            if slips and len(words) > 1 and OSA.distance(said[1], family) == 1:
                return items
        return ()

    def _with_surname(self, way: tuple[str, ...]) -> tuple[str, ...]:
        """ "Ethan and Joel Coen": the surname that one item says holds for all."""
        family = self._family or ""
        slips = self._context.strictness is not Strictness.EXACT
        said = [
            any(w == family or (slips and spelt(w) == spelt(family)) for w in fold(part).split())
            for part in way
        ]
        if not any(said):
            return way
        return tuple(
            part if has else f"{part} {family}" for part, has in zip(way, said, strict=True)
        )

    def _items(self, findings: list[list[Finding]]) -> Finding:
        """Rule on parts, given how each of them fits each item."""
        good = [[finding.ruling in _RIGHT for finding in row] for row in findings]
        if any(not any(row) for row in good):
            some = any(any(row) for row in good)
            return refused("not all of these are right") if some else MISS
        chosen = _pair_off(good)
        if chosen is None:
            return refused("one of these is there twice")
        said = [findings[part][item] for part, item in enumerate(chosen)]
        if len(said) < len(self._matchers):
            return more(f"{len(said)} of {len(self._matchers)}; name them all")
        if any(finding.ruling is Ruling.PROMPT for finding in said):
            return next(finding for finding in said if finding.ruling is Ruling.PROMPT)
        return accepted(self._form, edits=sum(finding.edits for finding in said))


def _any_right(findings: list[Finding]) -> bool:
    return any(finding.ruling in _RIGHT for finding in findings)


def _in_pieces(text: str, pieces: int, fits: Callable[[str], bool]) -> Iterator[tuple[str, ...]]:
    """Ways to part a short message without marks, all of whose pieces fit: "damon affleck"."""
    words = text.split()
    if not pieces <= len(words) <= 3 * pieces:
        return
    for cuts in combinations(range(1, len(words)), pieces - 1):
        parts = [" ".join(words[start:end]) for start, end in pairwise((0, *cuts, len(words)))]
        if all(map(fits, parts)):
            yield tuple(parts)


def _parts(text: str) -> list[tuple[str, ...]]:
    """Ways to part a message into items: at its marks, and at "and" too."""
    plain = tuple(part for part in text.split(";") if fold(part))[: _MOST_ITEMS + 1]
    marked = tuple(part for part in _MARKS.split(text) if fold(part))[: _MOST_ITEMS + 1]
    finer = tuple(part for whole in marked for part in _AND.split(whole) if fold(part))[
        : _MOST_ITEMS + 1
    ]
    ways = [plain] if ";" in text else []
    ways += [marked, finer] if finer != marked else [marked]
    return [way for way in ways if way] or [()]


def _pair_off(good: list[list[bool]]) -> list[int] | None:
    """A different item for each part (augmenting paths), or None if there is no such pairing."""
    owner: dict[int, int] = {}

    def place(part: int, seen: set[int]) -> bool:
        for item, fits in enumerate(good[part]):
            if fits and item not in seen:
                seen.add(item)
                if item not in owner or place(owner[item], seen):
                    owner[item] = part
                    return True
        return False

    if not all(place(part, set()) for part in range(len(good))):
        return None
    chosen = {part: item for item, part in owner.items()}
    return [chosen[part] for part in range(len(good))]


def _with_shared_surname(items: tuple[str, ...]) -> tuple[str, ...]:
    """ "Joel and Ethan Coen" names two Coens: a given name alone takes the last item's surname."""
    if not items or not _is_name(items[-1]):
        return items
    surname = items[-1].split()[-1]
    return tuple(f"{item} {surname}" if is_given(fold(item)) else item for item in items)


def _families(items: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Folded surnames that several items share, with those items."""
    found: dict[str, list[str]] = {}
    for item in items:
        if _is_name(item):
            found.setdefault(" ".join(Name.parse(item).surname), []).append(item)
    return {family: tuple(some) for family, some in found.items() if len(some) > 1}


def _is_name(item: str) -> bool:
    """Whether an item looks like a person: two to five capitalised words, none of them small."""
    words = item.split()
    return (
        bool(_NAME.fullmatch(item))
        and all(
            word[0].isupper() or word.casefold() in ("de", "del", "von", "van", "di", "da", "der")
            for word in words
        )
        and not any(word.casefold() in _SMALL for word in words)
    )


def _compile_item(item: str, context: Context, *, family: bool) -> Matcher:
    if _is_name(item):
        return compile_person(item, context, in_list=True, family=family)
    return compile_title(item, context) if ":" in item else compile_text(item, context)


def compile_list(form: str, context: Context) -> Matcher:
    return ListMatcher(form, context)
