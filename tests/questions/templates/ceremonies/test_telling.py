"""Which sentences a reveal tells."""

from __future__ import annotations

import pytest

from questions.templates.ceremonies.telling import reads_well, told


def test_no_two_sentences_begin_with_the_same_name() -> None:
    tell = [
        "Bo Quist won again for *Kest*.",
        "Bo Quist's other part was Nils.",
        "*Tal* beat *Osk*.",
    ]
    assert told("", tell, "") == "Bo Quist won again for *Kest*. *Tal* beat *Osk*."


def test_what_was_heard_is_not_told_again() -> None:
    assert told("It was for *Kest*.", ["It beat *Tal*."], "Who won, over *Tal*?") == (
        "It was for *Kest*."
    )


@pytest.mark.parametrize(("stem", "well"), [("One. Two?", True), ("One. Two. Three?", False)])
def test_a_stem_has_no_more_than_two_sentences(stem: str, well: bool) -> None:
    assert reads_well(stem) is well
