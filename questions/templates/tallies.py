"""Prizes counted and contrasted. Only over whole lists: an open one has no count and no "only"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from questions.base import Proof
from questions.draft import Draft, Number, Shape
from questions.facts.fact import Award
from questions.templates import wording
from questions.templates.awards import CATEGORY, honours, is_person, rank
from questions.templates.subject import Film, Template, distinct
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
        return wording.awards(self.body)

    @property
    def one(self) -> str:
        """ "Academy Award"."""
        return self.body.removesuffix("s")


def tallies(film: Film) -> tuple[Tally, ...]:
    """One a body that gives awards, best known first."""
    found = []
    for body in distinct(fact.body for fact in film.facts(Award)):
        rows = [fact for fact in film.facts(Award) if fact.body == body]
        if wording.is_award_body(body) and all(row.closed for row in rows):
            won = tuple(row for row in rows if row.result == "won")
            lost = tuple(row for row in rows if row.result != "won")
            found.append(Tally(body, won, lost))
    return tuple(sorted(found, key=lambda tally: rank(tally.body)))


def wins(film: Film) -> Iterator[Draft]:
    for tally in tallies(film):
        count, most = len(tally.won), len(tally.rows)
        if most < 3:
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
            f"It won {_categories(tally.won)}." if tally.won else f"All {most} were lost.",
            result="won",
        )


def nominations(film: Film) -> Iterator[Draft]:
    for tally in tallies(film):
        if len(tally.rows) < 2:
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
            f"The categories: {_categories(tally.rows)}.",
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
    word = wording.number(count)
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
        accept=(str(count), *(("zero", "no", "nil") if count == 0 else ())),
        number=Number(value=count, shape=Shape.COUNT, most=most),
    )


def _categories(rows: Sequence[Award], most: int = 6) -> str:
    """ "Best Actor and Best Film"; too many are cut with "and others"."""
    names = distinct(row.category for row in rows)
    return wording.listed(names if len(names) <= most else (*names[:most], "others"))


def only_win(film: Film) -> Iterator[Draft]:
    """Several nominations and one win: in which category?"""
    for tally in tallies(film):
        if len(tally.won) != 1 or len(tally.rows) < 3:
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
            win.category,
            Kind.AWARD,
            about=tally.body,
            category=CATEGORY,
            difficulty=3,
            because=f"It lost {_categories(tally.lost)}.",
            proofs=[
                Proof((query,), (win.category,)),
                _counted(film, tally),
            ],
            facts=tally.rows,
            accept=wording.category_forms(win.category),
            rivals=film.rivals(row.category for row in tally.lost),
        )


def _counted(film: Film, tally: Tally, **pins: str) -> Proof:
    """That there are as many rows as there seem to be, and no more anywhere."""
    number = len([row for row in tally.rows if row.result == pins.get("result", row.result)])
    query = film.ask("award", "category", pins, count=True, body=tally.body)
    return Proof((query,), (str(number),))


def and_what_else(film: Film) -> Iterator[Draft]:
    """All wins, or all nominations, of a body are given but for one."""
    for tally in tallies(film):
        if 3 <= len(distinct(row.category for row in tally.won)) <= 5:
            yield from _missing(film, tally, tally.won, tally.lost, "won", "win", result="won")
        if 3 <= len(distinct(row.category for row in tally.rows)) <= 5 and tally.lost:
            others = [row for row in film.facts(Award) if row.body != tally.body]
            yield from _missing(film, tally, tally.rows, others, "was nominated for", "nomination")


def _missing(
    film: Film,
    tally: Tally,
    rows: Sequence[Award],
    others: Sequence[Award],
    did: str,
    noun: str,
    **pins: str,
) -> Iterator[Draft]:
    categories = distinct(row.category for row in rows)
    asked = categories[film.chance(f"missing {tally.body} {noun}") % len(categories)]
    given = [name for name in categories if name != asked]
    said = wording.listed([given[0], *(name.removeprefix("Best ") for name in given[1:])])
    yield from film.draft(
        f"missing-{noun}",
        (
            f"At the {tally.prizes}, {film.named} {did} {said}, and what else?",
            f"{film.named} {did} {said} at the {tally.prizes}. Which category is missing?",
        ),
        asked,
        Kind.AWARD,
        about=tally.body,
        category=CATEGORY,
        difficulty=4,
        because=f"At the {tally.prizes} it {did} {_categories(rows)}.",
        proofs=[
            Proof((film.ask("award", "category", pins, body=tally.body),), categories),
            _counted(film, tally, **pins),
        ],
        facts=rows,
        accept=wording.category_forms(asked),
        rivals=film.rivals(row.category for row in others),
    )


def either_loss(film: Film) -> Iterator[Draft]:
    """Two nominations of a body were lost: name either."""
    for tally in tallies(film):
        lost = distinct(row.category for row in tally.lost)
        if len(lost) != 2 or not tally.won:
            continue
        count = wording.number(len(tally.won))
        yield from film.draft(
            "either-loss",
            (
                f"{film.named} won {count} {tally.prizes} and lost in two categories. "
                "Name either of the two.",
                f"In which category was {film.named} nominated for {_article(tally.one)} "
                "without winning? Either of two will do.",
            ),
            lost[0],
            Kind.AWARD,
            about=tally.body,
            category=CATEGORY,
            difficulty=5,
            because=f"The two it missed were {wording.listed(lost)}.",
            proofs=[
                Proof((film.ask("award", "category", body=tally.body, result="nominated"),), lost),
                _counted(film, tally, result="won"),
            ],
            facts=tally.rows,
            keys=lost,
            accept=[form for name in lost for form in wording.category_forms(name)],
            rivals=film.rivals(row.category for row in tally.won),
        )


def _article(noun: str) -> str:
    return f"{'an' if noun[:1] in 'AEIO' else 'a'} {noun}"


def most_wins(film: Film) -> Iterator[Draft]:
    """Which of the named bodies gave the film most?"""
    found = tallies(film)[:4]
    ranked = sorted(found, key=lambda tally: -len(tally.won))
    if len(found) < 3 or len(ranked[0].won) < len(ranked[1].won) + 2:
        return
    best = ranked[0]
    yield from film.draft(
        "most-wins",
        (
            f"At which of these awards did {film.named} win the most prizes?",
            f"Which of these awards bodies gave {film.named} the most prizes?",
        ),
        best.prizes,
        Kind.AWARD,
        category=CATEGORY,
        difficulty=3,
        because=f"It won {wording.number(len(best.won))} there: {_categories(best.won)}.",
        proofs=[_counted(film, tally, result="won") for tally in found],
        facts=[row for tally in found for row in tally.rows],
        accept=wording.body_forms(best.body),
        rivals=film.rivals(tally.prizes for tally in found if tally is not best),
        needs_choices=True,
    )


def empty_handed(film: Film) -> Iterator[Draft]:
    """One of the named bodies nominated the film and gave it nothing."""
    found = tallies(film)[:4]
    without = [tally for tally in found if not tally.won and len(tally.rows) > 1]
    if len(found) < 3 or len(without) != 1 or any(not t.won and t not in without for t in found):
        return
    (bare,) = without
    yield from film.draft(
        "empty-handed",
        (
            f"At which of these awards did {film.named} lose every one of its nominations?",
            f"From which of these awards did {film.named} go home with nothing?",
        ),
        bare.prizes,
        Kind.AWARD,
        category=CATEGORY,
        difficulty=3,
        because=f"It was nominated there for {_categories(bare.rows)}, and won none of them.",
        proofs=[_counted(film, tally) for tally in found]
        + [_counted(film, tally, result="won") for tally in found if tally.won],
        facts=[row for tally in found for row in tally.rows],
        accept=wording.body_forms(bare.body),
        rivals=film.rivals(tally.prizes for tally in found if tally is not bare),
        needs_choices=True,
    )


def same_category(film: Film) -> Iterator[Draft]:
    """Nominated for one category at several bodies, and won at one of them."""
    for category in distinct(fact.category for fact in film.facts(Award)):
        rows = [fact for fact in film.facts(Award) if fact.category == category]
        won = distinct(row.body for row in rows if row.result == "won")
        lost = distinct(row.body for row in rows if row.result != "won")
        if len(won) != 1 or not lost or not all(wording.is_award_body(row.body) for row in rows):
            continue
        count = wording.number(len(won) + len(lost))
        yield from film.draft(
            "same-category",
            (
                f"{count.capitalize()} awards bodies nominated {film.named} for {category}. "
                "Which one gave it the prize?",
                f"{film.named} was up for {category} at {count} different awards. "
                "At which of them did it win?",
            ),
            wording.awards(won[0]),
            Kind.AWARD,
            about=category,
            category=CATEGORY,
            difficulty=4,
            because=f"{wording.listed([wording.awards(body) for body in lost])} only nominated it.",
            proofs=[
                Proof((film.ask("award", "body", category=category, result="won"),), won),
                Proof((film.ask("award", "body", category=category),), (*won, *lost)),
            ],
            facts=rows,
            accept=wording.body_forms(won[0]),
            rivals=film.rivals(
                map(wording.awards, lost),
                (tally.prizes for tally in tallies(film)),
            ),
        )


def other_star(film: Film) -> Iterator[Draft]:
    """One star won at one body, another at a second: a real contrast of two full rows."""
    acting = [
        honour
        for honour in honours(film)
        if honour.result == "won"
        and len(honour.named) == 1
        and is_person(film, honour.named[0])
        and any(word in honour.category for word in ("Actor", "Actress", "Lead"))
    ]
    for first in acting:
        for second in acting:
            if rank(first.body) >= rank(second.body) or first.named == second.named:
                continue
            given, asked = first.named[0], second.named[0]
            if (
                film.one(
                    film.ask(
                        "award",
                        "recipients",
                        body=second.body,
                        result="won",
                        category=second.category,
                    )
                )
                is None
            ):
                continue
            yield from film.draft(
                "other-star",
                (
                    f"{given} won {first.prize} for {film.named}, but which of its stars won "
                    f"{second.prize}?",
                    f"{film.named} brought {given} {first.prize}. Who won {second.prize} for it?",
                ),
                asked,
                Kind.PERSON,
                category=CATEGORY,
                difficulty=4,
                because=_contrast(film, given, second.body),
                proofs=[
                    Proof(
                        (
                            film.ask(
                                "award",
                                "recipients",
                                body=honour.body,
                                result="won",
                                category=honour.category,
                            ),
                        ),
                        honour.named,
                    )
                    for honour in (first, second)
                ],
                facts=[*first.rows, *second.rows],
                rivals=film.rivals(film.performers),
            )
            return


def _contrast(film: Film, given: str, body: str) -> str:
    for fact in film.facts(Award):
        if fact.body == body and given in fact.recipients and fact.result != "won":
            return f"{given} was nominated there for {fact.category} and did not win."
    return f"Two stars, two bodies: {given} won elsewhere."


def lost_body(film: Film) -> Iterator[Draft]:
    """Someone won at one body and only one other body nominated them for the same category."""
    for honour in honours(film):
        if honour.result != "won" or len(honour.named) != 1:
            continue
        person = honour.named[0]
        query = film.ask(
            "award", "body", category=honour.category, recipients=person, result="nominated"
        )
        other = film.one(query)
        if other is None or not is_person(film, person):
            continue
        rows = [f for f in film.facts(Award) if f.body == other and f.category == honour.category]
        if any(row.inferred for row in rows):
            continue
        yield from film.draft(
            "lost-body",
            (
                f"{person} won {honour.prize} for {film.named}. Which other awards body only "
                f"nominated the performance for {honour.category}?"
                if honour.category.startswith(("Best Actor", "Best Actress"))
                else f"{person} won {honour.prize} for {film.named}. Which other awards body only "
                f"nominated the same work for {honour.category}?",
            ),
            wording.awards(other),
            Kind.AWARD,
            about=f"{person} {honour.category}",
            category=CATEGORY,
            difficulty=5,
            because=f"{person} was nominated for {wording.award(other, honour.category)}.",
            proofs=[Proof((query,), (other,))],
            facts=[*honour.rows, *rows],
            accept=wording.body_forms(other),
            rivals=film.rivals(
                tally.prizes for tally in tallies(film) if tally.body != honour.body
            ),
        )


TEMPLATES: tuple[Template, ...] = (
    wins, nominations, only_win, and_what_else, either_loss, most_wins, empty_handed,
    same_category, other_star, lost_body,
)  # fmt: skip
