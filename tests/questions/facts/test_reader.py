"""The conductor: one article in, one record out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questions.articles import UnsupportedPage, read
from questions.articles.wikitext import read_wikitext
from questions.facts.fact import Reference, Track
from questions.facts.reader import film_id, read_facts
from tests.questions.facts.pages import flattened, page


@pytest.mark.parametrize(
    ("title", "year", "slug"),
    [
        ("Leaving Las Vegas", 1995, "leaving-las-vegas-1995"),
        ("Ocean's Eleven", 2001, "oceans-eleven-2001"),
        ("Amélie", 2001, "amelie-2001"),
        ("千と千尋", 2001, "film-9a6c9435-2001"),
        ("Я — Куба", 1964, "film-20ad5c91-1964"),
        ("...", 1987, "film-7456c252-1987"),
    ],
)
def test_a_film_is_named_by_title_and_year(title: str, year: int, slug: str) -> None:
    assert film_id(title, year) == slug


def test_the_year_is_that_of_the_lead_not_of_a_later_release() -> None:
    article = page({"released": ["2001 (Norway)"]}, prose={"Lead": ["It is a 1999 drama film."]})
    assert read_facts(article).year == 1999


def test_a_page_without_a_year_is_refused_by_name() -> None:
    with pytest.raises(UnsupportedPage, match="Salt Harbour"):
        read_facts(page(prose={"Lead": ["It is a film."]}))


def test_a_fact_with_mature_words_of_its_own_is_tagged() -> None:
    tracks = flattened("No. Title Length", '1. "Cocaine" 1:00', '2. "Sugar" 1:00')
    record = read_facts(page(prose={"Lead": ["It is a 1999 film."]}, tables={"Music": tracks}))
    assert [f.mature for f in record.facts if isinstance(f, Track)] == [True, False]


def test_a_fact_is_mature_where_its_sentence_is() -> None:
    told = [
        "It spawned an erotic parody, Pepper Nights (2001).",
        "It spawned a short parody, Sugar Nights (2002).",
    ]
    record = read_facts(page(prose={"Lead": ["It is a 1999 film."], "Legacy": told}))
    assert [(f.work, f.mature) for f in record.facts if isinstance(f, Reference)] == [
        ("Pepper Nights", True),
        ("Sugar Nights", False),
    ]


def test_what_a_plot_tells_is_a_spoiler_but_for_who_plays_whom() -> None:
    box = {"starring": ["Flo Gray"]}
    told = ["Wren (Gray) runs.", 'In the finale she runs to "Ebb".']
    grid = flattened("No. Title Length", '1. "Sugar" 1:00')
    article = page(box, prose={"Lead": ["It is a 1999 film."], "Plot": told}, tables={"Plot": grid})
    found = {f.kind: f.spoiler for f in read_facts(article).facts}
    assert found == {"starring": False, "cast": False, "track": True}


def test_reading_twice_gives_equal_records() -> None:
    article = page({"starring": ["Flo Gray"]}, prose={"Lead": ["It is a 1999 film."]})
    assert read_facts(article) == read_facts(article)


WORDS = st.lists(
    st.sampled_from(
        [
            *("Flo Gray", "was shot in", "Oslo", "released", "on May 9, 1999", "by", ",", "and"),
            *("(Gray)", "$3 million", "DVD", '"Ebb"', "suicide", "90%", "48 reviews", "Norway"),
            *(". The film", "Won"),
        ]
    )
    | st.text(max_size=6),
    max_size=25,
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(
    WORDS,
    WORDS,
    st.sampled_from(
        ["Plot", "Release", "Filming", "Home media", "Soundtrack", "Reception", "Legacy"]
    ),
    st.sampled_from(["released", "budget", "based_on", "starring", "distributor", "runtime"]),
)
def test_any_words_give_a_record(value: str, prose: str, section: str, label: str) -> None:
    said = {"director": ["Ada Quill"], label: [value]}
    article = page(said, prose={"Lead": ["It is a 1999 film."], section: [prose]})
    assert read_facts(article).year == 1999


def test_a_stub_that_tells_nothing_of_its_film_is_refused() -> None:
    stub = b"{{Infobox film\n| name = Salt\n}}\n'''''Salt''''' is a 1999 film."
    with pytest.raises(UnsupportedPage, match="is a stub"):
        read_facts(read_wikitext(stub, "salt.wikitext"), "salt.wikitext")


def test_a_stub_in_plain_text_is_refused_too() -> None:
    stub = b"Salt\n\nSalt is a 1994 drama film about pottery.\n"
    with pytest.raises(UnsupportedPage, match=r"^salt\.txt \(Salt\) is a stub"):
        read_facts(read(stub, "salt.txt"), "salt.txt")
