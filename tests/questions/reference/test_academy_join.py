"""A film's Academy Award rows beside the table: agreed, completed, added or quarantined."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from questions.facts import filmfile
from questions.facts.fact import Award, FilmRecord, Source, Unread
from questions.reference.academy_join import film_of, with_academy
from questions.reference.credits import ACADEMY, table_of
from tests.questions.reference.awards import ACTOR, ACTRESS, ADAPTED, award, film, row, table

DIRECTING = row("DIRECTING", "Ada Lund nm1", Class="Directing", Winner="True")
DIRECTOR = award("Best Director", "Ada Lund", result="won")


def awards(record: FilmRecord) -> list[Award]:
    return [fact for fact in record.facts if isinstance(fact, Award)]


def test_a_row_of_both_is_corroborated_and_no_longer_inferred(tmp_path: Path) -> None:
    page = film(replace(DIRECTOR, inferred=True))
    (fact,) = awards(with_academy(page, table(tmp_path, DIRECTING)))
    assert fact == replace(DIRECTOR, corroborated=True, closed=True)


def test_recipients_that_the_page_lost_are_filled_and_the_source_says_so(tmp_path: Path) -> None:
    read = table(tmp_path, DIRECTING, row(ADAPTED, "Bo Quist nm2|Carl Mott nm3"))
    page = film(DIRECTOR, award("Best Adapted Screenplay", line=91))
    _, fact = awards(with_academy(page, read))
    assert fact.recipients == ("Bo Quist", "Carl Mott")
    assert fact.source == Source("Academy Awards table, Accolades", 91)
    assert table_of(fact.source) == ACADEMY
    assert not fact.corroborated


def test_that_recipients_were_not_read_is_not_told_of_a_row_that_has_them(tmp_path: Path) -> None:
    read = table(tmp_path, DIRECTING, row(ADAPTED, "Bo Quist nm2"))
    page = film(DIRECTOR, award("Best Adapted Screenplay", line=91))
    blank = Unread(field="recipients", text="", why="blank", source=Source("Accolades", 91))
    other = replace(blank, source=Source("Accolades", 92))
    assert with_academy(replace(page, unreads=(blank, other)), read).unreads == (other,)


def test_who_is_missing_is_added_in_the_page_s_spelling_of_the_others(tmp_path: Path) -> None:
    read = table(tmp_path, DIRECTING, row(ADAPTED, "Robert Quist nm2|Carl Mott nm3"))
    page = film(award("Best Screenplay", "Rob J. Quist"))
    fact = next(f for f in awards(with_academy(page, read)) if f.category == "Best Screenplay")
    assert fact.recipients == ("Rob J. Quist", "Carl Mott")


def test_a_nomination_that_the_page_lacks_is_added(tmp_path: Path) -> None:
    read = table(tmp_path, DIRECTING, row("FILM EDITING", "Eli Voss nm4"))
    _, added = awards(with_academy(film(DIRECTOR), read))
    assert added == replace(
        award("Best Film Editing", "Eli Voss"), source=Source(ACADEMY), closed=True
    )


def test_a_page_without_any_award_gets_them_all_with_their_year(tmp_path: Path) -> None:
    (added,) = awards(with_academy(film(), table(tmp_path, DIRECTING)))
    assert (added.result, added.year, added.source.line) == ("won", 1989, None)


def test_a_result_that_differs_quarantines_both_values(tmp_path: Path) -> None:
    page = film(award("Best Director", "Ada Lund"), award("Best Dressed", "Dina Okafor"))
    page = replace(page, facts=tuple(replace(f, closed=True) for f in page.facts))
    joined = with_academy(page, table(tmp_path, DIRECTING))
    assert [fact.category for fact in awards(joined)] == ["Best Dressed"]
    assert not awards(joined)[0].closed  # its list lacks a row now
    (unread,) = joined.unreads
    assert '"nominated" on the page, "won" in the table' in unread.why
    assert unread.source == Source("Academy Awards table, Accolades", 90)


def test_recipients_that_differ_are_quarantined_and_the_row_stays(tmp_path: Path) -> None:
    read = table(tmp_path, DIRECTING, row("FILM EDITING", "Eli Voss nm4"))
    joined = with_academy(film(DIRECTOR, award("Best Film Editing", "Finn Hale")), read)
    fact = awards(joined)[-1]
    assert (fact.category, fact.recipients) == ("Best Film Editing", ())
    (unread,) = joined.unreads
    assert unread.field == "recipients"
    assert '"Finn Hale" on the page, "Eli Voss" in the table' in unread.why


def test_a_row_the_table_has_in_another_category_is_not_asked_from_either(tmp_path: Path) -> None:
    read = table(tmp_path, DIRECTING, row("SOUND EDITING", "Eli Voss nm4"))
    joined = with_academy(film(DIRECTOR, award("Best Cinematography", "Eli Voss")), read)
    assert [fact.category for fact in awards(joined)] == ["Best Director"]
    assert "Best Cinematography" in joined.unreads[0].why
    assert "Best Sound Editing" in joined.unreads[0].why


def test_a_row_the_table_does_not_have_at_all_is_quarantined(tmp_path: Path) -> None:
    page = film(DIRECTOR, award("Best Picture", "Finn Hale"))
    joined = with_academy(page, table(tmp_path, DIRECTING))
    assert [fact.category for fact in awards(joined)] == ["Best Director"]
    assert "no such nomination" in joined.unreads[0].why


def test_two_nominees_of_one_category_are_told_apart_by_their_names(tmp_path: Path) -> None:
    read = table(tmp_path, row(ACTOR, "Bo Quist nm2"), row(ACTOR, "Carl Mott nm3"), DIRECTING)
    page = film(award("Best Actor", "Carl Mott"), award("Best Actor", "Bo Quist"), DIRECTOR)
    joined = with_academy(page, read)
    assert [fact.corroborated for fact in awards(joined)] == [True, True, True]
    # Without a name it can be either: it is left, and neither is added.
    (left,) = awards(with_academy(film(award("Best Actor")), table(tmp_path, *read_actors())))
    assert left == award("Best Actor")


def read_actors() -> tuple[str, str]:
    return row(ACTOR, "Bo Quist nm2"), row(ACTOR, "Ada Lund nm1")


def test_one_row_of_the_page_can_be_two_nominations(tmp_path: Path) -> None:
    page = film(award("Best Actor", "Ada Lund", "Bo Quist"))
    (fact,) = awards(with_academy(page, table(tmp_path, *read_actors())))
    assert fact.corroborated
    assert not fact.closed  # a count of rows is no count of nominations


def test_honorary_awards_and_write_in_candidates_are_not_added(tmp_path: Path) -> None:
    read = table(
        tmp_path,
        DIRECTING,
        row("HONORARY AWARD", "Eli Voss nm4", Class="Special", Winner="True"),
        row("CINEMATOGRAPHY", "Finn Hale nm5", Note="NOT AN OFFICIAL NOMINATION"),
    )
    (fact,) = awards(with_academy(film(DIRECTOR), read))
    assert not fact.closed


def test_a_foreign_film_s_director_on_the_page_is_no_contradiction(tmp_path: Path) -> None:
    read = table(tmp_path, DIRECTING, row("INTERNATIONAL FEATURE FILM", "", Name="Peru"))
    shown = award("Best Foreign Language Film", "Ada Lund")
    joined = with_academy(film(DIRECTOR, shown), read)
    assert awards(joined)[1].recipients == ("Ada Lund",)
    assert joined.unreads == ()


def test_a_song_listed_among_its_writers_is_no_stranger(tmp_path: Path) -> None:
    song = row("MUSIC (Original Song)", "Eli Voss nm4", Class="Music", Detail="Salt and Rain")
    page = film(award("Best Original Song", "Salt and Rain", "Eli Voss"))
    joined = with_academy(page, table(tmp_path, DIRECTING, song))
    assert awards(joined)[0].corroborated
    assert joined.unreads == ()


def test_a_joined_film_is_not_changed_again_not_even_from_its_file(tmp_path: Path) -> None:
    read = table(tmp_path, DIRECTING, row("FILM EDITING", "Eli Voss nm4"), row(ADAPTED, "B Q nm2"))
    page = film(DIRECTOR, award("Best Film Editing", "Finn Hale"), award("Best Screenplay"))
    joined = with_academy(page, read)
    assert with_academy(joined, read) is joined
    again = filmfile.parse(filmfile.dump(joined), "file")
    assert with_academy(again, read) == again
    assert [f.corroborated for f in awards(again)] == [f.corroborated for f in awards(joined)]


def test_a_mark_reaches_the_json_line(tmp_path: Path) -> None:
    joined = with_academy(film(DIRECTOR), table(tmp_path, DIRECTING))
    assert filmfile.to_json(joined, awards(joined)[0])["corroborated"] is True
    assert "corroborated" not in filmfile.to_json(joined, joined.facts[0])


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("The Salt Road", 1988),
        ("Salt Road", 1987),
        ("The Sált Road: A Winter's Tale", 1988),
        ("The Salt Road, or: How We Went", 1989),
    ],
)
def test_a_film_is_found_by_variants_of_its_title_a_year_apart(
    tmp_path: Path, title: str, year: int
) -> None:
    read = table(tmp_path, DIRECTING)
    assert film_of(film(title=title, year=year), read) is not None


def test_a_film_is_found_by_another_of_its_titles_or_by_its_rows(tmp_path: Path) -> None:
    read = table(tmp_path, DIRECTING, row(ACTRESS, "Dina Okafor nm8"))
    other = film(title="Way of Brine")
    assert film_of(other, read) is None
    assert film_of(replace(other, also=("The Salt Road",)), read) is not None
    rows = (DIRECTOR, award("Best Actress", "Dina Okafor"))
    assert film_of(film(*rows, title="Way of Brine"), read) is not None


def test_a_doubtful_film_is_not_joined(tmp_path: Path) -> None:
    read = table(
        tmp_path,
        row("DIRECTING", "Gil Stone nm9", Class="Directing"),
        row(ACTOR, "Bo Quist nm2", film="Noon", FilmId="tt1"),
        row(ADAPTED, "Ada Lund nm1", film="Noon", FilmId="tt2"),
    )
    page = film(DIRECTOR)
    assert with_academy(page, read) is page  # another film of the title: its director is not ours
    assert film_of(film(title="Noon"), read) is None  # two of them
    assert film_of(film(year=1992), read) is None
