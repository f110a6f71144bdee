"""Evaluations as folders of the home: which were run, which one runs, how far it is, what came out."""

from __future__ import annotations

import contextlib
import fcntl
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

FOLDER = "evaluations"  # in the home
RESULT, BEGUN, ITEMS, REPORT = "result.json", "begun.json", "items.jsonl", "report.html"  # of `signpost eval run`
REQUEST, LOG, SUMMARY, QUESTIONS = "request.json", "log.txt", "summary.json", "questions"  # of the console
RUNNING = ".running"  # locked by the process that runs, for as long as it lives
_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,79}")
_GROUPS = ("category", "split")  # what the console shows figures by
_MOST_OF_A_REASON = 2_000


class UnknownRun(LookupError):
    """There is no such evaluation; the message says so."""


class State(StrEnum):
    """How an evaluation stands."""

    RUNNING = "running"
    FINISHED = "finished"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One evaluation. `done` of `total` questions are asked; `total` is None where nobody noted how many there are.

    `overall` and `categories` hold figures as `signpost eval run` writes them: value, low, high, count and hits.
    """

    id: str
    folder: Path
    state: State
    started: datetime
    sets: tuple[str, ...] = ()
    by: str | None = None
    done: int = 0
    total: int | None = None
    reason: str = ""  # why it failed
    corpus_version: str = ""
    commit: str = ""
    system: str = ""
    hashes: Mapping[str, str] = field(default_factory=dict)  # of each set
    overall: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    categories: Mapping[str, Mapping[str, Mapping[str, float]]] = field(default_factory=dict)

    @property
    def has_report(self) -> bool:
        """Whether its report can be read."""
        return (self.folder / REPORT).is_file()


class Runs:
    """The evaluations of one home, whoever started them."""

    def __init__(self, home: Path) -> None:
        self.folder = home / FOLDER

    def all(self) -> tuple[Run, ...]:
        """List every evaluation that was begun, newest first."""
        running = running_in(self.folder)
        folders = [path for path in self.folder.iterdir() if _is_run(path)] if self.folder.is_dir() else []
        found = [_run(path, is_running=running is not None and running.run == path.name) for path in folders]
        return tuple(sorted(found, key=lambda run: (run.started, run.id), reverse=True))

    def get(self, identifier: str) -> Run:
        """Give one evaluation. Raises UnknownRun."""
        folder = self.folder / identifier
        if not _ID.fullmatch(identifier) or not _is_run(folder):
            raise UnknownRun(f"There is no evaluation {identifier!r}.")
        running = running_in(self.folder)
        return _run(folder, is_running=running is not None and running.run == identifier)

    def finished(self) -> tuple[Run, ...]:
        """List those that came to their end, newest first."""
        return tuple(run for run in self.all() if run.state is State.FINISHED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """The evaluation that runs now. `pid` is None for the moment in which it is started."""

    run: str
    pid: int | None


def running_in(folder: Path) -> Running | None:
    """Say which evaluation runs now: its process holds the lock, and the kernel frees that when it ends, however."""
    try:
        lock = (folder / RUNNING).open("rb")
    except OSError:
        return None  # none ever ran
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return _told(lock.read())
    return None


def _told(note: bytes) -> Running:
    try:
        found = json.loads(note)
        return Running(run=str(found["run"]), pid=found["pid"])
    except (ValueError, KeyError, TypeError):
        return Running(run="", pid=None)


def _is_run(folder: Path) -> bool:
    return any((folder / name).is_file() for name in (RESULT, REQUEST, BEGUN))


def _run(folder: Path, *, is_running: bool) -> Run:
    request = _json(folder / REQUEST)
    if not is_running and (summary := _summary(folder)):
        return _finished(folder, summary, request)
    reason = "" if is_running else _reason(folder / LOG)
    return Run(
        id=folder.name,
        folder=folder,
        state=State.RUNNING if is_running else State.FAILED if reason else State.STOPPED,
        started=_started(folder, request),
        sets=tuple(request.get("sets", ())),
        by=request.get("by"),
        done=_lines(folder / ITEMS),
        total=request.get("total"),
        reason=reason,
    )


def _finished(folder: Path, summary: Mapping[str, Any], request: Mapping[str, Any]) -> Run:
    sets = {each["path"].removesuffix(".jsonl"): each["sha256"] for each in summary["question_sets"]}
    return Run(
        id=folder.name,
        folder=folder,
        state=State.FINISHED,
        started=datetime.fromisoformat(summary["started"]),
        sets=tuple(sets),
        by=request.get("by"),
        done=summary["questions"],
        total=summary["questions"],
        corpus_version=summary["corpus_version"],
        commit=summary["commit"],
        system=summary["system"],
        hashes=sets,
        overall=summary["overall"],
        categories=summary["groups"]["category"],
    )


def _summary(folder: Path) -> Mapping[str, Any]:
    """Read a run's summary. A result has every item in it: what the console shows of it is kept beside it once."""
    result, kept = folder / RESULT, folder / SUMMARY
    with contextlib.suppress(OSError):
        if kept.stat().st_mtime_ns >= result.stat().st_mtime_ns and (known := _json(kept)):
            return known
    summary: dict[str, Any] = _json(result).get("summary", {})
    if summary:
        summary["groups"] = {name: summary["groups"][name] for name in _GROUPS}
        with contextlib.suppress(OSError):
            kept.write_text(json.dumps(summary), "utf-8")
    return summary


def _started(folder: Path, request: Mapping[str, Any]) -> datetime:
    given = request.get("at") or _json(folder / BEGUN).get("started")
    return datetime.fromisoformat(given) if given else datetime.fromtimestamp(folder.stat().st_mtime, UTC)


def _reason(log: Path) -> str:
    """Read why a run failed from what it said; nothing where it was stopped without a word."""
    try:
        lines = log.read_text("utf-8", "replace").splitlines()
    except OSError:
        return ""
    for number, line in enumerate(lines):
        if line.startswith("Error: "):
            return "\n".join(lines[number:]).removeprefix("Error: ")[:_MOST_OF_A_REASON]
        if line.startswith("Traceback "):
            return f"It met a fault of its own: {lines[-1]}"[:_MOST_OF_A_REASON]
    return ""


def _json(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}  # not there, or being written at this moment
    return found if isinstance(found, dict) else {}


def _lines(path: Path) -> int:
    try:
        with path.open("rb") as items:
            return sum(part.count(b"\n") for part in iter(lambda: items.read(1 << 20), b""))
    except OSError:
        return 0
