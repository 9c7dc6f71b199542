"""Titles of films, songs and books: every content word, the same numbers, and subtitles.

"Terminator 2" is enough for "Terminator 2: Judgment Day", for its number names one film;
"Avengers" for "Avengers: Endgame" is not, for it names a series;
"The Godfather" for "The Godfather Part II" is asked for its part.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from quiz.judging.align import align, canonical, has_digit, same_words
from quiz.judging.edits import FAR
from quiz.judging.finding import MISS, Context, Finding, accepted, best, more, refused
from quiz.judging.normalise import Reading, clean
from quiz.judging.text import match_words

_YEAR = re.compile(r"\(?\b((?:18|19|20)\d\d)\b\)?(?:\s+(?:film|movie|version|one))?\)?\s*$", re.I)
_BRACKETED = re.compile(r"\s*\([^()]*\)\s*")
_HALVES = re.compile(r"\s*:\s+(?:or:?\s+)?|\s+-+\s+|,?\s+or:\s+|\s+or\s+\(", re.IGNORECASE)
_CREDIT = re.compile(r",?\s*\b(?:by|with|from|starring|feat|ft|directed\s+by)\b\.?\s+", re.I)


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to say a title."""

    words: tuple[str, ...]
    enough: bool
    """False for a series: right, but to be asked for more."""


class TitleMatcher:
    """One title with its shorter ways to be said."""

    __slots__ = ("_context", "_form", "_longest", "_ways", "_years")

    def __init__(self, form: str, context: Context) -> None:
        self._form = form
        self._context = context
        self._ways = tuple(_ways(form))
        self._longest = 2 * len(Reading.of(form).words) + 8
        self._years = frozenset(re.findall(r"\b(?:18|19|20)\d\d\b", f"{context.stem} {form}"))

    def match(self, reading: Reading) -> Finding:
        if len(reading.words) > self._longest:
            return MISS
        findings = [self._match(reading)]
        year = _YEAR.search(reading.text)
        if year and year.start() > 0:
            shorter = Reading.of(reading.text[: year.start()])
            if shorter.words and (not self._years or year[1] in self._years):
                findings.append(self._match(shorter))
        if (bare := self._without_credit(reading)) is not None:
            findings.append(self._match(bare))
        return best(findings)

    def _without_credit(self, reading: Reading) -> Reading | None:
        """ "Lose Yourself by Eminem" without the credit, where the question names Eminem or a
        comma parts it: "Gone with the Wind" is not "Gone"."""
        for credit in _CREDIT.finditer(reading.text):
            title = Reading.of(reading.text[: credit.start()])
            names = Reading.of(reading.text[credit.end() :]).words
            parted = credit[0].startswith(",")
            if (
                title.words
                and 1 <= len(names) <= 4
                and (parted or all(self._context.asks(word) for word in names))
            ):
                return title
        return None

    def _match(self, reading: Reading) -> Finding:
        guess = canonical(reading.words)
        return best(self._match_way(guess, way, reading) for way in self._ways)

    def _match_way(self, guess: tuple[str, ...], way: _Way, reading: Reading) -> Finding:
        if way.enough:
            found = match_words(guess, way.words, self._form, self._context, reading)
            return self._by_number(guess, way, found) if found is MISS else found
        if same_words(guess, way.words, self._context.strictness) < FAR:
            return more("which one? that names a series")
        return MISS

    def _by_number(self, guess: tuple[str, ...], way: _Way, found: Finding) -> Finding:
        """A part's number that is missing is asked for; "part one" may be said of a first film."""
        bare = _without_number(way.words)
        if bare and bare != way.words:
            if same_words(guess, bare, self._context.strictness) < FAR:
                return more("which part?")
            return found
        shorter = _without_number(guess, first=True)
        if shorter != guess and len(shorter) >= 1:
            edits = same_words(shorter, way.words, self._context.strictness)
            if edits < FAR:
                return accepted(self._form, edits=edits)
        return self._longer(guess, way, found)

    def _longer(self, guess: tuple[str, ...], way: _Way, found: Finding) -> Finding:
        """Another title that starts like this one is another film."""
        laid = align(guess, way.words, self._context.strictness)
        if laid.extra and not laid.missing:
            numbered = any(has_digit(word) for word in laid.extra)
            return refused("a number is never a slip" if numbered else "that is another title")
        return found


def _without_number(words: tuple[str, ...], *, first: bool = False) -> tuple[str, ...]:
    """`words` without a last number and its "part"; with `first`, only without a number one."""
    if len(words) < 2 or not words[-1].isdigit() or (first and words[-1] != "1"):
        return words
    if len(words[-1]) > 2:
        return words
    return words[:-1]


def _ways(form: str) -> list[_Way]:
    """The whole title; without what stands in brackets; and either half of a colon."""
    ways: dict[tuple[str, ...], bool] = {}

    def add(text: str, *, enough: bool) -> None:
        words = canonical(Reading.of(text).words)
        if words:
            ways[words] = ways.get(words, False) or enough

    add(form, enough=True)
    bare = _BRACKETED.sub(" ", clean(form)).strip()
    add(bare, enough=True)
    for parted in list(_HALVES.finditer(bare))[:3]:
        left, right = bare[: parted.start()], bare[parted.end() :]
        if not left.strip() or not right.strip():
            continue
        a_series = not re.search(r"\bor\b", parted[0], re.I) and not _numbered(left)
        add(left, enough=not a_series)
        if len(right.split()) > 1 or (len(left.split()) > 1 and len(right) >= 5):
            add(right, enough=True)
    return [_Way(words, enough) for words, enough in ways.items()]


def _numbered(text: str) -> bool:
    return any(has_digit(word) for word in canonical(Reading.of(text).words))


def compile_title(form: str, context: Context) -> TitleMatcher:
    return TitleMatcher(form, context)
