"""How many slips of the finger a word and a whole answer may have.

Distances are OSA: a swap of neighbours is one edit. The budgets by length come from counting which
edits separate right guesses from wrong ones; short words have none, for "Paws" is not "Jaws".
"""

from __future__ import annotations

import re
from functools import lru_cache

from jellyfish import metaphone
from rapidfuzz.distance import OSA

from quiz.judging.verdict import Strictness

FAR = 99

_DOUBLED = re.compile(r"(.)\1")
_HARD_C = re.compile(r"c(?![eiyh])")
_LAST_IE = re.compile(r"ie$")


@lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """How an English speaker says `word`, roughly; other scripts sound as they are written."""
    if not (word.isascii() and word.isalpha()):
        return word
    return metaphone(_DOUBLED.sub(r"\1", word)) or word


@lru_cache(maxsize=8192)
def _spelt(word: str) -> str:
    """`word` with letters that are written for one another made one: "Rian" as "Ryan"."""
    word = word.replace("ph", "f").replace("ck", "k").replace("ight", "ite")
    word = _DOUBLED.sub(r"\1", word)
    return _HARD_C.sub("k", _LAST_IE.sub("y", word)).replace("z", "s").replace("i", "y")


def budget(gold: str, guess: str, strictness: Strictness) -> int:
    """Edits that a whole answer, letters joined, may have."""
    if strictness is Strictness.EXACT or not gold.isascii():
        return 0
    size = len(gold)
    lenient = strictness is Strictness.LENIENT and size >= 8
    if size <= 4:
        return 0
    if size <= 7:
        return 1 if gold[0] == guess[:1] or sound(gold) == sound(guess) else 0
    if size <= 12:
        return 1 + (lenient or sound(gold) == sound(guess))
    return (2 if size < 20 else 3) + lenient


def word_edits(guess: str, gold: str, strictness: Strictness) -> int:
    """Edits between two words if they may be slips of one another, else FAR."""
    if guess == gold:
        return 0
    if strictness is not Strictness.EXACT and guess[0] == gold[0] and _spelt(guess) == _spelt(gold):
        # Two or three letters bear no change but a doubled one.
        return 1 if len(gold) > 3 or len(guess) > len(gold) else FAR
    limit = _word_budget(len(gold), strictness)
    if not limit or not gold.isalpha() or not guess.isalpha() or not gold.isascii():
        return FAR
    edits: int = OSA.distance(guess, gold, score_cutoff=limit)
    if edits > limit:
        return FAR
    if len(gold) <= 4 and not _same_but_doubled(guess, gold):
        return FAR
    if guess[0] != gold[0] and sound(guess) != sound(gold) and len(gold) < 8:
        return FAR
    return edits


def _word_budget(size: int, strictness: Strictness) -> int:
    if strictness is Strictness.EXACT or size <= 3:
        return 0
    return 1 if size <= 7 else 2 if size <= 12 else 3


def _same_but_doubled(guess: str, gold: str) -> bool:
    """A letter more or less, and still the same sound: "Loose" is a slip of "Lose", "Love" not."""
    return len(guess) != len(gold) and sound(guess) == sound(gold)


def is_other_word(guess: str, gold: str) -> bool:
    """Whether a lone short word that differs by a letter is rather another word than a slip.

    "Faster" is not "Foster": of a word of up to seven letters one may be left out, doubled or
    swapped with its neighbour, but not replaced, unless both are written for one another.
    """
    if len(gold) > 7 or len(guess) != len(gold) or sorted(guess) == sorted(gold):
        return False
    return guess != gold and _spelt(guess) != _spelt(gold)


def whole_edits(guess: str, gold: str, strictness: Strictness) -> int:
    """Edits between two whole answers, letters joined, if within the budget, else FAR."""
    limit = budget(gold, guess, strictness)
    edits: int = OSA.distance(guess, gold, score_cutoff=limit)
    return edits if edits <= limit else FAR
