"""`film read` with its report and its web page, and `film library`, as a person calls them."""

from __future__ import annotations

import gc
import json
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

import bot
from questions import verbs
from questions.facts.fact import Director, FilmRecord
from questions.show import Tally
from tests.questions.dumps import export, page, wikitext

Printed = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def pages(elsewhere: Path) -> Path:
    folder = elsewhere / "pages"
    folder.mkdir()
    for name in ("Salt Ferry", "Tin Harbour"):
        (folder / f"{name}.txt").write_text(wikitext(name), encoding="utf-8")
    return folder


def test_a_folder_ends_with_a_report_on_standard_error(capsys: Printed, pages: Path) -> None:
    (pages / "odd.txt").write_bytes(b"\0\1")
    assert bot.main(["film", "read", "pages", "--jsonl", "--report", "report.md"]) == 1
    said = capsys.readouterr()
    assert all(json.loads(line) for line in said.out.splitlines())
    rows = [line.split() for line in said.err.splitlines()]
    assert ["2", "2", "Director"] in rows
    assert "2 films, " in said.err
    assert "| Crew | Director | 2 | 2 |" in Path("report.md").read_text(encoding="utf-8")


def test_one_page_alone_needs_no_report_but_a_folder_with_one_gets_it(
    capsys: Printed, pages: Path
) -> None:
    assert bot.main(["film", "read", "pages/Salt Ferry.txt"]) == 0
    assert capsys.readouterr().err == ""
    (pages / "Tin Harbour.txt").unlink()
    assert bot.main(["film", "read", "pages"]) == 0
    assert "1 film, " in capsys.readouterr().err


def test_the_web_page_shows_every_film_beside_its_own_page(capsys: Printed, pages: Path) -> None:
    assert bot.main(["film", "read", "pages", "--html", "facts.html"]) == 0
    tree = LexborHTMLParser(Path("facts.html").read_text(encoding="utf-8"))
    films = tree.css("details.film")
    assert len(films) == 2
    for film, name in zip(films, ("Salt Ferry", "Tin Harbour"), strict=True):
        assert name in film.css("summary")[0].text()
        (director,) = [fact for fact in film.css("a.fact") if "Director" in fact.text()]
        (line,) = film.css(str(director.attributes["href"]))
        assert line.css("mark")[0].text() == "Ada Quill"
        assert name in film.css(".source")[0].text()


def test_films_of_a_dump_stand_beside_their_own_pages(capsys: Printed, elsewhere: Path) -> None:
    (elsewhere / "wiki.xml").write_bytes(export([page("Salt Ferry"), page("Tin Harbour")]))
    assert bot.main(["film", "read", "wiki.xml", "--html", "facts.html"]) == 0
    tree = LexborHTMLParser(Path("facts.html").read_text(encoding="utf-8"))
    shown = [source.text() for source in tree.css("details.film .source")]
    assert ["name = Salt Ferry" in text for text in shown] == [True, False]


def test_a_web_page_or_report_that_cant_be_written_is_one_sentence(
    capsys: Printed, pages: Path
) -> None:
    for option in ("--html", "--report"):
        assert bot.main(["film", "read", "pages/Salt Ferry.txt", option, "pages"]) == 2
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        assert said.startswith("pages ")


def test_no_film_is_kept_in_memory_once_it_is_told(
    capsys: Printed, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = elsewhere / "many"
    folder.mkdir()
    for number in range(30):
        text = wikitext(f"Film {number}")
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    counts = []

    class Counted(Tally):
        def add(self, record: FilmRecord) -> None:
            super().add(record)
            gc.collect()
            # Records can't be watched weakly, but their facts can be counted.
            counts.append(sum(type(one) is Director for one in gc.get_objects()))

    monkeypatch.setattr(verbs, "Tally", Counted)
    assert bot.main(["film", "read", "many", "--html", "facts.html", "--jsonl"]) == 0
    assert len(counts) == 30
    assert counts[-1] - counts[0] <= 2


def test_what_a_folder_holds_is_printed_or_written(capsys: Printed, pages: Path) -> None:
    assert bot.main(["film", "add", "pages", "--to", "films"]) == 0
    capsys.readouterr()
    assert bot.main(["film", "library", "films"]) == 0
    printed = capsys.readouterr().out
    assert "| Salt Ferry | 1988 | " in printed
    assert bot.main(["film", "library", "films", "--to", "library.md"]) == 0
    assert Path("library.md").read_text(encoding="utf-8") == printed
    assert capsys.readouterr().out == "library.md: 2 films\n"
    assert bot.main(["film", "library", "films", "--to", "films"]) == 2
    assert "can't be written" in capsys.readouterr().err
    assert bot.main(["film", "library", "nowhere"]) == 2
    assert capsys.readouterr().err == "nowhere: there is no such folder of film files.\n"
