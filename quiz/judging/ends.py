"""How words start and end: the quickest way to see that a guess is no slip of a form."""

from __future__ import annotations

from collections.abc import Iterable


class Ends:
    """The first and the last two letters of a form's words.

    A guess none of whose words starts or ends so would have a slip at both ends of every word.
    """

    __slots__ = ("_heads", "_tails")

    def __init__(self, words: Iterable[str]) -> None:
        words = tuple(words)
        self._heads = frozenset(word[:2] for word in words)
        self._tails = frozenset(word[-2:] for word in words)

    def meet(self, words: Iterable[str]) -> bool:
        """Whether one of `words` starts or ends as a word of the form does."""
        heads, tails = self._heads, self._tails
        return any(word[:2] in heads or word[-2:] in tails for word in words)

    def of(self, word: str) -> bool:
        """Whether `word` starts or ends as a word of the form does."""
        return word[:2] in self._heads or word[-2:] in self._tails
