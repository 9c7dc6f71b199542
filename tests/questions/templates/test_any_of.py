"""Any one of several answers is right, where the list of them is whole."""

from __future__ import annotations

from dataclasses import replace

from questions.facts.fact import FilmRecord
from quiz.judging import Ruling, compile
from tests.questions.templates.side_by_side import asked, known, prize, proposed

WON = (prize("Best Picture"), prize("Best Sound"), prize("Best Film Editing"))
LOST = prize("Best Director", "nominated")


def film(*rows: object) -> FilmRecord:
    return known("The Salt Road", 1988, prizes=rows)  # type: ignore[arg-type]


def test_any_award_that_the_film_won_will_do() -> None:
    found = asked("any-award", film(*WON, LOST))
    assert found
    for question in found:
        key = compile(question)
        for right in ("best picture", "sound", "film editing"):
            assert key.judge(right).ruling is Ruling.ACCEPT
        assert key.judge("best director").ruling is not Ruling.ACCEPT
        assert question.choices is None
        assert all(name in question.because for name in ("Best Picture", "Best Sound"))


def test_an_open_list_or_a_short_one_is_not_asked_for() -> None:
    opened = [replace(row, closed=False) for row in (*WON, LOST)]
    assert proposed("any-award", film(*opened)) == []
    assert proposed("any-award", film(*WON[:2], LOST)) == []
