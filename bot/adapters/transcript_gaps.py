"""Reads the questions that were not answered, or not well, oldest first, so that each is sorted into its group once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Engine, Select, and_, func, or_, select

from bot.adapters.transcript_database import SCHEMA
from bot.adapters.transcript_tables import judgements, transcripts
from bot.model import Outcome

# What asks back is no gap: its asker says more, and the next question is answered.
UNANSWERED = (Outcome.NO_EVIDENCE, Outcome.SUPERSEDED_ONLY, Outcome.UNVERIFIED, Outcome.CLOSEST)
BAD = ("wrong", "partly")


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A question that was missed. `kind`: unanswered, closest, wrong or partly; `noted_at`: when that was known."""

    reply: str
    at: datetime
    area: str | None
    question: str
    kind: str
    noted_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How far somebody has read."""

    at: datetime = datetime(2000, 1, 1, tzinfo=UTC)
    reply: str = ""


def unanswered(engine: Engine, after: Place, *, until: datetime, most: int) -> Sequence[Missed]:
    """Give the next questions that were not answered."""
    table = transcripts.c
    query = (
        select(table.reply, table.at, table.area, table.question, table.outcome)
        .where(_after(table.at, table.reply, after), table.at < until, table.outcome.in_(UNANSWERED))
        .order_by(table.at, table.reply)
        .limit(most)
    )
    return [
        Missed(
            reply=row.reply, at=row.at, area=row.area, question=row.question, noted_at=row.at,
            kind="closest" if row.outcome == Outcome.CLOSEST else "unanswered",
        )
        for row in _rows(engine, query)
    ]  # fmt: skip


def badly_rated(engine: Engine, after: Place, *, until: datetime, most: int) -> Sequence[Missed]:
    """Give the next questions whose askers said that the reply was wrong, or right in parts."""
    table, said = transcripts.c, judgements.c
    query = (
        select(table.reply, table.at, table.area, table.question, said.verdict, said.at.label("noted_at"))
        .join(judgements, said.reply == table.reply)
        .where(_after(said.at, said.reply, after), said.at < until, said.verdict.in_(BAD))
        .order_by(said.at, said.reply)
        .limit(most)
    )
    return [
        Missed(
            reply=row.reply, at=row.at, area=row.area, question=row.question, kind=row.verdict, noted_at=row.noted_at
        )
        for row in _rows(engine, query)
    ]


def count_after(engine: Engine, after: Place, *, most: int = 1_000) -> int:
    """Count the questions that were not answered since, at most so many."""
    table = transcripts.c
    found = select(table.reply).where(_after(table.at, table.reply, after), table.outcome.in_(UNANSWERED)).limit(most)
    return int(_rows(engine, select(func.count()).select_from(found.subquery()))[0][0])


def questions(engine: Engine, replies: Sequence[str]) -> Mapping[str, str]:
    """Give the screened words of these questions, as far as they are still kept."""
    query = select(transcripts.c.reply, transcripts.c.question).where(transcripts.c.reply.in_(replies))
    return {row.reply: row.question for row in _rows(engine, query)}


def _after(at: ColumnElement[Any], reply: ColumnElement[str], place: Place) -> ColumnElement[bool]:
    return and_(at >= place.at, or_(at > place.at, reply > place.reply))


def _rows(engine: Engine, query: Select[Any]) -> Sequence[Any]:
    with SCHEMA.named_failures(engine), engine.connect() as connection:
        return connection.execute(query).all()
