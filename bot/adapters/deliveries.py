"""The shared memory of the chat channels: questions, what is to be sent, people, threads, reviews, heartbeats."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Self

from sqlalchemy import Engine, delete

from bot.adapters.deliveries_database import changing, open_deliveries
from bot.adapters.deliveries_heartbeats import Heartbeats
from bot.adapters.deliveries_inbox import Inbox
from bot.adapters.deliveries_outbox import Outbox
from bot.adapters.deliveries_people import Askers, Threads
from bot.adapters.deliveries_reviews import Reviews
from bot.adapters.deliveries_tables import deliveries, events, outbox, reviews, threads

# Chat services send an event again for an hour at most. Questions and replies are needed for sharing and handing over.
KEPT = timedelta(days=2)


class Deliveries:
    """One database of what the chat channels remember. Used by many threads and processes at once."""

    def __init__(self, engine: Engine, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._engine = engine
        self.now = now
        self.inbox = Inbox(engine, now=now)
        self.outbox = Outbox(engine, now=now)
        self.askers = Askers(engine)
        self.threads = Threads(engine, now=now)
        self.reviews = Reviews(engine, now=now)
        self.heartbeats = Heartbeats(engine, now=now)

    @classmethod
    def open(cls, url: str, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Self:
        """Open the database and forget what is old. Raises DeliveriesUnusable."""
        opened = cls(open_deliveries(url), now=now)
        opened.forget_old()
        return opened

    def forget_old(self) -> None:
        """Delete what is older than two days, whether it was answered or not. Raises DeliveriesUnusable."""
        oldest = self.now() - KEPT
        with changing(self._engine) as connection:
            connection.execute(delete(events).where(events.c.at < oldest))
            connection.execute(delete(deliveries).where(deliveries.c.received_at < oldest))
            connection.execute(delete(outbox).where(outbox.c.added_at < oldest))
            connection.execute(delete(threads).where(threads.c.at < oldest))
            connection.execute(delete(reviews).where(reviews.c.due_at < oldest))

    def close(self) -> None:
        """Let the database go."""
        self._engine.dispose()
