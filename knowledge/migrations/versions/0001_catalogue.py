"""The first tables: documents, passages, how people ask for them, unsettled changes, dead letters."""

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
        "documents",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("audience", sa.JSON(), nullable=False),
        sa.Column("published", sa.Date(), nullable=False),
        sa.Column("standing", sa.String(), nullable=False),
        sa.Column("superseded_by", sa.String()),
        sa.Column("review_by", sa.Date()),
        sa.Column("supersedes", sa.JSON(), nullable=False),
        sa.Column("licence", sa.Text()),
        sa.Column("url", sa.Text()),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("passages_hash", sa.String(), nullable=False),
        sa.Column("ingested_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_documents"),
    )
    op.create_index("ix_documents_area", "documents", ["area"])
    op.create_table(
        "passages",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("heading", sa.JSON(), nullable=False),
        sa.Column("paragraph", sa.String()),
        sa.Column("page", sa.Integer()),
        sa.Column("form", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_passages"),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name="fk_passages_document", ondelete="CASCADE"),
    )
    op.create_index("ix_passages_document", "passages", ["document"])
    op.create_table(
        "asked",
        sa.Column("passage", sa.String(), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("passage", "order", name="pk_asked"),
        sa.ForeignKeyConstraint(["passage"], ["passages.id"], name="fk_asked_passage", ondelete="CASCADE"),
    )
    op.create_table(
        "unsettled",
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("document", name="pk_unsettled"),
    )
    op.create_table(
        "dead_letters",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_dead_letters"),
    )


def downgrade() -> None:
    """Undo."""
    for table in ("dead_letters", "unsettled", "asked", "passages", "documents"):
        op.drop_table(table)
