"""What makes a game's questions varied, and their order fair."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from quiz.mix import Picker, arrange, film_of
from quiz.question import Question

CATEGORIES = ("Cast", "Crew", "Awards", "Music")


def question(number: int, **fields: object) -> Question:
    made = {"id": f"q{number}", "stem": f"Stem {number}?", "answer": f"Answer{number}", **fields}
    return Question(**made)  # type: ignore[arg-type]


def films(count: int, each: int) -> list[Question]:
    return [
        question(
            film * 100 + n,
            film=f"film{film}",
            template=f"t{n}",
            category=CATEGORIES[n % 4],
            difficulty=n % 5 + 1,
        )
        for film in range(count)
        for n in range(each)
    ]


def pick(candidates: list[Question], rounds: int, avoid: tuple[str, ...] = ()) -> list[Question]:
    picker = Picker(rounds, avoid, Random(7))
    picker.take(candidates, rounds)
    return picker.taken


def test_every_film_gets_its_turn_before_one_comes_again() -> None:
    assert set(Counter(q.film for q in pick(films(10, 30), 10)).values()) == {1}


def test_a_films_title_in_the_question_tells_which_film_it_is_about() -> None:
    told = [question(n, stem=f"Who {n} in *Gilda* (1946)?") for n in range(5)]
    picked = pick([*told, question(9, film="gilda-1946"), question(10, film="laura-1944")], 2)
    assert sorted(film_of(q) or "" for q in picked) == ["gilda-1946", "laura-1944"]


def test_at_most_two_of_ten_are_made_by_one_template() -> None:
    candidates = films(10, 8)
    assert max(Counter(q.template for q in pick(candidates, 10)).values()) <= 2


def test_no_answer_comes_twice() -> None:
    candidates = [
        question(n, answer=("Nicolas Cage", "nicolas cage!", "Sting")[n % 3]) for n in range(9)
    ]
    candidates += [question(100 + n) for n in range(8)]
    answers = [q.answer.casefold().strip("!") for q in pick(candidates, 10)]
    assert len(set(answers)) == 10


def test_no_question_gives_away_the_answer_to_another() -> None:
    telling = question(1, stem="Who directed Gilda?", answer="Charles Vidor")
    told = question(2, stem="In which film does she drop a glove?", answer="Gilda")
    others = [question(n) for n in range(10, 20)]
    picked = pick([telling, told, *others], 10)
    assert not {telling, told} <= {*picked}


def test_what_was_asked_recently_comes_last_and_the_oldest_of_it_first() -> None:
    candidates = [question(n) for n in range(6)]
    avoid = ("q0", "q1", "q2", "q3")  # q0 was asked last
    assert {q.id for q in pick(candidates, 2, avoid)} == {"q4", "q5"}
    assert [q.id for q in pick(candidates, 4, avoid)][2:] == ["q3", "q2"]


def test_what_was_taken_is_not_taken_again() -> None:
    picker = Picker(4, (), Random(1))
    picker.take([question(1), question(1), question(2)], 2)
    picker.take([question(1), question(2), question(3)], 5)
    assert sorted(q.id for q in picker.taken) == ["q1", "q2", "q3"]


def test_a_reveal_gives_no_later_answer_away() -> None:
    telling = question(1, because="Vidor directed *Gilda* as well.")
    told = question(2, answer="Gilda")
    assert not {telling, told} <= {*pick([telling, told, *map(question, range(10, 20))], 10)}


def test_a_game_has_questions_of_all_levels_where_there_are_some() -> None:
    candidates = [question(n, difficulty=5 if n < 30 else n % 4 + 1) for n in range(40)]
    assert {q.level for q in pick(candidates, 10)} == {1, 2, 3, 4, 5}


def test_difficulty_rises_gently_and_eases_at_the_end() -> None:
    few = arrange([question(n, difficulty=d) for n, d in enumerate((5, 1, 3, 2))])
    assert [q.level for q in few] == [1, 2, 3, 5]
    ten = arrange([question(n, difficulty=d) for n, d in enumerate((5, 1, 3, 2, 4, 1, 3, 2, 4, 5))])
    assert [q.level for q in ten] == [1, 1, 2, 3, 4, 4, 5, 5, 3, 2]


def test_what_plays_have_shown_counts_for_the_order() -> None:
    hard = question(1, difficulty=1, learned=5)
    assert arrange([hard, question(2, difficulty=3)])[-1] == hard


def test_no_film_follows_itself_where_another_can_stand_between() -> None:
    made = [question(n, film="a", difficulty=1) for n in range(3)]
    made += [question(10 + n, film="b", difficulty=5) for n in range(3)]
    ordered = [q.film for q in arrange(made)]
    assert all(one != other for one, other in pairwise(ordered))


def test_five_in_a_row_have_three_categories() -> None:
    ordered = arrange(pick(films(12, 8), 10))
    for at in range(6):
        assert len({q.category for q in ordered[at : at + 5]}) >= 3


@given(st.integers(0, 12), st.integers(1, 12), st.integers(0, 1000))
def test_picking_and_arranging_lose_and_invent_nothing(size: int, rounds: int, seed: int) -> None:
    candidates = [
        question(n, film=("a", "b", None)[n % 3], category=CATEGORIES[n % 2]) for n in range(size)
    ]
    picker = Picker(rounds, (), Random(seed))
    picker.take(candidates, rounds)
    ordered = arrange(picker.taken)
    assert len(ordered) == len({q.id for q in ordered}) == min(size, rounds)
    assert {*ordered} <= {*candidates}


def looked_at(picker: Picker, candidates: list[Question]) -> int:
    """How many of `candidates` it takes until one is taken, or all of them."""
    rest = iter(candidates)
    picker.take_one(rest)
    return len(candidates) - len([*rest])


def test_the_first_that_repeats_nothing_is_taken_and_no_more_is_made() -> None:
    picker = Picker(5, ("q9",), Random(1))
    assert looked_at(picker, [question(1, category="Cast", film="a"), question(2)]) == 1
    heard, same_answer = question(9), question(3, answer="answer1")
    same_film, category = question(4, film="a"), question(5, category="Cast")
    other = question(6, category="Crew")
    assert looked_at(picker, [heard, same_answer, same_film, category, other, question(7)]) == 5
    assert picker.taken[-1] == other


def test_of_candidates_that_repeat_something_the_one_that_repeats_least_is_taken() -> None:
    picker = Picker(5, (), Random(1))
    picker.take([question(n, category="Cast") for n in (1, 2)] + [question(3)], 3)
    assert picker.take_one([question(4, category="Cast"), question(5)])
    assert picker.taken[-1].id == "q5"


def test_nothing_is_taken_where_everything_clashes() -> None:
    picker = Picker(5, (), Random(1))
    picker.take([question(1)], 1)
    assert not picker.take_one([question(2, answer="Answer1")])
    assert len(picker.taken) == 1


def test_what_gives_an_answer_away_comes_after_it() -> None:
    telling = question(1, because="Vidor directed *Gilda* as well.", difficulty=1)
    told = question(2, answer="Gilda", difficulty=5)
    assert arrange([telling, told, question(3, difficulty=3)])[-1] == telling


def test_a_question_that_all_others_answer_is_left_out_where_one_can_choose() -> None:
    named = [question(n, stem=f"Who {n} in the 1946 film?") for n in range(12)]
    year = question(99, stem="In which year was it?", answer="1946")
    for seed in range(20):
        picker = Picker(5, (), Random(seed))
        picker.take([year, *named], 5, apart=True)
        assert year not in picker.taken
