"""What the stages told, how far an answer has been checked, and an index for the lists of the console."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_LISTED = ["at", "reply", "channel", "area", "outcome", "checking", "question"]


def upgrade() -> None:
    """Apply."""
    op.add_column("transcripts", sa.Column("steps", sa.JSON()))
    op.add_column("transcripts", sa.Column("reasons", sa.JSON()))
    op.add_column("transcripts", sa.Column("checking", sa.String()))
    if op.get_bind().dialect.name == "sqlite":
        op.create_index("ix_transcripts_listed", "transcripts", _LISTED)


def downgrade() -> None:
    """Undo."""
    if op.get_bind().dialect.name == "sqlite":
        op.drop_index("ix_transcripts_listed", "transcripts")
    for column in ("checking", "reasons", "steps"):
        op.drop_column("transcripts", column)
