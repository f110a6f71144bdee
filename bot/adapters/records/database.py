"""Opens the database of records: a SQLite file of its own in the home, or the database of the settings."""

from __future__ import annotations

import importlib
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from bot.adapters.records.tables import METADATA

# Modules of `bot.adapters.records` that hold tables.
CONCERNS: tuple[str, ...] = ()


class RecordsUnusable(Exception):
    """Records cannot be read or written; the message names the thing, the cause and the remedy."""


def open_records(url: str) -> Engine:
    """Connect and bring the tables up to date. Raises RecordsUnusable."""
    for concern in CONCERNS:
        importlib.import_module(f"bot.adapters.records.{concern}")
    try:
        engine = create_engine(make_url(url))
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise RecordsUnusable(f"SIGNPOST_DATABASE_URL: {error}; give a SQLAlchemy URL and its driver") from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_pragmas)
    try:
        METADATA.create_all(engine)
    except SQLAlchemyError as error:
        raise RecordsUnusable(f"{url}: {error}") from error
    return engine


def _set_pragmas(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA busy_timeout = 5000")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")  # what somebody wrote stays written when the power goes
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()
