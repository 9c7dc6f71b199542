"""Who beat whom: people who lost once more, and giants that did not win everything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.base import Proof
from questions.draft import Draft
from questions.reference import fame
from questions.templates import wording
from questions.templates.ceremonies import categories, hooks, reveals, stories
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template, across
from quiz.question import Kind

#: Losers of one category, and defeats of giants, that questions are made of.
LOSERS, GIANTS = 2, 2
#: Nominations of a film that took an award from a giant.
REMEMBERED = 3
#: Defeats without a win that make a story, and awards of a film whose actor lost all the same.
DEFEATS, MANY = 3, 4
#: Nominations, or listings, that make a loser known.
KNOWN, A_STAR = 3, 60
#: The rank of stories that name the winner's film; those before it only name the loser's.
SINGLE = 3

#: Its rank, the stems, and what else they rest on.
Story = tuple[int, list[str], list[Proof]]


def beaten(c: Ceremony) -> Iterator[Draft]:
    """Who beat this one? Asked where the loser's name or defeat is worth it."""
    for category in c.categories:
        winner = c.history.winner(c.no, category)
        if categories.tier(category) > 0 or category == "Best Picture":  # that is for films
            continue
        if winner is None or winner.person is None:
            continue
        found = [
            (story, loser)
            for loser in _losers(c, category, winner)
            if (story := _story(c, winner, loser)) is not None
        ]
        found.sort(key=lambda pair: (pair[0][0], c.chance(f"loser {category} {pair[1].person}")))
        for (rank, stems, proofs), loser in found[:LOSERS]:
            yield from c.draft(
                "oscar-beat",
                stems,
                winner.person,
                Kind.PERSON,
                about=f"{category} {loser.person}",
                rests_on=[winner, loser],
                difficulty=c.difficulty(winner, int(rank < SINGLE)),
                because=stories.of_winner(c, winner, told=rank >= SINGLE),
                proofs=[
                    Proof((c.ask("recipients", category=category, result="won"),), winner.names),
                    Proof(
                        (c.ask("result", recipients=loser.person, category=category),),
                        ("nominated",),
                    ),
                    *proofs,
                ],
                rivals=c.people(category, but=(*winner.names, *loser.names)),
            )


def _losers(c: Ceremony, category: str, winner: Candidate) -> Iterator[Candidate]:
    """Who lost, one person for one film each."""
    for one in c.categories[category]:
        alone = sum(one.person in row.names for row in c.categories[category]) == 1
        if not one.won and one.person and one.film != winner.film and alone:
            yield one


def _story(c: Ceremony, winner: Candidate, loser: Candidate) -> Story | None:
    """The best that can be said of a defeat; None where nobody would care."""
    haul = hooks.haul(c, loser.film).won
    if haul >= MANY:
        proof = Proof((c.count(loser.film, result="won"),), (str(haul),))
        return 0, _swept(c, loser, wording.number(haul)), [proof]
    name, category = loser.names[0], loser.category
    before = [row for row in c.history.career_in(name, category) if row.ceremony < c.no]
    held = [row for row in before if row.won]
    lost = len({row.ceremony for row in before}) + 1
    proofs = [
        Proof((across("result", row.film, category=row.category, recipients=name),), (result,))
        for row in held or before
        for result in (row.fact.result,)
    ]
    if not held and lost >= DEFEATS and stories.ordinal(lost):
        return 1, _again(c, loser, lost), proofs
    if held:
        return 2, _former(c, loser, len(held)), proofs
    if len(before) + 1 < KNOWN and fame.listings(name) < A_STAR:
        return None
    if winner.film in c.history.closed and len(c.of_film(winner.film)) == 1:
        return SINGLE, _single(c, winner, name), [Proof((c.count(winner.film),), ("1",))]
    return SINGLE + 1, _plain(c, winner, loser), []


def _swept(c: Ceremony, loser: Candidate, count: str) -> list[str]:
    prize, name, film = categories.said(loser.category), loser.person, reveals.titled(loser.title)
    return [
        f"{film} won {count} Oscars for films of {c.films_year}, but {name} lost {prize}. "
        "Who won it?",
        f"Who beat {name} to {prize} {c.at}, when {film} won {count} other awards?",
        f"{film} won {count} awards {c.at}, but not {prize} for {name}. Who won that?",
    ]


def _again(c: Ceremony, loser: Candidate, lost: int) -> list[str]:
    prize, name, film = categories.said(loser.category), loser.person, reveals.titled(loser.title)
    nth = stories.ordinal(lost)
    return [
        f"{name} lost {prize} for the {nth} time {c.at}, with {film}. Who won it?",
        f"Who won {prize} {c.at}, when {name} lost it for the {nth} time, with {film}?",
        f"{name} had lost {prize} {hooks.times(lost - 1)} before, and lost again with {film} "
        f"{c.at}. To whom?",
    ]


def _former(c: Ceremony, loser: Candidate, held: int) -> list[str]:
    prize, name, film = categories.said(loser.category), loser.person, reveals.titled(loser.title)
    nth = stories.ordinal(held + 1)
    return [
        f"{name} had won {prize} {hooks.times(held)} before, but lost it with {film} {c.at}. "
        "Who won?",
        f"Who kept {name} and {film} from a {nth} {prize} award {c.at}?"
        if categories.is_acting(loser.category)
        else f"Who kept {name}, who made {film}, from a {nth} {prize} award {c.at}?",
        f"{name}, nominated for {film}, missed a {nth} {prize} award {c.at}. Who won it?",
    ]


def _single(c: Ceremony, winner: Candidate, name: str) -> list[str]:
    prize, film = categories.said(winner.category), reveals.titled(winner.title)
    return [
        f"Who won {prize} {c.at}, ahead of {name}, with the only nomination for {film}?",
        f"{film} had one nomination {c.at} and turned it into {prize}. Who won, ahead of {name}?",
        f"{film} won {prize} {c.at} with its only nomination. Who was it that beat {name}?",
    ]


def _plain(c: Ceremony, winner: Candidate, loser: Candidate) -> list[str]:
    prize, name = categories.said(winner.category), loser.person
    mine, other = reveals.titled(winner.title), reveals.titled(loser.title)
    if not categories.is_acting(winner.category):
        return [
            f"Which director of {mine} beat {name} and {other} to {prize} {c.at}?",
            f"{name} lost {prize} with {other} {c.at}. Who won it for {mine}?",
            f"Who won {prize} for {mine}, ahead of {name} for {other}, {c.at}?",
        ]
    return [
        f"Whose performance in {mine} beat {name}'s in {other} to {prize} {c.at}?",
        f"{name} lost {prize} with {other} {c.at}. Who won it for {mine}?",
        f"Who won {prize} for {mine}, ahead of {name} in {other}, {c.at}?",
    ]


def beaten_film(c: Ceremony) -> Iterator[Draft]:
    """Which film took the award from a favourite? Best Picture, and what giants did not win."""
    yield from _best_picture(c)
    giants = [film for film in c.films if hooks.haul(c, film).won >= stories.GIANT]
    found = [
        (row, winner)
        for film in giants
        for row in c.of_film(film)
        if not row.won and row.category != "Best Picture"
        if (winner := c.history.winner(c.no, row.category)) is not None
        if len(winner.films) == 1 and not categories.is_acting(row.category)
        if 0 < categories.tier(row.category) < 3 and stories.is_said(row.category)
        if len(c.of_film(winner.film)) >= REMEMBERED
        and not any(other.film == film for other in c.categories[row.category] if other is not row)
    ]
    found.sort(key=lambda pair: (-len(c.of_film(pair[1].film)), c.chance(pair[0].category)))
    for giant, winner in found[:GIANTS]:
        count = wording.number(len(c.history.wins(giant.film)))
        prize, film = categories.said(giant.category), reveals.titled(giant.title)
        yield from _over(
            c,
            winner,
            [giant],
            [
                f"{film} won {count} Oscars for films of {c.films_year}, but lost {prize} to which "
                "film?",
                f"Which film beat {film}, the winner of {count} other awards, to {prize} {c.at}?",
                f"{film} won {count} awards {c.at}, but not {prize}. Which film won that?",
            ],
            [Proof((c.count(giant.film, result="won"),), (str(len(c.history.wins(giant.film))),))],
            1,
        )


def _best_picture(c: Ceremony) -> Iterator[Draft]:
    winner = c.history.winner(c.no, "Best Picture")
    if winner is None:
        return
    lost = [row for row in c.categories["Best Picture"] if not row.won and len(row.title) < 40]
    lost.sort(key=lambda row: -len(c.of_film(row.film)))
    if len(lost) < 3:
        return
    first = lost[0]
    film, count = reveals.titled(first.title), len(c.of_film(first.film))
    closed = {first.film, winner.film} <= c.history.closed
    if closed and count > len(c.of_film(winner.film)):
        said = wording.number(count)
        stems = [
            f"{film} had {said} nominations {c.at}, but lost Best Picture to which film?",
            f"Which film won Best Picture {c.at}, ahead of {film} with its {said} nominations?",
            f"{film} was nominated for {said} awards {c.at}, more than the film that won Best "
            "Picture. Which film was that?",
        ]
        yield from _over(c, winner, [first], stems, [Proof((c.count(first.film),), (str(count),))])
        return
    told = lost[: 1 if len(lost) == 3 else 2]
    names = reveals.films_named([row.title for row in told])
    stems = [
        f"Which film beat {names} to Best Picture {c.at}?",
        f"{names} lost Best Picture {c.at}. Which film won?",
        f"Which film won Best Picture {c.at}, ahead of {names}?",
    ]
    yield from _over(c, winner, told, stems, [])


def _over(
    c: Ceremony,
    winner: Candidate,
    told: Sequence[Candidate],
    stems: list[str],
    proofs: Sequence[Proof],
    more: int = 0,
) -> Iterator[Draft]:
    category = winner.category
    yield from c.draft(
        "oscar-film-beat",
        stems,
        winner.title,
        Kind.TITLE,
        about=category,
        rests_on=[winner, *told],
        difficulty=c.difficulty(winner, more),
        because=_what_else(c, winner),
        proofs=[
            Proof((c.ask_films(category=category, result="won"),), winner.films),
            *(
                Proof((c.ask("result", one.film, category=category),), ("nominated",))
                for one in told
            ),
            *proofs,
        ],
        rivals=c.titles(category, but=(winner.title, *(one.title for one in told))),
    )


def _what_else(c: Ceremony, one: Candidate) -> str:
    night = stories.took_home(c, one.film)
    if categories.is_for_people(one.category) and 0 < len(one.names) < 3:
        return reveals.both(
            f"{categories.said(one.category)} went to {wording.listed(one.names)}.", night
        )
    return reveals.best(night, reveals.others(c, one))


def split(c: Ceremony) -> Iterator[Draft]:
    """The year's Best Picture and its Best Director were of different films."""
    picture = c.history.winner(c.no, "Best Picture")
    director = c.history.winner(c.no, "Best Director")
    if picture is None or director is None or director.person is None:
        return
    if picture.film in director.films:
        return
    best, other = reveals.titled(picture.title), reveals.titled(director.title)
    up = [row for row in c.categories["Best Director"] if picture.film in row.films]
    bare = not up and picture.film in c.history.closed
    yield from c.draft(
        "oscar-split",
        [
            f"{best} was Best Picture {c.at} without even a nomination for its director. "
            "Who won Best Director?",
            f"Who won Best Director {c.at}, when the director of {best}, the Best Picture, was not "
            "even nominated?",
        ]
        if bare
        else [
            f"{best} was Best Picture {c.at}, but Best Director went to another film. "
            "Who had made that?",
            f"Best Picture went to {best} {c.at}. Who won Best Director for a different film?",
        ]
        if not up
        else [
            f"{best} was Best Picture {c.at}, but Best Director went to another film. "
            "Who had made that?",
            f"Who won Best Director {c.at}, when {best} was Best Picture but lost that award?",
            f"{best} won Best Picture {c.at}. Who beat its director to Best Director?",
        ],
        director.person,
        Kind.PERSON,
        about="Best Director",
        rests_on=[director, picture],
        difficulty=c.difficulty(director, 1),
        because=reveals.both(
            f"{director.person} won for {other}.",
            f"{wording.listed(up[0].names)} lost with {best}." if len(up) == 1 else "",
            stories.took_home(c, picture.film),
        ),
        proofs=[
            Proof((c.ask("recipients", category="Best Director", result="won"),), director.names),
            Proof((c.ask_films(category="Best Picture", result="won"),), picture.films),
            *([_all_of(c, picture.film)] if bare else []),
        ],
        rivals=c.people("Best Director", but=(*director.names, *(up[0].names if up else ()))),
    )


def _all_of(c: Ceremony, film: str) -> Proof:
    """That the film was up for these awards, and so for no other."""
    names = dict.fromkeys(row.category for row in c.of_film(film))
    return Proof((c.ask("category", film),), tuple(names))


TEMPLATES: tuple[Template, ...] = (beaten, beaten_film, split)
