"""What is on no list may be true as long as the list may go on."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from questions import choices
from questions.base import FILM, FactBase, Proof, Query
from questions.draft import Rival, Rung
from questions.facts.fact import Award, Distributor, Fact, FilmingLocation, Starring
from questions.open_world import is_unknown
from questions.query import FILM_YEAR
from quiz.question import Kind
from tests.questions.invented import AT, GOOD, RECORD
from tests.questions.invented import FILM as FILM_ID


def proof(kind: str, field: str, **where: str) -> Proof:
    return Proof((Query(kind=kind, field=field, film=FILM_ID, where=(*where.items(),)),), ("x",))


def base(*facts: Fact) -> FactBase:
    return FactBase.build([replace(RECORD, facts=facts)])


def award(body: str, *, closed: bool) -> Award:
    return Award(
        source=AT, body=body, category="Best Score", recipients=("Bo Ott",), result="won",
        closed=closed,
    )  # fmt: skip


STAR = Starring(source=AT, person="Dina Okafor")
GAO = FilmingLocation(source=AT, place="Gao", country="Mali")
HERE = Distributor(source=AT, company="Heron", territory="Mali")
THERE = Distributor(source=AT, company="Otter", territory="Chad")
LOST = award("Otter Award", closed=False)
WHOLE = award("Otter Award", closed=True)


@pytest.mark.parametrize(
    ("facts", "asked", "text", "unknown"),
    [
        ((STAR,), proof("starring", "person"), "Bo Ott", True),
        ((replace(STAR, closed=True),), proof("starring", "person"), "Bo Ott", False),
        ((GAO,), proof("filming_location", "place", country="Mali"), "Mopti", True),
        ((GAO,), proof("director", "person"), "Bo Ott", False),
        ((HERE, THERE), proof("distributor", "territory", company="Heron"), "Chad", False),
        ((HERE, THERE), proof("distributor", "territory", company="Heron"), "Niger", True),
        ((HERE, THERE), proof("distributor", "company", territory="Mali"), "Crane", False),
        ((LOST,), proof("award", "body", recipients="Ada Quill"), "Otter Awards", True),
        ((WHOLE,), proof("award", "body", recipients="Ada Quill"), "Otter Awards", False),
        ((WHOLE,), proof("award", "body", recipients="Ada Quill"), "Crane Awards", True),
        ((LOST,), proof("award", "recipients", category="Best Score"), "Cy Lee", False),
    ],
)
def test_only_one_value_or_a_whole_list_rules_another_out(
    facts: tuple[Fact, ...], asked: Proof, text: str, unknown: bool
) -> None:
    assert is_unknown(base(*facts), asked, text) is unknown


def test_a_film_is_known_by_its_year_and_a_pin_more() -> None:
    year, star = (FILM_YEAR, "1988"), ("person", "Dina Okafor")
    pinned = Query(kind="starring", field=FILM, where=(year, star))
    loose = Query(kind="starring", field=FILM, where=(star,))
    assert not is_unknown(base(STAR), Proof((pinned,), (FILM_ID,)), "Dust")
    assert is_unknown(base(STAR), Proof((loose,), (FILM_ID,)), "Dust")


def test_what_may_be_true_is_not_offered() -> None:
    draft = replace(
        GOOD,
        answer="Gao",
        kind=Kind.PLACE,
        proofs=(
            Proof(
                (Query(kind="filming_location", field="place", film=FILM_ID),),
                ("Gao",),
            ),
        ),
        rivals=tuple(Rival(place, Rung.E) for place in ("Mopti", "Timbuktu", "Djenné")),
    )
    assert choices.pick(draft, base(GAO), random.Random(1)) is None
    assert choices.pick(draft, base(replace(GAO, closed=True)), random.Random(1))
