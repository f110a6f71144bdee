"""The home folder: where data lives, and who may use it at once: many readers or one writer, across processes."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import secrets
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO
from zoneinfo import ZoneInfo

POLL_S = 0.05


class UnwritableHome(Exception):
    """The home folder cannot be made or written to; the message names the path, the cause and the remedy."""


class HomeBusy(Exception):
    """Another process uses the home; the message says which one, since when, and what to do. `url`: where it serves."""

    def __init__(self, message: str, *, url: str | None = None) -> None:
        super().__init__(message)
        self.url = url


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


class Home:
    """The layout of SIGNPOST_HOME and the lock on it."""

    def __init__(self, path: Path) -> None:
        self.path = path.expanduser().absolute()

    @property
    def catalogue_file(self) -> Path:
        """The SQLite file of the catalogue, where no other database is set."""
        return self.path / "catalogue.sqlite"

    @property
    def index_folder(self) -> Path:
        """Vectors and their ids. May be deleted: it is built again from the catalogue."""
        return self.path / "index"

    @property
    def models_folder(self) -> Path:
        """Embedding models that were put here by hand."""
        return self.path / "models"

    def prepare(self) -> None:
        """Make the folder and try that it can be written to. Raises UnwritableHome."""
        probe = self.path / f".writable-{os.getpid()}-{secrets.token_hex(4)}"
        try:
            self._holders.mkdir(parents=True, exist_ok=True)
            probe.write_bytes(b"signpost")
            probe.unlink()
        except OSError as error:
            with contextlib.suppress(OSError):
                probe.unlink(missing_ok=True)
            raise UnwritableHome(
                f"{self.path}: the home folder cannot be written to ({error.strerror}); "
                "free the space or the permission, or set SIGNPOST_HOME to a folder that you own"
            ) from error

    @contextlib.contextmanager
    def reading(self, command: str, *, url: str | None = None, timeout_s: float = 10.0) -> Iterator[None]:
        """Use the home beside other readers. `url`: where this process answers meanwhile.

        Raises UnwritableHome, or HomeBusy while somebody writes to it.
        """
        with self._held(command, writes=False, url=url, timeout_s=timeout_s):
            yield

    @contextlib.contextmanager
    def writing(self, command: str, *, url: str | None = None, timeout_s: float = 10.0) -> Iterator[None]:
        """Use the home alone. `url`: where this process answers meanwhile. Raises UnwritableHome, HomeBusy."""
        with self._held(command, writes=True, url=url, timeout_s=timeout_s):
            yield

    def holders(self) -> list[Holder]:
        """Who uses the home now, longest first. Processes that died without a word are left out."""
        found = [holder for path in self._holders.glob("*.json") if (holder := _read_holder(path)) is not None]
        return sorted((holder for holder in found if _is_alive(holder.pid)), key=lambda holder: holder.since)

    def served_at(self) -> str | None:
        """Where a process that uses the home answers over HTTP; None where none does."""
        return next((holder.url for holder in self.holders() if holder.url), None)

    @property
    def _holders(self) -> Path:
        return self.path / "holders"

    @contextlib.contextmanager
    def _held(self, command: str, *, writes: bool, url: str | None, timeout_s: float) -> Iterator[None]:
        self.prepare()
        with (self.path / "lock").open("a+b") as lock:
            self._acquire(lock, writes=writes, timeout_s=timeout_s)
            # The kernel frees the lock of a process that is killed; the note it leaves is known by its dead pid.
            note = self._holders / f"{os.getpid()}-{secrets.token_hex(4)}.json"
            try:
                self._sweep()
                since = datetime.now(UTC).isoformat()
                told = {"pid": os.getpid(), "command": command, "since": since, "writes": writes, "url": url}
                note.write_text(json.dumps(told), encoding="utf-8")
                yield
            finally:
                note.unlink(missing_ok=True)
                fcntl.flock(lock, fcntl.LOCK_UN)

    def _acquire(self, lock: IO[bytes], *, writes: bool, timeout_s: float) -> None:
        how = fcntl.LOCK_EX if writes else fcntl.LOCK_SH
        deadline = time.monotonic() + timeout_s
        while True:
            try:
                fcntl.flock(lock, how | fcntl.LOCK_NB)
            except BlockingIOError as error:
                if time.monotonic() >= deadline:
                    raise self._busy() from error
                time.sleep(POLL_S)
            else:
                return

    def _busy(self) -> HomeBusy:
        holders = self.holders()
        serving = next((holder for holder in holders if holder.url), None)
        named = serving or next(iter(holders), None)
        who = str(named) if named else "another process"
        others = f" and {len(holders) - 1} more" if len(holders) > 1 else ""
        remedy = f"ask through it at {serving.url} or stop it" if serving else "wait until it ends or stop it"
        return HomeBusy(f"{self.path} is in use by {who}{others}; {remedy}", url=serving.url if serving else None)

    def _sweep(self) -> None:
        for path in self._holders.glob("*.json"):
            pid = path.name.partition("-")[0]
            if pid.isdigit() and not _is_alive(int(pid)):
                path.unlink(missing_ok=True)


def _read_holder(path: Path) -> Holder | None:
    """The holder that a note names, or None for a note that is half-written or just gone."""
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


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # it runs, as somebody else
        return True
    return True
