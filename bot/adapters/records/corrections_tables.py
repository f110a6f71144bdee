"""The tables of corrections: wordings, statements and the passages they rest on; all of a correction goes with it."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Integer, String, Table, Text

from bot.adapters.records.tables import METADATA
from knowledge.tables import Moment

corrections = Table(
    "corrections",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("state", String, nullable=False, index=True),
    Column("area", String),
    Column("reply", String(32), index=True),  # the answer that it corrects
    Column("contact", String),
    Column("note", Text, nullable=False),
    Column("made_by", Integer, nullable=False),
    Column("made_by_name", String, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("decided_by_name", String),
    Column("decided_at", Moment),
    Column("why", Text, nullable=False),  # why it was sent back, or what changed so that it expired
    Column("revision", Integer, nullable=False),
)

# The screened words of questions; the first is the one that the correction was made from.
wordings = Table(
    "correction_wordings",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("correction", Integer, ForeignKey("corrections.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("words", Text, nullable=False),
)

# The sentences of an approved answer. A taught question has one, without words: its passage speaks for itself.
statements = Table(
    "correction_statements",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("correction", Integer, ForeignKey("corrections.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("words", Text, nullable=False),
)

# A passage as it was when somebody chose it: its id is a hash of its words and place, so another text has another id.
sources = Table(
    "correction_sources",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column(
        "statement", Integer, ForeignKey("correction_statements.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("passage", String, nullable=False, index=True),
    Column("document", String, nullable=False),
    Column("title", Text, nullable=False),
    Column("heading", JSON, nullable=False),
    Column("paragraph", String),
    Column("page", Integer),
    Column("words", Text, nullable=False),
    Column("marked", JSON, nullable=False),  # its sentences that answer; none: the whole passage
)

# One row: grows with each change, so that whoever answers knows when to read again.
revision = Table(
    "corrections_revision",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("number", Integer, nullable=False),
)
