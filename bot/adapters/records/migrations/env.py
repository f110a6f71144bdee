"""Runs the migrations on the connection that `bot.adapters.records.database` hands over."""

from __future__ import annotations

from bot.adapters.records.all_tables import METADATA
from bot.adapters.records.database import SCHEMA

SCHEMA.run_migrations(METADATA)
