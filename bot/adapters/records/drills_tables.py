"""The tables of drills: their questions, and what groups answered. All of a drill goes with it."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text

from bot.adapters.records.tables import METADATA
from knowledge.tables import Moment

drills = Table(
    "drills",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("title", Text, nullable=False),
    Column("code", String, nullable=False, unique=True),  # what participants type to join
    Column("area", String),
    Column("by", String, nullable=False),
    Column("made_at", Moment, nullable=False, index=True),
    Column("number", Integer, nullable=False),  # of the question that is shown, from 1
    sqlite_autoincrement=True,  # an old address must never lead to another drill
)

drill_questions = Table(
    "drill_questions",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("drill", Integer, ForeignKey("drills.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("number", Integer, nullable=False),  # from 1
    Column("text", Text, nullable=False),
    Column("moment", Moment),  # of asking; null: whenever it is shown
    Column("revealed_at", Moment),
)

drill_answers = Table(
    "drill_answers",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("question", Integer, ForeignKey("drill_questions.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("group_name", String, nullable=False),
    Column("contact", Text, nullable=False),
    Column("threshold", Text, nullable=False),
    Column("to_do", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
