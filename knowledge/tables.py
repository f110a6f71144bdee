"""The catalogue's tables. Their history is in `migrations`; a test compares the two."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """An aware time, kept in UTC: SQLite drops the zone, so it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware time into UTC."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Say that what was kept is UTC."""
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC)


documents = Table(
    "documents",
    METADATA,
    Column("id", String, primary_key=True),
    Column("title", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    Column("area", String, nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("audience", JSON, nullable=False),
    Column("published", Date, nullable=False),
    Column("standing", String, nullable=False),
    Column("superseded_by", String),
    Column("review_by", Date),
    Column("supersedes", JSON, nullable=False),
    Column("licence", Text),
    Column("url", Text),
    Column("content_hash", String, nullable=False),
    Column("passages_hash", String, nullable=False),  # so that the corpus version need not read the passages
    Column("ingested_at", Moment, nullable=False),
)

passages = Table(
    "passages",
    METADATA,
    Column("id", String, primary_key=True),
    Column("document", String, ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("order", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("heading", JSON, nullable=False),
    Column("paragraph", String),
    Column("page", Integer),
    Column("form", String, nullable=False),
)

# Apart from the passages: these words are searched, never shown, and go when their passage goes.
asked = Table(
    "asked",
    METADATA,
    Column("passage", String, ForeignKey("passages.id", ondelete="CASCADE"), primary_key=True),
    Column("order", Integer, primary_key=True, autoincrement=False),
    Column("question", Text, nullable=False),
)

# Documents whose indexes may differ from the catalogue, because a change of them has not ended.
unsettled = Table(
    "unsettled",
    METADATA,
    Column("document", String, primary_key=True),
    Column("since", Moment, nullable=False),
)

# Documents that were taken out: their addresses stay in print, in links and in old answers.
withdrawn = Table(
    "withdrawn",
    METADATA,
    Column("document", String, primary_key=True),
    Column("title", Text, nullable=False),
    Column("day", Date, nullable=False),
)

# One row, with a new mark at each change of documents: what is kept in memory of them holds while it is the same.
edition = Table("edition", METADATA, Column("mark", String, primary_key=True))

dead_letters = Table(
    "dead_letters",
    METADATA,
    Column("name", String, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
