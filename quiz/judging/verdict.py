"""Verdicts, and what the judge may know of the world."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from quiz.question import Kind
from quiz.question import Strictness as Strictness


class Ruling(StrEnum):
    ACCEPT = "accept"
    PROMPT = "prompt"
    """Right so far, but too little: the player may say more."""
    CLOSE = "close"
    """Wrong, but near; scores nothing and must not give the answer away to the room."""
    REJECT = "reject"
    NOTED = "noted"
    """An estimate that was taken down; the nearest wins when the time is up. Only rounds say it."""


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
        """Whether `folded` (see `judging.fold`) names a person or a title, as `kind` says."""

    def titled(self, folded: str) -> int:
        """How many known titles begin with the words `folded` and go on; many name a series."""

    def word(self, folded: str) -> bool:
        """Whether `folded` is a word of known titles and names: "faster" is, "fostr" is not."""
