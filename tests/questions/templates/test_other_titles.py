"""A film is named by any title it goes by."""

from __future__ import annotations

from dataclasses import replace

import pytest

from questions.base import FactBase
from questions.facts import filmfile
from questions.facts.fact import BasedOn
from quiz.judging import Ruling, compile
from tests.questions.templates.films import AT, asked, film

LONG = "The Salt Road or: How I Learned to Stop Walking and Love the Sea"
TOLD = replace(
    film(BasedOn(work="Red Dust", author="Gus Teller", form="novel", source=AT)),
    also=(LONG, "Salt Roads: Episode V – The Salt Road", "Salty"),
)


@pytest.mark.parametrize("guess", ["the salt road", LONG.lower(), "salty", TOLD.also[1]])
def test_a_film_is_named_by_any_of_its_titles(guess: str) -> None:
    [draft] = asked(TOLD, "film-of-author")
    assert compile(draft.question(None)).judge(guess).ruling is Ruling.ACCEPT


def test_titles_are_kept_in_the_film_file_and_in_the_fact_base() -> None:
    assert filmfile.parse(filmfile.dump(TOLD)) == TOLD
    assert FactBase.build([TOLD]).record(TOLD.id) == TOLD
