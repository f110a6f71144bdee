"""The result of a run for `--json`: the summary and each item, in the shape that others rely on."""

from __future__ import annotations

from typing import Any

from evals.authorship import authorship_of, composed_by
from evals.figures import Figures
from evals.record import Item, RunRecord


def result_of(record: RunRecord, figures: Figures, plain: Figures | None) -> dict[str, Any]:
    """Give summary and items; the plain pipeline's figures beside Signpost's where it was asked."""
    return {"summary": summary_of(record, figures, plain), "items": [_item(each) for each in record.items]}


def summary_of(record: RunRecord, figures: Figures, plain: Figures | None) -> dict[str, Any]:
    """Give the summary alone."""
    summary = {
        "name": record.name,
        "started": record.started.isoformat(),
        "question_sets": [each.model_dump() for each in record.question_sets],
        "corpus_version": record.corpus_version,
        "commit": record.commit,
        "settings": record.settings,
        "system": record.system,
        "composed_by": composed_by(record.items),
        **figures.model_dump(exclude_none=True),
    }
    if (authorship := authorship_of(record.items)) is not None:
        summary["language_model"] = authorship.model_dump()
    if record.judge is not None:
        summary["judge"] = record.judge.model_dump()
    if plain is not None:
        summary["plain_pipeline"] = plain.model_dump(exclude_none=True)
    return summary


def _item(item: Item) -> dict[str, Any]:
    return {
        "id": item.case.id,
        "behaviour": item.behaviour.value,
        "text": item.reply["text"],
        "citations": item.reply["citations"],
        "contacts": item.reply["contacts"],
        "passed": item.passed,
        "failures": list(item.failures),
        "retrieved": [each.place for each in item.retrieved],
    }
