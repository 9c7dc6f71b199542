"""Discs and cassettes."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof
from questions.draft import Draft, Number, Shape
from questions.facts.fact import HomeMedia
from questions.templates import reveals, wording
from questions.templates.companies import with_article
from questions.templates.dates import LATEST, other_years
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Home video"


#: The first year in which films came out on it.
_SINCE = {"VHS": 1976, "LaserDisc": 1978, "DVD": 1996, "Blu-ray": 2006, "HD DVD": 2006}
_SINCE |= {"CED": 1981, "Blu-ray 3D": 2010}


def year(film: Film) -> Iterator[Draft]:
    """Of each format; of two in one year only the first, for they give each other away."""
    dated = [(fact, fact.date) for fact in film.facts(HomeMedia) if fact.date]
    seen: set[str] = set()
    for fact, date in dated:
        asked = date[:4]
        if asked in seen:
            continue
        seen.add(asked)
        where = f" in {with_article(fact.territory)}" if fact.territory else ""
        month = f"It came out in {wording.in_words(date[:7])}." if len(date) > 4 else ""
        yield from film.draft(
            "disc-year",
            (
                f"In which year did {film.named} first come out on {fact.format}{where}?",
                f"In which year was {film.named} first released on {fact.format}{where}?",
                f"Since which year has {film.named} been out on {fact.format}{where}?",
            ),
            asked,
            Kind.YEAR,
            about=fact.format,
            category=CATEGORY,
            difficulty=5,
            because=month or reveals.of_film(film),
            proofs=[
                Proof((film.ask("home_media", "date", part="year", format=fact.format),), (asked,))
            ],
            facts=[fact],
            number=Number(
                value=int(asked),
                shape=Shape.YEAR,
                banned=other_years(film, int(asked)),
                least=max(film.year, _SINCE.get(fact.format, 0)),
                most=int(asked) + LATEST,
            ),
        )


TEMPLATES: tuple[Template, ...] = (year,)
