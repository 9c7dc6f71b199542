"""The table of one film, at every width and without colour."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from questions import show
from questions.facts.fact import FilmRecord
from questions.show.words import LEGEND, SIGNS
from tests.questions.show.invented import RECORD


def shown(width: int, *, encoding: str = "utf-8", record: FilmRecord = RECORD) -> str:
    class File(StringIO):
        @property
        def encoding(self) -> str:  # type: ignore[override]  # what the console asks for
            return encoding

    file = File()
    Console(file=file, width=width, color_system=None, highlight=False).print(show.film(record))
    return file.getvalue()


@pytest.mark.parametrize("width", [40, 80, 100, 140, 200])
def test_no_line_is_wider_than_the_terminal_and_no_fact_is_cut(width: int) -> None:
    text = shown(width)
    assert max(map(len, text.splitlines())) <= width
    assert "…" not in text
    for value in ("Ada Quill", "$3,600,000", "quarantined"):
        assert value in text


def test_the_head_names_film_article_revision_and_licence() -> None:
    assert shown(100).splitlines()[:4] == [
        "The Salt Road (1988)",
        "Also called La Ruta de la Sal",
        "From “The Salt Road”, Wikipedia, revision 123456, CC BY-SA 4.0",
        "https://en.wikipedia.org/wiki/The_Salt_Road",
    ]


def test_each_fact_stands_in_its_family_with_its_place_and_signs() -> None:
    rows = [" ".join(line.split()) for line in shown(100).splitlines()]
    assert rows.index("Crew 1 " + "─" * 93) + 1 == rows.index(
        "Director Ada Quill Infobox, line 2 ∎"
    )
    assert "Golden Heron Award Best Film (won) Awards, line 7 ≈✓" in rows
    assert "Role Emil Quill as Gull Lead, line 6 !▲" in rows


def test_the_foot_counts_and_explains_the_signs_that_were_used() -> None:
    text = " ".join(shown(100).split())
    assert (
        "6 facts, 1 inferred, 1 corroborated, 1 closed, 1 spoiler, 1 mature; "
        "2 not understood, 1 of them quarantined"
    ) in text
    for mark, meaning in LEGEND.items():
        assert f"{SIGNS[mark]} {mark}: {meaning}" in text


def test_where_there_is_room_marks_are_words() -> None:
    text = shown(140)
    assert "inferred, corroborated" in text
    assert not any(sign in text for sign in ("≈", "✓", "∎", "▲"))


def test_a_terminal_of_ascii_alone_gets_words_for_signs() -> None:
    assert not any(sign in shown(80, encoding="ascii") for sign in ("≈", "✓", "∎", "▲", "─"))


def test_text_of_pages_steers_no_terminal_and_is_no_markup() -> None:
    text = shown(140)
    assert "\x1b" not in text
    assert "<script>alert(1)</script>�[31m" in text
