"""A page that isn't about one film is refused by what it is about; a television film is one."""

from __future__ import annotations

import pytest

from questions.articles import read
from questions.articles.refusals import NotAFilm

BOX = "{{Infobox film\n| name = Star Moth\n| director = Ada Wren\n}}\n"


@pytest.mark.parametrize(
    ("page", "what"),
    [
        ("'''Ada Wren''' was a British actress who was in ''Dune'' in 1948.\n", "about a person"),
        ("'''''Low Sun''''' is a 1971 play by Emil Sand, later a 1987 film.", "about a stage work"),
        ("This is a '''list of American films of 1987'''.\n", "is a list;"),
        ("'''List of accolades received by ''Low Sun'''''\n\n''Low Sun'' won.", "is a list;"),
        ("'''Ada Wren filmography'''\n\nShe directed a 1987 film.", "is a list;"),
        ("'''1987 in film''' was a year with ''Low Sun''.", "a list of a year's films"),
        ("The '''1987 Salt Film Festival''' was held in May.", "about a festival"),
        (BOX + "The '''''Star Moth''''' franchise consists of five American films.", "series of"),
        (BOX + "'''''Star Moth''''' and '''''Io''''' are two 1987 films by Wren.", "series of"),
        ("{{Talk header}}\n{{WikiProject Film}}\n== Plot ==\nToo long.", "is a talk page"),
        (
            "'''Low Sun''' is:\n* ''Low Sun'' (1987)\n{{film disambiguation}}",
            "only lists pages",
        ),
        (
            "{{Infobox animanga/Header\n| name = Low Sun\n}}\n'''''Low Sun''''' is told by Dunn.",
            "about a manga or anime series",
        ),
        (
            "{{Infobox Film\n| Titel = Tiefe Sonne\n}}\n'''Tiefe Sonne''' ist ein deutscher"
            " Spielfilm von Ada Wren aus dem Jahr 1987.",
            "is not in English",
        ),
        (
            "{{Infobox television\n| name = Bay\n}}\n'''''Bay''''' is an American television drama"
            " series.",
            "about a TV series",
        ),
    ],
)
def test_a_page_is_refused_by_what_it_is_about(page: str, what: str) -> None:
    with pytest.raises(NotAFilm) as refusal:
        read(page.encode(), "page.wiki")
    assert what in str(refusal.value)
    assert "''" not in str(refusal.value)


@pytest.mark.parametrize("box", ["television film", "television"])
def test_a_television_film_is_a_film(box: str) -> None:
    page = (
        f"{{{{Infobox {box}\n| name = Cold Bay\n| director = [[Ada Wren]]\n| composer = Bo Tran\n"
        "| network = [[CBS]]\n| first_aired = {{Start date|1988|5|1}}\n}}\n"
        "'''''Cold Bay''''' is a 1988 American [[television film]] by Wren."
    )
    article = read(page.encode(), "bay.wiki")
    labels = {label: values[0].text for label, values in article.infobox.items()}
    assert (article.title, labels["director"], labels["music"]) == (
        "Cold Bay",
        "Ada Wren",
        "Bo Tran",
    )
    assert "1988" in labels["released"]


def test_a_film_of_a_series_is_one_film() -> None:
    page = BOX + "'''''Star Moth''''' is the final film of the [[Moth]] trilogy."
    assert read(page.encode(), "moth.wiki").title == "Star Moth"


@pytest.mark.parametrize("above", ["", "Low Sun\n\n"])
def test_prose_about_a_film_is_read_without_its_bold_marks(above: str) -> None:
    page = f"{above}'''''Low Sun''''' is a 1987 film by Ada Wren.\n\n== Plot ==\nIt rains.\n"
    article = read(page.encode(), "sun.txt")
    assert (article.title, article.form) == ("Low Sun", "extract")
