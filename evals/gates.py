"""What a run must hold: never some things at all, and no figure worse than recorded beyond the recorded interval."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from evals.figures import Figure, figures_of
from evals.metrics.catalogue import BY_NAME, MEASURES, Better
from evals.record import Item, QuestionSet, RunRecord


class UnusableGates(ValueError):
    """A file holds no recorded figures; the message says why and what to do."""


class _Kept(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Recorded(_Kept):
    """The figures of one question set as they stood on a day: what later runs are held against."""

    question_set: QuestionSet
    recorded: date
    commit: str
    corpus_version: str
    figures: dict[str, Figure]


class Broken(_Kept):
    """A gate that does not hold, with the questions that broke it where they can be named."""

    gate: str
    found: str
    questions: tuple[str, ...] = ()


def broken_gates(record: RunRecord, recorded: Sequence[Recorded]) -> list[Broken]:
    """List the gates that a run breaks."""
    found = list(_never(record.items))
    for each in recorded:
        found += _worse(record, each)
    return found


def record_figures(record: RunRecord, folder: Path) -> list[Path]:
    """Write the figures of each question set of a run as what later runs must not fall behind."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for questions in record.question_sets:
        kept = Recorded(
            question_set=questions,
            recorded=record.started.date(),
            commit=record.commit,
            corpus_version=record.corpus_version,
            figures=figures_of(_of(record, questions)).overall,
        )
        path = folder / f"{Path(questions.path).stem}.json"
        path.write_text(kept.model_dump_json(indent=1, exclude_none=True) + "\n", "utf-8")
        written.append(path)
    return written


def read_recorded(path: Path) -> list[Recorded]:
    """Read recorded figures from a file, or from every file of a folder. Raises UnusableGates."""
    return [_read(each) for each in (sorted(path.glob("*.json")) if path.is_dir() else [path])]


def _read(path: Path) -> Recorded:
    try:
        return Recorded.model_validate_json(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, ValidationError) as error:
        raise UnusableGates(f"{path}: no recorded figures; write them with `signpost eval record RUN`") from error


def _never(items: Sequence[Item]) -> Iterator[Broken]:
    """Find what must not happen even once."""
    for measure in MEASURES:
        wrong = 0.0 if measure.better is Better.HIGHER else 1.0
        broke = [item for item in items if measure.never and item.measures.get(measure.name) == wrong]
        if broke:
            yield Broken(
                gate=f"{measure.title}: none may fail",
                found=f"{len(broke)} of {sum(measure.name in item.measures for item in items)}",
                questions=tuple(_named(item, measure.name) for item in broke),
            )


def _worse(record: RunRecord, recorded: Recorded) -> Iterator[Broken]:
    """Find the figures that fell behind the recorded ones by more than chance would explain."""
    name = recorded.question_set.path
    asked = next((each for each in record.question_sets if each.path == name), None)
    if asked is None:
        return  # another set was asked
    if asked.sha256 != recorded.question_set.sha256:
        yield Broken(
            gate=f"{name}: same questions as recorded",
            found="the questions have changed since; look at the figures, then write them with `signpost eval record`",
        )
        return
    now = figures_of(_of(record, asked)).overall
    for measure, then in recorded.figures.items():
        if measure in BY_NAME and (found := _fell_behind(measure, then, now.get(measure))):
            yield Broken(gate=f"{name}: {BY_NAME[measure].title}, no worse than recorded", found=found)


def _fell_behind(measure: str, then: Figure, now: Figure | None) -> str | None:
    better = BY_NAME[measure].better
    if better is Better.NEITHER:
        return None
    if now is None:
        return "not measured any more"
    is_worse = now.value < then.low if better is Better.HIGHER else now.value > then.high
    return f"{now.value:.3f}, recorded {then.value:.3f} ({then.low:.3f} to {then.high:.3f})" if is_worse else None


def _of(record: RunRecord, questions: QuestionSet) -> list[Item]:
    return [item for item in record.items if item.question_set == questions.path]


def _named(item: Item, measure: str) -> str:
    why = "; ".join(item.remarks.get(measure, ()))
    return f"{item.case.id}: {why}" if why else item.case.id
