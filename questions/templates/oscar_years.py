"""Who won an Academy Award for films of a year, out of the shipped table, for reveals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from questions.draft import Draft
from questions.reference import ceremonies
from questions.reference.academy_awards import CREDIT, Nomination
from questions.templates import wording


def _winner(year: int, prize: str) -> Nomination | None:
    """The one winner; None for a tie, or a year whose films shared their ceremony with another's.

    `prize` is what people say: "Best Picture".
    """
    table = ceremonies.shipped()
    nos = [no for no, its in table.ceremonies().items() if its == str(year)]
    rows = table.winners(nos[0], prize) if len(nos) == 1 else ()
    return rows[0] if len(rows) == 1 and len(rows[0].films) == 1 else None


def best_picture(year: int) -> str:
    """ "The Academy Award for Best Picture for films of 1975 went to *…*."; "" if unknown."""
    row = _winner(year, "Best Picture")
    if row is None:
        return ""
    title = wording.name_of_two(row.films[0].name)
    return f"The Academy Award for Best Picture for films of {year} went to {title}."


def winner(year: int, prize: str) -> str:
    """ "Peter Finch won for *Network*": who won it that year; "" if that was not one person."""
    row = _winner(year, prize)
    if row is None or len(row.people) != 1 or prize == "Best Picture":
        return ""
    return f"{row.people[0]} won for {wording.name_of_two(row.films[0].name)}"


def credited(drafts: Iterator[Draft]) -> Iterator[Draft]:
    """`drafts` whose reveals are from the table, with its credit."""
    for draft in drafts:
        yield replace(draft, source="; ".join(dict.fromkeys([draft.source, CREDIT])))
