"""Keeps the gaps: groups of missed questions, counted over a period, and what people do about each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np
from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from bot.adapters.records.database import changing, reading
from bot.adapters.records.gaps_tables import gap_groups, gap_marks, gap_members, gap_progress
from bot.adapters.transcript_gaps import Missed, Place
from knowledge.search import Vectors

LEASE = timedelta(minutes=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What somebody does about a gap: it is being written, or closed by a document. `outcome`: asked again since."""

    state: str
    who: str = ""
    by_day: date | None = None
    document: str = ""
    noted_by: str
    noted_at: datetime
    outcome: str = ""
    sources: str = ""
    asked_again_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Questions alike that were missed, with how many of each kind in the period that was asked for."""

    id: int
    area: str
    subject: str
    question: str
    count: int
    rated: int  # how many of them were answered, and said to be wrong or right in parts
    last: datetime | None
    mark: Mark | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaders:
    """The groups as they are compared with: one vector each."""

    ids: Sequence[int]
    areas: Sequence[str]
    subjects: Sequence[str]
    vectors: Vectors


class Gaps:
    """The gaps in the database of records. Every method raises RecordsUnusable."""

    def __init__(self, engine: Engine, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._engine = engine
        self.now = now

    def counted(self, since: datetime) -> list[Group]:
        """Count the groups of a period, the largest first; those that somebody took up also where nothing came."""
        member = gap_members.c
        rated = func.count().filter(member.kind.in_(("wrong", "partly")))
        counts = (
            select(member.gap, func.count().label("count"), rated.label("rated"), func.max(member.at).label("last"))
            .where(member.at >= since)
            .group_by(member.gap)
            .subquery()
        )
        query = (
            select(*_SHOWN, counts.c["count"], counts.c.rated, counts.c.last, *_MARK)
            .outerjoin(counts, counts.c.gap == gap_groups.c.id)
            .outerjoin(gap_marks, gap_marks.c.gap == gap_groups.c.id)
            .where(counts.c["count"].is_not(None) | gap_marks.c.state.is_not(None))
            .order_by(counts.c["count"].desc(), gap_groups.c.id)
        )
        with reading(self._engine) as connection:
            return [_group(row) for row in connection.execute(query).mappings()]

    def open_count(self, since: datetime) -> int:
        """Count the groups of a period that nobody has taken up."""
        taken_up = select(gap_marks.c.gap).where(gap_marks.c.state != "open")
        found = select(gap_members.c.gap).where(gap_members.c.at >= since, gap_members.c.gap.not_in(taken_up))
        with reading(self._engine) as connection:
            return connection.scalar(select(func.count()).select_from(found.distinct().subquery())) or 0

    def get(self, gap: int) -> Group | None:
        """Give one group with all that is counted in it; None where there is none."""
        member = gap_members.c
        counts = select(func.count(), func.max(member.at)).where(member.gap == gap)
        rated = select(func.count()).where(member.gap == gap, member.kind.in_(("wrong", "partly")))
        query = select(*_SHOWN, *_MARK).outerjoin(gap_marks, gap_marks.c.gap == gap_groups.c.id)
        with reading(self._engine) as connection:
            row = connection.execute(query.where(gap_groups.c.id == gap)).mappings().first()
            if row is None:
                return None
            count, last = connection.execute(counts).one()
            return _group({**row, "count": count, "last": last, "rated": connection.execute(rated).scalar()})

    def members(self, gap: int, *, most: int = 50) -> list[tuple[str, datetime, str]]:
        """List the newest replies of a group: id, moment, kind."""
        member = gap_members.c
        query = select(member.reply, member.at, member.kind).where(member.gap == gap)
        with reading(self._engine) as connection:
            rows = connection.execute(query.order_by(member.at.desc()).limit(most)).all()
        return [(row.reply, row.at, row.kind) for row in rows]

    def mark(self, gap: int, mark: Mark | None) -> None:
        """Note what somebody does about a gap, in place of what was noted before; None: nothing any more."""
        with changing(self._engine) as connection:
            connection.execute(delete(gap_marks).where(gap_marks.c.gap == gap))
            if mark is not None:
                values = {name: getattr(mark, name) for name in Mark.__dataclass_fields__}
                connection.execute(insert(gap_marks).values(gap=gap, **values))

    def leaders(self, model: str, *, after: int = 0) -> Leaders:
        """Give the groups' vectors by this model, those made after a group alone."""
        group = gap_groups.c
        query = select(group.id, group.area, group.subject, group.vector).where(group.model == model, group.id > after)
        with reading(self._engine) as connection:
            rows = connection.execute(query.order_by(group.id)).all()
        vectors = [np.frombuffer(row.vector, dtype=np.float32) for row in rows]
        return Leaders(
            ids=[row.id for row in rows],
            areas=[row.area for row in rows],
            subjects=[row.subject for row in rows],
            vectors=np.stack(vectors) if vectors else np.zeros((0, 0), np.float32),
        )

    def begin(self, missed: Missed, *, subject: str, model: str, vector: Vectors) -> int:
        """Make a group of a question that is like no other; gives its id."""
        values = {
            "area": missed.area or "", "subject": subject, "question": missed.question, "asked_at": missed.at,
            "model": model, "vector": np.asarray(vector, np.float32).tobytes(),
        }  # fmt: skip
        with changing(self._engine) as connection:
            made = connection.execute(insert(gap_groups).values(values)).inserted_primary_key
            assert made is not None  # noqa: S101 - a row that was inserted has a key
            self._put(connection, missed, int(made[0]))
            return int(made[0])

    def join(self, missed: Missed, gap: int) -> None:
        """Put a question into a group."""
        with changing(self._engine) as connection:
            self._put(connection, missed, gap)

    def known(self, replies: Sequence[str]) -> dict[str, int]:
        """Say which of these are in a group already, and in which."""
        member = gap_members.c
        with reading(self._engine) as connection:
            rows = connection.execute(select(member.reply, member.gap).where(member.reply.in_(replies))).all()
        return {row.reply: row.gap for row in rows}

    def place(self, name: str) -> Place:
        """Say how far the questions have been sorted."""
        with reading(self._engine) as connection:
            row = connection.execute(select(gap_progress).where(gap_progress.c.name == name)).first()
        return Place() if row is None else Place(at=row.at, reply=row.reply)

    def reached(self, name: str, place: Place) -> None:
        """Note how far the questions have been sorted."""
        with changing(self._engine) as connection:
            self._note(connection, name, place.at, place.reply)

    def take_turn(self, who: str) -> bool:
        """Sort from now on, unless somebody else is at it; ask again while sorting."""
        now, progress = self.now(), gap_progress.c
        with changing(self._engine) as connection:
            row = connection.execute(select(gap_progress).where(progress.name == "turn")).first()
            if row is not None and row.at > now and row.reply != who:
                return False
            self._note(connection, "turn", now + LEASE, who)
        return True

    def end_turn(self) -> None:
        """Let others sort."""
        with changing(self._engine) as connection:
            connection.execute(delete(gap_progress).where(gap_progress.c.name == "turn"))

    def forget(self, oldest: datetime) -> dict[int, str]:
        """Forget what is past its days; gives the groups whose question is, with their newest reply in its place."""
        member, group = gap_members.c, gap_groups.c
        with changing(self._engine) as connection:
            connection.execute(delete(gap_members).where(member.at < oldest))
            left = select(member.gap).distinct()
            taken_up = select(gap_marks.c.gap)
            connection.execute(delete(gap_groups).where(group.id.not_in(left), group.id.not_in(taken_up)))
            stale = select(group.id).where(group.asked_at < oldest, group.id.in_(left))
            query = select(member.gap, member.reply).where(member.gap.in_(stale)).order_by(member.at)
            return {row.gap: row.reply for row in connection.execute(query)}

    def stand_for(self, gap: int, question: str, at: datetime) -> None:
        """Let another question stand for a group."""
        with changing(self._engine) as connection:
            changed = update(gap_groups).where(gap_groups.c.id == gap)
            connection.execute(changed.values(question=question, asked_at=at))

    def _put(self, connection: Connection, missed: Missed, gap: int) -> None:
        member = gap_members.c
        connection.execute(delete(gap_members).where(member.reply == missed.reply))
        connection.execute(insert(gap_members).values(reply=missed.reply, gap=gap, at=missed.at, kind=missed.kind))

    def _note(self, connection: Connection, name: str, at: datetime, reply: str) -> None:
        connection.execute(delete(gap_progress).where(gap_progress.c.name == name))
        connection.execute(insert(gap_progress).values(name=name, at=at, reply=reply))


_SHOWN = (gap_groups.c.id, gap_groups.c.area, gap_groups.c.subject, gap_groups.c.question)
_MARK = tuple(column for column in gap_marks.c if column.name != "gap")


def _group(row: Any) -> Group:
    mark = None if row["state"] is None else Mark(**{column.name: row[column.name] for column in _MARK})
    return Group(
        id=row["id"], area=row["area"], subject=row["subject"], question=row["question"], count=row["count"] or 0,
        rated=row["rated"] or 0, last=row["last"], mark=mark,
    )  # fmt: skip
