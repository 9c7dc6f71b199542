"""What questions of one game have to do with each other.

The draw keeps such questions apart, and the lint of question sets tells of them: both by what
stands here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quiz.judging import fold
from quiz.question import Question

OPENING_WORDS = 2
IN_A_ROW = 3
"""So many stems that open alike sound like a machine."""
_SHORTEST = 4
"""Letters of an answer that can be read in a text; "one" and "red" stand in any."""
_TRUTHS = frozenset({"true", "false"})
_TITLE = re.compile(r"\*[^*]+\*")
_NAME = re.compile(r"\b[A-Z][\w'’.-]+(?:(?: (?:of|the|von|de|van|for))* [A-Z][\w'’.-]+)*")
_NAMES_OF_A_CLAIM = 2
"""So many of a claim's names together, and another text may tell whether it is true."""
_PUNCTUATION = re.compile(r"[^\w'’ ]+")


@dataclass(frozen=True, slots=True)
class Telling:
    """A question's texts, folded once to be compared with many others."""

    answer: str
    stem: str
    """With a space at each end, so that words are found whole."""
    reveal: str
    claims: tuple[str, ...] = ()
    """Of a true-or-false question, the names it brings together."""

    @classmethod
    def of(cls, question: Question) -> Telling:
        answer = fold(question.answer) or question.answer
        claims = _names(question.stem) if answer in _TRUTHS else ()
        return cls(answer, f" {fold(question.stem)} ", f" {fold(question.because)} ", claims)


def tells(one: Telling, other: Telling) -> bool:
    """Whether the answer of `other` can be read in the stem or the reveal of `one`.

    Where its own stem names it ("which of the two"), others that do give nothing away. A claim is
    told by what brings the same names together: who won that prize, who plays that part.
    """
    if other.claims:
        texts = (one.stem, one.reveal)
        return any(
            sum(name in text for name in other.claims) >= _NAMES_OF_A_CLAIM for text in texts
        )
    if len(other.answer) < _SHORTEST:
        return False
    words = f" {other.answer} "
    return words not in other.stem and (words in one.stem or words in one.reveal)


def _names(stem: str) -> tuple[str, ...]:
    """The names in a stem but for the title of its film, folded, with a space at each end."""
    prose = _TITLE.sub("…", stem.partition(":")[2] or stem)
    return tuple(dict.fromkeys(f" {fold(name)} " for name in _NAME.findall(prose)))


def same_answer(one: Telling, other: Telling) -> bool:
    """Whether both have one answer; all true-or-false questions count as having one."""
    return one.answer == other.answer or _TRUTHS.issuperset((one.answer, other.answer))


def clash(one: Telling, other: Telling) -> bool:
    """Whether the two can't be in one game: one answer, or either gives the other's away."""
    return same_answer(one, other) or tells(one, other) or tells(other, one)


def opens_alike(stems: Sequence[str]) -> bool:
    """Whether the last of `stems` begins with the words of the two before it."""
    last = [_opening(stem) for stem in stems[-IN_A_ROW:]]
    return len(last) == IN_A_ROW and len(set(last)) == 1


def _opening(stem: str) -> str:
    words = _PUNCTUATION.sub(" ", stem[:200]).casefold().split()
    return " ".join(words[:OPENING_WORDS])
