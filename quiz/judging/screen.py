"""A quick look that lets chatter pass: most messages of a channel are no guesses."""

from __future__ import annotations

from collections.abc import Iterable

from quiz.judging.align import canonical, joined
from quiz.judging.ends import Ends
from quiz.judging.normalise import Reading, clean
from quiz.judging.numerals import is_number_word
from quiz.judging.phrases import FILLER
from quiz.judging.tables import word_table
from quiz.question import PARSED, Kind

#: Kinds whose answers go by names that share no letter with them: "the Big Apple".
_RENAMED = frozenset({Kind.PLACE, Kind.AWARD})
_FEWEST_WORDS = 2
_FEWEST_RENAMED = 5

#: Words beside number words that values are told with.
_VALUES = frozenset(
    word_table("""
    january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec christmas xmas halloween boxing eve valentines
    valentine independence new
    twenties thirties forties fifties sixties seventies eighties nineties century decade
    hour hours minute minutes min mins second seconds day days week weeks month months year
    years half quarter quarters dozen double triple once twice""")
)


class Screen:
    """Knows how the words of the accepted forms start and end.

    A guess of two words or more in which no word starts or ends as one of theirs would have a
    slip at both ends of every word.
    """

    __slots__ = ("_ends", "_fewest", "_filler", "_numbers", "_parsed")

    def __init__(self, forms: Iterable[str], kind: Kind) -> None:
        words: set[str] = set()
        for form in forms:
            reading = Reading.of(clean(form))
            shorter = canonical(reading.words)
            words.update(reading.words, shorter, (joined(reading.words), joined(shorter)))
        telling = {word for word in words if word not in FILLER}
        # "It", "Her" and "Up" are all filler: then every word may be the answer.
        self._filler = FILLER - words if telling else frozenset[str]()
        self._ends = Ends(telling or words)
        self._parsed = kind in PARSED
        self._numbers = any(c.isdigit() for word in words for c in word)
        self._fewest = _FEWEST_RENAMED if kind in _RENAMED else _FEWEST_WORDS

    def is_chatter(self, words: tuple[str, ...]) -> bool:
        """Whether folded `words` are plainly no guess at these forms."""
        if len(words) < self._fewest:
            return False
        for word in words:
            if word[0].isdigit():
                return False
            if self._parsed:
                if is_number_word(word) or word in _VALUES:
                    return False
            elif self._numbers and is_number_word(word):
                return False
            if word in self._filler:
                continue
            if self._ends.of(word):
                return False
        return True
