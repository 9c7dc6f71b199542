"""What leads into a question, and that a reveal says nothing that was heard already."""

from __future__ import annotations

from dataclasses import replace

import pytest

from questions.reference.academy_awards import Nomination
from quiz.question import Question
from tests.questions.templates.ceremonies.invented import (
    CAMERA,
    DIRECTING,
    EDITING,
    asked,
    nomination,
    person,
    title,
    world,
)

NO = 64
NAME = "Late Bloomer"
SEEDS = range(6)


def _career(*nos: int, won: tuple[int, ...]) -> list[Nomination]:
    """The invented world with a director up for something at these ceremonies."""
    rows = [
        replace(row, won=False) if row.ceremony in won and row.category == DIRECTING else row
        for row in world()
    ]
    return rows + [nomination(no, DIRECTING, f"Vehicle {no}", NAME, won=no in won) for no in nos]


def _of(rows: list[Nomination], template: str, no: int = NO) -> list[Question]:
    """The questions about the director, over several wordings."""
    found = [q for seed in SEEDS for q in asked(rows, no, seed).get(template, [])]
    return [q for q in found if NAME in (q.answer, *q.stem.split(",")) or NAME in q.stem]


def test_a_winner_who_had_lost_twice_is_led_to_by_the_losses() -> None:
    for template in ("oscar-winner", "oscar-winner-of-film"):
        late = _of(_career(60, 61, NO, won=(NO,)), template)
        assert late
        assert all("wice" in q.stem or "two" in q.stem for q in late)
        soon = _of(_career(61, NO, won=(NO,)), template)
        assert not [q for q in soon if "wice" in q.stem or "two losses" in q.stem]


def test_a_winner_for_the_second_time_is_no_loser() -> None:
    again = _of(_career(60, 61, NO, won=(61, NO)), "oscar-winner-of-film")
    assert again
    for question in again:
        assert "second" in question.stem
        assert "Vehicle 61" in question.because


@pytest.mark.parametrize(("lost", "won"), [(NO, 60), (60, NO)])
def test_who_lost_is_led_to_by_a_win_before_or_after(lost: int, won: int) -> None:
    rows = _career(60, NO, won=(won,))
    assert not _of(rows, "oscar-nominee-of-film", lost), "nobody remembers the film"
    film = f"Vehicle {lost}"
    more = (CAMERA, EDITING, "COSTUME DESIGN", "ART DIRECTION")
    rows += [nomination(lost, what, film, person(150)) for what in more]
    found = _of(rows, "oscar-nominee-of-film", lost)
    assert found
    assert all(f"Vehicle {won}" in q.stem for q in found)


@pytest.mark.parametrize("no", [61, 62])
def test_a_reveal_names_something_that_nobody_has_heard(no: int) -> None:
    for questions in asked(world(), no).values():
        for question in questions:
            if question.id.split("/")[1] not in ("oscar-winner", "oscar-film", "oscar-won-for"):
                continue
            heard = f"{question.stem} {question.answer}".replace("*", "")
            words = question.because.replace("*", "").replace(".", "").replace(",", "").split()
            news = [word for word in words[1:] if word[:1].isupper() and word not in heard]
            assert news, question


def test_of_two_who_won_together_either_is_typed_and_none_is_a_button() -> None:
    found = [q for q in asked(world(), 62)["oscar-winner-of-film"] if "cinemat" in q.id]
    assert found
    assert all(q.choices is None for q in found)


def test_the_best_picture_is_what_another_film_is_told_from() -> None:
    found = [q for q in asked(world(), 62)["oscar-film"] if "art-direction" in q.id]
    assert found
    assert title(62, 1) in {q.answer for q in found}
