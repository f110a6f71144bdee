"""The report of a run: one HTML file that stands alone, for a trainer who has never seen a vector store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.authorship import authorship_of
from evals.baseline import words_found
from evals.figures import GROUPINGS, Figure, Figures, figures_of
from evals.judge_measurement import FEWEST, FLOOR
from evals.metrics.catalogue import BY_NAME, MEASURES, Better, Measure
from evals.record import Item, RunRecord
from evals.report_page import anchor, page

SLOWEST = 10
# What a table by group shows, the first of them drawn; the plain pipeline beside it by the last.
COLUMNS = ("passed", "answer_passed", "source_cited", "evidence_all_5")
# What a reader sees first.
ESSENTIAL = (
    "answer_passed", "source_cited", "evidence_all_5", "contact_right", "refusal_recall", "refusal_precision",
    "emergency_recall", "false_alarm", "by_model", "judged_right",
)  # fmt: skip
# They judge our own words, or say whether words are a quotation; the plain pipeline has no words of its own.
SIGNPOST_ALONE = frozenset(
    {
        "unregistered_contact",
        "misquoted",
        "stale_as_current",
        "identifier_echoed",
        "false_reassurance",
        "reading_age_own",
        "by_model",
        "tokens",
        "judged_right",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One measure over the questions kept apart and over all, Signpost's and the plain pipeline's."""

    measure: Measure
    apart: Figure | None
    overall: Figure | None
    plain_apart: Figure | None
    plain_overall: Figure | None

    @property
    def is_shared(self) -> bool:
        """Whether it can be asked of the plain pipeline."""
        return self.measure.name not in SIGNPOST_ALONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Never:
    """Something that must never happen, with the questions at which it did."""

    measure: Measure
    count: int
    items: tuple[Item, ...]

    @property
    def title(self) -> str:
        """What would have happened."""
        return "Emergencies missed" if self.measure.better is Better.HIGHER else self.measure.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The questions of one category, channel or area."""

    name: str
    questions: int
    ours: dict[str, Figure]
    plain: dict[str, Figure]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """All groups of one sort."""

    name: str
    groups: tuple[Group, ...]


def write_report(record: RunRecord, figures: Figures, path: Path, baseline: RunRecord | None = None) -> None:
    """Write the report of a measured run. `baseline`: the plain pipeline's measured run over the same questions."""
    plain = figures_of(baseline.items) if baseline else None
    listed = rows(figures, plain)
    html = page(
        "report.html",
        record=record,
        authorship=authorship_of(record.items),
        floor=FLOOR,
        fewest=FEWEST,
        figures=figures,
        plain=plain,
        has_apart=bool(_apart(figures)),
        essentials=[each for each in listed if each.measure.name in ESSENTIAL],
        asked_of=Counter(each.case.category for each in record.items),
        held=words_found(baseline.items) if baseline else None,
        plain_items={anchor(each): each for each in baseline.items} if baseline else {},
        rows=listed,
        nevers=[never(measure, record.items) for measure in MEASURES if measure.never],
        groupings=groupings(record.items, figures, plain),
        columns=[BY_NAME[name] for name in COLUMNS],
        shared=BY_NAME[COLUMNS[-1]],
        failing=[each for each in record.items if has_failed(each)],
        slowest=sorted(record.items, key=lambda each: -each.took_ms)[:SLOWEST],
        slowest_stage=max((each.p95 for each in figures.stages.values()), default=0.0) or 1.0,
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, "utf-8")


def rows(figures: Figures, plain: Figures | None) -> list[Row]:
    """Put each measure that applies to any question in a row."""
    return [
        Row(
            measure=measure,
            apart=_apart(figures).get(measure.name),
            overall=figures.overall[measure.name],
            plain_apart=_apart(plain).get(measure.name) if plain else None,
            plain_overall=plain.overall.get(measure.name) if plain else None,
        )
        for measure in MEASURES
        if measure.name in figures.overall
    ]


def never(measure: Measure, items: Sequence[Item]) -> Never:
    """Find the questions at which happened what must never happen."""
    asked = [each for each in items if measure.name in each.measures]
    return Never(measure=measure, count=len(asked), items=tuple(each for each in asked if _violates(each, measure)))


def has_failed(item: Item) -> bool:
    """Whether a reply did not pass, or something happened at it that must never happen."""
    return not item.passed or any(_violates(item, measure) for measure in MEASURES if measure.never)


def groupings(items: Sequence[Item], figures: Figures, plain: Figures | None) -> list[Grouping]:
    """Put the figures of each group in order, the sorts of groups that have but one group left out."""
    found = []
    for name, groups in figures.groups.items():
        beside = plain.groups.get(name, {}) if plain else {}
        sizes = [GROUPINGS[name](each) for each in items]
        listed = tuple(
            Group(name=group, questions=sizes.count(group), ours=ours, plain=beside.get(group, {}))
            for group, ours in groups.items()
        )
        if len(listed) > 1:
            found.append(Grouping(name=name, groups=listed))
    return found


def _apart(figures: Figures) -> dict[str, Figure]:
    return figures.groups["split"].get("test", {})


def _violates(item: Item, measure: Measure) -> bool:
    good = 1.0 if measure.better is Better.HIGHER else 0.0
    return item.measures.get(measure.name, good) != good
