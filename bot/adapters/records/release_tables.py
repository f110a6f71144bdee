"""The tables of review before release: how replies go out in each place, and which weekly digests went out."""

from __future__ import annotations

from sqlalchemy import Column, Integer, String, Table

from bot.adapters.records.tables import METADATA
from knowledge.tables import Moment

# What is set here counts before the file of permissions. No workspace: the whole service; no room: the whole workspace.
release_modes = Table(
    "release_modes",
    METADATA,
    Column("surface", String, primary_key=True),
    Column("workspace", String, primary_key=True),
    Column("room", String, primary_key=True),
    Column("mode", String, nullable=False),
    Column("percent", Integer, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("set_by", String, nullable=False),
    Column("set_at", Moment, nullable=False),
    Column("since", Moment, nullable=False),  # from when this mode has held, whatever else was changed of it
)

digests = Table(
    "digests",
    METADATA,
    Column("week", String, primary_key=True),  # 2026-W47
    Column("room", String, primary_key=True),
    Column("at", Moment, nullable=False),
)
