"""The table of changes to question sets: what a question was, so that a deletion can be undone."""

from __future__ import annotations

from sqlalchemy import Column, Integer, String, Table, Text

from bot.adapters.records.tables import METADATA
from knowledge.tables import Moment

question_changes = Table(
    "question_changes",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("set_name", String, nullable=False, index=True),
    Column("case_id", String, nullable=False),
    Column("did", String, nullable=False),
    Column("place", Integer, nullable=False),  # from 1, in its set
    Column("before", Text),  # the line as it was; null where it was added
    Column("by", String, nullable=False),
    Column("at", Moment, nullable=False, index=True),
    sqlite_autoincrement=True,  # a link that undoes a change must never come to mean another
)
