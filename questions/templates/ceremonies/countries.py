"""The foreign-language and international films: whose entry, and which film."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from questions.base import Proof
from questions.draft import Draft, Rival, Rung
from questions.templates import wording
from questions.templates.ceremonies import categories, reveals, stories
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
#: Countries whose films sound alike: a title in Danish leaves more than Denmark to choose from.
_ALIKE = (
    ("Denmark", "Sweden", "Norway", "Finland", "Iceland"),
    ("Spain", "Mexico", "Argentina", "Chile", "Cuba", "Peru", "Colombia", "Nicaragua"),
    ("France", "Belgium", "Switzerland", "Canada", "Algeria", "Ivory Coast"),
    ("Germany", "West Germany", "East Germany", "Austria", "Switzerland"),
    ("Italy", "Spain", "France", "Greece", "Switzerland"),
    ("Netherlands", "Belgium", "Denmark", "Germany", "West Germany"),
    ("Brazil", "Argentina", "Spain", "Italy", "Mexico"),
    ("Japan", "China", "South Korea", "Vietnam", "Cambodia"),
    ("Iran", "Israel", "Lebanon", "Jordan", "Tunisia", "Algeria"),
    ("Soviet Union", "Poland", "Czechoslovakia", "Yugoslavia", "Hungary"),
    ("Russia", "Poland", "Czech Republic", "Hungary", "Latvia", "Estonia", "Georgia", "Romania"),
    ("Bosnia and Herzegovina", "North Macedonia", "Czech Republic", "Russia", "Hungary"),
)  # fmt: skip
#: Ceremonies before, in which a country that is offered had a film, and those of its other films.
_PAST, _YEARS = 30, 12
#: The last ceremony at which a country that is no more can be offered.
_UNTIL = {
    "West Germany": 62,
    "East Germany": 62,
    "Soviet Union": 64,
    "Yugoslavia": 64,
    "Czechoslovakia": 65,
}
#: The first at which one was up for the award under its name of today.
_SINCE = {"North Macedonia": 92}
#: Countries that won as another one, or before there was a contest: no win of theirs was a first.
_OLDER = frozenset(
    {
        *("France", "Italy", "Japan", "Germany", "West Germany", "Russia", "Soviet Union"),
        *("Czech Republic", "Czechoslovakia", "Bosnia and Herzegovina", "North Macedonia"),
    }
)


def _entries(c: Ceremony) -> Iterator[tuple[Candidate, str]]:
    """Films that are remembered: the winner, and what was up for other awards as well."""
    for category in c.categories:
        if categories.is_for_country(category):
            for one in c.categories[category]:
                known = one.won or len(c.of_film(one.film)) > 1
                if known and one.fact.country and one.fact.country not in _DISPUTED:
                    yield one, one.fact.country


def in_sentence(country: str) -> str:
    return f"the {country}" if country in _ARTICLE else country


def country(c: Ceremony) -> Iterator[Draft]:
    """Whose entry was it?"""
    for one, its in _entries(c):
        prize, film = categories.said(one.category), reveals.titled(one.title)
        yield from c.draft(
            "oscar-country",
            [
                f"Which country won {prize} with {film}, {c.at}?",
                f"{film} won {prize} {c.at}. Which country had entered it?",
                f"For which country did {film} win {prize} {c.at}?",
            ]
            if one.won
            else [
                f"Which country was in the running for {prize} with {film}, {c.at}?",
                f"{film} was nominated for {prize} {c.at}. Which country had entered it?",
                f"Which country sent {film} to compete for {prize} {c.at}?",
            ],
            its,
            Kind.PLACE,
            about=one.title,
            rests_on=[one],
            difficulty=c.difficulty(one, 0 if one.won else 1),
            because=_told(c, one, its),
            proofs=[Proof((c.ask("country", one.film, category=one.category),), (its,))],
            accept=_FORMS.get(its, ()),
            prompt=_HALF.get(its, ()),
            rivals=_countries(c, one, its),
        )


def _countries(c: Ceremony, one: Candidate, its: str) -> list[Rival]:
    """Countries of like language that had had a film by then, then the night's others."""
    past = _entered(c, range(c.no - 1, c.no - _PAST, -1))
    near = distinct(row.fact.country or "" for row in past)
    here = distinct(row.fact.country or "" for row in c.categories[one.category])
    alike = {name for group in _ALIKE if its in group for name in group}
    found = [Rival(name, Rung.A) for name in (*here, *near) if name in alike]
    found += [Rival(name, Rung.B) for name in here] + [Rival(name, Rung.C) for name in near]
    gone = {name for name, last in _UNTIL.items() if c.no > last}
    new = {name for name, first in _SINCE.items() if c.no < first}
    out = {its, "", *_DISPUTED, *gone, *new}
    return [rival for rival in found if rival.text not in out]


def _entered(c: Ceremony, nos: Iterable[int]) -> Iterator[Candidate]:
    """The films that countries entered at these ceremonies, whatever the award was called."""
    for no in nos:
        for name, rows in c.history.of_ceremony(no).items():
            if categories.is_for_country(name):
                yield from rows


def _told(c: Ceremony, one: Candidate, its: str) -> str:
    """A country's first win, a film's other awards, or whom it lost to or beat."""
    return reveals.both(_first(c, one, its), _winner(c, one), _other_awards(c, one), _field(c, one))


def _first(c: Ceremony, one: Candidate, its: str) -> str:
    if its in _OLDER or not one.won:
        return ""
    won = [
        row
        for row in c.history.candidates
        if categories.is_for_country(row.category) and row.won and row.fact.country == its
    ]
    if won and min(row.ceremony for row in won) == c.no:
        return f"No film from {in_sentence(its)} had won it before."
    return ""


def _winner(c: Ceremony, one: Candidate) -> str:
    winner = c.history.winner(c.no, one.category)
    if one.won or winner is None or not winner.fact.country:
        return ""
    entered = in_sentence(winner.fact.country)
    return f"{reveals.titled(winner.title)} won, the entry of {entered}."


def _other_awards(c: Ceremony, one: Candidate) -> str:
    """ "*Roma* was up for Best Picture and Best Director as well."""
    rows = [row for row in c.of_film(one.film) if row is not one]
    if not rows or one.film not in c.history.closed:
        return ""
    film, won = reveals.titled(one.title), [row for row in rows if row.won]
    if won:
        return f"{film} won {stories.listed(won)} as well."
    return f"{film} was up for {stories.listed(rows)} as well." if len(rows) < 6 else ""


def _field(c: Ceremony, one: Candidate) -> str:
    lost = [
        f"{reveals.titled(row.title)} ({row.fact.country})"
        for row in c.categories[one.category]
        if row is not one and row.fact.country
    ]
    return f"Beaten were {wording.listed(lost)}." if one.won and lost else ""


def film_of_country(c: Ceremony) -> Iterator[Draft]:
    """Which film did the country win with?"""
    for one, its in _entries(c):
        mine = [row for row in c.categories[one.category] if row.fact.country == its]
        if len(mine) != 1 or not one.won:
            continue
        prize, named = categories.said(one.category), in_sentence(its)
        first = bool(_first(c, one, its))
        yield from c.draft(
            "oscar-entry",
            [
                f"Which film, {c.at}, was the first from {named} to win {prize}?",
                f"{named} won {prize} for the first time {c.at}. With which film?",
                f"With which film did {named} win {prize} for the first time, {c.at}?",
            ]
            if first
            else [
                f"With which film did {named} win {prize} {c.at}?",
                f"{named} won {prize} {c.at}. With which film?",
                f"Which film won {prize} for {named} {c.at}?",
            ],
            one.title,
            Kind.TITLE,
            about=its,
            rests_on=[one],
            difficulty=c.difficulty(one, 1),
            because=reveals.both(_other_awards(c, one), _field(c, one)),
            proofs=[Proof((c.ask_films(category=one.category, country=its),), one.films)],
            rivals=_films(c, one, its),
        )


def _films(c: Ceremony, one: Candidate, its: str) -> list[Rival]:
    """The country's entries of other years, then those whose titles sound alike."""
    alike = {name for group in _ALIKE if its in group for name in group}
    steps = (no for gap in range(1, _YEARS + 1) for no in (c.no - gap, c.no + gap))
    near = list(_entered(c, steps))
    own = [row.title for row in near if row.fact.country == its]
    others = [row.title for row in near if row.fact.country in alike and row.title not in own]
    return [
        *(Rival(title, Rung.A) for title in own if title != one.title),
        *(Rival(title, Rung.B) for title in others if title != one.title),
    ]


TEMPLATES: tuple[Template, ...] = (country, film_of_country)
