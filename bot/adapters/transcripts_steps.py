"""What the stages told of an answer, as JSON: each passage's text once, and only its beginning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.model import PassedOver, SeenPassage, Stage, Step

MOST_CHARACTERS = 300  # of a passage: enough to know it by; the whole of it stands in the library


def steps_as_json(steps: Sequence[Step]) -> list[dict[str, Any]]:
    """Give the steps as plain JSON values. A passage that an earlier step told of keeps its id and score alone."""
    told: set[str] = set()
    return [
        {
            "stage": step.stage.value,
            "found": step.found,
            "passages": [_passage(each, told) for each in step.passages],
            "passed_over": {each.passage: each.why for each in step.passed_over},
        }
        for step in steps
    ]


def steps_of(kept: Sequence[Mapping[str, Any]] | None) -> tuple[Step, ...]:
    """Read the steps back."""
    known: dict[str, Mapping[str, Any]] = {}
    return tuple(
        Step(
            stage=Stage(step["stage"]),
            found=step["found"],
            passages=tuple(_seen(each, known) for each in step["passages"]),
            passed_over=tuple(PassedOver(passage=each, why=why) for each, why in step["passed_over"].items()),
        )
        for step in kept or ()
    )


def _passage(seen: SeenPassage, told: set[str]) -> dict[str, Any]:
    short = {"passage": seen.passage, "score": seen.score, "chosen": seen.chosen}
    if seen.passage in told:
        return short
    told.add(seen.passage)
    return short | {
        "document": seen.document,
        "heading": list(seen.heading),
        "paragraph": seen.paragraph,
        "text": _beginning(seen.text),
    }


def _beginning(text: str) -> str:
    if len(text) <= MOST_CHARACTERS:
        return text
    return text[:MOST_CHARACTERS].rpartition(" ")[0].rstrip(" ,;:") + " …"


def _seen(kept: Mapping[str, Any], known: dict[str, Mapping[str, Any]]) -> SeenPassage:
    place = known.setdefault(kept["passage"], kept)
    return SeenPassage(
        passage=kept["passage"],
        document=place["document"],
        heading=tuple(place["heading"]),
        paragraph=place["paragraph"],
        text=place["text"],
        score=kept["score"],
        chosen=kept["chosen"],
    )
