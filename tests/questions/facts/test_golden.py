"""Pages of invented films, with the damage real pages have, and all that is read of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions.articles import read
from questions.facts.reader import read_facts
from tests.questions.facts import showing

ARTICLES = sorted((Path(__file__).parents[2] / "golden" / "articles").glob("*.article.*"))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name.split(".")[0])
def test_the_facts_of_a_page_are_those_of_its_golden_file(
    path: Path, request: pytest.FixtureRequest
) -> None:
    golden = path.with_name(path.name.partition(".article.")[0] + ".facts.txt")
    shown = showing.text(read_facts(read(path.read_bytes(), path.name)))
    if request.config.getoption("--regold"):
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")


def test_there_are_golden_pages() -> None:
    assert len(ARTICLES) >= 15
