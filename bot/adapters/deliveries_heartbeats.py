"""What each process last said of its connection to a chat service, for others to see."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Engine, delete, select

from bot.adapters.deliveries_database import changing, reading
from bot.adapters.deliveries_model import Heartbeat
from bot.adapters.deliveries_tables import heartbeats

# A process tells every half minute; one that has been silent for longer is gone.
SILENT_AFTER = timedelta(seconds=90)


class Heartbeats:
    """The last word of each process on each chat service."""

    def __init__(self, engine: Engine, *, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now

    def beat(self, surface: str, process: str, *, lives: bool, told: str) -> None:
        """Say how the connection is, in place of what the process said before."""
        row = {"surface": surface, "process": process, "lives": lives, "told": told, "at": self._now()}
        mine = (heartbeats.c.surface == surface) & (heartbeats.c.process == process)
        old = heartbeats.c.at < self._now() - timedelta(days=1)
        with changing(self._engine) as connection:
            connection.execute(delete(heartbeats).where(mine | old))
            connection.execute(heartbeats.insert().values(row))

    def stopped(self, surface: str, process: str) -> None:
        """Say that a process has ended as it should."""
        with changing(self._engine) as connection:
            mine = (heartbeats.c.surface == surface) & (heartbeats.c.process == process)
            connection.execute(delete(heartbeats).where(mine))

    def all(self) -> list[Heartbeat]:
        """List the last word of each process; one that has been silent for too long does not live."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(heartbeats).order_by(heartbeats.c.at.desc())).mappings().all()
        silent = self._now() - SILENT_AFTER
        return [
            Heartbeat(**row)
            if row["at"] >= silent
            else Heartbeat(**{**row, "lives": False, "told": f"silent since {row['at']:%H:%M} UTC; {row['told']}"})
            for row in rows
        ]
