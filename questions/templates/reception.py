"""Later works that allude to the film. Scores change, and reviewers are no answers to care for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.base import Proof
from questions.draft import Draft, Rung
from questions.facts.fact import Reference
from questions.templates import reveals, stock, wording
from questions.templates.subject import Film, Template
from quiz.question import Kind

LEGACY = "Legacy"

#: Of a title in Spanish, beside which Spanish bands may stand.
_SPANISH = re.compile(r"[áéíóúñ¿¡]|\b(?:el|la|por|mi|tu|de|que)\b", re.IGNORECASE)


def _told(fact: Reference) -> str:
    """What a later work makes of the film, "{}" for its name; "" where that isn't known."""
    name = wording.name_of_two(fact.work)
    match fact.form, fact.relation:
        case "television episode", "mentions" if fact.part_of:
            return f"an episode of {wording.name_of_two(fact.part_of)} mentions {{}}"
        case "documentary", "alludes to" if fact.year:
            return f"the {fact.year} documentary {name} alludes to {{}}"
        case "song", "based on" if fact.by:
            when = f"{fact.year} song" if fact.year else "song"
            return f'{fact.by} based the {when} "{fact.work}" on {{}}'
        case "parody", "spoofs":
            return f"the parody {name} spoofs {{}}"
    return ""


def _also(film: Film, *but: Reference) -> str:
    """What other works make of the film, as a sentence; else something of the film."""
    found = [told for fact in film.facts(Reference) if fact not in but and (told := _told(fact))]
    if not found:
        return reveals.of_film(film)
    return wording.sentence(wording.filled(", and ".join(found[:2]), "the film", "it") + ".")


def series(film: Film) -> Iterator[Draft]:
    """The series whose episode mentions it."""
    for fact in film.facts(Reference):
        if fact.form != "television episode" or fact.part_of is None:
            continue
        query = film.ask("reference", "part_of", work=fact.work)
        episode = f'"{fact.work}"'
        yield from film.draft(
            "series",
            (
                f"Which television series mentions {film.dated} in its episode {episode}?",
                f"Which series has an episode called {episode} that mentions {film.dated}?",
                f"{film.dated} is mentioned in {episode}. Of which television series is that an "
                "episode?",
            ),
            fact.part_of,
            Kind.TITLE,
            about=fact.part_of,
            category=LEGACY,
            difficulty=3,
            because=_also(film, fact),
            proofs=[Proof((query,), (fact.part_of,))],
            facts=[fact],
            rivals=film.rivals(stock.SERIES, rung=Rung.E),
        )


def documentary(film: Film) -> Iterator[Draft]:
    """A documentary that alludes to a film of quite another kind; which others do, nobody knows."""
    for fact in film.facts(Reference):
        if fact.form != "documentary" or fact.year is None or fact.relation != "alludes to":
            continue
        yield from film.draft(
            "documentary",
            (
                f"Which documentary of {fact.year} alludes to {film.dated}?",
                f"{film.dated} is alluded to in which {fact.year} documentary?",
                f"Which {fact.year} documentary has an allusion to {film.dated}?",
            ),
            fact.work,
            Kind.TITLE,
            about=fact.work,
            category=LEGACY,
            difficulty=5,
            because=_also(film, fact),
            proofs=[
                Proof(
                    (film.ask("reference", "work", form="documentary", year=fact.year),),
                    (fact.work,),
                )
            ],
            facts=[fact],
        )


def song(film: Film) -> Iterator[Draft]:
    """Who based a song on the film."""
    for fact in film.facts(Reference):
        if fact.form != "song" or fact.by is None:
            continue
        title, query = f'"{fact.work}"', film.ask("reference", "by", work=fact.work)
        later = _later(film, fact)
        spanish = _SPANISH.search(fact.work) is not None
        yield from film.draft(
            "song-artist",
            (
                f"{film.dated} was the basis of a song{later}, {title}. Who recorded it?",
                f"Which act based its song {title} on {film.dated}?",
                f"Whose song {title} is based on {film.dated}?",
            ),
            fact.by,
            Kind.TEXT,
            about=fact.work,
            category=LEGACY,
            difficulty=5,
            because=f"The song is on the album {wording.name_of_two(fact.part_of)}{_of(fact)}."
            if fact.part_of
            else _also(film, fact),
            proofs=[Proof((query,), (fact.by,))],
            facts=[fact],
            rivals=film.rivals(stock.BANDS, rung=Rung.E) if spanish else (),
        )


def _later(film: Film, fact: Reference) -> str:
    years = (fact.year or film.year) - film.year
    return f" {wording.number(years)} years later" if years > 1 else ""


def _of(fact: Reference) -> str:
    return f", from {fact.year}" if fact.year else ""


TEMPLATES: tuple[Template, ...] = (series, documentary, song)
