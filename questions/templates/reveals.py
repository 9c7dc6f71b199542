"""What a reveal can tell that the question did not: one sentence more about a person or the film.

A reveal that says the question over again is worth nothing, and one about something else not much
more. In the order of what is best to hear of a person: a prize for it, an Academy Award for another
film, another credit on the film, the part, another film; and at last something of the film.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.base import FILM, Query, fold
from questions.facts.fact import Award, BasedOn, BoxOffice, Budget, Cast, FilmingLocation
from questions.templates import characters, honoured, prizes, wording
from questions.templates.honoured import is_of_one_career
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
#: What is told of the film is one of the best so many.
_BEST = 2
#: A film that took so many times its cost did well enough to say so, and one that took less, badly.
_A_HIT, _A_FLOP = 4, 1
#: A place one is at, and not in.
_SITE = re.compile(
    r"(?i)\b(?:studios?|house|hall|castle|park|airport|street|lake|stage|mouth|church|palace"
    r"|bridge|square|beach|hotel|fort|temple|abbey|cathedral|mountains?|desert|valley|river)\b"
)


def of_person(film: Film, person: str, but: str = "", *, prize: bool = True) -> str:
    """Something more of `person`, or of the film; `but` is the kind of credit already asked.

    `but` "cast" leaves out the part. Ends with a full stop; "" only if nothing else is known.
    """
    return about_person(film, person, but, prize=prize) or of_film(film, person, but)


def about_person(
    film: Film, person: str, but: str = "", *, prize: bool = True, oscars: bool = True
) -> str:
    """The same, of `person` alone: "" if nothing more is known.

    Not `oscars` where the question has told the best of what the person was honoured for.
    """
    told = (
        _prize(film, person) if prize else "",
        honoured.told(film, person) if oscars else honoured.told_besides(film, person),
        _other_work(film, person, but),
        "" if but == "cast" else _part(film, person),
        _other_film(film, person),
    )
    return next(filter(None, told), "")


def of_film(film: Film, person: str = "", but: str = "") -> str:
    """Something of the film that does not name `person`: one of the best things, by the seed."""
    found = [text for text in _of_film(film, but) if not person or person not in text][:_BEST]
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
            if other == film.id or not _is_like(film, person, kind, other):
                continue
            record = film.base.record(other)
            title = wording.name_of_two(record.title)
            return f"{person} also {did} {title} ({record.year})."
    return ""


#: Kinds of credit that one and the same person may well have.
_MAKING = frozenset(("director", "writer", "producer", "starring"))


def _is_like(film: Film, person: str, kind: str, other: str) -> bool:
    """Whether a credit on another film may be that person's: of the time, and of the craft."""
    own = {kind for kind in _ELSEWHERE if person in film.people_of(kind)}
    alike = kind in own or (kind in _MAKING and bool(own & _MAKING))
    return alike and is_of_one_career(film.year, other)


def is_elsewhere(film: Film, person: str) -> bool:
    """Whether another film of the base credits the person."""
    return bool(_other_film(film, person))


def _of_film(film: Film, but: str) -> Iterator[str]:
    yield from _of_makers(film, but)
    yield from _of_money(film)
    for row in film.facts(Award):
        if row.result == "won" and 0 < len(row.recipients) < 3 and not row.inferred:
            prize = prizes.award(row.body, row.category)
            yield f"The film won {wording.listed(row.recipients)} {prize}."
            break
    source = film.only(BasedOn)
    if source and source.author and source.form and but != "writer":
        yield f"{film.title} is based on a {source.form} by {source.author}."
    yield from _of_stars(film, but)
    for place in film.facts(FilmingLocation)[:3]:
        if place.place and place.country and not _SITE.search(place.place) and but != "place":
            yield f"Some of {film.title} was shot in {place.place}."
    directors = film.people_of("director")
    if len(directors) == 1 and but != "director":
        yield f"{film.title} was directed by {directors[0]}."
    composers = film.people_of("composer")
    if len(composers) == 1 and but != "composer" and composers != directors:
        yield f"The score of {film.title} is by {composers[0]}."


def _of_makers(film: Film, but: str) -> Iterator[str]:
    """What the director or a star of the film was honoured for elsewhere."""
    directors = film.people_of("director")
    if len(directors) == 1 and but != "director" and (told := honoured.told(film, directors[0])):
        yield told.replace(directors[0], f"{directors[0]}, who directed {film.title},", 1)
    for star in film.people_of("starring")[:3] if but not in ("cast", "starring") else ():
        if star not in directors and (told := honoured.told(film, star)):
            yield told.replace(star, f"{star}, a star of {film.title},", 1)


def _of_money(film: Film) -> Iterator[str]:
    """Cost and takings, where the one is many times the other or the film lost money."""
    money, took = film.only(Budget), film.only(BoxOffice)
    if not (money and took and money.amount and took.amount) or money.currency != took.currency:
        return
    if money.estimate or took.estimate:
        return
    times = took.amount / money.amount
    cost = wording.money(money.amount, money.currency)
    takings = wording.money(took.amount, took.currency)
    if times >= _A_HIT:
        count = wording.number(int(times))
        yield f"{film.title} cost {cost} and took {takings}: over {count} times as much."
    elif times < _A_FLOP and not took.scope and cost != takings:
        yield f"{film.title} cost {cost} and took only {takings}."


def _of_stars(film: Film, but: str) -> Iterator[str]:
    if but in ("cast", "starring"):
        billed = film.people_of("starring")
        for fact in film.facts(Cast)[:4]:
            if fact.actor in billed and not fact.spoiler:
                verb = "voices" if fact.voice else "plays"
                yield f"{fact.actor} {verb} {characters.called(fact.character)} in it."
        return
    stars = film.people_of("starring")
    if len(stars) > 1:
        yield f"{wording.listed(stars[:2])} are among the stars of {film.title}."


def parts_of(film: Film, person: str) -> tuple[Cast, ...]:
    """What the person plays in it, in the page's order."""
    return tuple(fact for fact in film.facts(Cast) if fold(fact.actor) == fold(person))
