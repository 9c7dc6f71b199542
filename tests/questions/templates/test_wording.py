"""Words, sums and the forms of names."""

from __future__ import annotations

import pytest

from questions.templates import wording


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Nicolas Cage", "Cage"),
        ("Max von Sydow", "von Sydow"),
        ("Benicio del Toro", "del Toro"),
        ("Robert Downey Jr.", "Downey Jr."),
        ("Daniel Day-Lewis", "Day-Lewis"),
        ("Sting", "Sting"),
        ("Larry the Cable Guy", "Larry the Cable Guy"),
    ],
)
def test_a_surname_keeps_what_belongs_to_it(name: str, surname: str) -> None:
    assert wording.surname(name) == surname


def test_a_middle_initial_may_be_left_out() -> None:
    assert "Samuel Jackson" in wording.person_forms("Samuel L. Jackson")
    assert "Tommy Jones" not in wording.person_forms("Tommy Lee Jones")


def test_a_name_with_accents_has_a_form_without() -> None:
    assert wording.person_forms("Lila Cazès") == ("Lila Cazes",)


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        (3_600_000, "USD", "$3.6 million"),
        (32_029_928, "USD", "$32 million"),
        (200_000_000, "USD", "$200 million"),
        (1_500_000_000, "USD", "$1.5 billion"),
        (999_999_999, "USD", "$1 billion"),
        (19_960_000, "USD", "$20 million"),
        (800_000, "GBP", "£800,000"),
        (800_000_000, "JPY", "¥800 million"),
        (2_000_000, "SEK", "SEK 2 million"),
    ],
)
def test_money_is_said_in_few_figures(amount: int, currency: str, text: str) -> None:
    assert wording.money(amount, currency) == text


def test_money_may_be_typed_without_its_sign() -> None:
    forms = wording.money_forms(3_600_000, "USD")
    assert {"3.6 million", "$3,600,000"} <= set(forms)


@pytest.mark.parametrize(
    ("answer", "stem"),
    [
        ("Las Vegas", "Who directed *Leaving Las Vegas*?"),
        ("Oscar", "Who won two Oscars?"),
        ("John O'Brien", "Which of O'Brien's novels was filmed?"),
        ("Amélie", "Who plays amelie?"),
    ],
)
def test_a_word_of_the_answer_in_the_stem_is_a_leak(answer: str, stem: str) -> None:
    assert wording.leaks(answer, stem)


def test_small_words_leak_nothing() -> None:
    assert not wording.leaks("The Best of Times", "Which is the best of the two?")


def test_lists_and_numbers_are_written_out() -> None:
    assert wording.listed(["A", "B", "C"], "or") == "A, B or C"
    assert [wording.number(n) for n in (0, 4, 20, 21)] == ["none", "four", "twenty", "21"]


def test_dates_are_said_to_the_precision_they_have() -> None:
    assert wording.in_words("1995-10-27") == "27 October 1995"
    assert wording.in_words("1995-10") == "October 1995"
    assert wording.in_words("1995") == "1995"
    assert wording.month_of("1995") is None
