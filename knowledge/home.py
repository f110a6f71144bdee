"""The home folder: where data lives, and who may use it at once: many readers or one writer, across processes."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import secrets
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from knowledge.holders import Holder, is_alive, read_holder

POLL_S = 0.05


class UnwritableHome(Exception):
    """The home folder cannot be made or written to; the message names the path, the cause and the remedy."""


class HomeBusy(Exception):
    """Another process uses the home; the message says which one, since when, and what to do. `url`: where it serves."""

    def __init__(self, message: str, *, url: str | None = None) -> None:
        super().__init__(message)
        self.url = url


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hold:
    """What this process holds: the open lock, and the note that tells others of it."""

    lock: IO[bytes]
    note: Path
    told: dict[str, object]

    def tell(self, *, writes: bool) -> None:
        """Say in the note whether this process writes now."""
        self.note.write_text(json.dumps(self.told | {"writes": writes}), encoding="utf-8")


class Home:
    """The layout of SIGNPOST_HOME and the lock on it."""

    def __init__(self, path: Path) -> None:
        self.path = path.expanduser().absolute()
        self._held_here: list[_Hold] = []
        self._one_change = threading.Lock()

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

    @property
    def originals_folder(self) -> Path:
        """The files that documents were read from."""
        return self.path / "originals"

    @property
    def uploads_folder(self) -> Path:
        """Files that somebody sent and that are not in force yet."""
        return self.path / "uploads"

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

    @contextlib.contextmanager
    def changing(self, *, timeout_s: float = 10.0) -> Iterator[None]:
        """Where this object reads the home already, be its one writer for a moment, and a reader again after it.

        Threads of this process go on reading: whoever changes something keeps that safe. One change at a time.

        Raises HomeBusy, which says who reads too, or that another change is being made; this process then reads on.
        """
        deadline = time.monotonic() + timeout_s
        if not self._held_here:
            raise HomeBusy(f"{self.path} is not open here; open it before it is changed")
        if not self._one_change.acquire(timeout=timeout_s):
            raise HomeBusy(f"{self.path}: another change is being made here; wait until it ends, then try again")
        try:
            hold = self._held_here[-1]
            self._upgrade(hold, deadline)
            try:
                hold.tell(writes=True)
                yield
            finally:
                hold.tell(writes=False)
                with self._at_the_door(waits=True):
                    fcntl.flock(hold.lock, fcntl.LOCK_SH)
        finally:
            self._one_change.release()

    def holders(self) -> list[Holder]:
        """Who uses the home now, longest first. Processes that died without a word are left out."""
        found = [holder for path in self._holders.glob("*.json") if (holder := read_holder(path)) is not None]
        return sorted((holder for holder in found if is_alive(holder.pid)), key=lambda holder: holder.since)

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
            told = {"pid": os.getpid(), "command": command, "since": datetime.now(UTC).isoformat(), "url": url}
            hold = _Hold(lock=lock, note=note, told=told)
            try:
                self._sweep()
                hold.tell(writes=writes)
                self._held_here.append(hold)
                yield
            finally:
                with contextlib.suppress(ValueError):
                    self._held_here.remove(hold)
                note.unlink(missing_ok=True)
                fcntl.flock(lock, fcntl.LOCK_UN)

    def _acquire(self, lock: IO[bytes], *, writes: bool, timeout_s: float) -> None:
        how = fcntl.LOCK_EX if writes else fcntl.LOCK_SH
        deadline = time.monotonic() + timeout_s
        while True:
            with self._at_the_door() as is_free:
                if is_free and _locked(lock, how):
                    return
            if time.monotonic() >= deadline:
                raise self._busy()
            time.sleep(POLL_S)

    def _upgrade(self, hold: _Hold, deadline: float) -> None:
        """Turn a shared hold into the only one. Raises HomeBusy; the hold is then shared as before.

        The kernel lets go of a lock before it gives the other kind. With the door shut nobody can come in between, so
        what was shared can always be had back.
        """
        while True:
            with self._at_the_door() as is_free:
                if is_free:
                    if _locked(hold.lock, fcntl.LOCK_EX):
                        return
                    fcntl.flock(hold.lock, fcntl.LOCK_SH)
            if time.monotonic() >= deadline:
                raise self._read_too(hold)
            time.sleep(POLL_S)

    @contextlib.contextmanager
    def _at_the_door(self, *, waits: bool = False) -> Iterator[bool]:
        """Shut the door while a lock is taken, so that no two processes take one at once. False: it is shut already.

        Nobody keeps it shut for longer than taking a lock needs: `waits` waits for that.
        """
        with (self.path / "door").open("a+b") as door:
            if waits:
                fcntl.flock(door, fcntl.LOCK_EX)
            yield waits or _locked(door, fcntl.LOCK_EX)

    def _read_too(self, hold: _Hold) -> HomeBusy:
        others = [holder for holder in self.holders() if holder.pid != os.getpid()]
        who = ", ".join(map(str, others)) or "another process"
        return HomeBusy(
            f"{self.path} is also read by {who}, which would not see the change; stop it for as long as this takes. "
            f"'signpost slack' can run within 'signpost serve' instead: then nothing has to be stopped"
        )

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
            if pid.isdigit() and not is_alive(int(pid)):
                path.unlink(missing_ok=True)


def _locked(file: IO[bytes], how: int) -> bool:
    """Whether the lock could be had at once."""
    try:
        fcntl.flock(file, how | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
