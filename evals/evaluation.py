"""One evaluation from question files to a measured record: checked, asked, measured, kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from evals.asking import Asks
from evals.cases import Case, UnusableQuestionSet, documents_not_held, load_cases
from evals.circumstances import code_sha256, commit, settings_in_force
from evals.in_force import InForce
from evals.judging import Judging
from evals.measure import measured
from evals.record import SIGNPOST, RunRecord, with_model
from evals.run import Begun, Circumstances, Questions, ask_all, begin, end, named, unfinished_in


@dataclass(frozen=True, kw_only=True)
class Evaluation:
    """Question sets to be asked against what is in force. `say` is told what the person should know meanwhile."""

    sets: tuple[Questions, ...]
    held: InForce
    corpus_version: str
    say: Callable[[str], None] = field(default=lambda line: None)

    @property
    def count(self) -> int:
        """How many questions there are."""
        return sum(len(each.cases) for each in self.sets)

    def folder(self, out: Path | None, runs: Path, system: str = SIGNPOST) -> Path:
        """Give the folder of the run: the one asked for, that of an interrupted run, or a new one."""
        if out is not None:
            return out
        return unfinished_in(runs, self._circumstances(system)) or runs / f"{datetime.now(UTC):%Y-%m-%d-%H%M%S}"

    def run(
        self,
        asked: Asks,
        folder: Path,
        *,
        system: str,
        on_case: Callable[[Case], None],
        judging: Judging | None = None,
    ) -> RunRecord:
        """Ask every question, measure the replies and keep the record. Goes on with what was interrupted."""
        begun = begin(folder, self._circumstances(system), datetime.now(UTC))
        if begun.said:
            self.say(begun.said)
        items = ask_all(begun, self.sets, asked, on_case)
        if judging:
            items = judging.judged(items)
        record = RunRecord(
            name=_name(begun, system),
            started=begun.started,
            question_sets=named(self.sets),
            corpus_version=self.corpus_version,
            settings=_settings(system),
            commit=commit(),
            system=system,
            judge=judging.standing if judging else None,
            items=measured(items, self.held),
        )
        end(folder, record)
        return record

    def _circumstances(self, system: str) -> Circumstances:
        return Circumstances(
            system=system,
            question_sets={each.name: each.sha256 for each in self.sets},
            corpus_version=self.corpus_version,
            settings=_settings(system),
            code=code_sha256(),
        )


def read_sets(paths: Sequence[Path], areas: Sequence[str]) -> tuple[Questions, ...]:
    """Read and check every question set before anything runs. Raises UnusableQuestionSet with all faults of all."""
    sets: list[Questions] = []
    faults: list[str] = []
    for path in paths:
        if any(path.name == each.name for each in sets):
            faults.append(f"{path}: another question set is called {path.name}; rename one")
        try:
            sets.append(Questions.of(path, load_cases(path, areas=areas)))
        except UnusableQuestionSet as error:
            faults.append(str(error))
    if faults:
        raise UnusableQuestionSet("\n".join(faults))
    return tuple(sets)


def warnings(sets: Sequence[Questions], held: InForce) -> list[str]:
    """Say which gold documents the library does not hold: their evidence cannot be found."""
    missing = documents_not_held([case for each in sets for case in each.cases], held.documents)
    return [
        f"{document}: not in this library, so the evidence of {len(cases)} questions cannot be found "
        f"({', '.join(cases[:5])}{' ...' if len(cases) > 5 else ''}); take it in with `signpost ingest`"
        for document, cases in missing.items()
    ]


def _settings(system: str) -> dict[str, str]:
    """Give the settings in force. A system that asks no language model has none set, whatever the others have."""
    is_by_model = system.startswith(with_model(""))
    return settings_in_force() | ({} if is_by_model else {"SIGNPOST_LLM": "unset"})


def _name(begun: Begun, system: str) -> str:
    return f"{system}, {begun.started:%d %B %Y, %H:%M}"
