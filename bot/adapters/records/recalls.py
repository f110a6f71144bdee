"""Replies that were taken back: who is told in chat, and what a web conversation is told at its next question."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Engine, delete, func, insert, or_, select, update

from bot.adapters.records.database import changing, reading
from bot.adapters.records.recalls_tables import recalls, sent_replies, tellings
from bot.model import Behaviour, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """A reply that was taken back. `words`: what is right instead, in screened words; empty: to ask again."""

    id: int
    reply: str
    mark: str  # of what the reply said, and to what
    words: str
    by: str
    at: datetime
    correction: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Somebody who is to be told of a recall. `place` is the address as the chat service writes it."""

    id: int
    recall: Recall
    place: Mapping[str, Any]
    sent_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How far a recall has come on one chat service."""

    surface: str
    told: int
    waiting: int


class SqlRecalls:
    """Where replies went, and which were taken back. Each method may raise RecordsUnusable."""

    def __init__(self, engine: Engine, *, kept_days: int, now: Callable[[], datetime]) -> None:
        """`kept_days`: as long as transcripts are kept; 0: no address is kept, since no transcript is."""
        self._engine = engine
        self._kept = timedelta(days=kept_days)
        self._now = now

    def sent(self, reply: Mapping[str, Any], surface: str, place: Mapping[str, Any], *, question: str) -> None:
        """Remember where a reply to a screened question was sent, for as long as transcripts are kept."""
        if not self._kept:
            return
        now = self._now()
        row = {
            "reply": reply["id"], "words_hash": mark_of(reply, question), "surface": surface, "place": dict(place),
            "sent_at": now,
        }  # fmt: skip
        with changing(self._engine) as connection:
            connection.execute(insert(sent_replies).values(row))
            connection.execute(delete(sent_replies).where(sent_replies.c.sent_at < now - self._kept))
            connection.execute(delete(tellings).where(tellings.c.sent_at < now - self._kept))

    def recall(self, reply: Mapping[str, Any], *, question: str, words: str, by: str, correction: int | None) -> bool:
        """Take a reply to a screened question back, for all who were given the same; False where it was done before."""
        row = {
            "reply": reply["id"], "words_hash": mark_of(reply, question), "correction": correction, "words": words,
            "by_name": by, "at": self._now(),
        }  # fmt: skip
        given = or_(sent_replies.c.reply == reply["id"], sent_replies.c.words_hash == row["words_hash"])
        with changing(self._engine) as connection:
            if connection.execute(select(recalls.c.id).where(recalls.c.reply == reply["id"])).first() is not None:
                return False
            key = connection.execute(insert(recalls).values(row)).inserted_primary_key
            for each in connection.execute(select(sent_replies).where(given)).all():
                told = {"recall": key[0] if key else 0, "surface": each.surface, "place": each.place}
                connection.execute(insert(tellings).values(**told, sent_at=each.sent_at, is_told=False))
        return True

    def due(self, surface: str, *, limit: int = 100) -> tuple[Telling, ...]:
        """List whom to tell on a chat service, oldest recall first."""
        asked = (
            select(tellings, *(column for column in recalls.c if column.name != "id"))
            .join(recalls)
            .where(tellings.c.surface == surface, tellings.c.is_told.is_(False))
            .order_by(tellings.c.id)
            .limit(limit)
        )
        with reading(self._engine) as connection:
            rows = connection.execute(asked).all()
        return tuple(
            Telling(id=row.id, recall=_recall(row, row.recall), place=row.place, sent_at=row.sent_at) for row in rows
        )

    def told(self, telling: int) -> None:
        """Note that somebody's note stands in the outbox: it goes out whatever happens next."""
        with changing(self._engine) as connection:
            connection.execute(update(tellings).where(tellings.c.id == telling).values(is_told=True))

    def taken_back(self, marks: Collection[str]) -> Sequence[Recall]:
        """Give the recalls of answers with these marks, oldest first."""
        if not marks:
            return ()
        asked = select(recalls).where(recalls.c.words_hash.in_(list(marks))).order_by(recalls.c.id)
        with reading(self._engine) as connection:
            return [_recall(row, row.id) for row in connection.execute(asked)]

    def of_replies(self, replies: Collection[str]) -> Mapping[str, Recall]:
        """Give the recalls of these replies, by reply."""
        asked = select(recalls).where(recalls.c.reply.in_(list(replies)))
        with reading(self._engine) as connection:
            return {row.reply: _recall(row, row.id) for row in connection.execute(asked)}

    def how_told(self, recall: int) -> tuple[Told, ...]:
        """Say how many were told, and how many are still to be, on each chat service."""
        asked = (
            select(tellings.c.surface, tellings.c.is_told, func.count())
            .where(tellings.c.recall == recall)
            .group_by(tellings.c.surface, tellings.c.is_told)
        )
        with reading(self._engine) as connection:
            found = {(surface, told): int(count) for surface, told, count in connection.execute(asked)}
        surfaces = sorted({surface for surface, _ in found})
        return tuple(
            Told(surface=each, told=found.get((each, True), 0), waiting=found.get((each, False), 0))
            for each in surfaces
        )

    def recalled_corrections(self) -> frozenset[int]:
        """Give the ids of the corrections with which a reply was taken back."""
        with reading(self._engine) as connection:
            found = connection.execute(select(recalls.c.correction).where(recalls.c.correction.is_not(None)))
            return frozenset(found.scalars())


def mark_of(reply: Mapping[str, Any], question: str) -> str:
    """Name what a reply said, so that the same answer to somebody else is known again; without any of its words.

    A reply that states nothing ("not in the documents") is the same only to the same question in the same area: what is
    right instead would tell nothing to those who asked something else. `question`: its screened words.
    """
    said = "\n".join(claim["text"] for claim in reply["claims"])
    if not said and Outcome(reply["outcome"]).behaviour is Behaviour.ANSWER:
        said = reply["text"]
    return hashlib.sha256((said or _asked(reply, question)).encode()).hexdigest()[:32]


def _asked(reply: Mapping[str, Any], question: str) -> str:
    """Say what was asked and how that ended; where the question is not known, which reply it was."""
    plain = " ".join(re.findall(r"\w+", question.casefold()))
    return "\n".join((reply["outcome"], reply.get("area") or "", plain)) if plain else str(reply["id"])


def _recall(row: Any, identifier: int) -> Recall:
    return Recall(
        id=identifier,
        reply=row.reply,
        mark=row.words_hash,
        words=row.words,
        by=row.by_name,
        at=row.at,
        correction=row.correction,
    )
