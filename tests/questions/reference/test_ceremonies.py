"""The table of every nomination: what is read of it, how it is kept, and what it is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions.reference import ceremonies
from questions.reference.categories import meanings, spoken
from questions.reference.ceremonies import Ceremonies, fact_of, held_in, ordinal
from quiz.errors import OperatorMistake
from tests.questions.reference.awards import ACTOR, ACTRESS, ADAPTED, row, table


def test_a_row_is_read_with_its_films_people_and_details(tmp_path: Path) -> None:
    read = table(
        tmp_path,
        row(
            ACTOR,
            "Bo Quist nm2",
            film='Noon|The \\"Weir\\"',
            year="1927/28",
            Class="Acting",
            Winner="True",
            Detail="Olaf [The Elder]|Nils",
        ),
    )
    (one,) = read.nominations
    assert one.titles == ("Noon", 'The "Weir"')
    assert one.details == ("Olaf [The Elder]", "Nils")
    assert one.years == (1927, 1928)
    assert one.won
    assert one.official


def test_a_foreign_film_has_a_country_and_a_studio_is_no_person(tmp_path: Path) -> None:
    category = "INTERNATIONAL FEATURE FILM"
    read = table(
        tmp_path,
        row(category, "", Name="Italy; Carl Mott, Producer"),
        row("BEST PICTURE", "Big Studio co1|Ada Lund nm1"),
    )
    foreign, picture = read.nominations
    assert foreign.country == "Italy"
    assert picture.people == ("Ada Lund",)


def test_what_was_no_official_nomination_is_told_apart_and_not_among_nominees(
    tmp_path: Path,
) -> None:
    note = "NOTE: THIS IS NOT AN OFFICIAL NOMINATION. Write-in candidate."
    read = table(
        tmp_path, row(ACTOR, "Bo Quist nm2"), row(ACTOR, "Carl Mott nm3", film="Noon", Note=note)
    )
    assert [one.people for one in read.nominees(61, ACTOR)] == [("Bo Quist",)]
    assert read.of_person("Carl Mott") == ()


def test_a_kept_table_is_read_back_whole(tmp_path: Path) -> None:
    made = table(
        tmp_path,
        row(ACTOR, "Bo Quist nm2", Winner="True", Detail="Olaf", Class="Acting"),
        row(ACTRESS, "Dina Okafor ?", film="", Note="NOT AN OFFICIAL NOMINATION"),
        row("INTERNATIONAL FEATURE FILM", "", Name="Peru", year="1989", Ceremony="62"),
    )
    made.write(tmp_path / "kept.xz")
    assert Ceremonies.read(tmp_path / "kept.xz").nominations == made.nominations


@pytest.mark.parametrize("data", [b"", b"no xz", b"\xfd7zXZ\x00\x00"])
def test_a_file_that_is_no_table_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "bad.xz").write_bytes(data)
    with pytest.raises(OperatorMistake, match="is no Academy Awards table"):
        Ceremonies.read(tmp_path / "bad.xz")


def test_nominees_and_winners_are_asked_by_ceremony_and_category(tmp_path: Path) -> None:
    read = table(
        tmp_path,
        row(ACTOR, "Bo Quist nm2", Winner="True"),
        row(ACTOR, "Carl Mott nm3", film="Noon"),
        row("MUSIC (Original Score)", "Eli Voss nm4"),
        row("MUSIC (Original Song Score or Adaptation Score)", "Finn Hale nm5"),
    )
    assert [one.people for one in read.nominees(61, "Best Actor")] == [
        ("Bo Quist",),
        ("Carl Mott",),
    ]
    assert [one.people for one in read.winners(61, ACTOR)] == [("Bo Quist",)]
    assert read.nominees(61, "Best Score") == ()  # that can be either
    assert read.nominees(7, ACTOR) == ()
    assert read.categories(61)[0] == ACTOR


def test_two_people_of_one_name_are_not_taken_for_one(tmp_path: Path) -> None:
    read = table(
        tmp_path,
        row(ACTOR, "Bo Quist nm2"),
        row(ADAPTED, "Bo Quist nm7", film="Noon"),
        row(ACTRESS, "Dina Okafor nm8"),
    )
    assert read.of_person("bo quist") == ()
    assert len(read.of_person("DINA OKAFOR")) == 1


def test_a_nomination_is_a_fact_of_its_ceremonys_year(tmp_path: Path) -> None:
    (one,) = table(tmp_path, row(ADAPTED, "Ada Lund nm1", Winner="True")).nominations
    fact = fact_of(one)
    assert (fact.category, fact.recipients, fact.result, fact.year) == (
        "Best Adapted Screenplay",
        ("Ada Lund",),
        "won",
        1989,
    )


def test_ceremonies_have_their_years_and_ordinals() -> None:
    assert [held_in(no) for no in (1, 2, 3, 5, 6, 68)] == [1929, 1930, 1930, 1932, 1934, 1996]
    assert [ordinal(no) for no in (1, 2, 3, 11, 13, 22, 93)] == [
        "1st", "2nd", "3rd", "11th", "13th", "22nd", "93rd",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("Best Actor in a Leading Role", ACTOR),
        ("Outstanding Production", "BEST PICTURE"),
        ("Best Production Design", "ART DIRECTION"),
        ("Best Art Direction–Set Decoration, Black-and-White", "ART DIRECTION (Black-and-White)"),
        ("Best Screenplay Based on Material from Another Medium", ADAPTED),
        ("Best Story and Screenplay", "WRITING (Original Screenplay)"),
        ("Writing (Motion Picture Story)", "WRITING (Original Story)"),
        ("Best Sound", "SOUND MIXING"),
        ("Best Special Visual Effects", "VISUAL EFFECTS"),
        ("Best Music, Original Song", "MUSIC (Original Song)"),
        ("Best Foreign Language Film", "INTERNATIONAL FEATURE FILM"),
        ("Best Directing", "DIRECTING"),
    ],
)
def test_a_categorys_names_mean_the_table_s(words: str, category: str) -> None:
    assert category in meanings(words)


def test_words_that_are_no_category_mean_none() -> None:
    assert meanings("Best Dressed") == ()


def test_every_category_that_is_competed_for_can_be_said_and_read_again() -> None:
    rows = ceremonies.shipped().nominations
    wrong = {
        (one.named, spoken(one))
        for one in rows
        if one.group not in ("Special", "SciTech") and one.category not in meanings(spoken(one))
    }
    assert wrong == set()


def test_the_shipped_table_has_every_ceremony_and_is_credited() -> None:
    shipped = ceremonies.shipped()
    assert list(shipped.ceremonies()) == list(range(1, len(shipped.ceremonies()) + 1))
    assert len(shipped.nominations) > 12_000
    assert "BSD 2-Clause" in next(shipped.lines())
    # A tie, and a year with one winner.
    assert [one.people for one in shipped.winners(41, "Best Actress")] == [
        ("Katharine Hepburn",),
        ("Barbra Streisand",),
    ]
    assert [one.titles for one in shipped.winners(1, "Outstanding Picture")] == [("Wings",)]
