"""`signpost eval`: run question sets, compare runs, hold a run to its gates, record what later runs are held to."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, NoReturn, TypeVar

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.bootstrap import Bootstrap
from evals.asking import Asks, NothingToAsk, Signpost
from evals.baseline import KEPT_FOLDER, plain_pipeline
from evals.cases import UnusableQuestionSet
from evals.compare import NothingShared, compare
from evals.evaluation import Evaluation, read_sets, warnings
from evals.figures import figures_of
from evals.gates import Recorded, UnusableGates, broken_gates, read_recorded, record_figures
from evals.in_force import read_in_force
from evals.record import PLAIN_PIPELINE, SIGNPOST, RunRecord, UnusableRecord
from evals.report import write_report
from evals.report_comparison import write_comparison
from evals.result import result_of
from evals.run import RECORD
from evals.showing import show_comparison, show_gates, show_run

app = typer.Typer(help="Evaluate the answers against question sets.", no_args_is_help=True)

QUESTIONS = Path(__file__).parent / "questions"
RECORDED = Path(__file__).parent / "recorded"
RUNS = "evaluations"
PLAIN_FOLDER = "plain-pipeline"
_Readable = TypeVar("_Readable")

Run = Annotated[Path, typer.Argument(metavar="RUN", help="A run: its folder, or its record.json.")]
Gates = Annotated[
    list[Path] | None,
    typer.Option("--gates", help="Hold the run to its gates and to the figures recorded in this file or folder."),
]


@app.command("run")
def run_questions(
    *,
    questions: Annotated[
        list[Path] | None,
        typer.Option(help="Question set, JSON Lines; may be given more than once. Else those that come with Signpost."),
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Folder of the run; else one in SIGNPOST_HOME/evaluations.")] = None,
    json_file: Annotated[Path | None, typer.Option("--json", help="Write summary and items here.")] = None,
    baseline: Annotated[
        bool,
        typer.Option("--baseline/--no-baseline", help="Ask the plain pipeline as well, to show it beside Signpost."),
    ] = True,
    gates: Gates = None,
) -> None:
    """Ask every question, judge the replies, and keep the run with its report. An interrupted run is gone on with."""
    console = Console(stderr=True)
    recorded = [each for path in gates or () for each in _read(read_recorded, path)]
    record, beside, folder = _asked(questions or _shipped(), out, console, with_baseline=baseline)
    figures = figures_of(record.items)
    plain = figures_of(beside.items) if beside else None
    result = json.dumps(result_of(record, figures, plain), ensure_ascii=False, indent=1)
    for target in (folder / "result.json", *((json_file,) if json_file else ())):
        target.write_text(result, "utf-8")
    write_report(record, figures, folder / "report.html", beside)
    show_run(record, figures, plain, Console())
    console.print(f"Kept in {folder}: {RECORD}, result.json, report.html", markup=False, soft_wrap=True)
    if gates:
        _hold(record, recorded)


@app.command("compare")
def compare_runs(
    before: Run,
    after: Run,
    *,
    json_file: Annotated[Path | None, typer.Option("--json", help="Write the comparison here.")] = None,
    html: Annotated[Path | None, typer.Option(help="Write the comparison as a page here.")] = None,
) -> None:
    """Show what got better, what worse and what changed between two runs."""
    first, second = (_read(RunRecord.read, each) for each in (before, after))
    try:
        found = compare(first, second)
    except NothingShared as error:
        _wrong_use(error)
    if json_file:
        json_file.write_text(found.model_dump_json(indent=1), "utf-8")
    if html:
        write_comparison(found, html)
    show_comparison(found, Console())


@app.command("gates")
def hold_to_gates(
    run: Run,
    *,
    recorded: Annotated[
        list[Path] | None, typer.Option(help="File or folder of recorded figures; else those that come with Signpost.")
    ] = None,
) -> None:
    """Hold a run to its gates. Exit status 1 with a table where one is broken."""
    paths = recorded or ([RECORDED] if RECORDED.exists() else [])
    _hold(_read(RunRecord.read, run), [each for path in paths for each in _read(read_recorded, path)])


@app.command("record")
def record_run(
    run: Annotated[
        Path | None,
        typer.Argument(
            metavar="[RUN]", help="A run: its folder. Else the questions that come with Signpost are asked."
        ),
    ] = None,
    *,
    out: Annotated[Path, typer.Option(help="Folder to write to.")] = RECORDED,
) -> None:
    """Record figures: from now on no run may fall behind them by more than their interval.

    What must never happen cannot be recorded away: it is shown, and the exit status is 1.
    """
    if run is None:
        record, plain, folder = _asked(_shipped(), None, Console(stderr=True), with_baseline=True)
        write_report(record, figures_of(record.items), folder / "report.html", plain)
    else:
        record, beside = _read(RunRecord.read, run), run / PLAIN_FOLDER
        plain = _read(RunRecord.read, beside) if beside.is_dir() else None
    for path in record_figures(record, out, plain):
        typer.echo(f"Recorded: {path}")
    _hold(record, [])


def _shipped() -> list[Path]:
    return sorted(QUESTIONS.glob("*.jsonl"))


def _asked(
    questions: list[Path], out: Path | None, console: Console, *, with_baseline: bool
) -> tuple[RunRecord, RunRecord | None, Path]:
    bootstrap = Bootstrap()
    try:
        sets = read_sets(questions, tuple(bootstrap.areas.areas))
    except UnusableQuestionSet as error:
        _wrong_use(error)
    held = read_in_force(bootstrap)
    for line in warnings(sets, held):
        _say(f"Note: {line}")
    runs = bootstrap.home.path / RUNS
    with bootstrap.assistant("signpost eval run") as assistant:
        signpost = Signpost(assistant)
        try:
            corpus_version = signpost.corpus_version()
        except NothingToAsk as error:
            _end(error, 1)
        evaluation = Evaluation(sets=sets, held=held, corpus_version=corpus_version, say=_say)
        folder = evaluation.folder(out, runs)
        record = _with_progress(evaluation, signpost, folder, SIGNPOST, console)
    if not with_baseline:
        return record, None, folder
    with _progress("Reading the documents in for the plain pipeline", console) as advance:
        plain = plain_pipeline(bootstrap.knowledge, kept=runs / KEPT_FOLDER, on_chunks=advance)
    return record, _with_progress(evaluation, plain, folder / PLAIN_FOLDER, PLAIN_PIPELINE, console), folder


def _with_progress(evaluation: Evaluation, asked: Asks, folder: Path, system: str, console: Console) -> RunRecord:
    with _progress(f"Asking {system}", console) as advance:
        done = itertools.count(1)
        return evaluation.run(asked, folder, system=system, on_case=lambda _: advance(next(done), evaluation.count))


@contextmanager
def _progress(title: str, console: Console) -> Iterator[Callable[[int, int], None]]:
    """Show how far something is: it is told how many are done, of how many."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task(title, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


def _hold(record: RunRecord, recorded: Sequence[Recorded]) -> None:
    broken = broken_gates(record, recorded)
    show_gates(broken, Console())
    if broken:
        raise typer.Exit(1)


def _read(read: Callable[[Path], _Readable], path: Path) -> _Readable:
    """Read a file that was named on the command line; one that cannot be used is wrong use."""
    try:
        return read(path)
    except (UnusableRecord, UnusableGates) as error:
        _wrong_use(error)


def _say(line: str) -> None:
    typer.echo(line, err=True)


def _wrong_use(error: Exception) -> NoReturn:
    _end(error, 2)


def _end(error: Exception, status: int) -> NoReturn:
    Console(stderr=True).print(f"Error: {error}", style="red", markup=False, soft_wrap=True)
    raise typer.Exit(status) from error
