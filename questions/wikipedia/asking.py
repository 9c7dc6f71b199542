"""The numbered choice of a terminal: which of several pages is meant."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TextIO

from questions.wikipedia.candidates import Candidate

Choose = Callable[[Sequence[Candidate]], int | None]
"""Given the candidates, returns the index of the one that is meant, or None for none of them."""

TRIES = 3


def terminal_choice() -> Choose | None:
    """Asks whoever sits at the terminal; None where nobody does."""
    for stream in (sys.stdin, sys.stderr):
        if stream is None or not stream.isatty():
            return None
    return lambda options: ask(options, sys.stdin, sys.stderr)


def ask(options: Sequence[Candidate], typed: TextIO, shown: TextIO) -> int | None:
    """List the options from 1 and read a number; a blank line or the input's end means none."""
    shown.write("These pages have this name:\n")
    for number, option in enumerate(options, 1):
        said = f"{option.title}: {option.about}" if option.about else option.title
        if option.about.startswith(option.title):
            said = option.about
        shown.write(_fit_to_print(f"  {number}. {said}"))
    for _ in range(TRIES):
        shown.write(f"Which one? 1 to {len(options)}, or nothing for none: ")
        shown.flush()
        answer = typed.readline().strip()
        if not answer:
            break
        if answer.isascii() and answer.isdigit() and 1 <= int(answer[:9]) <= len(options):
            return int(answer) - 1
    return None


def _fit_to_print(line: str) -> str:
    """Without signs that would steer a terminal."""
    return "".join(sign if sign.isprintable() else "�" for sign in line) + "\n"
