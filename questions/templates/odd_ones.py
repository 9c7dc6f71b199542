"""The odd one out of four films: the rule stands in the stem, and whole lists say who breaks it."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import FILM, Proof, Query
from questions.draft import Draft
from questions.facts.fact import Award, Director
from questions.reference.ceremonies import BODY
from questions.templates import wording
from questions.templates.beside import apart, drawn, is_known, known_beside, other, sharing
from questions.templates.bonds import ACTING, PRIZES, Bond, bonds, is_won
from questions.templates.honours import honours as honours_of
from questions.templates.honours import people_of
from questions.templates.orders import choice, either, short
from questions.templates.oscar_years import credited, winner
from questions.templates.subject import Film, Template

#: Odd ones out are asked of one film in so many that could be asked.
_SELDOM, _NOW_AND_THEN = 3, 2
#: Films that one of is the odd one out.
_LOOKED_AT = 20


def not_by(film: Film) -> Iterator[Draft]:
    """Three films of one director, and one that surely is another's."""
    directors = film.facts(Director)
    if len(directors) != 1 or not directors[0].closed or not is_known(film):
        return
    name = directors[0].person
    by = [one for one in sharing(film, "director", "person", name, 8) if is_known(one)]
    by = [one for one in by if len(one.facts(Director)) == 1]
    if len(by) < 2 or film.chance("not by") % _SELDOM:
        return
    three = (film, *drawn(film, "not by", by)[:2])
    for odd in sorted(known_beside(film), key=lambda one: abs(one.year - film.year)):
        (helm, *more) = odd.facts(Director) or (None,)
        if helm is None or more or not helm.closed or wording.same_person(helm.person, name):
            continue
        if any(wording.same_person(name, each) for each in odd.people):
            continue  # its producer is no wrong answer, but a trap
        if not apart((odd, *three)) or not short((odd, *three)):
            continue
        four = either(film, (odd, *three), years=True, name="not-by")
        yield from choice(
            film,
            "not-by",
            (
                f"Which of these films was NOT directed by {name}: {four}?",
                f"Three of these films are {name}'s. Which one was NOT directed by {name}: {four}?",
                f"{name} directed three of these films. Which one is somebody else's: {four}?",
            ),
            odd,
            three,
            f"{odd.title} was directed by {helm.person}.",
            [
                Proof((Query(kind="director", field="person", film=one.id),), (who,))
                for one, who in ((odd, helm.person), *((each, name) for each in three))
            ],
            [fact for one in (odd, *three) for fact in one.facts(Director)],
            2,
        )
        return


def not_a_winner(film: Film) -> Iterator[Draft]:
    """Three films won the same Academy Award; the fourth was only nominated for it."""
    if not is_known(film) or film.chance("not a winner") % _NOW_AND_THEN:
        return
    for bond in bonds(film):
        prize = next((name for name, names in PRIZES.items() if names == bond.values), None)
        if prize is None or len(bond.others) < 2:
            continue
        three = (film, *bond.others[:2])
        middle = sorted(one.year for one in three)[1]
        for odd in sorted(_nominated(film, prize), key=lambda one: abs(one.year - middle)):
            films = (odd, *three)
            if len(set(films)) < 4 or not apart(films) or not short(films):
                continue
            if (row := _missed(odd, prize)) is None:
                continue
            yield from _not_a_winner(film, bond, prize, odd, three, row)
            return


def _nominated(film: Film, prize: str) -> tuple[Film, ...]:
    """Known films that were up for the prize in vain: of many, some that the seed draws."""
    where = (("body", BODY), ("result", "nominated"))
    asked = [
        Query(kind="award", field=FILM, where=(*where, ("category", name)))
        for name in PRIZES[prize]
    ]
    ids = {id for query in asked for id in film.base.ask(query)}
    mixed = sorted(ids, key=lambda id: film.chance(f"nominated {id}"))[:_LOOKED_AT]
    return tuple(one for id in mixed if is_known(one := other(film, id)))


def _missed(film: Film, prize: str) -> Award | None:
    """The one nomination for the prize that the film has, if it did not win."""
    rows = [row for row in film.facts(Award) if row.body == BODY]
    named = [row for row in rows if row.category in PRIZES[prize]]
    if len(named) != 1 or not all(row.closed for row in rows) or is_won(named[0], prize):
        return None
    return named[0]


def _not_a_winner(
    film: Film, bond: Bond, prize: str, odd: Film, three: tuple[Film, ...], row: Award
) -> Iterator[Draft]:
    four = either(film, (odd, *three), years=True, name="not-a-winner")
    names = next((people_of(odd, each) for each in honours_of(odd) if row in each.rows), ())
    won = winner(odd.year, prize)
    who = wording.listed(names) if names else odd.title
    lost = f"{who} {'were' if len(names) > 1 else 'was'} nominated"
    because = f"{lost}{f' for {odd.title}' if names else ''}, but {won or 'did not win'}."
    whom = "their star " if prize in ACTING else ""
    query = odd.ask("award", "result", body=row.body, category=row.category)
    closed = [fact for fact in bond.facts(three) if isinstance(fact, Award) and fact.closed]
    made = choice(
        film,
        "not-a-winner",
        (
            f"Three of these films won {whom}the Academy Award for {prize}. Which one did NOT: "
            f"{four}?",
            f"Which of these films did NOT win the Academy Award for {prize}: {four}?",
            f"The {prize} Oscar went to three of these films. Which one did NOT get it: {four}?",
        ),
        odd,
        three,
        because,
        [Proof((query,), ("nominated",)), *bond.proofs(three)],
        [row, *closed],
        2,
    )
    yield from credited(made)


TEMPLATES: tuple[Template, ...] = (not_by, not_a_winner)
