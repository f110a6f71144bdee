"""Keeps how replies go out in each place: at once, a share of them after a reviewer, or all of them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import Engine, and_, delete, insert, select

from bot.adapters.records.database import changing, reading
from bot.adapters.records.release_tables import digests, release_modes


class Mode(StrEnum):
    """Which replies a reviewer looks at."""

    OFF = "off"
    SAMPLE = "sample"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """How replies go out in a place. `percent`: of a sample; `minutes`: so long a reviewer is waited for."""

    surface: str
    workspace: str = ""
    room: str = ""
    mode: Mode
    percent: int = 20
    minutes: int = 30
    set_by: str
    set_at: datetime
    since: datetime

    @property
    def place(self) -> tuple[str, str, str]:
        """Where it holds."""
        return self.surface, self.workspace, self.room


class SetMeanwhile(Exception):
    """Somebody else set the mode of a place since it was shown; `now` is what holds, None where nothing is set."""

    def __init__(self, now: Release | None) -> None:
        super().__init__("somebody else has changed this meanwhile")
        self.now = now


class Releases:
    """The modes in the database of records. Every method raises RecordsUnusable."""

    def __init__(self, engine: Engine, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._engine = engine
        self._now = now

    def all(self) -> dict[tuple[str, str, str], Release]:
        """Give what is set, by place."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(release_modes)).mappings().all()
        found = [Release(**{**row, "mode": Mode(row["mode"])}) for row in rows]
        return {each.place: each for each in found}

    def of(self, surface: str, workspace: str = "", room: str = "") -> Release | None:
        """Give what is set for a place: for its room, else for its workspace, else for the service; None: nothing."""
        table = release_modes.c
        near = and_(table.surface == surface, table.workspace.in_(("", workspace)), table.room.in_(("", room)))
        with reading(self._engine) as connection:
            rows = connection.execute(select(release_modes).where(near)).mappings().all()
        found = {(row["workspace"], row["room"]): row for row in rows}
        for place in ((workspace, room), (workspace, ""), ("", "")):
            if place in found:
                return Release(**{**found[place], "mode": Mode(found[place]["mode"])})
        return None

    def set(self, place: tuple[str, str, str], *, mode: Mode, percent: int, minutes: int, by: str, seen: str) -> None:
        """Set the mode of a place. `seen`: the moment of what was shown, "" for nothing. Raises SetMeanwhile."""
        now = self._now()
        table = release_modes.c
        here = and_(table.surface == place[0], table.workspace == place[1], table.room == place[2])
        with changing(self._engine) as connection:
            row = connection.execute(select(release_modes).where(here)).mappings().first()
            before = None if row is None else Release(**{**row, "mode": Mode(row["mode"])})
            if seen_of(before) != seen:
                raise SetMeanwhile(before)
            connection.execute(delete(release_modes).where(here))
            connection.execute(
                insert(release_modes).values(
                    surface=place[0], workspace=place[1], room=place[2], mode=mode, percent=percent, minutes=minutes,
                    set_by=by, set_at=now, since=before.since if before and before.mode is mode else now,
                )
            )  # fmt: skip

    def unset(self, place: tuple[str, str, str]) -> None:
        """Let the file of permissions count again in a place."""
        table = release_modes.c
        here = and_(table.surface == place[0], table.workspace == place[1], table.room == place[2])
        with changing(self._engine) as connection:
            connection.execute(delete(release_modes).where(here))

    def digest_went_out(self, week: str, room: str) -> bool:
        """Whether the digest of a week has been written down for a room."""
        found = select(digests.c.week).where(digests.c.week == week, digests.c.room == room)
        with reading(self._engine) as connection:
            return connection.execute(found).first() is not None

    def note_digest(self, week: str, room: str) -> None:
        """Note that the digest of a week has been written down for a room."""
        known = select(digests.c.week).where(digests.c.week == week, digests.c.room == room)
        with changing(self._engine) as connection:
            if connection.execute(known).first() is None:  # another process may have been quicker
                connection.execute(insert(digests).values(week=week, room=room, at=self._now()))


def seen_of(release: Release | None) -> str:
    """Name one state of a place's mode."""
    return "" if release is None else release.set_at.isoformat()


def is_sampled(name: str, percent: int) -> bool:
    """Whether a message is in a sample: the same answer each time it is asked, in every process."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8]) % 100 < percent
