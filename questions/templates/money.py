"""What the film cost and took: as the page gives it, never converted, never inflated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from questions.base import Proof
from questions.draft import Draft, Number, Shape
from questions.facts.fact import BoxOffice, Budget, MoneyFact
from questions.templates import prizes, wording
from questions.templates.companies import with_article
from questions.templates.honours import elsewhere, honours
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Money"
CLOSEST = "Closest wins"

#: A film that took so many times its cost, no less and no more, is one to guess at.
LEAST_TIMES, MOST_TIMES = 2.5, 100.0
#: Two sums whose ratio is so near to one are nearly the same.
NEARLY = 0.06
#: From here on it is a surprise.
SURPRISING = 5.0


def exact(film: Film, kind: type[MoneyFact]) -> MoneyFact | None:
    """The film's one figure of that kind; a range is not askable as a value."""
    fact = film.only(kind)
    return fact if fact is not None and fact.amount and fact.low is None else None


def exact_budget(film: Film) -> Budget | None:
    """What it cost, if the page is sure of it."""
    fact = exact(film, Budget)
    return fact if isinstance(fact, Budget) and not fact.estimate else None


def exact_takings(film: Film) -> BoxOffice | None:
    """What the world's cinemas took, if the page is sure of it and names no single country."""
    fact = whole(takings(film))
    return fact if isinstance(fact, BoxOffice) and not fact.estimate else None


def _proof(film: Film, fact: MoneyFact) -> Proof:
    return Proof((film.ask(fact.kind, "amount", currency=fact.currency),), (str(fact.amount),))


#: Scopes of takings that are some country's share of the whole.
_IN_NORTH_AMERICA = frozenset(("domestic", "North America", "US and Canada"))


def takings(film: Film) -> MoneyFact | None:
    """What cinemas took; rentals, which are the distributor's share of it, are another figure."""
    fact = exact(film, BoxOffice)
    return fact if fact is not None and "rentals" not in (fact.scope or "") else None


def whole(fact: MoneyFact | None) -> MoneyFact | None:
    """The takings, if they are not those of one country alone."""
    return fact if fact is not None and fact.scope in (None, "worldwide") else None


def _where(scope: str | None) -> str:
    """ " worldwide", " in the United States"; "" where the page doesn't say."""
    if scope is None or scope == "worldwide":
        return f" {scope}" if scope else ""
    return " in North America" if scope in _IN_NORTH_AMERICA else f" in {with_article(scope)}"


def _asked(film: Film) -> str:
    """Which one is asked: "ratio", "budget" or "box-office"; they give each other away."""
    both = exact(film, Budget) is not None and takings(film) is not None
    if both and _quotient(film):
        return "ratio"
    return ("budget", "box-office")[film.chance("money") % 2] if both else ""


def budget(film: Film) -> Iterator[Draft]:
    """What it cost, where it is known what it took: one sum leads to the other."""
    fact, gross = exact(film, Budget), takings(film)
    if fact is None or gross is None or not fact.amount or not gross.amount:
        return
    if _asked(film) != "budget" or not _comparable(fact, gross):
        return
    took, where = wording.money(gross.amount, gross.currency), _where(gross.scope)
    shown = film.dated
    yield from film.draft(
        "budget",
        (
            f"{shown} took {took} at the box office{where}. Roughly what had it cost to make?",
            f"Roughly what did {shown} cost to make, if it took {took} at the box office{where}?",
            f"Cinemas took {took} with {shown}{where}. Roughly how much had been spent on making "
            "it?",
        ),
        wording.money(fact.amount, fact.currency),
        Kind.MONEY,
        category=CATEGORY,
        difficulty=3,
        because=_gain(fact, gross),
        proofs=[_proof(film, fact), _proof(film, gross)],
        facts=[fact, gross],
        accept=wording.money_forms(fact.amount, fact.currency),
        number=Number(value=fact.amount, shape=Shape.MONEY, currency=fact.currency, least=1),
        needs_choices=True,
        may_leak=True,  # both sums are so many millions
    )


def box_office(film: Film) -> Iterator[Draft]:
    """What it took, where it is known what it cost."""
    fact, cost = takings(film), exact(film, Budget)
    if fact is None or cost is None or not fact.amount or not cost.amount:
        return
    if _asked(film) != "box-office" or not _comparable(fact, cost):
        return
    where, spent, shown = _where(fact.scope), wording.money(cost.amount, cost.currency), film.dated
    yield from film.draft(
        "box-office",
        (
            f"{shown} cost {spent} to make. Roughly what did it take at the box office{where}?",
            f"Roughly how much did {shown} take at the box office{where}, on a budget of {spent}?",
            f"Roughly how much did {shown}, made for {spent}, bring in at the box office{where}?",
        ),
        wording.money(fact.amount, fact.currency),
        Kind.MONEY,
        category=CATEGORY,
        difficulty=3,
        because=_gain(cost, fact),
        proofs=[_proof(film, fact), _proof(film, cost)],
        facts=[fact, cost],
        accept=wording.money_forms(fact.amount, fact.currency),
        number=Number(value=fact.amount, shape=Shape.MONEY, currency=fact.currency, least=1),
        needs_choices=True,
        may_leak=True,  # both sums are so many millions
    )


def _comparable(one: MoneyFact, other: MoneyFact) -> bool:
    """Whether they are sums of one currency, and not the same when rounded."""
    assert one.amount
    assert other.amount
    if one.currency != other.currency:
        return False
    return wording.money(one.amount, one.currency) != wording.money(other.amount, other.currency)


def _gain(cost: MoneyFact, gross: MoneyFact) -> str:
    """How the two sums compare, as a sentence."""
    assert cost.amount
    assert gross.amount
    times = gross.amount / cost.amount
    if abs(times - 1) < NEARLY:
        return "Cost and takings were nearly the same."
    if times < 1:
        return f"The takings came to {times:.0%} of the cost."
    return f"The takings came to {times:.1f} times the cost."


#: What money is counted in, where everybody can say it.
_UNITS = {"USD": "dollar", "GBP": "pound", "EUR": "euro", "INR": "rupee", "JPY": "yen"}


def _unit(currency: str) -> str:
    return _UNITS.get(currency, currency)


def _quotient(film: Film) -> tuple[MoneyFact, MoneyFact, float] | None:
    """Cost, takings and their ratio, where it is one to guess at."""
    cost, gross = exact(film, Budget), whole(takings(film))
    if cost is None or gross is None or not cost.amount or not gross.amount:
        return None
    if cost.currency != gross.currency or cost.estimate or gross.estimate:
        return None
    times = gross.amount / cost.amount
    if cost.currency not in _UNITS or not LEAST_TIMES <= times <= MOST_TIMES:
        return None
    return cost, gross, times


def ratio(film: Film) -> Iterator[Draft]:
    """Takings over cost, both of the whole world: the nearest guess wins."""
    if (found := _quotient(film)) is None:
        return
    cost, gross, times = found
    assert cost.amount is not None
    assert gross.amount is not None
    count, unit, shown = f"{times:.1f}".removesuffix(".0"), _unit(cost.currency), film.dated
    spent = wording.money(cost.amount, cost.currency)
    plural = unit if unit == "yen" else f"{unit}s"
    made = film.draft(
        "ratio",
        (
            f"Closest wins: {shown} cost {spent}. How many {plural} did it take at the box office "
            f"for every {unit} spent?",
            f"Closest wins: how many times over did {shown} earn back its {spent} budget at the "
            "box office?",
            f"Closest wins: for each {unit} of its {spent} budget, how many {plural} did {shown} "
            "take in cinemas?",
        ),
        count,
        Kind.NUMBER,
        category=CLOSEST,
        difficulty=3,
        because=f"The takings came to {wording.money(gross.amount, gross.currency)}.",
        proofs=[_proof(film, cost), _proof(film, gross)],
        facts=[cost, gross],
        accept=(f"{count} times",),
    )
    for draft in made:
        yield replace(draft, closest=True)


def film_of_budget(film: Film) -> Iterator[Draft]:
    """A film that took many times what it cost, and a great prize: which?"""
    found = _quotient(film)
    great = [
        honour
        for honour in honours(film)
        if honour.body == "Academy Award"
        and honour.won
        and len(honour.named) == 1
        and prizes.sort(honour.category) in (*prizes.LEADING, *prizes.SUPPORTING, "director")
    ]
    if found is None or not great or found[2] < SURPRISING:
        return
    cost, gross, _ = found
    assert cost.amount is not None
    assert gross.amount is not None
    honour = great[0]
    (person,) = honour.named
    spent = wording.money(cost.amount, cost.currency)
    took = wording.money(gross.amount, gross.currency)
    yield from film.draft(
        "film-of-budget",
        (
            f"Which {film.year} film cost {spent}, took {took}, and won {person} {honour.prize}?",
            f"A {film.year} film cost {spent}, took {took} and brought {person} {honour.prize}. "
            "Which film was it?",
            f"Which {film.year} film, made for {spent}, took {took} in cinemas and won {person} "
            f"{honour.prize}?",
        ),
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=2,
        because=elsewhere(film, person, honour),
        proofs=[
            Proof(
                (
                    film.which("budget", amount=cost.amount, currency=cost.currency),
                    film.which(
                        "award",
                        body=honour.body,
                        category=honour.category,
                        result="won",
                        recipients=person,
                    ),
                ),
                (film.id,),
            )
        ],
        facts=[cost, gross, *honour.rows],
    )


TEMPLATES: tuple[Template, ...] = (budget, box_office, ratio, film_of_budget)
