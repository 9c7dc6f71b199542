"""A page is decoded before its format is recognised."""

from __future__ import annotations

import codecs

import pytest

from questions.articles import UnsupportedPage, read
from questions.articles.article import Article
from questions.facts.reader import read_facts
from tests.questions.dumps import export, page, wikitext

EXPORT = '<?xml version="1.0" encoding="UTF-8"?>\n' + export([page("Salt Ferry")]).decode()
WEB = (
    "<!DOCTYPE html>\n<html><head><title>Salt Ferry - Wikipedia</title></head><body>\n"
    '<h1 id="firstHeading">Salt Ferry</h1><div class="mw-parser-output">\n'
    '<table class="infobox vevent"><tr><th>Directed by</th><td>Zoë Quill</td></tr>\n'
    "<tr><th>Starring</th><td>Bo Tran</td></tr></table>\n"
    "<p><b>Salt Ferry</b> is a 1988 drama film directed by Zoë Quill.</p></div></body></html>\n"
)
PAGES = {"wikitext": wikitext("Salt Ferry"), "export": EXPORT, "html": WEB}
WAYS = ("utf-8-sig", "utf-16", "utf-16-be with mark", "utf-32")


def encoded(text: str, way: str) -> bytes:
    if way.startswith("utf-16-be"):
        return codecs.BOM_UTF16_BE + text.encode("utf-16-be")
    return text.encode(way)


def whole(article: Article) -> object:
    return article.title, article.form, article.infobox, article.sections


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("form", PAGES)
def test_the_same_page_in_another_encoding_is_read_the_same(form: str, way: str) -> None:
    expected = read(PAGES[form].encode(), "page")
    assert whole(read(encoded(PAGES[form], way), "page")) == whole(expected)
    assert read_facts(expected).facts


@pytest.mark.parametrize("way", ["utf-16-le", "utf-16-be"])
def test_an_export_needs_no_mark(way: str) -> None:
    assert read(EXPORT.encode(way), "page").title == "Salt Ferry"


def test_an_encoding_that_is_declared_is_believed_unless_the_page_is_utf_8() -> None:
    text = EXPORT.replace("UTF-8", "ISO-8859-1").replace("Ada", "Zoë")
    for data in (text.encode("latin-1"), text.encode()):
        (director,) = read(data, "page").infobox["director"]
        assert director.text == "Zoë Quill"


@pytest.mark.parametrize(
    "data",
    [
        EXPORT.encode("utf-16")[:-1],
        codecs.BOM_UTF16_LE + b"\x00\xd8" * 9,
        EXPORT.replace("UTF-8", "shift_jis").encode("latin-1") + b"\xff\xff",
    ],
)
def test_a_page_that_is_not_what_it_says_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(UnsupportedPage, match=r"^page breaks off or is damaged as [A-Z\d_-]+ text"):
        read(data, "page")
