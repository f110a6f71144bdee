"""Opens the database of transcripts: a SQLite file of its own in the home, or the database of the settings."""

from __future__ import annotations

from bot.ports import TranscriptsUnusable
from knowledge.schema import Schema

SCHEMA = Schema(
    called="the tables of transcripts",
    history="bot.adapters:transcript_migrations",
    head="0002",
    version_table="transcripts_version",  # beside the catalogue's own, where both are in one database
    pragmas={
        "busy_timeout": 2000,
        "journal_mode": "WAL",
        "synchronous": "NORMAL",  # the last transcripts before a power cut may go; no answer waits
        "foreign_keys": "ON",
        "secure_delete": "ON",  # what is past its days is gone from the file as well
    },
    unusable=TranscriptsUnusable,
    failure="transcripts cannot be kept",
    remedy="free the disk or mend the permission, restore a backup, or set SIGNPOST_TRANSCRIPTS=false",
)
