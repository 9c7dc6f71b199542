"""What a folder of film files holds."""

from __future__ import annotations

from dataclasses import replace

from questions.facts.fact import Award, Source
from questions.show.holdings import library
from tests.questions.show.invented import RECORD

OSCAR = Award(
    source=Source("Awards", 9),
    body="Academy Award",
    category="Best Sound",
    result="won",
    corroborated=True,
)
LOST = replace(
    OSCAR, source=Source("Academy Awards table"), category="Best Score", result="nominated"
)


def test_films_awards_and_questions_are_counted() -> None:
    record = replace(RECORD, facts=(*RECORD.facts, OSCAR, replace(LOST, corroborated=False)))
    lines = library([record], {record.id: 7}).splitlines()
    assert lines[6] == (
        "1 film with 8 facts (1 inferred, 2 corroborated, 1 closed, 1 spoiler, 1 mature)"
        " yield 7 questions, 7 a film."
    )
    credit = "“The Salt Road”, Wikipedia, revision 123456, CC BY-SA 4.0"
    assert f"| The Salt Road | 1988 | 8 | 2 | 7 | {credit} |" in lines
    assert "| The Salt Road | 2 | 1 | 1 | 1 |" in lines
    assert "| In all | 2 | 1 | 1 | 1 |" in lines


def test_what_was_mended_by_hand_is_counted() -> None:
    mended = replace(OSCAR, corroborated=False, source=Source("Awards, mended by hand", 9))
    assert "1 fact (1 mended by hand) yield" in library([replace(RECORD, facts=(mended,))], {})


def test_an_empty_library_is_told_as_one() -> None:
    assert "0 films with 0 facts () yield" not in library([], {})
    assert "0 films with 0 facts yield 0 questions" in library([], {})
