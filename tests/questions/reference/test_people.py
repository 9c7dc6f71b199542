"""Whether two spellings within one nomination are one person's."""

from __future__ import annotations

import pytest

from questions.reference.people import missing, same_people, same_person, strangers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Walter H. Orme", "Walter Orme"),
        ("Franz Lund", "Frank Lund"),
        ("Ulla-Britt Söderholm", "Ulla-Britt Soderholm"),
        ("Carl Mott, Jr.", "Carl Mott"),
        ("Maria Ruiz Palma", "Maria Ruiz"),
        ("Nathaniel Grosvenor", "Nathaniel Grosvener"),
    ],
)
def test_spellings_of_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ada Lund", "Bo Lund"), ("Ada Lund", "Ada Mott"), ("Ada", "Ada Lund"), ("Bo Roe", "Bo Poe")],
)
def test_two_people(one: str, other: str) -> None:
    assert not same_person(one, other)


def test_lists_are_compared_in_any_order_and_two_companies_can_be_one_name() -> None:
    assert same_people(("Bo Quist", "Ada Lund"), ("Ada Lund", "Bo Quist"))
    assert strangers(("Ada Lund", "Eli Voss"), ("Ada Lund",)) == ("Eli Voss",)
    assert missing(("Ada Lund", "Eli Voss"), ("Ada Lund",)) == ("Eli Voss",)
    assert strangers(("North Bros.-First Coast",), ("North Bros.", "First Coast")) == ()
