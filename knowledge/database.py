"""Opens the catalogue's database: SQLite in the home folder, or any SQLAlchemy URL, brought to today's tables."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, ExceptionContext, event

from knowledge.schema import Schema, shown

HEAD = "0002"  # the newest revision in migrations/versions; a test keeps it so


class CatalogueUnusable(Exception):
    """The catalogue's database cannot be used; the message names it, the cause and the remedy."""


def sqlite_url(path: Path) -> str:
    """The URL of a SQLite file."""
    return f"sqlite:///{path}"


SCHEMA = Schema(
    called="the tables",
    history="knowledge:migrations",
    head=HEAD,
    version_table="alembic_version",
    pragmas={
        "busy_timeout": 5000,
        "journal_mode": "WAL",
        "synchronous": "FULL",  # an ingested document stays ingested when the power goes
        "foreign_keys": "ON",
    },
    unusable=CatalogueUnusable,
    failure="the tables cannot be brought up to date",
    remedy="restore a backup, or empty the database and ingest again",
)


def open_database(url: str) -> Engine:
    """Connect and bring the tables up to date. Raises CatalogueUnusable."""
    engine = SCHEMA.connect(url)
    _report_errors(engine)
    SCHEMA.bring_up_to_date(engine)
    return engine


def _report_errors(engine: Engine) -> None:
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
                raise CatalogueUnusable(f"{shown(engine)}: {cause.strip()}; {remedy}") from context.original_exception

    event.listen(engine, "handle_error", report)
