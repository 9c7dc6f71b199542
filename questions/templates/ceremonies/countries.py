"""The foreign-language and international films: whose entry, and which film."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof
from questions.draft import Draft, Rival, Rung
from questions.templates import wording
from questions.templates.ceremonies import categories, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template
from questions.templates.subject import distinct
from quiz.question import Kind

#: Countries whose name is disputed are not asked for.
_DISPUTED = frozenset({"Palestine", "Taiwan", "Hong Kong", "Puerto Rico"})
_FORMS = {
    "Soviet Union": ("USSR", "Union of Soviet Socialist Republics", "Soviets"),
    "West Germany": ("Federal Republic of Germany", "FRG"),
    "East Germany": ("German Democratic Republic", "GDR"),
    "Netherlands": ("Holland", "The Netherlands"),
    "United Kingdom": ("UK", "Britain", "Great Britain"),
    "Czech Republic": ("Czechia",),
    "North Macedonia": ("Macedonia",),
    "Ivory Coast": ("Cote d'Ivoire",),
    "Bosnia and Herzegovina": ("Bosnia",),
}
_HALF = {"West Germany": ("Germany",), "East Germany": ("Germany",), "Soviet Union": ("Russia",)}
_ARTICLE = ("Netherlands", "Soviet Union", "United Kingdom", "Czech Republic", "Ivory Coast")


def _entries(c: Ceremony) -> Iterator[tuple[Candidate, str]]:
    for category in c.categories:
        if categories.is_for_country(category):
            for one in c.categories[category]:
                if one.fact.country and one.fact.country not in _DISPUTED:
                    yield one, one.fact.country


def in_sentence(country: str) -> str:
    return f"the {country}" if country in _ARTICLE else country


def country(c: Ceremony) -> Iterator[Draft]:
    """Whose entry was it?"""
    for one, its in _entries(c):
        prize, film = categories.said(one.category), reveals.titled(one.title)
        did = "won" if one.won else "was nominated for"
        others = distinct(row.fact.country or "" for row in c.categories[one.category])
        near = distinct(row.fact.country or "" for row in c.near(one.category))
        yield from c.draft(
            "oscar-country",
            [
                f"{film} {did} {prize} {c.at}, as the entry of which country?",
                f"Which country entered {film}, which {did} {prize} {c.at}?",
                f"{film} {did} {prize} {c.at}. Which country had submitted it?",
            ],
            its,
            Kind.PLACE,
            about=one.title,
            rests_on=[one],
            difficulty=c.difficulty(one, 0 if one.won else 1),
            because=reveals.best(_winner(c, one), _field(c, one)),
            proofs=[Proof((c.ask("country", one.film, category=one.category),), (its,))],
            accept=_FORMS.get(its, ()),
            prompt=_HALF.get(its, ()),
            rivals=[
                Rival(name, rung)
                for names, rung in ((others, Rung.B), (near, Rung.C))
                for name in names
                if name and name != its and name not in _DISPUTED
            ],
        )


def _winner(c: Ceremony, one: Candidate) -> str:
    winner = c.history.winner(c.no, one.category)
    if one.won or winner is None or not winner.fact.country:
        return ""
    entered = in_sentence(winner.fact.country)
    return f"The award went to {reveals.titled(winner.title)}, the entry of {entered}."


def _field(c: Ceremony, one: Candidate) -> str:
    lost = [
        f"{reveals.titled(row.title)} ({row.fact.country})"
        for row in c.categories[one.category]
        if row is not one and row.fact.country
    ]
    return f"It beat {wording.listed(lost)}." if lost else ""


def film_of_country(c: Ceremony) -> Iterator[Draft]:
    """Which film did the country enter?"""
    for one, its in _entries(c):
        mine = [row for row in c.categories[one.category] if row.fact.country == its]
        if len(mine) != 1:
            continue
        prize, named = categories.said(one.category), in_sentence(its)
        did, was = ("win", "won") if one.won else ("compete for", "was nominated for")
        yield from c.draft(
            "oscar-entry",
            [
                f"With which film did {named} {did} {prize} {c.at}?",
                f"Which film was the entry of {named} that {was} {prize} {c.at}?",
                f"{c.opening} which film {was} {prize} for {named}?",
            ],
            one.title,
            Kind.TITLE,
            about=its,
            rests_on=[one],
            difficulty=c.difficulty(one, 1),
            because=reveals.best(_winner(c, one), _field(c, one)),
            proofs=[Proof((c.ask_films(category=one.category, country=its),), one.films)],
        )


TEMPLATES: tuple[Template, ...] = (country, film_of_country)
