"""The sentences of a reply that are scored one by one, each as it was shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from knowledge.sentences import sentences

_MARKS = re.compile(r"(?:\s*\[\d+\])+")


def sentences_of(answer: Mapping[str, Any]) -> Sequence[str]:
    """Cut a reply into what is scored: its statements whole, with what they quote; all else by the sentence."""
    found: list[str] = []
    for line in answer["text"].split("\n"):
        for each in _of_line(line, answer["claims"]):
            if found and _MARKS.fullmatch(each):  # the numbers of its sources are no sentence of their own
                found[-1] += f" {each}"
            else:
                found.append(each)
    return found


def _of_line(line: str, claims: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Give the statements that stand in a line, and the sentences before, between and after them."""
    for claim in claims:
        before, stands, after = line.partition(claim["text"])
        if stands:
            yield from sentences(before)
            marks = _marks(after)
            yield claim["text"] + marks
            line = after[len(marks) :]
    yield from sentences(line)


def _marks(text: str) -> str:
    """Give the numbers of its sources that follow a statement."""
    found = _MARKS.match(text)
    return found[0] if found else ""
