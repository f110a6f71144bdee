"""`signpost eval judge`: how far a judge model agrees with itself and with people, kept for the reports."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.bootstrap import Bootstrap
from evals.circumstances import sha256_of
from evals.in_force import read_in_force
from evals.judge import JudgeSilent, ReplyJudge
from evals.judge_measurement import JUDGES, Measurement, keep, measure_judge, measurement_of, standing_of
from evals.judging import NoJudge, judge_of
from evals.record import RunRecord, UnusableRecord
from evals.session import RUNS, end, progress, say, wrong_use
from evals.showing import show_measurement
from evals.verdicts import Review, UnusableVerdicts, read_verdicts, review, review_of_answers


def measure(
    *,
    verdicts: Annotated[
        Path,
        typer.Option(
            help='People\'s verdicts, JSON Lines: {"id", "verdict": right, partly or wrong, "by"}; or the file of the '
            "console (Checking), which has the answers with them."
        ),
    ],
    run: Annotated[
        Path | None,
        typer.Option(
            help="The run whose replies people judged: its folder, or its record.json. None: the answers that the "
            "verdicts bring."
        ),
    ] = None,
    times: Annotated[int, typer.Option(min=2, max=50, help="How often the judge is asked about each reply.")] = 5,
    json_file: Annotated[Path | None, typer.Option("--json", help="Write the measurement here as well.")] = None,
) -> None:
    """Measure the judge model of SIGNPOST_LLM_JUDGE against people, before any report shows what it says."""
    bootstrap = Bootstrap()
    try:
        record = RunRecord.read(run) if run else None
        given = read_verdicts(verdicts)
        reviewed = review(record.items, given) if record else review_of_answers(given)
        judge, model = judge_of(bootstrap, read_in_force(bootstrap))
    except (UnusableRecord, UnusableVerdicts, NoJudge) as error:
        wrong_use(error)
    for line in reviewed.left_out:
        say(f"Note: {line}")
    said = _said(judge, reviewed, times)
    found = measurement_of(
        said,
        reviewed,
        model=model,
        run=record.name if record else None,
        verdicts_sha256=sha256_of(verdicts),
        measured=datetime.now(UTC),
        failed=judge.failed,
    )
    _keep(found, bootstrap.home.path / RUNS / JUDGES, json_file)


def _said(judge: ReplyJudge, reviewed: Review, times: int) -> list[list[str]]:
    console, done, count = Console(stderr=True), itertools.count(1), len(reviewed.replies)
    try:
        with progress(f"Asking the judge {times} times about each reply", console) as advance:
            return measure_judge(judge, reviewed.replies, times, lambda: advance(next(done), count))
    except JudgeSilent as error:
        end(JudgeSilent(f"nothing was measured, because the judge model fell silent: {error}"), 1)


def _keep(found: Measurement, folder: Path, json_file: Path | None) -> None:
    path = keep(found, folder)
    if json_file:
        json_file.write_text(found.model_dump_json(indent=1), "utf-8")
    show_measurement(found, Console())
    standing = standing_of(found.model, found.prompt, folder)
    Console().print(f"Reports {'may' if standing.is_shown else 'will not'} show it. {standing.told}", markup=False)
    say(f"Kept: {path}")
