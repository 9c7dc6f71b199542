"""Who made it and who brought it to cinemas, where that is a story.

One well-known company made the film and another showed it, two of them shared the world, or the
company behind it has the name of one of its people. Who distributed a film is nothing to ask else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from questions.base import Proof, fold
from questions.draft import Draft, Rival, Rung
from questions.facts import world
from questions.facts.fact import BoxOffice, Country, Distributor, HomeMedia, Release, Studio
from questions.templates import reveals, stock, wording
from questions.templates.subject import Film, Template, distinct
from quiz.question import Kind

CATEGORY = "Distribution"

#: Kind of credit → what people did, best known first.
_DID = {"director": "directed", "starring": "stars in", "producer": "produced"}


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


def is_part_of_world(territory: str) -> bool:
    """Whether it is a country or region: "International" and "Worldwide" are none."""
    return world.territory(territory) not in (None, "Worldwide", "International")


def with_article(territory: str) -> str:
    """ "the United States", "Japan"."""
    the = territory.startswith("United") or territory in stock.WITH_ARTICLE
    return f"the {territory}" if the else territory


def same_company(one: str, other: str) -> bool:
    """Whether two names are one company's."""
    forms = {fold(form) for form in (one, *company_forms(one))}
    return bool(forms & {fold(form) for form in (other, *company_forms(other))})


def is_well_known(company: str) -> bool:
    """Whether most people have heard of the company, under any of its names."""
    return any(fold(form) in _KNOWN for form in (company, *company_forms(company)))


_KNOWN = {
    fold(name)
    for name in (
        *(name for name, _, _ in stock.STUDIOS),
        *(name for names in stock.COMPANIES_OF.values() for name in names),
        *stock.KNOWN_COMPANIES,
    )
}


def shared(film: Film) -> Iterator[Draft]:
    """A company that people know had one territory; who had another one is given."""
    facts = [
        fact
        for fact in film.facts(Distributor)
        if fact.territory and is_part_of_world(fact.territory)
    ]
    lands = distinct(fact.territory for fact in facts if fact.territory)
    by_land = {land: [fact for fact in facts if fact.territory == land] for land in lands}
    known = [
        there[0]
        for there in by_land.values()
        if len(there) == 1 and is_well_known(there[0].company)
    ]
    if len(lands) < 2 or not known:
        return
    asked = known[film.chance("shared") % len(known)]
    land = next(land for land in lands if land != asked.territory)
    ones, rest = by_land[land], [other for other in lands if other not in (land, asked.territory)]
    if any(same_company(one.company, asked.company) for one in ones):
        return
    here, there = with_article(asked.territory or ""), with_article(land)
    others = wording.listed([one.company for one in ones])
    told = [
        f"in {with_article(other)} it was {wording.listed([f.company for f in by_land[other]])}"
        for other in rest[:1]
    ]
    yield from film.draft(
        "distributor",
        (
            f"{others} released {film.dated} in {there}. Which company had it in {here}?",
            f"Which company released {film.dated} in {here}, while {others} had it in {there}?",
            f"In {there}, {film.dated} was released by {others}. Who released it in {here}?",
        ),
        asked.company,
        Kind.TEXT,
        about=asked.territory or "",
        category=CATEGORY,
        difficulty=4,
        because=(f"{told[0]}." if told else "")
        or _made_by(film)
        or _takings(film)
        or reveals.of_film(film),
        proofs=[
            Proof((film.ask("distributor", "company", territory=land),), names)
            for land, names in (
                (asked.territory, (asked.company,)),
                (land, tuple(one.company for one in ones)),
            )
        ],
        facts=[asked, *ones],
        accept=company_forms(asked.company),
        rivals=rival_companies(film, "distributor", but=_hands(film, Studio)),
    )


def _made_by(film: Film) -> str:
    """The companies that made it, all of them, as a sentence; "" if some may be missing."""
    studios = film.facts(Studio)
    if not 1 <= len(studios) <= 3 or not all(fact.closed for fact in studios):
        return ""
    return f"The film was made by {wording.listed([fact.company for fact in studios])}."


def _only_distributor(film: Film) -> Distributor | None:
    """One company and no territory said; where it opened by territory, it hardly was alone."""
    fact = film.only(Distributor)
    if fact is None or fact.territory is not None or not is_well_known(fact.company):
        return None
    opened = [release.territory for release in film.facts(Release) if release.territory]
    if len({country for name in opened if (country := world.country(name))}) > 1:
        return None
    return fact


def _maker(film: Film, shown_by: str) -> Studio | None:
    """The one company that made it, if people know it and it is not the distributor's own."""
    fact = film.only(Studio)
    if fact is None or not fact.closed or same_company(fact.company, shown_by):
        return None
    return fact if is_well_known(fact.company) else None


def distributor(film: Film) -> Iterator[Draft]:
    """Who showed a film that another known company made, or one with a name of its people."""
    fact = _only_distributor(film)
    if fact is None:
        return
    maker, name = _maker(film, fact.company), film.dated
    if maker is not None:
        made = maker.company
        stems: tuple[str, ...] = (
            f"{made} made {name}. Which company brought it to cinemas?",
            f"Which company distributed {name}, made by {made}?",
            f"{name} is a {made} film, but which company brought it to cinemas?",
        )
    elif found := _namesake(film, fact.company):
        made, person, did = found
        stems = (
            f"{person} {did} {name} for {made}. Which company brought the film to cinemas?",
            f"{made} made {name}, which {person} {did}. Which company brought it to cinemas?",
        )
    else:
        return
    yield from film.draft(
        "sole-distributor",
        stems,
        fact.company,
        Kind.TEXT,
        category=CATEGORY,
        difficulty=4,
        because=_takings(film) or _first_night(film) or reveals.of_film(film),
        proofs=[Proof((film.ask("distributor", "company"),), (fact.company,))],
        facts=[fact, *film.facts(Studio)],
        accept=company_forms(fact.company),
        rivals=rival_companies(film, "distributor", but=(made, *_hands(film, Studio, HomeMedia))),
    )


def _takings(film: Film) -> str:
    fact = film.only(BoxOffice)
    if fact is None or not fact.amount or fact.estimate:
        return ""
    where = " worldwide" if fact.scope == "worldwide" else ""
    return f"It took {wording.money(fact.amount, fact.currency)} at the box office{where}."


def _first_night(film: Film) -> str:
    """When it reached cinemas, as a sentence; "" where that isn't told once."""
    fact = film.only(Release)
    if fact is None or fact.scope or len(fact.date) < len("1995-10"):
        return ""
    where = f" in {with_article(fact.territory)}" if fact.territory else ""
    return f"It reached cinemas{where} in {wording.in_words(fact.date[:7])}."


def _namesake(film: Film, shown_by: str) -> tuple[str, str, str] | None:
    """A company with the whole name of one of the film's people, who that is and what they did."""
    fact = film.only(Studio)
    if fact is None or not fact.closed or same_company(fact.company, shown_by):
        return None
    for kind, did in _DID.items():
        for person in film.people_of(kind):
            if f" {fold(person)} " in f" {fold(fact.company)} ":
                return fact.company, person, did
    return None


TEMPLATES: tuple[Template, ...] = (shared, distributor)
