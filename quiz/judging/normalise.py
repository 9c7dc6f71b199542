"""Text as players type it → comparable text. Every other stage sees only what comes out of here."""

from __future__ import annotations

import re
import unicodedata

ARTICLES = frozenset({"a", "an", "the"})

# Marks, and Latin letters that no decomposition takes apart.
_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ð": "d", "ı": "i"}
)
_QUOTES = str.maketrans("‘’‚‛´`ʼ′“”„‟«»″‐‑‒–—―−⁄", "''''''''\"\"\"\"\"\"\"-------/")
_ASCII_PUNCTUATION = str.maketrans(
    {chr(c): " " for c in range(128) if not chr(c).isalnum()} | {"'": None, "&": " and "}
)
_APOSTROPHES = str.maketrans({"'": None, "&": " and "})
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?")
_NOT_WORD = re.compile(r"[\W_]+")
_LINK = re.compile(r"\[([^\[\]]{1,200})\]\([^()\s]{1,200}\)")
_TAGS = re.compile(r"<[@#:a-z][^<>]{0,80}>|:[a-z0-9_]{2,32}:|https?://\S+", re.IGNORECASE)
_MARKUP = str.maketrans({"*": " ", "~": " ", "|": " ", "_": " ", "`": " ", "\\": None})


def clean(text: str) -> str:
    """`text` without markup, emoji and control characters; plain quotes and dashes; one space.

    Case, accents and punctuation stay: kinds that parse need them.
    """
    if text.isascii():
        if not (text.isprintable() and _has_no_markup(text)):
            text = "".join(c if c.isprintable() else " " for c in text)
            text = _TAGS.sub(" ", _LINK.sub(r"\1", text)).translate(_MARKUP)
        return " ".join(text.split())
    text = unicodedata.normalize("NFKC", text.translate(_QUOTES)).translate(_QUOTES)
    text = _TAGS.sub(" ", _LINK.sub(r"\1", text)).translate(_MARKUP)
    return " ".join("".join(_kept(c) for c in text).split())


def _has_no_markup(text: str) -> bool:
    return not any(c in text for c in "*~|_`\\<:[") or "://" in text


def _kept(char: str) -> str:
    category = unicodedata.category(char)
    if category[0] in "LNMP" or char in "$€£¥+=":
        return char
    return "" if category in ("Cf", "Sk") else " "


def fold(text: str) -> str:
    """The one folding: NFKC, case-folded, no accents or punctuation, "&" as "and", single spaces.

    Two forms are equal if they fold to the same text. Dotted letters are joined ("J.F.K." is
    "jfk"), apostrophes vanish, other punctuation parts words. Folding twice changes nothing.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_QUOTES)).translate(_QUOTES)
    text = _DOTTED.sub(_joined, text.casefold()) if "." in text else text.casefold()
    if text.isascii():
        return " ".join(text.translate(_ASCII_PUNCTUATION).split())
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    # Case-folding comes again: taking marks off may leave a letter that still has a capital form.
    bare = unicodedata.normalize("NFC", bare.casefold().translate(_LETTERS).translate(_APOSTROPHES))
    return " ".join(_NOT_WORD.sub(" ", bare).split())


def _joined(match: re.Match[str]) -> str:
    return match[0].replace(".", "") + " "


def without_articles(words: tuple[str, ...]) -> tuple[str, ...]:
    """`words` without articles; if they are all articles, the last one."""
    kept = tuple(word for word in words if word not in ARTICLES)
    return kept or words[-1:]
