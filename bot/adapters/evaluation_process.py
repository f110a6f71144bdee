"""Runs `signpost eval` beside the server: one run at a time, at a low priority, ended or gone on with at will."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from bot.adapters.evaluation_runs import (
    LOG,
    QUESTIONS,
    REQUEST,
    RUNNING,
    Run,
    Runs,
    State,
    running_in,
)
from bot.adapters.question_set_files import QuestionSetFile

NICENESS = 10  # whoever asks a question comes first
COMPARISONS = "comparisons"
COMMAND = (sys.executable, "-m", "knowledge.command", "eval")
_COMPARING_TAKES_S = 300
# A comparison keeps a core and half a gigabyte busy for seconds, and questions are answered on the same ones.
AT_ONCE = threading.BoundedSemaphore(2)
WAIT_S = 15.0
_LOCK_WITHIN_S = 2.0


class NotRun(Exception):
    """An evaluation was not started, stopped or compared; the message says why and what to do."""


class TooManyComparisons(Exception):
    """Others are being compared, and none of them ended while this one waited."""

    def __init__(self) -> None:
        super().__init__("Other evaluations are being compared just now. Try again in a minute.")


class EvaluationProcess:
    """Starts and stops evaluations of one home. All it knows is in their folders, so that a new server knows it too."""

    def __init__(self, home: Path) -> None:
        self.runs = Runs(home)
        self._home = home

    def start(self, sets: Sequence[QuestionSetFile], *, by: str) -> str:
        """Start a run of these sets and give its id. Raises NotRun."""
        if not sets:
            raise NotRun("Choose a question set to be asked.")
        for each in sets:
            if each.faults or not each.lines:
                raise NotRun(f"The set {each.name} cannot be asked: {'; '.join(each.faults) or 'it is empty'}.")
        now = datetime.now(UTC)
        identifier = self._new_id(now)
        with self._lock(identifier) as lock:
            folder = self.runs.folder / identifier
            (folder / QUESTIONS).mkdir(parents=True)
            for each in sets:  # a copy: the set may be changed while it is asked, or before it is gone on with
                shutil.copyfile(each.path, folder / QUESTIONS / each.path.name)
            total = sum(len(each.lines) for each in sets)
            told = {"sets": [each.name for each in sets], "total": total, "by": by, "at": now.isoformat()}
            (folder / REQUEST).write_text(json.dumps(told), "utf-8")
            self._begin(folder, lock)
        return identifier

    def resume(self, run: Run) -> None:
        """Go on with a run that was stopped or failed. Raises NotRun."""
        if run.state not in (State.STOPPED, State.FAILED) or not (run.folder / QUESTIONS).is_dir():
            raise NotRun("This evaluation cannot be gone on with: it is finished, or was begun in a terminal.")
        with self._lock(run.id) as lock:
            self._begin(run.folder, lock)

    def stop(self, run: Run) -> None:
        """Stop a run. The replies that it has stay. Raises NotRun."""
        running = running_in(self.runs.folder)
        if running is None or running.run != run.id or running.pid is None:
            raise NotRun("This evaluation does not run just now.")
        os.kill(running.pid, signal.SIGTERM)
        deadline = time.monotonic() + _LOCK_WITHIN_S
        while running_in(self.runs.folder) == running and time.monotonic() < deadline:
            time.sleep(0.02)

    def compared(self, before: Run, after: Run) -> dict[str, Any]:
        """Compare two finished runs, once: what came out is kept. Few at once; the next waits.

        Raises NotRun, TooManyComparisons.
        """
        kept = self.runs.folder / COMPARISONS / f"{before.id}..{after.id}.json"
        if not kept.is_file():
            if not AT_ONCE.acquire(timeout=WAIT_S):
                raise TooManyComparisons
            try:
                self._compare(before, after, kept)
            finally:
                AT_ONCE.release()
        found: dict[str, Any] = json.loads(kept.read_text("utf-8"))
        return found

    def _compare(self, before: Run, after: Run, kept: Path) -> None:
        if kept.is_file():  # somebody compared the same two while this one waited
            return
        kept.parent.mkdir(exist_ok=True)
        written = kept.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
        done = self._ended("compare", str(before.folder), str(after.folder), "--json", str(written))
        if done.returncode or not written.is_file():
            lines = done.stderr.strip().splitlines()
            raise NotRun(lines[-1].removeprefix("Error: ") if lines else "The comparison ended without a word.")
        written.replace(kept)

    def _new_id(self, now: datetime) -> str:
        names = (f"{now:%Y-%m-%d-%H%M%S}{end}" for end in ("", *(f"-{number}" for number in range(2, 100))))
        return next(name for name in names if not (self.runs.folder / name).exists())

    def _ended(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        try:
            return subprocess.run(  # noqa: S603 - our own command and folders of our own naming
                [*COMMAND, *arguments],
                env=self._environment(), capture_output=True, text=True, check=False, timeout=_COMPARING_TAKES_S,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise NotRun("The comparison took over five minutes and was given up; try it in a terminal.") from None

    def _begin(self, folder: Path, lock: IO[bytes]) -> None:
        """Start the process. It inherits the lock and holds it until it ends, however it ends."""
        questions = [part for path in sorted((folder / QUESTIONS).iterdir()) for part in ("--questions", str(path))]
        with (folder / LOG).open("wb") as log:
            process = subprocess.Popen(  # noqa: S603 - our own command and folders of our own naming
                [*COMMAND, "run", "--no-baseline", "--out", str(folder), *questions],
                env=self._environment(), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                pass_fds=(lock.fileno(),), start_new_session=True,
            )  # fmt: skip
        os.setpriority(os.PRIO_PROCESS, process.pid, NICENESS)
        _note(lock, folder.name, process.pid)
        threading.Thread(target=process.wait, name="evaluation", daemon=True).start()  # else it stays as a zombie

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "SIGNPOST_HOME": str(self._home), "COLUMNS": "200"}

    def _lock(self, identifier: str) -> IO[bytes]:
        """Take the lock of the one run. Closing it leaves it to the process that was started. Raises NotRun."""
        self.runs.folder.mkdir(parents=True, exist_ok=True)
        lock = (self.runs.folder / RUNNING).open("a+b")
        deadline = time.monotonic() + _LOCK_WITHIN_S
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                # Whoever only looks whether something runs holds it for an instant.
                if time.monotonic() > deadline:
                    lock.close()
                    raise NotRun("An evaluation runs already; wait for its end, or stop it.") from None
                time.sleep(0.02)
            else:
                _note(lock, identifier, None)
                return lock


def _note(lock: IO[bytes], run: str, pid: int | None) -> None:
    lock.truncate(0)
    lock.write(json.dumps({"run": run, "pid": pid}).encode())
    lock.flush()
