"""Answers of the page, the widget and the API that a sample marks for later checking: they cannot wait for anybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Engine, func, select

from bot.adapters.transcript_database import SCHEMA
from bot.adapters.transcript_tables import transcripts

DIGITS = 8  # of a reply's id, which is random: enough to take a share by


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """An answer that is marked. `checking`: how far it has been checked; None: not at all."""

    reply: str
    at: datetime
    question: str
    checking: str | None


def count_marked(engine: Engine, channel: str, *, percent: int, since: datetime) -> tuple[int, int]:
    """Count the marked answers of a channel, and those of them that somebody has begun to check."""
    table = transcripts.c
    query = select(func.count(), func.count(table.checking)).where(*_marked(channel, percent, since))
    with SCHEMA.named_failures(engine), engine.connect() as connection:
        every, begun = connection.execute(query).one()
    return int(every), int(begun)


def marked(
    engine: Engine, channel: str, *, percent: int, since: datetime, page: int = 1, most: int = 50
) -> Sequence[Marked]:
    """List a page of the marked answers of a channel, newest first."""
    table = transcripts.c
    query = (
        select(table.reply, table.at, table.question, table.checking)
        .where(*_marked(channel, percent, since))
        .order_by(table.at.desc(), table.reply)
        .limit(most)
        .offset((page - 1) * most)
    )
    with SCHEMA.named_failures(engine), engine.connect() as connection:
        return [Marked(**row) for row in connection.execute(query).mappings()]


def _marked(channel: str, percent: int, since: datetime) -> tuple[ColumnElement[bool], ...]:
    table: Any = transcripts.c
    conditions = (table.channel == channel, table.at >= since)
    if percent >= 100:
        return conditions
    # The ids are drawn by chance, so that those below a bound are a fair sample; nothing is written while answering.
    return (*conditions, table.reply < f"{16**DIGITS * percent // 100:0{DIGITS}x}")
