"""The first tables of the console."""

from __future__ import annotations

from alembic import op

from bot.adapters.records.all_tables import METADATA

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    METADATA.create_all(op.get_bind())  # until the first release, which freezes them here


def downgrade() -> None:
    """Undo."""
    METADATA.drop_all(op.get_bind())
