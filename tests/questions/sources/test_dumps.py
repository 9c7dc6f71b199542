"""A source may hold many pages: each gives its film or its refusal, in order."""

from __future__ import annotations

import bz2
import io
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from questions.articles.article import Article
from questions.facts import filmfile
from questions.facts.fact import FilmRecord
from questions.facts.reader import read_facts
from questions.sources import Portion, Refusal, kept, pages, pieces, read_pages
from tests.questions.dumps import OTHERS, export, page, write_multistream

YEARLESS = page("Tin Moon", "{{Infobox film\n| director = Bo Tran\n}}\n'''''Tin Moon''''' is one.")
SERIES = page("Salt (film series)")
UNBALANCED = page("Wick").replace("</text>", "</txt>")
PAGES = [page("Salt Ferry"), *OTHERS, YEARLESS, page("Ray & Bo".replace("&", "and")), SERIES,
         UNBALANCED, page("Lamplight")]  # fmt: skip
TOLD = ["Salt Ferry", "doesn't say what year", "Ray and Bo", "is about a film series",
        'wiki.xml ("Wick") breaks off or is damaged at line 14', "Lamplight"]  # fmt: skip


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small dumps are cut into several pieces, as large ones are."""
    monkeypatch.setattr(pieces, "PIECE", 600)
    monkeypatch.setattr(pieces, "PACKED_PIECE", 100)


def told(found: Sequence[FilmRecord | Refusal], name: str) -> list[object]:
    return [one.why.replace(name, "wiki.xml") if isinstance(one, Refusal) else one for one in found]


def test_each_page_gives_its_film_or_its_refusal(tmp_path: Path) -> None:
    (tmp_path / "wiki.xml").write_bytes(export(PAGES))
    found = list(read_pages(pages([tmp_path])))
    for one, expected in zip(found, TOLD, strict=True):
        assert expected in (one.why if isinstance(one, Refusal) else one.title)
    films = [one for one in found if isinstance(one, FilmRecord)]
    assert films[0].article.revision == 42
    assert {fact.source.line for fact in films[0].facts if fact.kind == "director"} == {10}


def test_every_form_and_number_of_processes_gives_the_same(tmp_path: Path) -> None:
    plain = tmp_path / "wiki.xml"
    plain.write_bytes(export(PAGES))
    packed = tmp_path / "packed.xml.bz2"
    packed.write_bytes(bz2.compress(export(PAGES)))
    streams = write_multistream(tmp_path, PAGES)
    expected = told(list(read_pages(pages([plain]))), plain.name)
    for path, processes in ((packed, 1), (packed, 2), (streams, 1), (streams, 2)):
        portions: list[Portion] = []
        found = list(read_pages(pages([path]), processes=processes, watch=portions.append))
        assert told(found, path.name) == expected
        assert sum(portion.done for portion in portions) == path.stat().st_size
        assert sum(portion.passed for portion in portions) == len(OTHERS)
        assert len(portions) > 2


@pytest.mark.parametrize("packed", [False, True])
def test_a_small_dump_tells_many_times_how_far_it_is(
    packed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(pieces, "SMALLEST", 100)
    films = [page(f"Salt {number}") for number in range(60)]
    if packed:
        path = write_multistream(tmp_path, films)
    else:
        (path := tmp_path / "wiki.xml").write_bytes(export(films))
    portions: list[Portion] = []
    assert len(list(read_pages(pages([path]), watch=portions.append))) == 60
    assert sum(portion.done > 0 for portion in portions) > 20
    assert sum(portion.done for portion in portions) == path.stat().st_size


def test_a_folder_is_read_without_the_index_of_its_dump(tmp_path: Path) -> None:
    write_multistream(tmp_path, PAGES)
    assert [Path(page.name).name for page in pages([tmp_path])] == ["wiki-multistream.xml.bz2"]


def test_a_dump_may_come_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    for data in (export(PAGES), bz2.compress(export(PAGES))):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert len(list(read_pages(pages(["-"])))) == len(TOLD)


def test_a_dump_that_ends_early_keeps_its_films_and_the_next_file_is_read(tmp_path: Path) -> None:
    streams = write_multistream(tmp_path, PAGES)
    streams.write_bytes(streams.read_bytes()[:700])
    (tmp_path / "z.xml").write_bytes(export(PAGES[:1]))
    first, *_, refusal, last = read_pages(pages([tmp_path]))
    assert isinstance(first, FilmRecord)
    assert isinstance(refusal, Refusal)
    assert "wiki-multistream.xml.bz2" in refusal.why
    assert "byte 700" in refusal.why
    assert isinstance(last, FilmRecord)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (export(OTHERS), "wiki holds no article with a film's infobox; give another file."),
        (bz2.compress(b"no pages here"), "wiki holds no page; give a page as text or wikitext"),
        (b"BZh9 and rubbish", "wiki is damaged near byte 0"),
    ],
)
def test_a_file_without_films_says_so(data: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "wiki").write_bytes(data)
    (refusal,) = read_pages(pages([tmp_path]))
    assert isinstance(refusal, Refusal)
    assert refusal.why.startswith(said)


def test_a_fault_of_ours_costs_one_page_of_a_dump(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(article: Article, name: str) -> FilmRecord:
        if article.title == "Salt Ferry":
            raise RecursionError
        return read_facts(article, name)

    monkeypatch.setattr(pieces, "read_facts", faulty)
    (tmp_path / "wiki.xml").write_bytes(export([PAGES[0], PAGES[-1]]))
    refusal, film = read_pages(pages([tmp_path]))
    assert isinstance(refusal, Refusal)
    assert refusal.why.startswith('wiki.xml ("Salt Ferry") can\'t be read: RecursionError')
    assert isinstance(film, FilmRecord)


# ── What is kept already ──


def test_articles_that_are_kept_are_left_unread(tmp_path: Path) -> None:
    (tmp_path / "wiki.xml").write_bytes(export([PAGES[0], PAGES[-1]]))
    films = [one for one in read_pages(pages([tmp_path])) if isinstance(one, FilmRecord)]
    filmfile.write(films[0], tmp_path / "films")
    (tmp_path / "films" / "odd.yaml").write_text("article: {title")
    known = kept.articles(tmp_path / "films")
    assert known == {("Salt Ferry", 42)}
    portions: list[Portion] = []
    again = read_pages(pages([tmp_path / "wiki.xml"]), known=known, watch=portions.append)
    assert list(again) == [films[1]]
    assert sum(portion.known for portion in portions) == 1
