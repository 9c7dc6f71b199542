"""Where the film was shot, if that was far from home or from where its title sends one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.base import Proof
from questions.draft import Draft, Rung
from questions.facts.fact import Country, FilmingLocation
from questions.facts.gazetteer import is_town
from questions.templates import reveals, stock, wording
from questions.templates.companies import with_article
from questions.templates.subject import Film, Template, distinct, once_a_film
from quiz.question import Kind

CATEGORY = "Places"

#: So many places are told at most; a longer list is told by its regions.
_MOST = 4


def _spots(film: Film) -> tuple[FilmingLocation, ...]:
    return tuple(fact for fact in film.facts(FilmingLocation) if fact.place)


def _full(fact: FilmingLocation) -> str:
    """ "Halifax, Nova Scotia"; the country where no region is read on the page itself."""
    wider = fact.region if fact.region and not fact.inferred else None
    return ", ".join(part for part in (fact.place, wider or _abroad(fact)) if part)


def _abroad(fact: FilmingLocation) -> str | None:
    return None if fact.inferred else fact.country


@once_a_film
def _countries(film: Film) -> tuple[str, ...]:
    return distinct(fact.country for fact in film.facts(FilmingLocation) if fact.country)


@once_a_film
def _foreign(film: Film) -> str | None:
    """The one country of shooting that the film is not of, where its own is another."""
    home = distinct(fact.name for fact in film.facts(Country))
    abroad = [name for name in _countries(film) if name not in home]
    if len(home) != 1 or len(abroad) != 1 or len(_countries(film)) != 2:
        return None
    return abroad[0] if home[0] in _countries(film) else None


def _in_title(film: Film, country: str) -> bool:
    """Whether the title names a place where it was shot, in another country than that."""
    return any(
        fact.country not in (country, None) and wording.leaks(fact.place or "", film.record.title)
        for fact in _spots(film)
    )


def _form(film: Film) -> str:
    """What is asked of a country far from home: one thing only, the others would give it away."""
    country = _foreign(film)
    if country is None:
        return ""
    there = [fact for fact in film.facts(FilmingLocation) if fact.country == country]
    forms = []
    regions = distinct(fact.region for fact in there if fact.region)
    if len(there) == 1 and there[0].place and is_town(there[0].place):
        forms += ["city"] * (country in stock.DEMONYMS)
    if len(regions) == 1 and country in stock.REGION_WORDS:
        forms += ["region"]
    return forms[film.chance("far from home") % len(forms)] if forms else ""


def _elsewhere(film: Film, country: str) -> str:
    """The other places, all of them, as a sentence; "" if none has a name."""
    others = [fact for fact in film.facts(FilmingLocation) if fact.country != country]
    names = distinct(fact.place for fact in others if fact.place)
    if len(names) > _MOST or any(not fact.place for fact in others):
        names = distinct(fact.region or fact.country or "" for fact in others)
    return f"The other scenes were shot in {wording.listed(names)}." if all(names) else ""


def city(film: Film) -> Iterator[Draft]:
    """The only place in a country that the film is not of."""
    country = _foreign(film)
    if country is None or _form(film) != "city":
        return
    (fact,) = (fact for fact in _spots(film) if fact.country == country)
    assert fact.place is not None
    noun = f"{stock.DEMONYMS[country]} city"
    in_title = _in_title(film, country)
    yield from film.draft(
        "city",
        (
            f"Despite its title, part of {film.dated} was shot in which {noun}?",
            f"{film.dated} was not only shot where its title says. Which {noun} was used as well?",
            f"Which {noun} is far from the place in its title, but was a location for "
            f"{film.dated}?",
        )[:2]
        if in_title
        else (
            f"Part of {film.dated}, {_of_home(film)}, was shot in which {noun}?",
            f"Which {noun} was a location for {film.dated}, {_of_home(film)}?",
        ),
        fact.place,
        Kind.PLACE,
        about=country,
        category=CATEGORY,
        difficulty=5,
        because=_elsewhere(film, country) or reveals.of_film(film, fact.place),
        proofs=[Proof((film.ask("filming_location", "place", country=country),), (fact.place,))],
        facts=[fact],
        accept=[f"{fact.place}, {wider}" for wider in (fact.region, country) if wider],
        prompt=[fact.region] if fact.region and fact.region != fact.place else [],
        rivals=film.rivals(stock.CITIES.get(country, ()), rung=Rung.E),
    )


def _of_home(film: Film) -> str:
    """ "an American film"."""
    home = film.facts(Country)[0].name
    word = stock.DEMONYMS.get(home)
    if word is None:
        return f"a film from {with_article(home)}"
    return f"{'an' if word[0] in 'AEIO' else 'a'} {word} film"


def region(film: Film) -> Iterator[Draft]:
    """The one region in a second country, the first country's regions being given."""
    country = _foreign(film)
    if country is None or _form(film) != "region":
        return
    spots = film.facts(FilmingLocation)
    facts = [fact for fact in spots if fact.country == country]
    (answer,) = distinct(fact.region for fact in facts if fact.region)
    others = distinct(f.region for f in spots if f.country != country and f.region)
    word = stock.REGION_WORDS[country]
    places = distinct(fact.place for fact in facts if fact.place)
    besides = f"besides {wording.listed(others)}" if 1 <= len(others) <= 3 else ""
    yield from film.draft(
        "region",
        (
            f"Despite its title, part of {film.dated} was shot in which {word}?",
            f"{film.dated} was not only shot where its title says. Which {word} was used as well?",
        )
        if _in_title(film, country)
        else (
            f"In which {word}, {besides}, was {film.dated} shot?",
            f"{film.dated} was shot in which {word}, {besides}?",
        )
        if besides
        else (f"Part of {film.dated}, {_of_home(film)}, was shot in which {word}?",),
        answer,
        Kind.PLACE,
        about=country,
        category=CATEGORY,
        difficulty=4,
        because=f"The location was {wording.listed(places)}."
        if places
        else reveals.of_film(film, answer),
        proofs=[Proof((film.ask("filming_location", "region", country=country),), (answer,))],
        facts=facts,
        accept=("NS",) if answer == "Nova Scotia" else (),
        prompt=places,
        rivals=film.rivals(stock.REGIONS.get(country, ()), rung=Rung.E),
    )


def other_city(film: Film) -> Iterator[Draft]:
    """The title names one of two towns of a region where it was shot; the other is asked."""
    spots = _spots(film)
    for area in distinct(fact.region for fact in spots if fact.region):
        there = [fact for fact in spots if fact.region == area]
        titled = [f for f in there if wording.leaks(f.place or "", film.record.title)]
        if len(there) != 2 or len(titled) != 1:
            continue
        (asked,) = (fact.place for fact in there if fact is not titled[0])
        given = titled[0].place
        if given is None or asked is None or not (is_town(given) and is_town(asked)):
            continue
        yield from film.draft(
            "other-city",
            (
                f"Not all the {area} scenes of {film.dated} were shot in {given}. Which other "
                "place there was used?",
                f"Besides {given} itself, which place in {area} was a location for {film.dated}?",
            ),
            asked,
            Kind.PLACE,
            about=area,
            category=CATEGORY,
            difficulty=5,
            because=_beyond(film, area) or reveals.of_film(film, asked),
            proofs=[Proof((film.ask("filming_location", "place", region=area),), (given, asked))],
            facts=there,
            accept=[f"{asked}, {area}"],
            rivals=film.rivals(stock.CITIES.get(area, ()), rung=Rung.E),
        )


def _beyond(film: Film, area: str) -> str:
    """All places elsewhere, as a sentence; "" if none is known."""
    others = [fact for fact in film.facts(FilmingLocation) if fact.region != area]
    names = distinct(fact.place or fact.region or fact.country or "" for fact in others)
    return _as_well(names) if names else ""


def _as_well(names: Sequence[str]) -> str:
    """ "Burbank and Halifax were locations as well." """
    were = "were locations" if len(names) > 1 else "was a location"
    return f"{wording.listed(names)} {were} as well."


def film_of_places(film: Film) -> Iterator[Draft]:
    """Two locations in different countries and a name of the cast lead to the film."""
    title = film.record.title
    spots = [
        fact for fact in _spots(film) if fact.country and not wording.leaks(title, fact.place or "")
    ]
    lands = distinct(fact.country for fact in spots if fact.country)
    stars = film.people_of("starring")
    if len(lands) != 2 or not stars:
        return
    # The last of each country: what a page names first is what everybody thinks of.
    pair = [[fact for fact in spots if fact.country == land][-1] for land in lands]
    rest = distinct(f.place for f in _spots(film) if f not in pair and f.place)
    one, two = map(_full, pair)
    comma = "," if "," in one else ""
    also = _as_well(rest) if 0 < len(rest) <= _MOST else ""
    yield from film.draft(
        "film-of-places",
        (
            f"Which {film.year} film with {stars[0]} was shot as far apart as {one}{comma} and "
            f"{two}?",
            f"Scenes for which {film.year} film with {stars[0]} were shot in {one}{comma} and in "
            f"{two}?",
        ),
        title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=3,
        because=also or reveals.of_film(film, but="place"),
        proofs=[
            Proof(
                tuple(film.which("filming_location", place=fact.place) for fact in pair),
                (film.id,),
            )
        ],
        facts=list(_spots(film) if also else pair),
    )


TEMPLATES: tuple[Template, ...] = (city, region, other_city, film_of_places)
