"""Lint of the answer and of the options beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from questions.base import fold
from questions.draft import Shape
from questions.facts.fact import Cast, PersonFact, Starring
from questions.vet.problem import Case, Problem, Rule
from quiz.judging import Ruling
from quiz.question import Kind

LONGEST_LABEL = 80
MOST_WORDS = 6

_ALL_OR_NONE = re.compile(r"^(?:all|none|both|neither)\b.*\b(?:above|these|them)\b", re.IGNORECASE)


def empty(case: Case) -> Iterator[Problem]:
    if not case.question.answer.strip() or any(not form.strip() for form in case.question.accept):
        yield Problem("E40", "an empty answer or accepted form")


def accepts_a_wrong_option(case: Case) -> Iterator[Problem]:
    wrong = {fold(choice) for choice in case.choices} | {fold(r) for r in case.question.reject}
    if wrong & {fold(form) for form in (case.question.answer, *case.question.accept)}:
        yield Problem("E41", "an accepted form is also a wrong answer")


def judged_wrongly(case: Case) -> Iterator[Problem]:
    """The answer as it is shown must be accepted, and the judge may take no option for it."""
    if case.key.judge(case.question.answer).ruling is not Ruling.ACCEPT:
        yield Problem("E40", "the judge would not accept the answer as it is shown")
    for choice in case.choices:
        if case.key.judge(choice).ruling is Ruling.ACCEPT:
            yield Problem("E50", f"the judge would accept the wrong option “{choice}”")


def untypable(case: Case) -> Iterator[Problem]:
    answer = case.question.answer
    if not any(sign.isalnum() for sign in answer):
        yield Problem("E43", "the answer has no letter or digit to type")
    elif len(answer.split()) > MOST_WORDS and not case.choices:
        yield Problem("E43", f"the answer has more than {MOST_WORDS} words and no options")


def shared_surname(case: Case) -> Iterator[Problem]:
    """A surname alone is no answer where two people of the film have it."""
    if case.question.kind is not Kind.PERSON:
        return
    alone = {fold(form) for form in case.question.accept if len(form.split()) == 1}
    if not alone:
        return
    people = Counter(
        surname
        for name in _people(case)
        if (surname := fold(name).split()[-1]) in alone and len(name.split()) > 1
    )
    right = {fold(form) for form in (case.question.answer, *case.question.accept)}
    for surname, count in people.items():
        others = [n for n in _people(case) if fold(n).split()[-1] == surname]
        if count > 1 and any(fold(other) not in right for other in others):
            yield Problem("E44", f"the surname “{surname}” is shared in the film")


def _people(case: Case) -> set[str]:
    names = {fold(f.person): f.person for f in case.base.facts(case.draft.film, PersonFact)}
    names |= {fold(f.person): f.person for f in case.base.facts(case.draft.film, Starring)}
    names |= {fold(f.actor): f.actor for f in case.base.facts(case.draft.film, Cast)}
    return set(names.values())


# ── Options ──────────────────────────────────────────────────────────────────────────────────────


def same_twice(case: Case) -> Iterator[Problem]:
    labels = [fold(label) for label in (case.question.answer, *case.choices)]
    if case.choices and len(set(labels)) < len(labels):
        yield Problem("E50", "two options are the same")


def also_true(case: Case) -> Iterator[Problem]:
    right = {
        fold(answer) for proof in case.draft.proofs for answer in case.base.prove(proof.queries)
    }
    if case.draft.options is None:
        for choice in case.choices:
            if fold(choice) in right:
                yield Problem("E51", f"“{choice}” is true as well")


def contained(case: Case) -> Iterator[Problem]:
    key = f" {fold(case.question.answer)} "
    for choice in case.choices:
        folded = f" {fold(choice)} "
        if case.draft.number is None and folded != key and (folded in key or key in folded):
            yield Problem("E53", f"“{choice}” and the answer contain one another")


def all_or_none(case: Case) -> Iterator[Problem]:
    if any(_ALL_OR_NONE.match(choice) for choice in case.choices):
        yield Problem("E54", "an all, none or both of the above")


def too_few(case: Case) -> Iterator[Problem]:
    fixed = case.draft.options is not None
    if case.question.choices is not None and len(case.choices) < (1 if fixed else 2):
        yield Problem("E55", "fewer than two wrong options")


def other_form(case: Case) -> Iterator[Problem]:
    if case.question.kind is not Kind.PERSON or case.draft.options is not None:
        return
    single = len(case.question.answer.split()) == 1
    if any((len(choice.split()) == 1) != single for choice in case.choices):
        yield Problem("E56", "a surname beside full names")


def long_label(case: Case) -> Iterator[Problem]:
    if any(len(label) > LONGEST_LABEL for label in (case.question.answer, *case.choices)):
        yield Problem("E57", f"a label of more than {LONGEST_LABEL} characters")


def banned_number(case: Case) -> Iterator[Problem]:
    number = case.draft.number
    if number is None or number.shape is not Shape.YEAR:
        return
    if any(choice.isdecimal() and int(choice) in number.banned for choice in case.choices):
        yield Problem("E58", "a wrong year that is defensible by another date")


def rounding(case: Case) -> Iterator[Problem]:
    number = case.draft.number
    if number is None or number.shape is not Shape.MONEY:
        return
    shapes = {re.sub(r"\d+", "0", label) for label in (case.question.answer, *case.choices)}
    if len({shape.replace("0,0", "0") for shape in shapes} - {""}) > 2:
        yield Problem("E59", "amounts are rounded differently")


def odd_length(case: Case) -> Iterator[Problem]:
    if not case.choices or case.draft.number is not None or case.draft.options is not None:
        return
    key, others = len(case.question.answer), [len(choice) for choice in case.choices]
    if any(not 0.55 <= other / key <= 1.8 for other in others):
        yield Problem("W60", "an option of another length than the key's")
    if key > 1.5 * max(others) or key * 1.5 < min(others):
        yield Problem("W61", "the key is the longest or shortest by far")


RULES: tuple[Rule, ...] = (
    empty,
    accepts_a_wrong_option,
    judged_wrongly,
    untypable,
    shared_surname,
    same_twice,
    also_true,
    contained,
    all_or_none,
    too_few,
    other_form,
    long_label,
    banned_number,
    rounding,
    odd_length,
)
