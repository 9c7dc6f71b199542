"""Lint of what a question rests on: spans, closed lists, inferred values, plausible figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

from questions.base import Query, fold
from questions.facts import lexicon
from questions.facts.fact import (
    Award,
    BoxOffice,
    Budget,
    Cast,
    Fact,
    HomeMedia,
    MoneyFact,
    PersonFact,
    Release,
    RunningTime,
    Score,
    Track,
)
from questions.facts.values import FIRST, LAST
from questions.vet.problem import Case, Grounded, Rule, fact_rule, rule
from quiz.question import Kind

F = TypeVar("F", bound=Fact)

SHORTEST, LONGEST = 30, 360
"""Minutes that a film runs."""
LEAST_BUDGET = 1000
MOST_OF_GROSS = 50
"""A budget of so many times the gross is a slip of the pen …"""
MOST_OF_BUDGET = 500
"""… and so is a gross of so many times the budget."""

_BOILERPLATE = re.compile(
    r"world (?:library|heritage)|wikipedia|wikimedia|creative commons|encyclopedia article"
    r"|rotten tomatoes user|retrieved|citation needed|isbn|article id",
    re.IGNORECASE,
)
_WHOLE_LIST = re.compile(
    r"\b(?:NOT|(?i:how many|only|never|none|all of|every|first|last|most|fewest|least|what else"
    r"|besides|apart from|other than))\b"
)
_OTHER_CUT = re.compile(
    r"\b(?:home (?:media|video)|restor\w*|director['’]s cut|final cut|extended|re-?release\w*"
    r"|(?:other|alternative?) versions?|versions?|special edition)\b",
    re.IGNORECASE,
)
_CONTRADICTED = re.compile(r"contradict|disagree|different figures|differ\b", re.IGNORECASE)
_DAY = re.compile(r"\b\d{1,2} [A-Z][a-z]+ \d{4}\b|\b[A-Z][a-z]+ \d{1,2}, \d{4}\b")
#: Kinds whose facts are whole or not as a list: of others the page tells one.
_LISTS = ("award", "track", "cast")


@fact_rule("E01")
def no_span(case: Grounded) -> Iterator[str]:
    if not case.draft.facts or any(not fact.source.section for fact in case.draft.facts):
        yield "it rests on a fact without a place on the page"


@fact_rule("E02")
def quarantined(case: Grounded) -> Iterator[str]:
    """The page, or page and table, say two things of one matter: neither is asked."""
    for record in case.records:
        doubted = {
            (unread.field, unread.source)
            for unread in record.unreads
            if unread.source.line is not None and _CONTRADICTED.search(unread.why)
        }
        for fact in case.draft.facts:
            if fact not in record.facts:  # of another film
                continue
            if (fact.kind, fact.source) in doubted or any(
                _contradict(fact, other) for other in record.facts if other.kind == fact.kind
            ):
                yield f"the sources contradict each other on its {fact.kind.replace('_', ' ')}"
                return


def _contradict(one: Fact, other: Fact) -> bool:
    match one, other:
        case MoneyFact(), MoneyFact():
            same = (one.currency, one.scope) == (other.currency, other.scope)
            return same and one.amount != other.amount
        case Award(), Award():
            # Two songs of one film by the same people are two nominations.
            said = [(a.body, a.category, a.year, a.recipients, a.song) for a in (one, other)]
            same = said[0] == said[1]
            return same and bool(one.recipients) and one.result != other.result
        case Score(), Score():
            return one.source_name == other.source_name and (
                one.value != other.value and one.reviews == other.reviews
            )
        case Track(), Track():
            return one.number == other.number and (
                fold(one.title) == fold(other.title) and one.performer != other.performer
            )
        case _:
            return False


@fact_rule("E03")
def another_film_of_that_name(case: Grounded) -> Iterator[str]:
    """Two films of one year and title need a pin: a director who made only the one."""
    twins = [
        film
        for film in case.base.titled(case.draft.title)
        if film != case.draft.film and case.base.record(film).year == case.year
    ]
    if not twins:
        return
    own, others = (
        {
            fold(name)
            for film in films
            for name in case.base.ask(Query(kind="director", field="person", film=film))
        }
        for films in ([case.draft.film], twins)
    )
    stem = f" {' '.join(case.stem_words)} "
    if not any(f" {name} " in stem or f" {name}s " in stem for name in own - others):
        yield "two films of that year share the title"


@fact_rule("E04")
def open_list(case: Grounded) -> Iterator[str]:
    """A count, an "only" or a "besides" needs a list that is known to be whole."""
    if not _WHOLE_LIST.search(case.prose):
        return
    if any(not fact.closed for fact in case.draft.facts if fact.kind in _LISTS):
        yield "it counts or excludes, but the list may go on"


@fact_rule("E05")
def inferred_recipient(case: Grounded) -> Iterator[str]:
    """Who got an award is asked only where the page prints the name in that row."""
    if case.kind is Kind.PERSON and any(
        isinstance(fact, Award) and fact.inferred for fact in case.draft.facts
    ):
        yield "the recipient was carried over from another row"


@fact_rule("E06")
def invented_precision(case: Grounded) -> Iterator[str]:
    if case.kind is not Kind.DATE:
        return
    asked = len("1995-10-27" if _DAY.search(case.question.answer) else "1995-10")
    dates = [fact.date for fact in case.draft.facts if isinstance(fact, Release | HomeMedia)]
    if any(date is not None and len(date) < asked for date in dates):
        yield "the page gives the date less exactly"


@fact_rule("E07")
def range_as_value(case: Grounded) -> Iterator[str]:
    if any(
        isinstance(fact, MoneyFact) and (fact.amount is None or fact.estimate)
        for fact in case.draft.facts
    ):
        yield "the page gives a range or an estimate"


@fact_rule("E08")
def mixed_money(case: Grounded) -> Iterator[str]:
    money = [fact for fact in case.draft.facts if isinstance(fact, MoneyFact)]
    if len({fact.currency for fact in money}) > 1:
        yield "two currencies are compared"
    elif len({fact.scope for fact in money if isinstance(fact, BoxOffice)}) > 1:
        yield "takings of different parts of the world are compared"


@fact_rule("E09")
def other_cut(case: Grounded) -> Iterator[str]:
    """A running time is asked where it can only be that of the film as it was released."""
    times = [fact for fact in case.draft.facts if isinstance(fact, RunningTime)]
    if any(_OTHER_CUT.search(fact.source.section) for fact in times):
        yield "the running time may be that of another cut"
    elif times and len({fact.minutes for fact in _of(case, RunningTime)}) > 1:
        yield "the page gives running times of several cuts"


@fact_rule("E10")
def fiction(case: Grounded) -> Iterator[str]:
    """What the plot tells is true in the story only, and so are its people."""
    for fact in case.draft.facts:
        if lexicon.is_story(fact.source.section) and not isinstance(fact, Cast):
            yield "it takes something of the story for a fact"
            return
    if any(query.field == "character" for p in case.draft.proofs for query in p.queries):
        return
    real = {fold(fact.person) for fact in _of(case, PersonFact)}
    real |= {fold(fact.actor) for fact in _of(case, Cast)}
    roles = {fold(fact.character) for fact in _of(case, Cast)}
    if case.kind is Kind.PERSON and fold(case.question.answer) in roles - real:
        yield "the answer is a character, and a real person is asked for"


def _of(case: Grounded, kind: type[F]) -> tuple[F, ...]:
    return case.base.facts(case.draft.film, kind)


@rule("E11")
def boilerplate(case: Case) -> Iterator[str]:
    if found := _BOILERPLATE.search(" ".join((case.prose, *case.options))):
        yield f"“{found[0]}” is about a website, not about films"


@fact_rule("E12")
def implausible(case: Grounded) -> Iterator[str]:
    for fact in case.draft.facts:
        match fact:
            case RunningTime(minutes=minutes) if not SHORTEST <= minutes <= LONGEST:
                yield f"a running time of {minutes} minutes"
            case Release(date=date) if not date[:4].isdigit() or not (
                FIRST <= int(date[:4]) <= LAST
            ):
                yield f"a release in {date}"
            case Award(result=result) if result not in ("won", "nominated"):
                yield f"an award result {result!r}"
            case Budget(amount=int(amount)) if amount < LEAST_BUDGET:
                yield f"a budget of {amount}"
            case Score(value=value) if (share := re.fullmatch(r"(\d+)%", value)) and (
                int(share[1]) > 100
            ):
                yield f"a score of {value}"
            case _:
                pass
    amounts = {type(fact): fact.amount for fact in case.draft.facts if isinstance(fact, MoneyFact)}
    budget, gross = amounts.get(Budget), amounts.get(BoxOffice)
    if budget and gross and gross > budget * MOST_OF_BUDGET:
        yield f"a gross of more than {MOST_OF_BUDGET} times the budget"
    elif budget and gross and budget > gross * MOST_OF_GROSS:
        yield f"a budget of more than {MOST_OF_GROSS} times the gross"


@rule("E32")
def unfit(case: Case) -> Iterator[str]:
    """Forbidden matter never; mature and spoiling matter only with its flag."""
    question = case.question
    text = " ".join((case.prose, *question.clues, question.because, *case.options))
    facts = case.draft.facts if case.draft is not None else ()
    if lexicon.forbidden(text):
        yield "it touches what is never asked in company"
    elif lexicon.mature(text) and not question.mature:
        yield "it is for adults, and not flagged as mature"
    elif any(fact.mature for fact in facts) and not question.mature:
        yield "it rests on a mature fact and is not flagged"
    if any(fact.spoiler for fact in facts) and not question.spoiler:
        yield "it rests on a spoiler and is not flagged"


@fact_rule("E42", at="answer")
def unproved(case: Grounded) -> Iterator[str]:
    """The query test: the base gives the expected answers and no others."""
    if not case.draft.proofs:
        yield "no query proves it"
    elif not all(map(case.base.holds, case.draft.proofs)):
        yield "its query has not exactly the expected answer"


RULES: tuple[Rule, ...] = (
    no_span,
    quarantined,
    another_film_of_that_name,
    open_list,
    inferred_recipient,
    invented_precision,
    range_as_value,
    mixed_money,
    other_cut,
    fiction,
    boilerplate,
    implausible,
    unfit,
    unproved,
)
