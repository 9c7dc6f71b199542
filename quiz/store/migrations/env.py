"""What Alembic runs to take the steps; the connection comes from `migrate`."""

from __future__ import annotations

from alembic import context

from quiz.store.migrations import VERSION_TABLE
from quiz.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
)
with context.begin_transaction():
    context.run_migrations()
