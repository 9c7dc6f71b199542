"""A wikitext page becomes an Article, or is refused with one sentence that says what it is."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from questions.articles import NotAFilm, UnsupportedPage, read
from questions.articles.article import Article
from questions.articles.wikitext import read_wikitext

SHARED = Path(__file__).parents[4] / "shared" / "articles"

PAGE = """{{short description|1999 film}}
{{Infobox film
| name           = Salt Harbour
| image          = Salt.jpg
| director       = [[Ann Lee (director)|Ann Lee]]
| producer       = {{Plainlist|
* [[Bo Tran]]<!-- not Cy -->
* Di Poe (associate producer)
}}
| writer         = '''Dialogue:'''<br />{{ubl|Cy Orr|Di Poe}}
| based_on       = {{Based on|''[[Wick]]''|Ed Fry}}
| starring       = [[Flo Gray]]<br>''and'' Gus Hall<ref>{{cite web|title=a|
url=b}}</ref>
| production companies = Tin Moon<br>{{small|(Norway)}}
| released       = {{Film date|1999|5|9|[[Oslo]]|1999|6|1}}
| runtime        = 101 minutes
| budget         = {{US$|{{#invoke:sum}} million}}
| gross          = $4{{nbsp}}million
}}
'''''Salt Harbour''''' is a 1999 film.

==Plot==
Fog.
"""


def export(
    text: str, title: str = "Salt Harbour (1999 film)", ns: str = "0", more: str = ""
) -> bytes:
    return (
        f"<page>\n  <title>{escape(title)}</title>\n  <ns>{ns}</ns>\n{more}  <revision>\n"
        "    <id>42</id><timestamp>2019-05-04T03:02:01Z</timestamp>\n"
        f"    <text>{escape(text)}</text>\n  </revision>\n</page>\n"
    ).encode()


@pytest.fixture
def article() -> Article:
    return read(export(PAGE), "salt.xml")


def test_a_page_says_whence_it_is(article: Article) -> None:
    assert (article.title, article.page) == ("Salt Harbour", "Salt Harbour (1999 film)")
    assert (article.form, article.site, article.licence) == (
        "wikitext",
        "Wikipedia",
        "CC BY-SA 3.0",
    )
    assert article.revision == 42
    assert article.url == "https://en.wikipedia.org/wiki/Salt_Harbour_(1999_film)"


def test_the_licence_is_the_one_of_the_revisions_day() -> None:
    later = read(export(PAGE).replace(b"2019-05-04", b"2023-06-07"), "salt.xml")
    undated = read(export(PAGE).replace(b"2019-05-04T", b""), "salt.xml")
    assert (later.licence, undated.licence) == ("CC BY-SA 4.0", "CC BY-SA")


def test_the_infobox_has_one_text_an_entry_under_the_usual_labels(article: Article) -> None:
    values = {label: [t.text for t in texts] for label, texts in article.infobox.items()}
    assert values == {
        "director": ["Ann Lee"],
        "producer": ["Bo Tran", "Di Poe (associate producer)"],
        "writer": ["Cy Orr (dialogue)", "Di Poe (dialogue)"],
        "based_on": ["Wick by Ed Fry"],
        "starring": ["Flo Gray", "Gus Hall"],
        "studio": ["Tin Moon (Norway)"],
        "released": ["May 9, 1999 (Oslo)", "June 1, 1999"],
        "runtime": ["101 minutes"],
        "gross": ["$4 million"],
    }


def test_lines_are_those_of_the_file(article: Article) -> None:
    assert article.infobox["director"][0].line == 10
    assert [t.line for t in article.infobox["producer"]] == [12, 13]
    assert article.infobox["runtime"][0].line == 21
    assert article.sections[1].paragraphs[0].line == 28


def test_a_value_with_a_gap_is_damage_and_no_value(article: Article) -> None:
    assert [d.text for d in article.damage] == ["budget: US$… million"]


def test_the_infobox_is_no_part_of_the_lead(article: Article) -> None:
    assert [p.text for p in article.sections[0].paragraphs] == ["Salt Harbour is a 1999 film."]


def test_bare_wikitext_is_a_page_without_an_address() -> None:
    article = read(PAGE.encode(), "salt.wikitext")
    assert (article.title, article.url, article.revision) == ("Salt Harbour", None, None)
    assert article.infobox["director"][0].line == 5


def test_an_apostrophe_after_an_italic_link_does_not_hide_the_infobox() -> None:
    text = PAGE.replace("Salt.jpg", "Salt.jpg\n| caption = ''[[Salt]]'''s poster")
    assert "director" in read_wikitext(export(text), "salt.xml").infobox


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (export("#REDIRECT [[Salt Harbour]]"), 'only redirects to "Salt Harbour"'),
        (export(PAGE, more='  <redirect title="Salt" />\n'), 'only redirects to "Salt"'),
        (export(PAGE, ns="1"), "is a talk page"),
        (export(PAGE, ns="14"), "is no article"),
        (export("'''Salt''' may be:\n* [[A]]\n{{disambiguation}}"), "only lists pages"),
        (export(PAGE, title="Salt Harbour (film series)"), "is about a film series"),
        (export(PAGE, title="Salt Harbour (TV series)"), "is about a TV series"),
        (export("{{Infobox television\n| name = Salt\n}}"), "is about a TV series"),
        (export("{{Infobox film awards\n| name = Tin\n}}"), "is about an award or its ceremony"),
        (export("'''Ann Lee''' is a person."), "has no film infobox"),
        (export("'''Ann Lee''' (born 1950) is an [[actress]]."), "is about a person"),
        (export("{{Infobox actor\n| name = Ann Lee\n}}"), "is about a person"),
        (export("'''''Salt''''' is a 1999 [[drama film]]."), "a stub without an infobox"),
        (export("A list.", title="List of Norwegian films: A"), "is a list"),
        (export("A list.", title="1999 in film"), "is a list of a year's films"),
        (export("{{Infobox book\n| name = Wick\n}}"), "is about a book"),
        (export("{{Infobox album\n| name = Wick\n}}"), "is about an album"),
        (export("{{Infobox film\n| name = Salt"), "never ends"),
        (export("{{Infobox film\n" + "* a\n" * 20_000 + "}}"), "not within 60,000 characters"),
    ],
)
def test_what_is_not_one_film_is_refused_by_its_name(data: bytes, said: str) -> None:
    with pytest.raises(NotAFilm) as refusal:
        read_wikitext(data, "salt.xml")
    assert said in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_page_whose_name_is_its_title_is_called_so_once() -> None:
    with pytest.raises(NotAFilm, match=r"^Talk:Salt is a talk page; "):
        read_wikitext(export(PAGE, title="Talk:Salt", ns="1"), "Talk:Salt")


def test_an_empty_page_is_called_empty() -> None:
    with pytest.raises(UnsupportedPage, match=r'^salt\.xml \("[^"]+"\) is an empty page; '):
        read_wikitext(export(" \n"), "salt.xml")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'<!DOCTYPE x [<!ENTITY a "b">]>\n<page><title>&a;</title></page>', "declares"),
        (b"<mediawiki><page><title>Salt</title>", "breaks off"),
        (b"<mediawiki>" + export(PAGE) * 2 + b"</mediawiki>", "holds 2 pages"),
        (b"<page><title>Salt</title></page>", "holds no text"),
        (b"<page>\xff\xfe\x00</page>", "not UTF-8"),
    ],
)
def test_an_export_that_cannot_be_read_is_refused_in_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(UnsupportedPage) as refusal:
        read_wikitext(data, "salt.xml")
    assert said in str(refusal.value)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared articles are not here")
def test_every_shared_wikitext_page_is_read_or_refused() -> None:
    pages = sorted((SHARED / "wikitext").iterdir())
    read_ones = [read_wikitext(page.read_bytes(), page.name) for page in pages]
    assert all(article.infobox["director"] for article in read_ones)
    for page in (SHARED / "not-films").glob("*.xml"):
        with pytest.raises(NotAFilm):
            read_wikitext(page.read_bytes(), page.name)


@pytest.mark.parametrize(
    "text",
    [
        "{{Infobox film|name=Salt Harbour|director=Ann Lee}}\nIt is a 1999 film.",
        "{{Infobox film\n|name = ''Salt Harbour''<br />{{small|(Havn)}}\n}}\nA 1999 film.",
        "{{Infobox film\r| name = Salt Harbour\r}}\rIt is a 1999 film.\r",
        "{{Infobox film|name={{odd|a}}}}\n'''''Salt Harbour''''' is a 1999 film.",
        "{{Infobox film|director=Ann Lee}}\n'''''Salt Harbour''''' is a 1999 film.",
    ],
)
def test_bare_wikitext_is_called_what_its_infobox_or_its_lead_calls_it(text: str) -> None:
    assert read(text.encode(), "salt.wikitext").title == "Salt Harbour"


@pytest.mark.parametrize(
    "data",
    [
        b"{{Infobox film|director=Ann Lee}}\nIt is a 1999 film.",
        b"{{Infobox film|name=\n}}" + b"\n" * 5_000 + b"It is a 1999 film.",
        export(PAGE.replace("Salt Harbour", ""), title=" "),
    ],
)
def test_a_page_without_a_title_is_refused_by_its_files_name(data: bytes) -> None:
    with pytest.raises(UnsupportedPage) as refusal:
        read(data, "salt.wikitext")
    assert str(refusal.value) == (
        "salt.wikitext doesn't tell the film's title; put it into its infobox, as “| name = …”."
    )
