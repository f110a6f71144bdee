"""Opens the database of transcripts: a SQLite file of its own in the home, or the database of the settings."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from bot.ports import TranscriptsUnusable
from knowledge.database import writing

HEAD = "0001"  # the newest revision in transcript_migrations/versions; a test keeps it so
VERSION_TABLE = "transcripts_version"  # beside the catalogue's own, where both are in one database


def open_transcripts(url: str) -> Engine:
    """Connect and bring the tables up to date. Raises TranscriptsUnusable."""
    try:
        parsed = make_url(url)
        engine = create_engine(parsed)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise TranscriptsUnusable(f"SIGNPOST_DATABASE_URL: {error}; give a SQLAlchemy URL and its driver") from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_pragmas)
    try:
        _migrate(engine)
    except SQLAlchemyError as error:
        engine.dispose()
        raise unusable(engine, error) from error
    return engine


def unusable(engine: Engine, error: SQLAlchemyError) -> TranscriptsUnusable:
    """Say what cannot be used, why and what to do, without the words that were to be kept."""
    cause = getattr(error, "orig", None) or type(error).__name__
    shown = engine.url.render_as_string(hide_password=True)
    return TranscriptsUnusable(
        f"{shown}: transcripts cannot be kept ({cause}); free the disk or mend the permission, restore a backup, "
        "or set SIGNPOST_TRANSCRIPTS=false"
    )


def _set_pragmas(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA busy_timeout = 2000")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")  # the last transcripts before a power cut may go; no answer waits
    cursor.execute("PRAGMA foreign_keys = ON")
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
    config.set_main_option("script_location", "bot.adapters:transcript_migrations")
    config.set_main_option("path_separator", "os")
    try:
        with writing(engine) as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except CommandError as error:
        shown = engine.url.render_as_string(hide_password=True)
        engine.dispose()
        raise TranscriptsUnusable(
            f"{shown}: the tables of transcripts are of a revision that this version of Signpost does not know; "
            "install the newer version that wrote them, or restore an older backup"
        ) from error


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    found: str | None = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()  # noqa: S608
    return found
