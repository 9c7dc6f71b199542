"""Prizes counted and contrasted. Only over whole lists: an open one has no count and no "only"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from questions.base import Proof
from questions.draft import Draft, Number, Shape
from questions.facts.fact import Award
from questions.templates import prizes, stock, wording
from questions.templates.awards import CATEGORY
from questions.templates.honours import rank
from questions.templates.subject import Film, Template, distinct, once_a_film
from quiz.question import Kind


@dataclass(frozen=True)
class Tally:
    """All rows of one body, in a list known to be whole."""

    body: str
    won: tuple[Award, ...]
    lost: tuple[Award, ...]

    @property
    def rows(self) -> tuple[Award, ...]:
        return self.won + self.lost

    @property
    def prizes(self) -> str:
        """ "Academy Awards"."""
        return prizes.awards(self.body)

    @property
    def categories(self) -> tuple[str, ...]:
        return distinct(row.category for row in self.rows)

    @property
    def nominates(self) -> bool:
        """Whether its rows are nominations: elsewhere losing was never on offer."""
        return prizes.nominates(self.body)

    @property
    def one(self) -> str:
        """ "Academy Award"."""
        return prizes.one(self.body)


@once_a_film
def tallies(film: Film) -> tuple[Tally, ...]:
    """One a body that gives awards, best known first."""
    found = []
    for body in distinct(fact.body for fact in film.facts(Award)):
        rows = [fact for fact in film.facts(Award) if fact.body == body]
        if prizes.is_award_body(body) and all(row.closed for row in rows):
            won = tuple(row for row in rows if row.result == "won")
            lost = tuple(row for row in rows if row.result != "won")
            found.append(Tally(body, won, lost))
    return tuple(sorted(found, key=lambda tally: rank(tally.body)))


def wins(film: Film) -> Iterator[Draft]:
    for tally in tallies(film):
        count, most = len(tally.won), len(tally.rows)
        if most < 3 or not tally.nominates:
            continue
        nominations = f"{wording.number(most)} {tally.one} nominations"
        yield from _count(
            film,
            "wins",
            tally,
            (
                f"How many {tally.prizes} did {film.named} win?",
                f"Out of {nominations}, how many awards did {film.named} win?",
                f"{film.named} had {nominations}. How many of them did it turn into awards?",
            ),
            count,
            4,
            f"It won {categories_of(tally.won)}."
            if tally.won
            else f"All {wording.number(most)} were lost.",
            result="won",
        )


def nominations(film: Film) -> Iterator[Draft]:
    for tally in tallies(film):
        if len(tally.rows) < 3 or not tally.nominates:
            continue
        yield from _count(
            film,
            "nominations",
            tally,
            (
                f"How many {tally.one} nominations did {film.named} receive, counting any wins?",
                f"Wins included, how many {tally.one} nominations did {film.named} have?",
                f"In how many categories was {film.named} up for {tally.prizes}?",
            ),
            len(tally.rows),
            4 if len(tally.rows) < 6 else 5,
            f"The categories: {categories_of(tally.rows)}.",
        )


def _count(
    film: Film,
    template: str,
    tally: Tally,
    stems: Sequence[str],
    count: int,
    difficulty: int,
    because: str,
    **pins: str,
) -> Iterator[Draft]:
    word = wording.number(count) if count else "zero"
    query = film.ask("award", "category", pins, count=True, body=tally.body)
    most = len(tally.rows) if pins else None
    yield from film.draft(
        template,
        stems,
        word,
        Kind.NUMBER,
        about=tally.body,
        category=CATEGORY,
        difficulty=difficulty,
        because=because,
        proofs=[Proof((query,), (str(count),))],
        facts=tally.rows,
        accept=(str(count), *(("none", "no", "nil") if count == 0 else ())),
        # Asked how often it was up for a prize, nobody says never; less than it won neither.
        number=Number(
            value=count,
            shape=Shape.COUNT,
            least=0 if pins else max(1, len(tally.won)),
            most=most,
        ),
    )


def categories_of(rows: Sequence[Award], most: int = 6) -> str:
    """ "Best Actor and Best Film"; too many are cut with "and others"."""
    names = distinct(prizes.shown(row.category) for row in rows)
    return wording.listed(names if len(names) <= most else (*names[:most], "others"))


def only_win(film: Film) -> Iterator[Draft]:
    """Several nominations and one win: in which category?"""
    for tally in tallies(film):
        if len(tally.won) != 1 or len(tally.rows) < 3 or not tally.nominates:
            continue
        (win,) = tally.won
        count = wording.number(len(tally.rows))
        query = film.ask("award", "category", body=tally.body, result="won")
        yield from film.draft(
            "only-win",
            (
                f"{film.named} had {count} {tally.one} nominations; in which category did it win?",
                f"Of its {count} {tally.one} nominations, which one did {film.named} win?",
                f"In which category did {film.named} take its only {tally.one}?",
            ),
            prizes.shown(win.category),
            Kind.AWARD,
            about=tally.body,
            category=CATEGORY,
            difficulty=3,
            because=f"It lost {categories_of(tally.lost)}.",
            proofs=[
                Proof((query,), (win.category,)),
                counted(film, tally),
            ],
            facts=tally.rows,
            accept=prizes.category_forms(win.category, tally.categories),
            reject=prizes.not_meant(win.category),
            rivals=film.rivals(prizes.shown(row.category) for row in tally.lost),
        )


def counted(film: Film, tally: Tally, **pins: str) -> Proof:
    """That there are as many rows as there seem to be, and no more anywhere."""
    number = len([row for row in tally.rows if row.result == pins.get("result", row.result)])
    query = film.ask("award", "category", pins, count=True, body=tally.body)
    return Proof((query,), (str(number),))


def and_what_else(film: Film) -> Iterator[Draft]:
    """All Academy Award wins, or all nominations, are given but for one.

    Of another body it would be reciting a list.
    """
    for tally in tallies(film):
        if rank(tally.body) > 0:
            continue
        if 3 <= len(distinct(row.category for row in tally.won)) <= 5:
            yield from _missing(film, tally, tally.won, "won", "win", result="won")
        if 3 <= len(tally.categories) <= 5 and tally.lost:
            yield from _missing(film, tally, tally.rows, "was nominated for", "nomination")


def _missing(
    film: Film, tally: Tally, rows: Sequence[Award], did: str, noun: str, **pins: str
) -> Iterator[Draft]:
    categories = distinct(row.category for row in rows)
    asked = categories[film.chance(f"missing {tally.body} {noun}") % len(categories)]
    given = [prizes.shown(name) for name in categories if name != asked]
    said = wording.listed([given[0], *(name.removeprefix("Best ") for name in given[1:])])
    others = [row.category for row in tally.rows if row not in rows]
    if not others:
        sorts = {prizes.sort(name) for name in categories}
        others = [name for name in stock.CATEGORIES if prizes.sort(name) not in sorts]
    won = f"It won {categories_of(tally.won)}." if tally.won else "It won none of them."
    yield from film.draft(
        f"missing-{noun}",
        (
            f"At the {tally.prizes}, {film.named} {did} {said}, and what else?",
            f"{film.named} {did} {said} at the {tally.prizes}. Which category is missing?",
        ),
        prizes.shown(asked),
        Kind.AWARD,
        about=tally.body,
        category=CATEGORY,
        difficulty=4,
        because=f"It lost {categories_of(tally.lost)}." if pins and tally.lost else won,
        proofs=[
            Proof((film.ask("award", "category", pins, body=tally.body),), categories),
            counted(film, tally, **pins),
        ],
        facts=rows,
        accept=prizes.category_forms(asked, tally.categories),
        reject=prizes.not_meant(asked),
        rivals=film.rivals(map(prizes.shown, others)),
    )


def either_loss(film: Film) -> Iterator[Draft]:
    """Two nominations of a body were lost: name either."""
    for tally in tallies(film):
        lost = distinct(row.category for row in tally.lost)
        if len(lost) != 2 or not tally.won or not tally.nominates:
            continue
        count = wording.number(len(tally.won))
        yield from film.draft(
            "either-loss",
            (
                f"{film.named} won {count} {tally.prizes} and lost in two categories. "
                "Name either of the two.",
                f"In which category was {film.named} nominated for {_article(tally.one)} "
                "without winning? Either of two will do.",
                f"Two of its nominations for {tally.prizes} came to nothing for {film.named}. "
                "Name the category of either.",
            ),
            prizes.shown(lost[0]),
            Kind.AWARD,
            about=tally.body,
            category=CATEGORY,
            difficulty=5,
            because=f"The two it missed were {wording.listed([*map(prizes.shown, lost)])}.",
            proofs=[
                Proof((film.ask("award", "category", body=tally.body, result="nominated"),), lost),
                counted(film, tally, result="won"),
            ],
            facts=tally.rows,
            keys=tuple(map(prizes.shown, lost)),
            accept=[
                form
                for name in lost
                for form in prizes.category_forms(name, {*tally.categories} - {*lost})
            ],
            rivals=film.rivals(prizes.shown(row.category) for row in tally.won),
        )


def _article(noun: str) -> str:
    return f"{'an' if noun[:1] in 'AEIO' else 'a'} {noun}"


TEMPLATES: tuple[Template, ...] = (
    wins,
    nominations,
    only_win,
    and_what_else,
    either_loss,
)
