"""Where the film was shot."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof
from questions.draft import Draft, Rung
from questions.facts.fact import Country, FilmingLocation
from questions.facts.gazetteer import is_town
from questions.templates import reveals, stock, wording
from questions.templates.companies import with_article
from questions.templates.subject import Film, Template, distinct
from quiz.question import Kind

CATEGORY = "Places"


def _full(fact: FilmingLocation) -> str:
    return ", ".join(part for part in (fact.place, fact.region or fact.country) if part)


def _spots(film: Film) -> tuple[FilmingLocation, ...]:
    return tuple(fact for fact in film.facts(FilmingLocation) if fact.place)


def city(film: Film) -> Iterator[Draft]:
    """The only place in a country; the page may list many in another."""
    spots, home = _spots(film), [fact.name for fact in film.facts(Country)]
    for country in distinct(fact.country for fact in spots if fact.country):
        there = [fact for fact in spots if fact.country == country]
        if len(there) != 1 or country not in stock.DEMONYMS:
            continue
        (fact,) = there
        if fact.place is None or not is_town(fact.place):
            continue
        if country in home:
            continue  # at home it was shot in more places than the page tells
        noun = f"{stock.DEMONYMS[country]} city"
        elsewhere = distinct(f.region or f.country or "" for f in spots if f is not fact)
        yield from film.draft(
            "city",
            (
                f"Parts of {film.named} were shot in which {noun}?",
                f"Which {noun} served as a filming location for {film.named}?",
                f"In which {noun} did the makers of {film.named} shoot some of it?",
            ),
            fact.place,
            Kind.PLACE,
            about=country,
            category=CATEGORY,
            difficulty=5,
            because=f"The other scenes were shot in {wording.listed(elsewhere[:3])}."
            if elsewhere
            else reveals.of_film(film, fact.place),
            proofs=[
                Proof((film.ask("filming_location", "place", country=country),), (fact.place,))
            ],
            facts=[fact],
            accept=[_full(fact), f"{fact.place}, {country}"],
            prompt=[fact.region] if fact.region and fact.region != fact.place else [],
            rivals=film.rivals(stock.CITIES.get(country, ()), rung=Rung.E),
        )


def other_city(film: Film) -> Iterator[Draft]:
    """Two places in one region: one is given, the other asked."""
    spots = _spots(film)
    for region in distinct(fact.region for fact in spots if fact.region):
        there = [fact for fact in spots if fact.region == region]
        if len(there) != 2:
            continue
        pair = there if film.chance(f"other city {region}") % 2 else there[::-1]
        # A place that stands in the title can only be the one that is given.
        if wording.leaks(pair[1].place or "", film.record.title):
            pair = pair[::-1]
        given, asked = pair[0].place, pair[1].place
        assert given is not None
        assert asked is not None
        yield from film.draft(
            "other-city",
            (
                f"Besides {given}, in which other place in {region} was {film.named} shot?",
                f"{film.named} was shot in {given} and in which other place in {region}?",
                f"Apart from {given}, which {region} town or city was a location for {film.named}?",
            )[: 3 if is_town(given) and is_town(asked) else 2],
            asked,
            Kind.PLACE,
            about=region,
            category=CATEGORY,
            difficulty=5,
            because=_beyond(film, region) or reveals.of_film(film, asked),
            proofs=[Proof((film.ask("filming_location", "place", region=region),), (given, asked))],
            facts=there,
            accept=[f"{asked}, {region}"],
            rivals=film.rivals(stock.CITIES.get(region, ()), rung=Rung.E),
        )


def _beyond(film: Film, region: str) -> str:
    """Where else it was shot, as a sentence; "" if nothing is known."""
    others = distinct(f.region or f.country or "" for f in film.facts(FilmingLocation))
    others = tuple(name for name in others if name and name != region)
    return f"It was shot in {wording.listed(others[:3])} as well." if others else ""


def region(film: Film) -> Iterator[Draft]:
    """The one region in a second country, the first country's regions being given."""
    spots = film.facts(FilmingLocation)
    for country in distinct(fact.country for fact in spots if fact.country):
        regions = distinct(f.region for f in spots if f.country == country and f.region)
        others = distinct(f.region for f in spots if f.country != country and f.region)
        if len(regions) != 1 or not 1 <= len(others) <= 3 or country not in stock.REGION_WORDS:
            continue
        word = stock.REGION_WORDS[country]
        facts = [fact for fact in spots if fact.country == country]
        places = distinct(fact.place for fact in facts if fact.place)
        known = wording.listed(others)
        yield from film.draft(
            "region",
            (
                f"Besides {known}, {film.named} was filmed in which {word}?",
                f"{film.named} was shot in {known} and in which {word}?",
                f"Which {word} was a location for {film.named}, as well as {known}?",
            ),
            regions[0],
            Kind.PLACE,
            about=country,
            category=CATEGORY,
            difficulty=4,
            because=f"The location there was {wording.listed(places)}."
            if places
            else reveals.of_film(film, regions[0]),
            proofs=[Proof((film.ask("filming_location", "region", country=country),), regions)],
            facts=facts,
            accept=("NS",) if regions[0] == "Nova Scotia" else (),
            prompt=places,
            rivals=film.rivals(stock.REGIONS.get(country, ()), rung=Rung.E),
        )


def country(film: Film) -> Iterator[Draft]:
    """Two countries of shooting: the one it is a film of is given, the other asked."""
    spots = film.facts(FilmingLocation)
    countries = distinct(fact.country for fact in spots if fact.country)
    made_in = distinct(fact.name for fact in film.facts(Country))
    foreign = [name for name in countries if name not in made_in]
    if len(foreign) != 1 or len(countries) != 2 or len(made_in) != 1 or made_in[0] not in countries:
        return
    given, asked = made_in[0], foreign[0]
    home = with_article(given)
    places = [_full(fact) for fact in spots if fact.country == asked]
    yield from film.draft(
        "country",
        (
            f"Apart from {home}, in which country was {film.named} shot?",
            f"{film.named} was shot in {home} and in which other country?",
            f"For some of its scenes, {film.named} left {home} for which other country?",
        ),
        asked,
        Kind.PLACE,
        category=CATEGORY,
        difficulty=4,
        because=f"Scenes were shot in {wording.listed(places)}."
        if any(fact.place or fact.region for fact in spots if fact.country == asked)
        else reveals.of_film(film, asked),
        proofs=[
            Proof((film.ask("filming_location", "country"),), (given, asked)),
            Proof((film.ask("country", "name"),), (given,)),
        ],
        facts=[fact for fact in spots if fact.country],
        rivals=film.rivals(stock.COUNTRIES, rung=Rung.E),
    )


def film_of_places(film: Film) -> Iterator[Draft]:
    """Two far-apart locations are given, the film is asked."""
    spots = [
        fact
        for fact in _spots(film)
        if (fact.region or fact.country) and not wording.leaks(film.record.title, fact.place or "")
    ]
    regions = distinct(fact.region or fact.country or "" for fact in spots)
    if len(regions) < 2:
        return
    pair = [
        next(fact for fact in spots if (fact.region or fact.country) == name)
        for name in regions[-2:]
    ]
    one, two = map(_full, pair)
    yield from film.draft(
        "film-of-places",
        (
            f"Which {film.year} film was shot partly in {one}, and partly in {two}?",
            f"{one} and {two} were both locations of which {film.year} film?",
            f"In {one} and in {two}, scenes were shot for which {film.year} film?",
        ),
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=4,
        because=reveals.of_film(film, but="place"),
        proofs=[
            Proof(
                tuple(film.which("filming_location", place=fact.place) for fact in pair),
                (film.id,),
            )
        ],
        facts=pair,
        rivals=film.other_films(),
    )


TEMPLATES: tuple[Template, ...] = (city, other_city, region, country, film_of_places)
