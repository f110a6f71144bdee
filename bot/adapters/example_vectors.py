"""Vectors of example questions, shipped for the bundled library and embedder so that nothing is embedded at start.

For other examples, or another embedder, they are made when they are first needed.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bot.adapters.arrays import ArraysUnusable, arrays
from knowledge.search import Embedder, Vectors


class ExampleVectors:
    """The vectors of some examples, one row each, in order."""

    def __init__(self, *, embedder: Embedder, examples: Sequence[str], path: Path) -> None:
        self._embedder = embedder
        self._examples = examples
        self._path = path
        self._making = threading.Lock()
        self._vectors: Vectors | None = None

    def cosines(self, text: str) -> Vectors:
        """Give the cosine of each example with a text. Raises EmbedderUnavailable."""
        asked = np.asarray(self._embedder.embed([text]), dtype=np.float32)[0]
        # By BLAS this would wake a thread on each processor, which costs more than it saves while several people ask.
        found: Vectors = np.einsum("ij,j->i", self.vectors(), asked)
        return found

    def vectors(self) -> Vectors:
        """Give one row for each example, in order. Raises EmbedderUnavailable."""
        with self._making:
            if self._vectors is None:
                self._vectors = self._made()
            return self._vectors

    def _made(self) -> Vectors:
        held = held_vectors(self._path, self._embedder.name, self._examples)
        return vectors_of(self._examples, self._embedder) if held is None else held


def vectors_of(examples: Sequence[str], embedder: Embedder) -> Vectors:
    """Embed the examples, one row each, in order. Raises EmbedderUnavailable."""
    return np.asarray(embedder.embed(list(examples)), dtype=np.float32)


def held_vectors(path: Path, embedder: str, examples: Sequence[str]) -> Vectors | None:
    """Read the vectors that were made before; None where they are of other examples or another embedder."""
    try:
        with arrays(path, remedy="made anew when they are needed") as held:
            if (str(held["embedder"]), str(held["examples"])) != (embedder, fingerprint(examples)):
                return None
            return np.asarray(held["vectors"], dtype=np.float32)
    except ArraysUnusable:
        return None


def keep_vectors(path: Path, embedder: str, examples: Sequence[str], vectors: Vectors) -> None:
    """Write the vectors. Half the digits are enough: cosines change by less than a thousandth."""
    np.savez(
        path,
        embedder=np.array(embedder),
        examples=np.array(fingerprint(examples)),
        vectors=vectors.astype(np.float16),
    )


def fingerprint(examples: Sequence[str]) -> str:
    """Give a hash over the examples, in order."""
    return hashlib.sha256("\n".join(examples).encode()).hexdigest()
