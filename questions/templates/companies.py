"""Who made it and who brought it to cinemas: territory always named where it matters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from questions.base import Proof, fold
from questions.draft import Draft, Rival, Rung
from questions.facts import world
from questions.facts.fact import Country, Distributor, HomeMedia, Release, Studio
from questions.templates import reveals, stock, wording
from questions.templates.subject import Film, Template, distinct
from quiz.question import Kind

CATEGORY = "Distribution"


def company_forms(name: str) -> tuple[str, ...]:
    return stock.COMPANY_FORMS.get(fold(name), ())


def rival_companies(film: Film, *kinds: str, but: Iterable[str] = ()) -> tuple[Rival, ...]:
    """Other companies of the film that are not the answer, then of other films, then majors.

    A company that had another hand in the film is no wrong answer an expert would let pass: `but`
    names those, and all names they go by are left out.
    """
    own = [fact.company for fact in film.facts(Distributor)]
    majors = [name for name, since, until in stock.STUDIOS if since <= film.year <= until]
    if _american(film):
        # Beside an American or British film the majors are likelier than whatever the base holds.
        found = film.rivals(own) + film.rivals(majors, rung=Rung.C)
    else:
        countries = [fact.name for fact in film.facts(Country)]
        homely = [name for land in countries for name in stock.COMPANIES_OF.get(land, ())]
        others = tuple(rival for kind in kinds for rival in film.elsewhere(kind, "company"))
        others = film.rivals(homely, rung=Rung.C) if homely else others
        found = film.rivals(own) + others
    known = {fold(form) for name in but for form in (name, *company_forms(name))}
    return tuple(
        rival
        for rival in found
        if not known & {fold(form) for form in (rival.text, *company_forms(rival.text))}
    )


def _american(film: Film) -> bool:
    countries = {fact.name for fact in film.facts(Country)}
    return not countries or bool(countries & {"United States", "United Kingdom"})


def _hands(film: Film, *kinds: type[Studio | Distributor | HomeMedia]) -> tuple[str, ...]:
    """Companies that the film names in those roles."""
    return distinct(fact.company for kind in kinds for fact in film.facts(kind) if fact.company)


def _territories(film: Film) -> tuple[str, ...]:
    """Where its distributors had it, as far as that is a part of the world."""
    named = (fact.territory for fact in film.facts(Distributor))
    return distinct(name for name in named if name and is_part_of_world(name))


def is_part_of_world(territory: str) -> bool:
    """Whether it is a country or region: "International" and "Worldwide" are none."""
    return world.territory(territory) not in (None, "Worldwide", "International")


def with_article(territory: str) -> str:
    """ "the United States", "Japan"."""
    the = territory.startswith("United") or territory in stock.WITH_ARTICLE
    return f"the {territory}" if the else territory


def in_territory(film: Film) -> Iterator[Draft]:
    """Which company, or either of two, in this territory?"""
    for territory in _territories(film):
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
            because=_others(film, territory) or reveals.of_film(film),
            proofs=[Proof((film.ask("distributor", "company", territory=territory),), names)],
            facts=facts,
            keys=names if len(names) > 1 else (),
            accept=[form for name in names for form in company_forms(name)],
            rivals=rival_companies(film, "distributor", but=_hands(film, Studio)),
        )


def _others(film: Film, territory: str) -> str:
    """Who had the film elsewhere, as a sentence; "" if nobody is known."""
    for fact in film.facts(Distributor):
        other = fact.territory
        if other and other != territory and is_part_of_world(other):
            return f"In {with_article(other)} it was {fact.company} that had the film."
    return ""


def territory_of(film: Film) -> Iterator[Draft]:
    """The company is given, its territory is asked."""
    territories = _territories(film)
    land = all(world.country(name) for name in territories)
    where = "which country" if land else "which part of the world"
    for fact in film.facts(Distributor):
        if fact.territory not in territories or len(territories) < 2:
            continue
        if fact is not next(f for f in film.facts(Distributor) if f.territory == fact.territory):
            continue  # one of several there is enough
        yield from film.draft(
            "territory",
            (
                f"In {where} did {fact.company} distribute {film.named}?",
                f"{fact.company} brought {film.named} to cinemas in {where}?",
                f"Where in the world was {film.named} distributed by {fact.company}?",
            ),
            fact.territory,
            Kind.PLACE,
            about=fact.company,
            category=CATEGORY,
            difficulty=4,
            because=_others(film, fact.territory) or reveals.of_film(film),
            proofs=[
                Proof(
                    (film.ask("distributor", "territory", company=fact.company),), (fact.territory,)
                )
            ],
            facts=[fact],
            prompt=("United States", "US", "Canada") if fact.territory == "North America" else (),
            rivals=film.rivals(territories)
            + film.rivals(stock.MARKETS if land else stock.TERRITORIES, rung=Rung.E),
        )


def distributor(film: Film) -> Iterator[Draft]:
    """One distributor and no territory said; where it opened by territory, it hardly was alone."""
    fact = film.only(Distributor)
    if fact is None or fact.territory is not None:
        return
    opened = [release.territory for release in film.facts(Release) if release.territory]
    if len({country for name in opened if (country := world.country(name))}) > 1:
        return
    studios = _hands(film, Studio)
    if any(_same(name, fact.company) for name in studios):
        studios = ()
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
        because=f"It was made by {wording.listed(studios)}." if studios else reveals.of_film(film),
        proofs=[Proof((film.ask("distributor", "company"),), (fact.company,))],
        facts=[fact],
        accept=company_forms(fact.company),
        rivals=rival_companies(film, "distributor", but=_hands(film, Studio, HomeMedia)),
    )


def _same(one: str, other: str) -> bool:
    """Whether two names are one company's."""
    forms = {fold(form) for form in (one, *company_forms(one))}
    return bool(forms & {fold(form) for form in (other, *company_forms(other))})


def studio(film: Film) -> Iterator[Draft]:
    """One production company that didn't also distribute the film, and that people know."""
    fact = film.only(Studio)
    if fact is None or not fact.closed or fold(fact.company) not in stock.COMPANY_FORMS:
        return
    distributors = [other.company for other in film.facts(Distributor)]
    if any(_same(fact.company, name) for name in distributors):
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
        because=f"{distributors[0]} brought it to cinemas."
        if len(distributors) == 1
        else reveals.of_film(film),
        proofs=[Proof((film.ask("studio", "company"),), (fact.company,))],
        facts=[fact],
        accept=company_forms(fact.company),
        rivals=rival_companies(film, "studio", but=_hands(film, Distributor, HomeMedia)),
    )


TEMPLATES: tuple[Template, ...] = (
    in_territory, territory_of, distributor, studio,
)  # fmt: skip
