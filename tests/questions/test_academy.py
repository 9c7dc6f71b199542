"""The Academy base: how it is kept, what can be played of it, and what the shipped table yields."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import MadeSource
from questions import academy
from questions.academy import EVERYTHING, AcademyAwards, names, other_names
from questions.facts import filmfile
from questions.facts.fact import Award, Source
from questions.reference import ceremonies
from questions.reference.academy_films import records, song_title
from questions.reference.ceremonies import Ceremonies
from questions.reference.ceremony_names import films_of
from quiz.finder import Finder
from tests.questions.templates.ceremonies import invented
from tests.questions.templates.ceremonies.invented import nomination, world


def test_every_ceremony_every_decade_and_all_of_them_have_a_name() -> None:
    found = names()
    assert found["68th Academy Awards (1995)"] == (68,)
    assert found["1st Academy Awards (1927/28)"] == (1,)
    assert found["Academy Awards of the 1990s"] == tuple(range(63, 73))
    assert len(found[EVERYTHING]) == ceremonies.COUNT


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("oscars", EVERYTHING),
        ("academy awards", EVERYTHING),
        ("68th academy awards", "68th Academy Awards (1995)"),
        ("68th Oscars", "68th Academy Awards (1995)"),
        ("1st oscars", "1st Academy Awards (1927/28)"),
        ("1990s oscars", "Academy Awards of the 1990s"),
        ("oscars of the 1930s", "Academy Awards of the 1930s"),
    ],
)
def test_they_are_found_as_people_call_them(typed: str, meant: str) -> None:
    found = names()
    assert Finder(found, {name: other_names(name) for name in found}).find(typed) == meant


def test_the_shipped_table_has_as_many_ceremonies_as_are_named() -> None:
    years = ceremonies.shipped().ceremonies()
    assert sorted(years) == list(range(1, ceremonies.COUNT + 1))
    assert all(films_of(no) == year for no, year in years.items())


def test_everything_yields_a_few_questions_of_several_ceremonies() -> None:
    all_of_it = invented.academy(world())
    made = all_of_it.questions(EVERYTHING, 7)
    assert made == all_of_it.questions(EVERYTHING, 7)
    assert made != all_of_it.questions(EVERYTHING, 8)
    assert len({question.id.split("/")[0] for question in made}) > 2
    assert len({question.id for question in made}) == len(made) <= 60


def test_some_are_as_they_are_among_all_and_none_was_heard() -> None:
    one = invented.academy(world())
    name = next(name for name, numbers in one.names.items() if numbers == (62,))
    whole = {question.id: question for question in one.questions(name, 0)}
    some = [*one.some(name, 0, 5, frozenset())]
    assert len(some) == 5
    assert all(whole[question.id] == question for question in some)
    heard = {question.id for question in some}
    assert not heard & {q.id for q in one.some(name, 0, 5, heard)}


def test_a_ceremony_is_listed_and_played_as_an_item() -> None:
    source = MadeSource(invented.academy(world()))
    items = {item.name: item for item in source.items(0)}
    assert source.items(0) is source.items(1)
    assert items[EVERYTHING].kind == "ceremonies"
    one = items["62nd Academy Awards (1989)"]
    assert (one.kind, one.also) == ("ceremony", ("62nd Oscars (1989)",))
    assert "BSD" in one.about
    questions = source.questions(one.name, 4)
    assert len({question.category for question in questions}) > 5
    assert len([*source.some(one.name, 4, 2, frozenset())]) == 2
    assert source.questions(EVERYTHING, 4) != source.questions(EVERYTHING, 5)


def test_the_base_is_kept_and_opened_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = Ceremonies(world())
    cache = tmp_path / "data" / "academy.db"
    first = AcademyAwards(table, cache)
    told = first.build(62, 0).questions
    first.base.close()

    def gone(table: Ceremonies) -> None:
        raise AssertionError("the base is made anew")

    monkeypatch.setattr(academy, "records", gone)
    again = AcademyAwards(table, cache)
    assert again.build(62, 0).questions == told
    again.base.close()


def test_where_nothing_can_be_kept_it_lives_in_memory(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "data").write_text("a file, where the folder should be")
    found = AcademyAwards(Ceremonies(world()), tmp_path / "data" / "academy.db")
    assert found.build(62, 0).questions
    assert "can't be kept" in caplog.text


# ── Records ──


def test_a_film_has_the_awards_of_its_ceremony_with_character_song_and_country() -> None:
    rows = [
        nomination(61, invented.ACTOR, "Marrowby", "Bo Quist", detail="Nils Lund"),
        nomination(61, invented.SONG, "Marrowby", "Ada Lund", won=True, detail="Rain In The Fjord"),
    ]
    (record,) = records(Ceremonies(rows))
    acting, song = record.facts
    assert isinstance(acting, Award)
    assert isinstance(song, Award)
    assert (record.id, record.year) == ("marrowby-1988", 1988)
    assert (acting.ceremony, acting.character, acting.song) == (61, "Nils Lund", None)
    assert (song.character, song.song, song.result) == (None, "Rain in the Fjord", "won")
    assert acting.closed


@pytest.mark.parametrize(
    "detail", ["Eve White/Eve Black", "Joe (alias, Leo)", "Sarah (age 18)", "Mary, Queen of Hills"]
)
def test_a_character_with_a_remark_is_none(detail: str) -> None:
    (record,) = records(
        Ceremonies([nomination(61, invented.ACTOR, "Marrowby", "Bo Quist", detail=detail)])
    )
    assert isinstance(record.facts[0], Award)
    assert record.facts[0].character is None


def test_one_person_has_one_spelling_and_two_of_one_name_are_unsure() -> None:
    rows = [
        nomination(61, invented.EDITING, "Marrowby", "Bo Quist"),
        nomination(62, invented.EDITING, "Kestrand", "Bo Quist"),
        nomination(63, invented.EDITING, "Brunovar", "Bo Erik Quist"),
        nomination(63, invented.EDITING, "Talinge", "Ada Lund"),
    ]
    same = invented.Listed("Bo Erik Quist", "nmBo Quist")
    rows[2] = invented.replace(rows[2], nominees=(same,))
    twin = invented.Listed("Ada Lund", "nm2")
    rows.append(invented.replace(rows[3], films=rows[0].films, nominees=(twin,), ceremony=61))
    found = {record.title: record for record in records(Ceremonies(rows))}
    spelt = found["Brunovar"].facts[0]
    assert isinstance(spelt, Award)
    assert spelt.recipients == ("Bo Quist",)
    assert [unread.text for unread in found["Talinge"].unreads] == ["Ada Lund"]


def test_a_film_of_two_ceremonies_is_two_records_and_open() -> None:
    rows = [
        nomination(61, invented.FOREIGN, "Vintumbra"),
        nomination(62, invented.EDITING, "Vintumbra", "Bo Quist"),
    ]
    rows[1] = invented.replace(rows[1], films=rows[0].films)
    one, two = records(Ceremonies(rows))
    assert (one.year, two.year) == (1988, 1989)
    assert not any(fact.closed for fact in (*one.facts, *two.facts))


def test_a_title_begins_with_a_capital() -> None:
    (record,) = records(Ceremonies([nomination(61, invented.EDITING, "marrowby", "Bo Quist")]))
    assert (record.title, record.id) == ("Marrowby", "marrowby-1988")


def test_small_words_of_a_song_are_small() -> None:
    assert song_title("The Windmills Of Your Mind") == "The Windmills of Your Mind"
    assert song_title("My Heart Will Go On") == "My Heart Will Go On"
    assert song_title("Fame") == "Fame"


def test_what_a_table_says_of_an_award_is_written_and_read_back() -> None:
    (record,) = records(
        Ceremonies([nomination(61, invented.ACTOR, "Marrowby", "Bo Quist", detail="Nils")])
    )
    assert filmfile.parse(filmfile.dump(record)).facts == record.facts


def test_a_line_leaves_out_what_only_a_table_could_say() -> None:
    (record,) = records(Ceremonies([nomination(61, invented.EDITING, "Marrowby", "Bo Quist")]))
    bare = Award(body="A Prize", category="Best Film", result="won", source=Source("Awards", 1))
    line = filmfile.to_json(record, bare)
    assert not {"ceremony", "character", "song", "country"} & set(line)
    assert filmfile.to_json(record, record.facts[0])["ceremony"] == 61


# ── The shipped table ──


@pytest.mark.parametrize("no", [2, 16, 68])
def test_the_shipped_table_yields_sound_questions_of_ceremonies(
    shipped: AcademyAwards, no: int
) -> None:
    built = shipped.build(no, 0)
    assert len(built.questions) > (20 if no == 2 else 100)
    assert len(built.dropped) < 0.1 * len(built.questions)
    assert len({question.stem for question in built.questions}) == len(built.questions)
    types = [question.template for question in built.questions]
    assert len(set(types)) > (5 if no < 3 else 20)
    if no > 2:
        assert max(types.count(kind) for kind in types) <= 0.2 * len(types)


@pytest.fixture(scope="module")
def shipped() -> AcademyAwards:
    return AcademyAwards()
