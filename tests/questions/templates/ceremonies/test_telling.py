"""Which sentences a reveal tells."""

from __future__ import annotations

import pytest

from questions.templates.ceremonies.telling import ends_well, gives_away, reads_well, told


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


def test_the_other_nominees_are_those_that_were_not_told_of_yet() -> None:
    others = "The other films nominated for Best Sound were *Wilson*, *Marrow* and *Kest & Co.*."
    beat = "*Osk* beat *Wilson*, which had ten nominations."
    heard = "Which film beat *Marrow*, the Best Picture?"
    left = "*Kest & Co.* was also up for Best Sound."
    assert told("", [beat, others], f"{heard} Osk") == f"{beat} {left}"
    assert told(f"{beat} {others}", [], heard) == f"{beat} {left}"
    assert told("", [others], "Which film?") == others
    assert told("", ["*Wilson* and *Marrow* were also up for Best Sound."], heard) == (
        "*Wilson* was also up for Best Sound."
    )


def test_a_stem_does_not_end_in_two_question_marks() -> None:
    assert not ends_well("Who won for *Who Goes There?*?")
    assert ends_well("Who won for *Who Goes There?* in the end?")


def test_a_word_that_is_run_together_with_others_gives_the_title_away() -> None:
    assert gives_away("Flashdance", "From which film is “Flashdance...What a Feeling”?")
    assert not gives_away("M.A.S.H.", "Which film has a surgeon named A. S. Hawk?")
