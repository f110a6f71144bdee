"""How near two texts are in meaning, by the embedder that searching uses: nothing leaves this machine."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from knowledge.search import Embedder, EmbedderUnavailable


class EmbeddedMeaning:
    """Cosines by an embedder."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def nearness(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """Give the cosine of each pair; where the embedder fails, 1.0: the rules on words stand by themselves."""
        try:
            vectors = np.asarray(self._embedder.embed([text for pair in pairs for text in pair]))
        except EmbedderUnavailable:
            return [1.0] * len(pairs)
        return [float(first @ second) for first, second in zip(vectors[::2], vectors[1::2], strict=True)]


class NoMeaning:
    """Stands in where there is no embedder: the rules on words stand by themselves."""

    def nearness(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """Say nothing against any pair."""
        return [1.0] * len(pairs)
