"""The first tables of the console."""

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
        "accounts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("login", sa.String(), nullable=True),
        sa.Column("password", sa.String(), nullable=True),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("mapped", sa.JSON(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
        sa.UniqueConstraint("login", name=op.f("uq_accounts_login")),
    )
    op.create_index(op.f("ix_accounts_email"), "accounts", ["email"], unique=False)
    op.create_table(
        "checked_answers",
        sa.Column("reply", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("area", sa.String(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("corpus_version", sa.String(), nullable=False),
        sa.Column("composed_by", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=True),
        sa.Column("verdict_by", sa.Text(), nullable=True),
        sa.Column("verdict_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("reply", name=op.f("pk_checked_answers")),
    )
    op.create_index(op.f("ix_checked_answers_at"), "checked_answers", ["at"], unique=False)
    op.create_index("ix_checked_answers_state", "checked_answers", ["state", "at"], unique=False)
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("area", sa.String(), nullable=True),
        sa.Column("reply", sa.String(length=32), nullable=True),
        sa.Column("contact", sa.String(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_by_name", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by_name", sa.String(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
    )
    op.create_index(op.f("ix_corrections_reply"), "corrections", ["reply"], unique=False)
    op.create_index(op.f("ix_corrections_state"), "corrections", ["state"], unique=False)
    op.create_table(
        "corrections_revision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections_revision")),
    )
    op.create_table(
        "deeds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("did", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deeds")),
    )
    op.create_index("ix_deeds_at_id", "deeds", ["at", "id"], unique=False)
    op.create_index("ix_deeds_person_at", "deeds", ["person", "at"], unique=False)
    op.create_table(
        "digests",
        sa.Column("week", sa.String(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("week", "room", name=op.f("pk_digests")),
    )
    op.create_table(
        "document_conflicts_dismissed",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_document_conflicts_dismissed")),
    )
    op.create_table(
        "document_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("did", sa.Text(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_events")),
    )
    op.create_index("ix_document_events_document_id", "document_events", ["document", "id"], unique=False)
    op.create_table(
        "document_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_by", sa.Text(), nullable=False),
        sa.Column("passages", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_versions")),
    )
    op.create_index("ix_document_versions_document_id", "document_versions", ["document", "id"], unique=False)
    op.create_table(
        "documents_waiting",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("suffix", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("replaces", sa.String(), nullable=True),
        sa.Column("refused", sa.Text(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.Column("is_complete", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents_waiting")),
    )
    op.create_table(
        "drills",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("area", sa.String(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drills")),
        sa.UniqueConstraint("code", name=op.f("uq_drills_code")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_drills_made_at"), "drills", ["made_at"], unique=False)
    op.create_table(
        "gap_groups",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gap_groups")),
    )
    op.create_index(op.f("ix_gap_groups_asked_at"), "gap_groups", ["asked_at"], unique=False)
    op.create_index(op.f("ix_gap_groups_subject"), "gap_groups", ["subject"], unique=False)
    op.create_table(
        "gap_progress",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reply", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_gap_progress")),
    )
    op.create_table(
        "question_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("set_name", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("did", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question_changes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_question_changes_at"), "question_changes", ["at"], unique=False)
    op.create_index(op.f("ix_question_changes_set_name"), "question_changes", ["set_name"], unique=False)
    op.create_table(
        "release_modes",
        sa.Column("surface", sa.String(), nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("set_by", sa.String(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("surface", "workspace", "room", name=op.f("pk_release_modes")),
    )
    op.create_table(
        "samples",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("drawn_from", sa.Text(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=True),
        sa.Column("first_name", sa.Text(), nullable=True),
        sa.Column("second", sa.Integer(), nullable=True),
        sa.Column("second_name", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_samples")),
    )
    op.create_index(op.f("ix_samples_made_at"), "samples", ["made_at"], unique=False)
    op.create_table(
        "sent_replies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reply", sa.String(length=32), nullable=False),
        sa.Column("words_hash", sa.String(), nullable=False),
        sa.Column("surface", sa.String(), nullable=False),
        sa.Column("place", sa.JSON(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent_replies")),
    )
    op.create_index(op.f("ix_sent_replies_reply"), "sent_replies", ["reply"], unique=False)
    op.create_index(op.f("ix_sent_replies_sent_at"), "sent_replies", ["sent_at"], unique=False)
    op.create_index(op.f("ix_sent_replies_words_hash"), "sent_replies", ["words_hash"], unique=False)
    op.create_table(
        "sign_ins_begun",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("door", sa.String(), nullable=False),
        sa.Column("nonce", sa.String(), nullable=False),
        sa.Column("verifier", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=True),
        sa.Column("onward", sa.Text(), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_sign_ins_begun")),
    )
    op.create_table(
        "correction_statements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("correction", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["correction"], ["corrections.id"], name=op.f("fk_correction_statements_correction"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction_statements")),
    )
    op.create_index(op.f("ix_correction_statements_correction"), "correction_statements", ["correction"], unique=False)
    op.create_table(
        "correction_wordings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("correction", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["correction"], ["corrections.id"], name=op.f("fk_correction_wordings_correction"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction_wordings")),
    )
    op.create_index(op.f("ix_correction_wordings_correction"), "correction_wordings", ["correction"], unique=False)
    op.create_table(
        "drill_questions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("drill", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("moment", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revealed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["drill"], ["drills.id"], name=op.f("fk_drill_questions_drill"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drill_questions")),
    )
    op.create_index(op.f("ix_drill_questions_drill"), "drill_questions", ["drill"], unique=False)
    op.create_table(
        "gap_marks",
        sa.Column("gap", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("by_day", sa.Date(), nullable=True),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("noted_by", sa.Text(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("sources", sa.Text(), nullable=False),
        sa.Column("asked_again_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["gap"], ["gap_groups.id"], name=op.f("fk_gap_marks_gap"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("gap", name=op.f("pk_gap_marks")),
    )
    op.create_table(
        "gap_members",
        sa.Column("reply", sa.String(length=32), nullable=False),
        sa.Column("gap", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["gap"], ["gap_groups.id"], name=op.f("fk_gap_members_gap"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("reply", name=op.f("pk_gap_members")),
    )
    op.create_index("ix_gap_members_counted", "gap_members", ["at", "gap", "kind"], unique=False)
    op.create_index(op.f("ix_gap_members_gap"), "gap_members", ["gap"], unique=False)
    op.create_table(
        "identities",
        sa.Column("issuer", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("account", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name=op.f("fk_identities_account"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("issuer", "subject", name=op.f("pk_identities")),
    )
    op.create_index(op.f("ix_identities_account"), "identities", ["account"], unique=False)
    op.create_table(
        "kept_posts",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("account", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name=op.f("fk_kept_posts_account"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_kept_posts")),
    )
    op.create_index(op.f("ix_kept_posts_account"), "kept_posts", ["account"], unique=False)
    op.create_table(
        "recalls",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reply", sa.String(length=32), nullable=False),
        sa.Column("words_hash", sa.String(), nullable=False),
        sa.Column("correction", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("by_name", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["correction"], ["corrections.id"], name=op.f("fk_recalls_correction"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recalls")),
        sa.UniqueConstraint("reply", name=op.f("uq_recalls_reply")),
    )
    op.create_index(op.f("ix_recalls_at"), "recalls", ["at"], unique=False)
    op.create_index(op.f("ix_recalls_words_hash"), "recalls", ["words_hash"], unique=False)
    op.create_table(
        "sample_items",
        sa.Column("sample", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reply", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["sample"], ["samples.id"], name=op.f("fk_sample_items_sample"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("sample", "place", name=op.f("pk_sample_items")),
        sa.UniqueConstraint("reply", name=op.f("uq_sample_items_reply")),
    )
    op.create_table(
        "scores",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reply", sa.String(length=32), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("sentences", sa.JSON(), nullable=False),
        sa.Column("sources", sa.JSON(), nullable=False),
        sa.Column("missing_document", sa.String(), nullable=True),
        sa.Column("missing", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["reply"], ["checked_answers.reply"], name=op.f("fk_scores_reply"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scores")),
        sa.UniqueConstraint("reply", "person", name=op.f("uq_scores_reply")),
    )
    op.create_index(op.f("ix_scores_person"), "scores", ["person"], unique=False)
    op.create_table(
        "sessions",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("form_key", sa.String(), nullable=False),
        sa.Column("account", sa.Integer(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name=op.f("fk_sessions_account"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_sessions")),
    )
    op.create_index(op.f("ix_sessions_account"), "sessions", ["account"], unique=False)
    op.create_index(op.f("ix_sessions_ended_at"), "sessions", ["ended_at"], unique=False)
    op.create_index(op.f("ix_sessions_form_key"), "sessions", ["form_key"], unique=False)
    op.create_table(
        "settlements",
        sa.Column("reply", sa.String(length=32), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("sentences", sa.JSON(), nullable=False),
        sa.Column("sources", sa.JSON(), nullable=False),
        sa.Column("missing_document", sa.String(), nullable=True),
        sa.Column("missing", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["reply"], ["checked_answers.reply"], name=op.f("fk_settlements_reply"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("reply", name=op.f("pk_settlements")),
    )
    op.create_table(
        "sign_in_links",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("account", sa.Integer(), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account"], ["accounts.id"], name=op.f("fk_sign_in_links_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_sign_in_links")),
    )
    op.create_index(op.f("ix_sign_in_links_account"), "sign_in_links", ["account"], unique=False)
    op.create_table(
        "correction_sources",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("statement", sa.Integer(), nullable=False),
        sa.Column("passage", sa.String(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("heading", sa.JSON(), nullable=False),
        sa.Column("paragraph", sa.String(), nullable=True),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("marked", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement"],
            ["correction_statements.id"],
            name=op.f("fk_correction_sources_statement"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction_sources")),
    )
    op.create_index(op.f("ix_correction_sources_passage"), "correction_sources", ["passage"], unique=False)
    op.create_index(op.f("ix_correction_sources_statement"), "correction_sources", ["statement"], unique=False)
    op.create_table(
        "drill_answers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question", sa.Integer(), nullable=False),
        sa.Column("group_name", sa.String(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("threshold", sa.Text(), nullable=False),
        sa.Column("to_do", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["question"], ["drill_questions.id"], name=op.f("fk_drill_answers_question"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drill_answers")),
    )
    op.create_index(op.f("ix_drill_answers_question"), "drill_answers", ["question"], unique=False)
    op.create_table(
        "recall_tellings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recall", sa.Integer(), nullable=False),
        sa.Column("surface", sa.String(), nullable=False),
        sa.Column("place", sa.JSON(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("is_told", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["recall"], ["recalls.id"], name=op.f("fk_recall_tellings_recall"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recall_tellings")),
    )
    op.create_index(op.f("ix_recall_tellings_recall"), "recall_tellings", ["recall"], unique=False)
    op.create_index(op.f("ix_recall_tellings_surface"), "recall_tellings", ["surface"], unique=False)


def downgrade() -> None:
    """Undo."""
    op.drop_index(op.f("ix_recall_tellings_surface"), table_name="recall_tellings")
    op.drop_index(op.f("ix_recall_tellings_recall"), table_name="recall_tellings")
    op.drop_table("recall_tellings")
    op.drop_index(op.f("ix_drill_answers_question"), table_name="drill_answers")
    op.drop_table("drill_answers")
    op.drop_index(op.f("ix_correction_sources_statement"), table_name="correction_sources")
    op.drop_index(op.f("ix_correction_sources_passage"), table_name="correction_sources")
    op.drop_table("correction_sources")
    op.drop_index(op.f("ix_sign_in_links_account"), table_name="sign_in_links")
    op.drop_table("sign_in_links")
    op.drop_table("settlements")
    op.drop_index(op.f("ix_sessions_form_key"), table_name="sessions")
    op.drop_index(op.f("ix_sessions_ended_at"), table_name="sessions")
    op.drop_index(op.f("ix_sessions_account"), table_name="sessions")
    op.drop_table("sessions")
    op.drop_index(op.f("ix_scores_person"), table_name="scores")
    op.drop_table("scores")
    op.drop_table("sample_items")
    op.drop_index(op.f("ix_recalls_words_hash"), table_name="recalls")
    op.drop_index(op.f("ix_recalls_at"), table_name="recalls")
    op.drop_table("recalls")
    op.drop_index(op.f("ix_kept_posts_account"), table_name="kept_posts")
    op.drop_table("kept_posts")
    op.drop_index(op.f("ix_identities_account"), table_name="identities")
    op.drop_table("identities")
    op.drop_index(op.f("ix_gap_members_gap"), table_name="gap_members")
    op.drop_index("ix_gap_members_counted", table_name="gap_members")
    op.drop_table("gap_members")
    op.drop_table("gap_marks")
    op.drop_index(op.f("ix_drill_questions_drill"), table_name="drill_questions")
    op.drop_table("drill_questions")
    op.drop_index(op.f("ix_correction_wordings_correction"), table_name="correction_wordings")
    op.drop_table("correction_wordings")
    op.drop_index(op.f("ix_correction_statements_correction"), table_name="correction_statements")
    op.drop_table("correction_statements")
    op.drop_table("sign_ins_begun")
    op.drop_index(op.f("ix_sent_replies_words_hash"), table_name="sent_replies")
    op.drop_index(op.f("ix_sent_replies_sent_at"), table_name="sent_replies")
    op.drop_index(op.f("ix_sent_replies_reply"), table_name="sent_replies")
    op.drop_table("sent_replies")
    op.drop_index(op.f("ix_samples_made_at"), table_name="samples")
    op.drop_table("samples")
    op.drop_table("release_modes")
    op.drop_index(op.f("ix_question_changes_set_name"), table_name="question_changes")
    op.drop_index(op.f("ix_question_changes_at"), table_name="question_changes")
    op.drop_table("question_changes")
    op.drop_table("gap_progress")
    op.drop_index(op.f("ix_gap_groups_subject"), table_name="gap_groups")
    op.drop_index(op.f("ix_gap_groups_asked_at"), table_name="gap_groups")
    op.drop_table("gap_groups")
    op.drop_index(op.f("ix_drills_made_at"), table_name="drills")
    op.drop_table("drills")
    op.drop_table("documents_waiting")
    op.drop_index("ix_document_versions_document_id", table_name="document_versions")
    op.drop_table("document_versions")
    op.drop_index("ix_document_events_document_id", table_name="document_events")
    op.drop_table("document_events")
    op.drop_table("document_conflicts_dismissed")
    op.drop_table("digests")
    op.drop_index("ix_deeds_person_at", table_name="deeds")
    op.drop_index("ix_deeds_at_id", table_name="deeds")
    op.drop_table("deeds")
    op.drop_table("corrections_revision")
    op.drop_index(op.f("ix_corrections_state"), table_name="corrections")
    op.drop_index(op.f("ix_corrections_reply"), table_name="corrections")
    op.drop_table("corrections")
    op.drop_index("ix_checked_answers_state", table_name="checked_answers")
    op.drop_index(op.f("ix_checked_answers_at"), table_name="checked_answers")
    op.drop_table("checked_answers")
    op.drop_index(op.f("ix_accounts_email"), table_name="accounts")
    op.drop_table("accounts")
