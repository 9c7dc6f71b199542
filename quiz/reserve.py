"""Questions that are made ahead, so that a game of a running bot need not wait for them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from itertools import chain, islice

from quiz.question import Question

MADE = 2
"""Questions of an item that are made: one for the game, one more should that repeat something."""


class Reserve:
    """Items by kind, of each some questions by chance, the first of them made already.

    Each is given out once. For one thread at a time.
    """

    def __init__(self, wanted: Mapping[str, int]) -> None:
        """`wanted` says how many items of a kind it holds when it is full."""
        self._wanted = wanted
        self._held: dict[str, deque[tuple[str, Iterator[Question]]]] = {
            kind: deque() for kind in wanted
        }

    def missing(self) -> dict[str, int]:
        """Kind → how many items of it there is room for."""
        return {kind: most - len(self._held[kind]) for kind, most in self._wanted.items()}

    def put(self, kind: str, name: str, some: Callable[[], Iterable[Question]]) -> None:
        """Make an item's first questions and hold them; an item without one is left out."""
        rest = iter(some())
        made = list(islice(rest, MADE))
        if made:
            self._held[kind].append((name, chain(made, rest)))

    def given(self, kind: str, there: Container[str]) -> Iterator[Iterator[Question]]:
        """The questions of one item after another, of those whose names are `there`.

        They are gone when they were looked at; the others stay.
        """
        held = self._held[kind]
        for _ in range(len(held)):
            name, questions = held.popleft()
            if name in there:
                yield questions
            else:
                held.append((name, questions))
