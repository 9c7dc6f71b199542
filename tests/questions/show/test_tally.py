"""The report of a reading: counts that are right, and no more memory for more films."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from questions.facts.fact import Source, Unread
from questions.show import Tally
from questions.show.tally import markdown_table
from questions.sources import Page, Refusal
from quiz.errors import OperatorMistake
from tests.questions.show.invented import RECORD


def refusal(name: str, why: str) -> Refusal:
    return Refusal(Page(f"pages/{name}", Path("pages") / name), f"{name}{why}")


def test_facts_are_counted_by_kind_with_the_films_that_have_them() -> None:
    twice = replace(RECORD, facts=(*RECORD.facts, replace(RECORD.facts[0], closed=False)))
    tally = Tally([RECORD, twice])
    assert ("Crew", "Director", 3, 2) in list(tally.kinds())
    assert tally.in_short() == "2 films, 13 facts, 4 not understood (2 quarantined)"


def test_unreads_are_grouped_by_reason_with_one_example() -> None:
    def unread(why: str, text: str) -> Unread:
        return Unread(field="cast", text=text, why=why, source=Source("Cast", 8))

    whys = ("another job than the label says: dialogues", "another job than the label says: songs")
    unreads = [unread(why, f"Line {why[-3:]}") for why in whys]
    tally = Tally([replace(RECORD, unreads=(*unreads, unread("no cast line", "x" * 500)))])
    first, second = tally.unreads.rows()
    assert first == (
        2,
        "another job than the label says: …",
        "The Salt Road (1988), Cast, line 8 “Line ues”",
    )
    assert len(second[2]) <= 101


def test_refusals_are_grouped_without_the_pages_names() -> None:
    tally = Tally()
    for name in ("one.txt", "two.txt"):
        tally.refuse(refusal(name, f' ("{name}, a list") is a list; give one film.'))
    tally.refuse(refusal("three.txt", " is empty."))
    assert [row[:2] for row in tally.refusals.rows()] == [
        (2, "is a list; give one film."),
        (1, "is empty."),
    ]


def test_a_million_reasons_are_not_kept_apart() -> None:
    tally = Tally()
    for number in range(1000):
        word = "".join(chr(97 + int(digit)) for digit in str(number))
        tally.refuse(refusal("page.txt", f" is {word}."))
    assert tally.refusals.counts.total() == 1000
    assert len(tally.refusals.counts) == len(tally.refusals.examples) == 201


def test_the_report_is_kept_as_text_or_as_markdown(tmp_path: Path) -> None:
    tally = Tally([RECORD])
    tally.refuse(refusal("odd|page.txt", " is empty."))
    tally.write(tmp_path / "report.txt")
    text = (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert text.startswith("1 film, 6 facts, 2 not understood (1 quarantined), 1 page refused\n")
    tally.write(tmp_path / "report.md")
    markdown = (tmp_path / "report.md").read_text(encoding="utf-8")
    assert "| Crew | Director | 1 | 1 |" in markdown
    assert r"| 1 | is empty. | odd\|page.txt is empty. |" in markdown
    assert "<script>" not in markdown.replace(r"\<script\>", "")


def test_a_report_that_cant_be_kept_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(OperatorMistake, match="can't be written"):
        Tally([RECORD]).write(tmp_path)


def test_a_cell_of_markdown_stays_in_its_cell() -> None:
    assert list(markdown_table(("A",), [("x|y\n<z> *w*",)]))[-1] == r"| x\|y \<z\> \*w\* |"
