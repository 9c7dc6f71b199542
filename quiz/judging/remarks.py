"""What people say beside an answer in the same message: asides, jokes, whole stories.

"Ozu, I'd bet my house on it" is an answer and a remark; "Ozu, Kurosawa" is two answers.
"""

from __future__ import annotations

import re

from quiz.judging.normalise import Reading, clean
from quiz.judging.phrases import FILLER
from quiz.judging.tables import word_table
from quiz.judging.vetoes import NEGATIONS

_MOST_PARTS = 8
LONGEST_STORY = 4_000
#: "Alright alright alright": who repeats a word so often answers nothing with it.
_A_CRY = 3
_SHARE_OF_FILLER = 0.3

_PARTED = re.compile(
    r"\s*(?:[!?…]+(?=\s)|\.+\s|[;,]\s|\s-+\s|\s\()[\s.,;!?…-]*"
    r"|\s+(?:lol|lmao|rofl|omg|ofc|haha|bruh|smh)\b[\s.,;!?…-]*",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[.!?;…])\s+|\n+")
#: Words that sentences are made of and short answers are not.
_TALK = frozenset(
    word_table("""
    i im ive id ill you u your youre he hes she shes they theyre we weve it its thats this that
    those is was were are am be been do did does had has have would could should will can know
    knew think thought remember saw seen watched watch love loved like liked so very really just
    only one ones finally nice wow man dude bro yay easy me my mine who what when where why how
    else obviously definitely because cuz bc since even ever always bet swear guys everyone""")
)
#: An aside that says which of several is meant is part of the answer.
_WHICH = frozenset(
    word_table("""
    second third fourth fifth 2nd 3rd 4th 5th sequel prequel remake part ii iii iv other original
    two three four sr jr senior junior wrong kidding joking jk surprised doubt unlikely""")
)


def parts(text: str) -> list[Reading]:
    """The pieces of a cleaned message between its commas and stops; one piece if it has none."""
    found = [part.strip() for part in _PARTED.split(text, maxsplit=_MOST_PARTS)]
    readings = [Reading.of(part) for part in found if part]
    return [reading for reading in readings if reading.words]


def is_remark(words: tuple[str, ...], *, numbers: bool) -> bool:
    """Whether folded `words` talk: no denial, no "the second one", nothing taken back.

    Where figures are asked for, `numbers` is False, and a remark may hold none.
    """
    said = frozenset(words)
    if len(said) == 1 and len(words) >= _A_CRY:
        return True
    return (
        not said.isdisjoint(_TALK)
        and said.isdisjoint(NEGATIONS)
        and said.isdisjoint(_WHICH)
        and "or" not in said
        and (numbers or not any(c.isdigit() for word in words for c in word))
    )


def told(words: tuple[str, ...]) -> tuple[str, ...]:
    """What folded `words` tell besides talk and figures."""
    return tuple(
        word for word in words if word not in _TALK and word not in FILLER and not word[0].isdigit()
    )


def ends_of_story(text: str) -> list[Reading]:
    """The first and the last sentence of a long message that otherwise tells a story."""
    if len(text) > LONGEST_STORY:
        return []
    sentences = _SENTENCES.split(text.strip())
    if len(sentences) < 2:
        return []
    words = Reading.of(clean(text)).words
    if sum(word in FILLER for word in words) < _SHARE_OF_FILLER * len(words):
        return []
    ends = [Reading.of(clean(sentence)) for sentence in (sentences[0], sentences[-1])]
    return ends if all(end.words for end in ends) else []
