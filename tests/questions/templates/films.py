"""Invented films for the tests of single templates."""

from __future__ import annotations

from collections.abc import Iterable

from questions.base import FactBase
from questions.draft import Draft
from questions.facts.fact import ArticleRef, Fact, FilmRecord, Source, Track
from questions.templates import drafts

AT = Source("Infobox", 4)


#: Facts that nothing is asked about, so many that a film is not a thin one.
PADDING: tuple[Fact, ...] = tuple(
    Track(number=number, title=f"Reel {number}", source=AT) for number in range(1, 41)
)


def film(*facts: Fact, title: str = "The Salt Road", year: int = 1988) -> FilmRecord:
    return FilmRecord(
        id=f"{title.lower().replace(' ', '-')}-{year}",
        title=title,
        year=year,
        article=ArticleRef(title=title, site="Wikipedia", licence="CC BY-SA 4.0"),
        facts=facts,
    )


def asked(record: FilmRecord, template: str, *, others: Iterable[FilmRecord] = ()) -> list[Draft]:
    """The film's drafts of one template, over a base that proves them."""
    base = FactBase.build([record, *others])
    return [
        draft
        for draft in drafts(base, record.id, seed=1)
        if draft.template == template and all(base.holds(proof) for proof in draft.proofs)
    ]


def offered(draft: Draft) -> set[str]:
    """Every wrong answer that may be picked."""
    return {rival.text for rival in draft.rivals}
