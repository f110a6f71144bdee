"""An embedder whose vectors can be worked out by hand."""

from dataclasses import dataclass

import numpy as np

from knowledge.search import EmbedderUnavailable


@dataclass
class Lengths:
    """Its vectors say how many words a text has."""

    name: str = "lengths"
    dimensions: int = 1
    broken: bool = False

    def embed(self, texts):
        if self.broken:
            raise EmbedderUnavailable("no weights")
        return np.array([[len(text.split())] for text in texts], dtype=np.float32)
