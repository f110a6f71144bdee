"""`signpost bench`: how fast and how large Signpost is on this machine and home. It measures and asserts nothing."""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from bot.answering.assistant import Assistant
from bot.bootstrap import Bootstrap
from bot.model import Question
from evals.bench_questions import QUESTIONS
from knowledge.calendar import LONDON

COLD_RUNS = 5
WARM_ROUNDS = 5
MOMENT = datetime(2026, 11, 18, 11, 0, tzinfo=LONDON)  # a quiet weekday, the same in every run
# The command itself, in a process of its own; stderr then says whether torch came in with anything.
_ASK = """
import sys
from knowledge.command import main
try:
    main()
finally:
    print("torch" in sys.modules, file=sys.stderr)
"""


class BenchFailed(Exception):
    """A command that was to be measured did not work; the message holds what it said."""


def bench(
    *,
    documents: Annotated[
        Path | None, typer.Option(exists=True, help="A file or folder to measure ingesting with, in a home of its own.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")] = False,
) -> None:
    """Measure asking, cold and warm, and with --documents ingesting."""
    figures: dict[str, Any] = {"python": sys.version.split()[0], "processors": os.cpu_count(), "cold": cold()}
    with Bootstrap().assistant("signpost bench") as assistant:
        figures["warm"] = warm(assistant.now())
    if documents is not None:
        figures["ingest"] = ingest_twice(documents)
    figures["ratios"] = ratios(figures)
    if as_json:
        typer.echo(json.dumps(figures))
    else:
        show(figures)


def cold(runs: int = COLD_RUNS) -> dict[str, Any]:
    """Ask in processes of their own: wall seconds, the largest memory of any of them, whether torch was imported."""
    seconds, torch = [], False
    for question in QUESTIONS[:runs]:
        taken, said = _timed([sys.executable, "-c", _ASK, "ask", question, "--json", "--at", MOMENT.isoformat()])
        seconds.append(taken)
        torch = torch or said.strip().endswith("True")
    # Kilobytes on Linux, bytes on macOS.
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
    return {
        "runs": runs,
        "min_s": round(min(seconds), 3),
        "median_s": round(statistics.median(seconds), 3),
        "max_s": round(max(seconds), 3),
        "max_rss_mb": round(peak, 1),
        "torch_imported": torch,
    }


def warm(assistant: Assistant, rounds: int = WARM_ROUNDS) -> dict[str, Any]:
    """Ask in this process, after one question that loads everything: milliseconds by outcome and over all."""
    first_ms = _asked(assistant, QUESTIONS[0])[0]
    taken: list[float] = []
    by_outcome: dict[str, list[float]] = {}
    for question in QUESTIONS * rounds:
        ms, outcome = _asked(assistant, question)
        taken.append(ms)
        by_outcome.setdefault(outcome, []).append(ms)
    return {
        "questions": len(QUESTIONS),
        "rounds": rounds,
        "first_ms": round(first_ms, 1),
        "p50_ms": quantile(taken, 0.50),
        "p95_ms": quantile(taken, 0.95),
        "by_outcome_p50_ms": {outcome: quantile(each, 0.50) for outcome, each in sorted(by_outcome.items())},
    }


def ingest_twice(documents: Path) -> dict[str, Any]:
    """Ingest into an empty home, then once more with nothing changed: wall seconds of each, process start included."""
    command = [sys.executable, "-m", "knowledge.command", "ingest", str(documents.absolute()), "--json"]
    with tempfile.TemporaryDirectory(prefix="signpost-bench-") as folder:
        settings = os.environ | {"SIGNPOST_HOME": folder}
        settings.pop("SIGNPOST_DATABASE_URL", None)  # else it would write into the catalogue that is in use
        first, _ = _timed(command, settings)
        again, _ = _timed(command, settings)
    return {"documents": documents.name, "first_s": round(first, 2), "unchanged_s": round(again, 2)}


def ratios(figures: dict[str, Any]) -> dict[str, float]:
    """Compare figures of one run with each other: they hold on a slower or busier machine too."""
    warm_ms = figures["warm"]["p50_ms"]
    found = {
        "cold_to_warm": figures["cold"]["median_s"] * 1000 / max(warm_ms, 0.1),
        "p95_to_p50": figures["warm"]["p95_ms"] / max(warm_ms, 0.1),
    }
    if "ingest" in figures:
        found["first_to_unchanged"] = figures["ingest"]["first_s"] / max(figures["ingest"]["unchanged_s"], 0.01)
    return {name: round(ratio, 1) for name, ratio in found.items()}


def quantile(values: Sequence[float], share: float) -> float:
    """Give the value that `share` of the values do not exceed, to a tenth."""
    ordered = sorted(values)
    return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 1)


def show(figures: dict[str, Any], console: Console | None = None) -> None:
    """Print the figures as a table."""
    table = Table(title=f"Python {figures['python']}, {figures['processors']} processors")
    table.add_column("What")
    table.add_column("Measured", justify="right")
    for group in ("cold", "warm", "ingest", "ratios"):
        for name, value in _flat(figures.get(group, {})):
            table.add_row(f"{group}: {name}", str(value))
    (console or Console()).print(table)


def _flat(figures: dict[str, Any]) -> list[tuple[str, Any]]:
    rows: list[tuple[str, Any]] = []
    for name, value in figures.items():
        nested = value.items() if isinstance(value, dict) else ()
        rows += [(f"{name} {inner}", each) for inner, each in nested] or [(name, value)]
    return rows


def _asked(assistant: Assistant, text: str, clock: Callable[[], float] = time.perf_counter) -> tuple[float, str]:
    started = clock()
    reply, _ = assistant.reply(Question(text=text, at=MOMENT))
    return (clock() - started) * 1000, reply.outcome.value


def _timed(command: list[str], settings: dict[str, str] | None = None) -> tuple[float, str]:
    """Run a command: wall seconds and what it wrote to stderr. Raises BenchFailed."""
    started = time.perf_counter()
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    taken = time.perf_counter() - started
    if done.returncode != 0:
        said = (done.stderr.strip() or done.stdout.strip())[-500:]
        raise BenchFailed(
            f"{' '.join(command[3:5])}: ended with {done.returncode} ({said}); put that right and measure again"
        )
    return taken, done.stderr
