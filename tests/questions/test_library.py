"""Folders of film files behind one fact base."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from questions.facts import filmfile
from questions.library import Films
from quiz.judging import fold
from quiz.question import Kind
from tests.questions.invented import DIRECTOR, FILM, RECORD


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    filmfile.write(RECORD, tmp_path / "films")
    return tmp_path / "films"


def test_films_are_named_by_title_and_year(folder: Path) -> None:
    assert Films.of_folders([folder]).names() == {"The Salt Road (1988)": FILM}


def test_a_folder_that_is_not_there_has_no_films(tmp_path: Path) -> None:
    assert Films.of_folders([tmp_path / "nowhere"]).names() == {}


def test_of_two_files_of_one_film_the_later_folders_counts(folder: Path, tmp_path: Path) -> None:
    mended = replace(RECORD, facts=(replace(DIRECTOR, person="Ida Quill"),))
    filmfile.write(mended, tmp_path / "own")
    films = Films.of_folders([folder, tmp_path / "own"])
    assert films.base.record(FILM).facts == mended.facts


def test_the_kept_base_is_used_until_a_file_changes(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "data" / "facts.db"
    Films.of_folders([folder], cache)
    (kept,) = cache.parent.iterdir()
    made = kept.stat().st_mtime_ns
    Films.of_folders([folder], cache)
    assert [path.stat().st_mtime_ns for path in cache.parent.iterdir()] == [made]
    file = next(folder.iterdir())
    os.utime(file, ns=(1, 1))
    Films.of_folders([folder], cache)
    assert [path.name for path in cache.parent.iterdir()] != [kept.name]
    assert len(list(cache.parent.iterdir())) == 1


def test_a_base_that_cant_be_kept_is_made_in_memory(
    folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    films = Films.of_folders([folder], tmp_path / "data" / "facts.db")
    assert films.names() == {"The Salt Road (1988)": FILM}
    (line,) = caplog.messages
    assert "can't be kept" in line
    assert "Errno" not in line


def test_a_damaged_kept_base_is_made_anew(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "data" / "facts.db"
    Films.of_folders([folder], cache)
    next(cache.parent.iterdir()).write_bytes(b"no database at all" * 100)
    assert Films.of_folders([folder], cache).names() == {"The Salt Road (1988)": FILM}


def test_a_film_file_with_a_mistake_is_told_and_stops_no_other(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "bad.yaml").write_text("film: A\nfilm: [\n", encoding="utf-8")
    (folder / "folder.yaml").mkdir()
    (folder / "gone.yaml").symlink_to(folder / "nowhere")
    assert Films.of_folders([folder]).names() == {"The Salt Road (1988)": FILM}
    assert len(caplog.messages) == 3
    assert "bad.yaml:3: not valid YAML" in caplog.messages[0]


def test_a_film_file_with_a_mistake_is_told_at_every_start(
    folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "bad.yaml").write_text("film: [\n", encoding="utf-8")
    for _ in range(2):
        caplog.clear()
        films = Films.of_folders([folder], tmp_path / "data" / "facts.db")
        assert films.names() == {"The Salt Road (1988)": FILM}
        assert ["bad.yaml:" in line for line in caplog.messages] == [True]


def test_of_two_files_with_one_id_one_is_left_out_and_both_are_named(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "zz.yaml").write_text(filmfile.dump(RECORD), encoding="utf-8")
    assert Films.of_folders([folder]).names() == {"The Salt Road (1988)": FILM}
    (line,) = caplog.messages
    assert line.startswith(f"{folder / 'zz.yaml'} has the id {FILM}")
    assert str(folder / f"{FILM}.yaml") in line


def test_one_id_under_other_file_names_is_the_later_folders(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    mended = replace(RECORD, facts=(replace(DIRECTOR, person="Ida Quill"),))
    (own / "mine.yaml").write_text(filmfile.dump(mended), encoding="utf-8")
    assert Films.of_folders([folder, own]).base.record(FILM).facts == mended.facts


def test_naming_all_films_reads_no_records(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    films = Films.of_folders([folder])
    monkeypatch.setattr(films.base, "record", None)
    assert films.names() == {"The Salt Road (1988)": FILM}


@pytest.mark.parametrize(
    ("kind", "name", "known"),
    [
        (Kind.PERSON, "Emil Quill", True),
        (Kind.PERSON, "Ada Quill", True),
        (Kind.PERSON, "Ada Quilt", False),
        (Kind.TITLE, "The Salt Road", True),
        (Kind.TITLE, "Emil Quill", False),
        (Kind.NUMBER, "Emil Quill", False),
    ],
)
def test_the_judge_can_ask_whether_a_name_is_known(kind: Kind, name: str, known: bool) -> None:
    assert Films.of_records([RECORD]).known(kind, fold(name)) is known
