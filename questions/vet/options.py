"""Lint of the wrong options: none true, none odd, none that gives the key away."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence

from questions.base import Proof, Query, fold
from questions.draft import Rung, Shape
from questions.facts.fact import Release
from questions.facts.values import FIRST
from questions.open_world import is_unknown
from questions.query import FILM
from questions.vet.figures import is_figure
from questions.vet.problem import Case, Grounded, Rule, fact_rule, rule
from questions.vet.stem import telling
from quiz.judging import Ruling
from quiz.question import PARSED, Kind

LONGEST_LABEL = 80
FEWEST = 2
LENGTHS = (0.55, 1.8)
"""An option's length as a share of the key's."""
STANDS_OUT = 1.5
SLACK = 10
"""So many letters more or less show on no button."""
LIVES = 50
"""People whose films are so many years apart did not work side by side."""

_ALL_OR_NONE = re.compile(
    r"^(?:all|none|both|neither|either)\b.*\b(?:above|these|those|them|others)\b", re.IGNORECASE
)
_AMOUNT = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SCALE = re.compile(r"\b(?:thousand|million|billion|crore|lakh|m|bn|k)\b", re.IGNORECASE)
_MONTHS = frozenset(calendar.month_name)
_CREDITS = (
    *(("director", "person"), ("starring", "person"), ("cast", "actor"), ("composer", "person")),
    *(("producer", "person"), ("writer", "person"), ("cinematographer", "person")),
    ("editor", "person"),
)


@rule("E50", at="choices")
def same_twice(case: Case) -> Iterator[str]:
    """Two options that are one, or a wrong one that the judge would take for the key."""
    seen: set[str] = set()
    for label in case.options if case.choices else ():
        folded = re.sub(r"^(?:the|an?) (?=\w)", "", fold(label)) or label
        if folded in seen:
            yield f"“{label}” is another option as well"
        seen.add(folded)
    for choice in case.choices:
        if case.key.judge(choice).ruling is Ruling.ACCEPT:
            yield f"the judge would accept the wrong option “{choice}”"


@fact_rule("E51", at="choices")
def also_true(case: Grounded) -> Iterator[str]:
    """Each option runs through the question's own queries."""
    if case.given:
        return
    right = {form for proof in case.draft.proofs for form in _proved(case, proof)}
    for choice in case.choices:
        if fold(choice) in right:
            yield f"“{choice}” is true as well"


def _proved(case: Grounded, proof: Proof) -> Iterator[str]:
    """What the base answers, folded; films by their titles."""
    for answer in case.base.prove(proof.queries):
        is_film = proof.queries[0].field == FILM and case.base.has(answer)
        yield fold(case.base.record(answer).title if is_film else answer)


@fact_rule("E52", at="choices")
def maybe_true(case: Grounded) -> Iterator[str]:
    """The open-world rule: an option that is on no list is wrong only if the list is whole."""
    if case.given or case.draft.number is not None:
        return
    for choice in case.choices:
        if any(is_unknown(case.base, proof, choice) for proof in case.draft.proofs[:1]):
            yield f"“{choice}” may be true as well: the list it is not on may go on"


@rule("E53", at="choices")
def contained(case: Case) -> Iterator[str]:
    if case.numeric or case.given:
        return
    key = f" {fold(case.question.answer)} "
    for choice in case.choices:
        folded = f" {fold(choice)} "
        if folded != key and (folded in key or key in folded):
            yield f"“{choice}” and the answer contain one another"


@rule("E54", at="choices")
def all_or_none(case: Case) -> Iterator[str]:
    for label in case.options:
        if _ALL_OR_NONE.match(label):
            yield f"“{label}” is no answer of its own"


@rule("E55", at="choices")
def too_few(case: Case) -> Iterator[str]:
    if case.question.choices is not None and len(case.choices) < (1 if case.given else FEWEST):
        yield "fewer than two wrong options"


@rule("E56", at="choices")
def other_type(case: Case) -> Iterator[str]:
    """A name of another form, a word among figures, a small letter among capitals."""
    if case.given:
        return
    key, kind = case.question.answer, case.kind
    for choice in case.choices:
        if kind is Kind.PERSON and _is_name(key) and _other_form(key, choice):
            yield f"“{choice}” has not the form of the answer: a surname beside full names"
        elif is_figure(choice) != is_figure(key) and kind is not Kind.TITLE:
            yield f"“{choice}” is of another type than the answer"
    cases = [_case(choice) for choice in case.choices]
    if cases and None not in (_case(key), *cases) and _case(key) not in cases:
        yield "the answer alone begins with a capital, or with none"


def _is_name(label: str) -> bool:
    """Whether it ends like a name and no description: "Ada Quill", not "Foley artist"."""
    return label[label.rfind(" ") + 1 :][:1].isupper()


def _other_form(one: str, other: str) -> bool:
    """Whether one of the two is a single name, and the other isn't."""
    return (len(one.split()) == 1) != (len(other.split()) == 1)


def _case(label: str) -> bool | None:
    """Whether the first sign is a capital; None for digits and scripts without."""
    first = next((sign for sign in label if sign.isalnum()), "")
    return first.isupper() if first.upper() != first.lower() else None


@rule("E57", at="choices")
def long_label(case: Case) -> Iterator[str]:
    if case.choices and any(len(label) > LONGEST_LABEL for label in case.options):
        yield f"a label of more than {LONGEST_LABEL} characters"


@fact_rule("E58", at="choices")
def banned_number(case: Grounded) -> Iterator[str]:
    """A year that another date of the film defends: a festival, another country, another cut."""
    number = case.draft.number
    if number is None or number.shape is not Shape.YEAR:
        return
    years = set(number.banned)
    if any(isinstance(fact, Release) for fact in case.draft.facts):
        dates = [fact.date for fact in case.base.facts(case.draft.film, Release)]
        years |= {int(date[:4]) for date in dates} - {number.value}
    for choice in case.choices:
        if choice.isdecimal() and int(choice) in years:
            yield f"{choice} is defensible by another date"


@rule("E59", at="choices")
def rounding(case: Case) -> Iterator[str]:
    if case.kind is not Kind.MONEY or not case.choices:
        return
    figures = [found[0] for label in case.options if (found := _AMOUNT.search(label))]
    exact = [len(re.sub(r"\D", "", figure).rstrip("0")) for figure in figures]
    scales = {bool(_SCALE.search(label)) for label in case.options}
    if len(scales) > 1 or (exact and max(exact) - min(exact) > 2):
        yield "amounts are rounded differently"


@rule("W60", at="choices")
def odd_length(case: Case) -> Iterator[str]:
    if case.numeric or case.given:
        return
    low, high = LENGTHS
    key = len(case.question.answer)
    odd = [
        choice
        for choice in case.choices
        if abs(len(choice) - key) > SLACK and not low * key <= len(choice) <= high * key
    ]
    if odd:
        more = f" and {len(odd) - 1} more" if odd[1:] else ""
        yield f"of another length than the answer: “{odd[0]}”{more}"


@rule("W61", at="choices")
def key_stands_out(case: Case) -> Iterator[str]:
    if case.numeric or case.given or not case.choices:
        return
    key, others = len(case.question.answer), [len(choice) for choice in case.choices]
    if key > STANDS_OUT * max(others) and key - max(others) >= SLACK // 2:
        yield "the answer is the longest option by far"
    elif key * STANDS_OUT < min(others) and min(others) - key >= SLACK // 2:
        yield "the answer is the shortest option by far"


@rule("W62", at="choices")
def converges(case: Case) -> Iterator[str]:
    """The option that shares most with the others is the one they were made from."""
    if case.numeric or case.given or len(case.choices) < FEWEST:
        return
    key, *others = (_shared(case.options, at) for at in range(len(case.options)))
    if key > 1 and key > max(others):
        yield "the answer shares the most words with the other options"


def _shared(labels: Sequence[str], at: int) -> int:
    """With how many of the other labels that one shares a telling word that not all have."""
    words = [telling(label) for label in labels]
    common = set.intersection(*words)
    own = words[at] - common
    return sum(bool(own & other) for place, other in enumerate(words) if place != at)


@rule("W63", at="choices")
def anachronistic(case: Case) -> Iterator[str]:
    """An option of another age: a year before there were films, a person of other decades."""
    question = case.question
    filmed = question.answer.isdecimal() and int(question.answer) >= FIRST
    for choice in case.choices:
        early = filmed and choice.isdecimal() and int(choice) < FIRST
        if (case.kind is Kind.YEAR and early) or (
            isinstance(case, Grounded) and _of_another_age(case, choice)
        ):
            yield f"“{choice}” belongs to another time"


def _of_another_age(case: Grounded, name: str) -> bool:
    """Whether the base knows the person, and only from films decades away."""
    if case.kind is not Kind.PERSON or _rung(case, name) not in (Rung.D, Rung.E):
        return False
    years = {
        case.base.record(film).year
        for kind, field in _CREDITS
        for film in case.base.ask(Query(kind=kind, field=FILM, where=((field, name),)))
    }
    return bool(years) and all(abs(year - case.year) > LIVES for year in years)


@fact_rule("W64", at="choices")
def far_fetched(case: Grounded) -> Iterator[str]:
    if case.given or case.kind in PARSED or case.question.answer in _MONTHS:
        return
    far = [choice for choice in case.choices if _rung(case, choice) in (Rung.D, Rung.E)]
    if far:
        yield f"{len(far)} of {len(case.choices)} options have nothing to do with the film"


def _rung(case: Grounded, choice: str) -> Rung | None:
    folded = fold(choice)
    return next((rival.rung for rival in case.draft.rivals if fold(rival.text) == folded), None)


RULES: tuple[Rule, ...] = (
    same_twice,
    also_true,
    maybe_true,
    contained,
    all_or_none,
    too_few,
    other_type,
    long_label,
    banned_number,
    rounding,
    odd_length,
    key_stands_out,
    converges,
    anachronistic,
    far_fetched,
)
