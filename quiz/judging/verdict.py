"""Verdicts and what the judge may know of the world. Imports nothing but `Kind`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from quiz.question import Kind


class Ruling(StrEnum):
    ACCEPT = "accept"
    PROMPT = "prompt"
    """Right so far, but too little: the player may say more."""
    CLOSE = "close"
    """Wrong, but near; scores nothing and must not give the answer away to the room."""
    REJECT = "reject"


class Strictness(StrEnum):
    EXACT = "exact"
    NORMAL = "normal"
    LENIENT = "lenient"


@dataclass(frozen=True, slots=True)
class Verdict:
    ruling: Ruling
    why: str
    """A short reason a player understands: "a number is never a slip"."""
    form: str | None = None
    """The accepted form that matched, as its author wrote it; None unless accepted."""


class Names(Protocol):
    """What the judge may know of the world; `bot.py` hands one in."""

    def known(self, kind: Kind, folded: str) -> bool:
        """Whether `folded` (see `judging.fold`) names a person, title or place of that kind."""
