"""The tables, each declared once, for SQLite and PostgreSQL alike.

    games ──< ledger ──< awards          what happened, and what may happen once only
    standings, asked, outcomes           what is derived from it, kept beside it

The ledger is the truth: `standings`, `asked` and `outcomes` are its fold, written in the same
transaction, and `check` folds it again to compare. Tables change through migrations/ alone; a
test holds the two together.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Connection,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    event,
    text,
)
from sqlalchemy.dialects import sqlite

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pk",
        "fk": "%(table_name)s_%(referred_table_name)s_fk",
        "uq": "%(table_name)s_once",
        "ck": "%(table_name)s_%(constraint_name)s",
    }
)

# STRICT tables know few type names; an INTEGER of SQLite holds 64 bits.
Big = BigInteger().with_variant(sqlite.INTEGER(), "sqlite")
Seconds: Double[float] = Double().with_variant(sqlite.REAL(), "sqlite")

#: One row a game; how it went is in the ledger.
games = Table(
    "games",
    metadata,
    Column("id", Text, primary_key=True),
    Column("guild", Big, nullable=False),
    Column("channel", Big, nullable=False),
    Column("title", Text, nullable=False),
    Column("started_at", Seconds, nullable=False),
    Column("ended_at", Seconds),
    # One game a channel at a time, also when two processes believe the channel is theirs.
    Index(
        "games_one_unfinished",
        "guild",
        "channel",
        unique=True,
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
    sqlite_strict=True,
)

#: Every event of every game, `seq` from 0 without gaps. Rows are only ever added: see TRIGGERS.
ledger = Table(
    "ledger",
    metadata,
    Column("game", Text, ForeignKey("games.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("payload", Text, nullable=False),  # JSON; see codec.py
    Column("at", Seconds, nullable=False),
    # Which day `at` was, in the time zone set when it happened. Kept, because the setting may
    # change, and points must stay on the day they were made.
    Column("day", Text, CheckConstraint("length(day) = 10", name="day"), nullable=False),
    sqlite_strict=True,
)

#: What makes an award unique. `sole` is 1 where the first right guess takes the round.
awards = Table(
    "awards",
    metadata,
    Column("game", Text, primary_key=True),
    Column("round", Integer, primary_key=True, autoincrement=False),
    Column("player", Big, primary_key=True, autoincrement=False),
    Column("seq", Integer, nullable=False),
    Column("sole", Integer, CheckConstraint("sole IN (0, 1)", name="sole"), nullable=False),
    ForeignKeyConstraint(["game", "seq"], ["ledger.game", "ledger.seq"]),
    UniqueConstraint("game", "seq"),
    Index(
        "awards_one_winner",
        "game",
        "round",
        unique=True,
        sqlite_where=text("sole = 1"),
        postgresql_where=text("sole = 1"),
    ),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

#: Points a player made in a guild on one day. Boards of any period are sums of these rows.
standings = Table(
    "standings",
    metadata,
    Column("guild", Big, primary_key=True, autoincrement=False),
    Column("player", Big, primary_key=True, autoincrement=False),
    Column("day", Text, CheckConstraint("length(day) = 10", name="day"), primary_key=True),
    Column("name", Text, nullable=False),  # as last seen that day
    Column("points", Big, nullable=False),
    Column("right", Integer, nullable=False),
    Column("games", Integer, nullable=False),
    Column("wins", Integer, nullable=False),
    # A board of today reads one stretch of this index and nothing else, however many years lie
    # before it; the all-time board reads the key.
    Index("standings_by_day", "guild", "day", "player", "points", "right", "games", "wins"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

#: When a question was last asked in a guild, and how often, so that it is not asked again soon.
asked = Table(
    "asked",
    metadata,
    Column("guild", Big, primary_key=True, autoincrement=False),
    Column("question", Text, primary_key=True),
    Column("last_at", Seconds, nullable=False),
    Column("times", Integer, nullable=False),
    Index("asked_lately", "guild", "last_at"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

#: How a question fared in a guild: what its difficulty is learned from.
outcomes = Table(
    "outcomes",
    metadata,
    Column("question", Text, primary_key=True),
    Column("guild", Big, primary_key=True, autoincrement=False),
    Column("difficulty", Integer, nullable=False),  # 1 to 5, as it was last asked
    Column("rounds", Integer, nullable=False),  # answered, or out of time; not skipped or stopped
    Column("tried", Integer, nullable=False),  # of these with a guess, right or wrong
    Column("right", Integer, nullable=False),
    Column("seconds", Seconds, nullable=False),  # of the right ones, summed
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

#: By dialect: statements that make the ledger append-only and gapless in the database itself, so
#: that neither a slip in the code nor a hand at the database's prompt rewrites what was scored.
TRIGGERS: dict[str, tuple[str, ...]] = {
    "sqlite": (
        """CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger
           BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END""",
        """CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger
           BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END""",
        """CREATE TRIGGER ledger_no_gap BEFORE INSERT ON ledger
           WHEN NEW.seq < 0 OR NEW.seq > 0 AND NOT EXISTS
               (SELECT 1 FROM ledger WHERE game = NEW.game AND seq = NEW.seq - 1)
           BEGIN SELECT RAISE(ABORT, 'the ledger has no gaps'); END""",
    ),
    "postgresql": (
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
    ),
}


@event.listens_for(ledger, "after_create")
def _make_triggers(_ledger: Table, connection: Connection, **_: object) -> None:
    for statement in TRIGGERS[connection.dialect.name]:
        connection.exec_driver_sql(statement)
