"""The Academy Awards become questions, ceremony by ceremony: one module a family.

A template takes a `Ceremony` and yields drafts, as those of films do. What it asks is found in the
`History` of all ceremonies; that it is true, and the only answer, the draft's queries prove.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain

from questions.draft import Draft
from questions.templates.ceremonies import (
    careers,
    countries,
    duels,
    firsts,
    hats,
    links,
    nights,
    nominees,
    returns,
    riddles,
    roles,
    runs,
    songs,
    tallies,
    twice,
    walls,
    winners,
    won_for,
)
from questions.templates.ceremonies.history import History
from questions.templates.ceremonies.subject import CATEGORY, Ceremony, Template

__all__ = ["FAMILIES", "Ceremony", "History", "Template", "drafted", "drafts"]

#: In the order in which a ceremony's questions are listed.
FAMILIES: Mapping[str, tuple[Template, ...]] = {
    "winners": (*winners.TEMPLATES, *won_for.TEMPLATES),
    "nominees": (*nominees.TEMPLATES, *hats.TEMPLATES),
    "duels": duels.TEMPLATES,
    "roles": roles.TEMPLATES,
    "songs": songs.TEMPLATES,
    "countries": countries.TEMPLATES,
    "tallies": tallies.TEMPLATES,
    "walls": walls.TEMPLATES,
    "runs": runs.TEMPLATES,
    "links": links.TEMPLATES,
    "careers": (*careers.TEMPLATES, *firsts.TEMPLATES, *returns.TEMPLATES, *riddles.TEMPLATES),
    "twice": (*twice.TEMPLATES, *nights.TEMPLATES),
}

_FAMILY = {template: family for family, templates in FAMILIES.items() for template in templates}

#: What a family's questions are listed under: a game on nothing else changes its subjects too.
SUBJECTS: Mapping[str, str] = {
    "roles": "characters",
    "songs": "songs",
    "countries": "world cinema",
    "tallies": "counts",
    "walls": "connections",
    "links": "connections",
    "twice": "connections",
    "runs": "before and after",
    "careers": "careers",
    "duels": "rivals",
    "nominees": "nominees",
}


def drafts(ceremony: Ceremony) -> Iterator[Draft]:
    """All drafts about one ceremony, family by family; the same seed gives the same drafts."""
    for template in chain.from_iterable(FAMILIES.values()):
        yield from drafted(template, ceremony)


def drafted(template: Template, ceremony: Ceremony) -> Iterator[Draft]:
    """One template's drafts."""
    family = _FAMILY[template]
    subject = SUBJECTS.get(family)
    category = f"{CATEGORY}, {subject}" if subject else CATEGORY
    for draft in template(ceremony):
        yield replace(draft, family=family, category=category)
