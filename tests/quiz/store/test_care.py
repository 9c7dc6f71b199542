"""upgrade, check and backup, as the command line uses them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from quiz.errors import OperatorMistake
from quiz.events import Asked, Ended
from quiz.ports import Period
from quiz.store import backup, check, open_store
from quiz.store.engine import connect, parse, writes
from tests.quiz.store.helpers import ANN, BEN, HOME, NOW, award, entries, kept, play, started


async def played(url: str) -> None:
    """A database with one game that ended and one that has not."""
    store = await open_store(url)
    await store.append("done", HOME, play(award(ANN, 70), award(BEN, 30, round_=2)))
    await store.append("open", HOME, entries(started(), Asked(NOW, 1), award(ANN, 5)))
    await store.close()


async def spoil(url: str, *statements: str) -> None:
    engine = connect(parse(url))
    async with writes(engine).begin() as connection:
        for statement in statements:
            await connection.exec_driver_sql(statement)
    await engine.dispose()


def make_file(path: Path, content: str) -> None:
    path.parent.mkdir()
    path.write_text(content)


def damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[3 * 4096 : 3 * 4096 + 2000] = b"\xff" * 2000
    path.write_bytes(data)


def names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


async def test_a_sound_database_has_no_problems(url: str) -> None:
    await played(url)
    assert await check(url) == []


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        (
            "UPDATE standings SET points = points + 1 WHERE player = 1",
            "player 1 in guild 1 on 2026-11-25 differs from the ledger: 76 points instead of 75",
        ),
        ("DELETE FROM standings WHERE player = 2", "player 2 .* 0 points instead of 30"),
        (
            "INSERT INTO standings VALUES (1, 9, '2026-11-25', 'Eve', 5, 1, 0, 0)",
            "player 9 .* 5 points instead of 0",
        ),
        ("DELETE FROM awards WHERE player = 2", "entry 7 and the table of awards differ"),
        ("UPDATE games SET ended_at = 1 WHERE id = 'open'", "Game open has not ended by its"),
        ("UPDATE games SET ended_at = NULL WHERE id = 'done'", "Game done has ended by its"),
        ("INSERT INTO games VALUES ('x', 5, 5, 'X', 0, NULL)", "Game x has no entry"),
        ("DELETE FROM asked WHERE question = 'noir/1'", "noir/1.* 0 times instead of 2"),
        (
            "DELETE FROM outcomes WHERE question = 'noir/1'",
            "'noir/1' fared otherwise in guild 1.* 0 rounds instead of",
        ),
        ("UPDATE outcomes SET tried = 7 WHERE question = 'noir/2'", "7 tried instead of"),
        ("UPDATE asked SET times = 9 WHERE question = 'noir/2'", "9 times instead of 1"),
        (
            "INSERT INTO ledger VALUES ('open', 3, 'danced', '{\"v\": 1}', 0, '2026-11-25')",
            "Game open, entry 3: a newer Reelwise",
        ),
    ],
)
async def test_check_finds_what_differs_from_the_ledger(
    url: str, statement: str, problem: str
) -> None:
    await played(url)
    end_first = ["UPDATE games SET ended_at = 1 WHERE id = 'open'"] if "= NULL" in statement else []
    await spoil(url, *end_first, statement)
    found = await check(url)
    assert len(found) == 1 + len(end_first)
    assert any(re.search(problem, line) for line in found), found


async def test_check_finds_a_gap_in_the_ledger(sqlite_url: str) -> None:
    await played(sqlite_url)
    await spoil(
        sqlite_url,
        "DROP TRIGGER ledger_no_delete",
        "DELETE FROM ledger WHERE game = 'open' AND seq = 1",
    )
    assert "Game open: entry 1 is missing from the ledger." in await check(sqlite_url)


async def test_check_finds_a_damaged_file(sqlite_url: str) -> None:
    await played(sqlite_url)
    damage(Path(sqlite_url))
    assert any("damaged" in line for line in await check(sqlite_url))


async def test_check_tells_of_tables_not_made_yet(sqlite_url: str) -> None:
    make_file(Path(sqlite_url), "")
    [problem] = await check(sqlite_url)
    assert "db upgrade" in problem


async def test_check_does_not_make_a_database(sqlite_url: str) -> None:
    with pytest.raises(OperatorMistake, match="there is no database at"):
        await check(sqlite_url)
    assert names_in(Path(sqlite_url).parents[1]) == []


async def test_a_backup_taken_while_a_game_runs_is_whole(sqlite_url: str, tmp_path: Path) -> None:
    store = await open_store(sqlite_url, clock=lambda: NOW)
    await kept(store, play(award(ANN, 70)))
    await store.append("open", HOME, entries(started(), award(BEN, 5)))
    copy = tmp_path / "copy.db"
    await backup(sqlite_url, str(copy))
    await store.append("open", HOME, entries(Ended(NOW, "stopped", ()), after=2))
    await store.close()

    assert names_in(tmp_path) == ["copy.db", "data"]
    assert await check(str(copy)) == []
    restored = await open_store(str(copy), clock=lambda: NOW)
    assert [saved.game for saved in await restored.unfinished()] == ["open"]
    assert [line.points for line in await restored.board(1, Period.DAY, 10, 0)] == [70, 5]
    await restored.close()


async def test_a_backup_overwrites_nothing(sqlite_url: str, tmp_path: Path) -> None:
    await played(sqlite_url)
    there = tmp_path / "there"
    there.write_text("dear")
    with pytest.raises(OperatorMistake, match="exists already"):
        await backup(sqlite_url, str(there))
    assert there.read_text() == "dear"


async def test_a_backup_that_fails_leaves_no_file(sqlite_url: str, tmp_path: Path) -> None:
    make_file(Path(sqlite_url), "a diary, not a database" * 100)
    with pytest.raises(OperatorMistake, match="not a SQLite database"):
        await backup(sqlite_url, str(tmp_path / "copy"))
    assert not (tmp_path / "copy").exists()


async def test_a_backup_into_a_missing_folder_is_told(sqlite_url: str, tmp_path: Path) -> None:
    await played(sqlite_url)
    with pytest.raises(OperatorMistake, match="can't be written"):
        await backup(sqlite_url, str(tmp_path / "nowhere" / "copy"))


async def test_a_backup_of_postgresql_names_its_own_tool() -> None:
    with pytest.raises(OperatorMistake, match="pg_dump"):
        await backup("postgresql://localhost/quiz", "copy")
