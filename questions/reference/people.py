"""The people of a film, and whether two lists name the same: spellings differ.

The latter only for two lists of one nomination, where a look-alike can hardly be somebody else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

from questions.facts.fact import Award, BasedOn, Cast, FilmRecord, PersonFact, Writer
from quiz.judging import fold

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "asc", "bsc", "ace"})


def same_person(one: str, other: str) -> bool:
    """ "Walter H. Tyler" and "Walter Tyler", "Franz Planer" and "Frank Planer", a slip or two."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    if first == second or "".join(first) == "".join(second):
        return True
    if len(first) == 1 or len(second) == 1:
        return False
    surnames = OSA.distance(first[-1], second[-1])
    slip = len(first[-1]) > 4 and surnames == 1
    if first[-1] == second[-1]:
        return first[0][0] == second[0][0]
    # A double surname that only one of them gives whole.
    if first[0] == second[0] and (first[-1] in second[1:] or second[-1] in first[1:]):
        return True
    return slip and first[0] == second[0]


def strangers(names: Iterable[str], known: Sequence[str]) -> tuple[str, ...]:
    """Those of `names` that are nobody of `known`."""
    # "Warner Bros.-First National" is two companies.
    both = " ".join(known)
    return tuple(
        name for name in names if not any(same_person(name, one) for one in (*known, both))
    )


def missing(known: Iterable[str], names: Sequence[str]) -> tuple[str, ...]:
    """Those of `known` that nobody of `names` is."""
    return tuple(one for one in known if not any(same_person(one, name) for name in names))


def same_people(names: Sequence[str], known: Sequence[str]) -> bool:
    return not strangers(names, known) and not missing(known, names)


def _words(name: str) -> list[str]:
    return [word for word in fold(name).split() if word not in _SUFFIXES]


def people_named(record: FilmRecord) -> frozenset[str]:
    """Everyone the film's facts name for work on it, folded."""
    found: set[str] = set()
    for fact in record.facts:
        match fact:
            case PersonFact(person=name) | Writer(person=name) | Cast(actor=name):
                found.add(fold(name))
            case BasedOn(author=str(name)):
                found.add(fold(name))
            case Award(recipients=names):
                found.update(map(fold, names))
            case _:
                pass
    return frozenset(found)
