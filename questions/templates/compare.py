"""Two films weighed against one another by money or prizes.

Only films that a room has heard of and that belong together are compared, and only by figures that
both articles give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from questions.draft import Draft
from questions.facts.fact import BoxOffice, Budget
from questions.reference.fame import Fame
from questions.templates import wording
from questions.templates.beside import apart, is_known, owns, renown
from questions.templates.bonds import Bond, pairs
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
#: From this year on, takings are counted as tickets sold, and much alike everywhere.
COUNTED_SINCE = 1977
#: So many ways to compare money; a film is asked for one of them.
_WAYS = 3
#: A film that won nothing is set beside a winner only if it was up for so many.
_MISSED = 4
_ACADEMY = "Academy Award"
_COINS = {"USD": "dollar", "GBP": "pound", "EUR": "euro", "INR": "rupee", "CAD": "dollar"}

_Figure = Callable[[Film], Budget | BoxOffice | None]


def _takings(film: Film) -> BoxOffice | None:
    """Takings that may be set beside others: before these years a page may give what distributors
    got, one country's, or what reissues brought, and other pages another sum.
    """
    return exact_takings(film) if film.year >= COUNTED_SINCE else None


def _pair(film: Film, name: str, figure: _Figure) -> tuple[Film, Film, Bond] | None:
    """The film and another that belongs with it, the greater figure first."""
    own = figure(film)
    if own is None or not own.amount:
        return None
    for one, bond in pairs(film, name):
        if not bond.kind and figure is not _takings:
            continue  # what two films of a decade cost is nobody's story
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
            return more, less, bond
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
    more, less, bond = pair
    films = (more, less)
    two = either(film, films, years=True, name=name)
    facts = [fact for one in films if (fact := figure(one))]
    yield from choice(
        film,
        name,
        [wording.filled(stem, bond.said, two) for stem in stems],
        more,
        [less],
        f"{more.title} {verb} {_told(more, facts[0])}, {less.title} {verb} "
        f"{_told(less, facts[1])}.",
        [
            value(one, fact.kind, "amount", fact.amount or 0, currency=fact.currency)
            for one, fact in zip(films, facts, strict=True)
        ]
        + bond.proofs(films),
        [*facts, *bond.facts(films)],
        2,
    )


def grossed_more(film: Film) -> Iterator[Draft]:
    yield from _compared(
        film,
        "grossed-more",
        _takings,
        0,
        (
            "Which of these two films {} took more money at the box office: {}?",
            "Which of these films {} was the bigger hit, in money taken: {}?",
            "Of these two films {}, which earned more in cinemas: {}?",
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
            "Which of these two films {} had the bigger budget: {}?",
            "Which of these films {} cost more to make: {}?",
            "Of these two films {}, which cost more: {}?",
        ),
        "cost",
    )


def _multiple(film: Film) -> float | None:
    cost, took = exact_budget(film), _takings(film)
    if cost is None or took is None or not cost.amount or not took.amount:
        return None
    return took.amount / cost.amount if cost.currency == took.currency else None


def _money_of(film: Film) -> tuple[str | None, str]:
    """Scope and currency of its takings."""
    fact = _takings(film)
    return (fact.scope, fact.currency) if fact else (None, "")


def better_bet(film: Film) -> Iterator[Draft]:
    """Which returned the bigger multiple of what it cost?"""
    own = _multiple(film)
    if own is None or own < 1 or not _in_turn(film, 2):
        return
    for one, bond in pairs(film, "better bet"):
        times = _multiple(one)
        if (
            not bond.kind
            or times is None
            or times < 1
            or _money_of(film) != _money_of(one)
            or max(own, times) / min(own, times) < BY_FAR
        ):
            continue
        if not rivals(film, one):
            continue
        more, less = (film, one) if own > times else (one, film)
        two = either(film, (more, less), years=True, name="better-bet")
        coin = _COINS.get(_money_of(film)[1], "unit")
        facts = [
            fact for each in (more, less) for fact in (exact_budget(each), _takings(each)) if fact
        ]
        yield from choice(
            film,
            "better-bet",
            (
                f"Which of these two films {bond.said} earned back its cost more times over: "
                f"{two}?",
                f"Not in takings, but in takings for each {coin} spent: which of these films "
                f"{bond.said} did better, {two}?",
                f"Of these two films {bond.said}, which was the better bet for its backers, "
                f"takings set against cost: {two}?",
            ),
            more,
            [less],
            " ".join(
                f"{each.title} was made for {_told(each, exact_budget(each))} and took "
                f"{_told(each, _takings(each))}."
                for each in (more, less)
            ),
            [
                value(each, fact.kind, "amount", fact.amount or 0, currency=fact.currency)
                for each in (more, less)
                for fact in (exact_budget(each), _takings(each))
                if fact
            ]
            + bond.proofs((more, less)),
            [*facts, *bond.facts((more, less))],
            3,
        )
        return


# ── Prizes ───────────────────────────────────────────────────────────────────────────────────────


def _oscars(film: Film) -> Tally | None:
    return next((tally for tally in tallies(film) if tally.body == _ACADEMY), None)


def won_more(film: Film) -> Iterator[Draft]:
    """Totals of whole tables that differ by two or more."""
    own = _oscars(film)
    if own is None or not is_known(film):
        return
    for one, bond in pairs(film, "won more"):
        theirs = _oscars(one)
        if theirs is None or abs(len(own.won) - len(theirs.won)) < 2:
            continue
        if any(not tally.won and len(tally.lost) < _MISSED for tally in (own, theirs)):
            continue
        if not short((film, one)) or not owns(film, one):
            continue
        rows = [(film, own), (one, theirs)]
        rows.sort(key=lambda row: -len(row[1].won))
        (more, most), (less, least) = rows
        films = (more, less)
        two = either(film, (film, one), years=True, name="won-more")
        yield from choice(
            film,
            "won-more",
            (
                f"Which of these films {bond.said} won more Academy Awards: {two}?",
                f"Which of these two films {bond.said} took home more Oscars: {two}?",
                f"Of these two films {bond.said}, which did better at the Oscars, counting wins: "
                f"{two}?",
            ),
            more,
            [less],
            f"{more.title} won {_of(most)}, {less.title} {_of(least)}.",
            [counted(each, tally, result="won") for each, tally in rows if tally.won]
            + [counted(each, tally) for each, tally in rows]
            + bond.proofs(films),
            [*own.rows, *theirs.rows, *bond.facts(films)],
            2,
        )
        return


def _of(tally: Tally) -> str:
    """ "three of its five nominations", "none of its four"."""
    won, most = (wording.number(len(rows)) for rows in (tally.won, tally.rows))
    if len(tally.rows) == 1:
        return "the one it was up for" if tally.won else "not the one it was up for"
    return f"all of its {most}" if len(tally.won) == len(tally.rows) else f"{won} of its {most}"


TEMPLATES: tuple[Template, ...] = (grossed_more, cost_more, better_bet, won_more)
