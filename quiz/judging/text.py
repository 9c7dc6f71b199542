"""Plain text: every content word of the form, and no others."""

from __future__ import annotations

import re

from quiz.judging.align import LINKS, align, canonical, joined, same_words
from quiz.judging.edits import FAR, budget
from quiz.judging.ends import Ends
from quiz.judging.finding import MISS, Context, Finding, Matcher, accepted, best, refused, singular
from quiz.judging.normalise import Reading
from quiz.judging.tables import word_table
from quiz.judging.verdict import Ruling, Strictness

#: What the name of a company ends in, and need not.
_BUSINESS = frozenset(
    word_table("""
    studio studios film films picture pictures production productions entertainment company inc
    incorporated corp corporation ltd limited llc group media co records""")
)
_BRACKETED = re.compile(r"\s*\([^()]*\)\s*")
_WITH_UNIT = re.compile(r"(\d+)(mm|mph|km|kg|ft)")


class TextMatcher(Matcher):
    """One form, compared word by word."""

    __slots__ = ("_context", "_core", "_ends", "_form", "_has_of", "_initials", "_words")

    def __init__(self, form: str, context: Context) -> None:
        self._form = form
        self._context = context
        bare = _BRACKETED.sub(" ", form)  # "A pig (he herds sheep)"
        said = Reading.of(bare if Reading.of(bare).words else form).words
        self._words = canonical(said)
        self._core = _core(self._words)
        self._has_of = "of" in said
        self._initials = _initials(form)
        shown = (*said, *self._words, joined(said), joined(self._words))
        self._ends = Ends((*shown, self._initials) if self._initials else shown)

    def match(self, reading: Reading) -> Finding:
        if not self._ends.meet(reading.words):
            return MISS
        if self._initials and reading.words == (self._initials,):
            return accepted(self._form)
        guess = canonical(reading.words)
        found = match_words(guess, self._words, self._form, self._context, reading)
        if found.ruling is Ruling.ACCEPT or self._context.strictness is Strictness.EXACT:
            return found
        return best((found, self._by_core(reading)))

    def _by_core(self, reading: Reading) -> Finding:
        """The same in other words: without "Pictures", turned round an "of", or without what the
        question says itself."""
        core = _core(canonical(_units_apart(reading.words)))
        if not core or not self._core or len(core) > 2 * len(self._core):
            return MISS
        letters = "".join(word for word in reading.words if word not in _BUSINESS)
        if joined(self._core) in (joined(core), letters):
            return accepted(self._form)
        if list(map(singular, core)) == list(map(singular, self._core)):
            return accepted(self._form, edits=1)
        turned = ("of" in reading.words) != self._has_of
        if turned and sorted(map(singular, core)) == sorted(map(singular, self._core)):
            return accepted(self._form, edits=1)
        laid = align(core, self._core, self._context.strictness)
        told = laid.missing and all(self._context.asks(word) for word in laid.missing)
        said = [word for word in core if not self._context.asks(word)]
        if told and not laid.extra and laid.edits <= 1 and any(len(word) > 2 for word in said):
            return accepted(self._form, edits=laid.edits)
        return MISS


def _units_apart(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "70mm" as "70"; the unit goes without saying."""
    return tuple(m[1] if (m := _WITH_UNIT.fullmatch(word)) else word for word in words)


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    """Canonical words without links, and without what a company's name may end in."""
    core = tuple(word for word in words if word not in LINKS) or words
    while len(core) > 1 and core[-1] in _BUSINESS:
        core = core[:-1]
    return core


def match_words(
    guess: tuple[str, ...],
    words: tuple[str, ...],
    form: str,
    context: Context,
    reading: Reading,
) -> Finding:
    """Compare canonical words; words of the question beside a whole answer are neutral."""
    if not words or len(guess) > 2 * len(words) + 8:
        return MISS
    strictness = context.strictness
    edits = same_words(guess, words, strictness, context.names)
    if edits < FAR:
        return accepted(form, edits=edits)
    laid = align(guess, words, strictness)
    if _other_number(laid.extra, laid.missing):
        return refused("a number is never a slip")
    if laid.missing or not laid.extra or "," in reading.text.replace(form, ""):
        return MISS
    neutral = all(context.asks(word) and not word[0].isdigit() for word in laid.extra)
    if neutral and laid.edits <= budget(joined(words), joined(words), strictness):
        return accepted(form, edits=laid.edits, loose=True)
    return MISS


def _initials(form: str) -> str | None:
    """The initials that a name of three words or more goes by: MGM for Metro-Goldwyn-Mayer."""
    words = form.replace("-", " ").split()
    if len(words) < 3 or not all(word[0].isupper() for word in words):
        return None
    return "".join(word[0] for word in words).casefold()


def _other_number(extra: tuple[str, ...], missing: tuple[str, ...]) -> bool:
    """Whether guess and form each have a number that the other has not."""
    return any(w[0].isdigit() for w in extra) and any(w[0].isdigit() for w in missing)


def compile_text(form: str, context: Context) -> TextMatcher:
    return TextMatcher(form, context)
