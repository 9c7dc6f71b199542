"""How well known a film is to a room today, as far as facts and the names table tell.

Nominations at the Academy Awards, whether lists of American films have it, and how often those
lists have its stars. The steps were set by looking at the shipped films; plays correct what they
get wrong (see `quiz.learning`).
"""

from __future__ import annotations

from enum import IntEnum

from questions.facts.fact import Award, FilmRecord, Starring
from questions.reference import names
from questions.reference.ceremonies import BODY

#: Nominations of a film that most people have heard of.
_MANY_NOMINATIONS = 4
#: Listed so often, a star is a name to most people, or to some.
_KNOWN_TO_MOST, _KNOWN_TO_SOME = 60, 20
#: Listed so often, anybody has been seen or read of by most who go to the pictures.
_A_NAME = 10
#: Films before this year are known to fewer people, whatever they were then.
_LIVING_MEMORY = 1950
#: By so many years a list's year may differ from a page's.
_YEARS_APART = 1


class Fame(IntEnum):
    OBSCURE = -1
    USUAL = 0
    FAMOUS = 1


def of_film(record: FilmRecord) -> Fame:
    """How well known the film is."""
    table = names.shipped()
    nominations = sum(isinstance(fact, Award) and fact.body == BODY for fact in record.facts)
    stars = [listings(f.person) for f in record.facts if isinstance(f, Starring)]
    star = max(stars, default=0)
    listed = any(
        abs(year - record.year) <= _YEARS_APART for year in table.titles.get(record.title, ())
    )
    if not (nominations or listed or star >= _KNOWN_TO_SOME):
        return Fame.OBSCURE
    told = nominations >= _MANY_NOMINATIONS or (listed and star >= _KNOWN_TO_MOST)
    if record.year >= _LIVING_MEMORY and told and star >= _KNOWN_TO_SOME:
        return Fame.FAMOUS
    return Fame.USUAL


def is_a_name(person: str) -> bool:
    """Whether lists of films and nominations have the person often enough to be a name today."""
    return listings(person) >= _A_NAME


def listings(person: str) -> int:
    """How many films and nominations list the person."""
    return names.shipped().people.get(person, 0)


def difficulty(usual: int, fame: Fame) -> int:
    """The difficulty, 1 to 5, of what is `usual` for its type, in a film of that fame."""
    return max(1, min(5, usual - fame))
