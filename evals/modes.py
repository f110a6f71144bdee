"""Both modes side by side: the same questions answered with exact sentences, and with a language model writing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.authorship import Authorship, authorship_of, is_by_model, why_not_by_model
from evals.compare import Comparison, compare
from evals.figures import Timing, figures_of
from evals.judge_measurement import FEWEST, FLOOR
from evals.record import RunRecord
from evals.report_comparison import parts_of
from evals.report_page import page
from evals.result import summary_of

EXACT, WRITTEN = "Exact sentences", "With the model"


@dataclass(frozen=True, slots=True, kw_only=True)
class StageTimes:
    """How long a stage took in both modes; None where no question came to it."""

    stage: str
    exact: Timing | None
    written: Timing | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Modes:
    """Two runs of the same questions: without a language model and with it."""

    exact: RunRecord
    written: RunRecord
    found: Comparison

    @classmethod
    def of(cls, exact: RunRecord, written: RunRecord) -> Modes:
        """Compare the two."""
        return cls(exact=exact, written=written, found=compare(exact, written))

    @property
    def authorship(self) -> Authorship | None:
        """Who wrote the answers; None where no question was one for the model."""
        return authorship_of(self.written.items)

    def times(self) -> list[StageTimes]:
        """Put the times of the stages side by side, in the order of answering."""
        before, after = (figures_of(each.items).stages for each in (self.exact, self.written))
        stages = sorted({**after, **before}, key=lambda stage: stage == "in all")  # which comes last
        return [StageTimes(stage=each, exact=before.get(each), written=after.get(each)) for each in stages]

    def result(self) -> dict[str, Any]:
        """Give both summaries and what differs, for other programs."""
        exact, written = (summary_of(each, figures_of(each.items), None) for each in (self.exact, self.written))
        return {"exact": exact, "written": written, "comparison": self.found.model_dump(mode="json")}


def write_modes(modes: Modes, path: Path) -> None:
    """Write the page that compares the modes."""
    html = page(
        "report_modes.html",
        found=modes.found,
        differences=modes.found.differences,
        parts=parts_of(modes.found, changed="Read otherwise"),
        names=(EXACT, WRITTEN),
        modes=modes,
        share=figures_of(modes.written.items).overall.get("by_model"),
        authorship=modes.authorship,
        who=_who(modes.written),
        judge=modes.written.judge,
        floor=FLOOR,
        fewest=FEWEST,
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, "utf-8")


def _who(record: RunRecord) -> dict[tuple[str, str], str]:
    """Say of each reply who wrote it, and why where it was not the model. By question set and id."""
    return {
        (each.question_set, each.case.id): _said(is_by_model(each), why_not_by_model(each)) for each in record.items
    }


def _said(by_model: bool, why: str | None) -> str:  # noqa: FBT001 - two answers to one question
    if by_model:
        return "The model wrote it."
    return f"The model did not write it: {why}." if why else "It was not the model’s to write."
