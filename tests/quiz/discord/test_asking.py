from __future__ import annotations

import pytest

from quiz.discord.asking import read_wish, without_start
from quiz.errors import PlayerMistake

KNOWN = ["Apollo 13 (1995)", "Blade Runner 2049", "300", "Noir nights"]


@pytest.mark.parametrize(
    ("text", "names", "rounds"),
    [
        ("", (), 10),
        ("5", (), 5),
        ("leaving las vegas 5", ("leaving las vegas",), 5),
        ("  noir   nights ", ("noir nights",), 10),
        ("12 angry men", ("12 angry men",), 10),
        ("12 angry men 7", ("12 angry men",), 7),
        ("apollo 13", ("apollo 13",), 10),
        ("apollo 13 5", ("apollo 13",), 5),
        ("blade runner 2049", ("blade runner 2049",), 10),
        ("ocean's 11", ("ocean's",), 11),
        ("1941 1941", ("1941 1941",), 10),
        ("300", ("300",), 10),
    ],
)
def test_a_number_at_the_end_is_rounds_unless_it_is_part_of_a_name(
    text: str, names: tuple[str, ...], rounds: int
) -> None:
    assert read_wish(text, KNOWN, usual=10, most=50) == (names, rounds)


@pytest.mark.parametrize("text", ["0", "51", "noir nights 51", "noir nights 0"])
def test_rounds_that_no_game_has_are_refused(text: str) -> None:
    with pytest.raises(PlayerMistake, match="1 to 50 questions"):
        read_wish(text, KNOWN, usual=10, most=50)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("start", ""),
        (" Start ", " "),
        ("start 5", " 5"),
        ("", ""),
        ("5", "5"),
        ("start over", "start over"),
        ("restart 5", "restart 5"),
    ],
)
def test_a_start_without_a_name_asks_for_a_mix(text: str, rest: str) -> None:
    assert without_start(text) == rest
