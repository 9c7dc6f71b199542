"""The film files that are shipped: all can be read, and none holds what it should not."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions.facts import filmfile

FOLDER = Path(__file__).parents[2] / "questions" / "films"
FILES = sorted(FOLDER.glob("*.yaml"))


def test_films_are_shipped() -> None:
    assert len(FILES) >= 10


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_shipped_film_is_read_and_credited(path: Path) -> None:
    record = filmfile.read(path)
    assert record.id == path.stem
    assert record.article.licence.startswith("CC BY-SA")
    assert any(fact.kind == "director" for fact in record.facts)
    assert len(set(record.facts)) == len(record.facts)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_shipped_film_holds_names_and_figures_and_no_prose(path: Path) -> None:
    record = filmfile.read(path)
    words = [
        value
        for fact in record.facts
        for name in fact.__dataclass_fields__
        if isinstance(value := getattr(fact, name), str)
    ]
    assert max(len(value.split()) for value in words) <= 16
    assert not [value for value in words if any(mark in value for mark in "{}[]|\n…")]
    assert not [unread for unread in record.unreads if unread.text]
