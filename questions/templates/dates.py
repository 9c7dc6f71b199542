"""When the film reached audiences: years and months, never the day."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof
from questions.draft import Draft, Number, Rung, Shape
from questions.facts import world
from questions.facts.fact import BasedOn, HomeMedia, Release, RunningTime
from questions.templates import reveals, stock, wording
from questions.templates.companies import with_article
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Release"

_OPENED = {
    "limited": "open in limited release",
    "nationwide": "go into nationwide release",
    "premiere": "have its premiere",
}
_OPENED_ON = {"limited": "opened in limited release", "nationwide": "went into nationwide release"}
#: A wrong year is at most so much later than the right one: later still may not have come yet.
LATEST = 6


def other_years(film: Film, but: int) -> frozenset[int]:
    """Years that are right by another reading: other releases, the book, the discs, the film."""
    years = {int(fact.date[:4]) for fact in film.facts(Release)} | {film.year}
    years |= {fact.year for fact in film.facts(BasedOn) if fact.year is not None}
    years |= {int(fact.date[:4]) for fact in film.facts(HomeMedia) if fact.date}
    return frozenset(years - {but})


def year(film: Film) -> Iterator[Draft]:
    """The year of its first release: plainly asked only where all dates fall in one year."""
    releases = film.facts(Release)
    years = {fact.date[:4] for fact in releases}
    if len(years) != 1:
        return
    (asked,) = years
    yield from film.draft(
        "release-year",
        (
            f"In which year did {film.title}{_whose(film)} reach cinemas?",
            f"In which year was {film.title}{_whose(film)} released?",
            f"Which year saw {film.title}{_whose(film)} reach cinemas?",
        ),
        asked,
        Kind.YEAR,
        category=CATEGORY,
        difficulty=3,
        because=f"It opened in {_when(releases[0].date)}.",
        proofs=[Proof((film.ask("release", "date", part="year"),), (asked,))],
        facts=releases,
        number=_numbered(film, int(asked)),
    )


def _numbered(film: Film, year: int, least: int = 1888) -> Number:
    """`least` is the first year that isn't out of the question."""
    return Number(
        value=year,
        shape=Shape.YEAR,
        banned=other_years(film, year),
        least=least,
        most=year + LATEST,
    )


def _whose(film: Film) -> str:
    """ ", directed by …," : the pin that stands in for the year."""
    directors = film.people_of("director")
    return f", directed by {wording.listed(directors)}," if 0 < len(directors) < 3 else ""


def _when(date: str) -> str:
    return wording.in_words(date[:7])


def scoped_year(film: Film) -> Iterator[Draft]:
    """Where releases fall in several years, each year is asked with its scope."""
    releases = film.facts(Release)
    if len({fact.date[:4] for fact in releases}) < 2:
        return
    for fact in releases:
        if fact.scope not in _OPENED:
            continue
        query = film.ask("release", "date", part="year", scope=fact.scope)
        asked, where = fact.date[:4], _where(fact)
        late = int(asked) != film.year
        name = film.named if late else f"{film.title}{_whose(film)}"
        yield from film.draft(
            "scoped-year",
            (
                f"In which year did {name} {_OPENED[fact.scope]}{where}?",
                f"Which year saw {name} {_OPENED[fact.scope]}{where}?",
                f"{name} {_past(_OPENED[fact.scope])}{where} in which year?",
            ),
            asked,
            Kind.YEAR,
            about=fact.scope,
            category=CATEGORY,
            difficulty=4 if late else 3,
            because=_later(film, fact),
            proofs=[Proof((query,), (asked,))],
            facts=[fact],
            number=_numbered(film, int(asked), film.year if late else 1888),
        )


def _where(fact: Release) -> str:
    return f" in {with_article(fact.territory)}" if fact.territory else ""


def _later(film: Film, fact: Release) -> str:
    """When it first opened in another year, as a sentence."""
    for other in film.facts(Release):
        if other.date[:4] != fact.date[:4] and other.scope not in ("premiere", fact.scope):
            reached = _OPENED_ON.get(other.scope or "", "reached cinemas")
            return f"It {reached}{_where(other)} in {_when(other.date)}."
    return f"That was in {_when(fact.date)}."


def _with_month(film: Film) -> list[Release]:
    """Releases whose month may be asked for: in one country, or wherever it was first."""
    releases = film.facts(Release)
    return [
        fact
        for fact in releases
        if wording.month_of(fact.date)
        and (fact.scope in _OPENED if fact.scope else len(releases) == 1)
        and (fact.territory is None or fact.scope == "premiere" or world.country(fact.territory))
    ]


def month(film: Film) -> Iterator[Draft]:
    """Of one release, for hardly anybody knows."""
    if not (found := _with_month(film)):
        return
    fact = found[film.chance("release month") % len(found)]
    number = int(fact.date[5:7])
    asked = wording.MONTHS[number - 1]
    pins = {"scope": fact.scope} if fact.scope else {}
    query = film.ask("release", "date", pins, part="month")
    of = "that year" if fact.date[:4] == str(film.year) else fact.date[:4]
    did, where = _OPENED.get(fact.scope or "", "first reach cinemas"), _where(fact)
    yield from film.draft(
        "release-month",
        (
            f"In which month of {of} did {film.named} {did}{where}?"
            if of != "that year"
            else f"In which month of {film.year} did {film.title} {did}{where}?",
            f"{film.named} {_past(did)}{where} in which month of {of}?",
            f"Which month of {of} saw {film.named} {did}{where}?"
            if of != "that year"
            else f"Which month of {film.year} saw {film.title} {did}{where}?",
        ),
        asked,
        Kind.TEXT,
        about=fact.scope or "",
        category=CATEGORY,
        difficulty=5,
        because=f"The date was {wording.in_words(fact.date)}."
        if len(fact.date) > 7
        else reveals.of_film(film),
        proofs=[Proof((query,), (str(number),))],
        facts=[fact],
        accept=(asked[:3], f"{asked} {fact.date[:4]}", str(number), f"{number:02}"),
        rivals=film.rivals(_months_apart(number), rung=Rung.E),
    )


def _past(did: str) -> str:
    verb, rest = did.split(" ", 1)
    if verb == "first":
        return "first reached cinemas"
    return {"open": "opened", "go": "went", "have": "had"}[verb] + " " + rest


def _months_apart(number: int) -> list[str]:
    """Months two or more away, nearest first."""
    steps = (2, -2, 3, -3, 4, -4, 5, -5, 6)
    return [wording.MONTHS[(number - 1 + step) % 12] for step in steps]


def festival(film: Film) -> Iterator[Draft]:
    """The festival where it was first shown."""
    for fact in film.facts(Release):
        if fact.scope is None or "Festival" not in fact.scope:
            continue
        found = [other for other in film.facts(Release) if "Festival" in (other.scope or "")]
        if len(found) != 1:
            return
        query = film.ask("release", "scope", date=fact.date)
        yield from film.draft(
            "festival",
            (
                f"At which film festival was {film.named} first shown?",
                f"{film.named} had its first showing at which film festival?",
            ),
            fact.scope,
            Kind.TEXT,
            category=CATEGORY,
            difficulty=4,
            because=f"It was shown there in {_when(fact.date)}.",
            proofs=[Proof((query,), (fact.scope,))],
            facts=[fact],
            accept=[fact.scope.replace(" International", "").replace(" Film Festival", "")],
            rivals=film.rivals(stock.FESTIVALS, rung=Rung.E),
        )


def running_time(film: Film) -> Iterator[Draft]:
    fact = film.only(RunningTime)
    if fact is None:
        return
    hours, minutes = divmod(fact.minutes, 60)
    long = f"{fact.minutes} minutes"
    yield from film.draft(
        "running-time",
        (
            f"How many minutes long is {film.named}?",
            f"To the minute, how long does {film.named} run?",
            f"What is the running time, in minutes, of {film.named}?",
        ),
        long,
        Kind.DURATION,
        category=CATEGORY,
        difficulty=5,
        because=f"That is {wording.number(hours)} hour{'s' * (hours > 1)} and {minutes} minutes."
        if hours
        else f"It lasts {long}.",
        proofs=[Proof((film.ask("running_time", "minutes"),), (str(fact.minutes),))],
        facts=[fact],
        accept=(str(fact.minutes), f"{fact.minutes} min", f"{hours} h {minutes} min"),
        number=Number(value=fact.minutes, shape=Shape.MINUTES, least=30, most=360),
        needs_choices=True,
    )


TEMPLATES: tuple[Template, ...] = (year, scoped_year, month, festival, running_time)
