"""An embedder that embeds a question once, however many stages ask for its vector."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence

import numpy as np

from knowledge.search import Embedder, Vectors

MOST_RECENT = 64  # single texts; those being answered now, and no archive of what was asked


class RecentVectors:
    """Wraps an embedder. Only a call with a single text, as a question is, is remembered."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._recent: OrderedDict[str, Vectors] = OrderedDict()
        self._changing = threading.Lock()

    @property
    def name(self) -> str:
        """The model's name."""
        return self._embedder.name

    @property
    def dimensions(self) -> int:
        """How long a vector is."""
        return self._embedder.dimensions

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One L2-normalised row a text, in order. Raises EmbedderUnavailable."""
        if len(texts) != 1:
            return self._embedder.embed(texts)
        with self._changing:
            known = self._recent.get(texts[0])
        if known is not None:
            return known.copy()
        vectors = np.asarray(self._embedder.embed(texts), dtype=np.float32)
        with self._changing:
            self._recent[texts[0]] = vectors
            if len(self._recent) > MOST_RECENT:
                self._recent.popitem(last=False)
        return vectors.copy()
