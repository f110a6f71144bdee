"""Opens the database of deliveries: a SQLite file of its own in the home, or the database of the settings."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine

from bot.adapters.deliveries_model import DeliveriesUnusable
from knowledge.schema import Schema, writing

SCHEMA = Schema(
    called="the tables of chat",
    history="bot.adapters:deliveries_migrations",
    head="0001",
    version_table="chat_version",  # beside the catalogue's own, where both are in one database
    pragmas={
        "busy_timeout": 5000,
        "journal_mode": "WAL",
        "synchronous": "FULL",  # a question that was acknowledged is not lost when the power goes
        "secure_delete": "ON",  # what is past its days is gone from the file as well
    },
    unusable=DeliveriesUnusable,
    failure="questions from chat cannot be remembered",
    remedy="free the disk, mend the permission or restore a backup",
)
_QUEUES: WeakKeyDictionary[Engine, AbstractContextManager[Any]] = WeakKeyDictionary()


def open_deliveries(url: str) -> Engine:
    """Connect and bring the tables up to date. Raises DeliveriesUnusable."""
    engine = SCHEMA.open(url)
    _QUEUES[engine] = threading.Lock() if engine.dialect.name == "sqlite" else contextlib.nullcontext()
    return engine


@contextlib.contextmanager
def changing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: all or nothing. Raises DeliveriesUnusable.

    Threads of one process queue here. SQLite would let them sleep and try again, and an event would wait too long.
    """
    with _QUEUES[engine], SCHEMA.named_failures(engine), writing(engine) as connection:
        yield connection


@contextlib.contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One transaction that reads. Raises DeliveriesUnusable."""
    with SCHEMA.named_failures(engine), engine.connect() as connection:
        yield connection
