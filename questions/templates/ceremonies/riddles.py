"""Who am I? A winner tells of nominations alone: the first one, who won instead, and the win last.

The first clue counts: how many nominations, from when to when, and how many wins. It fits one
person alone, and yet hardly anybody knows it; those behind it name more and more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from questions.base import Proof, fold
from questions.draft import Draft
from questions.templates import characters, wording
from questions.templates.ceremonies import categories, hooks, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template, across
from quiz.question import Kind

#: Nominations of somebody who wrote, shot or scored films and is asked for in this way.
KNOWN = 5
#: The first ceremony with official nominations and none for work on several films.
EARLIEST = 4
#: Letters of a clue.
LONGEST = 160


@dataclass(frozen=True)
class _Clue:
    text: str
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
        if career[0].ceremony < EARLIEST or sum(row.ceremony == c.no for row in career) != 1:
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
                reveals.whole(c, name) or reveals.other_wins(c, name),
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
    clues = [_start(c, one, name), _lost_to(c, first), _up_for(known), last]
    fair = [clue for clue in clues if clue is not None and _is_fair(clue, name)]
    whole = bool(fair) and fair[0] is clues[0] and fair[-1] is last
    return tuple(fair) if whole else ()


def _is_fair(clue: _Clue, name: str) -> bool:
    return len(clue.text) <= LONGEST and not wording.leaks(name, clue.text)


def _start(c: Ceremony, one: Candidate, name: str) -> _Clue | None:
    """How the win came about, in numbers; None where they fit somebody else too."""
    prize = categories.said(one.category)
    for rest, rows in (("", c.candidates), (prize, c.categories[one.category])):
        text = _count(c, name, rest)
        others = {n for row in rows for n in row.names if fold(n) != fold(name)}
        if all(_count(c, other, rest) != text for other in others):
            break
    else:
        return None
    career = c.history.career(name)
    query = across("ceremony", recipients=name)
    numbers = tuple(dict.fromkeys(str(row.ceremony) for row in career))
    return _Clue(text, (career[0],), Proof((query,), numbers))


def _count(c: Ceremony, name: str, prize: str) -> str:
    """ "I lost my first five Oscar nominations, for films of 1980 to 2004, and won the next, …".

    Of those up to this ceremony alone, so that it stays true; "" of whoever didn't win now.
    """
    rows = [row for row in c.history.career(name) if row.ceremony <= c.no]
    earlier = rows[:-1]
    if not earlier or not rows[-1].won:
        return ""
    start, end = hooks.year_of(rows[0]), hooks.year_of(earlier[-1])
    won, count, year = sum(row.won for row in rows), len(rows), c.films_year
    if won > 1:
        last = f"the last, for {prize}," if prize else "the last"
        return (
            f"Of my first {wording.number(count)} Oscar nominations, for films of {start} to "
            f"{year}, I won {last} and {wording.number(won - 1)} more."
        )
    films = f"for {prize} among films of {year}" if prize else f"for films of {year}"
    if count == 2:
        return (
            f"I lost my first Oscar nomination, for films of {start}, and won the second, {films}."
        )
    joint = "and" if count == 3 else "to"
    span = start if start == end else f"{start} {joint} {end}"
    return (
        f"I lost my first {wording.number(count - 1)} Oscar nominations, for films of {span}, "
        f"and won the next, {films}."
    )


def _lost_to(c: Ceremony, first: Candidate) -> _Clue | None:
    winner = c.history.winner(first.ceremony, first.category)
    if winner is None or first.won or len(winner.names) != 1 or len(winner.films) != 1:
        return None
    query = across("recipients", winner.film, category=winner.category, result="won")
    to, prize = winner.names[0], categories.said(winner.category)
    text = f"I lost {prize} to {to}, who won for {hooks.dated(winner)}."
    return _Clue(text, (winner,), Proof((query,), winner.names))


def _up_for(row: Candidate) -> _Clue:
    query = across("film", recipients=row.names[0], category=row.category, ceremony=row.ceremony)
    did = "won" if row.won else "was nominated"
    part = row.fact.character
    text = f"I {did} for {hooks.dated(row)}."
    if part is not None and characters.is_name(part) and not wording.leaks(part, row.title):
        text = f"I {did} as {characters.called(part)} in {hooks.dated(row)}."
    return _Clue(text, (row,), Proof((query,), row.films))


def _won(one: Candidate) -> _Clue:
    query = across("recipients", one.film, category=one.category, result="won")
    prize, part = categories.said(one.category), one.fact.character
    text = f"I won {prize} for {hooks.dated(one)}."
    if part is not None and characters.is_name(part) and not wording.leaks(part, one.title):
        text = f"I won {prize} as {characters.called(part)} in {hooks.dated(one)}."
    return _Clue(text, (one,), Proof((query,), one.names))


TEMPLATES: tuple[Template, ...] = (who_am_i,)
