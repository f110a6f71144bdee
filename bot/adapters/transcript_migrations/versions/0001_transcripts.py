"""The first tables: questions with their replies, and verdicts on them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "transcripts",
        sa.Column("reply", sa.String(32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("area", sa.String()),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("answer", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("reply", name="pk_transcripts"),
    )
    op.create_index("ix_transcripts_at", "transcripts", ["at"])
    op.create_table(
        "judgements",
        sa.Column("reply", sa.String(32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("reason", sa.Text()),
        sa.PrimaryKeyConstraint("reply", name="pk_judgements"),
        sa.ForeignKeyConstraint(["reply"], ["transcripts.reply"], name="fk_judgements_reply", ondelete="CASCADE"),
    )


def downgrade() -> None:
    """Undo."""
    op.drop_table("judgements")
    op.drop_table("transcripts")
