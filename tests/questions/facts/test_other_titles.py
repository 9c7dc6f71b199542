"""Other titles of a film, from the first sentence of its page."""

from __future__ import annotations

import pytest

from questions.facts.other_titles import other_titles
from tests.questions.facts.pages import page


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("Salt Harbour is a 1999 film.", ()),
        ("Salt Harbour, also known as Port of Salt, is a 1999 film.", ("Port of Salt",)),
        ("Salt Harbour (also known as Port of Salt) is a 1999 film.", ("Port of Salt",)),
        (
            "Salt Harbour or: How We Sailed, more commonly known simply as Salt Harbour, is a "
            "1999 film.",
            ("Salt Harbour or: How We Sailed",),
        ),
        (
            "Salt Harbour: A Tale, or simply Salt Harbour, is a 1999 film.",
            ("Salt Harbour: A Tale",),
        ),
        (
            "Salt Harbour (also known as Port of Salt; French: Port Salé) is a 1999 film.",
            ("Port of Salt",),
        ),
        ("Sea Tales: Salt Harbour is a 1999 film.", ("Sea Tales: Salt Harbour",)),
        # Neither of these names the film.
        ("The author Ann Lee, also known as Flo, made Salt Harbour in 1999.", ()),
        ("Salt Harbour, known as a failure, was a 1999 film.", ()),
    ],
)
def test_a_title_is_another_ones_where_the_first_sentence_says_so(
    sentence: str, titles: tuple[str, ...]
) -> None:
    assert other_titles(page(prose={"Lead": [sentence]})) == titles
