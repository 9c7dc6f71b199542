"""What must follow when facts change: on shipped films and on an invented one."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from questions.base import FILM, FactBase, Proof, Query
from questions.build import build, questions_for
from questions.draft import Draft
from questions.facts import filmfile
from questions.facts.fact import Fact, FilmRecord
from questions.query import FILM_YEAR
from questions.templates import FAMILIES, drafts
from questions.templates.subject import Film
from quiz.judging import compile
from tests.questions import invented
from tests.questions.rivals import changed, matching, second_value

ROOT = Path(__file__).parents[3]
SHIPPED = ("leaving-las-vegas-1995", "the-godfather-1972", "rush-2013", "barry-lyndon-1975")
FILMS = (*SHIPPED, invented.FILM)
SEED = 1
#: The pin is the answer (a job, all of one's roles, what a star won with another film): nothing can
#: be second.
ALONE = {"all-rounder", "job", "star-elsewhere"}


@cache
def record(film: str) -> FilmRecord:
    if film == invented.FILM:
        return invented.RECORD
    return filmfile.read(ROOT / "questions" / "films" / f"{film}.yaml")


def base_of(*records: FilmRecord) -> FactBase:
    return FactBase.build(records)


@cache
def first_drafts(film: str) -> tuple[Draft, ...]:
    """One proved draft of each template that asks for a value and no count."""
    base = base_of(record(film))
    found: dict[str, Draft] = {}
    for draft in drafts(base, film, SEED):
        counts = any(query.count for proof in draft.proofs for query in proof.queries)
        if not counts and all(map(base.holds, draft.proofs)):
            found.setdefault(draft.template, draft)
    return tuple(found.values())


@pytest.mark.parametrize(("one", "other"), [SHIPPED[1:3], (SHIPPED[2], invented.FILM)])
def test_swapping_two_films_facts_swaps_the_keys(one: str, other: str) -> None:
    def keys(first: FilmRecord, second: FilmRecord) -> list[dict[str, str]]:
        base = base_of(first, second)
        plain = ("director", "composer", "cinematographer", "producer", "screenplay", "editor")
        return [
            {
                q.template: q.answer
                for q in questions_for(base, film.id, SEED)
                if q.template in plain
            }
            for film in (first, second)
        ]

    first, second = record(one), record(other)
    before = keys(first, second)
    after = keys(replace(first, facts=second.facts), replace(second, facts=first.facts))
    assert before[0]
    assert after == before[::-1]
    assert before[0] != before[1]


@pytest.mark.parametrize("film", FILMS)
def test_a_second_true_value_kills_or_rephrases_the_question(film: str) -> None:
    stays = []
    for draft in first_drafts(film):
        if draft.template in ALONE or draft.proofs[0].queries[0].film is None:
            continue
        second = second_value(record(film), draft)
        changed_film = replace(record(film), facts=(*record(film).facts, second))
        more = base_of(changed_film)
        subject = Film(more, changed_film, SEED)
        stays += [
            draft.id
            for template in FAMILIES[draft.family]
            for again in template(subject)
            if (again.id, again.stem, again.answer, again.keys)
            == (draft.id, draft.stem, draft.answer, draft.keys)
            and all(map(more.holds, again.proofs))
        ]
    assert stays == []


@pytest.mark.parametrize("film", FILMS)
def test_without_its_pin_a_value_is_one_of_two(film: str) -> None:
    """Beside a fact that differs in pin and value, the query holds only with its pin."""
    tried = 0
    for draft in first_drafts(film):
        proof = draft.proofs[0]
        query = proof.queries[0]
        pins = [name for name, _ in query.where if name not in (FILM_YEAR, query.field)]
        facts = matching(record(film), query)
        if query.film is None or len(proof.queries) > 1 or not facts:
            continue
        if draft.template in ALONE:
            continue
        for pin in pins:
            if getattr(facts[0], pin) in (None, False):
                continue
            other = changed(changed(facts[0], query.field, query.part), pin)
            more = base_of(replace(record(film), facts=(*record(film).facts, other)))
            assert more.holds(proof), (draft.id, pin)
            assert not more.holds(Proof((query.without(pin),), proof.expect)), (draft.id, pin)
            tried += 1
    assert tried or film == invented.FILM


@pytest.mark.parametrize("film", SHIPPED)
def test_without_its_pin_a_film_is_one_of_two(film: str) -> None:
    """Beside a film of that year that differs in the one pin, all others are not enough."""
    tried = 0
    for draft in first_drafts(film):
        proof = draft.proofs[0]
        if proof.queries[0].field != FILM:
            continue
        for at, query in enumerate(proof.queries):
            for pin, _ in query.where:
                if pin == FILM_YEAR:
                    continue
                more = base_of(record(film), _decoy(record(film), query, pin))
                queries = list(proof.queries)
                queries[at] = query.without(pin)
                assert more.holds(proof), (draft.id, pin)
                assert not more.holds(Proof((*queries,), proof.expect)), (draft.id, pin)
                tried += 1
    assert tried > 3


def _decoy(film: FilmRecord, query: Query, pin: str) -> FilmRecord:
    """A film with the same facts, but that those the query asks differ in one pin."""
    asked = {id(fact) for fact in matching(film, query)}

    def facts() -> list[Fact]:
        return [changed(fact, pin) if id(fact) in asked else fact for fact in film.facts]

    return replace(film, id=f"decoy-{film.year}", title="Decoy", facts=tuple(facts()))


def test_shuffling_options_changes_no_verdict() -> None:
    changes = []
    for question in questions_for(base_of(record(SHIPPED[2])), SHIPPED[2], SEED):
        if question.choices:
            turned = compile(replace(question, choices=question.choices[::-1]))
            key = compile(question)
            changes += [
                (question.id, form)
                for form in (question.answer, *question.accept, *question.choices)
                if key.judge(form) != turned.judge(form)
            ]
    assert changes == []


@pytest.mark.parametrize("film", FILMS)
def test_the_same_seed_gives_the_same_bytes(film: str) -> None:
    one, other = (repr(build(base_of(record(film)), film, SEED)) for _ in range(2))
    assert one.encode() == other.encode()
