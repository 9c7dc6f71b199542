"""Awards: body and category by their short and long names; every word of a category counts."""

from __future__ import annotations

import re

from quiz.judging.align import align, canonical
from quiz.judging.edits import FAR
from quiz.judging.finding import MISS, Context, Finding, Matcher, accepted, more
from quiz.judging.normalise import Reading, fold

#: Long names, folded, and the short ones they come down to; longest first.
_SHORT = {
    "performance by an actor in a leading role": "actor",
    "performance by an actress in a leading role": "actress",
    "performance by an actor in a supporting role": "supporting actor",
    "performance by an actress in a supporting role": "supporting actress",
    "actor in a leading role": "actor", "actress in a leading role": "actress",
    "actor in a supporting role": "supporting actor",
    "actress in a supporting role": "supporting actress",
    "actor in a motion picture drama": "actor drama",
    "screenplay based on material previously produced or published": "adapted screenplay",
    "screenplay based on material from another medium": "adapted screenplay",
    "screenplay written directly for the screen": "original screenplay",
    "writing adapted screenplay": "adapted screenplay",
    "writing original screenplay": "original screenplay", "british academy film awards": "bafta",
    "british academy film award": "bafta", "bafta film award": "bafta", "bafta awards": "bafta",
    "baftas": "bafta", "academy awards": "oscar", "academy award": "oscar", "oscars": "oscar",
    "golden globe awards": "golden globe", "golden globe award": "golden globe",
    "golden globes": "golden globe", "globes": "golden globe",
    "screen actors guild awards": "sag", "screen actors guild award": "sag",
    "screen actors guild": "sag", "sag awards": "sag", "sag award": "sag",
    "directors guild of america": "dga", "writers guild of america": "wga",
    "producers guild of america": "pga", "golden palm": "palme dor", "palme d or": "palme dor",
    "palm dor": "palme dor", "leading actor": "actor", "leading actress": "actress",
    "lead actor": "actor", "lead actress": "actress", "directing": "director",
    "direction": "director", "motion picture": "picture", "cinematographer": "cinematography",
    "film editing": "editing",
    "sound effects editing": "sound editing", "razzie": "golden raspberry",
    "razzies": "golden raspberry", "razzy": "golden raspberry",
    "raspberry award": "golden raspberry", "indie spirit": "independent spirit",
    "screen play": "screenplay", "motion picture musical or comedy": "musical or comedy",
    "motion picture drama": "drama", "motion picture comedy or musical": "musical or comedy",
    "animated feature film": "animated feature", "animated film": "animated feature",
    "animated movie": "animated feature", "foreign film": "foreign language film",
    "international film": "international feature film",
    "international feature": "international feature film",
    "documentary feature film": "documentary", "documentary feature": "documentary",
    "make up": "makeup", "visual fx": "visual effects", "special effects": "visual effects",
    "original song": "song", "original score": "score",
    "original music": "score", "costumes": "costume design", "music score": "score",
    "musical score": "score",
}  # fmt: skip
#: Words that tell awards apart that are otherwise called alike.
_APART = frozenset({"original", "adapted", "drama", "musical", "comedy"})
# A short name is itself whole: "costume design" is not "costume" and then "design".
_SHORT |= {short: short for short in _SHORT.values()}
_LONG = re.compile(r"\b(?:" + "|".join(sorted(_SHORT, key=len, reverse=True)) + r")\b")
_ORIGINAL = re.compile(r"\bor[gin]{3,6}[io]?n?al\b")
_BODIES = (
    "oscar", "golden globe", "bafta", "sag", "dga", "wga", "pga", "palme dor",
    "golden raspberry", "independent spirit", "cesar", "golden lion", "golden bear", "saturn",
)  # fmt: skip
_EMPTY = frozenset(
    {"award", "awards", "prize", "for", "best", "the", "an", "a", "of", "in", "to", "or"}
)


def _words(text: str) -> tuple[str, ...]:
    plain = _ORIGINAL.sub("original", fold(text).replace("flim ", "film "))
    short = _LONG.sub(lambda m: _SHORT[m[0]], plain)
    words = canonical(tuple(short.split()))
    return tuple(word for word in words if word not in _EMPTY) or words


class AwardMatcher(Matcher):
    """One award, with its body and its category where it has them."""

    __slots__ = ("_asked", "_body", "_category", "_context", "_form", "_words")

    def __init__(self, form: str, context: Context) -> None:
        self._form = form
        self._context = context
        self._words = _words(form)
        self._body, self._category = _parted(self._words)
        self._asked = frozenset(_words(context.stem))

    def match(self, reading: Reading) -> Finding:
        guess = _words(reading.text)
        edits = self._same(guess, self._words)
        if edits < FAR:
            return accepted(self._form, edits=edits)
        body, category = _parted(guess)
        if self._body and self._category:
            if not body and self._same(category, self._category) < FAR:
                told = self._asked.issuperset(self._body)
                return accepted(self._form) if told else more("whose award is that?")
            if not category and self._same(body, self._body) < FAR:
                return more("for what?")
            same_body = not body or self._same(body, self._body) < FAR
            return self._short_of_one(category) if same_body else MISS
        if body and not category and self._asked.issuperset(body):
            return more("for what?")
        if (short := self._short_of_one(guess)) is not MISS:
            return short
        extra = align(guess, self._words, self._context.strictness)
        if not extra.missing and extra.extra and self._asked.issuperset(extra.extra):
            return accepted(self._form, edits=extra.edits)
        return MISS

    def _short_of_one(self, category: tuple[str, ...]) -> Finding:
        """Asked back where only the word is missing that tells two like awards apart."""
        laid = align(category, self._category, self._context.strictness)
        apart = bool(category) and not laid.extra and bool(laid.missing)
        return more("which of the two?") if apart and _APART.issuperset(laid.missing) else MISS

    def _same(self, guess: tuple[str, ...], form: tuple[str, ...]) -> int:
        """Edits between the same words; their order is free, for bodies stand before or after."""
        laid = align(tuple(sorted(guess)), tuple(sorted(form)), self._context.strictness)
        if laid.missing or laid.extra or len(guess) != len(form) or laid.edits > 2:
            return FAR
        return laid.edits


def _parted(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Body and category of an award's words; either may be empty."""
    text = f" {' '.join(words)} "
    for body in _BODIES:
        if f" {body} " in text:
            return tuple(body.split()), tuple(text.replace(f" {body} ", " ", 1).split())
    return (), words


def compile_award(form: str, context: Context) -> Matcher:
    return AwardMatcher(form, context)
