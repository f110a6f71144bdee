"""An evaluation at the terminal: question sets read and checked, the home opened, how far it is, how it ends."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.answering.assistant import Assistant
from bot.bootstrap import Bootstrap
from evals.asking import Asks, NothingToAsk, Signpost
from evals.cases import UnusableQuestionSet
from evals.evaluation import Evaluation, read_sets, warnings
from evals.in_force import InForce, read_in_force
from evals.judging import Judging, NoJudge, judging_of
from evals.record import SIGNPOST, RunRecord, with_model
from evals.tally import Tally

QUESTIONS = Path(__file__).parent / "questions"
RUNS = "evaluations"


@dataclass(frozen=True, kw_only=True)
class Session:
    """An open home with question sets to be asked. `judging`: a judge model that is wanted."""

    bootstrap: Bootstrap
    assistant: Assistant
    evaluation: Evaluation
    console: Console
    judging: Judging | None = None

    @property
    def runs(self) -> Path:
        """Where runs are kept."""
        return self.bootstrap.home.path / RUNS

    @property
    def system(self) -> str:
        """What answers: Signpost, and the model that the settings name."""
        model = self.bootstrap.language_model
        return with_model(model.spec.name) if model else SIGNPOST

    def folder(self, out: Path | None) -> Path:
        """Give the folder of the run."""
        return self.evaluation.folder(out, self.runs, self.system)

    def ask(self, folder: Path) -> RunRecord:
        """Ask Signpost as it is set."""
        model, settings = self.bootstrap.language_model, self.bootstrap.bot
        tally = Tally(model, self.bootstrap.judge, price_in=settings.llm_price_in, price_out=settings.llm_price_out)
        asked = Signpost(self.assistant, spent=tally.spent if model else None)
        return self._asked(asked, folder, self.system, self.judging)

    def ask_without_model(self, folder: Path) -> RunRecord:
        """Ask Signpost without its language model."""
        return self._asked(Signpost(self.assistant.without_writer()), folder, SIGNPOST, self.judging)

    def ask_other(self, asked: Asks, folder: Path, system: str) -> RunRecord:
        """Ask something else the same questions."""
        return self._asked(asked, folder, system)

    def _asked(self, asked: Asks, folder: Path, system: str, judging: Judging | None = None) -> RunRecord:
        count, done = self.evaluation.count, itertools.count(1)
        with progress(f"Asking {system}", self.console) as advance:
            return self.evaluation.run(
                asked, folder, system=system, on_case=lambda _: advance(next(done), count), judging=judging
            )


@contextmanager
def opened(
    questions: Sequence[Path], command: str, *, with_judge: bool = False, bootstrap: Bootstrap | None = None
) -> Iterator[Session]:
    """Read the question sets, open the home and see that its search is in order. Ends the command where one fails."""
    bootstrap = bootstrap or Bootstrap()
    try:
        sets = read_sets(questions or shipped(), tuple(bootstrap.areas.areas))
    except UnusableQuestionSet as error:
        wrong_use(error)
    held = read_in_force(bootstrap)
    for line in warnings(sets, held):
        say(f"Note: {line}")
    judging = _judging(bootstrap, held) if with_judge else None
    with bootstrap.assistant(command) as current:
        assistant = current.now()  # one for the whole run, whatever changes meanwhile
        try:
            corpus_version = Signpost(assistant).corpus_version()
        except NothingToAsk as error:
            end(error, 1)
        evaluation = Evaluation(sets=sets, held=held, corpus_version=corpus_version, say=say)
        yield Session(
            bootstrap=bootstrap,
            assistant=assistant,
            evaluation=evaluation,
            console=Console(stderr=True),
            judging=judging,
        )


def shipped() -> list[Path]:
    """The question sets that come with Signpost."""
    return sorted(QUESTIONS.glob("*.jsonl"))


@contextmanager
def progress(title: str, console: Console) -> Iterator[Callable[[int, int], None]]:
    """Show how far something is: it is told how many are done, of how many."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as shown:
        task = shown.add_task(title, total=None)
        yield lambda done, total: shown.update(task, completed=done, total=total)


def say(line: str) -> None:
    """Tell the person who waits."""
    typer.echo(line, err=True)


def wrong_use(error: Exception) -> NoReturn:
    """End for what was given."""
    end(error, 2)


def end(error: Exception, status: int) -> NoReturn:
    """End the command with what is wrong."""
    Console(stderr=True).print(f"Error: {error}", style="red", markup=False, soft_wrap=True)
    raise typer.Exit(status) from error


def _judging(bootstrap: Bootstrap, held: InForce) -> Judging:
    try:
        judging = judging_of(bootstrap, held, bootstrap.home.path / RUNS)
    except NoJudge as error:
        wrong_use(error)
    if not judging.standing.is_shown:
        say(f"Note: the judge model is not asked. {judging.standing.told}")
    return judging
