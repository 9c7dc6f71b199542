"""A folder of packs: what is dropped in can be played, what is bad stops nobody."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from quiz.errors import PlayerMistake
from quiz.packs import PackFolder, scan

PACK = "pack: {name}\nauthor: Ann\nlicence: CC0\nquestions:\n  - ask: Who?\n    answer: {answer}\n"


def write(folder: Path, file: str, name: str, answer: str = "Me", mtime: int = 1) -> None:
    path = folder / file
    path.write_text(PACK.format(name=name, answer=answer), encoding="utf-8")
    os.utime(path, (mtime, mtime))


def test_a_bad_pack_is_told_of_and_the_others_are_played(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "Noir nights")
    write(tmp_path, "b.yml", "Silents", answer="@x")
    write(tmp_path, "c.YAML", "Westerns")
    (tmp_path / "notes.txt").write_text("not a pack", encoding="utf-8")
    (tmp_path / ".hidden.yaml").write_text("not a pack", encoding="utf-8")
    (tmp_path / "folder.yaml").mkdir()
    packs, problems = scan(tmp_path)
    assert [pack.name for pack in packs] == ["Noir nights", "Westerns"]
    assert [(p.file, p.line) for p in problems] == [
        (str(tmp_path / "b.yml"), 6),
        (str(tmp_path / "folder.yaml"), 1),
    ]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert scan(tmp_path / "none") == ([], [])


def test_of_two_packs_with_one_name_the_first_file_counts(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "Noir nights", answer="First")
    write(tmp_path, "b.yaml", "NOIR  nights!", answer="Second")
    packs, problems = scan(tmp_path)
    assert [pack.questions[0].answer for pack in packs] == ["First"]
    assert str(problems[0]) == (
        f"{tmp_path / 'b.yaml'}:1:1: error: a.yaml has a pack of this name already; "
        "give this one another."
    )


def test_files_dropped_in_changed_and_removed_are_noticed(tmp_path: Path) -> None:
    folder = PackFolder(tmp_path)
    assert list(folder.items(0)) == []
    write(tmp_path, "a.yaml", "Noir nights")
    assert [(i.name, i.kind, i.count, i.about) for i in folder.items(0)] == [
        ("Noir nights", "pack", 1, "by Ann (CC0)")
    ]
    write(tmp_path, "a.yaml", "Noir nights", answer="You", mtime=2)
    assert folder.questions("Noir nights", 0)[0].answer == "You"
    (tmp_path / "a.yaml").unlink()
    assert list(folder.items(0)) == []
    with pytest.raises(PlayerMistake, match="not there any more"):
        folder.questions("Noir nights", 0)


def test_what_did_not_change_is_not_read_again(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "Noir nights", answer="One")
    folder = PackFolder(tmp_path)
    items = folder.items(0)
    pack = folder.scan()[0][0]
    write(tmp_path, "a.yaml", "Noir nights", answer="Two")  # same time, same size
    assert folder.scan()[0][0] is pack
    assert folder.items(1) is items
