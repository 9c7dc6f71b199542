"""Sections: paragraphs, items and tables in the page's order, each with its line."""

from __future__ import annotations

import pytest

from questions.articles.article import Section
from questions.articles.wiki.blocks import read_sections
from questions.articles.wiki.source import Line, clean, numbered


def sections_of(wikitext: str) -> tuple[Section, ...]:
    return read_sections(list(numbered(clean(wikitext), 1)))


def test_headings_make_paths() -> None:
    sections = sections_of("Lead.\n==Reception==\n===Awards===\nText.\n==Cast==\n")
    assert [(s.title, s.level, s.path) for s in sections] == [
        ("Lead", 1, ("Lead",)),
        ("Reception", 2, ("Reception",)),
        ("Awards", 3, ("Reception", "Awards")),
        ("Cast", 2, ("Cast",)),
    ]


def test_lines_are_counted_through_comments_and_references() -> None:
    sections = sections_of(
        "One.<ref>a\nb</ref>\n<!-- x\ny -->\n\nTwo.\n==Cast==\n* Ann Lee as Io\n"
    )
    assert [(p.text, p.line) for p in sections[0].paragraphs] == [("One.", 1), ("Two.", 6)]
    assert [(i.text, i.line) for i in sections[1].items] == [("Ann Lee as Io", 8)]


def test_a_reference_that_never_closes_takes_only_itself() -> None:
    sections = sections_of("One.<ref name=x> Two.\n\nThree.<ref>y</ref> Four.")
    assert [p.text for p in sections[0].paragraphs] == ["One. Two.", "Three. Four."]


def test_lines_are_counted_through_a_comment_in_a_reference() -> None:
    sections = sections_of("One.<ref>a<!-- x\ny -->\nb</ref>\n\nTwo.")
    assert [(p.text, p.line) for p in sections[0].paragraphs] == [("One.", 1), ("Two.", 5)]


def test_references_that_are_templates_are_no_words_of_the_page() -> None:
    sections = sections_of(
        "One.{{sfn|Gray|1976|p=3}}{{rp|4}} [[Flo Gray|Gray{{sfn|Gray|1976}}]] too.\n\n"
        "Two.{{cite book\n|title={{lang|fr|x}}\n|last=Gray}}\n==Cast==\n* Ann Lee as Io{{sfn|Hall}}"
    )
    assert [(p.text, p.line, p.links) for p in sections[0].paragraphs] == [
        ("One. Gray too.", 1, ("Gray",)),
        ("Two.", 3, ()),
    ]
    assert [(i.text, i.line) for i in sections[1].items] == [("Ann Lee as Io", 7)]


def test_a_reference_template_that_never_closes_leaves_the_next_paragraph() -> None:
    sections = sections_of("One.{{cite book|title=x\n\nTwo {{won}} three.\n\nFour.")
    assert [p.text for p in sections[0].paragraphs][1:] == ["Two Won three.", "Four."]


def test_deeper_items_complete_an_item_that_ends_in_a_colon() -> None:
    (_, cast) = sections_of(
        "==Cast==\n* [[Ann Lee]] as:\n** the Queen\n** Io, her twin\n* Bo as Pip"
    )
    assert [i.text for i in cast.items] == [
        "Ann Lee as the Queen",
        "Ann Lee as Io, her twin",
        "Bo as Pip",
    ]


def test_a_semicolon_line_over_a_list_is_a_heading() -> None:
    sections = sections_of("==Awards==\n;Nominations\n* Best Film\n;Wins\n* Best Song\n==Cast==\n")
    assert [(s.path, [i.text for i in s.items]) for s in sections[1:]] == [
        (("Awards",), []),
        (("Awards", "Nominations"), ["Best Film"]),
        (("Awards", "Wins"), ["Best Song"]),
        (("Cast",), []),
    ]


def test_a_term_with_its_meaning_below_is_one_item() -> None:
    (_, cast) = sections_of("==Cast==\n;[[Ann Lee]]\n:Io, the keeper\n;Bo Tran\n:Pip\n")
    assert [i.text for i in cast.items] == ["Ann Lee: Io, the keeper", "Bo Tran: Pip"]


def test_a_cast_listing_template_gives_items() -> None:
    (_, cast) = sections_of(
        "==Cast==\n{{Cast listing|\n* [[Ann Lee]] as Io\n* Bo Tran as Pip\n}}\nEnd."
    )
    assert [(i.text, i.line) for i in cast.items] == [("Ann Lee as Io", 3), ("Bo Tran as Pip", 4)]
    assert [p.text for p in cast.paragraphs] == ["End."]


def test_of_a_picture_only_who_plays_whom_is_kept() -> None:
    (_, cast) = sections_of(
        "==Cast==\n[[File:A.jpg|thumb|[[Ann Lee]] as Io]]\n[[File:B.jpg|thumb|The harbour]]\nText."
    )
    assert [i.text for i in cast.items] == ["Ann Lee as Io"]
    assert [p.text for p in cast.paragraphs] == ["Text."]


TRACKS = """==Soundtrack==
{{Track listing
| headline     = Wicks
| extra_column = Performer
| all_music    = [[Cy Orr]]
| title1       = Fog
| length1      = 2:38
| extra1       = The Buoys
| title2       = [[Harbour Light]]
| note2        = reprise
| length2      = 3:05
| title3       =
}}
"""


def test_a_track_listing_is_a_table_with_the_columns_it_fills() -> None:
    (_, music) = sections_of(TRACKS)
    (table,) = music.tables
    assert (table.template, table.caption) == ("track listing", "Wicks")
    assert table.header == ("No.", "Title", "Note", "Music", "Performer", "Length")
    assert [[c.text for c in row.cells] for row in table.rows] == [
        ["1", "Fog", "", "Cy Orr", "The Buoys", "2:38"],
        ["2", "Harbour Light", "reprise", "Cy Orr", "", "3:05"],
    ]
    assert table.rows[1].cells[1].line == 9


def test_an_unclosed_table_ends_at_the_next_heading() -> None:
    sections = sections_of("==A==\n{|\n! X !! Y\n|-\n| a || b\n==B==\nText.")
    assert len(sections[1].tables) == 1
    assert [p.text for p in sections[2].paragraphs] == ["Text."]


def test_an_unclosed_template_does_not_swallow_the_section() -> None:
    (lead,) = sections_of("{{quote|Fog.\n\nText that stays.")
    assert lead.paragraphs[-1].text == "Text that stays."


def test_a_pointer_to_a_longer_list_is_kept() -> None:
    (_, awards) = sections_of("==Awards==\n{{main|List of accolades received by Fog}}\n")
    assert awards.paragraphs[0].text == "Main article: List of accolades received by Fog"


@pytest.mark.parametrize(
    ("line", "title", "level"),
    [
        ("== Plot ==", "Plot", 2),
        ("===Cast===  ", "Cast", 3),
        ("== Odd ===", "Odd =", 2),
        ("=== Odd ==", "= Odd", 2),
        ("== ==", "Lead", 1),
        ("== Plot", "Lead", 1),
        ("==" + " " * 300_000 + "Plot", "Lead", 1),
    ],
)
def test_a_heading_is_closed_by_as_many_signs_as_it_opens_with(
    line: str, title: str, level: int
) -> None:
    last = read_sections([Line(1, line)])[-1]
    assert (last.title, last.level) == (title, level)


def test_a_term_takes_no_words_of_the_term_above_it() -> None:
    lead = sections_of("; Ann Lee:\n; Bo Tran:\n: the King\n")[0]
    assert [item.text for item in lead.items][-1] == "Bo Tran: the King"


def test_sections_of_links_and_sources_are_there_and_empty() -> None:
    page = (
        "Lead.\n==Cast==\n* Ann Lee\n==References==\n===Books===\n* Ed Fry\n{|\n| a\n|}\n"
        "==Legacy==\nIt is liked."
    )
    found = read_sections(list(numbered(clean(page), 1)))
    assert [section.title for section in found] == ["Lead", "Cast", "References", "Books", "Legacy"]
    assert [section.items for section in found[2:4]] == [(), ()]
    assert found[3].tables == ()
    assert found[4].paragraphs[0].text == "It is liked."
