"""The query behind every question: true as it stands, and not by luck.

A second true value must kill the question or change what it asks; taking away a pin that matters
must make its query fail. Both are tried on every template that the seed film feeds.
"""

from __future__ import annotations

import pytest

from questions.base import FILM, FactBase, Proof
from questions.draft import Draft
from questions.templates import FAMILIES, drafts
from tests.questions import seed
from tests.questions.rivals import second_value

BASE = seed.base()
DRAFTS = {
    draft.id.removeprefix(f"{seed.FILM}/"): draft
    for draft in drafts(BASE, seed.FILM, seed=1)
    if all(BASE.holds(proof) for proof in draft.proofs)
}
#: The first draft of each template whose query asks for a value of this film.
FIRST = {
    draft.template: draft
    for draft in reversed(DRAFTS.values())
    if draft.proofs[0].queries[0].film and not draft.proofs[0].queries[0].count
}


def asked(base: FactBase, draft: Draft) -> list[Draft]:
    """What `draft` has become over another base: the same words for the same key, proved."""
    return [
        other
        for other in drafts(base, seed.FILM, seed=1)
        if (other.id, other.stem, other.answer, other.keys)
        == (draft.id, draft.stem, draft.answer, draft.keys)
        and all(base.holds(proof) for proof in other.proofs)
    ]


# Films are set side by side only if a room has heard of both; the decoy is invented.
@pytest.mark.parametrize("family", sorted(FAMILIES.keys() - {"orders"}))
def test_every_family_is_fed_by_the_seed(family: str) -> None:
    assert any(draft.family == family for draft in DRAFTS.values())


@pytest.mark.parametrize(
    "template",
    # Where the pin is the answer (a job, a spoken track) nothing can be second; and whoever joins
    # one film's cast is not in both.
    sorted(FIRST.keys() - {"all-rounder", "shared-player", "co-star-of-both", "star-elsewhere"}),
)
def test_a_second_true_value_kills_or_rephrases_the_question(template: str) -> None:
    draft = FIRST[template]
    assert not asked(seed.base(second_value(seed.RECORD, draft)), draft)


@pytest.mark.parametrize(
    ("name", "pin"),
    [
        ("nominee/academy-award-best-director", "category"),
        ("nominee/bafta-award-best-actress", "category"),
        ("only-win/academy-award", "result"),
        ("missing-nomination/academy-award", "body"),
        ("wins/independent-spirit-award", "result"),
        ("nominations/bafta-award", "body"),
        ("same-category/best-director", "category"),
        ("player/sera", "character"),
        ("part/nicolas-cage", "actor"),
        ("distributor/north-america", "territory"),
        ("closest-weeks", "scope"),
        ("other-city/nevada", "region"),
        ("performer/come-rain-or-come-shine", "title"),
        ("song-writer/come-rain-or-come-shine", "title"),
        ("album-guest/sera-talks-to-the-cab-driver", "title"),
        ("series/family-guy", "work"),
        ("why/some-scenes-were-filmed-in-a-single-take", "outcome"),
    ],
)
def test_without_its_pin_the_query_fails(name: str, pin: str) -> None:
    proof = DRAFTS[name].proofs[0]
    assert any(field == pin for query in proof.queries for field, _ in query.where)
    queries = tuple(query.without(pin) for query in proof.queries)
    assert BASE.holds(proof)
    assert not BASE.holds(Proof(queries, proof.expect))


@pytest.mark.parametrize("name", ["film-of-leads"])
def test_one_pin_alone_fits_another_film_of_the_year(name: str) -> None:
    (proof,) = DRAFTS[name].proofs
    assert BASE.holds(proof)
    assert not BASE.holds(Proof(proof.queries[:1], proof.expect))


def test_films_are_asked_for_with_their_year() -> None:
    queries = [
        query
        for draft in DRAFTS.values()
        if not draft.clues  # each of which may fit several films
        for proof in draft.proofs
        for query in proof.queries
        if query.field == FILM
    ]
    assert queries
    assert all(("film.year", "1995") in query.where for query in queries)


def test_every_draft_rests_on_facts_of_the_film() -> None:
    for draft in DRAFTS.values():
        assert draft.facts, draft.id
        beside = seed.DECOY.facts if draft.family == "links" else ()
        assert set(draft.facts) <= {*seed.RECORD.facts, *beside}, draft.id


def test_no_rival_is_right() -> None:
    for draft in DRAFTS.values():
        right = {draft.answer, *draft.keys}
        assert not right & {rival.text for rival in draft.rivals}, draft.id
