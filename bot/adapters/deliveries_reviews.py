"""Replies that wait for a reviewer: the first decision counts, and a time after which nobody is waited for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import Engine, select, update

from bot.adapters.deliveries_database import changing, reading
from bot.adapters.deliveries_model import Decided, Outgoing, Review
from bot.adapters.deliveries_outbox import add
from bot.adapters.deliveries_tables import reviews


class Reviews:
    """Replies that wait, or waited, for a reviewer."""

    def __init__(self, engine: Engine, *, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now

    def get(self, message: str) -> Review | None:
        """Give the review of the reply to a message; None where there is none."""
        with reading(self._engine) as connection:
            row = connection.execute(select(reviews).where(reviews.c.message == message)).mappings().first()
        return None if row is None else Review(**{**row, "decided": Decided(row["decided"])})

    def decide(self, review: Review, decided: Decided, *, by: str | None, messages: Sequence[Outgoing]) -> bool:
        """Note a decision with what it sends, all or nothing; False where somebody decided before."""
        waiting = update(reviews).where(
            reviews.c.message == review.message,
            reviews.c.revision == review.revision,
            reviews.c.decided == Decided.WAITING,
        )
        with changing(self._engine) as connection:
            if connection.execute(waiting.values(decided=decided, by=by)).rowcount == 0:
                return False
            add(connection, messages, now=self._now())
            return True

    def waiting(self, *, most: int = 200) -> list[Review]:
        """List what waits for a decision, the soonest due first."""
        query = select(reviews).where(reviews.c.decided == Decided.WAITING).order_by(reviews.c.due_at).limit(most)
        with reading(self._engine) as connection:
            rows = connection.execute(query).mappings().all()
        return [Review(**{**row, "decided": Decided(row["decided"])}) for row in rows]

    def overdue(self) -> list[str]:
        """List the messages whose replies have waited long enough."""
        query = select(reviews.c.message).where(reviews.c.decided == Decided.WAITING, reviews.c.due_at <= self._now())
        with reading(self._engine) as connection:
            return list(connection.execute(query).scalars())
