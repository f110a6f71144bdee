"""Runs the migrations on the connection that `knowledge.database` hands over."""

from __future__ import annotations

from knowledge.database import SCHEMA
from knowledge.tables import METADATA

SCHEMA.run_migrations(METADATA)
