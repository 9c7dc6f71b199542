"""Facts become questions: one module a family, one function a template.

A template takes a `Film` and yields drafts. It decides nothing about fairness beyond its own
guards: the queries of a draft are run, and the draft vetted, by `questions.build`. To add one,
write the function and put it into its module's `TEMPLATES`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from questions.base import FactBase
from questions.draft import Draft
from questions.templates import (
    albums,
    any_of,
    awards,
    cast,
    castings,
    chains,
    claims,
    companies,
    compare,
    contrasts,
    credits,
    dates,
    elsewhere,
    film_riddles,
    gaps,
    home_media,
    links,
    money,
    music,
    odd_ones,
    orders,
    pairs,
    people,
    places,
    players,
    reception,
    riddles,
    songwriters,
    tallies,
    technique,
    walls,
    works,
)
from questions.templates.subject import Film, Template

#: In the order in which a film's questions are listed.
FAMILIES: Mapping[str, tuple[Template, ...]] = {
    "people": (*people.TEMPLATES, *pairs.TEMPLATES, *credits.TEMPLATES),
    "cast": (*cast.TEMPLATES, *castings.TEMPLATES),
    "awards": awards.TEMPLATES,
    "tallies": (*tallies.TEMPLATES, *contrasts.TEMPLATES, *any_of.TEMPLATES),
    "money": money.TEMPLATES,
    "dates": dates.TEMPLATES,
    "companies": companies.TEMPLATES,
    "technique": technique.TEMPLATES,
    "places": places.TEMPLATES,
    "works": works.TEMPLATES,
    "music": (*music.TEMPLATES, *albums.TEMPLATES, *songwriters.TEMPLATES),
    "reception": reception.TEMPLATES,
    "home_media": home_media.TEMPLATES,
    "gaps": gaps.TEMPLATES,
    "riddles": (*riddles.TEMPLATES, *film_riddles.TEMPLATES),
    "links": (
        *links.TEMPLATES,
        *players.TEMPLATES,
        *walls.TEMPLATES,
        *elsewhere.TEMPLATES,
    ),
    "orders": (
        *orders.TEMPLATES,
        *compare.TEMPLATES,
        *chains.TEMPLATES,
        *odd_ones.TEMPLATES,
    ),
    "claims": claims.TEMPLATES,
}


def drafts(base: FactBase, film: str, seed: int) -> Iterator[Draft]:
    """All drafts about one film, family by family; the same seed gives the same drafts.

    Raises `KeyError` if the base has no such film.
    """
    subject = Film(base, base.record(film), seed)
    for family, templates in FAMILIES.items():
        for template in templates:
            for draft in template(subject):
                yield replace(draft, family=family)
