"""When the film reached audiences: years and months, never the day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from questions.base import Proof
from questions.draft import Draft, Number, Rung, Shape
from questions.facts.fact import BasedOn, Cast, HomeMedia, Release
from questions.reference.fame import is_a_name
from questions.templates import stock, wording
from questions.templates.companies import with_article
from questions.templates.contests import best_picture, credited
from questions.templates.honours import part_of
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Release"
CLOSEST = "Closest wins"

_OPENED: dict[str | None, str] = {
    "limited": "open in limited release",
    "nationwide": "go into nationwide release",
    "premiere": "have its premiere",
    None: "open in cinemas",
}
_OPENED_ON: dict[str | None, str] = {
    "limited": "opened in limited release",
    "nationwide": "went into nationwide release",
    "premiere": "had its premiere",
    None: "opened in cinemas",
}
#: Letters of a date that has its day.
_A_DAY = len("1995-10-27")
#: Days between two openings that are worth a guess.
FEWEST_DAYS, MOST_DAYS = 42, 800
#: A wrong year is at most so much later than the right one: later still may not have come yet.
LATEST = 6


def other_years(film: Film, but: int) -> frozenset[int]:
    """Years that are right by another reading: other releases, the book, the discs, the film."""
    years = {int(fact.date[:4]) for fact in film.facts(Release)} | {film.year}
    years |= {fact.year for fact in film.facts(BasedOn) if fact.year is not None}
    years |= {int(fact.date[:4]) for fact in film.facts(HomeMedia) if fact.date}
    return frozenset(years - {but})


def year(film: Film) -> Iterator[Draft]:
    """The year of its first release: plainly asked only where all dates fall in one year.

    Whom one saw in it, and as whom, is the way there: without a known name nobody has one.
    """
    releases = film.facts(Release)
    years = {fact.date[:4] for fact in releases}
    if len(years) != 1 or not (stems := _first_seen(film)):
        return
    (asked,) = years
    best = best_picture(film)
    told = f"The Academy Award for Best Picture among films of {asked} went to *{best}*."
    drafts = film.draft(
        "release-year",
        stems,
        asked,
        Kind.YEAR,
        category=CATEGORY,
        difficulty=3,
        because=told if best else f"{film.title} opened in {_when(releases[0].date)}.",
        proofs=[Proof((film.ask("release", "date", part="year"),), (asked,))],
        facts=releases,
        number=_numbered(film, int(asked)),
    )
    yield from credited(drafts) if best else drafts


def _first_seen(film: Film) -> tuple[str, ...]:
    """Stems with a star and their part, two stars, or director and star: who is known of them."""
    title = film.title
    stars = [name for name in film.people_of("starring")[:3] if is_a_name(name)]
    directors = film.people_of("director")
    by = directors[0] if len(directors) == 1 and is_a_name(directors[0]) else ""
    played = [(name, part) for name in stars if (part := part_of(film, name))]
    voiced = {fact.actor for fact in film.facts(Cast) if fact.voice}
    if played and not {name for name, _ in played} & voiced:
        (star, part), *more = played
        two = f" and {more[0][0]} as {more[0][1]}" if more else ""
        return (
            f"{star} played {part} in {title}. In which year did it come out?",
            f"In which year did {title} come out, with {star} as {part}?",
            f"In which year did {title} reach cinemas, with {star} as {part}{two}?",
        )
    if by and stars and by != stars[0]:
        return (
            f"{by} directed {title}, with {stars[0]} in the cast. In which year did it come out?",
            f"In which year did {title} come out, with {by} directing and {stars[0]} in the cast?",
            f"In which year did {by} bring {title} to cinemas, with {stars[0]} in the cast?",
        )
    if len(stars) > 1:
        return (
            f"{stars[0]} and {stars[1]} appeared together in {title}. In which year did it come "
            "out?",
            f"In which year did {title} come out, with {stars[0]} and {stars[1]} in the cast?",
            f"In which year did {title} reach cinemas, with {stars[0]} and {stars[1]}?",
        )
    if by:
        return (
            f"In which year did {by} bring {title} to cinemas?",
            f"{by} directed {title}. In which year did it come out?",
            f"In which year did {title}, directed by {by}, reach cinemas?",
        )
    return ()


def _numbered(film: Film, year: int, least: int = 1888) -> Number:
    """`least` is the first year that isn't out of the question."""
    return Number(
        value=year,
        shape=Shape.YEAR,
        banned=other_years(film, year),
        least=least,
        most=year + LATEST,
    )


def _when(date: str) -> str:
    return wording.in_words(date[:7])


def weeks(film: Film) -> Iterator[Draft]:
    """How long after it was first shown did it open for everybody? The nearest guess wins."""
    opened = {fact.scope: fact for fact in film.facts(Release) if len(fact.date) == _A_DAY}
    for first, then in (("limited", "nationwide"), ("premiere", "nationwide"), ("premiere", None)):
        one, two = opened.get(first), opened.get(then)
        if one is None or two is None or [*opened].count(first) != 1:
            continue
        days = (date.fromisoformat(two.date) - date.fromisoformat(one.date)).days
        if not FEWEST_DAYS <= days <= MOST_DAYS:
            continue
        count = round(days / 7)
        there = "" if one.territory == two.territory else _where(one)
        began, shown = f"{_OPENED_ON[first]}{there}", film.dated
        reach = f"{_OPENED[then]}{_where(two)}"
        made = film.draft(
            "closest-weeks",
            (
                f"Closest wins: {shown} {began} in {_when(one.date)}. How many weeks later did it "
                f"{reach}?",
                f"Closest wins: how many weeks passed before {shown}, which {began} in "
                f"{_when(one.date)}, {_OPENED_ON[then]}{_where(two)}?",
                f"Closest wins: {shown} {began} in {_when(one.date)}. How many weeks was it until "
                f"it {_OPENED_ON[then]}{_where(two)}?",
            ),
            str(count),
            Kind.NUMBER,
            category=CLOSEST,
            difficulty=4,
            because=f"The dates were {wording.in_words(one.date)} and "
            f"{wording.in_words(two.date)}.",
            proofs=[
                Proof((film.ask("release", "date", {"scope": first}),), (one.date,)),
                *(
                    [Proof((film.ask("release", "date", {"scope": then}),), (two.date,))]
                    if then
                    else []
                ),
            ],
            facts=[one, two],
            accept=(f"{count} weeks",),
        )
        for draft in made:
            yield replace(draft, closest=True)
        return


def _where(fact: Release) -> str:
    return f" in {with_article(fact.territory)}" if fact.territory else ""


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
                f"Which film festival was the first to show {film.named}?",
                f"{film.named} was first shown at a film festival. At which one?",
            ),
            fact.scope,
            Kind.TEXT,
            category=CATEGORY,
            difficulty=4,
            because=_afterwards(film, fact),
            proofs=[Proof((query,), (fact.scope,))],
            facts=[fact],
            accept=[fact.scope.replace(" International", "").replace(" Film Festival", "")],
            rivals=film.rivals(stock.FESTIVALS, rung=Rung.E),
        )


def _afterwards(film: Film, shown: Release) -> str:
    """When it opened for everybody, as a sentence; else when it was shown."""
    for fact in film.facts(Release):
        if fact is not shown and fact.date > shown.date:
            return f"{film.title} opened in cinemas{_where(fact)} in {_when(fact.date)}."
    return f"The showing was in {_when(shown.date)}."


TEMPLATES: tuple[Template, ...] = (year, weeks, festival)
