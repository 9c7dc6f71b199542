"""Crew and billing, from the infobox: who directed, produced, wrote, starred, scored, shot, cut."""

from __future__ import annotations

import re

from questions.articles.article import Article, Text
from questions.facts.fact import (
    Cinematographer,
    Composer,
    Director,
    Editor,
    Narrator,
    PersonFact,
    Producer,
    Starring,
    Writer,
)
from questions.facts.finding import Finding, Findings, in_infobox, labelled, unread
from questions.facts.names import is_person, names_in, without_remark

#: Infobox label → kind, in the infobox's order. Lists of crew are whole; billing is not the cast.
_ROLES: tuple[tuple[str, type[PersonFact], bool], ...] = (
    ("director", Director, True),
    ("producer", Producer, True),
    ("narrator", Narrator, True),
    ("starring", Starring, False),
    ("music", Composer, True),
    ("cinematography", Cinematographer, True),
    ("editing", Editor, True),
)
_CREDITS = (("writer", "writer"), ("screenplay", "screenplay"), ("story", "story"))
#: Remarks that say a person held a lesser or another job than the label's.
_OTHER_JOB = re.compile(
    r"\b(?:associate|executive|co-producer|assistant|line|novel|play|book|songs?|lyrics|second unit"
    r"|additional|supervising|supervisor|uncredited|version|background score|dialogues?)\b",
    re.IGNORECASE,
)
_NAMED_CREDITS = {"screenplay": "screenplay", "story": "story", "writer": "writer"}


def read_people(article: Article) -> Findings:
    """Crew and billing. A list of crew is `closed` when every entry of its label was read."""
    yield from _writers(article)
    for label, kind, whole in _ROLES:
        people, trouble = _people(label, labelled(article, label))
        closed = whole and not trouble
        seen: set[str] = set()
        for person, _, text in people:
            if person not in seen:
                seen.add(person)
                yield kind(person=person, source=in_infobox(text), closed=closed)
        yield from trouble


def _writers(article: Article) -> Findings:
    for label, credit in _CREDITS:
        people, trouble = _people(label, labelled(article, label))
        seen: set[tuple[str, str]] = set()
        for person, remark, text in people:
            named = _NAMED_CREDITS.get(remark.casefold().strip(), credit)
            if (person, named) in seen:
                continue
            seen.add((person, named))
            yield Writer(person=person, credit=named, source=in_infobox(text), closed=not trouble)
        yield from trouble


def _people(
    label: str, values: tuple[Text, ...]
) -> tuple[list[tuple[str, str, Text]], list[Finding]]:
    """(person, remark, where) of each entry, and unreads for what is no person's name."""
    people: list[tuple[str, str, Text]] = []
    trouble: list[Finding] = []
    for text in values:
        remark = without_remark(text.text)[1]
        if _OTHER_JOB.search(remark):
            # Not silence: a list that leaves someone out is not whole.
            why = f"another job than the label says: {remark}"
            trouble.append(unread(label, text.text, why, in_infobox(text)))
            continue
        for name in names_in(text):
            if is_person(name, mononym=True):
                people.append((name, remark, text))
            elif name:
                why = "not shaped like a person's name"
                trouble.append(unread(label, name, why, in_infobox(text)))
    return people, trouble
