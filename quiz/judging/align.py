"""Word-by-word comparison of a guess with a form, for titles, places, awards and plain text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quiz.judging.edits import FAR, MOST_EDITS, budget, is_other_word, whole_edits, word_edits
from quiz.judging.normalise import ARTICLES
from quiz.judging.numerals import Number, ordinal_value, roman, spoken, starts_number
from quiz.judging.tables import word_table
from quiz.judging.verdict import Names, Strictness

#: Small words that carry no meaning of their own between others.
LINKS = ARTICLES.union(word_table("and of in on at to for with by from over upon into"))

_SAME = {
    "n": "and", "pt": "part", "vol": "volume", "dr": "doctor", "mr": "mister", "mrs": "missus",
    "vs": "versus", "ep": "episode",
    "chap": "chapter", "ch": "chapter",
    "judgement": "judgment", "grey": "gray", "colour": "color", "theatre": "theater",
    "bros": "brothers", "nobody": "noone", "grammes": "grams",
    "programme": "program",
    "centre": "center", "mt": "mount", "favourite": "favorite", "neighbour": "neighbor",
    "neighbours": "neighbors", "honour": "honor", "harbour": "harbor", "colours": "colors",
}  # fmt: skip
#: What a telephone writes for the number of a part, and the same in other tongues.
_SOUND_AS_NUMBERS = {
    "too": "2", "to": "2", "won": "1", "for": "4", "tree": "3", "deux": "2", "trois": "3",
    "dos": "2",
}  # fmt: skip
_IN_FULL = {
    "whos": "who is", "whats": "what is", "im": "i am", "ive": "i have", "youre": "you are",
    "dont": "do not", "cant": "can not", "cannot": "can not", "isnt": "is not",
    "theres": "there is", "thats": "that is", "wont": "will not", "didnt": "did not",
    "ill": "i will", "lets": "let us",
}  # fmt: skip
#: What is written for a word that sounds like it.
_FIGURES = {
    ("2", "to"), ("2", "too"), ("4", "for"), ("to", "too"), ("too", "to"), ("there", "their"),
    ("their", "there"), ("then", "than"), ("than", "then"), ("too", "2"), ("to", "2"),
    ("for", "4"), ("b4", "before"), ("gr8", "great"), ("2nite", "tonight"), ("whose", "whos"),
    ("theyre", "their"), ("of", "off"), ("off", "of"), ("st", "saint"), ("saint", "st"),
    ("st", "street"), ("street", "st"), ("man", "men"), ("men", "man"), ("woman", "women"),
    ("women", "woman"), ("child", "children"), ("children", "child"), ("life", "lives"),
    ("lives", "life"), ("wife", "wives"), ("wives", "wife"),
}  # fmt: skip
#: After these a lone letter is a Roman numeral.
COUNTED = frozenset({"part", "chapter", "episode", "volume", "no", "number"})
#: Before a "v" these are no opponent: "part V", "the V 10".
_NOBODY = ARTICLES | COUNTED


@lru_cache(maxsize=256)  # several rules look at the same guess
def canonical(words: tuple[str, ...]) -> tuple[str, ...]:
    """`words` with numbers as digits, abbreviations written out, and no articles."""
    if not words:
        return ()
    letters = words[1:] if words[0] in ("the", "an") else words
    if len(letters) > 2 and all(len(word) == 1 and word.isalpha() for word in letters):
        return (joined(letters),)  # "m a s h"
    plain = [_SAME.get(word, word) for word in _as_one(words)]
    out: list[str] = []
    at = 0
    while at < len(plain):
        word = plain[at]
        if starts_number(word) and (read := spoken(plain, at)) is not None:
            number, at = read
            _count(out, _ordinal(number) if number.ordinal else number.digits)
            continue
        if word not in ARTICLES or len(plain) == 1:
            _count(out, _digits(word, out, last=at == len(plain) - 1))
        at += 1
    return tuple(out) or words[-1:]


def _as_one(words: tuple[str, ...]) -> Iterator[str]:
    """`words` with "no one" as one word, numbers that sound like words read after "part", and, in a
    phrase, "u" as "you"."""
    at = 0
    phrase = sum(word not in ARTICLES for word in words) > 2
    while at < len(words):
        word = words[at]
        if word == "no" and words[at + 1 : at + 2] == ("one",):
            word, at = "noone", at + 1
        elif word == "u" and phrase:
            word = "you"
        elif word == "v" and 0 < at < len(words) - 1 and words[at - 1] not in _NOBODY:
            word = "versus"
        elif word in _SOUND_AS_NUMBERS and at and words[at - 1] in COUNTED:
            word = _SOUND_AS_NUMBERS[word]
        yield from _IN_FULL[word].split() if phrase and word in _IN_FULL else (word,)
        at += 1


def _count(out: list[str], word: str) -> None:
    """Add `word`; before a number "part" says nothing: Godfather Part II is Godfather 2."""
    if word[0].isdigit() and len(out) > 1 and out[-1] in COUNTED:
        out.pop()
    out.append(word)


def _ordinal(number: Number) -> str:
    return f"{number.digits}th"


def _digits(word: str, before: list[str], *, last: bool) -> str:
    """A Roman numeral or an ordinal as digits. A lone letter counts only where it must be one."""
    if word[0] in "0123456789" and (value := ordinal_value(word)) is not None:
        return f"{value}th"
    if word[0] not in "ivxl" or not before or (value := roman(word)) is None:
        return word
    if len(word) == 1 and not (before[-1] in COUNTED or (last and word != "i")):
        return word
    return str(value)


def has_digit(word: str) -> bool:
    return not word.isalpha() and any(c.isdigit() for c in word)


def joined(words: tuple[str, ...]) -> str:
    return "".join(words)


@dataclass(frozen=True, slots=True)
class Alignment:
    """How a guess lies on a form."""

    edits: int
    """Total of forgiven slips, FAR if a word is too different."""
    missing: tuple[str, ...] = ()
    """Words of the form that the guess has not, links aside."""
    extra: tuple[str, ...] = ()
    """Words of the guess that the form has not, links aside."""


@lru_cache(maxsize=256)  # one guess is laid on the same form by several rules
def align(guess: tuple[str, ...], form: tuple[str, ...], strictness: Strictness) -> Alignment:
    """Lay canonical `guess` on canonical `form`, in order, with as few words left over as can be.

    A number is matched by the same number only. The longest common chain of like words is found
    by dynamic programming over at most a few dozen words a side.
    """
    start, end = 0, 0
    shorter = min(len(guess), len(form))
    while start < shorter and guess[start] == form[start]:
        start += 1
    while end < shorter - start and guess[-1 - end] == form[-1 - end]:
        end += 1
    ours, theirs = guess[start : len(guess) - end], form[start : len(form) - end]
    edits, missing, extra = 0, theirs, ours
    if ours and theirs:
        cost = _costs(ours, theirs, strictness, among=len(form))
        if any(edits < FAR for row in cost for edits in row):
            edits, missing, extra = _left_over(ours, theirs, cost, _chains(cost))
    telling = sum(word not in LINKS for word in form) >= 2
    if telling and (missing or extra):
        # Between words that tell something, links tell nothing.
        missing = tuple(word for word in missing if word not in LINKS)
        extra = tuple(word for word in extra if word not in LINKS)
    return Alignment(edits, missing, extra)


def _costs(
    guess: tuple[str, ...], form: tuple[str, ...], strictness: Strictness, among: int
) -> list[list[int]]:
    """Edits between each word of the guess and each of the form, FAR for different words.

    A word that both have is a slip of no other.
    """
    both = set(guess).intersection(form)
    return [
        [
            0 if g == f else FAR if g in both or f in both else word_like(g, f, strictness, among)
            for f in form
        ]
        for g in guess
    ]


def _chains(cost: list[list[int]]) -> list[list[tuple[int, int]]]:
    """For the words from (i, j) on: how many can be matched in order, and minus the edits."""
    rows, columns = len(cost), len(cost[0])
    best = [[(0, 0)] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        here, below, costs = best[i], best[i + 1], cost[i]
        for j in range(columns - 1, -1, -1):
            choice = below[j] if below[j] > here[j + 1] else here[j + 1]
            if costs[j] < FAR:
                matched, slips = below[j + 1]
                choice = max(choice, (matched + 1, slips - costs[j]))
            here[j] = choice
    return best


def _left_over(
    guess: tuple[str, ...],
    form: tuple[str, ...],
    cost: list[list[int]],
    best: list[list[tuple[int, int]]],
) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    """Total of slips, and the words of the form and of the guess that are not matched."""
    missing: list[str] = []
    extra: list[str] = []
    i = j = 0
    while i < len(guess) and j < len(form):
        matched, slips = best[i + 1][j + 1]
        if cost[i][j] < FAR and best[i][j] == (matched + 1, slips - cost[i][j]):
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            extra.append(guess[i])
            i += 1
        else:
            missing.append(form[j])
            j += 1
    return -best[0][0][1], (*missing, *form[j:]), (*extra, *guess[i:])


def word_like(guess: str, gold: str, strictness: Strictness, among: int = 1) -> int:
    """Edits between two canonical words, FAR if they are different words or numbers.

    `among` is how many words the form has.
    """
    if guess == gold:
        return 0
    if among > 1 and (guess, gold) in _FIGURES and strictness is not Strictness.EXACT:
        return 1
    if f"{guess}th" == gold or f"{gold}th" == guess:
        return 0 if guess[0].isdigit() else FAR  # "Henry the Fifth" is Henry V
    if abs(len(guess) - len(gold)) > MOST_EDITS or (guess[0] != gold[0] and guess[-1] != gold[-1]):
        return FAR  # other words, mostly: that much is seen at a glance
    if has_digit(guess) or has_digit(gold):
        return FAR
    plural = guess == f"{gold}s" or gold == f"{guess}s"
    if (
        plural
        and strictness is not Strictness.EXACT
        and min(len(guess), len(gold)) > 3 - (among > 1)
    ):
        return 1
    return word_edits(guess, gold, strictness, among)


def same_words(
    guess: tuple[str, ...],
    form: tuple[str, ...],
    strictness: Strictness,
    names: Names | None = None,
) -> int:
    """Edits between a guess and a form that have the same words, else FAR."""
    laid = align(guess, form, strictness)
    if not laid.missing and not laid.extra:
        target = joined(form)
        if laid.edits <= budget(target, joined(guess), strictness):
            other = len(form) == 1 and other_ending(guess[0], form[0], names)
            return FAR if other else laid.edits
    return _split_otherwise(guess, form, strictness)


def _split_otherwise(guess: tuple[str, ...], form: tuple[str, ...], strictness: Strictness) -> int:
    """Edits where the same letters are parted differently: "Avengers End Game"."""
    one, other = joined(guess), joined(form)
    if one == other:
        return 0
    if len(guess) == len(form) or min(len(one), len(other)) < 8:
        return FAR
    if [c for c in one if c.isdigit()] != [c for c in other if c.isdigit()]:
        return FAR
    return edits if (edits := whole_edits(one, other, strictness)) <= 1 else FAR


def other_ending(guess: str, gold: str, names: Names | None = None) -> bool:
    """Whether two single words differ as words do, not as slips: Alien, Aliens; Amélie, Amelia."""
    if guess == gold:
        return False
    if gold[-2:] != "ss" and (
        guess in (gold + "s", gold + "es") or gold in (guess + "s", guess + "es")
    ):
        return True
    if guess[:-1] == gold and guess[-1] != gold[-1] and len(gold) < 9:
        return True
    return is_other_word(guess, gold, names)
