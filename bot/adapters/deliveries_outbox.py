"""What is to be sent: written down before it is sent, so that nothing is left out or sent twice when a process dies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, RowMapping, select, update

from bot.adapters.deliveries_database import changing, reading
from bot.adapters.deliveries_model import Claimed, Outgoing
from bot.adapters.deliveries_tables import outbox

# Whoever sends is believed to live for so long; then it has to be found out whether they had sent it.
LEASE = timedelta(seconds=30)


class Outbox:
    """Messages to send. Used by many threads and processes at once."""

    def __init__(self, engine: Engine, *, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now

    def add(self, messages: Sequence[Outgoing]) -> bool:
        """Write down what is to be sent; what has a known key is left as it is. Whether any was new."""
        with changing(self._engine) as connection:
            return add(connection, messages, now=self._now())

    def claim(self, group: str) -> Claimed | None:
        """Take the next message of a group; None where nothing is due, or somebody else is sending."""
        now = self._now()
        query = select(outbox).where(outbox.c.group == group, outbox.c.state.in_(("pending", "sending")))
        with changing(self._engine) as connection:
            row = connection.execute(query.order_by(outbox.c.added_at, outbox.c.position)).mappings().first()
            if row is None or row["not_before"] > now:
                return None
            taken = update(outbox).where(
                outbox.c.key == row["key"], outbox.c.state == row["state"], outbox.c.attempts == row["attempts"]
            )
            values = {"state": "sending", "not_before": now + LEASE, "attempts": row["attempts"] + 1}
            if connection.execute(taken.values(values)).rowcount == 0:
                return None
        return Claimed(outgoing=_outgoing(row), attempts=row["attempts"] + 1, is_unsure=row["state"] == "sending")

    def sent(self, key: str, sent_as: str | None) -> None:
        """Note that a message was sent, and what the service calls it."""
        self._note(key, state="sent", sent_as=sent_as)

    def later(self, key: str, delay: timedelta, *, why: str, is_unsure: bool = False) -> None:
        """Put a message off. `is_unsure`: it may have gone out, so that this is looked up before it is sent again."""
        state = "sending" if is_unsure else "pending"
        self._note(key, state=state, not_before=self._now() + delay, why=why)

    def failed(self, key: str, why: str) -> None:
        """Give a message up: the service says that it can never be sent."""
        self._note(key, state="failed", why=why)

    def last_sent(self, group: str) -> str | None:
        """Tell what the service calls the first message of what was last sent in a group; None where nothing was."""
        query = select(outbox.c.sent_as).where(
            outbox.c.group == group, outbox.c.state == "sent", outbox.c.position == 0, outbox.c.sent_as.is_not(None)
        )
        with reading(self._engine) as connection:
            found: str | None = connection.execute(query.order_by(outbox.c.added_at.desc())).scalar()
        return found

    def group_of(self, surface: str, sent_as: str) -> str | None:
        """Tell which group a message belongs to, by what the service calls it; None for one that is not ours."""
        query = select(outbox.c.group).where(outbox.c.surface == surface, outbox.c.sent_as == sent_as)
        with reading(self._engine) as connection:
            found: str | None = connection.execute(query.order_by(outbox.c.added_at.desc())).scalar()
        return found

    def due(self, surface: str, *, limit: int = 100) -> list[str]:
        """List the groups in which something is to be sent now, the longest waiting first."""
        query = (
            select(outbox.c.group)
            .where(
                outbox.c.surface == surface,
                outbox.c.state.in_(("pending", "sending")),
                outbox.c.not_before <= self._now(),
            )
            .order_by(outbox.c.not_before)
            .limit(limit)
        )
        with reading(self._engine) as connection:
            return list(dict.fromkeys(connection.execute(query).scalars()))

    def _note(self, key: str, **values: object) -> None:
        with changing(self._engine) as connection:
            connection.execute(update(outbox).where(outbox.c.key == key).values(values))


def add(connection: Connection, messages: Sequence[Outgoing], *, now: datetime) -> bool:
    """Write down what is to be sent, as part of a transaction; what has a known key is left as it is."""
    keys = [each.key for each in messages]
    known = set(connection.execute(select(outbox.c.key).where(outbox.c.key.in_(keys))).scalars())
    new = [each for each in messages if each.key not in known]
    for each in new:
        connection.execute(
            outbox.insert().values(
                key=each.key, group=each.group, position=each.position, surface=each.surface, how=each.how,
                content=dict(each.content), state="pending", attempts=0, not_before=now, added_at=now,
            )
        )  # fmt: skip
    return bool(new)


def _outgoing(row: RowMapping) -> Outgoing:
    return Outgoing(
        key=row["key"], group=row["group"], surface=row["surface"], how=row["how"], content=row["content"],
        position=row["position"],
    )  # fmt: skip
