"""Academy categories in words, and what kind of question each of them is good for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from questions.templates import prizes, wording

#: Given by the board and not in a contest.
_SPECIAL = re.compile(
    r"\b(?:Honorary|Special (?:Award|Achievement|Foreign)|Memorial|Humanitarian|Commendation"
    r"|Gordon E\.)",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"\b(?:Studios?|Departments?|Pictures?|Productions?|Company|Co\.|Inc\.?|Corp\w*|Ltd\.?"
    r"|Limited|Films?|Board|Bureau|Institute|Ministry|Army|Navy|Corps|Force|Office|University"
    r"|Artists|Radio|Gaumont|Goldwyn-Mayer|Warner Bros\.?|Brothers|Service|Society|Unit|Council"
    r"|Association|Library|Television|Laborator\w+|National|Red Cross|Cosmopolitan|Disney"
    r"(?= Prod)|Twentieth|20th|World|Government|States)\b"
)
_REWORDED = (
    (re.compile(r"Best (.+), (Color|Black-and-White)"), r"Best \2 \1"),
    (re.compile(r"Best Short Subject \((.+)\)"), r"Best \1 Short Subject"),
    (re.compile(r"Best Director, (Comedy|Dramatic) Picture"), r"Best Director of a \1 Picture"),
    (re.compile(r"Best Scoring of Music, .+"), "Best Scoring of Music (Adaptation or Treatment)"),
    (re.compile(r"Best Score of a Musical Picture, .+"), "Best Score of a Musical Picture"),
    (
        re.compile(r"Best (?:Scoring: )?(?:Original Song Score|Adaptation) (?:and|or) .+"),
        "Best Original Song Score or Adaptation Score",
    ),
)

TOP = frozenset(
    {
        *("Best Picture", "Best Director", "Best Actor", "Best Actress"),
        *("Best Supporting Actor", "Best Supporting Actress"),
    }
)
ACTING = ("Best Actor", "Best Actress", "Best Supporting Actor", "Best Supporting Actress")
_SECOND = frozenset({"screenplay", "cinematography", "music", "song"})
_THIRD = frozenset({"art direction", "costume design", "editing", "makeup", "effects"})

_TIMES = {1: "", 2: " (twice)"}

#: Sort of category → who is honoured.
NOUNS = {
    "actor": "actor", "supporting actor": "actor", "actress": "actress",
    "supporting actress": "actress", "director": "director", "cinematography": "cinematographer",
    "music": "composer", "song": "songwriter", "screenplay": "writer", "editing": "film editor",
    "costume design": "costume designer", "art direction": "art director",
    "makeup": "make-up artist", "effects": "effects artist",
}  # fmt: skip


def is_competitive(category: str) -> bool:
    """Whether people were nominated for it and lost."""
    return not _SPECIAL.search(category)


def honours_work(ceremony: int, category: str) -> bool:
    """Whether one nomination could be for work on several films: so it was at first."""
    return ceremony <= 3 or category == "Best Dance Direction"


@lru_cache(maxsize=16_384)
def is_person(name: str) -> bool:
    """Whether a nominee is a human being, and not the sound department of a studio."""
    return " " in name and not _COMPANY.search(name) and len(name.split()) <= 4


@lru_cache(maxsize=1024)
def said(category: str) -> str:
    """The category as a quizmaster says it: "Best Color Cinematography"."""
    for pattern, words in _REWORDED:
        if pattern.fullmatch(category):
            return pattern.sub(words, category)
    return category


@lru_cache(maxsize=1024)
def sort(category: str) -> str:
    """One name for what is honoured: "director", "screenplay", "Best Documentary Feature"."""
    if "Sound" in category:  # sound effects are no visual ones
        return "sound"
    if re.search(r"Dance|Assistant", category):  # and no director of a film either
        return category
    name = prizes.sort(category)
    return category if name.endswith(prizes.FILM) else name


@lru_cache(maxsize=1024)
def tier(category: str) -> int:
    """How well people know it: 0 the six that everybody talks about, 3 the ones nobody watches."""
    if category in TOP:
        return 0
    if category == "Best Animated Feature" or is_for_country(category):
        return 1
    if re.search(r"Short|Assistant|Dance|Title Writing|Engineering", category):
        return 3
    name = sort(category)
    if name == "director":  # the first ceremony had one for comedies and one for dramas
        return 0
    if name in _SECOND:
        return 1
    return 2 if name in _THIRD or category == "Best Documentary Feature" else 3


@lru_cache(maxsize=1024)
def is_for_all(category: str) -> bool:
    """Whether any film might be up for it, and not just short, drawn, true or foreign ones."""
    return not re.search(r"Documentary|Animated|Short|Language|International", category)


@lru_cache(maxsize=1024)
def is_for_people(category: str) -> bool:
    """Whether one asks who won it: for acting and the crafts, but for no film and no sound."""
    return sort(category) in NOUNS and tier(category) < 3


def is_for_country(category: str) -> bool:
    """Whether countries enter a film for it."""
    return category in ("Best Foreign Language Film", "Best International Feature Film")


def is_acting(category: str) -> bool:
    return category in ACTING


def listed(categories: Iterable[str], most: int = 7) -> str:
    """ "Best Picture, Best Supporting Actor (twice) and four more"."""
    counted = Counter(map(said, categories))
    texts = [name + _TIMES.get(times, f" ({times} times)") for name, times in counted.items()]
    more = sum([*counted.values()][most:])
    return wording.listed([*texts[:most], f"{wording.number(more)} more"] if more else texts)


def noun(category: str) -> str:
    """ "actress", "cinematographer": who is honoured."""
    return NOUNS.get(prizes.sort(category), "nominee")


def nouns(category: str) -> str:
    """The same of several people."""
    name = noun(category)
    return f"{name}es" if name.endswith("s") else f"{name}s"


def work(category: str) -> str:
    """ "performance in", "direction of", "score for": what is honoured, before a title."""
    if is_acting(category):
        return "performance in"
    words = {
        "director": "direction of", "cinematography": "photography of", "music": "music for",
        "screenplay": "writing of", "editing": "editing of", "costume design": "costumes for",
        "art direction": "sets for",
    }  # fmt: skip
    return words.get(prizes.sort(category), "work on")


def craft(category: str) -> str:
    """ "cinematography", "writing": what several names of one award have in common."""
    name = sort(category)
    words = {
        "director": "directing", "music": "a film score", "screenplay": "writing",
        "editing": "film editing", "song": "a song", "effects": "effects",
    }  # fmt: skip
    return words.get(name, name)
