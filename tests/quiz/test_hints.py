from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.hints import ARTICLE, FEWEST_LETTERS, letter_hints
from quiz.question import Kind


@pytest.mark.parametrize(
    ("answer", "hints"),
    [
        ("Nicolas Cage", ("N______ C___", "N_c_l__ C_g_")),
        ("Casablanca", ("C_________", "C_s_b_a_c_")),
        ("Ocean's Eleven", ("O____'_ E_____", "O_e_n'_ E_e_e_")),
        ("Spider-Man", ("S_____-M__", "S_i___-M_n")),
        ("Amélie Poulain", ("A_____ P______", "A_é_i_ P_u_a__")),
        ("Fast & Furious", ("F___ & F______", "F_s_ & F_r_o__")),
        ("The Big Lebowski", ("The B__ L_______", "The B_g L_b_w___")),
        ("A tennis racket", ("A t_____ r_____", "A t_n_i_ r_c_e_")),
        ("Toy Story 3", ("T__ S____ _", "T_y S_o__ _")),
    ],
)
def test_hints_show_lengths_and_beginnings_and_then_more_letters(
    answer: str, hints: tuple[str, str]
) -> None:
    assert letter_hints(answer, Kind.TITLE, 2) == hints


@pytest.mark.parametrize(
    "answer", ["Up", "Her", "Jaws", "M*A*S*H", "E.T.", "1917", "9½", "300", ""]
)
def test_an_answer_of_less_than_five_letters_gets_no_hint(answer: str) -> None:
    assert letter_hints(answer, Kind.TITLE, 2) == ()


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("March 3, 1995", Kind.DATE),
        ("twenty-five", Kind.NUMBER),
        ("$32 million", Kind.MONEY),
        ("two hours", Kind.DURATION),
        ("nineteen eighty-four", Kind.YEAR),
        ("Nicolas Cage; Elisabeth Shue", Kind.LIST),
    ],
)
def test_figures_dates_and_lists_get_no_hint(answer: str, kind: Kind) -> None:
    assert letter_hints(answer, kind, 2) == ()


def test_an_accent_of_its_own_is_hidden_with_its_letter() -> None:
    decomposed = "Q\u0303uale\u0301s"
    first, *_ = letter_hints(decomposed, Kind.TITLE, 1)
    assert first == "Q\u0303_____"


def test_no_hint_is_repeated_where_there_is_nothing_more_to_show() -> None:
    assert letter_hints("To Be or Not", Kind.TITLE, 3) == ("T_ B_ o_ N__",)


def test_hints_can_be_turned_off() -> None:
    assert letter_hints("Casablanca", Kind.TITLE, 0) == ()


@given(st.text(max_size=60) | st.text("theabC É'-3½ß\u0301", max_size=60), st.integers(0, 5))
def test_no_hint_ever_shows_more_than_half_of_the_letters_or_a_digit(text: str, most: int) -> None:
    article = ARTICLE.match(text.strip())
    given = sum(char.isalpha() for char in article[0]) if article else 0
    letters = sum(char.isalpha() for char in text) - given
    hints = letter_hints(text, Kind.TITLE, most)
    assert len(hints) == len(set(hints)) <= most
    for hint in hints:
        assert sum(char.isalpha() for char in hint) - given <= max(FEWEST_LETTERS, letters) // 2
        assert not any(char.isnumeric() and not char.isalpha() for char in hint)


@given(st.text(max_size=60), st.integers(2, 4))
def test_each_hint_shows_all_that_the_one_before_did(text: str, most: int) -> None:
    hints = letter_hints(text, Kind.TITLE, most)
    for before, after in pairwise(hints):
        assert len(before) == len(after)
        assert all(a == b for a, b in zip(before, after, strict=True) if a != "_")
