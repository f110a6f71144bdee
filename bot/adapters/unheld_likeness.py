"""Whether a question is like what people ask in vain: on the topic, and answered by no document.

The questions stand in the library's `unheld.yaml`. The vectors of those that ship are held beside this module; lines
that a partnership added are embedded when they are first needed. With another embedder nothing is compared: thousands
of lines would have to be embedded before the first answer.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from bot.adapters.example_vectors import held_vectors, vectors_of
from bot.ports import Screened
from knowledge.search import Embedder, EmbedderUnavailable, Vectors

VECTORS: Final = Path(__file__).with_name("unheld_likeness.npz")


class NearestUnheld:
    """Compares a question with those that nothing held answers. `shipped`: those whose vectors are in `path`."""

    def __init__(
        self, *, embedder: Embedder, questions: Sequence[str], shipped: Sequence[str], path: Path = VECTORS
    ) -> None:
        self._embedder = embedder
        self._questions = tuple(questions)
        self._shipped = tuple(shipped)
        self._path = path
        self._making = threading.Lock()
        self._vectors: Vectors | None = None

    def unheld(self, text: Screened) -> float:
        """Give the cosine with the nearest; 0 where nothing can be compared."""
        try:
            vectors = self._all()
            if not len(vectors):
                return 0.0
            asked = np.asarray(self._embedder.embed([text.text]), dtype=np.float32)[0]
        except EmbedderUnavailable:
            return 0.0
        return float(np.einsum("ij,j->i", vectors, asked).max())

    def _all(self) -> Vectors:
        with self._making:
            if self._vectors is None:
                self._vectors = self._made()
            return self._vectors

    def _made(self) -> Vectors:
        held = held_vectors(self._path, self._embedder.name, self._shipped)
        if held is None:
            return np.zeros((0, self._embedder.dimensions), dtype=np.float32)
        if self._questions == self._shipped:
            return held
        known = dict(zip(self._shipped, held, strict=True))
        kept = [known[each] for each in self._questions if each in known]
        added = [each for each in self._questions if each not in known]
        rows = [*kept, *(vectors_of(added, self._embedder) if added else ())]
        return np.asarray(rows, dtype=np.float32).reshape(len(rows), self._embedder.dimensions)
