"""The tables of what people found of answers: who said what, samples for two, and the verdict that stands."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from bot.adapters.records.tables import METADATA
from knowledge.tables import Moment

# What is true of the reply, without any of its asker's words: scores stay when its transcript has gone after its days.
checked_answers = Table(
    "checked_answers",
    METADATA,
    Column("reply", String(32), primary_key=True),
    Column("at", Moment, nullable=False, index=True),
    Column("channel", String, nullable=False),
    Column("area", String),
    Column("outcome", String, nullable=False),
    Column("corpus_version", String, nullable=False),
    Column("composed_by", String, nullable=False),
    Column("state", String, nullable=False),
    Column("verdict", String),  # the one that stands: of both where they agree, else the settled one
    Column("verdict_by", Text),
    Column("verdict_at", Moment),
    Index("ix_checked_answers_state", "state", "at"),
)

scores = Table(
    "scores",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("reply", String(32), ForeignKey("checked_answers.reply", ondelete="CASCADE"), nullable=False),
    Column("person", Integer, nullable=False, index=True),  # no foreign key: what was found outlives an account
    Column("name", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("verdict", String, nullable=False),
    Column("sentences", JSON, nullable=False),  # its number -> right, partly, wrong; "parts": how many there are
    Column("sources", JSON, nullable=False),  # number of the citation -> right, wrong
    Column("missing_document", String),
    Column("missing", Text),
    Column("note", Text),
    UniqueConstraint("reply", "person"),
)

settlements = Table(
    "settlements",
    METADATA,
    Column("reply", String(32), ForeignKey("checked_answers.reply", ondelete="CASCADE"), primary_key=True),
    Column("person", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("verdict", String, nullable=False),
    Column("sentences", JSON, nullable=False),
    Column("sources", JSON, nullable=False),
    Column("missing_document", String),
    Column("missing", Text),
    Column("note", Text),
)

samples = Table(
    "samples",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("made_at", Moment, nullable=False, index=True),
    Column("made_by", Text, nullable=False),
    Column("drawn_from", Text, nullable=False),  # in words
    Column("seed", Integer, nullable=False),
    Column("first", Integer),  # who scores it; where nobody is named, the first two who do
    Column("first_name", Text),
    Column("second", Integer),
    Column("second_name", Text),
)

sample_items = Table(
    "sample_items",
    METADATA,
    Column("sample", Integer, ForeignKey("samples.id", ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("reply", String(32), nullable=False, unique=True),  # in one sample: else two pairs would score it
)
