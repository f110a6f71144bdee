"""The tables of documents: what waits to be put in force, what was done to each, its versions, what is no conflict."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Index, Integer, LargeBinary, String, Table, Text

from bot.adapters.records.tables import METADATA
from knowledge.tables import Moment

waiting = Table(
    "documents_waiting",
    METADATA,
    Column("id", String, primary_key=True),  # the hash of the file's content
    Column("name", Text, nullable=False),  # as it was called where it came from: shown, never used as a path
    Column("suffix", String, nullable=False),
    Column("size", Integer, nullable=False),
    Column("url", Text),
    Column("replaces", String),  # the document whose new text it is
    Column("refused", Text, nullable=False),  # why it cannot be read; empty where it can
    Column("record", JSON, nullable=False),  # the fields of its record as typed
    Column("is_complete", Integer, nullable=False),  # whether the record can be used
    Column("revision", Integer, nullable=False),
    Column("by", Text, nullable=False),  # who changed it last
    Column("at", Moment, nullable=False),
)

events = Table(
    "document_events",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("document", String, nullable=False),
    Column("at", Moment, nullable=False),
    Column("by", Text, nullable=False),
    Column("did", Text, nullable=False),
    Column("changes", JSON, nullable=False),  # by field: what it was, what it is
    Column("why", Text, nullable=False),
    Index("ix_document_events_document_id", "document", "id"),
)

# The text of a document before it was changed or taken out.
versions = Table(
    "document_versions",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("document", String, nullable=False),
    Column("title", Text, nullable=False),
    Column("ended_at", Moment, nullable=False),  # until when it was in force
    Column("ended_by", Text, nullable=False),
    Column("passages", LargeBinary, nullable=False),  # packed JSON
    Index("ix_document_versions_document_id", "document", "id"),
)

dismissed = Table(
    "document_conflicts_dismissed",
    METADATA,
    Column("key", String, primary_key=True),  # a hash of what differs and how: another difference is another key
    Column("subject", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("why", Text, nullable=False),
)
