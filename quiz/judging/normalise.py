"""Text as players type it → comparable text. Every other stage sees only what comes out of here."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

ARTICLES = frozenset({"a", "an", "the"})

# Latin letters that no decomposition takes apart.
_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i"}
)
_QUOTES = str.maketrans("‘’‚‛´`ʼ′“”„‟«»″‐‑‒–—―−⁄", "''''''''\"\"\"\"\"\"\"-------/")
_PARTED = str.maketrans(
    {chr(c): " " for c in range(128) if not chr(c).isalnum()} | {"'": None, "&": " and "}
)
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?")
_LINK = re.compile(r"\[([^\[\]]{1,200})\]\([^()\s]{1,200}\)")
_TAGS = re.compile(r"<[@#:a-z][^<>]{0,80}>|(?<!\w):[a-z][a-z0-9_]{1,31}:|https?://\S+", re.I)
_MARKUP = str.maketrans({"*": " ", "~": " ", "_": " ", "`": " ", "\\": None})
#: "M*A*S*H": letters that marks part, written as letters that dots part.
_STARRED = re.compile(r"(?<![\w*])[^\W\d_](?:[*·•][^\W\d_]){2,}(?![\w*])")
_FRACTION = re.compile(r"(?<=\d)(?=[¼-¾⅐-⅞])")
_PLUS = re.compile(r"(?<=\w) \+ (?=\w)")
_MOST_SWELLING = 4
_WITH = re.compile(r"(?<!\w)w/\s?(?=\w)", re.IGNORECASE)
_SPECIAL = re.compile(r"[^ -~]|[*~_`\\<:\[]|\|\|")


def clean(text: str) -> str:
    """`text` without markup, emoji and control characters; plain quotes and dashes; one space.

    Case, accents and punctuation stay, for the kinds that parse. A line break becomes "; ".
    """
    if _SPECIAL.search(text):
        text = _FRACTION.sub(" ", _STARRED.sub(_dotted, text))
        text = _TAGS.sub(" ", _LINK.sub(r"\1", text)).replace("||", " ").translate(_MARKUP)
        text = text.translate(_QUOTES)
        text = "; ".join(text.split("\n")).strip(" ;") if "\n" in text else text
        # Some signs stand for whole sentences; nobody answers with many of them.
        most = _MOST_SWELLING * len(text) + 100
        text = unicodedata.normalize("NFKC", text)[:most].translate(_QUOTES)
        text = "".join(map(_kept, text))
    if "/" in text:
        text = _WITH.sub("with ", text)
    return " ".join(text.split())


def _kept(char: str) -> str:
    """`char`, a space, or nothing: emoji and control characters part words, joiners do not."""
    if " " <= char <= "~":
        return char
    category = unicodedata.category(char)
    if category == "Cf" or "\ufe00" <= char <= "\ufe0f" or char == "\u20e3":
        return ""  # joiners and the signs that make a picture of a letter
    return char if category[0] in "LNMP" or category == "Sc" else " "


def fold(text: str) -> str:
    """The one folding: NFKC, case-folded, no accents or punctuation, "&" as "and", single spaces.

    Two forms are equal if they fold to the same text. Dotted letters are joined ("J.F.K." is
    "jfk"), apostrophes vanish, other punctuation parts words.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", _FRACTION.sub(" ", text).translate(_QUOTES))
        text = text.translate(_QUOTES)
    if "*" in text:
        text = _STARRED.sub(_dotted, text)
    text = text.casefold()
    if "+" in text:
        text = _PLUS.sub(" and ", text)
    if "." in text:
        text = _DOTTED.sub(_joined, text)
    if not text.isascii():
        text = _bare(text)
    return " ".join(text.translate(_PARTED).split())


def _bare(text: str) -> str:
    """`text` without Latin accents; other scripts keep their vowel signs and voicing marks."""
    parts = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in parts if not "\u0300" <= c <= "\u036f").casefold()
    bare = unicodedata.normalize("NFC", bare).translate(_LETTERS)
    return "".join(map(_word_character, bare))


def _word_character(char: str) -> str:
    if char.isascii() or unicodedata.category(char)[0] in "LNM":
        return char
    return "" if unicodedata.category(char) == "Cf" else " "


def _dotted(match: re.Match[str]) -> str:
    return ".".join(match[0][::2])


def _joined(match: re.Match[str]) -> str:
    return match[0].replace(".", "") + " "


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a message: as it stands, or with a lead-in or a tail taken off."""

    text: str
    """Cleaned; case and punctuation as typed."""
    words: tuple[str, ...]
    """Folded."""

    @classmethod
    def of(cls, text: str) -> Reading:
        return cls(text, tuple(fold(text).split()))
