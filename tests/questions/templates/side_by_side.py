"""Invented films that a room has heard of, to be set beside one another."""

from __future__ import annotations

from questions.base import FactBase
from questions.build import build
from questions.draft import Draft
from questions.facts.fact import (
    Award,
    BoxOffice,
    Budget,
    Cast,
    Director,
    Fact,
    FilmRecord,
    Release,
    RunningTime,
    Starring,
)
from questions.templates import drafts
from quiz.question import Question
from tests.questions.templates.films import AT, film


def prize(category: str, result: str = "won", *, closed: bool = True, who: str = "") -> Award:
    return Award(
        body="Academy Award",
        category=category,
        recipients=(who,) if who else (),
        result=result,
        closed=closed,
        source=AT,
    )


#: With these a film is heard of.
PRIZES = (prize("Best Picture"), prize("Best Sound", "nominated"))


def known(title: str, year: int, *facts: Fact, prizes: tuple[Award, ...] = PRIZES) -> FilmRecord:
    return film(*prizes, Release(date=f"{year}-05-04", source=AT), *facts, title=title, year=year)


def director(name: str) -> Director:
    return Director(person=name, closed=True, source=AT)


def star(name: str, character: str = "") -> tuple[Fact, ...]:
    part = (Cast(actor=name, character=character, source=AT),) if character else ()
    return (Starring(person=name, source=AT), *part)


def minutes(count: int) -> RunningTime:
    return RunningTime(minutes=count, source=AT)


def cost(amount: int) -> Budget:
    return Budget(amount=amount, currency="USD", source=AT)


def took(amount: int, scope: str | None = None, currency: str = "USD") -> BoxOffice:
    return BoxOffice(amount=amount, currency=currency, scope=scope, source=AT)


SEEDS = range(12)


def proposed(template: str, *records: FilmRecord, of: int | None = None) -> list[Draft]:
    """Proved drafts of a template about any of the films (or the one at `of`), by any seed."""
    base = FactBase.build(records)
    chosen = records if of is None else (records[of],)
    return [
        draft
        for record in chosen
        for seed in SEEDS
        for draft in drafts(base, record.id, seed)
        if draft.template == template and all(map(base.holds, draft.proofs))
    ]


def asked(template: str, *records: FilmRecord) -> list[Question]:
    """What comes through the lint."""
    base = FactBase.build(records)
    return [
        question
        for record in records
        for seed in SEEDS
        for question in build(base, record.id, seed).questions
        if question.template == template
    ]


def answers(drafts: list[Draft]) -> set[str]:
    return {draft.answer for draft in drafts}
