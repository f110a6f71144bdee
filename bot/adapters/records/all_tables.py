"""Every table of records, for migrations and for the test that compares the two: each module is named here once."""

from __future__ import annotations

from bot.adapters.records import (
    accounts_tables,
    corrections_tables,
    documents_tables,
    drills_tables,
    gaps_tables,
    question_changes_tables,
    recalls_tables,
    release_tables,
    scores_tables,
)
from bot.adapters.records.tables import METADATA

__all__ = [
    "METADATA",
    "accounts_tables",
    "corrections_tables",
    "documents_tables",
    "drills_tables",
    "gaps_tables",
    "question_changes_tables",
    "recalls_tables",
    "release_tables",
    "scores_tables",
]
