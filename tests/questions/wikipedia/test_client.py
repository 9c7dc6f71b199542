"""Pages come over real HTTP from a Wikipedia on this machine, or a sentence says why not."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import pytest

from questions import articles
from questions.articles import NotAFilm
from questions.wikipedia import Candidate, FetchedPage, NoSuchPage, Wanted, Wikipedia, wanted
from tests.questions.wikipedia.conftest import Client, StillClock
from tests.questions.wikipedia.fake import WIKITEXT, FakeWikipedia

TITLE = "Salt Harbour (1999 film)"
NAMES = """'''Salt Harbour''' may be:
* [[Salt Harbour, Maine]], a town<ref>[[Not this]]</ref>
* ''[[Salt Harbour (novel)|Salt Harbour]]'', a novel
* [[File:Salt.jpg]] [[:de:Salt]] ''[[Harbour of Salt]]'', a 1961 film
** [[List of harbours#Salt|Salt]], a small one
* [[Salt (director)]], a film director
* ''{{lang|no|[[Salthavn]]}}'' or ''[[Salt Harbour (1999 film)|Salt Harbour]]''
* [[Salt Harbour, Maine]] again
== See also ==
* [[Pepper Harbour (film)]]
"""


def fetch(client: Wikipedia, source: str = TITLE) -> FetchedPage:
    page = wanted(source)
    assert page is not None
    return client.page(page)


def refusal(client: Wikipedia, source: str = TITLE) -> str:
    with pytest.raises(NoSuchPage) as refused:
        fetch(client, source)
    assert "\n" not in str(refused.value)
    assert str(refused.value).startswith(f"{source}: ")
    return str(refused.value)


def test_a_page_is_an_export_that_says_whence_it_is(site: FakeWikipedia, client: Client) -> None:
    site.page(TITLE, revision=1234)
    page = fetch(client())
    assert (page.title, page.revision, page.timestamp) == (TITLE, 1234, "2024-05-04T03:02:01Z")
    article = articles.read(page.document, "salt")
    assert (article.title, article.page, article.revision) == ("Salt Harbour", TITLE, 1234)
    assert (article.form, article.licence) == ("wikitext", "CC BY-SA 4.0")
    assert article.url == "https://en.wikipedia.org/wiki/Salt_Harbour_(1999_film)"


def test_lines_are_those_of_the_export(site: FakeWikipedia, client: Client) -> None:
    site.page(TITLE)
    page = fetch(client())
    line = articles.read(page.document, "salt").infobox["director"][0].line
    assert line is not None
    assert b"Ann Lee" in page.document.splitlines()[line - 1]


def test_signs_that_xml_does_not_have_damage_nothing(site: FakeWikipedia, client: Client) -> None:
    site.page(TITLE, WIKITEXT.replace("Norwegian", "Norw\x0begian & <b>\r\n") + "]]>")
    article = articles.read(fetch(client()).document, "salt")
    assert article.infobox["director"][0].text == "Ann Lee"


def test_the_request_is_as_wikipedia_asks(site: FakeWikipedia, client: Client) -> None:
    site.page(TITLE)
    fetch(client(contact="club@example.org"))
    (asked,), (headers,) = site.asked, site.headers
    assert asked == {
        "action": "query",
        "format": "json",
        "formatversion": "2",
        "maxlag": "5",
        "titles": TITLE,
        "redirects": "1",
        "prop": "revisions|pageprops",
        "ppprop": "disambiguation",
        "rvslots": "main",
        "rvprop": "ids|timestamp|content",
    }
    assert headers["User-Agent"] == "Reelwise/0.1 (film quiz; club@example.org)"
    assert headers["Accept-Encoding"] == "gzip"


def test_a_redirect_is_followed(site: FakeWikipedia, client: Client) -> None:
    site.page(TITLE)
    site.redirect("Salt Harbor", TITLE)
    assert fetch(client(), "salt_Harbor").title == TITLE


def test_a_redirect_to_a_part_of_a_page_is_no_article(site: FakeWikipedia, client: Client) -> None:
    site.page("Harbour (film series)")
    site.redirect("Salt Harbour", "Harbour (film series)", "Salt Harbour (1999)")
    said = refusal(client(), "Salt Harbour")
    assert '"Salt Harbour (1999)" in "Harbour (film series)"' in said


def test_an_old_revision_is_asked_for_by_its_number(site: FakeWikipedia, client: Client) -> None:
    site.page(TITLE, WIKITEXT.replace("Ann", "Una"), revision=41, timestamp="2019-01-02T03:04:05Z")
    site.page(TITLE, revision=42)
    page = fetch(client(), f"en.wikipedia.org/w/index.php?title={TITLE}&oldid=41")
    assert page.revision == 41
    article = articles.read(page.document, "salt")
    assert (article.infobox["director"][0].text, article.licence) == ("Una Lee", "CC BY-SA 3.0")
    assert "redirects" not in site.asked[0]


def test_a_revision_that_is_not_there_is_told(client: Client) -> None:
    address = "https://en.wikipedia.org/w/index.php?oldid=9"
    assert "has no revision 9" in refusal(client(), address)


def test_a_missing_page_names_the_nearest_films_first(site: FakeWikipedia, client: Client) -> None:
    site.search_hits = ["Salt Harbour, Maine", TITLE, "Salt|Harbour", "Salt\x1b[2J"]
    said = refusal(client(), "Salt Harbouur")
    assert said.endswith(f'near it are "{TITLE}", "Salt Harbour, Maine".')
    assert site.asked[1]["action"] == "opensearch"


def test_what_no_title_begins_like_is_searched_for(site: FakeWikipedia, client: Client) -> None:
    site.fallback_hits = [TITLE]
    assert TITLE in refusal(client(), "the one with the harbour")


def test_a_missing_page_with_nothing_near_is_still_a_sentence(client: Client) -> None:
    assert "nor one like it" in refusal(client(), "Qqq")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Special:Random", "no article of such a title"),
        ("Salt::Harbour", "no article of such a title"),
        ("de:Salzhafen", "leads to another wiki"),
    ],
)
def test_what_is_no_article_is_told(client: Client, source: str, said: str) -> None:
    assert said in refusal(client(), source)


def test_a_disambiguation_page_lists_its_films_first(site: FakeWikipedia, client: Client) -> None:
    site.page("Salt Harbour", NAMES, disambiguation=True)
    assert refusal(client(), "Salt Harbour") == (
        "Salt Harbour: several pages have this name; give one of "
        '"Salt Harbour (1999 film)", "Harbour of Salt", "Salt Harbour, Maine", '
        '"Salt Harbour (novel)", "Salt (director)".'
    )


def test_a_sentence_lists_no_more_than_eight(site: FakeWikipedia, client: Client) -> None:
    many = "\n".join(f"* [[Salt {number}]]" for number in range(30))
    site.page("Salt", many, disambiguation=True)
    said = refusal(client(), "Salt")
    assert '"Salt 7"' in said
    assert '"Salt 8"' not in said


def test_the_page_that_is_chosen_is_fetched(site: FakeWikipedia, client: Client) -> None:
    site.page("Salt Harbour", NAMES, disambiguation=True, revision=41)
    site.page(TITLE)
    offered: list[Candidate] = []

    def first(options: Sequence[Candidate]) -> int:
        offered.extend(options)
        return 0

    assert fetch(client(choose=first), "Salt Harbour").title == TITLE
    assert offered[1] == Candidate("Harbour of Salt", "Harbour of Salt, a 1961 film")


def test_nothing_is_fetched_where_none_is_chosen(site: FakeWikipedia, client: Client) -> None:
    site.page("Salt Harbour", NAMES, disambiguation=True)
    assert "none of the pages" in refusal(client(choose=lambda _: None), "Salt Harbour")
    assert len(site.asked) == 1


def test_lists_that_lead_to_each_other_come_to_an_end(site: FakeWikipedia, client: Client) -> None:
    site.page("Salt", "* [[Salt]]", disambiguation=True)
    assert "one list of pages leads to the next" in refusal(client(choose=lambda _: 0), "Salt")


@pytest.fixture
def town(site: FakeWikipedia) -> Wanted:
    """A title that a town has, and two films besides."""
    site.page("Salt Harbour", "{{Infobox settlement\n| name = Salt Harbour\n}}\nA town.")
    for revision, title in enumerate((TITLE, "Salt Harbour (1961 film)", "Salt Harbour (novel)")):
        site.page(title, revision=100 + revision)
    return Wanted("salt Harbour", "Salt Harbour")


def test_where_a_title_is_of_something_else_the_films_of_that_name_are_listed(
    client: Client, town: Wanted
) -> None:
    with pytest.raises(NotAFilm) as refused:
        client().article(town)
    assert str(refused.value) == (
        "salt Harbour (\"Salt Harbour\") has a settlement infobox, not a film's; give a film's"
        ' article. Films of this name: "Salt Harbour (1961 film)", "Salt Harbour (1999 film)".'
    )


def test_where_a_title_is_of_something_else_a_film_of_that_name_can_be_chosen(
    client: Client, town: Wanted, told: list[str]
) -> None:
    assert client(choose=lambda _: 1).article(town).page == TITLE
    assert "has a settlement infobox" in told[0]


def test_a_title_of_something_else_without_films_is_refused_as_it_is(
    site: FakeWikipedia, client: Client
) -> None:
    site.page("Salt", "{{Infobox mineral\n| name = Salt\n}}")
    site.page("Salt (dish)", "{{Infobox food\n| name = Salt\n}}", revision=43)
    for title in ("Salt", "Salt (dish)"):
        with pytest.raises(NotAFilm, match=r"give a film's article\.$"):
            client().article(Wanted(title, title))
    assert [asked.get("apprefix") for asked in site.asked] == [None, "Salt (", None]


def test_requests_are_a_second_apart(
    site: FakeWikipedia, client: Client, clock: StillClock
) -> None:
    for number in range(3):
        site.page(f"Salt {number}", revision=number + 1)
    asking = client()
    fetch(asking, "Salt 0")
    fetch(asking, "Salt 1")
    clock.time += 0.4
    fetch(asking, "Salt 2")
    assert clock.slept == pytest.approx([1.0, 0.6])


def test_threads_that_share_a_client_ask_one_after_the_other(
    site: FakeWikipedia, client: Client
) -> None:
    asking = client()
    site.thinks_s = 0.01
    for number in range(4):
        site.page(f"Salt {number}", revision=number + 1)
    threads = [threading.Thread(target=fetch, args=(asking, f"Salt {n}")) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(site.asked) == 4
    assert site.most_at_once == 1
