"""The tables of deliveries. Their history is in `deliveries_migrations`; a test compares the two."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Index, Integer, MetaData, String, Table, Text

from knowledge.tables import Moment

METADATA = MetaData(naming_convention={"pk": "pk_%(table_name)s", "ix": "ix_%(table_name)s_%(column_0_name)s"})

# Ids alone: an event that comes again is known by its id, whatever it was.
events = Table(
    "chat_events",
    METADATA,
    Column("id", String, primary_key=True),
    Column("at", Moment, nullable=False, index=True),
)

# The words are screened before they come here. Rows go after two days; ids of people and rooms go with them.
deliveries = Table(
    "chat_deliveries",
    METADATA,
    Column("message", String, primary_key=True),
    Column("surface", String, nullable=False),
    Column("workspace", String, nullable=False),
    Column("room", String, nullable=False),
    Column("thread", String),
    Column("is_private", Boolean, nullable=False),
    Column("asker", String, nullable=False),
    Column("way", String, nullable=False),
    Column("question", Text, nullable=False),
    Column("kinds", JSON, nullable=False),
    Column("revision", String, nullable=False),
    Column("address", JSON, nullable=False),
    Column("reply", JSON),
    Column("state", String, nullable=False),
    Column("received_at", Moment, nullable=False, index=True),
    Column("claimed_until", Moment),
    Index("ix_chat_deliveries_state", "state", "claimed_until"),
)

outbox = Table(
    "chat_outbox",
    METADATA,
    Column("key", String, primary_key=True),
    Column("group", String, nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("surface", String, nullable=False),
    Column("how", String, nullable=False),
    Column("content", JSON, nullable=False),
    Column("state", String, nullable=False),  # pending, sending, sent, failed
    Column("attempts", Integer, nullable=False),
    Column("not_before", Moment, nullable=False),  # while sending: until when the one who sends is believed alive
    Column("sent_as", String),
    Column("why", Text),
    Column("added_at", Moment, nullable=False, index=True),
    Index("ix_chat_outbox_state", "state", "not_before"),
)

# Kept until their owner changes or forgets them.
askers = Table(
    "chat_askers",
    METADATA,
    Column("id", String, primary_key=True),
    Column("area", String),
    Column("role", String),
    Column("was_asked", Boolean, nullable=False),
)

# The last turn of a thread: screened words, an area, a moment.
threads = Table(
    "chat_threads",
    METADATA,
    Column("id", String, primary_key=True),
    Column("turn", JSON, nullable=False),
    Column("at", Moment, nullable=False, index=True),
)

reviews = Table(
    "chat_reviews",
    METADATA,
    Column("message", String, primary_key=True),
    Column("revision", String, nullable=False),
    Column("reviewers", String, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("decided", String, nullable=False, index=True),
    Column("by", String),
)

heartbeats = Table(
    "chat_heartbeats",
    METADATA,
    Column("surface", String, primary_key=True),
    Column("process", String, primary_key=True),
    Column("lives", Boolean, nullable=False),
    Column("told", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
