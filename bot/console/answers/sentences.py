"""The parts of a reply that are scored one by one, each as it was shown: its statements, and its own sentences.

A statement is one part whatever it quotes. How statements are written out is asked of what wrote them in the reply, so
that every reply is cut in one way; only of a reply by other rules are they looked for in its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from bot.adapters.records.scores_model import Found
from bot.answering import present, written
from bot.model import Claim
from knowledge.sentences import sentences

_MARKS = re.compile(r"(?:\s*\[\d+\])+")


def sentences_of(answer: Mapping[str, Any]) -> Sequence[str]:
    """Cut a reply into what is scored: its statements whole, with what they quote; all else by the sentence."""
    text: str = answer["text"]
    claims = [Claim(text=each["text"], citations=tuple(each["citations"])) for each in answer["claims"]]
    for write in (present.statements, written.statements) if claims else ():
        before, block, after = text.partition(write(claims))
        if block:
            begun = [write(claims[:count]) for count in range(len(claims) + 1)]
            statements = [longer[len(shorter) :].strip() for shorter, longer in pairwise(begun)]
            return [*sentences(before), *statements, *sentences(after)]
    return sentences_as_once_cut(answer)


def cut_for(found: Found, answer: Mapping[str, Any]) -> Sequence[str]:
    """Cut a reply as it was when somebody scored it; nothing where that is no longer known."""
    cut = sentences_as_once_cut(answer) if found.parts is None else sentences_of(answer)
    return cut if found.parts in (None, len(cut)) else ()


def sentences_as_once_cut(answer: Mapping[str, Any]) -> Sequence[str]:
    """Cut a reply by looking for its statements in its text, as all were until scores noted into how many parts."""
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
