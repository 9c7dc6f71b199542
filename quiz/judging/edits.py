"""How many slips of the finger a word and a whole answer may have.

Distances are OSA: a swap of neighbours is one edit. The budgets by length come from counting which
edits separate right guesses from wrong ones; short words have none, for "Paws" is not "Jaws".
"""

from __future__ import annotations

import re
from functools import lru_cache

from jellyfish import metaphone
from rapidfuzz.distance import OSA

from quiz.judging.verdict import Names, Strictness

FAR = 99
#: In a title of so many words the others tell what a short one is.
_LONG_TITLE = 5
#: Words that are further apart are never slips of one another, however they are read.
MOST_EDITS = 4

_DOUBLED = re.compile(r"(.)\1")
_HARD_C = re.compile(r"c(?![eiyh])")
_SOFT_C = re.compile(r"c(?=[eiy])")
_LAST_IE = re.compile(r"ie$")
_VOWELS = frozenset("aeiouy")
_NO_VOWELS = str.maketrans("", "", "aeiouy")
#: Letters that are written for one another, in the order they are replaced.
_WRITTEN = (
    ("ph", "f"), ("qu", "kw"), ("ck", "k"), ("kh", "k"), ("wh", "w"), ("tz", "z"), ("ks", "x"),
    ("ight", "ite"), ("eau", "o"), ("oo", "u"), ("ew", "u"), ("ey", "y"), ("ie", "y"),
)  # fmt: skip


@lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """How an English speaker says `word`, roughly; other scripts sound as they are written."""
    if not (word.isascii() and word.isalpha()):
        return word
    return metaphone(_DOUBLED.sub(r"\1", word)) or word


@lru_cache(maxsize=8192)
def spelt(word: str) -> str:
    """`word` with letters that are written for one another made one: "Rian" as "Ryan".

    A silent last e falls off, and doubled letters are one.
    """
    word = _LAST_IE.sub("y", word)
    for written, plain in _WRITTEN:
        if written in word:
            word = word.replace(written, plain)
    word = _SOFT_C.sub("s", _HARD_C.sub("k", _DOUBLED.sub(r"\1", word)))
    word = word.replace("z", "s").replace("i", "y")
    return word[:-1] if len(word) > 3 and word[-1] == "e" else word


@lru_cache(maxsize=8192)
def _skeleton(word: str) -> str:
    return spelt(word).translate(_NO_VOWELS)


def distance(guess: str, gold: str, limit: int) -> int:
    """Edits between two texts if `limit` allows for them, else FAR.

    Spellings that are read alike are one edit, however many letters they differ in; so is a letter
    that stands a little off its place. A long word whose vowels alone went wrong is two.
    """
    if limit <= 0:
        return 0 if guess == gold else FAR
    edits: int = OSA.distance(guess, gold, score_cutoff=MOST_EDITS)
    if edits <= 1 or edits > MOST_EDITS:
        return edits if edits <= limit else FAR
    if spelt(guess) == spelt(gold):
        return 1
    if edits == 2 and len(gold) >= 6 and guess[0] == gold[0] and sorted(guess) == sorted(gold):
        return 1
    if edits == 3 and limit >= 2 and len(gold) >= 9 and _skeleton(guess) == _skeleton(gold):
        return 2
    return edits if edits <= limit else FAR


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
    if size <= 10:
        return 1 + (lenient or sounds_alike(guess, gold))
    return (2 if size < 20 else 3) + lenient


def sounds_alike(guess: str, gold: str) -> bool:
    """Whether two long words are said alike, or differ in their vowels alone."""
    return sound(gold) == sound(guess) or _skeleton(gold) == _skeleton(guess)


def word_edits(guess: str, gold: str, strictness: Strictness, among: int = 1) -> int:
    """Edits between two words if they may be slips of one another, else FAR.

    `among` is how many words the form has: what stands beside a short word tells what it is.
    """
    if guess == gold:
        return 0
    if strictness is Strictness.EXACT:
        return FAR
    if OSA.distance(guess, gold, score_cutoff=MOST_EDITS) > MOST_EDITS:
        return FAR
    if spelt(guess) == spelt(gold):
        # Two or three letters bear no change but a doubled one.
        return 1 if len(gold) > 3 or len(guess) > len(gold) else FAR
    if len(gold) == 3 == len(guess) and among >= _LONG_TITLE and guess[0] == gold[0]:
        return distance(guess, gold, 1)
    limit = _word_budget(len(gold), strictness)
    if not limit or not gold.isalpha() or not guess.isalpha() or not gold.isascii():
        return FAR
    if among > 1 and len(gold) >= 5 and sound(guess) == sound(gold):
        limit += 1
    edits = distance(guess, gold, limit)
    if edits == FAR:
        return FAR
    if len(gold) <= 4 and not _short_slip(guess, gold, among):
        return FAR
    if guess[0] != gold[0] and sound(guess) != sound(gold) and len(gold) < 8:
        return FAR
    return edits


def _word_budget(size: int, strictness: Strictness) -> int:
    if strictness is Strictness.EXACT or size <= 3:
        return 0
    return 1 if size <= 7 else 2 if size <= 12 else 3


def _short_slip(guess: str, gold: str, among: int) -> bool:
    """Whether a word one edit from one of four letters is a slip of it.

    A letter more or less that leaves the sound: "Loose" is a slip of "Lose", "Love" is not. Beside
    other words letters may be swapped ("Golden Loin") or the key beside be hit; in a long title one
    may be wrong.
    """
    if len(guess) != len(gold):
        return sound(guess) == sound(gold)
    if guess[0] != gold[0]:
        return False
    if among >= _LONG_TITLE - 1:
        return True
    return among > 1 and (sorted(guess) == sorted(gold) or _is_one_key_off(guess, gold))


def is_other_word(
    guess: str, gold: str, names: Names | None = None, *, by_ear: bool = False
) -> bool:
    """Whether a lone short word that differs by a letter is rather another word than a slip.

    "Faster" is not "Foster": of a word of up to seven letters one may be left out, doubled or
    swapped with its neighbour, but not replaced, unless both are written for one another. With
    `names` a vowel may be wrong where that makes no word ("Jordon"), and nothing may where it does:
    "Carry" is not "Carrie". `by_ear`, what sounds alike is right: a surname said as "Wells".
    """
    if guess == gold:
        return False
    known = names is not None and names.word(guess)
    if known and not (by_ear and sound(guess) == sound(gold)):
        return True
    if spelt(guess) == spelt(gold):
        return False
    if len(gold) > 7 or len(guess) != len(gold) or sorted(guess) == sorted(gold):
        return False
    unknown = names is not None and not known
    return not (unknown and len(gold) >= 5 and _is_one_key_off(guess, gold))


def _is_one_key_off(guess: str, gold: str) -> bool:
    """Whether one letter of two words of a length is wrong: a vowel for a vowel, or the key beside
    the right one."""
    off = [(a, b) for a, b in zip(guess, gold, strict=False) if a != b]
    if len(off) != 1 or guess[0] != gold[0]:
        return False
    one, other = off[0]
    return (one in _VOWELS and other in _VOWELS) or other in _BESIDE.get(one, "")


def _keys_beside() -> dict[str, str]:
    rows = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    beside: dict[str, str] = {}
    for at, row in enumerate(rows):
        for column, key in enumerate(row):
            found = row[max(0, column - 1) : column] + row[column + 1 : column + 2]
            if at:
                found += rows[at - 1][column : column + 2]
            if at + 1 < len(rows):
                found += rows[at + 1][max(0, column - 1) : column + 1]
            beside[key] = found
    return beside


_BESIDE = _keys_beside()


def _digits(text: str) -> list[str]:
    return [char for char in text if char.isdigit()]


def whole_edits(guess: str, gold: str, strictness: Strictness) -> int:
    """Edits between two whole answers, letters joined, if within the budget, else FAR."""
    if guess == gold:
        return 0
    if OSA.distance(guess, gold, score_cutoff=MOST_EDITS) > MOST_EDITS:
        return FAR
    if not (guess.isalpha() and gold.isalpha()) and _digits(guess) != _digits(gold):
        return FAR  # a number is never a slip
    return distance(guess, gold, budget(gold, guess, strictness))
