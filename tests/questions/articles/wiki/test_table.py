"""Tables: spans filled in, broken ones clipped, markup slips kept to their own cell."""

from __future__ import annotations

from questions.articles.article import Table
from questions.articles.wiki.source import numbered
from questions.articles.wiki.table import read_table


def table_of(wikitext: str) -> Table:
    table = read_table(list(numbered(wikitext, 1)))
    assert table is not None
    return table


def words(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


AWARDS = """{| class="wikitable"
|-
! Award !! Category
! scope="col" | Recipient !! Result
|-
! scope="row" rowspan="2" | [[Tin Moon Awards]]
| Best Film
| rowspan=2 | [[Ann Lee]]<br />Bo Tran
| {{nom}}
|-
| Best Director
|rowspan=1 {{won}}
|}"""


def test_row_spans_are_filled_and_say_that_they_were_carried() -> None:
    table = table_of(AWARDS)
    assert table.header == ("Award", "Category", "Recipient", "Result")
    assert words(table) == [
        ["Tin Moon Awards", "Best Film", "Ann Lee\nBo Tran", "Nominated"],
        ["Tin Moon Awards", "Best Director", "Ann Lee\nBo Tran", "Won"],
    ]
    assert [row.carried for row in table.rows] == [frozenset(), frozenset({0, 2})]
    assert [row.marks for row in table.rows] == [{"nominated"}, {"won"}]


def test_cells_know_the_line_they_were_written_on() -> None:
    assert [cell.line for cell in table_of(AWARDS).rows[1].cells] == [6, 11, 8, 12]


def test_spans_that_run_out_of_the_table_are_clipped() -> None:
    table = table_of("{|\n! A !! B\n|-\n| rowspan=99999 | x || colspan=9999 | y\n|-\n| z\n|}")
    assert words(table)[0][:2] == ["x", "y"]
    assert len(table.rows) == 2
    assert len(table.rows[0].cells) <= 40


def test_a_span_of_nothing_or_of_words_is_one() -> None:
    table = table_of('{|\n! A !! B\n|-\n| rowspan="0" | x || rowspan=two | y\n|-\n| z || w\n|}')
    assert words(table) == [["x", "y"], ["z", "w"]]


def test_a_column_span_repeats_its_cell_and_stops_at_a_cell_from_above() -> None:
    table = table_of("{|\n! A !! B !! C\n|-\n| 1 || 2 || rowspan=2 | 3\n|-\n| colspan=3 | wide\n|}")
    assert words(table)[1] == ["wide", "wide", "3"]


def test_an_indented_table_is_a_table() -> None:
    assert words(table_of(":{|\n! A !! B\n|-\n| x || y\n|}")) == [["x", "y"]]


def test_an_unclosed_italic_does_not_merge_rows() -> None:
    table = table_of("{|\n! A !! B\n|-\n| ''x || y\n|-\n| z || w\n|-\n| u || v\n|}")
    assert words(table) == [["x", "y"], ["z", "w"], ["u", "v"]]


def test_an_unclosed_template_costs_its_cell_and_no_row() -> None:
    table = table_of("{|\n! A !! B\n|-\n| {{small|x || y\n|-\n| z || w\n|}")
    assert words(table)[1] == ["z", "w"]


def test_a_template_over_several_lines_stays_in_its_cell() -> None:
    table = table_of("{|\n! A !! B\n|-\n| {{Plainlist|\n* x\n* y\n}}\n| z\n|}")
    assert words(table) == [["x\ny", "z"]]


def test_a_bar_inside_a_link_parts_nothing() -> None:
    table = table_of("{|\n! A !! B\n|-\n| [[Ann Lee (actress)|Ann Lee]] || [[X|Y]]\n|}")
    assert words(table) == [["Ann Lee", "Y"]]


def test_one_header_cell_over_all_columns_is_the_title() -> None:
    table = table_of("{|\n! colspan=2 | Awards\n|-\n! A !! B\n|-\n| x || y\n|}")
    assert (table.caption, table.header) == ("Awards", ("A", "B"))


def test_a_header_in_plain_cells_is_known_by_its_words() -> None:
    table = table_of("{|\n| Award\n| Result\n|-\n| [[X]]\n| {{won}}\n|}")
    assert (table.header, words(table)) == (("Award", "Result"), [["X", "Won"]])


def test_a_table_inside_a_cell_is_left_out() -> None:
    table = table_of("{|\n! A !! B\n|-\n| x\n{|\n| inner\n|}\n| y\n|}")
    assert words(table) == [["x", "y"]]


def test_a_table_without_cells_is_no_table() -> None:
    assert read_table(list(numbered("{| class=x\n|-\n|}", 1))) is None


def test_a_span_passes_a_row_that_ends_early() -> None:
    table = table_of(
        "{|\n! A !! B !! C\n|-\n| x || y || rowspan=2 | z\n|-\n| short\n|-\n| x || y || own\n|}"
    )
    assert words(table) == [["x", "y", "z"], ["short", "", "z"], ["x", "y", "own"]]
