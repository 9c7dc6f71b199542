"""E30: no question says an article's own words.

Film files keep no prose, so this can be asked only where the article itself is at hand: when its
questions are made straight from the page (`questions SOURCE`), and in the tests, over the articles
that the shipped films were read from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from questions.base import fold
from questions.vet.problem import Problem
from quiz.question import Question

RUN = 8
"""So many words in a row are somebody's."""

_NAMES = re.compile(r"\*[^*]+\*|“[^”]+”|\"[^\"]+\"")
#: Stands for a name and parts runs: nobody can put titles and names in words of their own.
_NAME = "…"


class Wording:
    """An article's words, to be looked for in questions."""

    def __init__(self, lines: Iterable[str]) -> None:
        words = fold(" ".join(lines)).split()
        self._runs = {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}

    def problems(self, question: Question) -> list[Problem]:
        """E30, where stem or reveal has eight words of the article in a row."""
        found = []
        for at, text in (("ask", question.stem), ("because", question.because)):
            words = own_words(text)
            for start in range(len(words) - RUN + 1):
                if tuple(words[start : start + RUN]) in self._runs:
                    said = " ".join(words[start : start + RUN])
                    found.append(Problem("E30", f"the article says it so: “{said}”", at))
                    break
        return found


def own_words(text: str) -> list[str]:
    """The words of `text`, folded, with a mark for each that is part of a name or a title."""
    text = _NAMES.sub(f" {_NAME} ", text)
    return [_NAME if word[:1].isupper() else fold(word) or _NAME for word in text.split()]
