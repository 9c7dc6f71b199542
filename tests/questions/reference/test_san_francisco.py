"""Films shot in San Francisco: what is read of the table, and what it adds to a film."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from questions.facts.fact import FilmingLocation, FilmRecord, Source
from questions.reference import san_francisco
from questions.reference.credits import SAN_FRANCISCO
from questions.reference.san_francisco import SanFrancisco, read_san_francisco, with_san_francisco
from quiz.errors import OperatorMistake
from tests.questions.reference.awards import film

HEAD = "Title,Release Year,Locations,Director,Actor 1,Actor 2,Actor 3\n"
ROWS = (
    "The Salt Road,1988,\"Li Wharf  (9 Bay Street, Marina)\",Ada Lund & Bo Quist,Carl Mott,,\n"
    "The Salt Road,1988,Fort Hill,Ada Lund & Bo Quist,Carl Mott,,\n"
    "The Salt Road,1988,,Ada Lund & Bo Quist,Carl Mott,,\n"
    "Noon,1990,San Francisco International Airport,Eli Voss,,,\n"
    "Harbour- Season 1 ep104,2016,200 Kansas St.,Finn Hale,,,\n"
    "One View,1991,Fort Hill,Ada Lund,,,\n"
)  # fmt: skip
PAGE = FilmingLocation(place="San Francisco", region="California", source=Source("Filming", 8))


def table(folder: Path, rows: str = ROWS) -> SanFrancisco:
    path = folder / "places.csv"
    path.write_text(HEAD + rows, encoding="utf-8")
    return SanFrancisco(read_san_francisco(path))


def places(record: FilmRecord) -> list[FilmingLocation]:
    return [fact for fact in record.facts if isinstance(fact, FilmingLocation)]


def test_a_film_s_places_are_gathered_and_series_and_the_airport_left_out(tmp_path: Path) -> None:
    read = table(tmp_path)
    assert [shot.title for shot in read.films] == ["The Salt Road", "One View"]
    assert read.places("Salt Road", 1988) == ("Li Wharf (9 Bay Street, Marina)", "Fort Hill")
    assert read.films[0].people == ("Ada Lund", "Bo Quist", "Carl Mott")
    assert read.places("Noon", 1990) == ()


def test_a_kept_table_is_read_back_whole(tmp_path: Path) -> None:
    table(tmp_path).write(tmp_path / "kept.xz")
    assert SanFrancisco.read(tmp_path / "kept.xz").films == table(tmp_path).films
    (tmp_path / "kept.xz").write_bytes(b"no xz")
    with pytest.raises(OperatorMistake, match="is no San Francisco table"):
        SanFrancisco.read(tmp_path / "kept.xz")


def test_a_table_that_can_not_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(OperatorMistake, match="line 2: this row has no film and year"):
        table(tmp_path, "The Salt Road,soon,Fort Hill,Ada Lund,,,\n")
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(OperatorMistake, match="no column 'Title'"):
        list(read_san_francisco(tmp_path / "other.csv"))
    with pytest.raises(OperatorMistake, match="can't be read"):
        list(read_san_francisco(tmp_path / "none.csv"))


def test_the_city_is_added_to_a_film_that_shares_a_director(tmp_path: Path) -> None:
    (fact,) = places(with_san_francisco(film(), table(tmp_path)))
    assert (fact.place, fact.region, fact.source.section) == (
        "San Francisco",
        "California",
        SAN_FRANCISCO,
    )
    stranger = replace(film(), facts=())
    assert with_san_francisco(stranger, table(tmp_path)) is stranger


def test_one_place_is_not_enough_to_add_the_city_but_to_corroborate_it(tmp_path: Path) -> None:
    read, page = table(tmp_path), film(title="One View", year=1991)
    assert places(with_san_francisco(page, read)) == []
    page = film(PAGE, title="One View", year=1991)
    assert places(with_san_francisco(page, read)) == [replace(PAGE, corroborated=True)]


def test_a_film_that_has_the_city_is_not_given_it_again(tmp_path: Path) -> None:
    read = table(tmp_path)
    joined = with_san_francisco(film(PAGE), read)
    assert places(joined) == [replace(PAGE, corroborated=True)]
    added = with_san_francisco(film(), read)
    assert with_san_francisco(added, read) == added


def test_the_shipped_table_knows_its_city() -> None:
    shipped = san_francisco.shipped()
    assert "Alcatraz Island" in shipped.places("The Rock", 1996)
    assert len(shipped.films) > 200
