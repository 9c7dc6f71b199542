"""Cast tables and track lists of flattened pages: a line a cell, or a line a row."""

from __future__ import annotations

import pytest

from questions.articles import read
from questions.articles.article import Table
from questions.facts.fact import Cast
from questions.facts.reader import read_facts

PAGE = """Salt Harbour

Directed by Ann Lee
Starring Flo Gray
Gus Hall
Running time 90 minutes

Salt Harbour is a 1999 drama film directed by Ann Lee.
"""


def tables_of(title: str, *lines: str) -> list[Table]:
    text = "\n".join([PAGE, title, "", *lines, ""])
    return [table for s in read(text.encode(), "salt.txt").sections for table in s.tables]


def cells(table: Table) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in table.rows]


def parts_of(*lines: str) -> list[tuple[str, str]]:
    text = "\n".join([PAGE, "Cast", "", *lines, ""])
    facts = read_facts(read(text.encode(), "salt.txt")).facts
    return [(fact.actor, fact.character) for fact in facts if isinstance(fact, Cast)]


TRACKS = (
    "No.",
    "Title",
    "Artist(s)",
    "Length",
    "1",
    "Ebb",
    "Orla",
    "3:05",
    "2.",
    "Flow",
    "The Oars",
)


def test_a_track_list_may_have_a_line_a_cell() -> None:
    (table,) = tables_of("Soundtrack", *TRACKS, "1:10")
    assert table.header == ("No.", "Title", "Artist(s)", "Length")
    assert cells(table) == [("1", "Ebb", "Orla", "3:05"), ("2.", "Flow", "The Oars", "1:10")]
    assert not table.columns_lost


def test_what_follows_a_track_list_is_no_track() -> None:
    (table,) = tables_of("Soundtrack", *TRACKS, "1:10", "Total length:", "4:15")
    assert len(table.rows) == 2


@pytest.mark.parametrize(
    "lines",
    [
        TRACKS,
        (*TRACKS, "1:10", "3", "Tide", "2:00"),
        (*TRACKS, "1:10", "4", "Tide", "Orla", "2:00"),
    ],
)
def test_a_track_list_that_lost_a_cell_is_no_table(lines: tuple[str, ...]) -> None:
    assert tables_of("Soundtrack", *lines) == []


def test_a_cast_table_may_have_a_line_a_cell() -> None:
    lines = ("Actor", "Role", "Flo Gray", "Io Marsh", "Di Poe", "Max")
    assert parts_of(*lines) == [("Flo Gray", "Io Marsh"), ("Di Poe", "Max")]


@pytest.mark.parametrize(
    "lines",
    [
        ("Actor", "Role", "Flo Gray", "Io Marsh", "Di Poe"),
        ("Actor", "Role", "Flo Gray", "Gus Hall", "Max Lund", "Di Poe", "Nan Lund", "Cy Orr"),
    ],
)
def test_a_cast_table_that_lost_a_cell_gives_no_part_to_a_neighbour(lines: tuple[str, ...]) -> None:
    assert ("Flo Gray", "Gus Hall") not in parts_of(*lines)
    assert ("Flo Gray", "Io Marsh") not in parts_of(*lines)


def test_rows_without_columns_part_behind_an_actor_whom_the_page_bills() -> None:
    lines = ("Actor Role", "Flo Gray Io Marsh", "Gus Hall Max", "Di Poe Nan Lund")
    assert parts_of(*lines) == [("Flo Gray", "Io Marsh"), ("Gus Hall", "Max")]


def test_rows_without_columns_may_begin_with_the_part() -> None:
    assert parts_of("Role Actor", "Io Marsh Flo Gray", "Max Gus Hall") == [
        ("Flo Gray", "Io Marsh"),
        ("Gus Hall", "Max"),
    ]


def test_a_sentence_below_makes_it_no_cast_table() -> None:
    assert parts_of("Actor Role", "Flo Gray Io Marsh", "Gus Hall was asked, and stayed.") == []
