"""One person under one name, across all facts of a film.

A page names its people in full once and by their surnames after that. "Niro" or "De Niro" in a
sentence on a prize is the one Robert De Niro whom the page credits; where it credits none of that
name, or two, a bare surname is no person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from questions.facts.fact import Award, Cast, Fact, PersonFact, Writer
from questions.facts.names import is_person
from questions.facts.spellings import of_one_person

#: First words that begin a surname, never a full name of two words.
_OPENS_SURNAME = frozenset(("De", "Da", "Du", "Dos", "Della", "D'", "de", "da", "du", "di"))


def in_full(facts: Iterable[Fact]) -> list[Fact]:
    """The facts, with the full name wherever a surname stands for somebody the film credits.

    A recipient whose surname fits nobody, or several, is left out: who it was is not known.
    """
    facts = _spelled_alike(list(facts))
    credited = {name for fact in facts if (name := _named(fact))}
    full = {name for name in credited if is_person(name) and not is_surname(name)}
    return [_with_full_names(fact, credited, full) for fact in facts]


def _spelled_alike(facts: list[Fact]) -> list[Fact]:
    """The facts, each person spelled as where they are named first."""
    named: list[tuple[object, str]] = []
    for index, fact in enumerate(facts):
        if isinstance(fact, Award):
            named += [(index, name) for name in fact.recipients]
        elif name := _named(fact):
            named.append((fact.kind, name))
    same = of_one_person(named)
    return [_respelled(fact, same) for fact in facts] if same else facts


def _respelled(fact: Fact, same: Mapping[str, str]) -> Fact:
    if isinstance(fact, Award):
        kept = tuple(same.get(name, name) for name in fact.recipients)
        return replace(fact, recipients=kept) if kept != fact.recipients else fact
    name = _named(fact)
    return _with_name(fact, same[name]) if name in same else fact


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
    return _with_name(fact, whole)


def _with_name(fact: Fact, name: str) -> Fact:
    match fact:
        case PersonFact() | Writer():
            return replace(fact, person=name)
        case Cast():
            return replace(fact, actor=name)
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
