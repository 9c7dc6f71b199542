"""Wikitext → plain text: what a reader sees, and where words are known to be missing."""

from __future__ import annotations

from typing import Any

import pytest

from questions.articles.rendered import UNKNOWN
from questions.articles.wiki import render as module
from questions.articles.wiki.nodes import Nodes
from questions.articles.wiki.render import date_words, render, tidy


@pytest.mark.parametrize(
    ("wikitext", "lines"),
    [
        ("{{Plainlist|\n* [[Ann Lee (actress)|Ann Lee]]\n* Bo Tran\n}}", ["Ann Lee", "Bo Tran"]),
        ("{{plain list |* Ann Lee\n* Bo Tran}}", ["Ann Lee", "Bo Tran"]),
        ("{{ubl|Ann Lee|Bo Tran}}", ["Ann Lee", "Bo Tran"]),
        ("{{Unbulleted_list | Ann Lee<br />Bo Tran}}", ["Ann Lee", "Bo Tran"]),
        ("{{hlist|Ann Lee|Bo Tran|class=x}}", ["Ann Lee", "Bo Tran"]),
        ("{{flatlist|\n* Ann Lee\n* Bo Tran\n}}", ["Ann Lee", "Bo Tran"]),
        ("Ann Lee<br>Bo Tran<BR/>Cy Orr", ["Ann Lee", "Bo Tran", "Cy Orr"]),
    ],
)
def test_every_kind_of_list_gives_one_line_an_entry(wikitext: str, lines: list[str]) -> None:
    assert render(wikitext).lines == lines


@pytest.mark.parametrize(
    ("wikitext", "text"),
    [
        ("{{won}}", "Won"),
        ("{{Nom}}", "Nominated"),
        ("{{nominated|Shortlisted}}", "Shortlisted"),
        ("{{US$|90 million|long=no}}", "US$90 million"),
        ("{{INR}}90 [[crore]]", "₹90 crore"),
        ("{{INRConvert|90|c}}", "₹90 crore"),
        ("{{¥|0.8 billion}}", "¥0.8 billion"),
        ("{{Estimation}} {{INR}}12 crore", "est. ₹12 crore"),
        ("$4 million {{Small|(North&nbsp;America)}}", "$4 million (North America)"),
        ("{{nowrap|Ann Lee}}{{efn|A note.}}{{sfn|Orr|2001}}", "Ann Lee"),
        ("{{convert|35|mm|in}} film", "35 mm film"),
        ("{{nihongo|Lantern|提灯|Chōchin}}", "Lantern"),
        ("{{lang|fr|Le Phare}}", "Le Phare"),
        ("{{sortname|Ann|Lee}}", "Ann Lee"),
        ("Hong{{nbsp}}Kong", "Hong Kong"),
        ("[[File:A.jpg|thumb|Ann [[Lee]]]]Ann", "Ann"),
        ("[https://example.org The Post] of 1999", "The Post of 1999"),
        ("a <small>b</small> <span style='x'>c</span>", "a b c"),
    ],
)
def test_templates_that_carry_words_keep_them(wikitext: str, text: str) -> None:
    assert render(wikitext).text == text


def test_a_result_template_marks_its_row_and_shows_its_word() -> None:
    assert render("{{won}}").marks == {"won"}
    assert render("{{nom|Nominated (tie)}}").marks == {"nominated"}
    assert render("{{pending}}").marks == frozenset()


def test_a_template_that_is_not_known_leaves_a_gap_that_can_be_seen() -> None:
    rendered = render("US$ {{#invoke: sum}} million")
    assert UNKNOWN in rendered.text
    assert rendered.shown == "US$ … million"


@pytest.mark.parametrize(
    "wikitext",
    ["{{small|(never closed", "[[Ann Lee", "{{{{{{", "''[[", "}}", "<br", "&#9999999999;"],
)
def test_broken_markup_never_raises_and_never_shows_its_brackets(wikitext: str) -> None:
    text = render(wikitext).text
    assert not {"{{", "}}", "[[", "]]"} & {text[i : i + 2] for i in range(len(text))}


@pytest.mark.parametrize("bracket", ["{{ubl|", "[[", "}}", "]]"])
def test_brackets_open_by_the_thousand_are_gaps(bracket: str) -> None:
    rendered = render("Ann Lee" + bracket * 5000)
    assert rendered.shown.startswith("Ann Lee…")


def test_a_thousand_nested_templates_are_a_gap_and_no_crash() -> None:
    assert UNKNOWN in render("{{small|" * 3000 + "x" + "}}" * 3000).text


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("''[[The Lantern]]'''s star".replace("[[", "").replace("]]", ""), "The Lantern's star"),
        ("'''''The Lantern''''' is", "The Lantern is"),
        ("''The Lantern and '''Bo'''", "The Lantern and Bo"),
        ("O'Brien's", "O'Brien's"),
        ("''''Lantern''' stays", "'Lantern stays"),
    ],
)
def test_quotes_go_and_apostrophes_stay(line: str, text: str) -> None:
    assert tidy(line) == text


def test_an_italic_link_followed_by_s_loses_nothing_after_it() -> None:
    rendered = render("''[[The Lantern]]'''s director, {{small|Ann Lee}}, and [[Bo Tran]]")
    assert rendered.text == "The Lantern's director, Ann Lee, and Bo Tran"
    assert rendered.links == ("The Lantern", "Bo Tran")


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (("1976", "02", "08"), "February 8, 1976"),
        (("1976", "Feb", "8"), "February 8, 1976"),
        (("1976", "2", ""), "February 1976"),
        (("1976", "", ""), "1976"),
        (("1976", "14", "8"), UNKNOWN),
        (("soon", "", ""), UNKNOWN),
    ],
)
def test_no_day_is_invented_for_a_date(parts: tuple[str, str, str], words: str) -> None:
    assert date_words(*parts) == words


def test_film_date_is_one_line_a_date_with_its_place() -> None:
    lines = render("{{Film date|df=yes|2001|5|9|[[Oslo]]|2001|6|1|ref2=<ref/>}}").lines
    assert lines == ["May 9, 2001 (Oslo)", "June 1, 2001"]


@pytest.mark.parametrize(
    ("wikitext", "text"),
    [
        ("{{Based on|''[[Wick]]''|Cy Orr}}", "Wick by Cy Orr"),
        ("{{based on|''Wick''<br>1941 novel|Cy Orr}}", "Wick (1941 novel) by Cy Orr"),
        ("{{based on|Wick|Cy Orr|Di Poe}}", "Wick by Cy Orr and Di Poe"),
        ("{{based on|Wick|Cy Orr<br />Di Poe}}", "Wick by Cy Orr and Di Poe"),
        ("{{based on|Wick}}", "Wick"),
    ],
)
def test_based_on_names_the_work_then_its_makers(wikitext: str, text: str) -> None:
    assert render(wikitext).text == text


@pytest.mark.parametrize("name", ["Sortname|{}|Lee", "Film date|1999|5|9|{}", "Ubl|{}|Lee"])
def test_what_stands_in_a_template_is_walked_once(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    wikitext = "Ann"
    for _ in range(6):
        wikitext = "{{" + name.replace("{}", wikitext) + "}}"
    walk, walks = module._walk, []

    def watched(nodes: Nodes, output: Any, depth: int) -> None:
        walks.append(depth)
        walk(nodes, output, depth)

    monkeypatch.setattr(module, "_walk", watched)
    render(wikitext)
    assert len(walks) < 100
