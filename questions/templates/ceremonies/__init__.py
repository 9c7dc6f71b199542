"""The Academy Awards become questions, ceremony by ceremony: one module a family.

A template takes a `Ceremony` and yields drafts, as those of films do. What it asks is found in the
`History` of all ceremonies; that it is true, and the only answer, the draft's queries prove.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from questions.draft import Draft
from questions.templates.ceremonies import (
    careers,
    countries,
    duels,
    links,
    nominees,
    roles,
    runs,
    songs,
    tallies,
    twice,
    walls,
    winners,
)
from questions.templates.ceremonies.history import History
from questions.templates.ceremonies.subject import Ceremony, Template

__all__ = ["FAMILIES", "Ceremony", "History", "Template", "drafts"]

#: In the order in which a ceremony's questions are listed.
FAMILIES: Mapping[str, tuple[Template, ...]] = {
    "winners": winners.TEMPLATES,
    "nominees": nominees.TEMPLATES,
    "duels": duels.TEMPLATES,
    "roles": roles.TEMPLATES,
    "songs": songs.TEMPLATES,
    "countries": countries.TEMPLATES,
    "tallies": tallies.TEMPLATES,
    "walls": walls.TEMPLATES,
    "runs": runs.TEMPLATES,
    "links": links.TEMPLATES,
    "careers": careers.TEMPLATES,
    "twice": twice.TEMPLATES,
}


def drafts(ceremony: Ceremony) -> Iterator[Draft]:
    """All drafts about one ceremony, family by family; the same seed gives the same drafts."""
    for family, templates in FAMILIES.items():
        for template in templates:
            for draft in template(ceremony):
                yield replace(draft, family=family)
