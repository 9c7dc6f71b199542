"""Marks without a partner: found wherever they stand, and kept from the parser by the dozen."""

from __future__ import annotations

from typing import Any

import mwparserfromhell
import pytest

from questions.articles.rendered import UNKNOWN
from questions.articles.wiki.render import render
from questions.articles.wiki.strays import MOST_STRAYS, find_strays, without_strays


@pytest.mark.parametrize(
    ("wikitext", "strays"),
    [
        ("<b>[[Ann Lee|{{nowrap|Ann}}]]</b> [http://a b] <br> <br/> <ref name=a />", []),
        ("* <li>one\n* {{{a|}}} 1 < 2 [sic] ]\n{|\n|a\n|}", []),
        ("a <span>b", ["<span>"]),
        ("a </b>b", ["</b>"]),
        ('<div <ref name="a', ["<", "<"]),
        ("{{a|[[b}} [[c]]", ["{{", "[[", "}}"]),
        ("<b><i></b></i>", ["<b>", "</b>"]),
        ("[http://a {|", ["[", "{|"]),
    ],
)
def test_a_mark_without_a_partner_is_a_stray(wikitext: str, strays: list[str]) -> None:
    assert [wikitext[start:end] for start, end in find_strays(wikitext)] == strays


@pytest.mark.parametrize(
    "wikitext",
    [
        *("<span>" * 500, "<div " * 500, '<ref name="a' * 500, "<nowiki>" * 500, "</b>" * 500),
        *("[http://a " * 500, "{|\n" * 500, "[[a|" * 500, "{{" * 500),
        "]]" * 500 + "[[a|" * 500,
        "<b>" * 500 + "<i>" * 500 + "</b>" * 500,
        "[[a|" * 20 + "word " * 50_000,
    ],
)
def test_marks_that_never_close_are_gaps_before_the_parser_sees_them(
    wikitext: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[str] = []
    parse = mwparserfromhell.parse

    def watched(text: str, **options: Any) -> Any:
        handed.append(text)
        return parse(text, **options)

    monkeypatch.setattr(mwparserfromhell, "parse", watched)
    assert UNKNOWN in render(f"Ann {wikitext}").text
    assert [find_strays(text) for text in handed] == [[]]


def test_a_few_slips_are_left_to_the_parser() -> None:
    wikitext = "Ann <b>Lee" * MOST_STRAYS
    assert without_strays(wikitext, UNKNOWN) == wikitext
    assert render("Ann <small>Lee").text == "Ann Lee"
