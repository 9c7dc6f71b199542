"""Numbers in words, digits and Roman numerals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from rapidfuzz.distance import OSA

from quiz.judging.tables import word_table

_SMALL = {
    word: value
    for value, word in enumerate(
        word_table("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen""")
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
_TENS["fourty"] = 40
_NOUGHTS = frozenset({"o", "oh"})
SCALES = {
    "hundred": 10**2, "thousand": 10**3, "grand": 10**3, "k": 10**3,
    "million": 10**6, "millions": 10**6, "mil": 10**6, "mill": 10**6, "mio": 10**6,
    "mln": 10**6, "mn": 10**6, "mm": 10**6, "m": 10**6,
    "billion": 10**9, "billions": 10**9, "bn": 10**9, "bil": 10**9, "b": 10**9,
}  # fmt: skip
_ORDINALS = {
    word: value
    for value, word in enumerate(
        word_table("""
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"""),
        start=1,
    )
} | {"twentieth": 20, "thirtieth": 30}
_STARTS = frozenset({*_SMALL, *_TENS, *_ORDINALS, *_NOUGHTS, "double"})
#: Number words that are long enough to be known with a slip, and words that are near to them.
_LONG = [w for w in (*_SMALL, *_TENS, *_ORDINALS, "hundred", "thousand", "million", "billion")
         if len(w) > 4]  # fmt: skip
_OTHERS = frozenset(
    word_table("there these three tree fist sever severs even event eights forte fiver minion")
)
_PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4, "quaters": 4}
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50}
_ROMAN = re.compile(r"(?:xl|x{0,3})(?:ix|iv|v?i{0,3})")
_ORDINAL_DIGITS = re.compile(r"(\d{1,4})(?:st|nd|rd|th)")
_TOKEN = re.compile(
    r"(?P<whole>\d{1,6}) (?:and )?(?P<top>\d)/(?P<bottom>[2-9])(?![\d/])"
    r"|(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,3}(?: \d{3})+(?![\d,.])|\d+(?:\.\d+)?)"
    r"(?P<ordinal>(?:st|nd|rd|th)\b)?"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)|(?P<mark>[^\w\s])"
)


@lru_cache(maxsize=4096)
def meant(word: str) -> str:
    """The number word that `word` is a slip of, where it can be no other: "elevn", "eihgt".

    Digits are never forgiven; a word misspelt is still read as what it says. Any other word stays.
    """
    if len(word) < 4 or not word.isalpha() or word in _OTHERS or is_number_word(word):
        return word
    if word[-1] == "s" and (word[:-1] in _LONG or is_number_word(word[:-1])):
        return word
    near = [n for n in _LONG if n[0] == word[0] and OSA.distance(word, n, score_cutoff=1) == 1]
    # A letter left out, doubled or swapped is likelier than a wrong one.
    likelier = [n for n in near if len(n) != len(word) or sorted(n) == sorted(word)]
    found = likelier or [n for n in near if len(n) > 5]
    return found[0] if len({_value_of(n) for n in found}) == 1 else word


def _value_of(word: str) -> int:
    return _SMALL.get(word, _TENS.get(word, _ORDINALS.get(word, SCALES.get(word, 0))))


def roman(word: str) -> int | None:
    """The value of a Roman numeral up to 49, in lower case; None for any other word."""
    if not word or not _ROMAN.fullmatch(word):
        return None
    values = [_ROMAN_DIGITS[c] for c in word]
    nexts = [*values[1:], 0]
    return sum(-v if v < n else v for v, n in zip(values, nexts, strict=True))


@dataclass(frozen=True, slots=True)
class Number:
    digits: str
    """As it would be written: "007", "1995", "3.6"."""
    value: Decimal
    ordinal: bool = False


def tokens(text: str) -> list[Number | str]:
    """Numbers, words and marks of cleaned text, in order: digits, words and mixed forms read.

    "two hundred and thirty-seven" and "two thirty-seven" are one number each; so is "3.6m",
    which gives a number and the word "m".
    """
    raw: list[Number | str] = []
    for match in _TOKEN.finditer(text.lower()):
        if (whole := match["whole"]) is not None:
            raw.append(_mixed(whole, int(match["top"]), int(match["bottom"])))
        elif (digits := match["number"]) is not None:
            raw.append(
                _number(
                    digits.replace(",", "").replace(" ", ""), ordinal=match["ordinal"] is not None
                )
            )
        else:
            raw.append(match["word"] or match["mark"])
    return _with_fractions(_with_words_read(raw))


def _mixed(whole: str, top: int, bottom: int) -> Number:
    """ "9 3/4" as 9.75."""
    value = Decimal(int(whole)) + Decimal(top) / Decimal(bottom)
    return Number(f"{value:f}"[:20], value)


def _with_fractions(found: list[Number | str]) -> list[Number | str]:
    """ "nine and three-quarters" as 9.75, "eight and a half" as 8.5."""
    out: list[Number | str] = []
    at = 0
    while at < len(found):
        match found[at : at + 5]:
            case [Number() as n, "and", Number() as top, "-", str(part)] if part in _PARTS:
                step = 5
            case [Number() as n, "and", Number() as top, str(part), *_] if part in _PARTS:
                step = 4
            case [Number() as n, "and", "a", str(part), *_] if part in _PARTS:
                top, step = Number("1", Decimal(1)), 4
            case [token, *_]:
                out.append(token)
                at += 1
                continue
        if n.digits.isdecimal() and 0 < top.value < 4:
            out.append(_mixed(n.digits, int(top.value), _PARTS[part]))
        else:
            out += found[at : at + step]
        at += step
    return out


def _number(digits: str, *, ordinal: bool = False) -> Number:
    try:
        return Number(digits, Decimal(digits), ordinal)
    except InvalidOperation:  # digits of scripts that only look like digits
        return Number(digits, Decimal(-1), ordinal)


def _with_words_read(raw: list[Number | str]) -> list[Number | str]:
    words = [meant(t) if isinstance(t, str) else "" for t in raw]
    out: list[Number | str] = []
    at = 0
    while at < len(raw):
        if words[at] and (read := spoken(words, at)) is not None:
            number, at = _with_decimals(*read, words)
            out.append(number)
        else:
            out.append(words[at] if words[at] in SCALES else raw[at])  # "200 milion"
            at += 1
    return out


def _with_decimals(whole: Number, at: int, words: list[str]) -> tuple[Number, int]:
    """ "three point six": digits that are said after "point" belong to the number."""
    if at >= len(words) or words[at] != "point":
        return whole, at
    end = at + 1
    while end < len(words) and _SMALL.get(words[end], 99) < 10:
        end += 1
    if end == at + 1:
        return whole, at
    digits = "".join(str(_SMALL[word]) for word in words[at + 1 : end])
    return _number(f"{whole.digits}.{digits[:20]}"), end


def spoken(words: list[str], at: int) -> tuple[Number, int] | None:
    """The number spoken from `words[at]` on, and where it ends; None if none starts there.

    Parts that can't be one number are read out one after the other: "nineteen ninety-five" is
    1995, "two thirty-seven" 237, "double oh seven" 007.
    """
    parts: list[str] = []
    ordinal = False
    while at < len(words) and not ordinal:
        start = _past_hyphens(words, at) if parts else at
        read = _nought(words, start) or _cardinal(words, start)
        if read is None:
            break
        digits, at, ordinal = read
        parts.append(digits)
    if not parts or (len(parts) == 1 and words[at - 1] in _NOUGHTS):
        return None
    return _number("".join(parts)[:40], ordinal=ordinal), at


def _past_hyphens(words: list[str], at: int) -> int:
    while at < len(words) and words[at] == "-":
        at += 1
    return at


def _nought(words: list[str], at: int) -> tuple[str, int, bool] | None:
    """ "oh", "double oh", "double seven" as digits."""
    word = words[at] if at < len(words) else ""
    if word in _NOUGHTS:
        return "0", at + 1, False
    after = _past_hyphens(words, at + 1)
    if word == "double" and after < len(words):
        if words[after] in _NOUGHTS:
            return "00", after + 1, False
        if 0 <= _SMALL.get(words[after], -1) < 10:
            return str(_SMALL[words[after]]) * 2, after + 1, False
    return None


def _cardinal(words: list[str], at: int) -> tuple[str, int, bool] | None:
    """One well-formed number in words as digits, where it ends, and whether it is an ordinal."""
    total = group = 0
    room = 1000  # what may still be added to the group must be smaller than this
    end = at
    ordinal = False
    here = at
    while here < len(words) and not ordinal:
        word = words[here]
        small = _SMALL.get(word, _TENS.get(word, _ORDINALS.get(word)))
        if small is not None:
            if small >= room or (small == 0 and end > at):
                break
            group += small
            ordinal = word in _ORDINALS
            room = 10 if small >= 20 else 0
        elif word == "a" and end == at and here + 1 < len(words) and words[here + 1] in SCALES:
            group, room = 1, 0
        elif word == "hundred" and 0 < group < 100:
            group, room = group * 100, 100
        elif word in ("thousand", "grand", "million", "billion") and (group or total) and end > at:
            total, group, room = total + group * SCALES[word], 0, 1000
        elif end > at and (word == "-" or (word == "and" and room >= 100)):
            here += 1
            continue
        else:
            break
        here += 1
        end = here
    if end == at or words[end - 1] == "a":
        return None
    return str(total + group), end, ordinal


def starts_number(word: str) -> bool:
    """Whether a number in words may start with `word`, "a hundred" aside."""
    return word in _STARTS


def is_number_word(word: str) -> bool:
    return word in _SMALL or word in _TENS or word in SCALES or word in _ORDINALS


def ordinal_value(word: str) -> int | None:
    """The value of "2nd" or "second"."""
    match = _ORDINAL_DIGITS.fullmatch(word)
    return int(match[1]) if match else _ORDINALS.get(word)
