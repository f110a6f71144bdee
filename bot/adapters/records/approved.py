"""The answers that people wrote and approved, behind the `Approved` port: found for nearly the same question."""

from __future__ import annotations

from collections.abc import Callable

from bot.adapters.records.corrections import Corrections, Kind
from bot.adapters.records.wordings import Wordings
from bot.ports import ApprovedAnswer, ApprovedStatement, Screened
from knowledge.search import Embedder

# Cosine of the bundled model; higher than for a taught question, since the words are a person's and stand as they are.
NEARLY_THE_SAME = 0.80


class ApprovedAnswers:
    """The approved answers in force."""

    def __init__(self, *, corrections: Callable[[], Corrections | None], embedder: Embedder) -> None:
        self._wordings = Wordings(Kind.APPROVED, corrections=corrections, embedder=embedder)

    def answers(self, text: Screened) -> tuple[ApprovedAnswer, ...]:
        """Give those to nearly this question, nearest first; none where that is broken. Never raises."""
        return tuple(
            ApprovedAnswer(
                wording=words,
                statements=tuple(
                    ApprovedStatement(text=each.words, passages=tuple(source.passage for source in each.sources))
                    for each in correction.statements
                ),
                area=correction.area,
                nearness=nearness,
            )
            for words, correction, nearness in self._wordings.nearest(text, floor=NEARLY_THE_SAME)
        )
