"""A saved web page becomes an Article, or is refused with one sentence that says what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions.articles import NotAFilm, UnsupportedPage, read
from questions.articles.article import Article
from questions.articles.htm.source import without_unread
from questions.facts.reader import read_facts

SHARED = Path(__file__).parents[4] / "shared" / "articles" / "html"
GOLDEN = Path(__file__).parents[2] / "golden" / "articles"

ROWS = """<tr><th>Directed by</th><td><a href="/wiki/Ann_Lee">Ann Lee</a></td></tr>
<tr><th>Starring</th><td>Flo Gray<br><i>and</i> Gus Hall</td></tr>
<tr><th>Release date</th><td>May&nbsp;9,&nbsp;1999<span style="display: none">
(<span class="bday">1999-05-09</span>)</span></td></tr>"""
LEAD = "<p><i><b>Salt Harbour</b></i> is a 1999 drama film directed by Ann Lee.</p>"


def page(
    body: str = "",
    *,
    title: str = "Salt Harbour",
    rows: str = ROWS,
    lead: str = LEAD,
    head: str = "",
) -> bytes:
    box = f'<table class="infobox vevent"><tbody>{rows}</tbody></table>' if rows else ""
    return (
        f"<!DOCTYPE html>\n<html lang='en'><head><title>{title} - Wikipedia</title>{head}</head>"
        f"<body><h1 id=firstHeading>{title}</h1><div id=mw-content-text>"
        f"<div class=mw-parser-output>\n{box}\n{lead}\n{body}\n</div></div></body></html>"
    ).encode()


def article(body: str = "", **parts: str) -> Article:
    return read(page(body, **parts), "salt.html")


def words(body: str) -> list[list[list[str]]]:
    tables = article(f"<h2>Part</h2>{body}").sections[-1].tables
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in tables]


def test_a_page_says_whence_it_is() -> None:
    orchard = GOLDEN / "the-tin-orchard.article.html"
    told = read(orchard.read_bytes(), orchard.name)
    assert (told.title, told.page) == ("The Tin Orchard", "The Tin Orchard (1998 film)")
    assert (told.form, told.site, told.licence) == ("html", "Wikipedia", "CC BY-SA 4.0")
    assert told.url == "https://en.wikipedia.org/wiki/The_Tin_Orchard_(1998_film)"
    assert told.revision == 410042


@pytest.mark.parametrize(
    ("name", "url", "revision"),
    [
        ("grey-lantern", "https://en.wikipedia.org/wiki/Grey_Lantern", 73001),
        ("paper-boats", "https://en.wikipedia.org/wiki/Paper_Boats_(film)", 5150),
    ],
)
def test_parsoid_and_kiwix_pages_tell_it_in_their_own_ways(
    name: str, url: str, revision: int
) -> None:
    told = read((GOLDEN / f"{name}.article.html").read_bytes(), name)
    assert (told.url, told.revision) == (url, revision)


def test_infobox_values_are_one_text_an_entry_without_hidden_dates() -> None:
    infobox = article().infobox
    assert [text.text for text in infobox["starring"]] == ["Flo Gray", "Gus Hall"]
    assert [text.text for text in infobox["released"]] == ["May 9, 1999"]
    assert infobox["director"][0].links == ("Ann Lee",)


def test_a_folded_list_is_read_without_its_title() -> None:
    rows = (
        ROWS
        + "<tr><th>Production<br>companies</th><td><div class='collapsible-list mw-collapsible'>"
        "<div>List of companies<span class=mw-collapsible-toggle>[show]</span></div>"
        "<ul class=mw-collapsible-content style=display:none><li>Tin Moon</li><li>Kiln</li></ul>"
        "</div></td></tr>"
    )
    assert [text.text for text in article(rows=rows).infobox["studio"]] == ["Tin Moon", "Kiln"]


def test_old_skins_put_their_own_words_around_the_article() -> None:
    data = page().replace(
        b"<div class=mw-parser-output>",
        b"<div id=siteSub>From Wikipedia, the free encyclopedia</div><div id=toc class=toc>"
        b"<h2>Contents</h2><ul><li>1 Plot</li></ul></div><div>",
    )
    (lead,) = read(data, "salt.html").sections
    assert [p.text[:12] for p in lead.paragraphs] == ["Salt Harbour"]
    assert lead.items == ()


def test_a_list_of_references_is_not_read_and_moves_no_line() -> None:
    notes = '<ol class="mw-references references">\n<li>Dale,\n<i>A Book</i></li></ol>'
    body = f"<h2>Notes</h2>{notes}<h2>Cast</h2>\n<ul><li>Ann Lee as Mara</li></ul>"
    *_, told, cast = article(body).sections
    assert (told.title, told.paragraphs, told.items) == ("Notes", (), ())
    assert [(item.text, item.line) for item in cast.items] == [("Ann Lee as Mara", 11)]


def test_a_navigation_box_is_not_read_and_moves_no_line() -> None:
    inner = "<table><tr><td>\n<div>Dale</div></td></tr></table><div></div>"
    box = (
        '<div role="navigation" class="navbox" style="padding:3px"><table>\n<tr><td>'
        f"{inner}</td></tr></table></div>"
    )
    short = without_unread(page(f"{box}\n<h2>Filming</h2><p>It rained.</p>"))
    assert b"Dale" not in short
    assert short.count(b"<table") == page("").count(b"<table")
    boxed = article(f"{box}\n<h2>Filming</h2>\n<p>It rained.</p>")
    plain = article("\n\n\n<h2>Filming</h2>\n<p>It rained.</p>")
    assert boxed.sections[-1] == plain.sections[-1]


@pytest.mark.parametrize(
    "start",
    [
        '<div role="navigation" class="navbox"><table><div>x',
        "<script>a = '<style>'</script>",
        "<!-- <style> -->",
    ],
)
def test_what_is_not_read_but_never_ends_takes_no_section_with_it(start: str) -> None:
    rest = "<h2>Filming</h2><p>It rained.</p><table></table></div><style>p {}</style>"
    short = without_unread(page(f"{start}{rest}"))
    assert b"It rained." in short


def test_a_box_that_ends_otherwise_takes_no_paragraph_with_it() -> None:
    start = '<div role="navigation" class="navbox"><table>'
    two = f"{start}</table>\n</div><p>It rained.</p>{start}</table></div>"
    assert b"It rained." in without_unread(page(two))


def test_a_list_of_references_that_never_ends_takes_no_section_with_it() -> None:
    notes = '<ol class="references"><li>Dale<h2>Filming</h2><p>It rained.</p><ol><li>x</ol>'
    assert b"It rained." in without_unread(page(f"<h2>Notes</h2>{notes}"))


def test_texts_know_their_lines_in_the_file() -> None:
    told = article("<h2>Plot</h2>\n<p>Fog\nfalls.</p>\n<ul>\n<li>One</li></ul>")
    assert told.infobox["starring"][0].line == 4
    assert [p.line for p in told.sections[1].paragraphs] == [9]
    assert [item.line for item in told.sections[1].items] == [12]


def test_sections_have_paths_whatever_wraps_their_headings() -> None:
    told = article(
        "<div class='mw-heading mw-heading2'><h2>Production</h2>"
        "<span class=mw-editsection>[<a>edit</a>]</span></div>"
        "<section><h3><span class=mw-headline>Filming</span>"
        "<span class=mw-editsection>[edit]</span></h3><p>Fog.</p></section>"
        "<details><summary><h2>Cast</h2></summary><ul><li>Flo Gray as Ada</li></ul></details>"
    )
    assert [section.path for section in told.sections] == [
        ("Lead",),
        ("Production",),
        ("Production", "Filming"),
        ("Cast",),
    ]
    assert told.sections[2].paragraphs[0].text == "Fog."


def test_what_no_reader_sees_or_others_wrote_is_left_out() -> None:
    told = article(
        "<h2>Plot</h2><p>Fog<sup class=reference>[1]</sup> falls<style>p{}</style> at "
        '<span class="geo">1 N</span>dawn<script>x()</script>.<sup class="noprint">[who?]</sup></p>'
        "<div class=navbox><p>More films</p></div><div class=reflist><ul><li>A note</li></ul></div>"
        "<table class='ambox metadata'><tr><td>Needs sources</td></tr></table>"
    )
    assert [p.text for p in told.sections[1].paragraphs] == ["Fog falls at dawn."]
    assert told.sections[1].items == ()
    assert told.sections[1].tables == ()


def test_lists_in_lists_and_terms_are_read_as_their_readers_do() -> None:
    told = article(
        "<h2>Cast</h2><ul><li>Flo Gray as:<ul><li>Ada</li><li>Ida</li></ul></li></ul>"
        "<p><b>Guests</b></p>\n<ul><li>Gus Hall as Tom</li></ul>"
        "<dl><dt>The harbour</dt></dl><ul><li>Bo Tran as Sam</li></ul>"
    )
    assert [item.text for item in told.sections[1].items] == ["Flo Gray as Ada", "Flo Gray as Ida"]
    assert [section.path for section in told.sections[2:]] == [
        ("Cast", "Guests"),
        ("Cast", "The harbour"),
    ]


def test_spans_are_filled_and_results_marked() -> None:
    told = article(
        "<h2>Awards</h2><table class=wikitable><caption>Prizes</caption>"
        "<tr><th>Award</th><th>Category</th><th>Result</th></tr>"
        "<tr><td rowspan=2>Tin Moon</td><td>Best Film<br>Drama</td><td class='no'>Nominated</td>"
        "</tr><tr><td colspan=9999>Best<table><tr><td>inner</td></tr></table></td></tr></table>"
    ).sections[1]
    table = told.tables[0]
    assert table.caption == "Prizes"
    assert table.header[:3] == ("Award", "Category", "Result")
    assert [cell.text for cell in table.rows[0].cells][:3] == [
        "Tin Moon",
        "Best Film\nDrama",
        "Nominated",
    ]
    assert table.rows[0].marks == {"nominated"}
    assert table.rows[1].carried == {0}
    assert {cell.text for cell in table.rows[1].cells} == {"Tin Moon", "Best"}


def test_a_span_passes_a_row_that_ends_early() -> None:
    table = (
        "<table class=wikitable><tr><th>A</th><th>B</th><th>C</th></tr>"
        "<tr><td>x</td><td>y</td><td rowspan=2>z</td></tr><tr><td>short</td></tr>"
        "<tr><td>x</td><td>y</td><td>own</td></tr></table>"
    )
    assert words(table) == [[["x", "y", "z"], ["short", "", "z"], ["x", "y", "own"]]]


def test_a_green_cell_that_says_something_else_is_no_win() -> None:
    table = (
        "<table class=wikitable><tr><th>A</th><th>B</th></tr><tr><td>x</td><td class=yes>Yes</td>"
    )
    told = article(f"<h2>Awards</h2>{table}</tr></table>").sections[1].tables[0]
    assert told.rows[0].marks == frozenset()


def test_a_layout_table_is_walked_through() -> None:
    assert words("<table><tr><td><ul><li>Flo Gray as Ada</li></ul></td></tr></table>") == []
    told = article(
        "<h2>Cast</h2><table><tr><td><ul><li>Flo Gray as Ada</li></ul></td></tr></table>"
    )
    assert [item.text for item in told.sections[1].items] == ["Flo Gray as Ada"]


def test_a_main_article_is_told_and_other_notes_are_not() -> None:
    told = article(
        "<h2>Music</h2><div class=hatnote>Main article: <a href=x>Salt Songs</a></div>"
        "<div class=hatnote>See also: <a href=y>Salt</a></div>"
    )
    assert [p.text for p in told.sections[1].paragraphs] == ["Main article: Salt Songs"]


def test_the_encoding_that_a_page_names_is_believed() -> None:
    head = "<meta charset=windows-1252>"
    data = page("<h2>Plot</h2><p>Café – fog.</p>", head=head).decode().encode("windows-1252")
    assert read(data, "salt.html").sections[1].paragraphs[0].text == "Café – fog."


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (page()[:-40], "breaks off before the page's end"),
        (page("<p>caf\xe9</p>").decode().encode("latin-1"), "is not utf-8 text all through"),
        (page("\xe9", head="<meta charset=klingon>").decode().encode("latin-1"), '"klingon"'),
        (page("<div>" * 50_000 + "</div>" * 50_000), "more than 300 deep"),
        (page("".join(f"<b id=x{n}>" for n in range(3000)) + "<p>x" * 3000), "deep|open"),
        (page("x" * 9000 + "\0"), "no text"),
        (b"<html><body>" + bytes(range(1, 9)) * 99 + b"</body></html>", "no saved article"),
        (page("x" * 9 * 1024 * 1024), "is longer than"),
        (page().replace(b"lang='en'", b"lang='de'"), "another language"),
    ],
)
def test_what_cannot_be_read_is_refused_in_plain_words(data: bytes, said: str) -> None:
    with pytest.raises(UnsupportedPage, match=said):
        read(data, "salt.html")


BORN = "<tr><th>Born</th><td>May 9, 1950</td></tr>"
EPISODES = "<tr><th>No. of episodes</th><td>9</td></tr>"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (page(rows=BORN, lead="<p>Ann Lee is a Norwegian film director.</p>"), "a person"),
        (page(rows=ROWS + EPISODES), "a television series"),
        (page(title="Salt (film series)"), "about a film series"),
        (page(lead="<p><b>Salt</b> is a Norwegian film series that began in 1999.</p>"), "series"),
        (page(lead="<p><b>Salt</b> is an American media franchise.</p>"), "a series of films"),
        (page(title="List of salt films"), "is a list"),
        (page("<table id='disambigbox'></table>", rows=""), "only lists pages"),
        (page(title="Talk:Salt Harbour"), "is a talk page"),
        (page(head='<script>{"wgNamespaceNumber":1}</script>'), "is a talk page"),
        (page("<div class=redirectMsg><p>Redirect to:<a>Salt</a></p></div>"), 'to "Salt"'),
        (page(rows=""), "is a stub"),
        (
            page(rows="", lead="<p>Oslo is the capital of Norway, by the sea.</p>"),
            "is about a place",
        ),
        (
            page(rows="", lead="<p>It rains in Oslo, and the harbour is salt.</p>"),
            "no film infobox",
        ),
        (page(rows="", lead="<p>Ann Lee was a British actress in Fog (1948).</p>"), "a person"),
        (page(lead="<p>The <b>Salt</b> franchise consists of five films.</p>"), "series of films"),
    ],
)
def test_a_page_on_something_else_is_refused_with_what_it_is(data: bytes, said: str) -> None:
    with pytest.raises(NotAFilm, match=said):
        read(data, "salt.html")


@pytest.mark.parametrize(
    "lead",
    [
        "<p><b>Salt</b> is a 1999 film, the third in the Harbour film series.</p>",
        "<p><b>Salt</b> is the first film in the Harbour series.</p>",
    ],
)
def test_a_film_of_a_series_is_a_film(lead: str) -> None:
    assert article(lead=lead).infobox["director"][0].text == "Ann Lee"


@pytest.mark.skipif(not SHARED.exists(), reason="needs ../shared/articles")
@pytest.mark.parametrize("name", ["avatar-2009.html", "ray-kiwix.html"])
def test_real_saved_pages_become_facts(name: str) -> None:
    facts = read_facts(read((SHARED / name).read_bytes(), name)).facts
    assert {"director", "starring", "release", "budget"} <= {fact.kind for fact in facts}


def test_a_television_film_is_a_film_though_it_names_its_network() -> None:
    rows = ROWS + "<tr><th>Network</th><td>CBS</td></tr>"
    lead = "<p><b>Salt Harbour</b> is a 1999 American television film.</p>"
    assert "director" in read(page(rows=rows, lead=lead), "salt.html").infobox
