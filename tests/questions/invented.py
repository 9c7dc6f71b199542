"""An invented film and a good draft about it, for the lint and the wrong answers."""

from dataclasses import replace
from typing import Any

from questions.base import FactBase, Proof, Query
from questions.draft import Draft, Rival, Rung
from questions.facts.fact import (
    ArticleRef,
    Award,
    Budget,
    Director,
    Fact,
    FilmRecord,
    Producer,
    Source,
    Starring,
)
from quiz.question import Kind

FILM = "the-salt-road-1988"
AT = Source("Infobox", 4)

DIRECTOR = Director(source=AT, person="Ada Quill")
PRODUCERS = (
    Producer(source=AT, person="Bo Hartley"),
    Producer(source=AT, person="Cyd Marlowe"),
)
STARS = (
    Starring(source=AT, person="Dina Okafor"),
    Starring(source=AT, person="Emil Quill"),
    Starring(source=AT, person="Farah Lund"),
)
AWARD = Award(
    source=Source("Awards", 40),
    body="Golden Heron Award",
    category="Best Director",
    recipients=("Ada Quill",),
    result="won",
    closed=True,
)
BUDGET = Budget(source=AT, amount=3_600_000, currency="USD")

RECORD = FilmRecord(
    id=FILM,
    title="The Salt Road",
    year=1988,
    article=ArticleRef(title="The Salt Road", site="Wikipedia", licence="CC BY-SA 4.0"),
    facts=(DIRECTOR, *PRODUCERS, *STARS, AWARD, BUDGET),
)

GOOD = Draft(
    id=f"{FILM}/director",
    template="director",
    family="people",
    film=FILM,
    title="The Salt Road",
    stem="Which director made the 1988 film *The Salt Road*, set along an old trading route?",
    answer="Ada Quill",
    kind=Kind.PERSON,
    category="Crew",
    difficulty=3,
    because="Ada Quill directed it.",
    source="From “The Salt Road”, Wikipedia, CC BY-SA 4.0",
    proofs=(Proof((Query(kind="director", field="person", film=FILM),), ("Ada Quill",)),),
    facts=(DIRECTOR,),
    rivals=(
        Rival("Bo Hartley", Rung.A),
        Rival("Cyd Marlowe", Rung.A),
        Rival("Dina Okafor", Rung.A),
        Rival("Farah Lund", Rung.A),
    ),
)
CHOICES = ("Bo Hartley", "Cyd Marlowe", "Dina Okafor")


def base(*more: Fact, others: tuple[FilmRecord, ...] = ()) -> FactBase:
    return FactBase.build([replace(RECORD, facts=(*RECORD.facts, *more)), *others])


def changed(**changes: Any) -> Draft:
    return replace(GOOD, **changes)
