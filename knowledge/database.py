"""Opens the catalogue's database: SQLite in the home folder, or any SQLAlchemy URL, brought to today's tables."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

HEAD = "0002"  # the newest revision in migrations/versions; a test keeps it so


class CatalogueUnusable(Exception):
    """The catalogue's database cannot be used; the message names it, the cause and the remedy."""


def sqlite_url(path: Path) -> str:
    """The URL of a SQLite file."""
    return f"sqlite:///{path}"


def open_database(url: str) -> Engine:
    """Connect and bring the tables up to date. Raises CatalogueUnusable."""
    try:
        parsed = make_url(url)
        engine = create_engine(parsed)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise CatalogueUnusable(
            f"SIGNPOST_DATABASE_URL: {error}; give a SQLAlchemy URL such as sqlite:////srv/signpost/catalogue.sqlite, "
            "and install the driver that it names"
        ) from error
    shown = parsed.render_as_string(hide_password=True)
    _report_errors(engine, shown)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_pragmas)
    try:
        _migrate(engine, shown)
    except BaseException:
        engine.dispose()
        raise
    return engine


@contextlib.contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: all or nothing, also for tables themselves."""
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            # The driver would begin only at the first change of a row: too late for what was read before it, and
            # never for a new table. Begun at once, a second writer waits instead of failing half-way.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        yield connection


def _set_pragmas(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA busy_timeout = 5000")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")  # an ingested document stays ingested when the power goes
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _report_errors(engine: Engine, shown: str) -> None:
    """Give database errors of the machine, not of our statements, in words with a remedy."""
    remedies = {
        "malformed": "the file is damaged: restore a backup, or delete it and ingest again",
        "not a database": "the file is damaged or of another kind: restore a backup, or delete it and ingest again",
        "disk i/o": "the disk cannot be read: check it, then restore a backup, or delete the file and ingest again",
        "is full": "the disk is full: free some space and run the command again; nothing was half-written",
        "readonly": "it cannot be written to: give this user the permission",
        "unable to open": "it cannot be opened: check that the folder exists and belongs to this user",
        "locked": "another process is writing to it: wait until it ends, or stop it",
        "connect": "the database server does not answer: check that it runs and that the URL is right",
    }

    def report(context: ExceptionContext) -> None:
        cause = str(context.original_exception)
        for sign, remedy in remedies.items():
            if sign in cause.lower():
                raise CatalogueUnusable(f"{shown}: {cause.strip()}; {remedy}") from context.original_exception

    event.listen(engine, "handle_error", report)


def _migrate(engine: Engine, shown: str) -> None:
    revision = _revision(engine)
    if revision == HEAD:
        return  # alembic takes a quarter of a second to import
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", "knowledge:migrations")
    config.set_main_option("path_separator", "os")
    try:
        with writing(engine) as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except CommandError as error:
        raise CatalogueUnusable(
            f"{shown}: the tables are of revision {revision}, which this version of Signpost does not know; "
            "install the newer version that wrote them, or restore an older backup"
        ) from error
    except DBAPIError as error:
        raise CatalogueUnusable(
            f"{shown}: the tables cannot be brought up to date ({error.orig}); "
            "restore a backup, or empty the database and ingest again"
        ) from error


def _revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return found
