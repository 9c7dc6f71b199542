"""Addresses, and troubles told in plain sentences."""

from __future__ import annotations

import os
import socket
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from quiz.errors import OperatorMistake
from quiz.store import open_store
from quiz.store.engine import Address, parse, plainly


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ("data/reelwise.db", "data/reelwise.db"),
        ("sqlite:///data/reelwise.db", "data/reelwise.db"),
        ("sqlite:////var/lib/reelwise.db", "/var/lib/reelwise.db"),
        ("sqlite+aiosqlite:///reelwise.db", "reelwise.db"),
        ("C:\\quiz\\reelwise.db", "C:\\quiz\\reelwise.db"),
        (" 100% ours?.db ", "100% ours?.db"),
    ],
)
def test_a_path_or_a_sqlite_address_names_a_file(given: str, path: str) -> None:
    assert parse(given) == Address(Path(path))


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+asyncpg"])
def test_an_address_of_postgresql_is_known_by_its_scheme(scheme: str) -> None:
    address = parse(f"{scheme}://quiz:secret@db.example:5433/reelwise?sslmode=require")
    assert address.dsn == "postgresql://quiz:secret@db.example:5433/reelwise?sslmode=require"
    assert str(address) == "postgresql://db.example/reelwise"


@pytest.mark.parametrize("given", ["", "  ", ":memory:", "sqlite://", "sqlite:///", "a\0b"])
def test_a_database_needs_a_file(given: str) -> None:
    with pytest.raises(OperatorMistake, match="needs the name of a file"):
        parse(given)


def test_an_unknown_kind_of_database_is_told_without_the_password() -> None:
    with pytest.raises(OperatorMistake, match="mysql:// is no database") as caught:
        parse("mysql://quiz:secret@host/db")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "rest", ["quiz:se/cret@host/db", "quiz:12/secret@host/db", "[secret/db", "host:secret/db"]
)
def test_an_address_that_cannot_be_read_is_told_without_the_password(rest: str) -> None:
    with pytest.raises(OperatorMistake, match="can't be read; it is postgresql://user") as caught:
        parse(f"postgresql://{rest}")
    assert "cret" not in str(caught.value)


async def test_odd_file_names_are_file_names(tmp_path: Path) -> None:
    path = tmp_path / "100% ours?mode=memory#1 é.db"
    await (await open_store(str(path))).close()
    assert path.is_file()


async def test_a_missing_driver_names_the_command_that_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "asyncpg", None)
    with pytest.raises(OperatorMistake, match=r"pip install -r requirements-postgres\.txt"):
        await open_store("postgresql://localhost/quiz")


async def test_a_server_that_is_not_there_is_told_without_the_password() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        with pytest.raises(OperatorMistake, match="can't be reached") as caught:
            await open_store(f"postgresql://quiz:secret@127.0.0.1:{port}/quiz")
    assert "secret" not in str(caught.value)


async def test_a_postgresql_database_that_is_not_there_is_told(postgres_url: str) -> None:
    with pytest.raises(OperatorMistake, match="does not exist; create it first"):
        await open_store(postgres_url.replace("/test_", "/no_test_"))


async def test_a_file_that_is_no_database_is_told_and_left_alone(tmp_path: Path) -> None:
    diary = tmp_path / "diary.txt"
    diary.write_text("Dear diary, " * 200)
    with pytest.raises(OperatorMistake, match=r"diary\.txt is a file, but not a SQLite database"):
        await open_store(str(diary))
    assert diary.read_text() == "Dear diary, " * 200


async def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(OperatorMistake, match="is a folder; name a file in it"):
        await open_store(str(tmp_path))


async def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(OperatorMistake, match=r"the folder .* can't be made"):
        await open_store(str(tmp_path / "data" / "reelwise.db"))


@contextmanager
def without_root() -> Iterator[None]:
    """Root may write anywhere; be somebody else for a moment."""
    if os.name != "posix":
        pytest.skip("needs permissions as POSIX has them")
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_a_read_only_folder_is_told() -> None:
    with plain_folder() as folder:
        folder.chmod(0o555)
        with (
            without_root(),
            pytest.raises(OperatorMistake, match="can't be opened; is its folder there"),
            plainly(parse(str(folder / "reelwise.db"))),
        ):
            sqlite3.connect(folder / "reelwise.db")


def test_a_read_only_file_is_told() -> None:
    with plain_folder() as folder:
        path = folder / "reelwise.db"
        path.touch()
        path.chmod(0o444)
        with (
            without_root(),
            pytest.raises(OperatorMistake, match="is read-only for this user"),
            plainly(parse(str(path))),
            closing(sqlite3.connect(path)) as connection,
        ):
            connection.execute("CREATE TABLE t (x)")


@contextmanager
def plain_folder() -> Iterator[Path]:
    """A folder that other users can reach, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


def test_a_bug_is_no_trouble_of_the_database() -> None:
    with pytest.raises(ValueError, match="disk is full"), plainly(parse("x.db")):
        raise ValueError("database or disk is full")
