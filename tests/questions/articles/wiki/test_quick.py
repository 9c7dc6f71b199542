"""The quick parser says what the full one says, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from questions.articles.rendered import UNKNOWN
from questions.articles.wiki.nodes import Group, Link, Nodes, Template, parse_fully
from questions.articles.wiki.quick import parse_quickly, text_and_links
from questions.articles.wiki.render import render
from questions.articles.wiki.source import clean
from questions.articles.wiki.strays import without_strays

_GOLDEN = Path(__file__).parents[3] / "golden" / "articles"

_WORDS = st.sampled_from(
    (
        *("Ann", "the film", " ", "a=b", "'''x'''", "''y''", "R&B", "&nbsp;", "&amp;", "&lt", "&x"),
        *("\n", "\n*", "\n#:", "\n;a:b", "\n==x==", "\n----", "*", ":", ";", "=", "\n\n", "|"),
        *("<br>", "<br/>", "<BR />", "<small>", "</small>", "<i>", "</i>", "<ref>x</ref>", "</br>"),
        *("[[", "]]", "{{", "}}", "{", "}", "[", "]", "[[a]]", "[[A b|c]]", "[[File:x.jpg|", "\t"),
        *("{{won}}", "{{nowrap|", "{{plainlist|\n", "{{x|y=", "{{{1}}}", "{|", "|}", "<", ">"),
        *("mailto:a", "http://a.example", "://", "news: x", "<!--", "-->", "é", "\ue000", "//"),
        *("[http://a.example b]", "[sic]", "[//a b]", "[x:y]", "[[a#b|", "&thetasym;", "&shy;"),
        *("&foo;", "&#8211;", "[[:a]]", "[[a\nb]]", "{{a\nb}}", "__x__", "'"),
    )
)
_PLAIN = st.sampled_from(
    ("Ann", " ", "''y''", "&nbsp;", "<br>", "[[a]]", "[[A b|c]]", "R&B", "a: b", "x=y", "\n* ", "é")
)
_NESTED = st.recursive(
    st.lists(_PLAIN, max_size=4).map("".join),
    lambda inner: st.one_of(
        inner.map(lambda s: f"[[Bo Li|{s}]]"),
        inner.map(lambda s: f"<small>{s}</small>"),
        st.lists(inner, max_size=3).map(lambda parts: "{{" + "|".join(["ubl", *parts]) + "}}"),
        st.tuples(inner, inner).map(
            lambda two: "{{Film date\n| a" + two[0] + "=" + two[1] + "\n}}"
        ),
        st.tuples(inner, inner).map("".join),
    ),
    max_leaves=8,
)


def shape(nodes: Nodes) -> list[object]:
    """The nodes as values that compare, texts side by side put together."""
    made: list[object] = []
    for node in nodes:
        if isinstance(node, str):
            before = made.pop() if made and isinstance(made[-1], str) else ""
            made.append(f"{before}{node}")
        elif isinstance(node, Link):
            made.append(("link", node.title, None if node.text is None else shape(node.text)))
        elif isinstance(node, Template):
            params = [(p.name, p.named, p.source, shape(p.value)) for p in node.params]
            made.append(("template", node.name, params))
        else:
            assert isinstance(node, Group)
            made.append(("group", shape(node.nodes)))
    return [node for node in made if node != ""]


def both_agree(wikitext: str) -> bool:
    """Whether the quick parser answered at all; fails where it says something else."""
    if text_and_links(wikitext):
        assert render(wikitext) == render(parse_fully(wikitext)), wikitext
    nodes = parse_quickly(wikitext)
    if nodes is None:
        return False
    assert shape(nodes) == shape(parse_fully(wikitext)), wikitext
    assert without_strays(wikitext, UNKNOWN) == wikitext
    return True


@settings(max_examples=1500, deadline=None)
@example("{{a\nb}}")
@example("[[a|b\nc]]")
@example("{{x|[[a=b]]=c|d=e=f||}}")
@given(st.lists(_WORDS, max_size=12).map("".join))
def test_both_parsers_agree_on_any_run_of_markup(wikitext: str) -> None:
    both_agree(wikitext)


@settings(max_examples=700, deadline=None)
@given(_NESTED)
def test_both_parsers_agree_on_what_is_nested_well(wikitext: str) -> None:
    both_agree(wikitext)


@settings(max_examples=400, deadline=None)
@given(st.text(alphabet="[]{}|=*#:;<>/br&nsp '\n-_a", max_size=24))
def test_both_parsers_agree_on_any_row_of_signs(wikitext: str) -> None:
    both_agree(wikitext)


def pages() -> list[str]:
    return sorted(p.name for p in _GOLDEN.glob("*.article.txt"))


@pytest.mark.parametrize("name", pages())
def test_both_parsers_agree_on_every_line_and_block_of_a_page(name: str) -> None:
    text = clean((_GOLDEN / name).read_text(encoding="utf-8"))
    for piece in (*text.split("\n"), *text.split("\n\n")):
        both_agree(piece)


@pytest.mark.parametrize(
    "wikitext",
    [
        "In [[1976 in film|1976]] ''Glass Tide'' was shown to [[Ann Lee]] & [[Bo Tran|Tran]].",
        "{{Plainlist|\n* [[Ann Lee]]\n* Bo Tran<br />Cy Ode\n}}",
        "{{Film date|1976|2|8|[[Lisbon]]|df=yes}}",
        "{{nowrap|{{won}} <small>([[Oslo|at Oslo]])</small>}}&nbsp;x",
    ],
)
def test_the_markup_articles_are_full_of_needs_no_other_parser(wikitext: str) -> None:
    assert both_agree(wikitext)


@pytest.mark.parametrize(
    "wikitext",
    [
        *("[[Ann", "Ann]]", "{{won", "{{{1}}}", "[http://a.example b]", "http://a.example", "a <b"),
        *("{|\n| a\n|}", "<small>a", "<span class=x>a</span>", "; a : b", "== a ==", "{{x|[[a}}]]"),
        "[[Bo Li|{{Film date\n| a{{ubl}}{{ubl}}=\n}}]]",
        "{{nowrap|" * 40 + "a" + "}}" * 40,
    ],
)
def test_markup_that_is_odd_is_left_to_the_full_parser(wikitext: str) -> None:
    assert parse_quickly(wikitext) is None
