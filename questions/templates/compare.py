"""Two films weighed against one another by money or prizes, and the odd one out of four.

Only films that a room has heard of are compared, and only by figures that both articles give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from questions.base import Proof, Query
from questions.draft import Draft
from questions.facts.fact import BoxOffice, Budget, Director
from questions.reference.fame import Fame
from questions.templates import wording
from questions.templates.beside import apart, drawn, is_known, known_beside, owns, renown, sharing
from questions.templates.money import exact_budget, exact_takings
from questions.templates.orders import choice, either, short, value
from questions.templates.subject import Film, Template
from questions.templates.tallies import Tally, counted, tallies

#: One sum is more than another by so much, where both articles say what it covers …
SURELY = 1.5
#: … and by so much where they leave it open whether the world or one country is meant.
BY_FAR = 3.0
#: … but no more than so many times, or nobody has to think.
MOST = 20.0
#: Years apart beyond which takings say nothing but how money has changed.
SAME_MONEY = 15
#: Odd ones out are asked of one film in so many that could be asked.
_SELDOM = 3
#: So many ways to compare money; a film is asked for one of them.
_WAYS = 3
#: A film that won nothing is set beside a winner only if it was up for so many.
_MISSED = 4
_ACADEMY = "Academy Award"

_Figure = Callable[[Film], Budget | BoxOffice | None]


def _pair(film: Film, name: str, figure: _Figure) -> tuple[Film, Film] | None:
    """The film and another, the greater figure first."""
    own = figure(film)
    if own is None or not own.amount:
        return None
    for one in drawn(film, name, known_beside(film)):
        fact = figure(one)
        if fact is None or not fact.amount or fact.currency != own.currency:
            continue
        if fact.scope != own.scope:
            continue
        sure = SURELY if fact.scope or isinstance(fact, Budget) else BY_FAR
        more, less = (film, one) if own.amount > fact.amount else (one, film)
        ratio = max(own.amount, fact.amount) / min(own.amount, fact.amount)
        # The later film with the greater sum is no question, where decades lie between.
        fair = abs(more.year - less.year) <= SAME_MONEY or more.year < less.year
        if ratio >= sure and fair and ratio <= MOST and rivals(film, one):
            return more, less
    return None


def rivals(film: Film, one: Film) -> bool:
    """Whether the pair is the film's to ask about, and a room could know both."""
    heard_of = is_known(film) and is_known(one) and Fame.FAMOUS in (renown(film), renown(one))
    return owns(film, one) and heard_of and apart((film, one)) and short((film, one))


def _in_turn(film: Film, way: int) -> bool:
    return film.chance("money compared") % _WAYS == way


def _told(film: Film, fact: Budget | BoxOffice | None) -> str:
    assert fact is not None
    assert fact.amount is not None
    return wording.money(fact.amount, fact.currency)


def _compared(
    film: Film,
    name: str,
    figure: _Figure,
    way: int,
    stems: Sequence[str],
    verb: str,
) -> Iterator[Draft]:
    pair = _pair(film, name, figure) if _in_turn(film, way) else None
    if pair is None:
        return
    more, less = pair
    two = either(film, pair, years=True, name=name)
    facts = [fact for one in pair if (fact := figure(one))]
    yield from choice(
        film,
        name,
        [wording.filled(stem, two) for stem in stems],
        more,
        [less],
        f"{more.title} {verb} {_told(more, facts[0])}, {less.title} {verb} "
        f"{_told(less, facts[1])}.",
        [
            value(one, fact.kind, "amount", fact.amount or 0, currency=fact.currency)
            for one, fact in zip(pair, facts, strict=True)
        ],
        facts,
        2,
    )


def grossed_more(film: Film) -> Iterator[Draft]:
    yield from _compared(
        film,
        "grossed-more",
        exact_takings,
        0,
        (
            "Which film took more money at the box office: {}?",
            "Which film was the bigger earner in cinemas: {}?",
            "Which film did cinemas take more money with: {}?",
        ),
        "took",
    )


def cost_more(film: Film) -> Iterator[Draft]:
    yield from _compared(
        film,
        "cost-more",
        exact_budget,
        1,
        (
            "Which film had the bigger budget: {}?",
            "Which film cost more to make: {}?",
            "On which film was more money spent: {}?",
        ),
        "cost",
    )


def _multiple(film: Film) -> float | None:
    cost, took = exact_budget(film), exact_takings(film)
    if cost is None or took is None or not cost.amount or not took.amount:
        return None
    return took.amount / cost.amount if cost.currency == took.currency else None


def _money_of(film: Film) -> tuple[str | None, str]:
    """Scope and currency of its takings."""
    fact = exact_takings(film)
    return (fact.scope, fact.currency) if fact else (None, "")


def better_bet(film: Film) -> Iterator[Draft]:
    """Which returned the bigger multiple of what it cost?"""
    own = _multiple(film)
    if own is None or own < 1 or not _in_turn(film, 2):
        return
    for one in drawn(film, "better bet", known_beside(film)):
        times = _multiple(one)
        if (
            times is None
            or times < 1
            or _money_of(film) != _money_of(one)
            or max(own, times) / min(own, times) < BY_FAR
        ):
            continue
        if not rivals(film, one):
            continue
        more, less = (film, one) if own > times else (one, film)
        two = either(film, (more, less), years=True, name="better-bet")
        facts = [
            fact
            for each in (more, less)
            for fact in (exact_budget(each), exact_takings(each))
            if fact
        ]
        yield from choice(
            film,
            "better-bet",
            (
                f"For every dollar it cost, which film took more at the box office: {two}?"
                if facts[0].currency == facts[2].currency == "USD"
                else f"Measured by what it cost, which film took more: {two}?",
                f"Which film earned its budget back more times over: {two}?",
                f"Which film was the better bet for its backers, takings set against cost: {two}?",
            ),
            more,
            [less],
            " ".join(
                f"{each.title} was made for {_told(each, exact_budget(each))} and took "
                f"{_told(each, exact_takings(each))}."
                for each in (more, less)
            ),
            [
                value(each, fact.kind, "amount", fact.amount or 0, currency=fact.currency)
                for each in (more, less)
                for fact in (exact_budget(each), exact_takings(each))
                if fact
            ],
            facts,
            3,
        )
        return


# ── Prizes and the odd one out ───────────────────────────────────────────────────────────────────


def _oscars(film: Film) -> Tally | None:
    return next((tally for tally in tallies(film) if tally.body == _ACADEMY), None)


def won_more(film: Film) -> Iterator[Draft]:
    """Totals of whole tables that differ by two or more."""
    own = _oscars(film)
    if own is None or not is_known(film):
        return
    for one in drawn(film, "won more", known_beside(film)):
        theirs = _oscars(one)
        if theirs is None or abs(len(own.won) - len(theirs.won)) < 2:
            continue
        if any(not tally.won and len(tally.lost) < _MISSED for tally in (own, theirs)):
            continue
        if not short((film, one)) or not owns(film, one):
            continue
        rows = [(film, own), (one, theirs)]
        (more, most), (less, least) = sorted(rows, key=lambda row: -len(row[1].won))
        two = either(film, (film, one), years=True, name="won-more")
        few = wording.number(len(least.won))
        yield from choice(
            film,
            "won-more",
            (
                f"Which film won more Academy Awards: {two}?",
                f"Which of the two took home more Oscars: {two}?",
                f"On Oscar night, which film won more Academy Awards: {two}?",
            ),
            more,
            [less],
            f"{more.title} won {wording.number(len(most.won))}, {less.title} won {few}.",
            [counted(each, tally, result="won") for each, tally in rows if tally.won]
            + [counted(each, tally) for each, tally in rows],
            [*own.rows, *theirs.rows],
            2,
        )
        return


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
    for odd in known_beside(film):
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
                f"Three of these are by the director {name}. Which one is NOT: {four}?",
                f"{name} directed three of these. Which one did somebody else direct: {four}?",
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


TEMPLATES: tuple[Template, ...] = (grossed_more, cost_more, better_bet, won_more, not_by)
