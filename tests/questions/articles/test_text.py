"""Flattened pages and extracts become Articles, or are refused with one sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions.articles import NotAFilm, UnsupportedPage, read
from questions.articles.article import Article
from quiz.errors import OperatorMistake

LEAD = "Salt Harbour is a 1999 drama film directed by Ann Lee."


def article(text: str) -> Article:
    return read(text.encode(), "salt.txt")


def boxed(*lines: str) -> Article:
    return article("\n".join(["Salt Harbour", "", *lines, "", LEAD]))


def values(page: Article, label: str) -> list[str]:
    return [text.text for text in page.infobox.get(label, ())]


def test_labels_glued_to_their_values_are_parted() -> None:
    page = boxed("Directed byAnn Lee", "StarringFlo Gray", "Gus Hall", "CountryNorway")
    assert values(page, "director") == ["Ann Lee"]
    assert values(page, "starring") == ["Flo Gray", "Gus Hall"]
    assert values(page, "country") == ["Norway"]


def test_a_value_knows_the_line_it_stands_on() -> None:
    page = boxed("Directed by Ann Lee", "Starring Flo Gray", "Gus Hall")
    assert [text.line for text in page.infobox["starring"]] == [4, 5]


def test_a_label_broken_over_two_lines_is_put_together() -> None:
    page = boxed(
        "Directed byAnn Lee", "Production", "companies", "Tin Moon", "Running time", "90 minutes"
    )
    assert values(page, "studio") == ["Tin Moon"]
    assert values(page, "runtime") == ["90 minutes"]


def test_a_company_called_studio_something_is_no_label() -> None:
    page = boxed(
        "Directed by Ann Lee", "Production company", "Studio Kestrel", "Language Norwegian"
    )
    assert values(page, "studio") == ["Studio Kestrel"]


def test_an_empty_label_gives_no_values() -> None:
    page = boxed("Directed by Ann Lee", "Produced by", "Starring Flo Gray")
    assert "producer" not in page.infobox


def test_reference_marks_are_taken_off() -> None:
    page = boxed("Directed by Ann Lee[1]", "Starring Flo Gray[note 2]", "Budget $2 million[3][4]")
    assert values(page, "budget") == ["$2 million"]
    assert values(page, "starring") == ["Flo Gray"]


def test_a_page_of_pipes_is_read_and_names_run_together_are_damage() -> None:
    page = article(
        "\n".join(
            [
                "Salt Harbour | |",
                "---|---|",
                "Directed by | Ann Lee |",
                "Produced by | Bo Tran Cy Orr Di Poe |",
                "Music by | Ed Fry |",
                LEAD,
            ]
        )
    )
    assert values(page, "director") == ["Ann Lee"]
    assert "producer" not in page.infobox
    assert [text.text for text in page.damage] == ["producer: Bo Tran Cy Orr Di Poe"]


CONTENTS = ["  • Plot 1", "  • Production 2", "    • Filming 2.1", "  • In popular culture 3"]


def listed(*body: str) -> Article:
    return article("\n".join(["Salt Harbour", "", LEAD, "", "", *CONTENTS, *body]))


def titles(page: Article) -> list[tuple[str, bool]]:
    return [(section.title, section.inferred) for section in page.sections]


def test_lost_headings_are_laid_on_surplus_blank_lines() -> None:
    page = listed(
        "", "", "A ferry.", "", "", "", "It was shot.", "", "In popular culture", "", "A song."
    )
    assert titles(page) == [
        ("Lead", False),
        ("Plot", True),
        ("Production", True),
        ("Filming", True),
        ("In popular culture", False),
    ]
    filming = page.sections[3]
    assert filming.path == ("Production", "Filming")
    assert [text.text for text in filming.paragraphs] == ["It was shot."]


def test_where_gaps_and_missing_titles_differ_no_title_is_guessed() -> None:
    page = listed(
        "", "", "A ferry.", "", "", "It was shot.", "", "In popular culture", "", "A song."
    )
    assert titles(page) == [("Lead", False), ("Unnamed", True), ("In popular culture", False)]
    assert len(page.damage) == 1


def test_the_contents_list_and_reference_sections_are_left_out() -> None:
    page = article(f"Salt Harbour\n{LEAD}\n\n== Notes ==\nA note.\n\n=== Cited ===\nA book.\n")
    assert [section.title for section in page.sections] == ["Lead"]


def test_lines_broken_in_mid_sentence_are_put_together() -> None:
    page = article(f"Salt Harbour\n{LEAD[:-1]}\n, shot in Oslo\nby night.")
    assert [text.text for text in page.sections[0].paragraphs] == [
        "Salt Harbour is a 1999 drama film directed by Ann Lee, shot in Oslo by night."
    ]


def test_the_film_tag_is_no_part_of_the_title() -> None:
    page = article(f"Salt Harbour (1999 film)\n\n{LEAD}")
    assert (page.title, page.page) == ("Salt Harbour", "Salt Harbour (1999 film)")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b" \n", "is empty"),
        (b"%PDF-1.7", "is not a text file"),
        (b"Salt\xff\xfeHarbour", "is not UTF-8 text"),
        ("Salt é".encode("latin-1"), "is not UTF-8 text"),
        ("Salt Harbour".encode("utf-16")[:-1], "is damaged as UTF-16 text"),
        (
            "Zoë, Chloë, Noël, Maëlle".encode().decode("cp1252").encode(),
            "garbled letters .* line 1",
        ),
        (b"Salt\n" * 60_000, "has 60000 lines"),
        (b"<!DOCTYPE html><html></html>", "no saved article of Wikipedia"),
        (b"x" * (9 * 1024 * 1024), "is longer than"),
    ],
)
def test_what_is_no_page_is_refused_in_plain_words(data: bytes, said: str) -> None:
    with pytest.raises(UnsupportedPage, match=said):
        read(data, "page")


@pytest.mark.parametrize(
    "text",
    [
        "Oslo\n\nOslo is the capital of Norway.",
        "Ann Lee\n\nAnn Lee is a Norwegian film director and film producer.",
        "Salt\n\nSalt is a film series of 1999 and after.",
    ],
)
def test_a_page_on_something_else_is_not_a_film(text: str) -> None:
    with pytest.raises(NotAFilm):
        article(text)


LINES = st.sampled_from(
    [
        *("", "Directed by", "Starring A B", "  • Plot 1", "  • Cast 2", "  • Music 3", "Plot"),
        *("== X ==", LEAD, "No. Title Length", '1. "A" 1:00', "Award Category Result", "Studio"),
        *("Oscar Best Actor Won", "From Wikipedia, the free encyclopedia", "Article Id: WHEBN1"),
    ]
)


def lead_or_refusal(data: bytes) -> str:
    """Title of the first section, or the words of the refusal; nothing else is let out."""
    try:
        return read(data, "page").sections[0].title
    except OperatorMistake as refusal:
        return str(refusal)


@given(st.lists(LINES | st.text(max_size=20), max_size=40))
def test_any_lines_give_an_article_or_a_refusal(lines: list[str]) -> None:
    said = lead_or_refusal("\n".join(lines).encode())
    assert said == "Lead" or said.startswith("page ")


@given(st.binary(max_size=200))
def test_any_bytes_give_an_article_or_a_refusal(data: bytes) -> None:
    said = lead_or_refusal(data)
    assert said == "Lead" or said.startswith("page ")


@pytest.mark.parametrize(
    "text",
    [
        "Heat is a 1995 American film directed by Michael Mann.\n",
        "Heat is a 1995 American film directed by Michael Mann.\r\rIt is a crime film.\r",
        "== Plot ==\nHeat is a 1995 American film.\n",
        "[1]\n\nHeat is a 1995 American film.\n",
    ],
)
def test_a_text_without_a_title_line_is_told_that_it_lacks_one(text: str) -> None:
    with pytest.raises(NotAFilm) as refusal:
        read(text.encode(), "heat.txt")
    assert str(refusal.value) == (
        "heat.txt doesn't begin with a title; put the film's title on a line above its text."
    )


def test_a_paragraph_takes_no_lines_without_end() -> None:
    page = "Heat\n\nHeat is a 1995 film.\n\n" + "word\n" * 20_000
    longest = max(len(p.text) for s in read(page.encode(), "x").sections for p in s.paragraphs)
    assert longest < 20_100


def test_a_narrator_may_stand_before_or_after_those_who_star() -> None:
    for box in (
        ("Narrated by Gus Hall", "Starring Flo Gray"),
        ("StarringFlo Gray", "Narrated byGus Hall"),
    ):
        page = boxed("Directed by Ann Lee", *box)
        assert values(page, "starring") == ["Flo Gray"]
        assert values(page, "narrator") == ["Gus Hall"]


def test_an_infobox_with_a_blank_line_after_every_line_is_read() -> None:
    page = boxed("Directed by", "", "Ann Lee", "", "Starring", "", "Flo Gray", "", "Gus Hall")
    assert values(page, "director") == ["Ann Lee"]
    assert values(page, "starring") == ["Flo Gray", "Gus Hall"]


def test_headings_that_read_like_labels_are_no_infobox() -> None:
    page = article(
        f"Salt Harbour\n\n{LEAD}\n\nBudget\n\nIt was cheap.\n\nBox office\n\nNobody came.\n"
    )
    assert not page.infobox


def test_a_value_at_which_the_file_breaks_off_is_damage() -> None:
    box = "Directed byAnn Lee\nStarringFlo Gray\nCountryNorway\nBudget$3"
    page = article(f"Salt Harbour\n\n{LEAD}\n\n{box}")
    assert "budget" not in page.infobox
    assert [text.text for text in page.damage] == ["budget: $3"]


def test_a_sentence_at_which_the_file_breaks_off_is_dropped() -> None:
    page = article(f"Salt Harbour\n\n{LEAD} It took $3")
    assert [text.text for text in page.sections[0].paragraphs] == [LEAD]


def test_names_run_together_are_parted_where_the_prose_names_each() -> None:
    box = ["Salt Harbour | |", "---|---|", "Directed by | Ann Lee |", "Starring | Bo Tran Cy Orr |"]
    page = article("\n".join([*box, f"{LEAD} It has Bo Tran, and Cy Orr in it."]))
    assert values(page, "starring") == ["Bo Tran", "Cy Orr"]
    page = article("\n".join([*box, f"{LEAD} It has Bo Tran and Mr. Cy Orr Vane in it."]))
    assert "starring" not in page.infobox


@pytest.mark.parametrize("mark", ["## Cast", "Cast[edit]", "Cast [edit | edit source]", "CastEdit"])
def test_headings_are_known_by_their_marks(mark: str) -> None:
    page = article(f"Salt Harbour\n\n{LEAD}\n\n{mark}\n\nBo Tran as Io\nCy Orr as Max\n")
    assert titles(page) == [("Lead", False), ("Cast", False)]
    assert [item.text for item in page.sections[1].items] == ["Bo Tran as Io", "Cy Orr as Max"]


def test_a_contents_list_may_number_its_entries_in_front() -> None:
    lines = ["Contents", "[hide]", "1 Plot", "2 Songs of salt", "2.1 Lyrics", "3 Notes"]
    page = article(
        "\n".join(
            ["Salt Harbour", "", LEAD, *lines, "Plot", "", "A.", "", "Songs of salt", "", "B."]
        )
    )
    assert [title for title, _ in titles(page)] == ["Lead", "Plot", "Songs of salt"]


def table_of(*lines: str) -> list[list[str]]:
    page = article("\n".join(["Salt Harbour", "", LEAD, "", "Awards", "", *lines, ""]))
    tables = [table for section in page.sections for table in section.tables]
    return [[cell.text for cell in row.cells] for table in tables for row in table.rows]


def test_rows_between_bars_carry_down_what_they_lack_in_front() -> None:
    rows = table_of(
        "| Award | Category | Recipient | Result |",
        "|---|---|---|---|",
        "| Tin Moon Awards | Best Actor | Bo Tran | Won |",
        "| Best Film | Cy Orr | Won |",
        "| Best Sound | Nominated |",
    )
    assert rows == [
        ["Tin Moon Awards", "Best Actor", "Bo Tran", "Won"],
        ["Tin Moon Awards", "Best Film", "Cy Orr", "Won"],
        ["Tin Moon Awards", "Best Sound", "", "Nominated"],
    ]


def test_a_row_that_may_open_another_award_ends_the_one_above() -> None:
    rows = table_of(
        "Award\tCategory\tRecipient\tResult",
        "Tin Moon Awards\tBest Actor\tBo Tran\tWon",
        "Salt Prize\tBo Tran\tWon",
        "Best Film\tCy Orr\tWon",
    )
    assert [row[0] for row in rows] == [
        "Tin Moon Awards",
        "Salt Prize Bo Tran Won",
        "Best Film Cy Orr Won",
    ]
    assert all(row[1:] == ["", "", ""] for row in rows[1:])


def test_an_awards_table_may_have_a_line_a_cell() -> None:
    cells = [
        "Award",
        "Category",
        "Recipient",
        "Result",
        "Tin Moon Awards",
        "Best Actor",
        "Bo Tran",
        "Won",
    ]
    assert table_of(*cells) == [["Tin Moon Awards", "Best Actor", "Bo Tran", "Won"]]


@pytest.mark.parametrize(
    ("title", "text", "said"),
    [
        ("Ann Lee", "Ann Lee (born 3 May 1960) is a Norwegian film director.", "about a person"),
        ("Salt", "Salt is an American media franchise created by Ann Lee.", "a series of films"),
        ("Salt", "Salt is a series of three epic adventure films.", "a series of films"),
        ("Salt", "Salt is a British crime drama television series.", "a TV series"),
        ("Salt", "Salt may refer to:", "a list of pages of that name"),
        ("List of films about salt", "Films about salt are many.", "a list"),
        ("Salt", "Salt is a 1990 novel by Ann Lee, filmed in 1999.", "a book"),
        ("Salt", "Salt is the soundtrack album to the 1999 film Salt.", "an album"),
    ],
)
def test_a_page_on_something_else_is_refused_by_its_first_sentence(
    title: str, text: str, said: str
) -> None:
    with pytest.raises(NotAFilm, match=said):
        article(f"{title}\n\n{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "Salt is a 2001 action film and the third in the Salt series.",
        "Salt is the first film in the Salt trilogy, directed by Ann Lee in 1999.",
        "Salt is a 1999 dark, violent crime film about an actor.",
        "Salt is a 1984 television film based on the novel by Bo Tran.",
    ],
)
def test_a_film_is_no_other_thing_for_what_its_first_sentence_also_names(text: str) -> None:
    assert article(f"Salt\n\n{text}\n").title == "Salt"
