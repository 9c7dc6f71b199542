"""Wrong answers: plausible, never true, and telling nothing by their place or form."""

import random
from collections import Counter
from typing import Any

import pytest

from questions import choices
from questions.base import Proof, Query
from questions.choices import Unfair
from questions.draft import Number, Rival, Rung, Shape
from quiz.question import Kind
from tests.questions.invented import FILM, base, changed


def pick(seed: int = 1, **changes: Any) -> tuple[str, ...] | None:
    return choices.pick(changed(**changes), base(), random.Random(seed))


def test_three_rivals_are_picked_and_the_key_is_not_among_them() -> None:
    picked = pick()
    assert picked is not None
    assert len(picked) == len(set(picked)) == 3
    assert "Ada Quill" not in picked


def test_the_same_seed_picks_the_same() -> None:
    assert pick(7) == pick(7)


@pytest.mark.parametrize(
    "unfair",
    [
        "ada quill",  # the key itself
        "Ada Quil",  # what the judge would take for it
        "Quill",  # the key's surname
        "Cinder",  # a name of another form
        "Salt Road",  # stands in the stem
        "X" * 81 + " Y",  # too long for a button
    ],
)
def test_an_unfair_rival_is_never_picked(unfair: str) -> None:
    rivals = (Rival(unfair, Rung.A), Rival("Bo Hartley", Rung.D), Rival("Cyd Marlowe", Rung.D))
    assert set(pick(rivals=rivals) or ()) == {"Bo Hartley", "Cyd Marlowe"}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("ada quill", Unfair.RIGHT),
        ("Ada Quil", Unfair.TAKEN_FOR_KEY),
        ("Quill", Unfair.OTHER_FORM),
        ("Salt Road", Unfair.IN_STEM),
        ("Bo Hartley", Unfair.TWICE),
        ("X" * 81 + " Y", Unfair.TOO_LONG),
        ("Ada Quill Hart", Unfair.CONTAINED),
        ("Cyd Marlowe", None),
    ],
)
def test_every_rival_that_is_looked_at_has_its_reason(text: str, why: Unfair | None) -> None:
    draft = changed(rivals=(Rival("Bo Hartley", Rung.A), Rival(text, Rung.B)))
    assert list(choices.looked_at(draft, base())) == [
        (Rival("Bo Hartley", Rung.A), None),
        (Rival(text, Rung.B), why),
    ]


def test_a_rival_on_no_whole_list_may_be_true_and_one_that_the_query_gives_is() -> None:
    proof = Proof((Query(kind="producer", field="person", film=FILM),), ("Bo Hartley",))
    rivals = (Rival("Cyd Marlowe", Rung.A), Rival("Gus Farr", Rung.D))
    draft = changed(answer="Bo Hartley", proofs=(proof,), rivals=rivals)
    assert [why for _, why in choices.looked_at(draft, base())] == [
        Unfair.ALSO_TRUE,
        Unfair.UNKNOWN,
    ]


def test_a_rival_that_is_true_as_well_is_never_picked() -> None:
    """The query knows a second producer, though the draft forgot to say so."""
    proof = Proof((Query(kind="producer", field="person", film=FILM),), ("Bo Hartley",))
    assert "Cyd Marlowe" not in (pick(answer="Bo Hartley", proofs=(proof,)) or ())


def test_with_one_fair_rival_there_are_no_choices() -> None:
    assert pick(rivals=(Rival("Bo Hartley", Rung.A),)) is None


def test_nearer_rungs_come_first() -> None:
    rivals = (
        *(Rival(f"{n} Farr", Rung.E) for n in ("Gus", "Hal", "Ida")),
        *(Rival(f"{n} Nearby", Rung.A) for n in ("Kit", "Lou", "Moe")),
    )
    assert set(pick(rivals=rivals) or ()) == {"Kit Nearby", "Lou Nearby", "Moe Nearby"}


def test_a_key_that_is_longer_by_half_gets_the_longest_options_or_none() -> None:
    rivals = tuple(Rival(text, Rung.A) for text in ("Bo Ott", "Cy Lee", "Di Fox"))
    key = "Ada Wilhelmina Quill"
    assert pick(rivals=rivals, answer=key) is None
    long = Rival("Count Ferdinand of Hohenfels", Rung.E)
    assert "Count Ferdinand of Hohenfels" in (pick(rivals=(*rivals, long), answer=key) or ())


def test_fixed_options_stay() -> None:
    assert pick(options=("False",), answer="True") == ("False",)


# ── Numbers ──────────────────────────────────────────────────────────────────────────────────────


def numbers(answer: str, number: Number, kind: Kind, seed: int = 1) -> tuple[str, ...] | None:
    return pick(seed, answer=answer, number=number, kind=kind)


YEAR = Number(value=1988, shape=Shape.YEAR, banned=frozenset({1987, 1989, 1990}), most=2026)


def test_a_banned_year_is_never_offered() -> None:
    for seed in range(300):
        picked = numbers("1988", YEAR, Kind.YEAR, seed)
        assert picked is not None
        assert not {"1987", "1988", "1989", "1990"} & set(picked)
        assert len(set(picked)) == 3


def test_the_rank_of_a_numeric_key_is_drawn_evenly() -> None:
    ranks = Counter(
        sum(int(text) < 1988 for text in numbers("1988", YEAR, Kind.YEAR, seed) or ())
        for seed in range(1000)
    )
    assert set(ranks) == {0, 1, 2, 3}
    assert all(200 < count < 300 for count in ranks.values())


def test_a_near_limit_does_not_push_the_key_to_one_side() -> None:
    latest = Number(value=1988, shape=Shape.YEAR, most=1994)
    found = [numbers("1988", latest, Kind.YEAR, seed) or () for seed in range(400)]
    ranks = Counter(sum(int(text) < 1988 for text in texts) for texts in found)
    assert set(ranks) == {0, 1, 2, 3}
    assert all(60 < count < 140 for count in ranks.values())
    assert max(int(text) for texts in found for text in texts) <= 1994


def test_where_any_of_several_answers_is_right_there_are_no_choices() -> None:
    assert pick(keys=("Ada Quill", "Bo Reyes")) is None


def test_a_count_stays_within_what_is_possible() -> None:
    one_of_two = Number(value=1, shape=Shape.COUNT, least=0, most=2)
    for seed in range(50):
        assert set(numbers("one", one_of_two, Kind.NUMBER, seed) or ()) == {"zero", "two"}
    assert numbers("1", Number(value=1, shape=Shape.COUNT, least=1, most=2), Kind.NUMBER) is None


@pytest.mark.parametrize(
    ("answer", "value", "written"),
    [
        ("$3.6 million", 5_760_000, "$5.8 million"),
        ("$32,029,928", 51_247_885, "$51,247,885"),
        ("₹80 crore", 1_280_000_000, "₹128 crore"),
        ("about $9 million", 20_700_000, "about $21 million"),
        ("$560 million", 1_427_000_000, "$1.4 billion"),
        ("$560 million", 999_900_000, "$1.0 billion"),
        ("$850,000", 357_423, "$360,000"),
    ],
)
def test_an_amount_is_written_as_the_key_is(answer: str, value: int, written: str) -> None:
    number = Number(value=1, shape=Shape.MONEY, currency="USD")
    assert choices.written_like(answer, value, number) == written


def test_wrong_sums_stay_within_four_times_the_key() -> None:
    number = Number(value=560_000_000, shape=Shape.MONEY, currency="USD", least=1)
    for seed in range(100):
        for text in numbers("$560 million", number, Kind.MONEY, seed) or ():
            figure, scale = text[1:].split()
            millions = float(figure) * (1000 if scale == "billion" else 1)
            assert 140 <= millions <= 2240


@pytest.mark.parametrize(
    ("answer", "value", "written"),
    [
        ("four", 5, "five"),
        ("fifteen", 14, "fourteen"),
        ("Four", 0, "Zero"),
        ("112 minutes", 128, "128 minutes"),
        ("90%", 78, "78%"),
    ],
)
def test_a_number_is_written_as_the_key_is(answer: str, value: int, written: str) -> None:
    assert choices.written_like(answer, value, Number(value=1, shape=Shape.COUNT)) == written
