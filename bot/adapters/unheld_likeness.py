"""Whether a question is like what people ask in vain: on the topic, and answered by no document.

The questions stand in the library's `unheld.yaml`. The vectors of those that ship are held beside this module; lines
that a partnership added are embedded when they are first needed. With another embedder nothing is compared: thousands
of lines would have to be embedded before the first answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from bot.adapters.example_vectors import ExampleVectors, held_vectors, vectors_of
from bot.ports import Screened
from knowledge.search import Embedder, EmbedderUnavailable, Vectors

VECTORS: Final = Path(__file__).with_name("unheld_likeness.npz")


class NearestUnheld(ExampleVectors):
    """Compares a question with those that nothing held answers. `shipped`: those whose vectors are in `path`."""

    def __init__(
        self, *, embedder: Embedder, questions: Sequence[str], shipped: Sequence[str], path: Path = VECTORS
    ) -> None:
        super().__init__(embedder=embedder, examples=tuple(questions), path=path)
        self._shipped = tuple(shipped)

    def unheld(self, text: Screened) -> float:
        """Give the cosine with the nearest; 0 where nothing can be compared."""
        try:
            return float(self.cosines(text.text).max()) if len(self.vectors()) else 0.0
        except EmbedderUnavailable:
            return 0.0

    def _made(self) -> Vectors:
        held = held_vectors(self._path, self._embedder.name, self._shipped)
        if held is None:
            return np.zeros((0, self._embedder.dimensions), dtype=np.float32)
        if self._examples == self._shipped:
            return held
        known = dict(zip(self._shipped, held, strict=True))
        kept = [known[each] for each in self._examples if each in known]
        added = [each for each in self._examples if each not in known]
        rows = [*kept, *(vectors_of(added, self._embedder) if added else ())]
        return np.asarray(rows, dtype=np.float32).reshape(len(rows), self._embedder.dimensions)
