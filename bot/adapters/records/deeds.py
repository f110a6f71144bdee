"""Who did what in the console, in the order in which it was done. Nothing in it is ever changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, Engine, func, insert, select

from bot.adapters.records.accounts_tables import deeds
from bot.adapters.records.database import changing, reading
from knowledge.calendar import LONDON


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What somebody did: `did` is a verb, `what` names the thing."""

    at: datetime
    name: str
    did: str
    what: str


class Deeds:
    """The record. Each method raises RecordsUnusable where the database cannot be used."""

    def __init__(self, engine: Engine, *, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now

    def keep(self, person: int, name: str, did: str, what: str) -> None:
        """Write down what somebody did."""
        row = {"at": self._now(), "person": person, "name": name, "did": did, "what": what}
        with changing(self._engine) as connection:
            connection.execute(insert(deeds).values(row))

    def page(
        self, *, person: int | None = None, day: date | None = None, first: int = 0, most: int = 50
    ) -> tuple[Sequence[Deed], int]:
        """List what was done, the latest first, and how much there is: of one person, of one day in London."""
        wanted: list[ColumnElement[bool]] = []
        if person is not None:
            wanted.append(deeds.c.person == person)
        if day is not None:
            begin = datetime.combine(day, time(), tzinfo=LONDON)
            wanted += [deeds.c.at >= begin, deeds.c.at < datetime.combine(day + timedelta(days=1), time(), LONDON)]
        chosen = select(deeds).where(*wanted).order_by(deeds.c.at.desc(), deeds.c.id.desc()).offset(first).limit(most)
        with reading(self._engine) as connection:
            total = connection.scalar(select(func.count()).select_from(deeds).where(*wanted)) or 0
            rows = connection.execute(chosen)
            return tuple(Deed(at=row.at, name=row.name, did=row.did, what=row.what) for row in rows), total

    def people(self) -> Sequence[tuple[int, str]]:
        """List who did anything, by the name that they had last."""
        latest = select(func.max(deeds.c.id)).group_by(deeds.c.person)
        named = select(deeds.c.person, deeds.c.name).where(deeds.c.id.in_(latest)).order_by(func.lower(deeds.c.name))
        with reading(self._engine) as connection:
            return tuple((row.person, row.name) for row in connection.execute(named))
