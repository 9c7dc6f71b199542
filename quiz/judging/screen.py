"""A quick look that lets chatter pass: most messages of a channel are no guesses."""

from __future__ import annotations

from collections.abc import Iterable

from quiz.judging.align import canonical, joined
from quiz.judging.normalise import Reading, clean
from quiz.judging.numerals import is_number_word
from quiz.judging.phrases import FILLER

_FEWEST_WORDS = 4


class Screen:
    """Knows how the words of the accepted forms start and end.

    A guess of four words or more in which no word starts or ends as one of theirs would have a
    slip at both ends of every word.
    """

    __slots__ = ("_heads", "_parsed", "_tails")

    def __init__(self, forms: Iterable[str], *, parsed: bool) -> None:
        words: set[str] = set()
        for form in forms:
            reading = Reading.of(clean(form))
            shorter = canonical(reading.words)
            words.update(reading.words, shorter, (joined(reading.words), joined(shorter)))
        words = {word for word in words if word not in FILLER} or words
        self._heads = frozenset(word[:2] for word in words)
        self._tails = frozenset(word[-2:] for word in words)
        self._parsed = parsed

    def is_chatter(self, reading: Reading) -> bool:
        words = reading.words
        if len(words) < _FEWEST_WORDS:
            return False
        for word in words:
            if word[:2] in self._heads or word[-2:] in self._tails or word[0].isdigit():
                return False
            if self._parsed and is_number_word(word):
                return False
        return True
