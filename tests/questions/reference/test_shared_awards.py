"""Awards read from the shared articles, beside the table; skipped where these are not at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions.build import Refusal, pages, read_pages
from questions.reference import ceremonies
from questions.reference.academy_check import Found

ARTICLES = Path(__file__).parents[4] / "shared" / "articles"
pytestmark = pytest.mark.skipif(not ARTICLES.is_dir(), reason="the shared articles are not here")


@pytest.fixture(scope="module")
def found() -> Found:
    found = Found()
    for path in sorted((*ARTICLES.glob("text/*.*"), *ARTICLES.glob("wikitext/*.*"))):
        for result in read_pages(pages([str(path)])):
            if not isinstance(result, Refusal):
                text = path.read_text(encoding="utf-8", errors="replace")
                found.compare(result, text, ceremonies.shipped())
    return found


def test_the_table_contradicts_no_row_that_was_read(found: Found) -> None:
    assert found.contradicted == []
    assert found.count["rows corroborated"] > 50


def test_few_nominations_that_a_page_prints_are_missed(found: Found) -> None:
    """What is missed is in the film all the same: the table adds it."""
    assert len(found.missed) <= found.count["nominations of these films"] / 4, found.missed
