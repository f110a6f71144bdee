"""An embedder that needs no model: texts are as near to each other as they share words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

import numpy as np

from knowledge.search import Vectors


class HashingEmbedder:
    """Hashes words into a vector; the same text has the same vector everywhere. Remembers what it was given."""

    name = "hashing"
    dimensions = 128

    def __init__(self) -> None:
        self.embedded: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One L2-normalised row a text, in order."""
        self.embedded += texts
        vectors = np.full((len(texts), self.dimensions), 1e-3, dtype=np.float32)
        for row, text in enumerate(texts):
            for word in re.findall(r"\w+", text.lower()):
                vectors[row, int(hashlib.sha256(word.encode()).hexdigest(), 16) % self.dimensions] += 1
        normal: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return normal
