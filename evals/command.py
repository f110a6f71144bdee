"""`signpost eval`: run question sets, compare runs, hold a run to its gates, record what later runs are held to."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from rich.console import Console

from evals.baseline import KEPT_FOLDER, plain_pipeline
from evals.compare import NothingShared, compare
from evals.figures import figures_of
from evals.gates import Recorded, UnusableGates, broken_gates, read_recorded, record_figures
from evals.judge_command import measure
from evals.modes_command import compare_modes
from evals.options import Questions, WithJudge
from evals.record import PLAIN_PIPELINE, RunRecord, UnusableRecord
from evals.report import write_report
from evals.report_comparison import write_comparison
from evals.result import result_of
from evals.run import RECORD
from evals.session import opened, progress, say, wrong_use
from evals.showing import show_comparison, show_gates, show_run

app = typer.Typer(help="Evaluate the answers against question sets.", no_args_is_help=True)

RECORDED = Path(__file__).parent / "recorded"
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
    questions: Questions = None,
    out: Annotated[Path | None, typer.Option(help="Folder of the run; else one in SIGNPOST_HOME/evaluations.")] = None,
    json_file: Annotated[Path | None, typer.Option("--json", help="Write summary and items here.")] = None,
    baseline: Annotated[
        bool,
        typer.Option("--baseline/--no-baseline", help="Ask the plain pipeline as well, to show it beside Signpost."),
    ] = True,
    judge: WithJudge = False,
    gates: Gates = None,
) -> None:
    """Ask every question, judge the replies, and keep the run with its report. An interrupted run is gone on with."""
    recorded = [each for path in gates or () for each in _read(read_recorded, path)]
    record, beside, folder = _asked(questions or [], out, with_baseline=baseline, with_judge=judge)
    figures = figures_of(record.items)
    plain = figures_of(beside.items) if beside else None
    result = json.dumps(result_of(record, figures, plain), ensure_ascii=False, indent=1)
    for target in (folder / "result.json", *((json_file,) if json_file else ())):
        target.write_text(result, "utf-8")
    write_report(record, figures, folder / "report.html", beside)
    show_run(record, figures, plain, Console())
    say(f"Kept in {folder}: {RECORD}, result.json, report.html")
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
        wrong_use(error)
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
        record, plain, folder = _asked([], None, with_baseline=True)
        write_report(record, figures_of(record.items), folder / "report.html", plain)
    else:
        record, beside = _read(RunRecord.read, run), run / PLAIN_FOLDER
        plain = _read(RunRecord.read, beside) if beside.is_dir() else None
    for path in record_figures(record, out, plain):
        typer.echo(f"Recorded: {path}")
    _hold(record, [])


app.command("modes")(compare_modes)
app.command("judge")(measure)


def _asked(
    questions: list[Path], out: Path | None, *, with_baseline: bool, with_judge: bool = False
) -> tuple[RunRecord, RunRecord | None, Path]:
    with opened(questions, "signpost eval run", with_judge=with_judge) as session:
        folder = session.folder(out)
        record = session.ask(folder)
    if not with_baseline:
        return record, None, folder
    with progress("Reading the documents in for the plain pipeline", session.console) as advance:
        plain = plain_pipeline(session.bootstrap.knowledge, kept=session.runs / KEPT_FOLDER, on_chunks=advance)
    return record, session.ask_other(plain, folder / PLAIN_FOLDER, PLAIN_PIPELINE), folder


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
        wrong_use(error)
