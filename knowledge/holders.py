"""Who uses a home: each process leaves a note there, known to be out of date once its process is dead."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A process that uses a home. `url` is set where it answers questions over HTTP."""

    pid: int
    command: str
    since: datetime
    writes: bool
    url: str | None = None

    def __str__(self) -> str:
        local = self.since.astimezone(ZoneInfo("Europe/London"))
        return f"'{self.command}' (pid {self.pid}) since {local:%H:%M}"


def read_holder(path: Path) -> Holder | None:
    """Give the holder that a note names, or None for a note that is half-written or just gone."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return Holder(
            pid=int(told["pid"]),
            command=str(told["command"]),
            since=datetime.fromisoformat(told["since"]),
            writes=bool(told["writes"]),
            url=told["url"],
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def is_alive(pid: int) -> bool:
    """Whether a process with this number runs."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # it runs, as somebody else
        return True
    return True
