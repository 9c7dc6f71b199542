"""Why a question is as it is: its facts, its proof, what would fit too, what was left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from questions.base import FILM, FILM_YEAR, FactBase, Proof, Query
from questions.build import Built, Dropped, build
from questions.draft import Draft, Rival, Rung
from questions.explain import THE_FILM, Explanation, Loosened, NoSuchQuestion, explain
from questions.facts.fact import Award
from questions.reference.fame import Fame
from questions.templates import drafts
from tests.questions import seed
from tests.questions.invented import AT, AWARD, GOOD, RECORD, base, changed
from tests.questions.invented import FILM as SALT

KNOWN = Fame.USUAL
NOTHING = Built((), (), ())
OTHER = replace(
    RECORD,
    id="the-tin-moon-1988",
    title="The Tin Moon",
    facts=(replace(AWARD, recipients=("Gus Farr",)),),
)


def told(
    draft: Draft = GOOD, *, base: FactBase | None = None, built: Built = NOTHING
) -> Explanation:
    return explain(base or ground(), [draft], built, draft.id, 0, KNOWN)


def ground(*more: Award) -> FactBase:
    return base(*more, others=(OTHER,))


def test_the_facts_come_with_the_film_that_told_them() -> None:
    ((record, facts),) = told().sources
    assert record.id == SALT
    assert facts == GOOD.facts
    assert facts[0].source == AT


def test_facts_of_several_films_stand_with_their_own() -> None:
    proof = Proof((Query(kind="award", field=FILM, where=(("body", "Golden Heron Award"),)),), ())
    proof = replace(proof, expect=(SALT, OTHER.id))
    draft = changed(film="", facts=(AWARD, OTHER.facts[0]), proofs=(proof,))
    explained = told(draft, built=Built((draft.question(None),), (), ()))
    assert [(r.id, f) for r, f in explained.sources] == [
        (SALT, (AWARD,)),
        (OTHER.id, OTHER.facts),
    ]


AWARDED = Query(
    kind="award",
    field="recipients",
    film=SALT,
    where=(("body", "Golden Heron Award"), ("category", "Best Director")),
)


def test_each_pin_is_taken_away_in_turn() -> None:
    other = replace(AWARD, category="Best Editing", recipients=("Ida Farr",))
    draft = changed(proofs=(Proof((AWARDED,), ("Ada Quill",)),))
    (proved,) = told(draft, base=ground(other)).proved
    assert proved.holds
    assert proved.answers == (("Ada Quill",),)
    assert proved.loosened == (
        Loosened(("body", "Golden Heron Award"), ()),
        Loosened(("category", "Best Director"), ("Ida Farr",)),
        Loosened((THE_FILM, SALT), ("Gus Farr",)),
    )


def test_a_query_that_is_gone_with_its_pin_leaves_the_others() -> None:
    year = (FILM_YEAR, "1988")
    stars = ("Dina Okafor", "Emil Quill")
    queries = tuple(
        Query(kind="starring", field=FILM, where=(year, ("person", name))) for name in stars
    )
    (proved,) = told(changed(proofs=(Proof(queries, (SALT,)),))).proved
    assert proved.common == (SALT,)
    assert [(one.pin[1], one.fits) for one in proved.loosened] == [
        ("1988", ()),
        ("Dina Okafor", ()),
        ("Emil Quill", ()),
    ]
    (alone,) = told(changed(proofs=(Proof(queries[:1], (SALT,)),))).proved
    assert [one.fits for one in alone.loosened] == [(), None]


def test_a_proof_that_fails_says_what_the_base_has_instead() -> None:
    draft = changed(proofs=(Proof((AWARDED,), ("Gus Farr",)),))
    (proved,) = told(draft).proved
    assert not proved.holds
    assert proved.common == ("Ada Quill",)


def test_every_candidate_for_a_wrong_answer_has_its_reason() -> None:
    rivals = (
        Rival("Ada Quill", Rung.A),
        Rival("Bo Hartley", Rung.A),
        Rival("Cyd Marlowe", Rung.A),
        Rival("Dina Okafor", Rung.A),
        Rival("Farah Lund-Marchbanks the Elder", Rung.A),
        Rival("Gus Farr", Rung.D),
        Rival("Bea Ostrom", Rung.A),
    )
    explained = told(changed(rivals=rivals))
    why = {one.rival.text: one.why for one in explained.rivals}
    picked = explained.question.choices or ()
    assert {name for name, said in why.items() if not said} == set(picked)
    assert why["Ada Quill"] == "it is a form of the answer"
    assert why["Farah Lund-Marchbanks the Elder"] == "fair, but of another length than the answer"
    assert why["Gus Farr"] == "fair, but nearer ones were found"
    (twin,) = {"Bo Hartley", "Bea Ostrom"} - set(picked)
    assert why[twin].startswith("fair, but begins like “B")


def test_a_question_that_is_asked_has_the_doubts_of_its_set() -> None:
    question = GOOD.question(("Bo Hartley", "Cyd Marlowe"))
    doubts = (Dropped(GOOD.id, "W64", "far"), Dropped("another", "W60", "long"))
    explained = told(built=Built((question,), (), doubts))
    assert explained.dropped is None
    assert explained.question is question
    assert [(found.code, found.text) for found in explained.findings] == [("W64", "far")]


def test_a_question_that_was_dropped_says_why() -> None:
    out = Dropped(GOOD.id, "E70", "it is asked twice")
    assert told(built=Built((), (out,), ())).dropped == out


def test_a_question_that_nothing_makes_has_its_nearest() -> None:
    with pytest.raises(NoSuchQuestion) as missing:
        explain(ground(), [GOOD], NOTHING, f"{SALT}/directr", 0, KNOWN)
    assert missing.value.nearest == (GOOD.id,)


def test_every_question_of_a_real_film_can_be_explained() -> None:
    fact_base = seed.base()
    made, built = list(drafts(fact_base, seed.FILM, 0)), build(fact_base, seed.FILM, 0)
    ids = [question.id for question in built.questions]
    assert len(ids) > 60
    for id in (*ids[::7], *(out.id for out in built.dropped)):
        explained = explain(fact_base, made, built, id, 0, KNOWN)
        assert (explained.dropped is None) is (id in ids)
        assert all(proved.holds for proved in explained.proved) or explained.dropped
        picked = {one.rival.text for one in explained.rivals if not one.why}
        if explained.draft.number is None and explained.draft.options is None:
            assert picked == set(explained.question.choices or ())
