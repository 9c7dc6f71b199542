"""Discs and cassettes, where another company brought them out than had the film in cinemas."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof
from questions.draft import Draft
from questions.facts.fact import Distributor, HomeMedia, Studio
from questions.templates import reveals, wording
from questions.templates.companies import (
    company_forms,
    is_well_known,
    rival_companies,
    same_company,
    with_article,
)
from questions.templates.subject import Film, Template, distinct
from quiz.question import Kind

CATEGORY = "Home video"

_FORMATS = {"VHS": "video", "DVD": "DVD", "Blu-ray": "Blu-ray", "LaserDisc": "LaserDisc"}
#: Where the distributor that people know had it.
_AT_HOME = ("North America", "United States", None)


def another_firm(film: Film) -> Iterator[Draft]:
    """A well-known company that sold the film on disc, and had no hand in its making."""
    discs = [fact for fact in film.facts(HomeMedia) if fact.company and fact.format in _FORMATS]
    sellers = distinct(fact.company for fact in discs if fact.company)
    shown = [fact for fact in film.facts(Distributor) if fact.territory in _AT_HOME]
    if len(sellers) != 1 or len(distinct(fact.company for fact in shown)) != 1:
        return
    (seller,), cinemas = sellers, shown[0]
    hands = [fact.company for fact in film.facts(Distributor)]
    hands += [fact.company for fact in film.facts(Studio)]
    if any(same_company(seller, name) for name in hands):
        return
    if not all(is_well_known(name) for name in (seller, cinemas.company)):
        return
    formats = wording.listed(distinct(_FORMATS[fact.format] for fact in discs))
    where = f" in {with_article(cinemas.territory)}" if cinemas.territory else ""
    yield from film.draft(
        "disc-firm",
        (
            f"{cinemas.company} released {film.dated} in cinemas{where}. Which other company "
            f"brought it out on {formats}?",
            f"Which company brought {film.dated} out on {formats}, after {cinemas.company} had "
            f"released it in cinemas{where}?",
            f"{cinemas.company} showed {film.dated} in cinemas{where}, but which company "
            f"brought it out on {formats}?",
        ),
        seller,
        Kind.TEXT,
        category=CATEGORY,
        difficulty=4,
        because=_when(film, discs),
        # A disc of one territory has one company; the first proof weighs the wrong answers.
        proofs=[
            Proof(
                (film.ask("home_media", "company", _pins(fact)),),
                (seller,),
            )
            for fact in sorted(discs, key=lambda fact: fact.territory is None)
        ],
        facts=[cinemas, *discs],
        accept=company_forms(seller),
        rivals=rival_companies(film, "distributor", but=(seller, *hands)),
    )


def _pins(fact: HomeMedia) -> dict[str, str]:
    return {"format": fact.format} | ({"territory": fact.territory} if fact.territory else {})


def _when(film: Film, discs: list[HomeMedia]) -> str:
    """When the first of them came out, as a sentence; else something of the film."""
    dates = sorted((fact.date, fact.format) for fact in discs if fact.date)
    if not dates:
        return reveals.of_film(film)
    date, form = dates[0]
    what = "The video cassette" if form == "VHS" else f"The {form}"
    return f"{what} came out in {wording.in_words(date[:7])}."


TEMPLATES: tuple[Template, ...] = (another_firm,)
