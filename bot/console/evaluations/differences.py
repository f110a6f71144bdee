"""Two evaluations side by side: what differs between them, how the figures moved, which replies got better or worse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.adapters.evaluation_runs import Run
from bot.console.evaluations.charts import MEASURES

# The figures that are shown, in this order and in plain words; the rest is in the reports.
SHOWN = {
    "passed": "All replies right",
    **{name: title for name, title, _ in MEASURES},
    "contact_right": "Right contact",
    "refusal_precision": "Left unanswered only where that is right",
    "false_alarm": "False alarms: 999 where there was no danger",
}
PARTS = (("worse", "Worse"), ("better", "Better"), ("changed", "Other words, as right or wrong as before"))
VERDICTS = {
    "better": "Better, for certain",
    "worse": "Worse, for certain",
    "not sure": "Not certain: it may be chance",
    "the same": "The same",
    "moved": "Moved",
}
NOT_SAID = "not said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """One circumstance in which two evaluations differ."""

    title: str
    before: str
    after: str
    means: str


def circumstances(before: Run, after: Run, settings: Mapping[str, Any]) -> tuple[Differing, ...]:
    """List what differs between two evaluations besides replies. `settings`: those that differ, with both values."""
    sets = sorted(before.hashes.keys() | after.hashes.keys())
    found = [
        (
            "Version of the library",
            before.corpus_version,
            after.corpus_version,
            "documents, contacts or vocabulary changed",
        ),
        ("Version of Signpost", before.commit, after.commit, "the program or its starter library changed"),
        (
            "What answered",
            answered_by(before.system),
            answered_by(after.system),
            "with or without a language model, or another one",
        ),
        *(
            (f"Questions of {name}", _short(before.hashes.get(name)), _short(after.hashes.get(name)), "the set changed")
            for name in sets
        ),
        *(
            (name, str(old), str(new), "a setting")
            for name, (old, new) in settings.items()
            if {old, new} != {"unknown", "unset"}  # a setting that one version has and nobody set
        ),
    ]
    return tuple(
        Differing(title=title, before=old or NOT_SAID, after=new or NOT_SAID, means=means)
        for title, old, new, means in found
        if old != new
    )


def answered_by(system: str) -> str:
    """Say what answered in an evaluation."""
    _, is_with_model, model = system.partition(" + ")
    if is_with_model:
        return f"Signpost with the language model {model}"
    return "Signpost with exact sentences" if system == "signpost" else system


def figures(comparison: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give how the figures moved that people ask for first, with what each move means."""
    by_name = {each["measure"]: each for each in comparison["differences"]}
    return [
        by_name[name] | {"title": title, "means": VERDICTS[by_name[name]["verdict"]]}
        for name, title in SHOWN.items()
        if name in by_name
    ]


def _short(sha256: str | None) -> str:
    return f"version {sha256[:8]}" if sha256 else "not asked"
