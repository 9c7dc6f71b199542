"""Who am I? A winner tells of nominations alone: the first one, who won instead, and the win last.

Each clue is true alone and fits fewer people than the one before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from questions.base import Proof
from questions.draft import Draft
from questions.templates import characters, wording
from questions.templates.ceremonies import categories, hooks, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template, across
from quiz.question import Kind

#: Nominations of somebody who wrote, shot or scored films and is asked for in this way.
KNOWN = 5
#: Letters of a clue.
LONGEST = 160


@dataclass(frozen=True)
class _Clue:
    text: str
    fits: int
    """People of whom it is true."""
    rows: tuple[Candidate, ...]
    proof: Proof


def who_am_i(c: Ceremony) -> Iterator[Draft]:
    """Those who won after other nominations."""
    for category in c.categories:
        one = c.history.winner(c.no, category)
        name = one.person if one is not None else None
        if one is None or name is None or not categories.is_for_people(category):
            continue
        career = c.history.career(name)
        earlier = [r for r in career if r.ceremony < c.no and r.person and r.film != one.film]
        past = hooks.past(c, one, name)
        tier = categories.tier(category)
        first = next((row for row in earlier if not row.won), None)
        if first is None or tier > 1 or (tier == 1 and len(career) < KNOWN):
            continue
        row = _in_turn(c, one, name, first, earlier)
        if len(row) < 3:
            continue
        start = row[0].text
        rows = [r for clue in row for r in clue.rows if r is not one]
        yield from c.draft(
            "oscar-who-am-i",
            [f"Who am I? {start}", f"{start} Who am I?", f"Who is speaking? {start}"],
            name,
            Kind.PERSON,
            about=category,
            rests_on=[one, *rows],
            difficulty=c.difficulty(one, 1),
            tell=[
                reveals.whole(c, name),
                reveals.other_wins(c, name),
                reveals.beaten(c, one),
                reveals.also(c, one),
                reveals.others(c, one),
            ],
            proofs=[
                _alone(c, one, name, first),
                *(clue.proof for clue in row),
                *past.proofs,
            ],
            clues=tuple(clue.text for clue in row[1:]),
        )


def _alone(c: Ceremony, one: Candidate, name: str, first: Candidate) -> Proof:
    """That nobody else had that nomination and this win."""
    return Proof(
        (
            c.ask("recipients", category=one.category, result="won"),
            across("recipients", first.film, category=first.category),
        ),
        (name,),
    )


def _in_turn(
    c: Ceremony, one: Candidate, name: str, first: Candidate, earlier: Sequence[Candidate]
) -> tuple[_Clue, ...]:
    """The clues that may be told, hard ones first; none if the first or the last may not."""
    last = _won(one)
    between = [row for row in earlier if row.ceremony > first.ceremony]
    known = max(between or [first], key=lambda row: len(c.of_film(row.film)))
    clues = [_start(c, first, name), _lost_to(c, first), _up_for(c, known), last]
    fair = [clue for clue in clues if clue is not None and _is_fair(clue, name)]
    whole = bool(fair) and fair[0] is clues[0] and fair[-1] is last
    falling = all(a.fits >= b.fits for a, b in pairwise(fair))
    return tuple(fair) if whole and falling else ()


def _is_fair(clue: _Clue, name: str) -> bool:
    return len(clue.text) <= LONGEST and not wording.leaks(name, clue.text)


def _names(rows: Sequence[Candidate]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for row in rows for name in row.names))


def _start(c: Ceremony, first: Candidate, name: str) -> _Clue:
    rows = c.history.category(first.ceremony, first.category)
    prize, year = categories.said(first.category), hooks.year_of(first)
    query = across("recipients", category=first.category, ceremony=first.ceremony)
    text = f"I was up for {prize} at the Oscars for films of {year}."
    if [row for row in c.history.career(name) if row.ceremony <= first.ceremony] == [first]:
        text = f"My first Oscar nomination was for {prize}, among films of {year}."
    return _Clue(text, len(_names(rows)), (first,), Proof((query,), _names(rows)))


def _lost_to(c: Ceremony, first: Candidate) -> _Clue | None:
    winner = c.history.winner(first.ceremony, first.category)
    if winner is None or first.won or len(winner.names) != 1 or len(winner.films) != 1:
        return None
    rows = c.history.category(first.ceremony, first.category)
    query = across("recipients", winner.film, category=winner.category, result="won")
    to, prize = winner.names[0], categories.said(winner.category)
    text = f"I lost {prize} to {to}, who won for {hooks.dated(winner)}."
    losers = len(_names(rows)) - 1
    return _Clue(text, losers, (winner,), Proof((query,), winner.names))


def _up_for(c: Ceremony, row: Candidate) -> _Clue:
    rows = [other for other in c.of_film(row.film) if other.category == row.category]
    query = across("recipients", row.film, category=row.category)
    did = "won" if row.won else "was nominated"
    part = row.fact.character
    text = f"I {did} for {hooks.dated(row)}."
    if part is not None and characters.is_name(part) and not wording.leaks(part, row.title):
        text = f"I {did} as {characters.called(part)} in {hooks.dated(row)}."
    return _Clue(text, len(_names(rows)), (row,), Proof((query,), _names(rows)))


def _won(one: Candidate) -> _Clue:
    query = across("recipients", one.film, category=one.category, result="won")
    prize, part = categories.said(one.category), one.fact.character
    text = f"I won {prize} for {hooks.dated(one)}."
    if part is not None and characters.is_name(part) and not wording.leaks(part, one.title):
        text = f"I won {prize} as {characters.called(part)} in {hooks.dated(one)}."
    return _Clue(text, 1, (one,), Proof((query,), one.names))


TEMPLATES: tuple[Template, ...] = (who_am_i,)
