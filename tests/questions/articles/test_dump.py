"""A dump is cut into film pages as it streams by; what is damaged costs no page before it."""

from __future__ import annotations

import bz2
import io
from pathlib import Path

import pytest

from questions.articles import UnsupportedPage, dump, packed
from questions.articles.dump import Blocks, DumpPage, FilmPages
from tests.questions.dumps import FOOT, HEAD, OTHERS, export, multistream, page, write_multistream

FILMS = [page("Salt Ferry"), *OTHERS, page("Tin Moon (1988 film)")]


def read(data: bytes, *, size: int = 1 << 20) -> list[str]:
    """Titles of the film pages; sentences of what could not be read."""
    cut = FilmPages(Blocks(Small(data, size), "wiki.xml"), "wiki.xml")
    return [one.title if isinstance(one, DumpPage) else str(one) for ones in cut for one in ones]


class Small(io.BytesIO):
    """A file that gives few bytes at a time."""

    def __init__(self, data: bytes, size: int) -> None:
        super().__init__(data)
        self._most = size

    def read(self, size: int | None = -1) -> bytes:
        return super().read(min(self._most, 1 << 20 if size is None or size < 0 else size))


@pytest.mark.parametrize("size", [1, 7, 100, 1 << 20])
def test_films_come_in_order_however_the_file_is_cut(size: int) -> None:
    assert read(export(FILMS), size=size) == ["Salt Ferry", "Tin Moon (1988 film)"]


@pytest.mark.parametrize("size", [3, 100, 1 << 20])
def test_a_packed_dump_has_the_same_pages(size: int) -> None:
    expected = read(export(FILMS))
    assert read(bz2.compress(export(FILMS)), size=size) == expected
    assert read(multistream(FILMS)[0], size=size) == expected


def test_what_is_no_film_article_is_counted() -> None:
    cut = FilmPages([export(FILMS)], "wiki.xml")
    assert sum(len(ones) for ones in cut) == 2
    assert cut.passed == len(OTHERS)


def test_a_page_is_handed_on_as_an_export_of_its_own() -> None:
    ((found,),) = FilmPages([export([FILMS[0]])], "wiki.xml")
    assert isinstance(found, DumpPage)
    assert found.data.decode() == FILMS[0].strip()
    assert found.revision == 42


@pytest.mark.parametrize("name", ["Infobox film", "infobox_film", "Infobox Film", "Infobox movie"])
def test_every_spelling_of_the_infobox_counts(name: str) -> None:
    assert read(export([page("Salt", f"{{{{{name}\n| name = Salt\n}}}}")])) == ["Salt"]


def test_a_title_is_as_it_is_read() -> None:
    assert read(export([page("Salt &amp; Tin")])) == ["Salt & Tin"]


# ── Damage ──


def test_a_page_too_long_is_told_and_the_next_one_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dump, "MAX_PAGE", 2 << 20)
    long = page("Endless", "{{Infobox film\n}}" + "a" * (5 << 20))
    first, second = read(export([long, FILMS[0]]))
    assert first == 'wiki.xml: the page "Endless" is longer than 2 MiB, so it isn\'t read.'
    assert second == "Salt Ferry"


def test_a_page_that_never_ends_is_told_and_the_next_one_read() -> None:
    open_page = FILMS[0].replace("</page>", "")
    assert read(export([open_page, page("Tin Moon")])) == [
        'wiki.xml: the page "Salt Ferry" never ends.',
        "Tin Moon",
    ]


def test_a_file_that_breaks_off_keeps_the_pages_before() -> None:
    inside = (HEAD + FILMS[0] + page("Tin Moon")[:-40]).encode()
    first, second = read(inside)
    assert first == "Salt Ferry"
    assert second == 'wiki.xml: the page "Tin Moon" has no end, for the file breaks off there.'
    between = (HEAD + FILMS[0]).encode()
    assert read(between)[1].startswith('wiki.xml breaks off after the page "Salt Ferry"; fetch')
    assert "before its first page" in read(HEAD.encode())[0]


def test_a_packed_file_that_breaks_off_keeps_the_pages_before() -> None:
    data = multistream([FILMS[0], page("Tin Moon")], each=1)[0]
    first, second = read(data[:-100])
    assert first == "Salt Ferry"
    assert second.startswith(f"wiki.xml breaks off at byte {len(data) - 100:,}")


def test_a_damaged_stream_is_one_sentence() -> None:
    streams = bz2.compress((HEAD + FILMS[0]).encode())
    for damage in (b"rubbish behind it", b"BZh9rubbish"):
        first, second = read(streams + damage, size=len(streams))
        assert first == "Salt Ferry"
        assert second.startswith(f"wiki.xml is damaged near byte {len(streams):,}")


def test_a_bomb_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "_ALWAYS_UNPACKED", 1 << 20)
    bomb = bz2.compress((HEAD + FILMS[0]).encode()) + bz2.compress(bytes(4 << 20))
    first, second = read(bomb)
    assert first == "Salt Ferry"
    assert "unpacks to more than 1,000 times its size" in second
    first, second, third = read(bomb + bz2.compress((page("Tin Moon") + FOOT).encode()))
    assert "unpacks to more than 1,000 times its size" in second
    assert (first, third) == ("Salt Ferry", "Tin Moon")


def test_many_bombs_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "_ALWAYS_UNPACKED", 1 << 20)
    said = read(bz2.compress(HEAD.encode()) + bz2.compress(bytes(4 << 20)) * 9)
    assert len(said) == 5
    assert "isn't read from there on" in said[-1]


@pytest.mark.parametrize("size", [50, 1000, 1 << 20])
def test_behind_a_damaged_stream_the_next_ones_are_read(size: int) -> None:
    films = [page(f"Salt {number}") for number in range(5)]
    streams = [bz2.compress(part.encode()) for part in (HEAD, *films, FOOT)]
    starts = [sum(map(len, streams[:number])) for number in range(len(streams))]
    for damage in (bytes(60), b"BZh9" + bytes(56)):
        hurt = streams[2][:40] + damage + streams[2][100:]
        told = read(b"".join([*streams[:2], hurt, *streams[3:]]), size=size)
        assert [*told[:1], *told[2:]] == ["Salt 0", "Salt 2", "Salt 3", "Salt 4"]
        assert told[1] == (
            f"wiki.xml is damaged near byte {starts[2]:,}: what stands from there to byte"
            f" {starts[3]:,} is lost, and the rest is read; fetch the file again."
        )


def test_a_page_that_a_damaged_stream_leaves_open_is_not_ended_by_another() -> None:
    half = bz2.compress((HEAD + FILMS[0] + page("Tin Moon")[:90]).encode())
    told = read(half + b"rubbish" + bz2.compress((FILMS[0] + FOOT).encode()))
    assert [told[0], told[2]] == ["Salt Ferry", "Salt Ferry"]
    assert len(told) == 3


def test_a_file_without_pages_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dump, "_MOST_BETWEEN", 1 << 20)
    (said,) = read((HEAD + " " * (3 << 20) + FILMS[0] + FOOT).encode())
    assert said.startswith("wiki.xml holds no page in 1 MiB")


# ── The index ──


@pytest.mark.parametrize(
    ("name", "index"),
    [
        ("wiki-multistream.xml.bz2", "wiki-multistream-index.txt.bz2"),
        ("wiki-multistream.xml.bz2", "wiki-multistream-index.txt"),
        ("wiki-multistream1.xml-p1p9.bz2", "wiki-multistream-index1.txt-p1p9.bz2"),
    ],
)
def test_the_index_is_found_by_its_name(name: str, index: str, tmp_path: Path) -> None:
    assert dump.index_of(tmp_path / name) is None
    (tmp_path / index).touch()
    assert dump.index_of(tmp_path / name) == tmp_path / index
    assert dump.is_index(index)
    assert not dump.is_index(name)


def parts(path: Path, least: int = 1) -> list[tuple[int, int] | UnsupportedPage]:
    index = dump.index_of(path)
    assert index is not None
    return list(dump.parts(path, index, path.name, least))


def places(path: Path, least: int = 1) -> list[tuple[int, int]]:
    return [part for part in parts(path, least) if not isinstance(part, UnsupportedPage)]


def test_the_parts_of_a_dump_are_all_of_it(tmp_path: Path) -> None:
    path = write_multistream(tmp_path, FILMS)
    found = places(path)
    assert len(found) == 1 + len(FILMS) // 2
    assert [start for start, _ in found] == [0, *(start + long for start, long in found)][:-1]
    assert sum(length for _, length in found) == path.stat().st_size


@pytest.mark.parametrize(
    ("index", "said"),
    [
        ("0:1:A\n30:1:B\n", "has nothing at byte 30, where wiki-multistream-index.txt.bz2 says"),
        ("0:1:A\n99999:1:B\n", "before what its index tells of"),
        ("nonsense\n", "wiki-multistream-index.txt.bz2:1: this is no place"),
        ("0:1:A\n3:1:B\n2:1:C\n", "wiki-multistream-index.txt.bz2:3: this is no place"),
        ("1" * 200_000, "wiki-multistream-index.txt.bz2:1: this line is too long"),
    ],
)
def test_an_index_that_does_not_fit_is_told_and_left(index: str, said: str, tmp_path: Path) -> None:
    path = write_multistream(tmp_path, FILMS)
    good = places(path, least=10)
    (tmp_path / "wiki-multistream-index.txt.bz2").write_bytes(bz2.compress(index.encode()))
    (told,) = [part for part in parts(path, least=10) if isinstance(part, UnsupportedPage)]
    assert said in str(told)
    assert {start for start, _ in good} <= {start for start, _ in places(path, least=10)}
    assert sum(length for _, length in places(path, least=10)) == path.stat().st_size
