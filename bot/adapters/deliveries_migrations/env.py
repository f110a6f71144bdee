"""Runs the migrations on the connection that `bot.adapters.deliveries_database` hands over."""

from __future__ import annotations

from alembic import context

from bot.adapters.deliveries_database import VERSION_TABLE
from bot.adapters.deliveries_tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    version_table=VERSION_TABLE,
    render_as_batch=True,  # SQLite cannot alter a column in place
)
with context.begin_transaction():
    context.run_migrations()
