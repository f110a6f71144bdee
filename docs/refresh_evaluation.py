"""Writes the recorded figures into docs/evaluation.md: `python docs/refresh_evaluation.py`, after `eval record`.

What stands between the two marks is written anew, and nothing else is touched.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from evals.command import RECORDED
from evals.figures import Figure
from evals.gates import Recorded, Standing, read_recorded
from evals.metrics.catalogue import MEASURES, Measure
from evals.report import SIGNPOST_ALONE
from evals.report_page import amount, counted, interval

PAGE = Path(__file__).with_name("evaluation.md")
MARKED = re.compile(r"(<!-- figures: .*? -->\n).*?(<!-- end of the figures -->)", re.DOTALL)
# What the answers are to reach over the questions kept apart.
AIMS = {
    "answer_passed": "90%", "evidence_all_5": "90%", "source_cited": "95%", "refusal_recall": "95%",
    "refusal_precision": "90%", "emergency_recall": "100%", "false_alarm": "at most 2%",
}  # fmt: skip
SPLITS = {"test": "kept apart", "dev": "used while building"}


def main(page: Path = PAGE, recorded: Path = RECORDED) -> int:
    """Refresh the page. Exit status 1 where no figures are recorded, or the page has lost its marks."""
    found = read_recorded(recorded) if recorded.is_dir() else []
    text = page.read_text("utf-8")
    if not found or not MARKED.search(text):
        sys.stderr.write(f"Error: {'the marks in ' + page.name if found else recorded} missing; see {__file__}\n")
        return 1
    figures = "\n\n".join(_section(each) for each in found)
    page.write_text(MARKED.sub(lambda marks: f"{marks[1]}\n{figures}\n\n{marks[2]}", text), "utf-8")
    return 0


def _section(recorded: Recorded) -> str:
    """Give one question set: when it was measured, then each figure with its interval and what it was counted from."""
    head = (
        f"### {recorded.question_set.path}\n\nMeasured on {recorded.recorded:%-d %B %Y} at commit `{recorded.commit}` "
        f"over corpus version `{recorded.corpus_version}`."
    )
    reach = recorded.words_found
    most = (
        f" The words asked for stand somewhere in the plain pipeline's best four pieces for {amount(reach)} "
        f"({interval(reach)}) of the answerable questions: more a language model behind it could not reach."
        if reach
        else ""
    )
    return f"{head}{most}\n\n{_table(recorded)}"


def _table(recorded: Recorded) -> str:
    columns = [
        (f"{system}, {words}", of.splits[split], name)
        for split, words in SPLITS.items()
        for system, of, name in _systems(recorded, split)
    ]
    rows = [["What is measured", "Aim", *(title for title, _, _ in columns)], ["---", *["---:"] * (len(columns) + 1)]]
    for measure in MEASURES:
        if measure.name in recorded.signpost.overall:
            cells = [_cell(measure, figures.get(measure.name), system) for _, figures, system in columns]
            rows.append([measure.title, _aim(measure), *cells])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _systems(recorded: Recorded, split: str) -> Sequence[tuple[str, Standing, str]]:
    both = [("Signpost", recorded.signpost, "ours"), ("plain pipeline", recorded.plain_pipeline, "plain")]
    return [(title, of, name) for title, of, name in both if of is not None and split in of.splits]


def _cell(measure: Measure, figure: Figure | None, system: str) -> str:
    if figure is None or (system == "plain" and measure.name in SIGNPOST_ALONE):
        return "–"
    return f"**{amount(figure)}** {interval(figure)} ({counted(figure)})"


def _aim(measure: Measure) -> str:
    return AIMS.get(measure.name) or ("never" if measure.never else "")


if __name__ == "__main__":
    raise SystemExit(main())
