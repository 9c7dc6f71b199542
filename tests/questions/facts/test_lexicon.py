"""What may be read of a passage."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from questions.articles.article import Section
from questions.facts import lexicon


def test_a_sentence_is_cut_before_the_clause_that_is_forbidden() -> None:
    sentence = "It is based on a novel by Ed Fry, who committed suicide in 1990, in Oslo."
    assert lexicon.allowed_part(sentence) == "It is based on a novel by Ed Fry"


def test_a_sentence_that_begins_forbidden_is_passed_over() -> None:
    assert lexicon.allowed_part("Her assault (by Gray) is filmed.") is None


def test_a_sentence_without_such_words_is_whole() -> None:
    assert lexicon.allowed_part("Grapes are sold, and drapes.") == "Grapes are sold, and drapes."


def test_a_surname_is_no_deed() -> None:
    assert not lexicon.forbidden("Flo Lynch praised it.")
    assert not lexicon.mature("It features Jo Lee Hooker.")
    assert lexicon.forbidden("He was lynched.")


@pytest.mark.parametrize("word", ["prostitute", "alcoholism", "binge drinking", "erotic"])
def test_mature_words_are_known(word: str) -> None:
    assert lexicon.mature(f"A film about {word}.")


@pytest.mark.parametrize(
    ("title", "told"), [("Plot", True), ("Synopsis", True), ("Unnamed", True), ("Filming", False)]
)
def test_plot_and_nameless_sections_tell_the_story(title: str, told: bool) -> None:
    assert lexicon.tells_the_story(Section(title, 2, (title,))) is told


@given(st.from_regex(re.compile(lexicon.FORBIDDEN.pattern, re.IGNORECASE)))
@example("\u017fuicide")
@example("He hanged him\u017felf.")
@example("K\u0131lled himself; a su\u0130cide")
@example("He slit his wrist.")
@example("She jumped to her death.")
@example("He thin\u212as of torture.")
def test_no_forbidden_word_escapes_the_quick_look(text: str) -> None:
    assert lexicon.forbidden(text) is bool(lexicon.FORBIDDEN.search(text))
