"""The ledger, the standings, and the tables they live in."""

from quiz.store.care import backup, check, upgrade
from quiz.store.sql_store import SqlStore, open_store

__all__ = ["SqlStore", "backup", "check", "open_store", "upgrade"]
