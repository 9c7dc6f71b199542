"""What is made beforehand is given out once, and only where it may be played."""

from __future__ import annotations

from collections.abc import Iterator

from quiz.question import Question
from quiz.reserve import Reserve


def made(name: str, count: int, told: list[str]) -> Iterator[Question]:
    for number in range(count):
        told.append(f"{name}{number}")
        yield Question(id=f"{name}{number}", stem="Who?", answer="Nobody")


def test_the_first_questions_of_an_item_are_made_and_the_others_when_they_are_taken() -> None:
    told: list[str] = []
    reserve = Reserve({"film": 2})
    reserve.put("film", "a", lambda: made("a", 3, told))
    assert told == ["a0", "a1"]
    (questions,) = reserve.given("film", {"a"})
    assert [question.id for question in questions] == ["a0", "a1", "a2"] == told


def test_an_item_is_given_out_once_and_where_it_is_not_there_it_stays() -> None:
    reserve = Reserve({"film": 3})
    for name in "abc":
        reserve.put("film", name, lambda name=name: made(name, 1, []))  # type: ignore[misc]
    given = [[q.id for q in questions] for questions in reserve.given("film", {"a", "c"})]
    assert given == [["a0"], ["c0"]]
    assert reserve.missing() == {"film": 2}
    assert [[q.id for q in each] for each in reserve.given("film", {"a", "b"})] == [["b0"]]


def test_what_a_game_did_not_look_at_stays() -> None:
    reserve = Reserve({"film": 3})
    for name in "abc":
        reserve.put("film", name, lambda name=name: made(name, 1, []))  # type: ignore[misc]
    next(reserve.given("film", {"a", "b", "c"}))
    assert reserve.missing() == {"film": 1}


def test_an_item_without_questions_is_not_held() -> None:
    reserve = Reserve({"film": 1})
    reserve.put("film", "a", lambda: ())
    assert reserve.missing() == {"film": 1}
