"""How people type a title that begins with its maker's name, or that the table shortens."""

from __future__ import annotations

import pytest

from questions.templates.ceremonies.titles import title_forms


@pytest.mark.parametrize(
    ("title", "forms"),
    [
        ("Federico Fellini's 8-1/2", {"8½", "8 1/2", "8-1/2"}),
        ("Meredith Willson's The Music Man", {"The Music Man", "Music Man"}),
        ("Billy Rose's Jumbo", {"Jumbo"}),
        ("Sunset Blvd.", {"Sunset Boulevard"}),
    ],
)
def test_a_title_is_right_as_people_know_it(title: str, forms: set[str]) -> None:
    assert forms <= set(title_forms(title))


def test_a_title_without_its_makers_name_is_not_another_film() -> None:
    assert "Dracula" in title_forms("Bram Stoker's Dracula")
    assert "Dracula" not in title_forms("Bram Stoker's Dracula", {"dracula"})


def test_a_possessive_of_the_title_itself_stays() -> None:
    assert title_forms("Winter's Bone") == ()
