"""Who came back: after years without a nomination, for another win, or for one more defeat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from questions.base import FILM, Proof, Query, fold
from questions.draft import Draft
from questions.reference.fame import is_a_name
from questions.templates import wording
from questions.templates.ceremonies import categories, hooks, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template, across
from quiz.question import Kind

#: Years without a nomination that are a long time.
LONG = 6
#: Nominations without a win that are a fate.
MANY = 3
#: Nominations that make a name of somebody in the crafts.
KNOWN = 5
#: Ceremonies before this one honoured films of two years, and years can't be counted out.
_SINGLE_YEARS = 7


def _is_known(c: Ceremony, one: Candidate, name: str) -> bool:
    return (
        categories.tier(one.category) == 0
        or is_a_name(name)
        or len(c.history.career(name)) >= KNOWN
    )


def _ceremonies(name: str, rows: tuple[Candidate, ...]) -> Proof:
    """That the person was nominated, and lost, at these ceremonies and at no other."""
    numbers = dict.fromkeys(str(row.ceremony) for row in rows if not row.won)
    return Proof((across("ceremony", recipients=name, result="nominated"),), tuple(numbers))


@dataclass(frozen=True)
class _Asked:
    """How a person is asked for who did the same with several films."""

    who: str
    """ "who"; "which director" where the film's writer would be an answer too."""
    queries: tuple[Query, ...]


def _asked(c: Ceremony, rows: Sequence[Candidate], name: str, **pins: str) -> _Asked | None:
    """What fits one person alone, for nominations of films: anybody, or those of one craft.

    None where even two of that craft had nominations for all of these films. `pins` are a result
    that all must have had.
    """

    def fits(noun: str = "") -> bool:
        found = [
            {
                fold(person)
                for one in c.of_film(row.film)
                if noun in ("", categories.noun(one.category))
                and pins.get("result") in (None, one.fact.result)
                for person in one.names
            }
            for row in rows
        ]
        return set.intersection(*found) == {fold(name)}

    if fits():
        return _Asked("who", tuple(across("recipients", row.film, **pins) for row in rows))
    nouns = {categories.noun(row.category) for row in rows}
    if len(nouns) > 1 or "nominee" in nouns or not fits(*nouns):
        return None
    queries = (across("recipients", r.film, category=r.category, **pins) for r in rows)
    return _Asked(f"which {nouns.pop()}", tuple(queries))


def comeback(c: Ceremony) -> Iterator[Draft]:
    """Who was nominated again after many years?"""
    for one in c.candidates:
        name = one.person
        if name is None or not categories.is_for_people(one.category):
            continue
        career = c.history.career(name)
        earlier = [row for row in career if row.ceremony < c.no]
        now = [row for row in career if row.ceremony == c.no]
        last = earlier[-1] if earlier else None
        if last is None or last.person is None or len(now) != 1 or last.ceremony < _SINGLE_YEARS:
            continue
        if len([row for row in earlier if row.ceremony == last.ceremony]) != 1:
            continue
        years = c.no - last.ceremony
        if years < LONG or last.film == one.film or not _is_known(c, one, name):
            continue
        old, new, count = hooks.dated(last), hooks.dated(one), wording.number(years)
        film, prize = reveals.titled(one.title), categories.said(one.category)
        result = "won" if one.won else "was nominated for"
        asked = _asked(c, (one, last), name)
        if asked is None:
            continue
        who = asked.who.capitalize()
        lost = (_ceremonies(name, career),) if any(not row.won for row in career) else ()
        before = reveals.titled(last.title)
        stems = (
            [
                f"{who} won an Oscar with {old}, and was then not nominated again until {new}?",
                f"{who} {result} {prize} for {film} {c.at}, {count} years after winning for "
                f"{before}?",
            ]
            if last.won
            else [
                f"{who} was nominated for an Oscar with {old}, and then not again until {new}?",
                f"{who} waited {count} years between Oscar nominations, for {old} and for {new}?",
                f"{who} {result} {prize} for {film} {c.at}, {count} years after a nomination for "
                f"{before}?",
            ]
        )
        yield from c.draft(
            "oscar-comeback",
            # "Which film editor won Best Film Editing" says it twice.
            stems if asked.who == "who" else stems[:-1],
            name,
            Kind.PERSON,
            about=f"{name} {one.title}",
            rests_on=[one, last],
            difficulty=c.difficulty(one),
            tell=[
                *reveals.of_person(c, one, name),
            ],
            proofs=[
                Proof(asked.queries, (name,)),
                *lost,
            ],
            rivals=c.people(one.category, but=(name,), since=last.ceremony),
        )


def other_win(c: Ceremony) -> Iterator[Draft]:
    """A second win is named: for which film was the first?"""
    for one in c.candidates:
        name = one.person
        if not one.won or name is None or not categories.is_for_people(one.category):
            continue
        past = hooks.past(c, one, name)
        won = [row for row in past.career if row.won and row.ceremony < c.no]
        if len(won) != 1 or not _is_known(c, one, name):
            continue
        (first,) = won
        if len(first.films) > 1 or first.film == one.film or first.ceremony < _SINGLE_YEARS:
            continue
        same, film = first.category == one.category, hooks.dated(one)
        prize, before = categories.said(one.category), categories.said(first.category)
        query = across(FILM, recipients=name, ceremony=first.ceremony, result="won")
        # A film that came after the second win can't have brought the first.
        others = [
            row
            for row in past.career
            if row.film not in (one.film, first.film) and row.ceremony < c.no
        ]
        near = [
            row.title
            for row in c.history.of_ceremony(first.ceremony).get(first.category, ())
            if row.film != first.film
        ]
        yield from c.draft(
            "oscar-other-win",
            [
                f"{film} brought {name} a second Oscar for {prize}. Which film had brought the "
                "first?",
                f"{name} won an Oscar for {prize} for the second time with {film}. Which "
                "film had brought the first win?",
                f"Before winning the Oscar for {prize} with {film}, {name} had won it once. "
                "For which film?",
            ]
            if same
            else [
                f"Before winning {prize} for {film}, {name} had won {before}. For which film was "
                "that Oscar?",
                f"{name} won an Oscar for {prize} with {film}, and one for {before} earlier. "
                "Which film was that for?",
            ],
            first.title,
            Kind.TITLE,
            about=f"{name} {one.title}",
            rests_on=[first, one],
            difficulty=c.difficulty(one, 1),
            because=f"That was at the Oscars for films of {hooks.year_of(first)}.",
            tell=[reveals.whole(c, name, this=False), reveals.also(c, first)],
            proofs=[Proof((query,), first.films), *past.proofs],
            rivals=c.rivals([row.title for row in others], near, but=[first.title, one.title]),
        )


def _films(rows: Sequence[Candidate]) -> str:
    return wording.listed([hooks.dated(row) for row in rows])


def _spread(rows: Sequence[Candidate]) -> list[Candidate]:
    """Three of them, of three ceremonies: the first, the last and one between."""
    each = list({row.ceremony: row for row in rows if row.person is not None}.values())
    return [each[0], each[len(each) // 2], each[-1]] if len(each) > 2 else []


def never_won(c: Ceremony) -> Iterator[Draft]:
    """Who was nominated many times, and won none of them?"""
    for one in c.candidates:
        name = one.person
        if name is None or not categories.is_for_people(one.category) or c.no > reveals.DONE:
            continue
        career = c.history.career(name)
        rows = _spread(career)
        if len(career) < MANY or career[-1] is not one or any(row.won for row in career):
            continue
        if not rows or not _is_known(c, one, name) or any(len(r.films) > 1 for r in rows):
            continue
        asked = _asked(c, rows, name)
        if asked is None:
            continue
        who = asked.who.capitalize()
        films, count = _films(rows), wording.number(len(career))
        yield from c.draft(
            "oscar-never-won",
            [
                f"{who} lost {count} Oscar contests, with {films} among others, and never won one?",
                f"{who} was nominated for {count} Oscars, with {films} among others, and won none?",
            ]
            if len(career) > len(rows)
            else [
                f"{who} was up for Oscars with {films}, and won none of them?",
                f"{films} all brought an Oscar nomination and no win. To "
                f"{'whom' if asked.who == 'who' else asked.who}?",
            ],
            name,
            Kind.PERSON,
            about=name,
            rests_on=[one, *(row for row in rows if row is not one)],
            difficulty=c.difficulty(one),
            tell=[reveals.went_to(c, one), reveals.whole(c, name)],
            proofs=[Proof(asked.queries, (name,)), _ceremonies(name, career)],
            rivals=c.people(one.category, but=(name,), since=rows[0].ceremony),
        )


def three_wins(c: Ceremony) -> Iterator[Draft]:
    """Who won for all three?"""
    for one in c.candidates:
        name = one.person
        if not one.won or name is None or not categories.is_for_people(one.category):
            continue
        won = [row for row in c.history.career(name) if row.won and row.ceremony <= c.no]
        rows = _spread(won)
        if not rows or rows[-1] is not one or any(len(row.films) > 1 for row in rows):
            continue
        asked = _asked(c, rows, name, result="won")
        if asked is None:
            continue
        films = _films(rows)
        yield from c.draft(
            "oscar-three-wins",
            [
                f"Who won Oscars for {films}?",
                f"One person won Oscars for {films}. Who?",
            ]
            if asked.who == "who"
            else [
                f"{asked.who.capitalize()} won Oscars for {films}?",
                f"{films} won Oscars for {asked.who}?",
            ],
            name,
            Kind.PERSON,
            about=f"{name} {one.title}",
            rests_on=[one, *(row for row in rows if row is not one)],
            difficulty=c.difficulty(one),
            tell=[
                reveals.whole(c, name, this=False),
                reveals.beaten(c, one),
                reveals.also(c, one),
            ],
            proofs=[Proof(asked.queries, (name,))],
            rivals=c.people(one.category, but=(name,), since=rows[0].ceremony),
        )


TEMPLATES: tuple[Template, ...] = (comeback, other_win, never_won, three_wins)
