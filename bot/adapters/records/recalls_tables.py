"""The tables of recalls: where replies were sent in chat, and which of them were taken back."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, String, Table, Text

from bot.adapters.records.tables import METADATA
from knowledge.tables import Moment

# The address alone, as the chat service writes it: no name, and no word of the question. Goes with the transcripts.
sent_replies = Table(
    "sent_replies",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("reply", String(32), nullable=False, index=True),
    Column("words_hash", String, nullable=False, index=True),  # of the answer: others were given the same
    Column("surface", String, nullable=False),
    Column("place", JSON, nullable=False),
    Column("sent_at", Moment, nullable=False, index=True),
)

recalls = Table(
    "recalls",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("reply", String(32), nullable=False, unique=True),
    Column("words_hash", String, nullable=False, index=True),
    Column("correction", Integer, ForeignKey("corrections.id", ondelete="SET NULL")),
    Column("words", Text, nullable=False),  # what is right instead; empty: to ask again
    Column("by_name", String, nullable=False),
    Column("at", Moment, nullable=False, index=True),
)

# Whom a recall is to tell, and whether they were told.
tellings = Table(
    "recall_tellings",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("recall", Integer, ForeignKey("recalls.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("surface", String, nullable=False, index=True),
    Column("place", JSON, nullable=False),
    Column("sent_at", Moment, nullable=False),
    Column("is_told", Boolean, nullable=False),
)
