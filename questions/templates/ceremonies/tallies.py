"""Counts: how many a film won, which won most, which won nothing, what is missing of a list.

All of them need lists that are known to be whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.base import Proof
from questions.draft import Draft, Number, Rival, Rung, Shape
from questions.templates import wording
from questions.templates.ceremonies import categories, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template
from quiz.question import Kind

#: Nominations a film needs to be worth counting.
FEWEST = 5
#: Films that are compared with the one that had most.
COMPARED = 5


def _closed(c: Ceremony) -> list[str]:
    return [film for film in c.films if film in c.history.closed]


def wins_of_film(c: Ceremony) -> Iterator[Draft]:
    """How many did it win?"""
    for film in _closed(c):
        rows = c.of_film(film)
        won = [row for row in rows if row.won]
        if len(rows) < FEWEST or not won:
            continue
        named, count = reveals.titled(c.title(film)), wording.number(len(rows))
        yield from c.draft(
            "oscar-win-count",
            [
                f"How many awards did {named} win {c.at}, from its {count} nominations?",
                f"{named} had {count} nominations {c.at}. How many of them did it win?",
                f"Out of {count} nominations {c.at}, how many did {named} turn into awards?",
            ],
            wording.number(len(won)),
            Kind.NUMBER,
            about=c.title(film),
            rests_on=rows,
            difficulty=3 + (1927 + c.no < 1960) - (len(won) > 6),
            because=f"It won {_listed(won)}.",
            proofs=[
                Proof((c.count(film, result="won"),), (str(len(won)),)),
                Proof((c.count(film),), (str(len(rows)),)),
            ],
            accept=[str(len(won))],
            number=Number(value=len(won), shape=Shape.COUNT, least=1, most=len(rows)),
        )


def _listed(rows: Sequence[Candidate]) -> str:
    return categories.listed(row.category for row in rows)


def most(c: Ceremony) -> Iterator[Draft]:
    """Which film won most, and which had most nominations?"""
    yield from _most(
        c,
        "oscar-most-wins",
        {"result": "won"},
        [
            f"Which film won the most awards {c.at}?",
            f"{c.opening} which film took home the most awards?",
            f"Which film was the biggest winner {c.at}?",
        ],
        "wins",
    )
    yield from _most(
        c,
        "oscar-most-nominations",
        {},
        [
            f"Which film had the most nominations {c.at}?",
            f"{c.opening} which film led the field with the most nominations?",
            f"Which film received the most nominations {c.at}?",
        ],
        "nominations",
    )


def _most(
    c: Ceremony, template: str, pins: dict[str, str], stems: list[str], what: str
) -> Iterator[Draft]:
    def counted(film: str) -> list[Candidate]:
        return [row for row in c.of_film(film) if row.won or not pins]

    ranked = sorted(c.films, key=lambda film: -len(counted(film)))[:COMPARED]
    if len(ranked) < COMPARED or any(film not in c.history.closed for film in ranked):
        return
    counts = [len(counted(film)) for film in ranked]
    if counts[0] < 4 or counts[0] == counts[1]:
        return
    best, second = ranked[:2]
    nominated = len(c.of_film(best))
    extra = f", from {wording.number(nominated)} nominations" if pins else ""
    yield from c.draft(
        template,
        stems,
        c.title(best),
        Kind.TITLE,
        about="most",
        rests_on=[row for film in ranked for row in c.of_film(film)],
        difficulty=2 + (1927 + c.no < 1975) + (1927 + c.no < 1950),
        because=f"It had {wording.number(counts[0])}{extra}; {reveals.titled(c.title(second))} "
        f"came next with {wording.number(counts[1])}."
        if counts[1] > counts[2]
        else f"It had {wording.number(counts[0])}{extra}; no other film had more than "
        f"{wording.number(counts[1])}.",
        proofs=[
            Proof((c.count(film, **pins),), (str(count),))
            for film, count in zip(ranked, counts, strict=True)
            if count
        ],
        rivals=[Rival(c.title(film), Rung.B) for film in ranked[1:]],
    )


def empty_handed(c: Ceremony) -> Iterator[Draft]:
    """Which film had many nominations and won nothing?"""
    bare = [film for film in c.films if not c.history.wins(film)]
    if len(bare) < 2:
        return
    first, second = bare[:2]
    count, next_ = len(c.of_film(first)), len(c.of_film(second))
    if count < FEWEST or count == next_ or first not in c.history.closed:
        return
    won = [film for film in _closed(c) if c.history.wins(film)][:COMPARED]
    rows, said = c.of_film(first), wording.number(count)
    yield from c.draft(
        "oscar-empty-handed",
        [
            f"Which film had {said} nominations {c.at}, and won none of them?",
            f"{c.opening} which film went home with nothing from {said} nominations?",
            f"Which film lost all of its {said} nominations {c.at}?",
        ],
        c.title(first),
        Kind.TITLE,
        about="empty",
        rests_on=rows,
        difficulty=3 + (1927 + c.no < 1960),
        because=f"It was up for {_listed(rows)}.",
        proofs=[
            Proof((c.count(first),), (str(count),)),
            Proof((c.ask("result", first),), ("nominated",)),
        ],
        rivals=[Rival(c.title(film), Rung.B) for film in (*bare[1:3], *won)],
    )


def missing(c: Ceremony) -> Iterator[Draft]:
    """All of a film's awards but one are named."""
    ordinals = ("", "", "second", "third", "fourth", "fifth", "sixth")
    for film in _closed(c):
        won = c.history.wins(film)
        if not 3 <= len(won) <= 6 or len({row.category for row in won}) != len(won):
            continue
        fair = [row for row in won if categories.tier(row.category) < 3]
        if not fair:
            continue
        one = fair[c.chance(f"missing {film}") % len(fair)]
        told = [categories.said(row.category) for row in won if row is not one]
        prize, named = categories.said(one.category), reveals.titled(c.title(film))
        count, last = wording.number(len(won)), ordinals[len(won)]
        lost = [row for row in c.of_film(film) if not row.won]
        more = [
            name
            for name in c.categories
            if categories.tier(name) < 3 and categories.is_for_people(name)
        ]
        yield from c.draft(
            "oscar-missing-win",
            [
                f"{named} won {count} awards {c.at}. {wording.listed(told)} were {_of(len(told))}; "
                f"which was the {last}?",
                f"{c.opening} {named} won {wording.listed(told)}, and one award more. Which award?",
                f"Besides {wording.listed(told)}, which award did {named} win {c.at}?",
            ],
            prize,
            Kind.AWARD,
            about=c.title(film),
            rests_on=(one, *(row for row in c.of_film(film) if row is not one)),
            difficulty=3 + (1927 + c.no < 1960) - (one.category in categories.TOP),
            because=reveals.both(_for_whom(one), _lost(lost)),
            proofs=[
                Proof((c.ask("category", film, result="won"),), tuple(row.category for row in won)),
                Proof((c.count(film, result="won"),), (str(len(won)),)),
            ],
            forms=c.prize_forms(prize),
            rivals=[Rival(categories.said(row.category), Rung.A) for row in lost]
            + [Rival(categories.said(name), Rung.B) for name in more],
        )


def _of(count: int) -> str:
    return {2: "two of them", 3: "three of them"}.get(count, f"{wording.number(count)} of them")


def _for_whom(one: Candidate) -> str:
    if not categories.is_for_people(one.category) or not 1 <= len(one.names) <= 3:
        return ""
    return f"It went to {wording.listed(one.names)}."


def _lost(rows: Sequence[Candidate]) -> str:
    return f"The film was up for {_listed(rows)} as well." if 0 < len(rows) < 5 else ""


TEMPLATES: tuple[Template, ...] = (wins_of_film, most, empty_handed, missing)
