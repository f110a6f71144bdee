"""Compares two runs question by question: what got better, what worse, what changed, and by how much each figure."""

from __future__ import annotations

from collections.abc import Mapping, Set
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from evals.figures import Figure, figure_of
from evals.intervals import bootstrap_difference
from evals.metrics.catalogue import MEASURES, Better, Measure
from evals.record import Item, RunRecord

JUDGED = "judged_right"


class NothingShared(ValueError):
    """Two runs have no question in common; the message says what to do."""


class _Kept(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Verdict(StrEnum):
    """What a difference means: sure only where its interval leaves out nought."""

    BETTER = "better"
    WORSE = "worse"
    NOT_SURE = "not sure"
    SAME = "the same"
    MOVED = "moved"  # for certain, but neither way is better


class Difference(_Kept):
    """How a measure moved from the first run to the second, over the questions of both."""

    measure: str
    title: str
    before: float
    after: float
    sides: tuple[Figure, Figure]  # the same two with their intervals
    difference: float
    low: float
    high: float
    verdict: Verdict


class Change(_Kept):
    """A question whose reply is not what it was."""

    question_set: str
    id: str
    question: str
    before: str
    after: str
    failures_before: tuple[str, ...]
    failures_after: tuple[str, ...]


class Side(_Kept):
    """One of the two runs in a line."""

    name: str
    system: str
    started: str
    commit: str
    corpus_version: str


class Comparison(_Kept):
    """Two runs side by side. `changed`: other words, but as right or wrong as before."""

    before: Side
    after: Side
    shared: int
    only_before: int
    only_after: int
    settings: dict[str, tuple[str, str]]  # those that differ
    differences: tuple[Difference, ...]
    better: tuple[Change, ...]
    worse: tuple[Change, ...]
    changed: tuple[Change, ...]


def compare(before: RunRecord, after: RunRecord) -> Comparison:
    """Compare two runs over the questions that both asked in the same words. Raises NothingShared."""
    first, second = _by_question(before), _by_question(after)
    shared = [key for key in first if key in second]
    if not shared:
        raise NothingShared(f"{before.name} and {after.name} share no question; compare runs of the same question set")
    pairs = [(first[key], second[key]) for key in shared]
    changes = [(old, new, _change(old, new)) for old, new in pairs if _reads_otherwise(old, new)]
    return Comparison(
        before=_side(before),
        after=_side(after),
        shared=len(shared),
        only_before=len(first) - len(shared),
        only_after=len(second) - len(shared),
        settings=_settings(before.settings, after.settings),
        differences=_differences(pairs, without=frozenset() if _same_judge(before, after) else {JUDGED}),
        better=tuple(change for old, new, change in changes if new.passed and not old.passed),
        worse=tuple(change for old, new, change in changes if old.passed and not new.passed),
        changed=tuple(change for old, new, change in changes if old.passed == new.passed),
    )


def _by_question(record: RunRecord) -> dict[tuple[str, str, str], Item]:
    return {(item.question_set, item.case.id, item.case.question): item for item in record.items}


def _reads_otherwise(old: Item, new: Item) -> bool:
    return old.reply["text"] != new.reply["text"] or old.behaviour is not new.behaviour or old.passed != new.passed


def _change(old: Item, new: Item) -> Change:
    return Change(
        question_set=new.question_set,
        id=new.case.id,
        question=new.case.question,
        before=old.reply["text"],
        after=new.reply["text"],
        failures_before=old.failures,
        failures_after=new.failures,
    )


def _same_judge(before: RunRecord, after: RunRecord) -> bool:
    """Whether one judge, by one measurement of it, gave the verdicts of both runs."""
    return before.judge is not None and before.judge == after.judge


def _differences(pairs: list[tuple[Item, Item]], *, without: Set[str]) -> tuple[Difference, ...]:
    found = []
    for measure in [each for each in MEASURES if each.name not in without]:
        first = [old.measures.get(measure.name) for old, _ in pairs]
        second = [new.measures.get(measure.name) for _, new in pairs]
        moved = bootstrap_difference(first, second)
        if moved is None:
            continue
        difference, low, high = moved
        sides = _side_of(measure, first), _side_of(measure, second)
        found.append(
            Difference(
                measure=measure.name,
                title=measure.title,
                before=sides[0].value,
                after=sides[1].value,
                sides=sides,
                difference=difference,
                low=low,
                high=high,
                verdict=_verdict(measure.better, low, high),
            )
        )
    return tuple(found)


def _verdict(better: Better, low: float, high: float) -> Verdict:
    if low == high == 0:
        return Verdict.SAME
    if low <= 0 <= high:
        return Verdict.NOT_SURE
    if better is Better.NEITHER:
        return Verdict.MOVED
    return Verdict.BETTER if (low > 0) is (better is Better.HIGHER) else Verdict.WORSE


def _side_of(measure: Measure, values: list[float | None]) -> Figure:
    return figure_of(measure, [each for each in values if each is not None])


def _settings(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    names = sorted(before.keys() | after.keys())
    both = {name: (before.get(name, "unknown"), after.get(name, "unknown")) for name in names}
    return {name: (old, new) for name, (old, new) in both.items() if old != new}


def _side(record: RunRecord) -> Side:
    return Side(
        name=record.name,
        system=record.system,
        started=f"{record.started:%d %B %Y, %H:%M}",
        commit=record.commit,
        corpus_version=record.corpus_version,
    )
