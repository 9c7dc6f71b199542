"""Distributors: "International" is no part of the world."""

from __future__ import annotations

from questions.facts.companies import read_companies
from questions.facts.fact import Distributor, Unread
from tests.questions.facts.pages import page


def test_a_distributor_without_a_part_of_the_world_is_unread() -> None:
    named = ["Golden Harvest (Hong Kong)", "Heron Pictures (International)"]
    kept, lost = list(read_companies(page({"distributor": named})))
    assert isinstance(kept, Distributor)
    assert (kept.company, kept.territory) == ("Golden Harvest", "Hong Kong")
    assert isinstance(lost, Unread)
    assert lost.text == "Heron Pictures"
