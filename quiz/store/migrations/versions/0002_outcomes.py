"""How each question fared in each guild, folded from the ledgers there are.

Difficulties are learned from it. The fold reads the payloads as they were when this step was
made, so that later changes of the code can't change what it does.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import sqlite

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sqlite.INTEGER(), "sqlite")
SECONDS: sa.Double[float] = sa.Double().with_variant(sqlite.REAL(), "sqlite")

AT_ONCE = 1000
"""Rows written with one statement."""

ENTRIES = """
SELECT ledger.game, games.guild, ledger.kind, ledger.payload
FROM ledger JOIN games ON games.id = ledger.game
WHERE ledger.kind IN ('started', 'awarded', 'closed')
ORDER BY ledger.game, ledger.seq
"""


def upgrade() -> None:
    table = op.create_table(
        "outcomes",
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("guild", BIG, nullable=False, autoincrement=False),
        sa.Column("difficulty", sa.Integer, nullable=False),
        sa.Column("rounds", sa.Integer, nullable=False),
        sa.Column("tried", sa.Integer, nullable=False),
        sa.Column("right", sa.Integer, nullable=False),
        sa.Column("seconds", SECONDS, nullable=False),
        sa.PrimaryKeyConstraint("question", "guild", name="outcomes_pk"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    rows = list(folded(op.get_bind().execute(sa.text(ENTRIES))))
    for at in range(0, len(rows), AT_ONCE):
        op.bulk_insert(table, rows[at : at + AT_ONCE])


def folded(entries: Any) -> Iterator[dict[str, Any]]:
    found: dict[tuple[str, int], dict[str, Any]] = {}
    playing = None
    questions: list[tuple[str, int]] = []
    for game, guild, kind, payload in entries:
        if game != playing:
            playing, questions = game, []
        try:
            said = json.loads(payload)
            if kind == "started":
                questions = [
                    (clean(question["id"]), question["difficulty"])
                    for question in said["questions"]
                ]
                continue
            asked = questions[said["round"] - 1] if said["round"] <= len(questions) else None
            if asked is None or (kind == "closed" and said["reason"] not in ("answered", "time")):
                continue
            question, difficulty = asked
            row = found.setdefault(
                (question, guild),
                {"question": question, "guild": guild, "rounds": 0, "tried": 0, "right": 0}
                | {"seconds": 0.0},
            )
            row["difficulty"] = difficulty
            if kind == "awarded":
                row["right"] += 1
                row["seconds"] += said["seconds"]
            else:
                row["rounds"] += 1
                row["tried"] += bool(said["guesses"] or said["reason"] == "answered")
        except (KeyError, TypeError, ValueError):
            continue  # damaged: `db check` tells of it
    yield from found.values()


def clean(text: str) -> str:
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")
