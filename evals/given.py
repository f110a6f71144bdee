"""What a judge model is given of a reply: one of a run, or one that somebody was given and people have checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from evals.record import Item
from evals.report_page import EXPECTED, wordings

NOT_WRITTEN = "Nobody has written down what a good reply is. Judge by the question and by the passages."


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A reply with what it is judged by. `wanted`: what a good reply does; `name` tells it from all others."""

    name: str
    question: str
    wanted: tuple[str, ...] = (NOT_WRITTEN,)
    reply: str
    passages: tuple[str, ...]  # that it quotes, each below the title and date of its document

    @classmethod
    def of(cls, item: Item) -> Self:
        """Give a reply of a run: of its question it is known what a good reply does."""
        return cls(
            name=f"{item.question_set} {item.case.id}",
            question=item.case.question,
            wanted=tuple(_wanted(item)),
            reply=item.reply["text"],
            passages=tuple(quoted(**_shown(each)) for each in item.reply["citations"]),
        )


def quoted(*, title: str, published: str, quotation: str) -> str:
    """Write what a reply quotes as a judge reads it."""
    return f"{title}, {published}\n{quotation}"


def _shown(citation: dict[str, str]) -> dict[str, str]:
    return {name: citation[name] for name in ("title", "published", "quotation")}


def _wanted(item: Item) -> Iterator[str]:
    """Say what the question set asks for."""
    yield f"It is {EXPECTED[item.case.expected_behaviour]}."
    if item.case.must_include:
        yield f"It has to say: {wordings(item.case.must_include)}"
    if item.case.must_not_include:
        yield f"It may not say: {wordings(item.case.must_not_include)}"
    for gold in item.case.gold:
        if gold.quote:
            yield f"The answer stands at: {gold.quote}"
