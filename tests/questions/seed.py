"""The facts of a real film, in a film file of the tests' own, and a decoy of the same year."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from questions.base import FactBase
from questions.facts import filmfile
from questions.facts.fact import (
    ArticleRef,
    Composer,
    Director,
    Fact,
    FilmRecord,
    Source,
    Starring,
    Writer,
)

RECORD = filmfile.read(Path(__file__).with_name("seed.yaml"))
FILM = RECORD.id

_AT = Source("Infobox", 3)
#: Shares one of each pair of pins with the seed, so that a question which needs both shows it.
DECOY = FilmRecord(
    id="the-salt-road-1995",
    title="The Salt Road",
    year=1995,
    article=ArticleRef(title="The Salt Road", site="Wikipedia", licence="CC BY-SA 4.0"),
    facts=(
        Director(person="Mike Figgis", closed=True, source=_AT),
        Writer(person="Ada Marlowe", credit="writer", closed=True, source=_AT),
        Composer(person="Bo Hartley", closed=True, source=_AT),
        Starring(person="Nicolas Cage", source=_AT),
        Starring(person="Dina Okafor", source=_AT),
    ),
)


def base(*more: Fact, without: type[Fact] | None = None) -> FactBase:
    """The seed with facts added or a kind taken away, and the decoy."""
    kept = tuple(fact for fact in RECORD.facts if without is None or not isinstance(fact, without))
    return FactBase.build([replace(RECORD, facts=(*kept, *more)), DECOY])
