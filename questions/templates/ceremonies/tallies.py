"""Counts: how many a film won, which won most, which won nothing, what is missing of a list.

All of them need lists that are known to be whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from questions.base import Proof
from questions.draft import Draft, Number, Rival, Rung, Shape
from questions.templates import wording
from questions.templates.ceremonies import categories, reveals, stories
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template
from quiz.question import Kind

#: Nominations a film needs to be worth counting, and to be compared.
MANY, FEWEST = 8, 5
#: Films that are compared with the one that had most, and contests of two films a ceremony.
COMPARED, PAIRS = 5, 2
#: Nominations of a film that might have lost as many.
COMPARABLE = 3
#: Nominations that are asked for though the film won Best Picture too, and awards of a sweep.
RECORD, SWEEP = 11, 7


def _closed(c: Ceremony) -> list[str]:
    return [film for film in c.films if film in c.history.closed]


def _is_best_picture(c: Ceremony, film: str) -> bool:
    return any(row.category == "Best Picture" for row in c.history.wins(film))


# ── How many ──


def wins_of_film(c: Ceremony) -> Iterator[Draft]:
    """How many did it win? Asked of the big ones, and of what won all or hardly any."""
    for film in _closed(c):
        rows, won = c.of_film(film), c.history.wins(film)
        best = _is_best_picture(c, film)
        if not won or not (len(rows) >= MANY or (best and len(rows) >= FEWEST)):
            continue
        named, count = reveals.titled(c.title(film)), wording.number(len(rows))
        yield from c.draft(
            "oscar-win-count",
            [
                f"{named} was Best Picture {c.at}. How many of its {count} nominations did it win?",
                f"How many Oscars did {named} win for films of {c.films_year}, Best Picture "
                f"included, from {count} nominations?",
            ]
            if best
            else [
                f"{named} had {count} nominations {c.at}, but did not win Best Picture. "
                "How many awards did it win?",
                f"{named} was nominated for {count} awards {c.at}. How many did it win?",
                f"How many of its {count} nominations did {named} win {c.at}?",
            ],
            wording.number(len(won)),
            Kind.NUMBER,
            about=c.title(film),
            rests_on=rows,
            difficulty=3 + (1927 + c.no < 1960) - (len(won) > 6),
            because=_which(named, rows, won),
            proofs=[
                Proof((c.count(film, result="won"),), (str(len(won)),)),
                Proof((c.count(film),), (str(len(rows)),)),
            ],
            accept=[str(len(won))],
            # Of a film that may have won nothing, none is an answer too, or one would be the
            # lowest of all buttons time and again.
            number=Number(value=len(won), shape=Shape.COUNT, least=int(best), most=len(rows)),
        )


def _which(film: str, rows: Sequence[Candidate], won: Sequence[Candidate]) -> str:
    """What it won, or what it lost where that is shorter to say."""
    lost = [row for row in rows if not row.won]
    if not lost:
        return f"{film} won everything it was up for."
    twice = {row.category for row in lost} & {row.category for row in won}
    if len(lost) < len(won) and len(lost) < 4 and not twice:
        return f"{film} lost only {stories.listed(lost)}."
    if len(won) == 1 and categories.is_for_people(won[0].category) and len(won[0].names) == 1:
        return f"The one award was {categories.said(won[0].category)}, for {won[0].names[0]}."
    return f"{film} won {stories.listed(won)}."


# ── Which most ──


def most(c: Ceremony) -> Iterator[Draft]:
    """Which film won most, and which had most nominations?"""
    yield from _most(c, won=True)
    yield from _most(c, won=False)


def _most(c: Ceremony, *, won: bool) -> Iterator[Draft]:
    def counted(film: str) -> list[Candidate]:
        return [row for row in c.of_film(film) if row.won or not won]

    ranked = sorted(c.films, key=lambda film: -len(counted(film)))[:COMPARED]
    if len(ranked) < COMPARED or any(film not in c.history.closed for film in ranked):
        return
    counts = [len(counted(film)) for film in ranked]
    picture = c.history.winner(c.no, "Best Picture")
    if counts[0] < 4 or counts[0] == counts[1] or picture is None:
        return
    best = ranked[0]
    if not won and best == picture.film and counts[0] < RECORD:
        return
    pins = {"result": "won"} if won else {}
    stems = _most_wins(c, best, counts, picture) if won else _most_up(c, best, counts, picture)
    yield from c.draft(
        "oscar-most-wins" if won else "oscar-most-nominations",
        stems,
        c.title(best),
        Kind.TITLE,
        about="most",
        rests_on=[row for film in ranked for row in c.of_film(film)],
        difficulty=2 + stories.era(c),
        because=reveals.both(stories.took_home(c, best), _runner_up(c, ranked, counts)),
        proofs=[
            Proof((c.count(film, **pins),), (str(count),))
            for film, count in zip(ranked, counts, strict=True)
            if count
        ],
        rivals=[Rival(c.title(film), Rung.B) for film in ranked[1:]],
    )


def _most_wins(c: Ceremony, best: str, counts: Sequence[int], picture: Candidate) -> list[str]:
    named, count = reveals.titled(picture.title), wording.number(counts[0])
    if best != picture.film:
        return [
            f"{named} was Best Picture {c.at}, but which film won the most awards?",
            f"Best Picture went to {named} {c.at}. Which film won the most awards?",
            f"Which film won the most awards {c.at}, though not Best Picture?",
        ]
    if counts[0] >= SWEEP:
        return [
            f"Which film swept the board {c.at}, with {count} awards?",
            f"Which film won {count} awards {c.at}, more than any other?",
            f"Which film won {count} awards {c.at}, Best Picture among them?",
        ]
    return [
        f"No film won more than {count} awards {c.at}. Which one won those {count}?",
        f"Which film won the most awards {c.at}: {count}, Best Picture among them?",
        f"Which film took {count} awards {c.at}, more than any other?",
    ]


def _most_up(c: Ceremony, best: str, counts: Sequence[int], picture: Candidate) -> list[str]:
    named, count = reveals.titled(picture.title), wording.number(counts[0])
    if best == picture.film:
        return [
            f"Which film led the field with {count} nominations {c.at}, and won Best Picture?",
            f"Which film had {count} nominations {c.at}, more than any other?",
            f"No film had more nominations {c.at} than the Best Picture, up for {count} awards. "
            "Which film was it?",
        ]
    return [
        f"Which film had the most nominations {c.at}, {count} of them, but lost Best Picture to "
        f"{named}?",
        f"{named} won Best Picture {c.at}, but which film had led with {count} nominations?",
        f"Which film had {count} nominations {c.at}, more than any other, yet saw Best Picture go "
        f"to {named}?",
    ]


def _runner_up(c: Ceremony, ranked: Sequence[str], counts: Sequence[int]) -> str:
    if counts[1] <= counts[2]:
        return ""
    return f"{reveals.titled(c.title(ranked[1]))} came next with {wording.number(counts[1])}."


def more_wins(c: Ceremony) -> Iterator[Draft]:
    """Which of two films won more that night, where the nominations mislead?"""
    films = [film for film in _closed(c)[:8] if len(c.of_film(film)) >= FEWEST]
    pairs = [
        (high, low)
        for high in films
        for low in films
        if len(c.history.wins(high)) >= len(c.history.wins(low)) + 2
        and len(c.of_film(low)) >= len(c.of_film(high))
    ]
    # The greatest surprise first.
    pairs.sort(key=lambda pair: (_surprise(c, *pair), c.chance(f"pair {pair}")))
    for high, low in pairs[:PAIRS]:
        more, less = c.history.wins(high), c.history.wins(low)
        first, second = (reveals.titled(c.title(film)) for film in sorted((high, low)))
        up, few = (wording.number(len(c.of_film(film))) for film in (low, high))
        name, other = reveals.titled(c.title(low)), reveals.titled(c.title(high))
        yield from c.draft(
            "oscar-more-wins",
            [
                f"{name} had {up} nominations {c.at}, {other} {few}. Which of them won more "
                "awards?",
                f"Which won more awards {c.at}: {name}, with {up} nominations, or {other}, with "
                f"{few}?",
            ]
            if up != few
            else [
                f"{first} and {second} both had {up} nominations {c.at}. Which of them won more?",
                f"Which won more awards {c.at}, with {up} nominations each: {first} or {second}?",
            ],
            c.title(high),
            Kind.TITLE,
            about=f"{high} {low}",
            rests_on=[more[0], c.of_film(low)[0], *more, *less],
            difficulty=2 + stories.era(c),
            because=f"{other} won {_won(more)}, {name} {_won(less)}.",
            proofs=[
                Proof((c.count(high, result="won"),), (str(len(more)),)),
                Proof((c.count(low, result="won"),), (str(len(less)),))
                if less
                else Proof((c.ask("result", low),), ("nominated",)),
                *(Proof((c.count(film),), (str(len(c.of_film(film))),)) for film in (high, low)),
            ],
            options=(c.title(low),),
            needs_choices=True,
            may_leak=True,
        )


def _surprise(c: Ceremony, high: str, low: str) -> int:
    """The less, the greater: nominations of the one that won more, less those of the other."""
    gap = len(c.of_film(high)) - len(c.of_film(low))
    return gap - 2 * (len(c.history.wins(high)) - len(c.history.wins(low)))


def _won(rows: Sequence[Candidate]) -> str:
    if not rows:
        return "nothing"
    listed = f" ({stories.listed(rows)})" if len(rows) < 3 else ""
    return f"{wording.number(len(rows))}{listed}"


# ── Which nothing ──


def empty_handed(c: Ceremony) -> Iterator[Draft]:
    """Which film had many nominations and won nothing?"""
    bare = [film for film in c.films if not c.history.wins(film)]
    if len(bare) < 2:
        return
    first, second = bare[:2]
    rows = c.of_film(first)
    best = any(row.category == "Best Picture" for row in rows)
    if len(rows) == len(c.of_film(second)) or first not in c.history.closed:
        return
    if len(rows) < (FEWEST if best else MANY):
        return
    said = wording.number(len(rows))
    won = [film for film in _closed(c) if c.history.wins(film)][:COMPARED]
    yield from c.draft(
        "oscar-empty-handed",
        [
            f"Which film went home empty-handed from {said} nominations {c.at}?",
            f"Which film lost all {said} of its nominations {c.at}?",
            f"Which film was up for {said} awards {c.at}, Best Picture among them, and won nothing?"
            if best
            else f"Which film was nominated for {said} awards {c.at} and won nothing?",
        ],
        c.title(first),
        Kind.TITLE,
        about="empty",
        rests_on=rows,
        difficulty=3 + (1927 + c.no < 1960),
        because=_robbed(c, rows),
        proofs=[
            Proof((c.count(first),), (str(len(rows)),)),
            Proof((c.ask("result", first),), ("nominated",)),
        ],
        rivals=[
            Rival(c.title(film), Rung.B)
            for film in (*bare[1:3], *won)
            if len(c.of_film(film)) >= COMPARABLE
        ],
    )


def _robbed(c: Ceremony, rows: Sequence[Candidate]) -> str:
    """Which film took most of those awards, or what the film was up for."""
    won = (c.history.winner(c.no, name) for name in {row.category for row in rows})
    ((film, count),) = Counter(row.film for row in won if row is not None).most_common(1) or [
        ("", 0)
    ]
    if count > 1:
        return f"{reveals.titled(c.title(film))} won {wording.number(count)} of those awards."
    return f"It was up for {stories.listed(rows)}." if len(rows) < 8 else ""


# ── Which other ──


def missing(c: Ceremony) -> Iterator[Draft]:
    """All of a film's awards but one are named."""
    for film in _closed(c):
        won = c.history.wins(film)
        if not 3 <= len(won) <= 5 or len({row.category for row in won}) != len(won):
            continue
        fair = [row for row in won if categories.tier(row.category) < 3]
        if (
            not fair
            or len(c.of_film(film)) < FEWEST
            or not all(stories.is_said(row.category) for row in won)
        ):
            continue
        one = fair[c.chance(f"missing {film}") % len(fair)]
        rest = sorted(
            (row for row in won if row is not one), key=lambda row: categories.tier(row.category)
        )
        told = [categories.said(row.category) for row in rest]
        prize, named = categories.said(one.category), reveals.titled(c.title(film))
        count = wording.number(len(won))
        lost = [row for row in c.of_film(film) if not row.won]
        more = [
            name
            for name in c.categories
            if categories.tier(name) < 3 and categories.is_for_people(name)
        ]
        yield from c.draft(
            "oscar-missing-win",
            [
                f"{named} won {count} Oscars for films of {c.films_year}: {', '.join(told)} and "
                "which other?",
                f"Besides {wording.listed(told)}, which award did {named} win {c.at}?",
                f"Apart from {wording.listed(told)}, which award went to {named} {c.at}?",
            ],
            prize,
            Kind.AWARD,
            about=c.title(film),
            rests_on=(one, *(row for row in c.of_film(film) if row is not one)),
            difficulty=3 + (1927 + c.no < 1960) - (one.category in categories.TOP),
            because=reveals.both(_for_whom(one), _lost(c.title(film), won, lost)),
            proofs=[
                Proof((c.ask("category", film, result="won"),), tuple(row.category for row in won)),
                Proof((c.count(film, result="won"),), (str(len(won)),)),
            ],
            forms=c.prize_forms(prize),
            rivals=[Rival(categories.said(row.category), Rung.A) for row in lost]
            + [Rival(categories.said(name), Rung.B) for name in more],
        )


def _for_whom(one: Candidate) -> str:
    if not categories.is_for_people(one.category) or not 1 <= len(one.names) <= 3:
        return ""
    return f"{categories.said(one.category)} went to {wording.listed(one.names)}."


def _lost(title: str, won: Sequence[Candidate], rows: Sequence[Candidate]) -> str:
    film = reveals.titled(title)
    if not rows:
        return f"{film} won everything it was up for."
    only = "only " if len(rows) == 1 else ""
    # Of two nominations for one award, the lost one is no defeat.
    if len(rows) < 5 and not {row.category for row in rows} & {row.category for row in won}:
        return f"{film} lost {only}{stories.listed(rows)}."
    count = wording.number(len(rows))
    return f"{film} lost {count} other nomination{'s' if len(rows) > 1 else ''}."


TEMPLATES: tuple[Template, ...] = (wins_of_film, most, more_wins, empty_handed, missing)
