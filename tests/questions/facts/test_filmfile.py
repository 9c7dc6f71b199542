"""Film files: what is written is read back, and what is wrong is named with its line."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given

from questions.facts import filmfile
from questions.facts.fact import (
    ArticleRef,
    Award,
    BasedOn,
    Director,
    Fact,
    FilmRecord,
    Release,
    Score,
    Source,
    Unread,
)
from quiz.errors import OperatorMistake
from tests.questions.records import TEXTS, records

ARTICLE = ArticleRef(title="No (2012 film)", site="Wikipedia", licence="CC BY-SA 4.0")
SOURCE = Source("Infobox", 12)


def record(*facts: Fact, unreads: tuple[Unread, ...] = ()) -> FilmRecord:
    return FilmRecord(
        id="no-2012", title="No", year=2012, article=ARTICLE, facts=facts, unreads=unreads
    )


@given(records(), TEXTS)
def test_reading_back_gives_the_same_facts(film: FilmRecord, site: str) -> None:
    written = dataclasses.replace(film, article=dataclasses.replace(film.article, site=site))
    assert filmfile.parse(filmfile.dump(written)) == written


def test_facts_are_grouped_by_kind_one_line_each() -> None:
    text = filmfile.dump(
        record(
            Director(person="Pablo Larraín", source=SOURCE),
            BasedOn(work="El plebiscito", author="Antonio Skármeta", source=Source("Lead", None)),
        )
    )
    assert text == (
        "id: no-2012\n"
        "film: No\n"
        "year: 2012\n"
        "article: {title: No (2012 film), site: Wikipedia, licence: CC BY-SA 4.0}\n"
        "facts:\n"
        "  director:\n"
        "    - {person: Pablo Larraín, at: Infobox 12}\n"
        "  based_on:\n"
        "    - {work: El plebiscito, author: Antonio Skármeta, at: Lead -}\n"
    )


def test_flags_are_written_only_when_they_are_set() -> None:
    award = Award(
        body="BAFTA Award", category="Best Film", result="won", closed=True, source=SOURCE
    )
    line = filmfile.dump(record(award)).splitlines()[-1]
    assert line == (
        "    - {body: BAFTA Award, category: Best Film, result: won, closed: yes, at: Infobox 12}"
    )


def test_an_unread_keeps_its_reason_but_not_the_articles_words() -> None:
    unread = Unread(field="score", text="82 metapoints", why="damaged", source=SOURCE)
    text = filmfile.dump(record(unreads=(unread,)))
    assert "metapoints" not in text
    assert filmfile.parse(text).unreads == (dataclasses.replace(unread, text=""),)


def test_a_file_is_written_under_the_films_id_and_read_back(tmp_path: Path) -> None:
    written = record(Release(date="2012-08-10", source=SOURCE))
    path = filmfile.write(written, tmp_path / "films")
    assert path.name == "no-2012.yaml"
    assert filmfile.read(path) == written
    assert [p.name for p in path.parent.iterdir()] == ["no-2012.yaml"]


def test_a_file_mended_by_hand_is_not_written_over(tmp_path: Path) -> None:
    path = filmfile.write(record(), tmp_path)
    assert filmfile.write(record(), tmp_path) == path
    mended = path.read_text(encoding="utf-8") + "# mended\n"
    path.write_text(mended, encoding="utf-8")
    with pytest.raises(filmfile.NotWritten, match=r"no-2012\.yaml says .*--replace"):
        filmfile.write(record(), tmp_path)
    assert path.read_text(encoding="utf-8") == mended
    filmfile.write(record(), tmp_path, replace=True)
    assert path.read_text(encoding="utf-8") == filmfile.dump(record())
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_cant_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "afile").write_text("")
    for folder in (tmp_path / "afile", tmp_path / "afile" / "films"):
        with pytest.raises(OperatorMistake, match=r"no-2012\.yaml can't be written: [A-Z]"):
            filmfile.write(record(), folder)


def test_a_film_that_could_not_be_read_back_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(filmfile.NotWritten, match=r"^No \(2012 film\) is not kept, .*: film is"):
        filmfile.write(dataclasses.replace(record(), title=""), tmp_path)
    assert list(tmp_path.iterdir()) == []


HEAD = "id: a-1999\nfilm: A\nyear: 1999\narticle: {title: A, site: W, licence: CC0}\n"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "film.yaml:1: empty"),
        ("film: A\n", 'film.yaml:1: "article" is missing'),
        (HEAD + "facts:\n  directr:\n    - {person: B, at: Lead 1}\n", "film.yaml:7: no kind"),
        (
            HEAD + "facts:\n  director:\n    - {at: Lead 1}\n",
            'film.yaml:7: director needs "person"',
        ),
        (HEAD + "facts:\n  director:\n    - {person: B}\n", 'film.yaml:7: "at" is missing'),
        (
            HEAD + "facts:\n  director:\n    - {person: B, at: Lead}\n",
            "film.yaml:7: at is a section",
        ),
        (HEAD + "facts:\n  director: B\n", "film.yaml:6: director should be a list"),
        (
            HEAD + "facts:\n  running_time:\n    - {minutes: 1h, at: L 1}\n",
            '"1h", which is no whole',
        ),
        (
            HEAD + "facts:\n  director:\n    - {person: B, closed: maybe, at: L 1}\n",
            "write yes or no",
        ),
        (HEAD + "year: 2000\n", 'film.yaml:5: "year" stands twice'),
        (HEAD + "genre: drama\n", 'film.yaml:5: a film file has no "genre"'),
        (HEAD + "facts: [\n", "film.yaml:6: not valid YAML"),
        (HEAD + "unread:\n  - &x {field: a, why: b, at: L 1}\n  - *x\n", "film.yaml:6: anchors"),
        ("a: " + "[" * 9 + "]" * 9, "film.yaml:1: nested too deep"),
        ("a: \x00", "characters YAML does not allow"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_line(text: str, complaint: str) -> None:
    with pytest.raises(OperatorMistake) as caught:
        filmfile.parse(text, "film.yaml")
    assert complaint in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        ("director: {person: , at: L 1}", "person is empty"),
        ("director: {person: ' ', at: L 1}", "person is empty"),
        (r'director: {person: "a\nb", at: L 1}', "person holds a line break or a control"),
        (r'director: {person: "a\0b", at: L 1}', "person holds a line break or a control"),
        (r'director: {person: "\e[31mred", at: L 1}', "person holds a line break or a control"),
        (r'director: {person: "a\u202Eb", at: L 1}', "person holds signs that turn the text"),
        (r'director: {person: "\u200b", at: L 1}', "person is empty"),
        (f"director: {{person: {'x' * 100_000}, at: L 1}}", "person is longer than 300 signs"),
        (r'director: {person: A, at: "L\a 1"}', "at holds a line break or a control"),
        ("release: {date: yesterday, at: L 1}", 'date is "yesterday"; write 1995, 1995-10 or'),
        ("release: {date: 2013-99-99, at: L 1}", 'date is "2013-99-99", and there is no such day'),
        ("release: {date: 2013-02-29, at: L 1}", "there is no such day"),
        ("release: {date: 99999999999-01-01, at: L 1}", "write 1995, 1995-10 or 1995-10-27"),
        ("release: {date: 1066-10, at: L 1}", "write a year from 1888 to 2100"),
        ("running_time: {minutes: -1, at: L 1}", "minutes is -1; write a number from 1"),
        (f"running_time: {{minutes: {'9' * 5000}, at: L 1}}", '99…", which is too large'),
        ("budget: {amount: -5, currency: USD, at: L 1}", "amount is -5"),
        ("budget: {amount: 5, currency: dollars, at: L 1}", 'currency is "dollars"'),
        ("budget: {currency: USD, at: L 1}", "budget: write either an amount, or low and high"),
        ("budget: {amount: 5, low: 4, high: 6, currency: USD, at: L 1}", "either an amount, or"),
        ("budget: {low: 6, high: 4, currency: USD, at: L 1}", "the smaller one first"),
        ("award: {body: B, category: C, result: maybe, at: L 1}", "write won or nominated"),
        ("award: {body: B, category: C, result: won, year: 1492, at: L 1}", "from 1888 to 2100"),
        ("award: {body: B, category: C, result: won, recipients: [''], at: L 1}", "is empty"),
        ("based_on: {work: W, year: -800, at: L 1}", "year is -800; write a year from 1 to 2100"),
        (r'"a\nb": {x: y}', "a name in facts holds a line break"),
    ],
)
def test_a_value_that_cant_be_is_named_with_file_and_line(entry: str, complaint: str) -> None:
    kind, _, said = entry.partition(": ")
    with pytest.raises(OperatorMistake) as caught:
        filmfile.parse(f"{HEAD}facts:\n  {kind}:\n    - {said}\n", "film.yaml")
    assert str(caught.value).startswith(("film.yaml:7: ", "film.yaml:6: "))
    assert complaint in str(caught.value)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("id: a-1999", "id: ../../x", 'film.yaml:1: id is "../../x"; write small letters'),
        ("id: a-1999", r'id: "a b\nc"', "film.yaml:1: id holds a line break"),
        ("film: A", 'film: ""', "film.yaml:2: film is empty"),
        ("year: 1999", "year: -5", "film.yaml:3: year is -5; write a year from 1888 to 2100"),
        ("site: W", "site: W, url: 'javascript:alert(1)'", "film.yaml:4: url is"),
        ("site: W", "site: W, revision: 0", "film.yaml:4: revision is 0"),
        ("year: 1999", "also: ['']\nyear: 1999", "film.yaml:3: also is empty"),
    ],
)
def test_a_head_that_cant_be_is_named_with_file_and_line(
    old: str, new: str, complaint: str
) -> None:
    assert old in HEAD
    with pytest.raises(OperatorMistake) as caught:
        filmfile.parse(HEAD.replace(old, new), "film.yaml")
    assert str(caught.value).startswith(complaint)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OperatorMistake, match=r"gone\.yaml: can't be read"):
        filmfile.read(tmp_path / "gone.yaml")


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("film: Amélie".encode("latin-1"))
    with pytest.raises(OperatorMistake, match="not UTF-8"):
        filmfile.read(path)


def test_a_json_line_has_the_films_head_the_facts_fields_and_its_source() -> None:
    award = Award(
        body="Academy Award",
        category="Best Actor",
        recipients=("Nicolas Cage",),
        result="won",
        source=Source("Awards", 93),
        closed=True,
    )
    assert filmfile.to_json(record(), award) == {
        "film": "No", "year": 2012, "kind": "award", "body": "Academy Award",
        "category": "Best Actor", "recipients": ["Nicolas Cage"], "result": "won",
        "closed": True, "source": {"section": "Awards", "line": 93},
    }  # fmt: skip


def test_a_scores_source_is_an_object_with_its_name() -> None:
    score = Score(source_name="Rotten Tomatoes", value="90%", reviews=48, source=SOURCE)
    assert filmfile.to_json(record(), score)["source"] == {
        "name": "Rotten Tomatoes", "section": "Infobox", "line": 12,
    }  # fmt: skip


def test_the_year_of_a_json_line_is_always_the_films() -> None:
    novel = BasedOn(work="B", year=1990, source=SOURCE)
    line = filmfile.to_json(record(), novel)
    assert (line["year"], line["work_year"]) == (2012, 1990)


def test_an_unreads_json_line_keeps_its_text() -> None:
    unread = Unread(field="score", text="82 of", why="damaged", source=SOURCE)
    assert filmfile.to_json(record(), unread) == {
        "film": "No", "year": 2012, "kind": "unread", "field": "score", "text": "82 of",
        "why": "damaged", "source": {"section": "Infobox", "line": 12},
    }  # fmt: skip
