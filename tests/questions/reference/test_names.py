"""The names table: what is taken from film lists, and what a name is known by."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from questions.reference import names
from questions.reference.academy_awards import Listed, Nomination, read_academy_awards
from questions.reference.names import NamesTable
from questions.reference.us_films import ListedFilm, read_us_films
from quiz.errors import OperatorMistake
from quiz.question import Kind


def listed(title: str, year: int, *cast: str) -> ListedFilm:
    return ListedFilm(title, year, cast)


def nominated(*people: str, films: tuple[str, ...] = (), category: str = "DIRECTING") -> Nomination:
    return Nomination(
        ceremony=5,
        year="1931/32",
        category=category,
        films=tuple(map(Listed, films)),
        nominees=tuple(map(Listed, people)),
        won=False,
    )


def table(*films: ListedFilm, nominations: tuple[Nomination, ...] = ()) -> NamesTable:
    return NamesTable.of_tables(films, nominations)


def test_a_person_is_known_from_two_films_or_one_nomination() -> None:
    made = table(
        listed("The Weir", 1931, "Ada Lund", "Bo Quist"),
        listed("The Quay", 1933, "Ada Lund"),
        nominations=(nominated("Carl Mott"),),
    )
    assert made.known(Kind.PERSON, "ada lund")
    assert made.known(Kind.PERSON, "carl mott")
    assert not made.known(Kind.PERSON, "bo quist")
    assert not made.known(Kind.TITLE, "ada lund")


def test_a_rare_name_one_slip_from_a_famous_one_is_a_misspelling() -> None:
    many = [listed(f"Film {n}", 1930, "Nathaniel Orme") for n in range(25)]
    few = [listed(f"Other {n}", 1931, "Nathanial Orme") for n in range(2)]
    made = table(*many, *few)
    assert made.known(Kind.PERSON, "nathaniel orme")
    assert not made.known(Kind.PERSON, "nathanial orme")


def test_titles_that_begin_alike_are_counted() -> None:
    made = table(
        listed("Harbour Wars", 1970),
        listed("Harbour Wars: The Tide", 1972),
        listed("Harbour Wars II", 1974),
        listed("Harbour Warship", 1975),
    )
    assert made.titled("harbour wars") == 2
    assert made.titled("the tide") == 0


def test_the_short_name_of_one_years_long_title_is_no_film_of_its_own() -> None:
    made = table(listed("Borislav", 2006), listed("Borislav: A Journey to the Coast", 2006))
    assert not made.known(Kind.TITLE, "borislav")
    assert made.known(Kind.TITLE, "borislav a journey to the coast")


def test_a_word_is_known_from_two_names() -> None:
    made = table(listed("The Faster Boat", 1950), listed("Faster", 1960), listed("Slow Tide", 1961))
    assert made.word("faster")
    assert not made.word("tide")


def test_people_of_technical_awards_are_left_out() -> None:
    technical = nominated("Dora Vane", category="SCIENTIFIC OR TECHNICAL AWARD (Class III)")
    assert table(listed("A", 1950), nominations=(technical,)).people == {}


def test_a_table_comes_back_as_it_was_written(tmp_path: Path) -> None:
    made = table(
        listed("Ränder & Söhne", 1950, "Ada Lund"),
        listed("12 Harbours", 1957, "Ada Lund"),
        listed("12 Harbours", 1997),
    )
    made.write(tmp_path / "names.txt.xz")
    again = NamesTable.read(tmp_path / "names.txt.xz")
    assert again.titles == made.titles == {"Ränder & Söhne": (1950,), "12 Harbours": (1957, 1997)}
    assert again.people == {"Ada Lund": 2}


@pytest.mark.parametrize("data", [b"", b"no table", b"\xfd7zXZ\x00\x00"])
def test_a_file_that_is_no_names_table_is_told_so(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "names.txt.xz"
    path.write_bytes(data)
    with pytest.raises(OperatorMistake, match="is no names table"):
        NamesTable.read(path)


def test_the_shipped_table_knows_the_neighbours_the_judge_must_guard() -> None:
    shipped = names.shipped()
    assert len(shipped.titles) > 30_000
    assert len(shipped.people) > 15_000
    for person in ("dirk bogarde", "jean renoir", "john williams"):
        assert shipped.known(Kind.PERSON, person)
    for title in ("heat", "heist", "the 300 spartans", "amelia"):
        assert shipped.known(Kind.TITLE, title)
    assert not shipped.known(Kind.PERSON, "nicholas cage")
    assert shipped.titled("mission impossible") >= 3


# ── The tables it is made of ──


def gz(path: Path, *rows: object) -> Path:
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write("".join(json.dumps(row) + "\n" for row in rows))
    return path


def film_row(title: str, *cast: str) -> dict[str, object]:
    return {"title": title, "year": 1950, "cast": list(cast), "genres": []}


def test_notes_behind_names_are_cut_off_and_rubbish_left_out(tmp_path: Path) -> None:
    path = gz(
        tmp_path / "films.jsonl.gz",
        film_row(
            "Tide (1950 film)", "Ada Lund (narrator)", "(voices)", "and", "town's fight for", ")"
        ),
        film_row("Quay\u00a0[fr]", 'Guinn "Big Boy" Lund', "Sabu", "Terry-Thomas"),
        film_row("Naked .mw-parser-output .frac{white-space:nowrap}"),
    )
    films = list(read_us_films(path))
    assert [film.title for film in films] == ["Tide", "Quay"]
    assert films[0].cast == ("Ada Lund",)
    assert films[1].cast == ('Guinn "Big Boy" Lund', "Sabu", "Terry-Thomas")


def test_a_table_of_films_that_can_not_be_read_is_told(tmp_path: Path) -> None:
    bad = gz(tmp_path / "bad.jsonl.gz", film_row("Tide"), {"title": "Quay"})
    with pytest.raises(OperatorMistake, match="line 2: this is no film"):
        list(read_us_films(bad))
    plain = tmp_path / "plain.jsonl.gz"
    plain.write_text("{}")
    with pytest.raises(OperatorMistake, match="gzipped"):
        list(read_us_films(plain))
    with pytest.raises(OperatorMistake, match="gzipped"):
        list(read_us_films(tmp_path / "none.jsonl.gz"))
    cut = tmp_path / "cut.jsonl.gz"
    cut.write_bytes((tmp_path / "bad.jsonl.gz").read_bytes()[:-12])
    with pytest.raises(OperatorMistake):
        list(read_us_films(cut))


AWARDS = (
    "Ceremony\tYear\tClass\tCanonicalCategory\tCategory\tFilm\tFilmId\tName\tNominees\tNomineeIds"
    "\tWinner\tDetail\tNote\tCitation\n"
)


def test_only_persons_are_taken_from_the_awards(tmp_path: Path) -> None:
    path = tmp_path / "awards.tsv"
    path.write_text(
        f"{AWARDS}5\t1931/32\tP\tBEST PICTURE\tB\tTide|Quay\tt\tN\t"
        'Big Studio|Ada \\"A\\" Lund\tco1|nm1\tTrue\t\t\n',
        encoding="utf-8",
    )
    (row,) = read_academy_awards(path)
    assert (row.ceremony, row.year, row.titles) == (5, "1931/32", ("Tide", "Quay"))
    assert row.people == ('Ada "A" Lund',)
    assert row.won


def test_a_table_of_awards_that_can_not_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "awards.tsv"
    path.write_text("a\tb\n1\t2\n", encoding="utf-8")
    with pytest.raises(OperatorMistake, match="no column 'Ceremony'"):
        list(read_academy_awards(path))
    path.write_text(AWARDS + "x\t1931\n", encoding="utf-8")
    with pytest.raises(OperatorMistake, match="line 2: this row has no ceremony"):
        list(read_academy_awards(path))
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(OperatorMistake, match="can't be read"):
        list(read_academy_awards(path))
