"""Shows an ingest: a progress bar while it runs, a table or JSON when it is done."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from ingest.pipeline import Report
from ingest.sources import Item
from knowledge.search import Embedder, Vectors


class Meter:
    """A progress bar on stderr: documents begun, and texts embedded so far. Silent where nobody watches."""

    def __init__(self, *, quiet: bool, console: Console | None = None) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        embedded = TextColumn("{task.fields[embedded]} sentences embedded")
        shown = console or Console(stderr=True)
        self._progress = Progress(*columns, embedded, console=shown, transient=True, disable=quiet)
        self._task = self._progress.add_task("Documents", total=None, embedded=0)
        self._embedded = 0
        self._begun = 0

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def expect(self, documents: int) -> None:
        """Say how many documents there are."""
        self._progress.update(self._task, total=documents)

    def begin(self, item: Item) -> None:
        """Say which document is at hand."""
        self._progress.update(self._task, description=escape(item.name[:40]), completed=self._begun)
        self._begun += 1

    def counting(self, embedder: Embedder) -> Embedder:
        """The embedder, with what it embeds counted here."""
        return _Counted(embedder, self)

    def count(self, texts: int) -> None:
        """Count texts that were embedded."""
        self._embedded += texts
        self._progress.update(self._task, embedded=self._embedded)


class _Counted:
    """An embedder that is watched."""

    def __init__(self, embedder: Embedder, meter: Meter) -> None:
        self._embedder = embedder
        self._meter = meter

    @property
    def name(self) -> str:
        return self._embedder.name

    @property
    def dimensions(self) -> int:
        return self._embedder.dimensions

    def embed(self, texts: Sequence[str]) -> Vectors:
        vectors = self._embedder.embed(texts)
        self._meter.count(len(texts))
        return vectors


def as_json(result: Report | str) -> str:
    """A report, or the reason why there is none, as one JSON object."""
    if isinstance(result, str):
        return json.dumps({"error": result}, ensure_ascii=False)
    return json.dumps(asdict(result) | {"is_complete": result.is_complete}, ensure_ascii=False, indent=1)


def print_report(report: Report, console: Console | None = None) -> None:
    """Print what went in, what did not and why."""
    shown = console or Console()
    table = Table(show_header=True, header_style="bold")
    table.add_column("Documents")
    table.add_column("Number", justify="right")
    table.add_column("Which")
    rows = {
        "added": report.added,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "removed": report.removed,
        "failed": [refusal.name for refusal in report.failed],
    }
    for name, documents in rows.items():
        if documents:
            table.add_row(name, str(len(documents)), escape(_listed(documents)))
    shown.print(table if table.row_count else "Nothing to do.")
    for note in _notes(report):
        shown.print(escape(note), soft_wrap=True)


def _notes(report: Report) -> list[str]:
    notes = [f"Failed: {refusal.reason}" for refusal in report.failed]
    if report.passages_added or report.passages_removed:
        notes.append(f"Passages: {report.passages_added} added, {report.passages_removed} removed.")
    if report.gone:
        notes.append(
            f"Their file has gone, they are still answered from: {_listed(report.gone)}. Remove them with --prune."
        )
    if report.recovered:
        notes.append(f"Put right after a run that was cut short: {_listed(report.recovered)}.")
    if report.was_rebuilt:
        notes.append("The index of meanings was made again from the catalogue.")
    for document, anchors in report.unmatched.items():
        notes.append(f"{document}: {len(anchors)} of the questions kept for it match no passage any more.")
    if report.was_interrupted:
        notes.append("Interrupted. What is listed is in, whole; run the command again for the rest.")
    return notes


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:8]) + (f" and {len(names) - 8} more" if len(names) > 8 else "")
