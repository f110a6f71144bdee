"""The tables of transcripts. Their history is in `transcript_migrations`; a test compares the two."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, MetaData, String, Table, Text

from knowledge.tables import Moment

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

# The words are screened before they come here. What would link a person's questions is not kept: no conversation, no
# address.
transcripts = Table(
    "transcripts",
    METADATA,
    Column("reply", String(32), primary_key=True),
    Column("at", Moment, nullable=False, index=True),
    Column("channel", String, nullable=False),
    Column("audience", String, nullable=False),
    Column("area", String),
    Column("question", Text, nullable=False),
    Column("outcome", String, nullable=False),
    Column("answer", JSON, nullable=False),
    Column("steps", JSON),  # what each stage told; none for what was kept before there was a console
    Column("reasons", JSON),  # why a statement was dropped, and the like
    # How far people have checked it: null where nobody has. The scores themselves are the console's records, and stay.
    Column("checking", String),
)

# SQLite keeps an answer's text beside its question: without all that a list shows and looks for in one index, it would
# read every answer. PostgreSQL keeps long texts apart, and could not index a long question.
listed = Index(
    "ix_transcripts_listed",
    transcripts.c.at,
    transcripts.c.reply,
    transcripts.c.channel,
    transcripts.c.area,
    transcripts.c.outcome,
    transcripts.c.checking,
    transcripts.c.question,
).ddl_if(dialect="sqlite")

# One verdict for each reply, the latest: nobody can fill the disk with them.
judgements = Table(
    "judgements",
    METADATA,
    Column("reply", String(32), ForeignKey("transcripts.reply", ondelete="CASCADE"), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("verdict", String, nullable=False),
    Column("reason", Text),
)
