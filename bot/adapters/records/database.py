"""Opens the database of records: a SQLite file of its own in the home, or the database of the settings."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from sqlalchemy import Connection, Engine

from knowledge.schema import Schema, writing


class RecordsUnusable(Exception):
    """Records cannot be read or written; the message names the thing, the cause and the remedy."""


SCHEMA = Schema(
    called="the tables of the console",
    history="bot.adapters.records:migrations",
    head="0001",
    version_table="records_version",  # beside the catalogue's own, where both are in one database
    pragmas={
        "busy_timeout": 5000,
        "journal_mode": "WAL",
        "synchronous": "FULL",  # what somebody wrote stays written when the power goes
        "foreign_keys": "ON",
        "secure_delete": "ON",
    },
    unusable=RecordsUnusable,
    failure="the console's records cannot be kept",
    remedy="free the disk or mend the permission, or restore a backup",
)


def open_records(url: str) -> Engine:
    """Connect and bring the tables up to date. Raises RecordsUnusable."""
    return SCHEMA.open(url)


def connect_records(url: str) -> Engine:
    """Make an engine without touching the database: for whoever reads what the console writes. Raises RecordsUnusable.

    Until the console has brought its tables up to date, each reading raises RecordsUnusable.
    """
    return SCHEMA.connect(url)


@contextlib.contextmanager
def changing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: all or nothing. Raises RecordsUnusable."""
    with SCHEMA.named_failures(engine), writing(engine) as connection:
        yield connection


@contextlib.contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One transaction that reads. Raises RecordsUnusable."""
    with SCHEMA.named_failures(engine), engine.connect() as connection:
        yield connection
