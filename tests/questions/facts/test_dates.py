"""Dates keep the precision the page gives."""

from __future__ import annotations

import pytest

from questions.facts.dates import find_dates, parse_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("October 27, 1995", "1995-10-27"),
        ("October 27 1995", "1995-10-27"),
        ("27 October 1995", "1995-10-27"),
        ("1995-10-27", "1995-10-27"),
        ("October 1995", "1995-10"),
        ("1995", "1995"),
        ("May\N{NO-BREAK SPACE}9,\N{NO-BREAK SPACE}1999", "1999-05-09"),
    ],
)
def test_a_date_is_read_to_its_precision(text: str, iso: str) -> None:
    assert parse_date(text) == iso


@pytest.mark.parametrize(
    "text", ["February 30, 1995", "1995-13", "October", "27 October", "1700", "x"]
)
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert parse_date(text) is None


def test_dates_inside_a_sentence_are_found_in_order() -> None:
    text = "Shown on 9 May 1999, sold in 2001 and again on June 3, 2002."
    assert [found.iso for found in find_dates(text)] == ["1999-05-09", "2001", "2002-06-03"]


def test_a_span_of_years_is_no_date() -> None:
    assert list(find_dates("from 1998–1999")) == []
