"""Opens the database of deliveries: a SQLite file of its own in the home, or the database of the settings."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from bot.adapters.deliveries_model import DeliveriesUnusable
from knowledge.database import writing

HEAD = "0001"  # the newest revision in deliveries_migrations/versions; a test keeps it so
_QUEUES: WeakKeyDictionary[Engine, AbstractContextManager[Any]] = WeakKeyDictionary()
VERSION_TABLE = "chat_version"  # beside the catalogue's own, where both are in one database


def open_deliveries(url: str) -> Engine:
    """Connect and bring the tables up to date. Raises DeliveriesUnusable."""
    try:
        engine = create_engine(make_url(url))
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise DeliveriesUnusable(f"SIGNPOST_DATABASE_URL: {error}; give a SQLAlchemy URL and its driver") from error
    is_a_file = engine.dialect.name == "sqlite"
    _QUEUES[engine] = threading.Lock() if is_a_file else contextlib.nullcontext()
    if is_a_file:
        event.listen(engine, "connect", _set_pragmas)
    try:
        _migrate(engine)
    except SQLAlchemyError as error:
        engine.dispose()
        raise _unusable(engine, error) from error
    return engine


@contextlib.contextmanager
def changing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: all or nothing. Raises DeliveriesUnusable.

    Threads of one process queue here. SQLite would let them sleep and try again, and an event would wait too long.
    """
    with _QUEUES[engine], _told(engine), writing(engine) as connection:
        yield connection


@contextlib.contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One transaction that reads. Raises DeliveriesUnusable."""
    with _told(engine), engine.connect() as connection:
        yield connection


@contextlib.contextmanager
def _told(engine: Engine) -> Iterator[None]:
    try:
        yield
    except SQLAlchemyError as error:
        raise _unusable(engine, error) from None


def _unusable(engine: Engine, error: SQLAlchemyError) -> DeliveriesUnusable:
    cause = getattr(error, "orig", None) or type(error).__name__
    shown = engine.url.render_as_string(hide_password=True)
    return DeliveriesUnusable(
        f"{shown}: questions from chat cannot be remembered ({cause}); free the disk, mend the permission or "
        "restore a backup"
    )


def _set_pragmas(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA busy_timeout = 5000")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")  # a question that was acknowledged is not lost when the power goes
    cursor.execute("PRAGMA secure_delete = ON")  # what is past its days is gone from the file as well
    cursor.close()


def _migrate(engine: Engine) -> None:
    with engine.connect() as connection:
        if _revision(connection) == HEAD:
            return  # alembic takes a quarter of a second to import
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", "bot.adapters:deliveries_migrations")
    config.set_main_option("path_separator", "os")
    try:
        with writing(engine) as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except CommandError as error:
        shown = engine.url.render_as_string(hide_password=True)
        engine.dispose()
        raise DeliveriesUnusable(
            f"{shown}: the tables of chat are of a revision that this version of Signpost does not know; "
            "install the newer version that wrote them, or restore an older backup"
        ) from error


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    found: str | None = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()  # noqa: S608
    return found
