"""Letter hints: an answer with most of its letters hidden.

The first hint shows how long the words are and how they begin, later ones show more letters. Pure
and without chance: the same answer gives the same hints, also after a restart.
"""

from __future__ import annotations

import re
import unicodedata

from quiz.question import Kind

#: Fewer letters than this and a hint would all but say the answer.
FEWEST_LETTERS = 5

#: One letter or digit of these gives too much away, and there is no partial knowledge to wake.
UNHINTED = frozenset({Kind.NUMBER, Kind.MONEY, Kind.DATE, Kind.YEAR, Kind.DURATION, Kind.LIST})

#: Says nothing, so it is shown from the first hint on and counts for nothing.
ARTICLE = re.compile(r"(?:an?|the)\s+(?=\S)", re.IGNORECASE)


def letter_hints(answer: str, kind: Kind | None, most: int) -> tuple[str, ...]:
    """Return at most `most` hints for `answer`, each showing more than the one before.

    "The Big Lebowski" gives "The B__ L_______", then "The B_g L_b_w___". A leading article apart,
    never more than half of the letters is shown, and no digit. Empty for short answers, and for
    figures and dates; shorter than `most` where there is nothing more to show.
    """
    text = unicodedata.normalize("NFC", answer.strip())
    found = ARTICLE.match(text)
    article = found[0] if found else ""
    text = text.removeprefix(article)
    words = _words(text)
    letters = sum(len(word) for word in words)
    if most < 1 or kind in UNHINTED or letters < FEWEST_LETTERS:
        return ()
    allowed = letters // 2
    order = _order(words)
    first = min(len(words), allowed)
    hints: list[str] = []
    for number in range(most):
        # The last hint shows all that is allowed; those between are spread evenly.
        more = (allowed - first) * number // max(1, most - 1)
        hint = article + _masked(text, frozenset(order[: first + more]))
        if hint not in hints:
            hints.append(hint)
    return tuple(hints)


def _words(text: str) -> list[list[int]]:
    """Return the positions of each word's letters; "O'Brien" is one word, "Spider-Man" two."""
    words: list[list[int]] = []
    inside = False
    for position, char in enumerate(text):
        if char.isalpha():
            if not inside:
                words.append([])
            words[-1].append(position)
            inside = True
        elif not (char in "'’" or unicodedata.combining(char)):
            inside = False
    return words


def _order(words: list[list[int]]) -> list[int]:
    """Return all letter positions in the order in which they are shown.

    First letters come first, those of long words before those of short ones, as they say most.
    Then every second letter, a round over the words at a time, so that no word is finished early.
    """
    initials = [word[0] for word in sorted(words, key=len, reverse=True)]
    longest = max((len(word) for word in words), default=0)
    places = [*range(2, longest, 2), *range(1, longest, 2)]
    return initials + [word[place] for place in places for word in words if place < len(word)]


def _masked(text: str, shown: frozenset[int]) -> str:
    out: list[str] = []
    hidden = False
    for position, char in enumerate(text):
        if unicodedata.combining(char):
            # An accent that is no part of its letter's character is hidden along with it.
            if not hidden:
                out.append(char)
            continue
        hidden = char.isalnum() and position not in shown
        out.append("_" if hidden else char)
    return "".join(out)
