"""What the film cost and took: as the page gives it, never converted, never inflated."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof
from questions.draft import Draft, Number, Shape
from questions.facts.fact import BoxOffice, Budget, FilmFormat, MoneyFact
from questions.templates import wording
from questions.templates.awards import honours
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Money"


def exact(film: Film, kind: type[MoneyFact]) -> MoneyFact | None:
    """The film's one figure of that kind; a range is not askable as a value."""
    fact = film.only(kind)
    return fact if fact is not None and fact.amount and fact.low is None else None


def _proof(film: Film, fact: MoneyFact) -> Proof:
    return Proof((film.ask(fact.kind, "amount", currency=fact.currency),), (str(fact.amount),))


def budget(film: Film) -> Iterator[Draft]:
    fact, gross = exact(film, Budget), exact(film, BoxOffice)
    if fact is None or fact.amount is None:
        return
    took = ""
    if gross is not None and gross.amount and gross.currency == fact.currency:
        took = f"It took {wording.money(gross.amount, gross.currency)} at the box office."
    yield from film.draft(
        "budget",
        (
            f"Roughly what did {film.named} cost to make?",
            f"About how much money was spent on making {film.named}?",
            f"On roughly what budget was {film.named} made?",
        ),
        wording.money(fact.amount, fact.currency),
        Kind.MONEY,
        category=CATEGORY,
        difficulty=4,
        because=took or "That is the budget given for it.",
        proofs=[_proof(film, fact)],
        facts=[fact],
        accept=wording.money_forms(fact.amount, fact.currency),
        number=Number(value=fact.amount, shape=Shape.MONEY, currency=fact.currency, least=1),
    )


def box_office(film: Film) -> Iterator[Draft]:
    fact, cost = exact(film, BoxOffice), exact(film, Budget)
    if fact is None or fact.amount is None or fact.amount < 10_000:
        return
    where = {"worldwide": " worldwide", None: ""}.get(fact.scope, f" ({fact.scope})")
    if fact.scope in ("domestic", "United States", "North America", "US and Canada"):
        where = " in North America" if fact.scope != "United States" else " in the United States"
    spent = ""
    if cost is not None and cost.amount and cost.currency == fact.currency:
        spent = f"It had cost {wording.money(cost.amount, cost.currency)}."
    yield from film.draft(
        "box-office",
        (
            f"Roughly how much did {film.named} take at the box office{where}?",
            f"About what sum did {film.named} earn in cinemas{where}?",
            f"Roughly what were the box-office takings of {film.named}{where}?",
        ),
        wording.money(fact.amount, fact.currency),
        Kind.MONEY,
        category=CATEGORY,
        difficulty=4,
        because=spent or "That is the box-office figure given for it.",
        proofs=[_proof(film, fact)],
        facts=[fact],
        accept=wording.money_forms(fact.amount, fact.currency),
        number=Number(value=fact.amount, shape=Shape.MONEY, currency=fact.currency, least=1),
    )


def ratio(film: Film) -> Iterator[Draft]:
    """Takings over cost, where the quotient is no close call between two whole numbers."""
    cost, gross = exact(film, Budget), exact(film, BoxOffice)
    if cost is None or gross is None or not cost.amount or not gross.amount:
        return
    if cost.currency != gross.currency or cost.estimate or gross.estimate:
        return
    times = gross.amount / cost.amount
    whole = round(times)
    if not 2 <= whole <= 60 or abs(times - whole) > 0.3:
        return
    spent = wording.money(cost.amount, cost.currency)
    yield from film.draft(
        "ratio",
        (
            f"About how many times its {spent} budget did {film.named} take at the box office?",
            f"{film.named} cost {spent}. It took about how many times that at the box office?",
            f"Made for {spent}, {film.named} earned that back about how many times over?",
        )[:2],
        wording.number(whole),
        Kind.NUMBER,
        category=CATEGORY,
        difficulty=4,
        because=f"It took {wording.money(gross.amount, gross.currency)}, "
        f"which is {times:.1f} times as much.",
        proofs=[_proof(film, cost), _proof(film, gross)],
        facts=[cost, gross],
        accept=(str(whole), f"{times:.1f}", f"{whole} times"),
        number=Number(value=whole, shape=Shape.TIMES, least=1),
    )


def film_of_budget(film: Film) -> Iterator[Draft]:
    """A small budget and a great prize: which film?"""
    cost = exact(film, Budget)
    great = [
        honour
        for honour in honours(film)
        if honour.body == "Academy Award" and honour.result == "won" and len(honour.named) == 1
    ]
    if cost is None or not cost.amount or not great:
        return
    spent, honour = wording.money(cost.amount, cost.currency), great[0]
    yield from film.draft(
        "film-of-budget",
        (
            f"Which {film.year} film, made for {spent}, won {honour.named[0]} {honour.prize}?",
            f"Made for {spent}, which {film.year} film brought {honour.named[0]} {honour.prize}?",
        ),
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=2,
        because=f"{spent} was its whole budget.",
        proofs=[
            Proof(
                (
                    film.which("budget", amount=cost.amount, currency=cost.currency),
                    film.which(
                        "award",
                        body=honour.body,
                        category=honour.category,
                        result="won",
                        recipients=honour.named[0],
                    ),
                ),
                (film.id,),
            )
        ],
        facts=[cost, *honour.rows],
        rivals=film.other_films(),
    )


def film_of_format(film: Film) -> Iterator[Draft]:
    """Budget and film gauge together are an odd pair: which film?"""
    cost, gauge = exact(film, Budget), film.only(FilmFormat)
    if cost is None or not cost.amount or gauge is None:
        return
    spent = wording.money(cost.amount, cost.currency)
    yield from film.draft(
        "film-of-format",
        (
            f"Which {film.year} film was shot on {gauge.name} for a budget of {spent}?",
            f"Shot on {gauge.name}, which {film.year} film cost {spent} to make?",
        ),
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=5,
        because="Most films of the time were shot on 35 mm.",
        proofs=[
            Proof(
                (
                    film.which("budget", amount=cost.amount, currency=cost.currency),
                    film.which("film_format", name=gauge.name),
                ),
                (film.id,),
            )
        ],
        facts=[cost, gauge],
        rivals=film.other_films(),
    )


TEMPLATES: tuple[Template, ...] = (budget, box_office, ratio, film_of_budget, film_of_format)
