"""Sums inside wikitext."""

from __future__ import annotations

import pytest

from questions.articles.rendered import UNKNOWN
from questions.articles.wiki.render import render
from questions.articles.wiki.sums import evaluate


@pytest.mark.parametrize(
    ("sum_", "shown"),
    [
        ("1200000 + 300000", "1500000"),
        ("123+13.3 round 0", "136"),
        ("2 * 3.5 - 1", "6"),
        ("10 / 4", "2.5"),
        (" 1,200 + 1 ", "1201"),
    ],
)
def test_a_sum_is_what_the_wiki_would_show(sum_: str, shown: str) -> None:
    assert evaluate(sum_) == shown


@pytest.mark.parametrize("sum_", ["", "1 +", "1 / 0", "(1 + 2) * 3", "x", "1 " * 200, "2 ^ 9"])
def test_anything_but_a_plain_sum_is_none(sum_: str) -> None:
    assert evaluate(sum_) is None


def test_a_value_shows_the_sum() -> None:
    assert render("US${{#expr: 1 + 2}} million").text == "US$3 million"
    assert render("{{hms|1|52}}").text == "1 hours 52 minutes"
    assert UNKNOWN in render("{{#expr: {{x}} + 1}}").text
