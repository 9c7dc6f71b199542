"""What the film cost and took: as the page gives it, never converted, never inflated."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof
from questions.draft import Draft, Number, Shape
from questions.facts.fact import BoxOffice, Budget, MoneyFact
from questions.templates import reveals, wording
from questions.templates.companies import with_article
from questions.templates.honours import honours
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Money"


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


def _one_of_two(film: Film, asked: str) -> bool:
    """Whether this one is asked: cost and takings give each other away, so a film is asked for
    one of them, unless their ratio is a question of its own.
    """
    if not exact(film, Budget) or not takings(film) or _quotient(film):
        return True
    return ("budget", "box-office")[film.chance("money") % 2] == asked


def budget(film: Film) -> Iterator[Draft]:
    fact, gross = exact(film, Budget), takings(film)
    if fact is None or fact.amount is None or not _one_of_two(film, "budget"):
        return
    shown, took = wording.money(fact.amount, fact.currency), ""
    if gross is not None and gross.amount and gross.currency == fact.currency:
        took = f"It took {wording.money(gross.amount, gross.currency)} at the box office" + (
            f"{_where(gross.scope)}."
        )
    yield from film.draft(
        "budget",
        (
            f"Which of these sums is nearest to what {film.named} cost to make?",
            f"About which of these sums was spent on making {film.named}?",
            f"On roughly which of these budgets was {film.named} made?",
        ),
        shown,
        Kind.MONEY,
        category=CATEGORY,
        difficulty=3,
        because=took or reveals.of_film(film, shown),
        proofs=[_proof(film, fact)],
        facts=[fact],
        accept=wording.money_forms(fact.amount, fact.currency),
        number=Number(value=fact.amount, shape=Shape.MONEY, currency=fact.currency, least=1),
        needs_choices=True,
    )


def box_office(film: Film) -> Iterator[Draft]:
    fact, cost = takings(film), exact(film, Budget)
    if fact is None or fact.amount is None or fact.amount < 10_000:
        return
    if not _one_of_two(film, "box-office"):
        return
    where = _where(fact.scope)
    spent = ""
    if cost is not None and cost.amount and cost.currency == fact.currency:
        spent = f"It had cost {wording.money(cost.amount, cost.currency)}."
    yield from film.draft(
        "box-office",
        (
            f"Roughly which of these sums did {film.named} take at the box office{where}?",
            f"About which of these sums did {film.named} earn in cinemas{where}?",
            f"Which of these sums is nearest to what {film.named} took at the box office{where}?",
        ),
        wording.money(fact.amount, fact.currency),
        Kind.MONEY,
        category=CATEGORY,
        difficulty=3,
        because=spent or reveals.of_film(film),
        proofs=[_proof(film, fact)],
        facts=[fact],
        accept=wording.money_forms(fact.amount, fact.currency),
        number=Number(value=fact.amount, shape=Shape.MONEY, currency=fact.currency, least=1),
        needs_choices=True,
    )


def _quotient(film: Film) -> tuple[MoneyFact, MoneyFact, float] | None:
    """Cost, takings and their ratio, where it is no close call between two whole numbers."""
    cost, gross = exact(film, Budget), whole(takings(film))
    if cost is None or gross is None or not cost.amount or not gross.amount:
        return None
    if cost.currency != gross.currency or cost.estimate or gross.estimate:
        return None
    times = gross.amount / cost.amount
    if not 2 <= round(times) <= 60 or abs(times - round(times)) > 0.3:
        return None
    return cost, gross, times


def ratio(film: Film) -> Iterator[Draft]:
    """Takings over cost, both of the whole world."""
    if (found := _quotient(film)) is None:
        return
    cost, gross, times = found
    assert cost.amount is not None
    assert gross.amount is not None
    whole = round(times)
    spent = wording.money(cost.amount, cost.currency)
    yield from film.draft(
        "ratio",
        (
            f"About how many times its {spent} budget did {film.named} take at the box office?",
            f"{film.named} cost {spent}. It took about how many times that at the box office?",
            f"About how many times over did {film.named} earn its budget of {spent} back?",
        ),
        str(whole),
        Kind.NUMBER,
        category=CATEGORY,
        difficulty=4,
        because=f"It took {wording.money(gross.amount, gross.currency)}, "
        f"which is {times:.1f} times as much.",
        proofs=[_proof(film, cost), _proof(film, gross)],
        facts=[cost, gross],
        accept=(wording.number(whole), f"{times:.1f}", f"{whole} times"),
        number=Number(value=whole, shape=Shape.TIMES, least=1),
    )


def _took(film: Film) -> str:
    gross = takings(film)
    if gross is None or not gross.amount:
        return ""
    return f"It took {wording.money(gross.amount, gross.currency)}{_where(gross.scope)}."


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
            f"{honour.named[0]} won {honour.prize} for which {film.year} film, made for {spent}?",
        ),
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=2,
        because=_took(film) or reveals.of_film(film, spent),
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


TEMPLATES: tuple[Template, ...] = (budget, box_office, ratio, film_of_budget)
