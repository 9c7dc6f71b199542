"""What first names and titles tell."""

from __future__ import annotations

import pytest

from questions.templates import sexes
from questions.templates.sexes import Sex


@pytest.mark.parametrize(
    ("character", "sex"),
    [
        ("Lady Lyndon", Sex.WOMAN),
        ("Sir Charles Reginald Lyndon", Sex.MAN),
        ("Dr. Alice Kinnian", Sex.WOMAN),
        ("Dr. Winston", None),
        ("Captain Haden", Sex.MAN),
        ("Captain Sally Ride", Sex.WOMAN),
        ("Totoro", None),
    ],
)
def test_a_character_is_known_by_title_or_first_name(character: str, sex: Sex | None) -> None:
    assert sexes.of_character(character) is sex


def test_a_name_of_both_sexes_tells_nothing() -> None:
    assert sexes.of_person("Robin Quill") is None
    assert sexes.of_person("Marisa Quill") is Sex.WOMAN
    assert sexes.of_person("Zz Quill") is None


def test_those_not_known_are_taken_only_where_they_are_needed() -> None:
    names = [("Ada", Sex.WOMAN), ("Zz", None), ("Bo", Sex.MAN)]
    assert sexes.alike(Sex.WOMAN, names) == ["Ada", "Zz"]
    assert sexes.alike(Sex.WOMAN, [*names, ("Cy", Sex.WOMAN)]) == ["Ada", "Cy"]
    assert sexes.alike(None, names) == ["Ada", "Zz", "Bo"]
