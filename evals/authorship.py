"""Who wrote the answers of a run, the model or nobody (exact sentences), and why a model's words were not shown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pydantic import BaseModel, ConfigDict

from evals.record import Item

# What the writer leaves in the trace of a reply (bot/answering/generate.py and written.py), and what it means.
_NOT_ASKED = "the model was not asked: "
_FAILED = "the model: "
_DROPPED = "dropped: "
_HOLD = re.compile(r"(\d+) statements of a model hold")
_SAID = {
    "no passage that a model may write from": "no passage was fit to be given to it",
    "it wrote no statement in the form asked for": "it wrote nothing in the form asked for",
    "too long to read in one go": "its answer was too long to read in one go",
}
UNANSWERED = "what is left does not answer"
NONE_HELD = "none of its statements held"
LEFT_OPEN = "its statements that held did not answer the question"
NO_PLACE = "its statements did not fit in the place of the exact sentences"


class Authorship(BaseModel):
    """Of the replies that a model may write: how many it wrote, why not the others, and what it cost."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    may_write: int
    wrote: int
    fell_back: dict[str, int]  # the reason, with how many replies it kept from the model; most frequent first
    dropped: dict[str, int]  # why single statements were left out, in whichever reply
    tokens: int
    cost: float  # by the prices in the settings; 0 where they name none


def authorship_of(items: Sequence[Item]) -> Authorship | None:
    """Count who wrote the answers; None where no model was asked for any."""
    for_it = [each for each in items if may_be_by_model(each)]
    if not for_it:
        return None
    reasons = Counter(reason for each in for_it if (reason := why_not_by_model(each)))
    dropped = Counter(why for each in for_it for why in _dropped(each))
    return Authorship(
        may_write=len(for_it),
        wrote=sum(is_by_model(each) for each in for_it),
        fell_back=dict(reasons.most_common()),
        dropped=dict(dropped.most_common()),
        tokens=sum(each.tokens or 0 for each in items),
        cost=round(sum(each.cost or 0.0 for each in items), 4),
    )


def composed_by(items: Sequence[Item]) -> dict[str, int]:
    """Count the replies by `composed_by` of the contract."""
    return dict(Counter(str(each.reply.get("composed_by", "extract")) for each in items).most_common())


def is_by_model(item: Item) -> bool:
    """Whether the model's statements are what is shown."""
    return item.reply.get("composed_by") == "model"


def may_be_by_model(item: Item) -> bool:
    """Whether a model was, or would have been, asked for this reply; danger, contacts and refusals are none of its."""
    return is_by_model(item) or why_not_by_model(item) is not None


def why_not_by_model(item: Item) -> str | None:
    """Say why exact sentences stand where a model's could; None where it wrote, or where it was not its to write."""
    return None if is_by_model(item) else next(_reasons(item.trace), None)


def _reasons(trace: Sequence[str]) -> Iterator[str]:
    for line in trace:
        if line.startswith(_NOT_ASKED):
            yield f"it was not asked: {line.removeprefix(_NOT_ASKED)}"
        elif line.startswith(_FAILED):
            yield line.removeprefix(_FAILED)
        elif line in _SAID:
            yield _SAID[line]
    held = [int(found[1]) for line in trace if (found := _HOLD.fullmatch(line))]
    if held and UNANSWERED in trace:
        yield LEFT_OPEN if held[0] else NONE_HELD
    elif held:
        yield NO_PLACE


def _dropped(item: Item) -> list[str]:
    return [line.removeprefix(_DROPPED) for line in item.trace if line.startswith(_DROPPED)]
