"""Results come in the order of the work, and nobody waits for a process that is gone."""

from __future__ import annotations

import os
from collections.abc import Generator
from multiprocessing import active_children

import pytest

from questions.sources.parallel import in_order
from quiz.errors import OperatorMistake


def work(item: int, shared: int) -> int:
    if item < 0:
        os._exit(9)
    return item * shared


def test_one_process_takes_an_item_when_its_result_is_asked_for() -> None:
    items = iter(range(10))
    results = in_order(work, items, 3, 1)
    assert [next(results), next(results)] == [0, 3]
    assert next(items) == 2


def test_several_processes_keep_the_order_and_tell_of_one_that_ended() -> None:
    results = in_order(work, [1, 2, 3, *[4] * 20, -1], 3, 2)
    assert [next(results) for _ in range(4)] == [3, 6, 9, 12]
    with pytest.raises(OperatorMistake, match="ended a reading process"):
        list(results)


def endless(item: int, shared: int) -> int:
    while item:
        pass
    return shared


def test_what_is_left_in_the_middle_lets_go_of_its_processes() -> None:
    """Without that, this test would never end."""
    results = in_order(endless, [0, 1, 1, 1, 1, 1, 1, 1], 3, 2)
    assert next(results) == 3
    assert isinstance(results, Generator)
    results.close()
    assert not [child for child in active_children() if child.name.startswith("Spawn")]
