"""What trainers taught, behind the `Taught` port: which passage answers questions like one that was asked."""

from __future__ import annotations

from collections.abc import Callable

from bot.adapters.records.corrections import Corrections, Kind
from bot.adapters.records.wordings import Wordings
from bot.ports import Lesson, Screened
from knowledge.search import Embedder

# Cosine of the bundled model between two wordings of one question; docs/evaluation.md says how it was set.
LIKE = 0.65


class TaughtQuestions:
    """The taught questions in force."""

    def __init__(self, *, corrections: Callable[[], Corrections | None], embedder: Embedder) -> None:
        self._wordings = Wordings(Kind.TAUGHT, corrections=corrections, embedder=embedder)

    def lessons(self, text: Screened) -> tuple[Lesson, ...]:
        """Give what was taught for questions like this one, nearest first; none where that is broken. Never raises."""
        return tuple(
            Lesson(wording=words, passage=source.passage, sentences=source.marked, nearness=nearness)
            for words, correction, nearness in self._wordings.nearest(text, floor=LIKE)
            for statement in correction.statements
            for source in statement.sources
        )
