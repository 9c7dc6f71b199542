"""Pages as a browser or an API hands them over today: new label order, lists set in, no title."""

from __future__ import annotations

from questions.articles import read
from questions.articles.article import Article

LEAD = "Salt Harbour is a 1999 drama film directed by Ann Lee."


def article(text: str) -> Article:
    return read(text.encode(), "salt.txt")


def values(page: Article, label: str) -> list[str]:
    return [text.text for text in page.infobox.get(label, ())]


def test_labels_of_people_may_come_in_any_order() -> None:
    page = article(
        "Salt Harbour\n\nDirected byAnn Lee\nWritten byBo Tran\nProduced byCy Orr\n"
        f"StarringFlo Gray\nCinematographyIvo Kral\nEdited byGus Hall\nMusic byNils Arkin\n\n{LEAD}"
    )
    assert values(page, "writer") == ["Bo Tran"]
    assert values(page, "producer") == ["Cy Orr"]
    assert values(page, "editing") == ["Gus Hall"]
    assert values(page, "music") == ["Nils Arkin"]


def test_a_label_that_was_there_before_is_a_value() -> None:
    page = article(
        "Salt Harbour\n\nDirected by Ann Lee\nStarring Flo Gray\nStarring Lights\n"
        f"Country Norway\nMusic by Nils Arkin\n\n{LEAD}"
    )
    assert values(page, "starring") == ["Flo Gray", "Starring Lights"]
    assert "music" not in page.infobox, "labels of people all stand above those of companies"


def test_lists_that_a_browser_sets_in_belong_to_the_label_above() -> None:
    page = article(
        "Salt Harbour\n\nSalt Harbour\t\nDirected by\tAnn Lee[a]\nWritten by\t\n\n"
        "    Bo Tran\n    Cy Orr\n\nProduced by\tFlo Gray\nProduction\ncompanies\t\n\n"
        "    Tin Moon Films\n    Studio Kestrel\n\nRelease dates\t\n\n"
        "    March 8, 1999 (Norway)\n\nRunning time\t98 minutes[1]\nBox office\t$6 million[2]\n\n"
        f"{LEAD}\n\n    A line set in, long after.\n"
    )
    assert values(page, "writer") == ["Bo Tran", "Cy Orr"]
    assert values(page, "producer") == ["Flo Gray"]
    assert values(page, "studio") == ["Tin Moon Films", "Studio Kestrel"]
    assert values(page, "released") == ["March 8, 1999 (Norway)"]
    assert values(page, "gross") == ["$6 million"]


def test_a_country_above_a_date_says_where_it_is_of() -> None:
    page = article(
        "Salt Harbour\n\nDirected byAnn Lee\nStarringFlo Gray\nRelease datesNorway:\n"
        f"16 February 1999\nSweden:\n13 August 1999\nRunning time96 min.\n\n{LEAD}"
    )
    assert values(page, "released") == ["Norway: 16 February 1999", "Sweden: 13 August 1999"]


def test_an_extract_without_a_title_has_the_one_its_text_opens_with() -> None:
    page = article(
        "Salt Harbour (Norwegian: Salthavn) is a 1999 Norwegian drama film directed by Ann Lee.\n"
        "It was shot in Oslo.\n\n== Plot ==\nA ship comes home.\n"
    )
    assert page.title == "Salt Harbour"
    assert [p.text for p in page.sections[0].paragraphs][1] == "It was shot in Oslo."


def test_another_name_is_no_part_of_the_title() -> None:
    page = article(
        "Salt Harbour: The Return, or simply Salt Harbour, is a 1999 drama film by Ann Lee.\n\n"
        "== Plot ==\nA ship comes home.\n"
    )
    assert page.title == "Salt Harbour: The Return"


def test_the_name_of_the_site_is_not_the_film() -> None:
    page = article(
        "Pages Astray\n\nSalt Harbour\n\nArticle snapshot taken elsewhere.\n"
        f"Directed byAnn Lee\nStarringFlo Gray\n\n{LEAD}"
    )
    assert page.title == "Salt Harbour"


def test_a_page_whose_lead_calls_the_film_otherwise_keeps_its_own_title() -> None:
    page = article(f"Salthavn\n\nDirected byAnn Lee\nStarringFlo Gray\n\n{LEAD}")
    assert page.title == "Salthavn"


def test_a_lead_right_above_the_infobox_is_not_lost() -> None:
    page = article(
        f"Salt Harbour\n{LEAD}\nSalt Harbour | |\n---|---|\nTheatrical release poster |\n"
        "Directed by | Ann Lee |\nStarring | Flo Gray |\nRunning time | 98 minutes |\n"
        "The film was nominated for nothing.\n"
    )
    assert page.sections[0].paragraphs[0].text == LEAD


def test_a_part_of_the_cast_section_holds_cast_lines_too() -> None:
    page = article(
        f"Salt Harbour\n{LEAD}\n\n\n== Cast ==\n\n\n=== The crew ===\n"
        "Flo Gray as Ida Moe: Lee said that she was made for it.\nGus Hall as Per\n"
    )
    assert [item.text for item in page.sections[-1].items] == [
        "Flo Gray as Ida Moe: Lee said that she was made for it.",
        "Gus Hall as Per",
    ]


def test_a_list_inside_one_cell_of_markdown_is_parted() -> None:
    page = article(
        f"# Salt Harbour\n\n{LEAD}\n\n| Salt Harbour | |\n| --- | --- |\n"
        "| Directed by | Ann Lee |\n"
        "| Starring | - Flo Gray - Gus Hall-Moe |\n| Running time | 98 minutes |\n"
    )
    assert values(page, "starring") == ["Flo Gray", "Gus Hall-Moe"]


def test_a_label_glued_to_a_small_letter_ends_the_list_above() -> None:
    page = article(
        "Salt Harbour\n\nDirected byAnn Lee\nProduction companyTin Moon\nDistributed bysee below\n"
        f"Running time96 minutes\n\n{LEAD}"
    )
    assert values(page, "studio") == ["Tin Moon"]
