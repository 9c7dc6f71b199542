"""One person under one name, across all facts of a film.

A page names its people in full once and by their surnames after that. "Niro" or "De Niro" in a
sentence on a prize is the one Robert De Niro whom the page credits; where it credits none of that
name, or two, a bare surname is no person.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from questions.facts.fact import Award, Cast, Fact, PersonFact, Writer
from questions.facts.names import is_person

#: First words that begin a surname, never a full name of two words.
_OPENS_SURNAME = frozenset(("De", "Da", "Du", "Dos", "Della", "D'", "de", "da", "du", "di"))


def in_full(facts: Iterable[Fact]) -> list[Fact]:
    """The facts, with the full name wherever a surname stands for somebody the film credits.

    A recipient whose surname fits nobody, or several, is left out: who it was is not known.
    """
    facts = list(facts)
    credited = {name for fact in facts if (name := _named(fact))}
    full = {name for name in credited if is_person(name) and not is_surname(name)}
    return [_with_full_names(fact, credited, full) for fact in facts]


def _named(fact: Fact) -> str:
    match fact:
        case PersonFact(person=name) | Writer(person=name) | Cast(actor=name):
            return name
    return ""


def _with_full_names(fact: Fact, credited: set[str], full: set[str]) -> Fact:
    if isinstance(fact, Award):
        found = [
            _whole(name, full) if " " in name or name not in credited else name
            for name in fact.recipients
        ]
        kept = tuple(dict.fromkeys(name for name in found if not is_surname(name)))
        return replace(fact, recipients=kept) if kept != fact.recipients else fact
    name = _named(fact)
    if not is_surname(name) or (whole := _whole(name, full)) == name:
        return fact
    match fact:
        case PersonFact() | Writer():
            return replace(fact, person=whole)
        case Cast():
            return replace(fact, actor=whole)
    return fact


def is_surname(name: str) -> bool:
    """Whether two words are no more than a surname: "De Niro"."""
    words = name.split()
    return len(words) == 2 and words[0] in _OPENS_SURNAME


def _whole(name: str, full: set[str]) -> str:
    """The one full name that ends with a surname; the name itself where none or several do."""
    if " " in name and not is_surname(name):
        return name
    found = [other for other in full if other.endswith(f" {name}")]
    return found[0] if len(found) == 1 else name
