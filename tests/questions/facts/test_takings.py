"""Takings of one part of the world, from prose."""

from __future__ import annotations

import pytest

from questions.facts.fact import BoxOffice
from questions.facts.money import read_money
from tests.questions.facts.pages import page

Told = tuple[int | None, str | None]


def read(said: str, *gross: str) -> list[Told]:
    box = {"gross": gross, "director": ["Ann Lee"]}
    found = read_money(page(box, prose={"Box office": [said]}))
    return [(f.amount, f.scope) for f in found if isinstance(f, BoxOffice)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("In the US it earned $9.1 million.", [(9_100_000, "United States")]),
        (
            "Salt Harbour grossed $191.5 million in the United States and Canada, and $370.7 "
            "million in other countries for a worldwide total of $562.2 million.",
            [(191_500_000, "United States and Canada"), (370_700_000, "foreign countries")],
        ),
        ("In total, the film earned $11.5 million in the U.S.", [(11_500_000, "United States")]),
        ("It went on to gross $184 million in North America.", [(184_000_000, "North America")]),
    ],
)
def test_takings_of_a_part_of_the_world_are_read_where_there_is_no_sum(
    sentence: str, told: list[Told]
) -> None:
    assert read(sentence) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "It earned $4 million in the United States in its opening weekend.",
        "It earned $4 million in rentals in North America.",
        "Her earlier picture grossed $4 million in Japan.",
        "It earned a profit of $25 million in the United States.",
        "It earned $4 million in the United States. The film grossed $5 million in the US.",
    ],
)
def test_parts_of_a_run_and_sums_that_differ_are_not(sentence: str) -> None:
    assert read(sentence) == []


def test_a_sum_that_prose_gives_to_one_country_is_that_countrys() -> None:
    said = "Salt Harbour grossed $28.3 million in the United States, making it a hit."
    assert read(said, "$28.3 million") == [(28_300_000, "United States")]
    assert read(said, "$41 million") == [(41_000_000, None)]
