"""Lint of the answer and of the forms that are accepted for it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from questions.base import fold
from questions.facts.fact import Cast, PersonFact
from questions.vet.problem import Case, Grounded, Rule, rule
from quiz.judging import Ruling
from quiz.question import Kind

MOST_WORDS = 6


@rule("E40", at="answer")
def nothing_accepted(case: Case) -> Iterator[str]:
    """The answer as it is shown must be accepted, and no form may be empty."""
    if not case.question.answer.strip() or any(not form.strip() for form in case.question.accept):
        yield "an empty answer or accepted form"
    elif case.key.judge(case.question.answer).ruling is not Ruling.ACCEPT:
        yield "the judge would not accept the answer as it is shown"


@rule("E41", at="answer")
def accepts_a_wrong_form(case: Case) -> Iterator[str]:
    wrong = {fold(form): form for form in (*case.choices, *case.question.reject)}
    for form in (case.question.answer, *case.question.accept):
        if fold(form) and fold(form) in wrong:
            yield f"“{form}” is accepted and is also a wrong answer"


@rule("E43", at="answer")
def untypable(case: Case) -> Iterator[str]:
    answer = case.question.answer
    if not any(sign.isalnum() for sign in answer):
        yield "the answer has no letter or digit to type"
    elif case.choices or case.kind is Kind.LIST:
        return
    elif min(len(form.split()) for form in (answer, *case.question.accept)) > MOST_WORDS:
        yield f"the answer has more than {MOST_WORDS} words and no options"


@rule("E44", at="also")
def shared_surname(case: Case) -> Iterator[str]:
    """A surname alone is no answer where somebody else of the film, or of the options, has it."""
    question = case.question
    if case.kind is not Kind.PERSON:
        return
    right = {fold(form) for form in (question.answer, *question.accept)}
    alone = {form for form in right if len(form.split()) == 1}
    own = {form.split()[-1] for form in right if len(form.split()) > 1} & alone
    for name in sorted({*_people(case), *case.choices, *question.reject}):
        first, _, surname = fold(name).rpartition(" ")
        # Bob Wall is Robert Wall: the judge knows.
        if first and surname in own and case.key.judge(name).ruling is not Ruling.ACCEPT:
            yield f"the surname “{surname}” is accepted, and {name} has it too"
            return


def _people(case: Case) -> set[str]:
    if not isinstance(case, Grounded):
        return set()
    film = case.draft.film
    names = {fact.person for fact in case.base.facts(film, PersonFact)}
    return names | {fact.actor for fact in case.base.facts(film, Cast)}


@rule("W45", at="answer")
def no_plain_form(case: Case) -> Iterator[str]:
    """What a keyboard without accents can type must be accepted."""
    if case.question.answer.isascii():
        return
    forms = (case.question.answer, *case.question.accept)
    plain = [form for form in map(_plain, forms) if form and form.isascii()]
    if not any(case.key.judge(form).ruling is Ruling.ACCEPT for form in plain):
        yield "no form of the answer can be typed without accents or in Latin letters"


def _plain(text: str) -> str:
    """Without diacritics; typographic quotes and dashes as keyboards have them."""
    text = text.translate(str.maketrans("‘’“”–—", "''\"\"--"))
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


RULES: tuple[Rule, ...] = (
    nothing_accepted,
    accepts_a_wrong_form,
    untypable,
    shared_surname,
    no_plain_form,
)
