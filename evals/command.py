"""`signpost eval run`: a question set through the assistant, with progress, a table and JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.bootstrap import Bootstrap
from evals.cases import UnusableQuestionSet, load_cases
from evals.run import Judged, item, run, summary

app = typer.Typer(help="Evaluate the answers against a question set.", no_args_is_help=True)


@app.callback()
def _evaluate() -> None:
    """Evaluate the answers against a question set."""


@app.command("run")
def run_questions(
    questions: Annotated[Path, typer.Option(help="Question set, JSON Lines.")],
    out: Annotated[Path | None, typer.Option(help="Folder for result.json.")] = None,
    json_file: Annotated[Path | None, typer.Option("--json", help="Write summary and items here.")] = None,
) -> None:
    """Ask every question of a set and judge the replies."""
    console = Console(stderr=True)
    try:
        cases = load_cases(questions)
    except UnusableQuestionSet as error:
        console.print(f"Error: {error}", style="red", markup=False)
        raise typer.Exit(2) from error
    with Bootstrap().assistant("signpost eval run") as assistant, Progress(console=console) as progress:
        task = progress.add_task("Asking", total=len(cases))
        judged = run(cases, assistant, on_case=lambda _: progress.advance(task))
    result = {"summary": summary(judged), "items": [item(each) for each in judged]}
    targets = [json_file] if json_file else []
    if out:
        out.mkdir(parents=True, exist_ok=True)
        targets.append(out / "result.json")
    for target in targets:
        target.write_text(json.dumps(result, ensure_ascii=False, indent=1), "utf-8")
    _show(judged)


def _show(judged: list[Judged]) -> None:
    figures = summary(judged)
    table = Table(title=f"{figures['passed']['passed']} of {figures['questions']} passed")
    for heading in ("Category", "Passed", "Of", "95 % interval"):
        table.add_column(heading, justify="left" if heading == "Category" else "right")
    for name, share in figures["by_category"].items():
        table.add_row(
            name, str(share["passed"]), str(share["of"]), f"{share['interval'][0]:.2f}-{share['interval'][1]:.2f}"
        )
    Console().print(table)
