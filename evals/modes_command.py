"""`signpost eval modes`: the same questions without and with the language model, and a page that compares them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.bootstrap import Bootstrap
from evals.modes import Modes, write_modes
from evals.options import Questions, WithJudge
from evals.session import end, opened, say, wrong_use
from evals.showing import show_authorship, show_comparison

WITHOUT_FOLDER = "exact"  # inside the folder of the run with the model
PAGE = "modes.html"


class NoModel(ValueError):
    """There is no model to compare with; the message says what to do."""


def compare_modes(
    *,
    questions: Questions = None,
    out: Annotated[
        Path | None, typer.Option(help="Folder of both runs; else one in SIGNPOST_HOME/evaluations.")
    ] = None,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Write both summaries and what differs here.")
    ] = None,
    judge: WithJudge = False,
) -> None:
    """Ask every question twice, without the language model and with it, and write a page that compares the replies."""
    bootstrap = Bootstrap()
    _see_that_the_model_answers(bootstrap)
    with opened(questions or [], "signpost eval modes", with_judge=judge, bootstrap=bootstrap) as session:
        folder = session.folder(out)
        exact = session.ask_without_model(folder / WITHOUT_FOLDER)
        written = session.ask(folder)
    modes = Modes.of(exact, written)
    result = json.dumps(modes.result(), ensure_ascii=False, indent=1)
    for target in (folder / "modes.json", *((json_file,) if json_file else ())):
        target.write_text(result, "utf-8")
    write_modes(modes, folder / PAGE)
    console = Console()
    show_comparison(modes.found, console)
    show_authorship(modes.authorship, console)
    say(f"Kept in {folder}: {PAGE}, modes.json, record.json, {WITHOUT_FOLDER}/record.json")


def _see_that_the_model_answers(bootstrap: Bootstrap) -> None:
    """End where there is no model, or where it does not say one word: both modes would be the same."""
    model = bootstrap.language_model
    if model is None:
        wrong_use(NoModel("no language model is set; name one in SIGNPOST_LLM, such as openai:NAME (docs/models.md)"))
    state = model.check()
    if not state.works:
        end(NoModel(f"{state.name}: nothing was asked, because the model does not answer: {state.told}"), 1)
