"""The first tables: events seen, questions, what is to be sent, askers, threads, reviews, heartbeats."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "chat_events",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_chat_events"),
    )
    op.create_index("ix_chat_events_at", "chat_events", ["at"])
    op.create_table(
        "chat_deliveries",
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("surface", sa.String(), nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("thread", sa.String()),
        sa.Column("is_private", sa.Boolean(), nullable=False),
        sa.Column("asker", sa.String(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("kinds", sa.JSON(), nullable=False),
        sa.Column("revision", sa.String(), nullable=False),
        sa.Column("address", sa.JSON(), nullable=False),
        sa.Column("reply", sa.JSON()),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("received_at", _MOMENT, nullable=False),
        sa.Column("claimed_until", _MOMENT),
        sa.PrimaryKeyConstraint("message", name="pk_chat_deliveries"),
    )
    op.create_index("ix_chat_deliveries_received_at", "chat_deliveries", ["received_at"])
    op.create_index("ix_chat_deliveries_state", "chat_deliveries", ["state", "claimed_until"])
    op.create_table(
        "chat_outbox",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("surface", sa.String(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("not_before", _MOMENT, nullable=False),
        sa.Column("sent_as", sa.String()),
        sa.Column("why", sa.Text()),
        sa.Column("added_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_chat_outbox"),
    )
    op.create_index("ix_chat_outbox_group", "chat_outbox", ["group"])
    op.create_index("ix_chat_outbox_added_at", "chat_outbox", ["added_at"])
    op.create_index("ix_chat_outbox_state", "chat_outbox", ["state", "not_before"])
    _people()


def _people() -> None:
    op.create_table(
        "chat_askers",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("area", sa.String()),
        sa.Column("role", sa.String()),
        sa.Column("was_asked", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_chat_askers"),
    )
    op.create_table(
        "chat_threads",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("turn", sa.JSON(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_chat_threads"),
    )
    op.create_index("ix_chat_threads_at", "chat_threads", ["at"])
    op.create_table(
        "chat_reviews",
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("revision", sa.String(), nullable=False),
        sa.Column("reviewers", sa.String(), nullable=False),
        sa.Column("due_at", _MOMENT, nullable=False),
        sa.Column("decided", sa.String(), nullable=False),
        sa.Column("by", sa.String()),
        sa.PrimaryKeyConstraint("message", name="pk_chat_reviews"),
    )
    op.create_index("ix_chat_reviews_decided", "chat_reviews", ["decided"])
    op.create_table(
        "chat_heartbeats",
        sa.Column("surface", sa.String(), nullable=False),
        sa.Column("process", sa.String(), nullable=False),
        sa.Column("lives", sa.Boolean(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("surface", "process", name="pk_chat_heartbeats"),
    )


def downgrade() -> None:
    """Undo."""
    for table in ("heartbeats", "reviews", "threads", "askers", "outbox", "deliveries", "events"):
        op.drop_table(f"chat_{table}")
