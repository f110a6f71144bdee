"""Runs the migrations on the connection that `bot.adapters.transcript_database` hands over."""

from __future__ import annotations

from bot.adapters.transcript_database import SCHEMA
from bot.adapters.transcript_tables import METADATA

SCHEMA.run_migrations(METADATA)
