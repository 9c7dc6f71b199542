"""The first tables: games, their ledger, and the standings derived from it.

Never edited once released; tables.py says how things are now, this says how they began.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import sqlite

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sqlite.INTEGER(), "sqlite")
SECONDS: sa.Double[float] = sa.Double().with_variant(sqlite.REAL(), "sqlite")

SQLITE_TRIGGERS = (
    """CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger
       BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END""",
    """CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger
       BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END""",
    """CREATE TRIGGER ledger_no_gap BEFORE INSERT ON ledger
       WHEN NEW.seq < 0 OR NEW.seq > 0 AND NOT EXISTS
           (SELECT 1 FROM ledger WHERE game = NEW.game AND seq = NEW.seq - 1)
       BEGIN SELECT RAISE(ABORT, 'the ledger has no gaps'); END""",
)

POSTGRESQL_TRIGGERS = (
    """CREATE FUNCTION ledger_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = '23514'; END $$""",
    """CREATE TRIGGER ledger_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger
       FOR EACH STATEMENT EXECUTE FUNCTION ledger_append_only()""",
    """CREATE FUNCTION ledger_gapless() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NEW.seq < 0 OR NEW.seq > 0 AND NOT EXISTS
             (SELECT 1 FROM ledger WHERE game = NEW.game AND seq = NEW.seq - 1) THEN
           RAISE EXCEPTION 'the ledger has no gaps' USING ERRCODE = '23514';
         END IF;
         RETURN NEW;
       END $$""",
    """CREATE TRIGGER ledger_no_gap BEFORE INSERT ON ledger
       FOR EACH ROW EXECUTE FUNCTION ledger_gapless()""",
)


def upgrade() -> None:
    games_and_ledger()
    awards()
    derived()
    sqlite_here = op.get_bind().dialect.name == "sqlite"
    for statement in SQLITE_TRIGGERS if sqlite_here else POSTGRESQL_TRIGGERS:
        op.execute(statement)


def games_and_ledger() -> None:
    op.create_table(
        "games",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("guild", BIG, nullable=False),
        sa.Column("channel", BIG, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("started_at", SECONDS, nullable=False),
        sa.Column("ended_at", SECONDS),
        sa.PrimaryKeyConstraint("id", name="games_pk"),
        sqlite_strict=True,
    )
    op.create_index(
        "games_one_unfinished",
        "games",
        ["guild", "channel"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "ledger",
        sa.Column("game", sa.Text, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("at", SECONDS, nullable=False),
        sa.Column(
            "day",
            sa.Text,
            sa.CheckConstraint("length(day) = 10", name=op.f("ledger_day")),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("game", "seq", name="ledger_pk"),
        sa.ForeignKeyConstraint(["game"], ["games.id"], name="ledger_games_fk"),
        sqlite_strict=True,
    )


def awards() -> None:
    op.create_table(
        "awards",
        sa.Column("game", sa.Text, nullable=False),
        sa.Column("round", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("player", BIG, nullable=False, autoincrement=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column(
            "sole",
            sa.Integer,
            sa.CheckConstraint("sole IN (0, 1)", name=op.f("awards_sole")),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("game", "round", "player", name="awards_pk"),
        sa.ForeignKeyConstraint(
            ["game", "seq"], ["ledger.game", "ledger.seq"], name="awards_ledger_fk"
        ),
        sa.UniqueConstraint("game", "seq", name="awards_once"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(
        "awards_one_winner",
        "awards",
        ["game", "round"],
        unique=True,
        sqlite_where=sa.text("sole = 1"),
        postgresql_where=sa.text("sole = 1"),
    )


def derived() -> None:
    op.create_table(
        "standings",
        sa.Column("guild", BIG, nullable=False, autoincrement=False),
        sa.Column("player", BIG, nullable=False, autoincrement=False),
        sa.Column(
            "day",
            sa.Text,
            sa.CheckConstraint("length(day) = 10", name=op.f("standings_day")),
            nullable=False,
        ),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("points", BIG, nullable=False),
        sa.Column("right", sa.Integer, nullable=False),
        sa.Column("games", sa.Integer, nullable=False),
        sa.Column("wins", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("guild", "player", "day", name="standings_pk"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(
        "standings_by_day",
        "standings",
        ["guild", "day", "player", "points", "right", "games", "wins"],
    )
    op.create_table(
        "asked",
        sa.Column("guild", BIG, nullable=False, autoincrement=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("last_at", SECONDS, nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("guild", "question", name="asked_pk"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("asked_lately", "asked", ["guild", "last_at"])
