"""Titles of films, songs and books: every content word, the same numbers, and subtitles.

"Terminator 2" is enough for "Terminator 2: Judgment Day", for its number names one film;
"Avengers" for "Avengers: Endgame" is not, for it names a series;
"The Godfather" for "The Godfather Part II" is asked for its part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quiz.judging.align import COUNTED, align, canonical, has_digit, same_words
from quiz.judging.edits import FAR
from quiz.judging.finding import MISS, Context, Finding, Matcher, accepted, best, more, refused
from quiz.judging.normalise import ARTICLES, Reading, clean, fold
from quiz.judging.numerals import is_number_word
from quiz.judging.text import match_words
from quiz.judging.verdict import Ruling
from quiz.judging.ways import Way, unstyled, ways
from quiz.question import Kind

_YEAR = re.compile(r"\(?\b((?:18|19|20)\d\d)\b\)?(?:\s+(?:film|movie|version|one))?\)?\s*$", re.I)
_PART_OF_A_LONG_TITLE = 5
_OWNED = re.compile(r"((?:[\w.-]+ ){0,3}[\w.-]+)'s? (?=\S)")
_CREDIT = re.compile(r",?\s*\b(?:by|with|from|starring|feat|ft|directed\s+by)\b\.?\s+", re.I)


class TitleMatcher(Matcher):
    """One title with its shorter ways to be said."""

    __slots__ = ("_context", "_form", "_longest", "_plain", "_ways", "_years")

    def __init__(self, form: str, context: Context) -> None:
        self._form = form
        self._context = context
        self._ways = ways(form, context.names)
        words = unstyled(Reading.of(clean(form)).words)
        self._longest = 2 * len(words) + 8
        self._plain = tuple(w for w in words if w not in ARTICLES)
        if not any(map(is_number_word, self._plain)):
            self._plain = ()
        self._years = frozenset(re.findall(r"\b(?:18|19|20)\d\d\b", f"{context.stem} {form}"))

    def forms(self) -> Iterator[tuple[str, Finding]]:
        for way in self._ways:
            yield " ".join(way.words), more(way.ask) if way.ask else accepted(self._form)

    def match(self, reading: Reading) -> Finding:
        if len(reading.words) > self._longest:
            return MISS
        findings = [self._match(reading)]
        if findings[0].ruling is Ruling.ACCEPT and not findings[0].edits:
            return findings[0]
        year = _YEAR.search(reading.text)
        if year and year.start() > 0:
            shorter = Reading.of(reading.text[: year.start()])
            if shorter.words and (not self._years or year[1] in self._years):
                findings.append(self._match(shorter))
        for bare in (self._without_credit(reading), self._without_owner(reading)):
            if bare is not None:
                findings.append(replace(self._match(bare), loose=True))
        return best(findings)

    def _without_owner(self, reading: Reading) -> Reading | None:
        """ "Michael Mann's Heat" without Mann, where the question or the world knows him."""
        owned = _OWNED.match(reading.text)
        if owned is None:
            return None
        owner = fold(owned[1])
        names = self._context.names
        known = names is not None and names.known(Kind.PERSON, owner)
        if not known and not all(self._context.asks(word) for word in owner.split()):
            return None
        title = Reading.of(reading.text[owned.end() :])
        return title if title.words else None

    def _without_credit(self, reading: Reading) -> Reading | None:
        """ "Lose Yourself by Eminem" without the credit, where the question names Eminem or a
        comma parts it: "Gone with the Wind" is not "Gone"."""
        for credit in _CREDIT.finditer(reading.text):
            title = Reading.of(reading.text[: credit.start()])
            names = Reading.of(reading.text[credit.end() :]).words
            if title.words and 1 <= len(names) <= 4 and self._is_credit(credit[0], names):
                return title
        return None

    def _is_credit(self, marks: str, said: tuple[str, ...]) -> bool:
        if marks.startswith(",") or all(self._context.asks(word) for word in said):
            return True
        names = self._context.names
        return names is not None and names.known(Kind.PERSON, " ".join(said))

    def _match(self, reading: Reading) -> Finding:
        guess = canonical(unstyled(reading.words))
        findings = [
            self._match_way(guess, way, reading) for way in self._ways if way.ends.meet(guess)
        ]
        if not findings:
            return MISS
        findings += [self._head_and_more(guess), self._turned_round(guess)]
        plain = unstyled(reading.words)
        if self._plain and not any(map(_counts, plain)):
            # A slip in a number that is written out: "Ocean's Elevn".
            said = tuple(word for word in plain if word not in ARTICLES)
            edits = same_words(said, self._plain, self._context.strictness, self._context.names)
            if edits < FAR:
                findings.append(accepted(self._form, edits=edits))
        return best(findings)

    def _head_and_more(self, guess: tuple[str, ...]) -> Finding:
        """ "Dr Strangelove or how I learned to love the bomb": enough of it, and then not all."""
        if len(guess) < _PART_OF_A_LONG_TITLE or not self._ways:
            return MISS
        whole = self._ways[0].words
        if len(guess) >= len(whole):
            return MISS
        for way in self._ways[1:]:
            size = len(way.words)
            if way.ask is None and guess[:size] == way.words == whole[:size]:
                laid = align(guess, whole, self._context.strictness)
                if not laid.extra and laid.edits < FAR:
                    return accepted(self._form, edits=laid.edits)
        return MISS

    def _turned_round(self, guess: tuple[str, ...]) -> Finding:
        """ "Trains, planes and automobiles": a title that lists things, in another order."""
        whole = self._ways[0].words
        if "and" in whole and len(guess) == len(whole) and sorted(guess) == sorted(whole):
            return accepted(self._form, edits=1)
        return MISS

    def _match_way(self, guess: tuple[str, ...], way: Way, reading: Reading) -> Finding:
        if way.ask is None:
            if (last := _number_last(guess)) is not None:
                edits = same_words(last, way.words, self._context.strictness)
                if edits < FAR:
                    return accepted(self._form, edits=edits)
            found = match_words(guess, way.words, self._form, self._context, reading)
            return self._by_number(guess, way, found, reading) if found is MISS else found
        if same_words(guess, way.words, self._context.strictness, self._context.names) < FAR:
            return more(way.ask)
        return MISS

    def _by_number(
        self, guess: tuple[str, ...], way: Way, found: Finding, reading: Reading
    ) -> Finding:
        """A part's number that is missing is asked for; "part one" may be said of a first film."""
        bare = _without_number(way.words)
        if bare != way.words and not all(word.isdigit() for word in bare):
            if same_words(guess, bare, self._context.strictness, self._context.names) < FAR:
                return more("which part?")
            return found
        if reading.words[-1] == "one" and not COUNTED.intersection(reading.words):
            return self._longer(guess, way, found)  # "that was a big one"
        shorter = _without_number(guess, first=True)
        if shorter != guess and len(shorter) >= 1:
            edits = same_words(shorter, way.words, self._context.strictness, self._context.names)
            if edits < FAR:
                return accepted(self._form, edits=edits)
        return self._longer(guess, way, found)

    def _longer(self, guess: tuple[str, ...], way: Way, found: Finding) -> Finding:
        """Another title that starts like this one is another film."""
        laid = align(guess, way.words, self._context.strictness)
        if laid.extra and not laid.missing:
            numbered = any(has_digit(word) for word in laid.extra)
            return refused("a number is never a slip" if numbered else "that is another title")
        return found


def _number_last(words: tuple[str, ...]) -> tuple[str, ...] | None:
    """ "the second Godfather" as "Godfather 2"; None if it starts with no ordinal."""
    if len(words) < 2 or not words[0].endswith("th") or not words[0][:-2].isdigit():
        return None
    return (*words[1:], words[0][:-2])


def _without_number(words: tuple[str, ...], *, first: bool = False) -> tuple[str, ...]:
    """`words` without a last number and its "part"; with `first`, only without a number one."""
    if len(words) < 2 or not words[-1].isdigit() or (first and words[-1] != "1"):
        return words
    if len(words[-1]) > 2:
        return words
    return words[:-1]


def _counts(word: str) -> bool:
    return has_digit(word) or is_number_word(word)


def compile_title(form: str, context: Context) -> TitleMatcher:
    return TitleMatcher(form, context)
