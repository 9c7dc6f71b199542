"""What can be asked of the facts, and what an open list leaves unknown."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions.base import FILM, FILM_YEAR, FactBase, NotKept, Proof, Query, fold
from questions.facts.fact import Award, Cast, Director, FilmRecord, Release, Score, Source, Unread
from quiz.errors import OperatorMistake
from tests.questions import seed

AT = Source("Infobox", 4)
BASE = seed.base()


def awards(field: str, *where: tuple[str, str], count: bool = False) -> Query:
    return Query(kind="award", field=field, film=seed.FILM, where=where, count=count)


def test_a_pin_leaves_only_the_facts_that_match_it() -> None:
    academy = ("body", "Academy Award")
    assert BASE.ask(awards("recipients", academy, ("category", "Best Actor"))) == ("Nicolas Cage",)
    assert len(BASE.ask(awards("recipients", academy))) == 3


def test_case_accents_and_signs_dont_part_answers() -> None:
    more = Director(person="MIKE  FIGGIS", source=AT)
    query = Query(kind="director", field="person", film=seed.FILM)
    assert seed.base(more).ask(query) == ("Mike Figgis",)


def test_a_pin_matches_whatever_its_accents() -> None:
    query = Query(
        kind="producer", field="person", film=seed.FILM, where=(("person", "lila cazes"),)
    )
    assert BASE.ask(query) == ("Lila Cazès",)


def test_a_fact_of_several_people_answers_with_each_of_them() -> None:
    query = awards("recipients", ("category", "Best Motion Picture – Drama"))
    assert BASE.ask(query) == ("Lila Cazès", "Annie Stewart")


def test_part_of_a_date_is_its_year_or_its_month() -> None:
    def release(part: str) -> tuple[str, ...]:
        assert part in ("year", "month")
        scope = (("scope", "nationwide"),)
        return BASE.ask(
            Query(kind="release", field="date", film=seed.FILM, where=scope, part=part)  # type: ignore[arg-type]
        )

    assert release("year") == ("1996",)
    assert release("month") == ("2",)


def test_a_date_without_a_month_has_none() -> None:
    base = seed.base(Release(date="1995", source=AT), without=Release)
    query = Query(kind="release", field="date", film=seed.FILM, part="month")
    assert base.ask(query) == ()


def test_a_whole_list_is_counted() -> None:
    spirit = ("body", "Independent Spirit Award")
    assert BASE.ask(awards("category", spirit, ("result", "won"), count=True)) == ("4",)


def test_a_whole_list_without_a_match_counts_none() -> None:
    bafta = ("body", "BAFTA Award")
    assert BASE.ask(awards("category", bafta, ("result", "won"), count=True)) == ("0",)


def test_an_open_list_has_no_count() -> None:
    loose = Award(body="BAFTA Award", category="Best Sound", result="nominated", source=AT)
    base = seed.base(loose)
    bafta = ("body", "BAFTA Award")
    assert base.ask(awards("category", bafta, count=True)) == ()
    assert base.ask(awards("category", bafta, ("result", "won"), count=True)) == ()


def test_a_list_is_closed_only_if_all_of_it_is_and_there_is_some() -> None:
    assert BASE.closed(seed.FILM, "award")
    assert not BASE.closed(seed.FILM, "starring")
    assert not BASE.closed(seed.FILM, "narrator")


def test_films_are_found_by_what_they_have_in_common() -> None:
    def films(kind: str, person: str) -> Query:
        return Query(kind=kind, field=FILM, where=((FILM_YEAR, "1995"), ("person", person)))

    assert set(BASE.ask(films("director", "Mike Figgis"))) == {seed.FILM, seed.DECOY.id}
    both = (films("director", "Mike Figgis"), films("composer", "Mike Figgis"))
    assert BASE.prove(both) == (seed.FILM,)


def test_a_proof_holds_only_for_exactly_what_it_expects() -> None:
    query = Query(kind="producer", field="person", film=seed.FILM)
    assert BASE.holds(Proof((query,), ("Annie Stewart", "Lila Cazès")))
    assert not BASE.holds(Proof((query,), ("Annie Stewart",)))
    assert not BASE.holds(Proof((query,), ("Annie Stewart", "Lila Cazès", "Bo Hartley")))


def test_nothing_proves_nothing() -> None:
    query = Query(kind="narrator", field="person", film=seed.FILM)
    assert not BASE.holds(Proof((query,), ()))


def test_a_kept_base_gives_the_same_records(tmp_path: Path) -> None:
    path = tmp_path / "kept" / "facts.db"
    FactBase.build([seed.RECORD, seed.DECOY], path).close()
    base = FactBase.open(path)
    assert list(base.films()) == [seed.FILM, seed.DECOY.id]
    assert base.record(seed.FILM) == seed.RECORD
    assert [file.name for file in path.parent.iterdir()] == ["facts.db"]


def test_two_that_build_one_base_at_once_both_have_it(tmp_path: Path) -> None:
    path = tmp_path / "facts.db"

    def interrupted() -> Iterator[FilmRecord]:
        yield seed.RECORD
        FactBase.build([seed.RECORD, seed.DECOY], path).close()
        yield seed.DECOY

    base = FactBase.build(interrupted(), path)
    assert list(base.films()) == [seed.FILM, seed.DECOY.id]
    assert [file.name for file in tmp_path.iterdir()] == ["facts.db"]


def test_a_base_that_finds_no_room_leaves_nothing_behind(tmp_path: Path) -> None:
    def full() -> Iterator[FilmRecord]:
        yield seed.RECORD
        raise sqlite3.OperationalError("database or disk is full")

    with pytest.raises(NotKept, match=r"facts\.db: .*disk is full"):
        FactBase.build(full(), tmp_path / "facts.db")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_build_left_goes_with_the_next_one(tmp_path: Path) -> None:
    left, running = tmp_path / "facts.db.0a.part", tmp_path / "facts.db.0b.part"
    for part in (left, running):
        part.write_bytes(b"half a base")
    os.utime(left, (1, 1))
    FactBase.build([seed.RECORD], tmp_path / "facts.db")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["facts.db", running.name]


def test_a_kept_base_can_not_be_written_to(tmp_path: Path) -> None:
    base = FactBase.build([seed.RECORD], tmp_path / "facts.db")
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        base._db.execute("DELETE FROM film")


def test_unreads_are_kept_with_their_place() -> None:
    unread = Unread(field="score", text="82 of", why="damaged", source=Source("Reception", 91))
    record = seed.DECOY.__class__(
        id="a-1999", title="A", year=1999, article=seed.DECOY.article, facts=(), unreads=(unread,)
    )
    assert FactBase.build([record]).record("a-1999") == record


def test_a_missing_base_is_named(tmp_path: Path) -> None:
    with pytest.raises(OperatorMistake, match=r"gone\.db"):
        FactBase.open(tmp_path / "gone.db")


def test_another_file_is_not_taken_for_a_base(tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("not a database, but long enough to look at")
    with pytest.raises(OperatorMistake, match=r"notes\.db"):
        FactBase.open(tmp_path / "notes.db")
    sqlite3.connect(tmp_path / "empty.db").close()
    with pytest.raises(OperatorMistake, match="another version"):
        FactBase.open(tmp_path / "empty.db")


def test_two_films_with_one_id_are_refused() -> None:
    with pytest.raises(OperatorMistake, match=seed.FILM):
        FactBase.build([seed.RECORD, seed.RECORD])


def test_an_unknown_film_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        BASE.record("no-such-film-1900")


def test_values_elsewhere_leave_the_film_itself_out() -> None:
    assert BASE.elsewhere("composer", "person", seed.FILM, 1995, limit=5) == ("Bo Hartley",)


def test_no_question_to_the_base_goes_through_all_facts() -> None:
    """Across films the rarest pin's facts are walked, and those of the year alone."""
    pins = (("result", "won"), ("recipients", "Nicolas Cage"))
    for where in (pins, ((FILM_YEAR, "1995"), *pins)):
        statement = BASE._statement("award", where)
        assert statement is not None
        sql, values = statement
        plan = [row[3] for row in BASE._db.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
        assert plan
        assert not [step for step in plan if "SEARCH" not in step and "SUBQUERY" not in step], plan


def test_films_without_a_flag_are_found_as_well_as_those_with_it() -> None:
    def voices(voice: str) -> tuple[str, ...]:
        return base.ask(Query(kind="cast", field="actor", where=(("voice", voice),)))

    base = FactBase.build([replace(seed.DECOY, facts=(heard("Ada", True), heard("Bo", False)))])
    assert voices("yes") == ("Ada",)
    assert voices("no") == ("Bo",)
    both = (("voice", "no"), ("character", "Owl"))
    assert base.ask(Query(kind="cast", field=FILM, where=both)) == (seed.DECOY.id,)
    assert base.ask(Query(kind="cast", field="actor", where=both)) == ("Bo",)


def heard(actor: str, voice: bool) -> Cast:
    return Cast(actor=actor, character="Owl", voice=voice, source=AT)


def test_a_question_without_a_pin_is_answered_of_all_films() -> None:
    composers = BASE.ask(Query(kind="composer", field="person"))
    assert composers == ("Mike Figgis", "Bo Hartley")
    assert set(BASE.ask(Query(kind="composer", field=FILM))) == {seed.FILM, seed.DECOY.id}


def test_films_answer_by_year_whatever_order_they_came_in() -> None:
    years = [1999, 1950, 1975, 1950]
    films = [
        replace(seed.DECOY, id=f"film-{no}", year=year, facts=(seed.DECOY.facts[0],))
        for no, year in enumerate(years)
    ]
    query = Query(kind="director", field=FILM, where=(("person", "mike figgis"),))
    assert FactBase.build(films).ask(query) == ("film-1", "film-3", "film-2", "film-0")
    of_year = replace(query, where=(*query.where, (FILM_YEAR, "1950")))
    assert FactBase.build(films).ask(of_year) == ("film-1", "film-3")
    assert FactBase.build(films).ask(replace(of_year, where=((FILM_YEAR, "1951"),))) == ()


def test_an_empty_base_answers_nothing(tmp_path: Path) -> None:
    base = FactBase.build([], tmp_path / "facts.db")
    assert list(base.films()) == []
    assert base.ask(Query(kind="director", field=FILM, where=(("person", "Ada"),))) == ()


def test_facts_of_a_kind_come_typed_and_in_the_pages_order() -> None:
    (score,) = BASE.facts(seed.FILM, Score)
    assert (score.source_name, score.value, score.reviews) == ("Rotten Tomatoes", "90%", 48)


@given(st.text())
def test_folding_twice_folds_no_further(text: str) -> None:
    assert fold(fold(text)) == fold(text)
