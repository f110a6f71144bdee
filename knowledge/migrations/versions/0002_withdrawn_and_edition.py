"""What was withdrawn, so that its address can say so; and a mark of the edition, so that readers notice a change."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "withdrawn",
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("document", name="pk_withdrawn"),
    )
    edition = op.create_table(
        "edition",
        sa.Column("mark", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("mark", name="pk_edition"),
    )
    op.bulk_insert(edition, [{"mark": "first"}])


def downgrade() -> None:
    """Undo."""
    for table in ("withdrawn", "edition"):
        op.drop_table(table)
