"""What people ask for when they start a game, read from what they type. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quiz.errors import PlayerMistake

_YEAR = re.compile(r" \(\d{4}\)$")
_BARE_START = re.compile(r"^\s*start\b(?=\s*\d*\s*$)", re.IGNORECASE)
_TRAILING_NUMBER = re.compile(r"^(?:(.*\S)\s+)?(\d{1,9})$", re.DOTALL)


def without_start(text: str) -> str:
    """What is asked for by `text`, whose "start" only says what `/quiz start` says."""
    return _BARE_START.sub("", text)


def has_number(text: str) -> bool:
    """Whether `text` ends with a number, which may be rounds or part of a name."""
    return _TRAILING_NUMBER.match(text.strip()) is not None


def read_wish(
    text: str, known: Iterable[str], usual: int, most: int
) -> tuple[tuple[str, ...], int]:
    """Return the names and the number of rounds that `text` asks for.

    A number at the end is rounds, unless the whole is a name in `known`, as "Apollo 13" may be, or
    the number is too large for rounds and the rest is no name: "Blade Runner 2049". Raises
    `PlayerMistake` for a number of rounds that no game has.
    """
    text = " ".join(text.split())
    if not text:
        return (), usual
    names = {form for name in known for form in _forms(name)}
    match = _TRAILING_NUMBER.match(text)
    if match is None or text.casefold() in names:
        return (text,), usual
    head, rounds = match[1] or "", int(match[2])
    if 1 <= rounds <= most or not head or head.casefold() in names:
        return ((head,) if head else ()), checked_rounds(rounds, most)
    return (text,), usual


def checked_rounds(rounds: int, most: int) -> int:
    if not 1 <= rounds <= most:
        raise PlayerMistake(f"A game has 1 to {most} questions, not {rounds}.")
    return rounds


def _forms(name: str) -> set[str]:
    folded = " ".join(name.casefold().split())
    return {folded, _YEAR.sub("", folded)}
