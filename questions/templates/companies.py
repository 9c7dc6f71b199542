"""Who made it and who brought it to cinemas: territory always named where it matters."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft, Rival, Rung
from questions.facts.fact import Country, Distributor, HomeMedia, Studio
from questions.templates import stock, wording
from questions.templates.subject import Film, Template, distinct
from quiz.question import Kind

CATEGORY = "Distribution"


def company_forms(name: str) -> tuple[str, ...]:
    return stock.COMPANY_FORMS.get(fold(name), ())


def rival_companies(film: Film, *kinds: str) -> tuple[Rival, ...]:
    """Other companies of the film that are not the answer, then of other films, then majors."""
    own = [fact.company for fact in film.facts(Distributor)]
    countries = {fact.name for fact in film.facts(Country)}
    # Beside an American or British film the majors are likelier than whatever the base holds.
    rung = Rung.C if countries & {"United States", "United Kingdom"} else Rung.E
    return (
        film.rivals(own)
        + tuple(rival for kind in kinds for rival in film.elsewhere(kind, "company"))
        + film.rivals(stock.STUDIOS, rung=rung)
    )


def in_territory(film: Film) -> Iterator[Draft]:
    """Which company, or either of two, in this territory?"""
    for territory in distinct(f.territory for f in film.facts(Distributor) if f.territory):
        facts = [f for f in film.facts(Distributor) if f.territory == territory]
        names = tuple(fact.company for fact in facts)
        place = with_article(territory)
        # "Either" is fair only where no third company can be right as well.
        if len(names) > 2 or (len(names) == 2 and not all(fact.closed for fact in facts)):
            continue
        stems = (
            (
                f"Which company distributed {film.named} in {place}?",
                f"Who was the distributor of {film.named} in {place}?",
                f"In {place}, which company brought {film.named} to cinemas?",
            )
            if len(names) == 1
            else (
                f"Name either of the two companies that distributed {film.named} in {place}.",
                f"Two companies distributed {film.named} in {place}. Name either one.",
            )
        )
        yield from film.draft(
            "distributor",
            stems,
            names[0],
            Kind.TEXT,
            about=territory,
            category=CATEGORY,
            difficulty=4 if fold(names[0]) in stock.COMPANY_FORMS else 5,
            because=_others(film, territory) or f"{names[0]} handled it in {place}.",
            proofs=[Proof((film.ask("distributor", "company", territory=territory),), names)],
            facts=facts,
            keys=names if len(names) > 1 else (),
            accept=[form for name in names for form in company_forms(name)],
            rivals=rival_companies(film, "distributor"),
        )


def _others(film: Film, territory: str) -> str:
    """Who had the film elsewhere, as a sentence; "" if nobody is known."""
    for fact in film.facts(Distributor):
        if fact.territory and fact.territory != territory:
            return f"In {with_article(fact.territory)} it was {fact.company} that had the film."
    return ""


def with_article(territory: str) -> str:
    """ "the United States", "Japan"."""
    return f"the {territory}" if territory.startswith("United") else territory


def territory_of(film: Film) -> Iterator[Draft]:
    """The company is given, its territory is asked."""
    for fact in film.facts(Distributor):
        territories = distinct(f.territory for f in film.facts(Distributor) if f.territory)
        if fact.territory is None or len(territories) < 2:
            continue
        yield from film.draft(
            "territory",
            (
                f"In which part of the world did {fact.company} distribute {film.named}?",
                f"{fact.company} brought {film.named} to cinemas in which part of the world?",
            ),
            fact.territory,
            Kind.PLACE,
            about=fact.company,
            category=CATEGORY,
            difficulty=4,
            because=_others(film, fact.territory) or f"{fact.company} had it there.",
            proofs=[
                Proof(
                    (film.ask("distributor", "territory", company=fact.company),), (fact.territory,)
                )
            ],
            facts=[fact],
            prompt=("United States", "US", "Canada") if fact.territory == "North America" else (),
            rivals=film.rivals(territories) + film.rivals(stock.TERRITORIES, rung=Rung.E),
        )


def distributor(film: Film) -> Iterator[Draft]:
    """One distributor and no territory said."""
    fact = film.only(Distributor)
    if fact is None or fact.territory is not None:
        return
    yield from film.draft(
        "sole-distributor",
        (
            f"Which company distributed {film.named}?",
            f"Which company brought {film.named} to cinemas?",
            f"Who was the distributor of {film.named}?",
        ),
        fact.company,
        Kind.TEXT,
        category=CATEGORY,
        difficulty=4,
        because=f"{fact.company} is the distributor credited for {film.title}.",
        proofs=[Proof((film.ask("distributor", "company"),), (fact.company,))],
        facts=[fact],
        accept=company_forms(fact.company),
        rivals=rival_companies(film, "distributor"),
    )


def studio(film: Film) -> Iterator[Draft]:
    """One production company that didn't also distribute the film."""
    fact = film.only(Studio)
    if fact is None or not fact.closed:
        return
    if fold(fact.company) in (fold(other.company) for other in film.facts(Distributor)):
        return
    yield from film.draft(
        "studio",
        (
            f"Which production company made {film.named}?",
            f"Which company produced {film.named}?",
            f"{film.named} came from which production company?",
        ),
        fact.company,
        Kind.TEXT,
        category=CATEGORY,
        difficulty=4,
        because=f"{fact.company} is the one production company credited.",
        proofs=[Proof((film.ask("studio", "company"),), (fact.company,))],
        facts=[fact],
        accept=company_forms(fact.company),
        rivals=rival_companies(film, "studio"),
    )


def video_company(film: Film) -> Iterator[Draft]:
    """A contrast: another company than the one of the cinemas brought it home."""
    discs = [fact for fact in film.facts(HomeMedia) if fact.company]
    names = distinct(fact.company for fact in discs if fact.company)
    cinemas = film.facts(Distributor)
    if len(names) != 1 or not cinemas:
        return
    if fold(names[0]) in (fold(fact.company) for fact in cinemas):
        return
    formats = wording.listed(distinct(fact.format for fact in discs))
    first = cinemas[0]
    yield from film.draft(
        "video-company",
        (
            f"{first.company} released {film.named} in cinemas, but which company put it out on "
            f"{formats}?",
            f"Which company released {film.named} on {formats}?",
            f"On {formats}, {film.named} was brought out by which company?",
        ),
        names[0],
        Kind.TEXT,
        category="Home video",
        difficulty=5,
        because=f"In cinemas it had come from {first.company}.",
        proofs=[Proof((film.ask("home_media", "company"),), names)],
        facts=discs,
        accept=company_forms(names[0]),
        rivals=film.rivals(fact.company for fact in cinemas[1:])
        + film.rivals(stock.HOME_VIDEO, rung=Rung.E),
    )


TEMPLATES: tuple[Template, ...] = (
    in_territory, territory_of, distributor, studio, video_company,
)  # fmt: skip
