"""What plays say of how hard a question is."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.learning import ANSWERED, Learned, LearnedLevels, learn, levels
from quiz.ports import Outcome
from tests.fakes import MemoryStore


def row(
    rounds: int, right: int, *, question: str = "q", guild: int = 1, difficulty: int = 3
) -> Outcome:
    return Outcome(question, guild, difficulty, rounds, right, right, 4.0 * right)


def only(rows: Iterable[Outcome]) -> Learned:
    (learned,) = learn(rows)
    return learned


@pytest.mark.parametrize("difficulty", [1, 2, 3, 4, 5])
def test_a_question_is_what_its_setter_thought_till_plays_say_otherwise(difficulty: int) -> None:
    share = ANSWERED[difficulty - 1]
    rows = [row(20, round(20 * share), guild=g, difficulty=difficulty) for g in range(10)]
    learned = only(rows)
    assert (learned.level, learned.difficulty) == (difficulty, difficulty)
    assert learned.chance == pytest.approx(share, abs=0.06)
    assert levels([learned]) == {}


def test_a_few_plays_move_nothing_and_many_do() -> None:
    few = only(row(1, 0, guild=g) for g in range(3))
    many = only(row(1, 0, guild=g) for g in range(60))
    assert (few.level, many.level) == (3, 5)
    assert levels([few, many]) == {"q": 5}
    assert many.error < few.error


def test_the_setters_word_is_worth_twenty_plays() -> None:
    # Twenty plays that say 4 leave it half-way between 3 and 4.
    usual = [only([row(1000, 1000 * share, difficulty=d)]) for d, share in ((3, 0), (3, 1))]
    learned = only(row(1, int(g < 6), guild=g) for g in range(20))
    assert usual[0].logit > learned.logit > 0 > usual[1].logit
    assert learned.logit == pytest.approx(0.42, abs=0.08)  # of 0.85, which is ANSWERED[3]


def test_a_room_that_knows_everything_makes_no_question_easy() -> None:
    others = [row(30, 30, question=f"x{n}", difficulty=4) for n in range(20)]
    experts = next(one for one in learn([*others, row(30, 29)]) if one.question == "q")
    alone = only([row(30, 29)])
    assert experts.logit > alone.logit + 0.5


def test_rounds_are_summed_over_rooms() -> None:
    learned = only([row(4, 2), row(6, 0, guild=2)])
    assert (learned.rounds, learned.right, learned.tried) == (10, 2, 2)
    assert learned.seconds == 4.0
    assert only([row(4, 0)]).seconds is None


def test_rows_without_rounds_say_nothing() -> None:
    assert learn([row(0, 0)]) == []


def test_difficulties_that_made_the_plays_are_found_again() -> None:
    rng = Random(5)
    rooms = [rng.gauss(0, 0.8) for _ in range(80)]
    truth = {f"q{n}": rng.uniform(-2.2, 2.2) for n in range(30)}
    rows = []
    for name, b in truth.items():
        for guild, a in enumerate(rooms):
            right = sum(rng.random() < 1 / (1 + 2.718281828 ** (b - a)) for _ in range(3))
            rows.append(row(3, right, question=name, guild=guild))
    errors = [abs(one.logit - truth[one.question]) for one in learn(rows)]
    assert sum(errors) / len(errors) < 0.25


@given(
    st.lists(
        st.tuples(st.integers(0, 500), st.integers(0, 500), st.integers(0, 3), st.integers(1, 5)),
        max_size=12,
    )
)
def test_any_rows_give_levels_from_one_to_five(rows: list[tuple[int, int, int, int]]) -> None:
    made = [
        row(rounds, right, guild=n, question=f"q{name}", difficulty=difficulty)
        for n, (rounds, right, name, difficulty) in enumerate(rows)
    ]
    for learned in learn(made):
        assert 1 <= learned.level <= 5
        assert abs(learned.logit) < 12
        assert 0 < learned.error < 1


class Played(MemoryStore):
    """A store with plays of one question."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = [row(1, 0, guild=g) for g in range(60)]
        self.looked = 0

    async def outcomes(self, limit: int) -> list[Outcome]:
        self.looked += 1
        return self.rows[:limit]


async def test_levels_are_fitted_anew_after_an_hour() -> None:
    now, store = [0.0], Played()
    learned = LearnedLevels(store, clock=lambda: now[0])
    assert await learned.levels() == await learned.levels() == {"q": 5}
    store.rows, now[0] = [row(1, g % 2, guild=g) for g in range(60)], 3599.0
    assert (await learned.levels(), store.looked) == ({"q": 5}, 1)
    now[0] = 3600.0
    assert (await learned.levels(), store.looked) == ({}, 2)
