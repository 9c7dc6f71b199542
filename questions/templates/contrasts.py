"""Prizes set against one another: bodies that honoured the film and bodies that did not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.base import Proof
from questions.draft import Draft
from questions.facts.fact import Award
from questions.templates import prizes, wording
from questions.templates.contests import contest, credited
from questions.templates.honours import CATEGORY, honours, rank
from questions.templates.subject import Film, Template, distinct
from questions.templates.tallies import Tally, categories_of, counted, tallies
from quiz.question import Kind

#: Bodies named in one sentence beside the one that gave the prize.
_MOST_NAMED = 3


def most_wins(film: Film) -> Iterator[Draft]:
    """Which of the named bodies gave the film most?"""
    found = tallies(film)[:4]
    ranked = sorted(found, key=lambda tally: -len(tally.won))
    if len(found) < 3 or len(ranked[0].won) < len(ranked[1].won) + 2:
        return
    best, shown = ranked[0], film.dated
    yield from film.draft(
        "most-wins",
        (
            f"Which of these awards gave {shown} the most prizes?",
            f"At which of these awards did {shown} do best, going by prizes won?",
            f"Of these awards, which gave {shown} the most prizes?",
        ),
        best.prizes,
        Kind.AWARD,
        category=CATEGORY,
        difficulty=3,
        because=f"The film won {wording.listed([_won(tally) for tally in ranked])}.",
        proofs=[counted(film, tally, result="won") for tally in found],
        facts=[row for tally in found for row in tally.rows],
        accept=prizes.body_forms(best.body, [tally.body for tally in found]),
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
    shown, lost = film.dated, categories_of(bare.rows)
    yield from film.draft(
        "empty-handed",
        (
            f"All of these awards nominated {shown}. Which one gave it nothing?",
            f"{shown} won prizes at all of these awards but one. Which one?",
            f"Which of these awards nominated {shown} and then gave it nothing at all?",
        ),
        bare.prizes,
        Kind.AWARD,
        category=CATEGORY,
        difficulty=3,
        because=f"The nominations were for {lost}." if lost else "",
        proofs=[counted(film, tally) for tally in found]
        + [counted(film, tally, result="won") for tally in found if tally.won],
        facts=[row for tally in found for row in tally.rows],
        accept=prizes.body_forms(bare.body, [tally.body for tally in found]),
        rivals=film.rivals(tally.prizes for tally in found if tally is not bare),
        needs_choices=True,
    )


def same_sort(film: Film, category: str) -> tuple[Award, ...]:
    """The film's rows for that kind of prize, whatever the bodies call it.

    Best Direction is no other prize than Best Director: who won one of them can't be told from
    who won the other by a question that names one.
    """
    name = prizes.sort(category)
    return tuple(fact for fact in film.facts(Award) if prizes.sort(fact.category) == name)


def same_category(film: Film) -> Iterator[Draft]:
    """Nominated for one category at several bodies, and won at one of them."""
    for category in distinct(fact.category for fact in film.facts(Award)):
        rows = same_sort(film, category)
        won = distinct(row.body for row in rows if row.result == "won")
        lost = distinct(row.body for row in rows if row.result != "won")
        if len(won) != 1 or not lost or won[0] in lost or not prizes.is_best(category):
            continue
        if not prizes.nominates(won[0]) or any(row.category != category for row in rows):
            continue
        if len(lost) > _MOST_NAMED:
            continue
        bodies = sorted([*won, *lost], key=lambda body: (rank(body), body))
        named = [f"the {prizes.awards(body)}" for body in bodies]
        count, said, shown = wording.number(len(bodies)), prizes.shown(category), film.dated
        told = _lost_to(film, category, lost)
        drafts = film.draft(
            "same-category",
            (
                f"{shown} was up for {said} at {wording.listed(named)}. Which of the {count} gave "
                "it the prize?",
                f"{wording.listed(named)} all nominated {shown} for {said}. Which one gave it "
                "the prize?"
                if len(bodies) > 2
                else f"Both {wording.listed(named)} nominated {shown} for {said}. Which one gave "
                "it the prize?",
                f"Where did {shown} win {said}: at {wording.listed(named, 'or')}?",
            ),
            prizes.awards(won[0]),
            Kind.AWARD,
            about=category,
            category=CATEGORY,
            difficulty=3,
            because=told,
            proofs=[
                Proof((film.ask("award", "body", category=category, result="won"),), won),
                Proof((film.ask("award", "body", category=category),), (*won, *lost)),
            ],
            facts=rows,
            accept=prizes.body_forms(won[0], lost),
            options=tuple(map(prizes.awards, lost)),
            needs_choices=True,
            may_leak=True,
        )
        yield from credited(drafts) if told else drafts


def _lost_to(film: Film, category: str, lost: Sequence[str]) -> str:
    """Who won it instead at the Academy Awards; "" if the film lost nowhere that is told of."""
    for honour in honours(film):
        if honour.body in lost and honour.category == category and not honour.won:
            known = contest(film, honour)
            if known and known.outcome:
                return known.outcome.replace("The award", f"The {prizes.one(honour.body)}")
    return ""


def _won(tally: Tally) -> str:
    """ "four Academy Awards", "one BAFTA", "no Golden Globe"."""
    many = len(tally.won)
    count = wording.number(many) if many else "no"
    return f"{count} {tally.prizes if many > 1 else tally.one}"


TEMPLATES: tuple[Template, ...] = (most_wins, empty_handed, same_category)
