"""The tables of gaps: groups of questions alike that were missed, which question is in which, and who closes them."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from bot.adapters.records.tables import METADATA
from knowledge.tables import Moment

# `question` stands for its group: screened words, no longer kept than the question itself unless somebody took it up.
gap_groups = Table(
    "gap_groups",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("area", String, nullable=False),  # "" where none was named
    Column("subject", String, nullable=False, index=True),  # id of the starter library's digest; "" for none
    Column("question", Text, nullable=False),
    Column("asked_at", Moment, nullable=False, index=True),
    Column("model", String, nullable=False),
    Column("vector", LargeBinary, nullable=False),
)

gap_members = Table(
    "gap_members",
    METADATA,
    Column("reply", String(32), primary_key=True),
    Column("gap", Integer, ForeignKey("gap_groups.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
    Column("kind", String, nullable=False),
    Index("ix_gap_members_counted", "at", "gap", "kind"),
)

gap_marks = Table(
    "gap_marks",
    METADATA,
    Column("gap", Integer, ForeignKey("gap_groups.id", ondelete="CASCADE"), primary_key=True),
    Column("state", String, nullable=False),  # writing, closed
    Column("who", Text, nullable=False),
    Column("by_day", Date),
    Column("document", String, nullable=False),
    Column("noted_by", Text, nullable=False),
    Column("noted_at", Moment, nullable=False),
    Column("outcome", String, nullable=False),  # of asking its question again
    Column("sources", Text, nullable=False),
    Column("asked_again_at", Moment),
)

# How far the transcripts have been sorted, and until when whoever sorts them is believed to be at it.
gap_progress = Table(
    "gap_progress",
    METADATA,
    Column("name", String, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("reply", String, nullable=False),
)
