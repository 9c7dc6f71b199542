"""ZIM files: their web pages are found and handed to the reader of web pages."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from questions.articles import NotAFilm, zim
from questions.articles.article import Article, Section, Text
from questions.facts.fact import FilmRecord
from questions.sources import Refusal, pages, pieces, read_pages

FILM = "<html><p>{} is a 1988 film directed by Ada Quill.</p></html>"


def read_html(data: bytes, name: str) -> Article:
    """Stands for the reader of web pages: just enough to tell which pages it was given."""
    text = data.decode().partition("<p>")[2].partition("</p>")[0]
    if "actor" in text:
        raise NotAFilm(f"{name} is about a person.")
    lead = Section("Lead", 1, ("Lead",), (Text(text, 1),))
    return Article(
        title="", page="", form="html", site="Wikipedia", licence="CC BY-SA", sections=(lead,)
    )


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(zim, "read_html", read_html)
    monkeypatch.setattr(pieces, "ENTRIES", 3)
    zim.opened.cache_clear()
    yield
    zim.opened.cache_clear()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A small wiki of two films, a person, a style sheet and a redirect."""
    writer = pytest.importorskip("libzim.writer")

    class Entry(writer.Item):  # type: ignore[misc,name-defined]  # libzim may be missing
        def __init__(self, path: str, title: str, text: str, kind: str = "text/html") -> None:
            super().__init__()
            self.said = path, title, text, kind

        def get_path(self) -> str:
            return self.said[0]

        def get_title(self) -> str:
            return self.said[1]

        def get_mimetype(self) -> str:
            return self.said[3]

        def get_contentprovider(self) -> Any:
            return writer.StringProvider(self.said[2])

        def get_hints(self) -> dict[Any, int]:
            return {}

    path = tmp_path / "wiki.zim"
    with writer.Creator(str(path)) as creator:
        creator.set_mainpath("Salt")
        creator.add_item(Entry("Salt", "Salt Ferry (1988 film)", FILM.format("Salt Ferry")))
        creator.add_item(Entry("Tin", "Tin Moon", FILM.format("Tin Moon")))
        creator.add_item(Entry("Ada", "Ada", FILM.format("An actor, Ada")))
        creator.add_item(Entry("Oslo", "Oslo", "<html><p>Oslo is a town.</p></html>"))
        creator.add_item(Entry("style", "style", FILM.format("Style"), "text/css"))
        creator.add_redirection("Ferry", "Ferry of Salt", "Salt", {})
        creator.add_metadata("License", "CC-BY-SA-4.0")
    return path


def test_films_come_with_title_and_licence_of_the_file(file: Path) -> None:
    films = [one for one in read_pages(pages([file])) if isinstance(one, FilmRecord)]
    assert [(film.title, film.article.title, film.article.licence) for film in films] == [
        ("Salt Ferry", "Salt Ferry (1988 film)", "CC BY-SA 4.0"),
        ("Tin Moon", "Tin Moon", "CC BY-SA 4.0"),
    ]


def test_a_page_too_long_is_refused_unopened(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zim, "MAX_PAGE", len(FILM.format("Tin Moon")))
    found = list(read_pages(pages([file])))
    refusals = [one.why for one in found if isinstance(one, Refusal)]
    assert any('the page "Salt Ferry (1988 film)" is longer than' in why for why in refusals)
    assert any(isinstance(one, FilmRecord) and one.title == "Tin Moon" for one in found)


@pytest.mark.parametrize("kept", [80, 300, 0.5, 0.99])
def test_a_file_that_breaks_off_is_one_sentence(file: Path, kept: float) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: int(kept * len(data)) if kept < 1 else int(kept)])
    (refusal,) = read_pages(pages([file]))
    assert isinstance(refusal, Refusal)
    assert refusal.why.startswith("wiki.zim breaks off or is damaged (")
    assert "\n" not in refusal.why


def test_offsets_that_lie_are_one_sentence(file: Path) -> None:
    data = bytearray(file.read_bytes())
    entries = int.from_bytes(data[24:28], "little")
    table = int.from_bytes(data[32:40], "little")
    for entry in range(entries):
        at = table + 8 * entry
        data[at : at + 8] = (len(data) - 3 - entry).to_bytes(8, "little")
    file.write_bytes(data)
    found = [one for one in read_pages(pages([file])) if isinstance(one, Refusal)]
    assert len(found) == 1
    assert "wiki.zim" in found[0].why
    assert "damaged" in found[0].why


@pytest.mark.parametrize("place", [0.3, 0.6, 0.9])
def test_of_a_file_with_a_flipped_bit_no_film_is_read(file: Path, place: float) -> None:
    data = bytearray(file.read_bytes())
    data[int(place * len(data))] ^= 4
    file.write_bytes(data)
    (refusal,) = read_pages(pages([file]))
    assert isinstance(refusal, Refusal)
    assert refusal.why.startswith("wiki.zim ")
    assert "damaged" in refusal.why
    assert refusal.why.count("\n") == 0


def test_libzim_missing_is_told_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "libzim.reader", None)
    (tmp_path / "wiki.zim").write_bytes(zim.MAGIC + bytes(100))
    (refusal,) = read_pages(pages([tmp_path]))
    assert isinstance(refusal, Refusal)
    assert "needs libzim; install it with “pip install -r requirements-zim.txt”" in refusal.why
