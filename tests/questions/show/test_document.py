"""The lines that facts count in, for every kind of source."""

from __future__ import annotations

import bz2
import time
from dataclasses import replace
from pathlib import Path

import pytest

from questions.facts.fact import Director, FilmRecord
from questions.show.document import Document, Documents, lines_of, words_of
from questions.sources import Page, read_pages
from questions.wikipedia.cache import Cache
from questions.wikipedia.page import FetchedPage
from questions.wikipedia.wanted import Wanted
from tests.questions.dumps import OTHERS, export, page
from tests.questions.show.invented import RECORD


def document(page: Page, record: FilmRecord, cache: Path | None = None) -> Document:
    return Documents(cache).of(page, record)


@pytest.mark.parametrize(
    "data",
    [
        b"one\r\ntwo\r\nthree",
        b"one\rtwo\rthree",
        "one\ntwo\nthree".encode("utf-16"),
        b"\xef\xbb\xbfone\ntwo\nthree",
    ],
)
def test_lines_are_counted_as_the_readers_count_them(data: bytes) -> None:
    assert lines_of(data) == ("one", "two", "three")


def test_of_a_web_page_only_the_words_are_shown_each_on_its_line() -> None:
    html = (
        "<!DOCTYPE html><html>\n<style>\np { }\n</style><td>Ada</td><td\nclass='x'>Qu<b>ill</b>"
        "</td>\n<!-- a\nb -->5 < 6 &amp; 7"
    )
    lines = [" ".join(line.split()) for line in lines_of(html.encode())]
    assert lines == ["", "", "", "Ada", "Quill", "", "5 < 6 & 7"]


@pytest.mark.parametrize("open_tag", ["<!--", "<script>", "<a ", "<", "<style><!--"])
def test_tags_that_never_end_take_no_more_than_their_length(open_tag: str) -> None:
    started = time.process_time()
    words_of(open_tag * 200_000)
    # Some hundredths of a second; a pass over the rest for each of them would take minutes.
    assert time.process_time() - started < 5


def test_a_page_s_file_gives_its_lines(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_bytes(b"one\ntwo")
    assert document(Page(str(file), file), RECORD).lines == ("one", "two")


def test_a_page_of_wikipedia_gives_the_lines_of_its_kept_export(tmp_path: Path) -> None:
    wanted = Wanted("salt road", "Salt road")
    source = Page("salt road", None, wanted)
    assert document(source, RECORD, tmp_path).why == "The page as it was fetched is not kept here."
    fetched = FetchedPage("The Salt Road", 123456, "2024-01-01T00:00:00Z", b"<mediawiki>\nx", 1.0)
    Cache(tmp_path).keep(fetched, wanted)
    assert document(source, RECORD, tmp_path).lines == ("<mediawiki>", "x")
    older = replace(RECORD, article=replace(RECORD.article, revision=99))
    assert not document(source, older, tmp_path).lines


@pytest.mark.parametrize("packed", [False, True])
def test_pages_of_a_dump_are_found_again_in_their_order(packed: bool, tmp_path: Path) -> None:
    names = ("Salt Ferry", "Tin & Harbour", "Red Pier")
    data = export([*OTHERS, *(page(name.replace("&", "&amp;")) for name in names)])
    file = tmp_path / "wiki.xml"
    file.write_bytes(bz2.compress(data) if packed else data)
    source, documents = Page(str(file), file), Documents()
    records = [one for one in read_pages([source]) if isinstance(one, FilmRecord)]
    assert [record.article.title for record in records] == list(names)
    for record in (records[0], records[2]):
        lines = documents.of(source, record).lines
        directors = [fact for fact in record.facts if isinstance(fact, Director)]
        assert directors
        assert all("[[Ada Quill]]" in lines[(f.source.line or 0) - 1] for f in directors)
        assert f"<title>{record.title}</title>" in lines
    # It lies behind.
    assert "can't be found" in documents.of(source, records[1]).why


def test_sources_without_lines_say_why(tmp_path: Path) -> None:
    zim = tmp_path / "wiki.zim"
    zim.write_bytes(b"ZIM\x04 and more")
    film = tmp_path / "film.yaml"
    film.write_text("id: x", encoding="utf-8")
    gone = tmp_path / "gone.txt"
    whys = [document(Page(p.name, p), RECORD).why for p in (zim, film, gone)]
    assert whys[0].startswith("Read from a ZIM file")
    assert whys[1].startswith("Read from a film file")
    assert "can't be read" in whys[2]
    assert "standard input" in document(Page("standard input", None), RECORD).why


def test_of_a_web_page_what_stands_above_the_article_is_left_out() -> None:
    html = "<!DOCTYPE html><html>\n<li>Menu</li>\n<h1>Salt</h1>\n<p>It is a film.</p></html>"
    assert [line.strip() for line in lines_of(html.encode())] == ["", "", "Salt", "It is a film."]
