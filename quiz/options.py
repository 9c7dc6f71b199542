"""Options: the answers a question shows, where it can't be asked without them.

Most questions are asked open and keep their choices for buttons. One that says "which of these"
makes no sense alone; it shows its answer among its choices, and every player has one try.
"""

from __future__ import annotations

import random
import re

from quiz.question import Question

LETTERS = "ABCDEFGH"

_SAYS_SO = re.compile(r"\b(?:of|from) (?:the following|these)\b|\btrue or false\b", re.IGNORECASE)
_LETTER = re.compile(r"\W*([a-h])\W*", re.IGNORECASE)


def says_so(stem: str) -> bool:
    """Whether a stem speaks of options: "Which of these …", "True or false: …"."""
    return bool(_SAYS_SO.search(stem))


def options_of(question: Question) -> tuple[str, ...]:
    """The answer among the choices, in the order to be shown; () for a question asked open.

    The order is the same whenever it is asked for, also after a restart. Numbers rise; anything
    else stands in an order that tells nothing.
    """
    if not question.needs_choices or not question.choices:
        return ()
    options = [question.answer, *question.choices][: len(LETTERS)]
    if all(option.isdecimal() for option in options):
        return tuple(sorted(options, key=int))
    random.Random(question.id).shuffle(options)
    return tuple(options)


def meant(guess: str, options: tuple[str, ...]) -> str:
    """The option whose letter `guess` is, "b" or "B)"; else `guess` as it stands."""
    letter = _LETTER.fullmatch(guess)
    place = LETTERS.index(letter[1].upper()) if letter else len(options)
    return options[place] if place < len(options) else guess
