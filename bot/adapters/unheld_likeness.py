"""Whether a question is like what people ask in vain: on the topic, and answered by no document.

The questions stand in the library's `unheld.yaml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from bot.adapters.example_vectors import ExampleVectors
from bot.ports import Screened
from knowledge.search import Embedder, EmbedderUnavailable

VECTORS: Final = Path(__file__).with_name("unheld_likeness.npz")


class NearestUnheld:
    """Compares a question with those that nothing held answers."""

    def __init__(self, *, embedder: Embedder, questions: Sequence[str], path: Path = VECTORS) -> None:
        self._questions = ExampleVectors(embedder=embedder, examples=questions, path=path) if questions else None

    def unheld(self, text: Screened) -> float:
        """Give the cosine with the nearest; 0 where there is none, or the embedder fails."""
        if self._questions is None:
            return 0.0
        try:
            return float(self._questions.cosines(text.text).max())
        except EmbedderUnavailable:
            return 0.0
