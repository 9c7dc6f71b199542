"""Brings a database to the tables this version needs.

Each step is a module in versions/, headed by its reason. A released step is never edited: a new
one follows it. Steps run inside one transaction, so a start that fails half-way changes nothing.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, inspect, text

from quiz.errors import OperatorMistake
from quiz.store.tables import metadata

VERSION_TABLE = "reelwise_schema"
"""Says which steps were taken; not Alembic's usual name, which others may use beside us."""

_HERE = str(Path(__file__).parent)

_LOCK = 0x5265656C77697365
"""Key of the PostgreSQL lock that lets one process at a time migrate."""


def current(connection: Connection) -> str | None:
    """The database's last step, such as "0001"; None for a database without our tables."""
    context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
    return context.get_current_revision()


def newest() -> str:
    """The last step this version knows."""
    head = _scripts().get_current_head()
    assert head is not None
    return head


def migrate(connection: Connection, where: str) -> tuple[str | None, str]:
    """Take the steps that are missing, inside the caller's transaction; return (before, now).

    Raises OperatorMistake, naming the database as `where`, if it is newer than this version or
    holds something else.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    before = current(connection)
    refuse(connection, before, where)
    if before != newest():
        config = Config()
        config.attributes["connection"] = connection
        config.set_main_option("script_location", _HERE.replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        command.upgrade(config, "head")
    return before, newest()


def refuse(connection: Connection, before: str | None, where: str) -> None:
    """Raise OperatorMistake if the database is not ours, or newer than this version."""
    if before is None:
        there = set(inspect(connection).get_table_names())
        # A PostgreSQL database may be shared with others; a SQLite file that has tables is theirs.
        theirs = there if connection.dialect.name == "sqlite" else there & set(metadata.tables)
        if theirs:
            raise OperatorMistake(
                f"the database {where} holds other tables ({', '.join(sorted(theirs)[:3])}); "
                "name another one for Reelwise"
            )
        return
    try:
        _scripts().get_revision(before)
    except CommandError:
        raise OperatorMistake(
            f"the database {where} was written by a newer Reelwise (its tables are {before}, this "
            f"one knows {newest()}): update Reelwise, or restore a backup from before"
        ) from None


@cache
def _scripts() -> ScriptDirectory:
    return ScriptDirectory(_HERE)
