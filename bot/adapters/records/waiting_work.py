"""Counts what waits for somebody: answers of their samples, differences, corrections, files. One number a question."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Engine, Select, and_, func, or_, select

from bot.adapters.records.corrections_tables import corrections
from bot.adapters.records.database import reading
from bot.adapters.records.documents_tables import waiting
from bot.adapters.records.scores_tables import checked_answers, sample_items, samples, scores


class WaitingWork:
    """What waits, in the database of records. Every method raises RecordsUnusable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def to_score(self, person: int, *, since: datetime) -> int:
        """Count what somebody has not scored in their samples of a period: older answers are no longer kept."""
        mine = select(scores.c.id).where(scores.c.reply == sample_items.c.reply, scores.c.person == person)
        asked = (
            select(func.count())
            .select_from(sample_items.join(samples, samples.c.id == sample_items.c.sample))
            .where(or_(samples.c.first == person, samples.c.second == person), samples.c.made_at >= since)
            .where(~mine.exists())
        )
        return self._count(asked)

    def to_settle(self) -> int:
        """Count the answers on which two people differ."""
        return self._count(select(func.count()).select_from(checked_answers).where(checked_answers.c.state == "differ"))

    def to_approve(self, person: int) -> int:
        """Count the written answers of others that wait for approval."""
        theirs = and_(corrections.c.state == "waiting", corrections.c.made_by != person)
        return self._count(select(func.count()).select_from(corrections).where(theirs))

    def sent_back(self, person: int) -> int:
        """Count the corrections that were sent back to somebody."""
        mine = and_(corrections.c.state == "open", corrections.c.made_by == person, corrections.c.kind != "contact")
        return self._count(select(func.count()).select_from(corrections).where(mine))

    def expired(self) -> int:
        """Count the corrections whose passage is not what it was."""
        return self._count(select(func.count()).select_from(corrections).where(corrections.c.state == "expired"))

    def files(self) -> int:
        """Count the files that wait to be put in force."""
        return self._count(select(func.count()).select_from(waiting).where(waiting.c.refused == ""))

    def _count(self, asked: Select[int]) -> int:
        with reading(self._engine) as connection:
            return connection.scalar(asked) or 0
