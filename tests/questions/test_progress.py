"""A long reading tells how far it is, in a terminal and nowhere else."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console

from questions.progress import one_by_one, progress
from questions.sources import Page, Portion


def bar(found: list[Page], *, terminal: bool = True) -> str:
    console = Console(file=io.StringIO(), force_terminal=terminal, width=100)
    with progress(found, console=console) as watch:
        for page in found:
            watch(Portion(page, done=page.size // 2))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.fixture
def dump(tmp_path: Path) -> Page:
    (tmp_path / "wiki.xml").write_bytes(bytes(1 << 19))
    return Page("wiki.xml", tmp_path / "wiki.xml")


def test_a_large_file_has_a_bar_with_films_and_share(dump: Page) -> None:
    shown = bar([dump])
    assert "0 films" in shown
    assert "50%" in shown


def test_input_without_a_size_has_a_bar_too() -> None:
    assert "0 films" in bar([Page("standard input", None)])


def test_nothing_is_shown_for_little_or_to_a_file(dump: Page, tmp_path: Path) -> None:
    (tmp_path / "page.xml").write_bytes(b"little")
    assert bar([Page("page.xml", tmp_path / "page.xml")]) == ""
    assert bar([dump], terminal=False) == ""


def test_a_packed_dump_is_worth_a_bar_that_as_large_a_page_is_not(tmp_path: Path) -> None:
    for name in ("wiki.xml.bz2", "page.html"):
        (tmp_path / name).write_bytes(bytes(1 << 16))
    assert "50%" in bar([Page("wiki.xml.bz2", tmp_path / "wiki.xml.bz2")])
    assert bar([Page("page.html", tmp_path / "page.html")]) == ""


def counted(items: list[int], *, terminal: bool) -> str:
    console = Console(file=io.StringIO(), force_terminal=terminal, width=100)
    assert list(one_by_one("Questions", items, console=console)) == items
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_many_things_that_are_done_one_by_one_are_counted_in_a_terminal_only() -> None:
    assert "Questions" in counted(list(range(9)), terminal=True)
    assert counted(list(range(9)), terminal=False) == ""
    assert counted([1, 2], terminal=True) == ""
