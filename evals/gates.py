"""What a run must hold: never some things at all, and no figure worse than recorded beyond the recorded interval."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from evals.baseline import words_found
from evals.figures import Figure, figures_of
from evals.metrics.catalogue import BY_NAME, MEASURES, Better, Measure
from evals.record import Item, QuestionSet, RunRecord

CHARACTERS_OF_A_QUESTION = 90


class UnusableGates(ValueError):
    """A file holds no recorded figures; the message says why and what to do."""


class _Kept(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Standing(_Kept):
    """The figures of one question set: over all questions, and over each split."""

    overall: dict[str, Figure]
    splits: dict[str, dict[str, Figure]]


class Recorded(_Kept):
    """How one question set stood on a day: what later runs are held against, and what docs/evaluation.md shows.

    `failed`: for each measure the ids of the questions that it was not met at, so that a broken gate can name new ones.
    """

    question_set: QuestionSet
    recorded: date
    commit: str
    corpus_version: str
    signpost: Standing
    failed: dict[str, tuple[str, ...]]
    plain_pipeline: Standing | None = None
    words_found: Figure | None = None  # the most that a model behind the plain pipeline could reach


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


def record_figures(record: RunRecord, folder: Path, plain: RunRecord | None = None) -> list[Path]:
    """Write the figures of each question set of a run as what later runs must not fall behind.

    `plain`: the plain pipeline's run over the same questions, to be shown beside it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for questions in record.question_sets:
        items = _of(record, questions)
        beside = _of(plain, questions) if plain else []
        kept = Recorded(
            question_set=questions,
            recorded=record.started.date(),
            commit=record.commit,
            corpus_version=record.corpus_version,
            signpost=_standing(items),
            failed={each.name: found for each in MEASURES if each.is_gate and (found := _failed_at(each, items))},
            plain_pipeline=_standing(beside) if beside else None,
            words_found=words_found(beside) if beside else None,
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
        raise UnusableGates(f"{path}: no recorded figures; write them with `signpost eval record`") from error


def _never(items: Sequence[Item]) -> Iterator[Broken]:
    """Find what must not happen even once."""
    for measure in MEASURES:
        broke = [item for item in items if measure.never and not _is_met(measure, item)]
        if measure.never and broke:
            yield Broken(
                gate=f"{measure.never}: this must never happen",
                found=f"at {len(broke)} of {sum(measure.name in item.measures for item in items)} questions",
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
            gate=f"{name}: these are not the questions that the recorded figures are of",
            found="look at the figures of this run; if they are right, make them the recorded ones "
            "with `signpost eval record RUN`",
        )
        return
    items = _of(record, asked)
    now = figures_of(items).overall
    for measure in [BY_NAME[each] for each in recorded.signpost.overall if each in BY_NAME]:
        if found := _fell_behind(measure, recorded, now.get(measure.name)):
            already = recorded.failed.get(measure.name, ())
            newly = [each for each in items if not _is_met(measure, each) and each.case.id not in already]
            yield Broken(
                gate=f"{name}: {measure.title} is worse than recorded",
                found=found,
                questions=tuple(_named(each, measure.name) for each in newly),
            )


def _fell_behind(measure: Measure, recorded: Recorded, now: Figure | None) -> str | None:
    then = recorded.signpost.overall[measure.name]
    if measure.better is Better.NEITHER or not measure.is_gate:
        return None
    if now is None:
        return "no question is measured by this any more"
    is_worse = now.value < then.low if measure.better is Better.HIGHER else now.value > then.high
    if not is_worse:
        return None
    return (
        f"now {_said(now)}; on {recorded.recorded:%-d %B %Y} it was {_said(then)}, and chance alone "
        f"would not leave {_number(then, then.low)} to {_number(then, then.high)}"
    )


def _said(figure: Figure) -> str:
    counted = f" ({figure.hits} of {figure.count})" if figure.hits is not None else ""
    return f"{_number(figure, figure.value)}{counted}"


def _number(figure: Figure, value: float) -> str:
    return f"{value * 100:.0f} %" if figure.hits is not None else f"{value:.2f}"


def _standing(items: Sequence[Item]) -> Standing:
    figures = figures_of(items)
    return Standing(overall=figures.overall, splits=figures.groups["split"])


def _failed_at(measure: Measure, items: Sequence[Item]) -> tuple[str, ...]:
    return tuple(item.case.id for item in items if not _is_met(measure, item))


def _is_met(measure: Measure, item: Item) -> bool:
    """Whether a share is as it should be at a question; a mean, or what does not apply, is no failure of one."""
    if measure.better is Better.NEITHER or not measure.is_share or measure.name not in item.measures:
        return True
    return item.measures[measure.name] == (1.0 if measure.better is Better.HIGHER else 0.0)


def _of(record: RunRecord, questions: QuestionSet) -> list[Item]:
    return [item for item in record.items if item.question_set == questions.path]


def _named(item: Item, measure: str) -> str:
    """Name a question by its id and words, with what was found; else with what is wrong with its reply."""
    why = "; ".join(item.remarks.get(measure) or item.failures)
    said = f"{item.case.id} “{textwrap.shorten(item.case.question, CHARACTERS_OF_A_QUESTION, placeholder=' ...')}”"
    return f"{said}: {why}" if why else said
