"""Questions measured as a human corpus was: each measure can be good and bad."""

from __future__ import annotations

from dataclasses import replace

import pytest

from questions.show.measures import Measure, measures, positions, ranks
from quiz.question import Kind, Question

GOOD = Question(
    id="harbour/1",
    stem="Which director made the film *A Quiet Harbour* (1988), shot in one winter?",
    answer="Ada Quill",
    kind=Kind.PERSON,
    accept=("Quill",),
    choices=("Bo Hartley", "Cyd Marlowe", "Dina Okafor"),
)


def measured(*questions: Question) -> dict[str, Measure]:
    return {one.name: one for one in measures(questions)}


def test_a_good_question_is_good_by_every_measure_that_it_has() -> None:
    found = measured(GOOD).values()
    assert {one.good for one in found if one.name != "position of the key among four"} == {
        True,
        None,
    }


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("a telling word of the key in the stem alone", {"answer": "Winter Quill"}),
        ("the key in the stem, word for word", {"answer": "One winter"}),
        ("all, none or both of the above", {"choices": ("All of the above", "Bo", "Cyd")}),
        ("asked with a NOT", {"stem": "Which actor is NOT in the film *A Quiet Harbour* (1988)?"}),
        ("“this film” that points at nothing", {"stem": "Who is the director of this film?"}),
        ("key 1.5 times as long as the others", {"answer": "Ada Marguerite Eleonora Quill"}),
    ],
)
def test_a_bad_one_is_counted_and_named(name: str, changes: dict[str, object]) -> None:
    bad = replace(GOOD, id="harbour/bad", **changes)  # type: ignore[arg-type]  # by the row
    one = measured(GOOD, bad)[name]
    assert (one.ours, one.good, one.first) == ("50.0%", False, "harbour/bad")
    assert measured(GOOD)[name].good


def test_a_stem_that_was_asked_before_counts_once() -> None:
    one = measured(GOOD, replace(GOOD, id="harbour/2"))["asked twice in the same words"]
    assert (one.ours, one.first, one.of) == ("50.0%", "harbour/2", 2)


def test_options_that_all_stand_in_the_stem_give_nothing_away() -> None:
    stem = "Which of the two opened first, *Tin Moon* or *Salt Ferry*, and *Low Tide*?"
    question = replace(GOOD, stem=stem, answer="Tin Moon", choices=("Salt Ferry", "Low Tide"))
    assert measured(question)["the key in the stem, word for word"].of == 0


def test_the_middle_ranks_of_years_are_counted() -> None:
    year = replace(GOOD, kind=Kind.YEAR, answer="1988", choices=("1986", "1987", "1989"))
    many = [replace(year, id=str(no)) for no in range(100)]
    assert measured(*many)["four years: key in the two middle ranks"].ours == "100%"
    assert measured(*many)["four years: key in the two middle ranks"].good is False
    low = [replace(year, id=f"low/{no}", choices=("1989", "1990", "1991")) for no in range(100)]
    assert measured(*many, *low)["four years: key in the two middle ranks"].good


def test_a_rank_is_among_figures_and_a_place_among_names() -> None:
    money = replace(GOOD, kind=Kind.MONEY, answer="$2 million", choices=("$1 million", "$950,000"))
    assert ranks([money, GOOD]) == {3: [0, 0, 1]}
    assert sum(positions([GOOD])[4]) == 1


def test_nothing_is_said_of_no_questions() -> None:
    assert {one.good for one in measures([])} == {None}
