"""What a reveal can tell that the question did not: one sentence more about a person or the film.

A reveal that says the question over again is worth nothing. In the order of what is best to hear:
a prize, another credit on the film, the part, another film, and at last something of the film.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.base import FILM, Query, fold
from questions.facts.fact import Award, BasedOn, Budget, Cast, FilmingLocation
from questions.templates import characters, prizes, wording
from questions.templates.subject import Film

#: What someone did, for "X … it".
DID = {
    "director": "directed it",
    "writer": "wrote it",
    "composer": "composed the music",
    "cinematographer": "shot it",
    "editor": "edited it",
    "producer": "produced it",
}
_ELSEWHERE = {
    "director": "directed",
    "writer": "wrote",
    "composer": "scored",
    "cinematographer": "shot",
    "producer": "produced",
    "starring": "stars in",
}
#: A place one is at, and not in.
_SITE = re.compile(r"(?i)\b(?:studios?|house|hall|castle|park|airport|street|lake|stage)\b")


def of_person(film: Film, person: str, but: str = "", *, prize: bool = True) -> str:
    """Something more of `person`, or of the film; `but` is the kind of credit already asked.

    `but` "cast" leaves out the part. Ends with a full stop; "" only if nothing else is known.
    """
    told = (
        _prize(film, person) if prize else "",
        _other_work(film, person, but),
        "" if but == "cast" else _part(film, person),
        _other_film(film, person),
        of_film(film, person, but),
    )
    return next(filter(None, told), "")


def of_film(film: Film, person: str = "", but: str = "") -> str:
    """Something of the film that does not name `person`: one of a few things, by the seed."""
    found = [text for text in _of_film(film, but) if not person or person not in text]
    return film.choose(found, f"more {person} {but}") if found else ""


def _prize(film: Film, person: str) -> str:
    wins = film.wins(person)
    if not wins:
        return ""
    return f"The film brought {person} {prizes.award(wins[0].body, wins[0].category)}."


def _other_work(film: Film, person: str, but: str) -> str:
    others = [DID[kind] for kind in film.roles(person) if kind != but]
    also = "also " if but else ""
    return f"{person} {also}{wording.listed(others)}." if others else ""


def _part(film: Film, person: str) -> str:
    for fact in film.facts(Cast):
        if wording.same_person(fact.actor, person) and not fact.spoiler:
            verb = "voices" if fact.voice else "plays"
            return f"{person} {verb} {characters.called(fact.character)} in it."
    return ""


def _other_film(film: Film, person: str) -> str:
    for kind, did in _ELSEWHERE.items():
        query = Query(kind=kind, field=FILM, where=(("person", person),))
        for other in film.base.ask(query):
            if other == film.id:
                continue
            record = film.base.record(other)
            title = wording.name_of_two(record.title)
            return f"{person} also {did} {title} ({record.year})."
    return ""


def things_of(film: Film, but: str = "") -> tuple[str, ...]:
    """All that could be said of the film, in one order for every seed."""
    return tuple(_of_film(film, but))


def _of_film(film: Film, but: str) -> Iterator[str]:
    if but not in ("cast", "starring"):
        yield from _of_stars(film)
    else:
        billed = film.people_of("starring")
        for fact in film.facts(Cast)[:4]:
            if fact.actor in billed and not fact.spoiler:
                verb = "voices" if fact.voice else "plays"
                yield f"{fact.actor} {verb} {characters.called(fact.character)} in it."
    money = film.only(Budget)
    if money and money.amount and not money.estimate:
        yield f"{film.title} was made for {wording.money(money.amount, money.currency)}."
    for place in film.facts(FilmingLocation)[:3]:
        if place.place and place.country and not _SITE.search(place.place):
            yield f"Some of {film.title} was shot in {place.place}."
    directors = film.people_of("director")
    if len(directors) == 1 and but != "director":
        yield f"{film.title} was directed by {directors[0]}."
    composers = film.people_of("composer")
    if len(composers) == 1 and but != "composer" and composers != directors:
        yield f"The score of {film.title} is by {composers[0]}."
    source = film.only(BasedOn)
    if source and source.author and source.form and but != "writer":
        yield f"{film.title} is based on a {source.form} by {source.author}."
    for row in film.facts(Award):
        if row.result == "won" and 0 < len(row.recipients) < 3 and not row.inferred:
            prize = prizes.award(row.body, row.category)
            yield f"The film won {wording.listed(row.recipients)} {prize}."
            break


def _of_stars(film: Film) -> Iterator[str]:
    stars = film.people_of("starring")
    if len(stars) > 1:
        yield f"The stars of {film.title} include {wording.listed(stars[:2])}."
    if len(stars) > 3:
        yield f"{wording.listed(stars[2:4])} are in the cast of {film.title}."


def parts_of(film: Film, person: str) -> tuple[Cast, ...]:
    """What the person plays in it, in the page's order."""
    return tuple(fact for fact in film.facts(Cast) if fold(fact.actor) == fold(person))
