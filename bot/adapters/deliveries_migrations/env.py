"""Runs the migrations on the connection that `bot.adapters.deliveries_database` hands over."""

from __future__ import annotations

from bot.adapters.deliveries_database import SCHEMA
from bot.adapters.deliveries_tables import METADATA

SCHEMA.run_migrations(METADATA)
