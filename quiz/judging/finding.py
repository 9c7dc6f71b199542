"""What one matcher found, and what every matcher may know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from quiz.judging.normalise import Reading, fold
from quiz.judging.verdict import Names, Ruling, Strictness
from quiz.question import Question

_ROUGHLY = re.compile(
    r"\b(?:about how|about what|roughly|approximately|around|circa|to the nearest)\b|^about\b"
    r"|\? about\b",
    re.IGNORECASE,
)
_RANK = {Ruling.ACCEPT: 3, Ruling.PROMPT: 2, Ruling.CLOSE: 1, Ruling.REJECT: 0}


@dataclass(frozen=True, slots=True)
class Finding:
    ruling: Ruling
    why: str
    form: str | None = None
    edits: int = 0
    """Slips that were forgiven."""
    loose: bool = False
    """Words of the guess were left aside as words of the question, or as an aside."""
    hard: bool = False
    """A reason that no likeness outweighs: the guess is not even close."""


MISS = Finding(Ruling.REJECT, "not the answer")


def accepted(form: str, why: str = "right", edits: int = 0, *, loose: bool = False) -> Finding:
    return Finding(Ruling.ACCEPT, "right, spelling aside" if edits else why, form, edits, loose)


def more(why: str) -> Finding:
    return Finding(Ruling.PROMPT, why)


def refused(why: str) -> Finding:
    return Finding(Ruling.REJECT, why, hard=True)


def best(findings: Iterable[Finding]) -> Finding:
    """The most favourable finding; of equals the one with fewer slips, then by its reason.

    The order of `findings` never matters.
    """
    return max(findings, key=_favour, default=MISS)


def _favour(finding: Finding) -> tuple[int, int, bool, bool, str, str]:
    form = finding.form or ""
    return (
        _RANK[finding.ruling], -finding.edits, not finding.loose, finding.hard, finding.why, form
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Context:
    """What a matcher may know besides its own form."""

    stem: str
    asked: frozenset[str]
    """Folded words of the stem: they never make a guess right, nor wrong."""
    rivals: tuple[str, ...]
    """Wrong answers: rejected forms and choices, as their author wrote them."""
    prompts: tuple[str, ...]
    """Forms that say too little, as their author wrote them."""
    strictness: Strictness
    roughly: bool
    """Whether about the value is enough: "about how many", "around 20 minutes"."""
    names: Names | None
    """What is known of the world, where anything is."""

    @classmethod
    def of(cls, question: Question, strictness: Strictness, names: Names | None) -> Context:
        words = fold(question.stem).split()
        return cls(
            question.stem,
            frozenset(words) | {singular(word) for word in words},
            (*question.reject, *(question.choices or ())),
            question.prompt,
            strictness,
            bool(_ROUGHLY.search(f"{question.stem}? {question.answer}")),
            names,
        )

    def asks(self, word: str) -> bool:
        return word in self.asked or singular(word) in self.asked


class Matcher(Protocol):
    """One accepted form, compiled for its kind."""

    __slots__ = ()

    def match(self, reading: Reading) -> Finding:
        """Rule on a reading that has words. Pure; never raises."""

    def forms(self) -> Iterator[tuple[str, Finding]]:
        """Further texts it can rule on by heart, worked out when the question is compiled."""
        return iter(())


def singular(word: str) -> str:
    """`word` without a plural or possessive s; short words and "ss" stay."""
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word
