"""Name any one: several answers are right, and the list of them is known to be whole."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof
from questions.draft import Draft
from questions.templates import prizes, wording
from questions.templates.awards import CATEGORY
from questions.templates.beside import is_known
from questions.templates.honours import rank
from questions.templates.subject import Film, Template, distinct
from questions.templates.tallies import counted, tallies
from quiz.question import Kind

#: Awards that one of may be asked for: of two one names the other, of more it is too easy.
_FEWEST, _MOST = 3, 6


def any_award(film: Film) -> Iterator[Draft]:
    """One of the Academy Awards that the film won, or of those that it was up for in vain."""
    if not is_known(film):
        return
    for tally in tallies(film):
        if rank(tally.body) > 0:
            continue
        won = distinct(row.category for row in tally.won)
        if len(won) != len(tally.won) or not _FEWEST <= len(won) <= _MOST:
            continue
        count, many = wording.number(len(won)), wording.number(len(tally.rows))
        lost = distinct(row.category for row in tally.lost)
        best = [prizes.shown(name) for name in (*lost, *won) if prizes.is_best(name)]
        yield from film.draft(
            "any-award",
            (
                f"{film.named} was up for {many} {tally.prizes} and won {count}. "
                "Name one that it won.",
                f"Name any one of the {count} {tally.prizes} that {film.named} won.",
                f"{film.named} took home {count} {tally.prizes}. Name any one of them.",
            ),
            won[0],
            Kind.TEXT,
            category=CATEGORY,
            difficulty=2,
            because=f"It won {wording.listed([prizes.shown(name) for name in won])}."
            if best
            else "",
            proofs=[
                Proof((film.ask("award", "category", body=tally.body, result="won"),), won),
                counted(film, tally),
            ],
            facts=tally.won,
            keys=won,
            accept=[form for name in won for form in prizes.category_forms(name, lost)],
        )


TEMPLATES: tuple[Template, ...] = (any_award,)
