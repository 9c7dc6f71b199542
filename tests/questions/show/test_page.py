"""The web page of facts beside their places: whole, safe, and right in a real browser."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from questions.facts.fact import Director, FilmRecord, Source
from questions.show import Tally
from questions.show import page as page_module
from questions.show.document import Document, lines_of
from questions.show.page import HtmlPage
from quiz.errors import OperatorMistake
from tests.questions.show.invented import PAGE, RECORD

CHROMIUM = shutil.which("chromium")
DOCUMENT = Document(lines_of(PAGE.encode()))


def written(
    path: Path,
    records: Sequence[FilmRecord] = (RECORD,),
    document: Document = DOCUMENT,
    most: int = page_module.MOST_BYTES,
) -> tuple[str, str]:
    """The page and what was told at its end."""
    with HtmlPage(path, most=most) as html:
        for record in records:
            html.add(record, lambda: document)
        told = html.finish(Tally(records))
    return path.read_text(encoding="utf-8"), told


def only(tree: LexborHTMLParser, selector: str) -> LexborNode:
    (node,) = tree.css(selector)
    return node


def test_each_fact_leads_to_its_line_where_its_words_are_marked(tmp_path: Path) -> None:
    tree = LexborHTMLParser(written(tmp_path / "page.html")[0])
    lines = {node.attributes["id"]: node for node in tree.css(".l")}
    found = {}
    for fact in tree.css("a.fact"):
        line = lines[str(fact.attributes["href"]).removeprefix("#")]
        number = fact.attributes["data-f"]
        marks = [m.text() for m in line.css("mark") if m.attributes["data-f"] == number]
        found[only_text(fact, "b")] = marks
        assert "has" in str(line.attributes["class"]).split()
    assert found == {
        "Director": ["Ada Quill"],
        "Starring": ["Dina Okafor"],
        "Role": ["Emil Quill", "Gull"],
        "Budget": ["3.6"],
        "Golden Heron Award": ["Best Film", "won"],
    }


def only_text(node: LexborNode, selector: str) -> str:
    (found,) = node.css(selector)
    return found.text()


def test_what_was_not_understood_has_its_own_look_and_line(tmp_path: Path) -> None:
    tree = LexborHTMLParser(written(tmp_path / "page.html")[0])
    unread = only(tree, "a.unread")
    assert unread.attributes["href"] == "#f1l8"
    assert "lost" in str(only(tree, "#f1l8").attributes["class"]).split()
    # A line that the page hasn't leads nowhere.
    assert "quarantined" in only(tree, "div.unread").text()


def test_all_lines_of_the_page_are_there_and_their_numbers_are_the_file_s(tmp_path: Path) -> None:
    tree = LexborHTMLParser(written(tmp_path / "page.html")[0])
    shown = {int(str(n.attributes["data-n"])): n.text() for n in tree.css(".l")}
    assert shown == {
        number: line for number, line in enumerate(PAGE.split("\n"), 1) if line.strip()
    }


def test_nothing_that_was_read_is_more_than_text(tmp_path: Path) -> None:
    html = written(tmp_path / "page.html")[0]
    tree = LexborHTMLParser(html)
    assert len(tree.css("script")) == 1
    assert "alert" not in only(tree, "script").text()
    assert "\x1b" not in html
    assert not tree.css("[onclick], [onerror], [src], link, iframe, img, .source b")
    addresses = {str(a.attributes["href"]) for a in tree.css("a") if "data-f" not in a.attributes}
    assert addresses == {"https://en.wikipedia.org/wiki/The_Salt_Road"}


def test_an_address_that_is_none_is_not_one_to_click(tmp_path: Path) -> None:
    article = replace(RECORD.article, url='javascript:alert(1)//"')
    html = written(tmp_path / "page.html", [replace(RECORD, article=article)])[0]
    assert "javascript" not in html


def test_the_page_allows_its_own_script_and_nothing_from_elsewhere(tmp_path: Path) -> None:
    html = written(tmp_path / "page.html")[0]
    policy = LexborHTMLParser(html).css("meta[http-equiv]")[0].attributes["content"]
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/]+='; script-src 'sha256-[\w+/]+='",
        str(policy),
    )
    assert not re.search(r"url\(|@import|fetch\(|XMLHttp", html)


def test_facts_stand_alone_where_the_lines_are_not_at_hand(tmp_path: Path) -> None:
    tree = LexborHTMLParser(written(tmp_path / "p.html", document=Document(why="Not <here>."))[0])
    assert not tree.css(".source, a.fact")
    assert len(tree.css("div.fact")) == len(RECORD.facts)
    assert "Not <here>." in tree.css("p.faint")[-1].text()


def test_of_a_page_too_long_only_the_named_lines_are_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_module, "MOST_SIGNS", 20)
    tree = LexborHTMLParser(written(tmp_path / "page.html")[0])
    assert [n.attributes["data-n"] for n in tree.css(".l")] == ["2", "3", "4", "6", "7", "8"]


def test_a_full_page_takes_no_more_films_and_says_so(tmp_path: Path) -> None:
    others = [replace(RECORD, title=f"Film {number}") for number in range(4)]
    one = len(written(tmp_path / "page.html", others[:1])[0].encode())
    html, told = written(tmp_path / "page.html", others, most=one)
    assert html.count('<details class="film"') == 2
    assert told.startswith("page.html is full at 0 MiB, so it leaves out 2 films; read fewer")
    assert html.rstrip().endswith("</html>")
    assert "so it leaves out" in html


def test_a_run_that_is_stopped_leaves_the_older_page_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("older", encoding="utf-8")

    def stopped() -> None:
        with HtmlPage(path) as html:
            html.add(RECORD, lambda: DOCUMENT)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [
        ("page.html", "older")
    ]


@pytest.mark.parametrize("name", [".", "nowhere/page.html"])
def test_a_page_that_cant_be_written_is_one_sentence(name: str, tmp_path: Path) -> None:
    with (
        pytest.raises(OperatorMistake, match=r"can't be written|is a folder"),
        HtmlPage(tmp_path / name),
    ):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_great_many_facts_on_one_line_are_each_marked(tmp_path: Path) -> None:
    people = [f"Ada Quill{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(300)]
    facts = tuple(Director(source=Source("Lead", 1), person=person) for person in people)
    document = Document((", ".join(people),))
    tree = LexborHTMLParser(
        written(tmp_path / "page.html", [replace(RECORD, facts=facts)], document)[0]
    )
    assert [mark.text() for mark in tree.css("mark")] == people


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
def test_in_a_browser_the_address_of_a_line_shows_line_words_and_fact(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    written(path, [replace(RECORD, title="Another"), RECORD])
    command = [
        *(str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"),
        *(f"--user-data-dir={tmp_path / 'profile'}", f"{path.as_uri()}#f2l6"),
    ]
    home = {**os.environ, "HOME": str(tmp_path)}
    try:
        dumped = subprocess.run(command, capture_output=True, text=True, timeout=60, env=home)
    except subprocess.TimeoutExpired:
        pytest.skip("Chromium takes too long here")
    if dumped.returncode or "</html>" not in dumped.stdout:
        pytest.skip(f"Chromium can't run here: {dumped.stderr[-200:]}")
    tree = LexborHTMLParser(dumped.stdout)
    on = [str(node.attributes.get("id") or node.text()) for node in tree.css(".on")]
    assert on[0].startswith("Role")
    assert on[1:] == ["f2l6", "Emil Quill", "Gull"]
    assert len(tree.css("details[open]")) == 2
