"""Discs and cassettes."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof
from questions.draft import Draft, Number, Shape
from questions.facts.fact import HomeMedia
from questions.templates import wording
from questions.templates.dates import other_years
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Home video"


def year(film: Film) -> Iterator[Draft]:
    for fact in film.facts(HomeMedia):
        if fact.date is None:
            continue
        asked = fact.date[:4]
        where = f" in the {fact.territory}" if fact.territory else ""
        where = where.replace("in the North", "in North")
        banned = other_years(film, int(asked))
        earlier = [other for other in film.facts(HomeMedia) if other.date and other is not fact]
        because = (
            f"The {earlier[0].format} is of {earlier[0].date[:4]}."
            if earlier and earlier[0].date
            else f"The {fact.format} came out in {wording.in_words(fact.date[:7])}."
        )
        yield from film.draft(
            "disc-year",
            (
                f"In which year did {film.named} come out on {fact.format}{where}?",
                f"In which year was {film.named} first released on {fact.format}{where}?",
                f"Which year brought the {fact.format} of {film.named}{where}?",
            ),
            asked,
            Kind.YEAR,
            about=fact.format,
            category=CATEGORY,
            difficulty=5,
            because=because,
            proofs=[
                Proof((film.ask("home_media", "date", part="year", format=fact.format),), (asked,))
            ],
            facts=[fact],
            number=Number(value=int(asked), shape=Shape.YEAR, banned=banned, least=1970),
        )


TEMPLATES: tuple[Template, ...] = (year,)
