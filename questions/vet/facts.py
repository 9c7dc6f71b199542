"""Lint of what a question rests on: spans, closed lists, inferred values, plausible figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.facts import lexicon
from questions.facts.fact import Award, BoxOffice, Budget, MoneyFact, Release, RunningTime
from questions.vet.problem import Case, Problem, Rule
from quiz.question import Kind

_BOILERPLATE = re.compile(
    r"world (?:library|heritage)|wikipedia|wikimedia|creative commons|encyclopedia article"
    r"|rotten tomatoes user|retrieved|citation needed|isbn|article id",
    re.IGNORECASE,
)
_WHOLE_LIST = re.compile(
    r"\b(?:NOT|(?i:how many|only|never|none|all of|every|first|last|most|fewest|least|what else"
    r"|besides|apart from|other than))\b"
)


def no_span(case: Case) -> Iterator[Problem]:
    if not case.draft.facts or any(not fact.source.section for fact in case.draft.facts):
        yield Problem("E01", "it rests on a fact without a place on the page")


def another_film_of_that_name(case: Case) -> Iterator[Problem]:
    same_year = [
        film
        for film in case.base.titled(case.draft.title)
        if case.base.record(film).year == case.year
    ]
    if len(same_year) > 1:
        yield Problem("E03", "two films of that year share the title")


def open_list(case: Case) -> Iterator[Problem]:
    """A count, an "only" or a "besides" needs a list that is known to be whole."""
    prose = case.prose
    for fact in case.draft.facts:
        if isinstance(fact, Award):  # "Most Promising Newcomer" claims nothing
            prose = prose.replace(fact.category, "…").replace(fact.body, "…")
    if not _WHOLE_LIST.search(prose):
        return
    lists = [fact for fact in case.draft.facts if fact.kind in ("award", "track", "cast")]
    if any(not fact.closed for fact in lists):
        yield Problem("E04", "it counts or excludes, but the list may go on")


def inferred_recipient(case: Case) -> Iterator[Problem]:
    """Who got an award is asked only where the page prints the name in that row."""
    if case.question.kind is Kind.PERSON and any(
        isinstance(fact, Award) and fact.inferred for fact in case.draft.facts
    ):
        yield Problem("E05", "the recipient was carried over from another row")


def invented_precision(case: Case) -> Iterator[Problem]:
    if case.question.kind is Kind.DATE and any(
        isinstance(fact, Release) and len(fact.date) < 7 for fact in case.draft.facts
    ):
        yield Problem("E06", "the page gives only the year")


def range_as_value(case: Case) -> Iterator[Problem]:
    if any(
        isinstance(fact, MoneyFact) and (fact.amount is None or fact.estimate)
        for fact in case.draft.facts
    ):
        yield Problem("E07", "the page gives a range or an estimate")


def mixed_money(case: Case) -> Iterator[Problem]:
    money = [fact for fact in case.draft.facts if isinstance(fact, MoneyFact)]
    if len({fact.currency for fact in money}) > 1:
        yield Problem("E08", "two currencies are compared")


def boilerplate(case: Case) -> Iterator[Problem]:
    text = " ".join((case.question.answer, case.prose, *case.choices))
    if _BOILERPLATE.search(text):
        yield Problem("E11", "it asks about the site, not the film")


def implausible(case: Case) -> Iterator[Problem]:
    for fact in case.draft.facts:
        match fact:
            case RunningTime(minutes=minutes) if not 30 <= minutes <= 360:
                yield Problem("E12", f"a running time of {minutes} minutes")
            case Release(date=date) if not date[:4].isdigit() or int(date[:4]) < 1888:
                yield Problem("E12", f"a release in {date}")
            case Award(result=result) if result not in ("won", "nominated"):
                yield Problem("E12", f"an award result {result!r}")
            case Budget(amount=int(amount)) if amount < 1000:
                yield Problem("E12", f"a budget of {amount}")
            case _:
                pass
    amounts = {type(fact): fact.amount for fact in case.draft.facts if isinstance(fact, MoneyFact)}
    budget, gross = amounts.get(Budget), amounts.get(BoxOffice)
    if budget and gross and gross > budget * 500:
        yield Problem("E12", "a gross of more than 500 times the budget")


def unfit(case: Case) -> Iterator[Problem]:
    """Forbidden passages never; mature and spoiling ones only with their flag."""
    question = case.question
    text = " ".join((case.prose, question.answer, *case.choices, question.because))
    if lexicon.forbidden(text):
        yield Problem("E32", "it touches what is never asked")
    if lexicon.mature(text) and not question.mature:
        yield Problem("E32", "it is mature and not flagged")
    if any(fact.mature for fact in case.draft.facts) and not question.mature:
        yield Problem("E32", "it rests on a mature fact and is not flagged")
    if any(fact.spoiler for fact in case.draft.facts) and not question.spoiler:
        yield Problem("E32", "it rests on a spoiler and is not flagged")


def unproved(case: Case) -> Iterator[Problem]:
    """The query test: the base gives the expected answers and no others."""
    if not case.draft.proofs:
        yield Problem("E42", "no query proves it")
    for proof in case.draft.proofs:
        if not case.base.holds(proof):
            yield Problem("E42", "its query has not exactly the expected answer")
            return


RULES: tuple[Rule, ...] = (
    no_span,
    another_film_of_that_name,
    open_list,
    inferred_recipient,
    invented_precision,
    range_as_value,
    mixed_money,
    boilerplate,
    implausible,
    unfit,
    unproved,
)
