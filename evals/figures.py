"""The figures of a run: every measure with its interval, over all and by group, and the times of the stages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from pydantic import BaseModel, ConfigDict

from bot.model import Stage
from evals.intervals import bootstrap_mean, wilson
from evals.metrics.catalogue import MEASURES, Measure
from evals.record import Item

# What the figures are broken down by.
GROUPINGS: Mapping[str, Callable[[Item], str]] = {
    "split": lambda item: item.case.split,
    "question set": lambda item: item.question_set,
    "category": lambda item: item.case.category,
    "expected behaviour": lambda item: item.case.expected_behaviour.value,
    "channel": lambda item: item.case.channel or "not said",
    "area": lambda item: item.case.area or "none set",
    "persona": lambda item: item.case.persona or "not said",
}


class _Kept(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Figure(_Kept):
    """One figure: a share or a mean of `count` questions with its 95 % interval. `hits` is set for a share."""

    value: float
    low: float
    high: float
    count: int
    hits: int | None = None


class Timing(_Kept):
    """How long a stage took, in milliseconds, over the questions that came to it."""

    p50: float
    p95: float
    count: int


class Figures(_Kept):
    """All figures of a run. A measure that applies to no question of a group is absent there."""

    questions: int
    overall: dict[str, Figure]
    groups: dict[str, dict[str, dict[str, Figure]]]  # grouping -> group -> measure
    stages: dict[str, Timing]  # in the order of answering; "in all" last


def figures_of(items: Sequence[Item]) -> Figures:
    """Work out the figures of measured items."""
    return Figures(
        questions=len(items),
        overall=_measured(items),
        groups={name: _by(items, key) for name, key in GROUPINGS.items()},
        stages=_timings(items),
    )


def _by(items: Sequence[Item], key: Callable[[Item], str]) -> dict[str, dict[str, Figure]]:
    groups: dict[str, list[Item]] = defaultdict(list)
    for each in items:
        groups[key(each)].append(each)
    return {name: _measured(groups[name]) for name in sorted(groups)}


def _measured(items: Sequence[Item]) -> dict[str, Figure]:
    found = {}
    for measure in MEASURES:
        values = [item.measures[measure.name] for item in items if measure.name in item.measures]
        if values:
            found[measure.name] = figure_of(measure, values)
    return found


def figure_of(measure: Measure, values: Sequence[float]) -> Figure:
    """Give the figure of a measure over the questions that it applies to, of which there is one at least."""
    mean = round(sum(values) / len(values), 4)
    if measure.is_share:
        hits = round(sum(values))
        low, high = wilson(hits, len(values))
        return Figure(value=mean, low=low, high=high, count=len(values), hits=hits)
    low, high = bootstrap_mean(values)
    return Figure(value=mean, low=low, high=high, count=len(values))


def _timings(items: Sequence[Item]) -> dict[str, Timing]:
    taken: dict[str, list[float]] = defaultdict(list)
    for item in items:
        for stage, ms in item.stage_ms.items():
            taken[stage].append(ms)
    known = [stage.value for stage in Stage]  # what none of them is comes after the last of them
    ordered = sorted(taken, key=lambda stage: known.index(stage) if stage in known else len(known))
    found = {stage: _timing(taken[stage]) for stage in ordered}
    return found | ({"in all": _timing([item.took_ms for item in items])} if items else {})


def _timing(values: Sequence[float]) -> Timing:
    middle, high = np.percentile(values, [50, 95])
    return Timing(p50=round(float(middle), 2), p95=round(float(high), 2), count=len(values))
