"""The lint of sets: each rule has a set that it must tell of, and one that it must not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from questions import vet
from questions.vet.sets import chi_square
from quiz.options import options_of
from quiz.question import Kind, Question
from tests.questions.invented import GOOD

WORDS = (
    "ash", "birch", "cedar", "dogwood", "elm", "fir", "gum", "hazel", "iris", "juniper", "kauri",
    "larch", "maple", "nutmeg", "oak", "pine", "quince", "rowan", "spruce", "teak",
)  # fmt: skip


def asked(number: int, template: str = "", **changes: object) -> Question:
    """One of many questions that have nothing in common."""
    word = f"{WORDS[number % 20]} {WORDS[number // 20]}"
    question = replace(
        GOOD.question(None),
        id=f"q{number}",
        stem=f"{WORDS[number % 20].title()} and {WORDS[number // 20]}: who is it?",
        answer=f"Someone {word}",
        because="",
        film=f"film-{number}",
        template=template or f"t{number}",
    )
    return replace(question, **changes)  # type: ignore[arg-type]


def many(count: int = 40, **changes: object) -> list[Question]:
    return [asked(number, **changes) for number in range(count)]  # type: ignore[arg-type]


def ranked(rank: int, number: int) -> Question:
    """A question for a year whose key has that rank among four."""
    years = [1950 + step for step in (0, 3, 7, 12)]
    key = years.pop(rank)
    return asked(number, answer=str(key), kind=Kind.YEAR, choices=tuple(map(str, years)))


def placed(place: int, number: int) -> Question:
    """A question whose key is shown at that place among three."""
    for attempt in range(1000):
        question = asked(
            number, id=f"q{number}-{attempt}", choices=("Bo Ott", "Cy Lee"), needs_choices=True
        )
        if options_of(question).index(question.answer) == place:
            return question
    raise AssertionError("the order of options depends on the id")


def truths(true: int, false: int) -> list[Question]:
    others = many(400)
    for number in range(true + false):
        others[number] = replace(others[number], answer="True" if number < true else "False")
    return others


TWICE = [asked(1), replace(asked(2), stem=asked(1).stem.upper())]
PLACED = [0, 1, 2] * 10
ALIKE = ["Who wrote the score?", "Who wrote: the book?", "“Who wrote” the song?"]

BAD: dict[str, list[Question]] = {
    "E70": TWICE,
    "W72": [asked(n, "t" if n < 10 else "") for n in range(40)],
    "W73": [asked(n, film="one" if n < 6 else f"film-{n}") for n in range(40)],
    "W74": [placed(0, n) for n in range(20)],
    "W75": [ranked((1, 2, 1, 2, 0)[n % 5], n) for n in range(40)],
    "W76": [replace(q, answer="True" if n < 5 else q.answer) for n, q in enumerate(many())],
    "W36": [asked(n, stem=stem) for n, stem in enumerate(ALIKE)],
    "E71": [asked(1, because="Then Ada Quill came."), asked(2, answer="Ada Quill")],
}
GOOD_SETS: dict[str, list[Question]] = {
    "E70": many(),
    "W72": [asked(n, "t" if n < 8 else "") for n in range(40)],
    "W73": many(film="one"),
    "W74": [placed(place, n) for n, place in enumerate(PLACED)],
    "W75": [ranked(n % 4, n) for n in range(40)],
    "W76": truths(20, 20),
    "W36": [asked(n, stem=stem) for n, stem in enumerate([*ALIKE[:2], "Whose?", *ALIKE[2:]])],
    "E71": [asked(2, answer="Ada Quill"), asked(1, because="Then Ada Quill came.")],
}


def codes(questions: list[Question]) -> set[str]:
    found = [*vet.set_problems(questions), *vet.game_problems(questions)]
    return {problem.code for _, problem in found}


@pytest.mark.parametrize("code", BAD)
def test_a_set_is_told_of_by_its_rule(code: str) -> None:
    assert code in codes(BAD[code])


@pytest.mark.parametrize("code", GOOD_SETS)
def test_a_good_set_is_let_pass(code: str) -> None:
    assert code not in codes(GOOD_SETS[code])


def test_the_second_of_two_alike_is_the_one_to_drop() -> None:
    assert [(q.id, p.code) for q, p in vet.set_problems(TWICE)] == [("q2", "E70")]


def test_one_fact_in_other_words_of_the_same_sense_is_asked_twice() -> None:
    one = asked(1, stem="Who wrote the film *Dust* (1971)?", film=None)
    other = asked(2, stem="The film *Dust* (1971): who wrote it?", film=None, answer=one.answer)
    assert codes([one, other]) == {"E70"}


def test_true_and_false_are_as_many() -> None:
    assert "W76" in codes(truths(30, 10))


def test_an_answer_its_own_stem_names_is_given_away_by_no_other() -> None:
    either = asked(2, stem="Which is older, *Dust* or *Gilda's Way*?", answer="Dust")
    assert codes([asked(1, because="Dust was her first."), either]) == set()


def test_chi_square_is_nothing_of_an_even_row_and_much_of_a_skewed_one() -> None:
    assert chi_square([5, 5, 5, 5]) == 0
    assert chi_square([20, 0]) == 20


def test_of_a_pack_is_told_what_its_games_give_away() -> None:
    telling, told = asked(1, because="Then Ada Quill came."), asked(2, answer="Ada Quill")
    back = replace(told, because=f"Before her it was {telling.answer}.")
    few = [telling, back, asked(3)]
    assert [p.code for _, p in vet.pack_problems(few) if p.code == "E71"] == ["E71"] * 2
    assert not [p for _, p in vet.pack_problems([telling, told]) if p.code == "E71"]
    assert not [p for _, p in vet.pack_problems([*few, *many()[4:]]) if p.code == "E71"]
