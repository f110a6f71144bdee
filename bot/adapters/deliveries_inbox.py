"""Questions that came in by chat: each event and each message counts once, whichever worker it reaches."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, and_, delete, or_, select, update
from sqlalchemy.exc import IntegrityError

from bot.adapters.deliveries_database import changing, reading
from bot.adapters.deliveries_model import Asked, Delivery, Outgoing, Place, Review, State, Way
from bot.adapters.deliveries_outbox import add
from bot.adapters.deliveries_tables import deliveries, events, outbox, reviews
from bot.answering.privacy import ScreenedText, UnscreenedText

# Whoever answers is believed to live for so long; then somebody else answers in their place.
LEASE = timedelta(seconds=60)
Clock = Callable[[], datetime]


class Inbox:
    """Questions and how far each has come. Used by many threads and processes at once."""

    def __init__(self, engine: Engine, *, now: Clock) -> None:
        self._engine = engine
        self._now = now

    def first_seen(self, event: str) -> bool:
        """Remember an event; False where it was seen before. Raises DeliveriesUnusable."""
        with changing(self._engine) as connection:
            return self._is_new(connection, event)

    def receive(self, asked: Asked) -> bool:
        """Remember a question, or the newest wording of one; False where there is nothing new to answer.

        Raises DeliveriesUnusable, or UnscreenedText for words that were not screened.
        """
        if not isinstance(asked.words, ScreenedText):
            raise UnscreenedText("a question from chat: its words were not screened; call privacy.screen first")
        with changing(self._engine) as connection:
            if not self._is_new(connection, asked.event):
                return False
            row = self._row_of(asked)
            known = _found(connection, asked.message)
            if known is None:
                return _inserted(connection, deliveries, {**row, "message": asked.message})
            if known["state"] == State.WITHDRAWN or asked.revision <= known["revision"]:
                return False
            connection.execute(update(deliveries).where(deliveries.c.message == asked.message).values(row))
            _drop_unsent(connection, asked.message)
            return True

    def withdraw(self, event: str, asked: Asked) -> bool:
        """Forget a question that its author deleted, also before it came in; False where that is known already."""
        with changing(self._engine) as connection:
            if not self._is_new(connection, event):
                return False
            gone = {**self._row_of(asked), "state": State.WITHDRAWN, "question": "", "kinds": []}
            changed = update(deliveries).where(deliveries.c.message == asked.message)
            if connection.execute(changed.values(state=State.WITHDRAWN, question="", kinds=[])).rowcount == 0:
                _inserted(connection, deliveries, {**gone, "message": asked.message})
            _drop_unsent(connection, asked.message)
            return True

    def claim(self, message: str) -> Delivery | None:
        """Take a question to answer it; None where it needs no answer, or somebody else is at it."""
        now = self._now()
        taken = update(deliveries).where(deliveries.c.message == message, _is_open(now))
        with changing(self._engine) as connection:
            if connection.execute(taken.values(state=State.ANSWERING, claimed_until=now + LEASE)).rowcount == 0:
                return None
            row = _found(connection, message)
            return None if row is None else _delivery(row)

    def answered(
        self, delivery: Delivery, reply: Mapping[str, Any], messages: Sequence[Outgoing], review: Review | None = None
    ) -> bool:
        """Keep a reply with what is to be sent, all or nothing; False where the question has changed meanwhile."""
        ended = update(deliveries).where(
            deliveries.c.message == delivery.message,
            deliveries.c.state == State.ANSWERING,
            deliveries.c.revision == delivery.revision,
        )
        with changing(self._engine) as connection:
            if connection.execute(ended.values(state=State.ANSWERED, reply=dict(reply))).rowcount == 0:
                return False
            add(connection, messages, now=self._now())
            if review is not None:
                connection.execute(delete(reviews).where(reviews.c.message == review.message))
                connection.execute(reviews.insert().values(_review_row(review)))
            return True

    def find(self, message: str) -> Delivery | None:
        """Give a question with its reply; None for one that is not, or no longer, remembered."""
        with reading(self._engine) as connection:
            row = _found(connection, message)
            return None if row is None else _delivery(row)

    def last_address(self, surface: str, workspace: str) -> Mapping[str, Any]:
        """Give what the last question of a workspace was answered by; nothing where none is remembered."""
        mine = (deliveries.c.surface == surface) & (deliveries.c.workspace == workspace)
        newest = select(deliveries.c.address).where(mine).order_by(deliveries.c.received_at.desc()).limit(1)
        with reading(self._engine) as connection:
            return connection.execute(newest).scalar() or {}

    def unanswered(self, surface: str, *, older_than: timedelta, limit: int = 100) -> list[str]:
        """List questions that nobody is answering, oldest first: whoever was to do it may have died."""
        now = self._now()
        left = and_(deliveries.c.state == State.RECEIVED, deliveries.c.received_at <= now - older_than)
        dropped = and_(deliveries.c.state == State.ANSWERING, deliveries.c.claimed_until < now)
        query = (
            select(deliveries.c.message)
            .where(deliveries.c.surface == surface, or_(left, dropped))
            .order_by(deliveries.c.received_at)
            .limit(limit)
        )
        with reading(self._engine) as connection:
            return list(connection.execute(query).scalars())

    def _is_new(self, connection: Connection, event: str) -> bool:
        if connection.execute(select(events.c.id).where(events.c.id == event)).first() is not None:
            return False
        return _inserted(connection, events, {"id": event, "at": self._now()})

    def _row_of(self, asked: Asked) -> dict[str, Any]:
        place = asked.place
        return {
            "surface": place.surface,
            "workspace": place.workspace,
            "room": place.room,
            "thread": place.thread,
            "is_private": place.is_private,
            "asker": asked.asker,
            "way": asked.way,
            "question": asked.words.text,
            "kinds": list(asked.words.kinds),
            "revision": asked.revision,
            "address": dict(asked.address),
            "reply": None if asked.reply is None else dict(asked.reply),
            "state": State.RECEIVED,
            "received_at": self._now(),
        }


def _drop_unsent(connection: Connection, message: str) -> None:
    """Take back the reply to an earlier wording, as far as it has not gone out."""
    connection.execute(delete(outbox).where(outbox.c.group == message, outbox.c.state == "pending"))
    connection.execute(delete(reviews).where(reviews.c.message == message))


def _is_open(now: datetime) -> Any:
    left_lying = and_(deliveries.c.state == State.ANSWERING, deliveries.c.claimed_until < now)
    return or_(deliveries.c.state == State.RECEIVED, left_lying)


def _inserted(connection: Connection, table: Any, row: Mapping[str, Any]) -> bool:
    """Insert a row; False where another process was quicker (a database server lets both look first)."""
    try:
        with connection.begin_nested():
            connection.execute(table.insert().values(row))
    except IntegrityError:
        return False
    return True


def _found(connection: Connection, message: str) -> RowMapping | None:
    return connection.execute(select(deliveries).where(deliveries.c.message == message)).mappings().first()


def _delivery(row: RowMapping) -> Delivery:
    place = Place(
        surface=row["surface"], workspace=row["workspace"], room=row["room"], thread=row["thread"],
        is_private=row["is_private"],
    )  # fmt: skip
    return Delivery(
        message=row["message"], place=place, asker=row["asker"], way=Way(row["way"]), question=row["question"],
        kinds=tuple(row["kinds"]), revision=row["revision"], state=State(row["state"]),
        received_at=row["received_at"], address=row["address"], reply=row["reply"],
    )  # fmt: skip


def _review_row(review: Review) -> dict[str, Any]:
    return {
        "message": review.message, "revision": review.revision, "reviewers": review.reviewers,
        "due_at": review.due_at, "decided": review.decided, "by": review.by,
    }  # fmt: skip
