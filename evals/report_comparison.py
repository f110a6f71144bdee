"""The report of a comparison: one HTML file that stands alone, on what got better, worse or other between two runs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from evals.compare import Change, Comparison
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
    parts = (
        Part(id="worse", title="Worse", changes=found.worse),
        Part(id="better", title="Better", changes=found.better),
        Part(id="changed", title="Changed", changes=found.changed, is_folded=True),
    )
    differences = [
        each
        for each in found.differences
        if found.before.system == found.after.system or each.measure not in SIGNPOST_ALONE
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page("report_comparison.html", found=found, differences=differences, parts=parts), "utf-8")
