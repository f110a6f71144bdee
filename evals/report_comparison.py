"""The report of a comparison: one HTML file that stands alone, on what got better, worse or other between two runs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from evals.compare import Change, Comparison
from evals.record import PLAIN_PIPELINE
from evals.report import SIGNPOST_ALONE
from evals.report_page import page


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The questions that changed in one way. `is_folded`: their replies are shown on demand."""

    id: str
    title: str
    changes: tuple[Change, ...]
    is_folded: bool = False


def write_comparison(found: Comparison, path: Path) -> None:
    """Write the report of a comparison. What got worse comes first: it is what has to be looked at."""
    is_of_one_kind = (found.before.system == PLAIN_PIPELINE) is (found.after.system == PLAIN_PIPELINE)
    differences = [each for each in found.differences if is_of_one_kind or each.measure not in SIGNPOST_ALONE]
    html = page(
        "report_comparison.html",
        found=found,
        differences=differences,
        parts=parts_of(found),
        names=("Before", "After"),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, "utf-8")


def parts_of(found: Comparison, *, changed: str = "Changed") -> tuple[Part, ...]:
    """Give the questions that changed, worse ones in front. `changed`: what the last part is called."""
    return (
        Part(id="worse", title="Worse", changes=found.worse),
        Part(id="better", title="Better", changes=found.better),
        Part(id="changed", title=changed, changes=found.changed, is_folded=True),
    )
