"""Which contact a question asks for, by how near it is in meaning to the ways in which people ask for each.

The examples stand in the contacts' file; whose they are is not part of their vectors, and may change hands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.adapters.example_vectors import ExampleVectors
from bot.ports import Screened
from knowledge.search import Embedder, EmbedderUnavailable, Vectors

BEST: Final = 3  # examples whose cosines are averaged; held-out examples led home: 54 in a hundred, by the best one 50
VECTORS: Final = Path(__file__).with_name("contact_likeness.npz")

Asked = Mapping[str, tuple[str, ...]]


class NearestContacts:
    """Compares a question with examples. `asked` has them by a contact's id, or a role's where teams are local."""

    def __init__(self, *, embedder: Embedder, asked: Asked, path: Path = VECTORS) -> None:
        self._examples = ExampleVectors(embedder=embedder, examples=lines_of(asked), path=path)
        self._owners = np.array([key for key, examples in asked.items() for _ in examples])

    def nearest(self, text: Screened) -> Sequence[tuple[str, float]]:
        """Give each key with the mean cosine of its best examples, nearest first; none where nothing can be said."""
        if not len(self._owners):
            return ()
        try:
            return by_best(self._owners, self._examples.cosines(text.text))
        except EmbedderUnavailable:
            return ()


def lines_of(asked: Asked) -> list[str]:
    """Give the examples in order, without whose they are."""
    return [line for examples in asked.values() for line in examples]


def by_best(owners: NDArray[np.str_], cosines: Vectors) -> tuple[tuple[str, float], ...]:
    """Give each owner with the mean of its best cosines, the highest first."""
    best = [(key, float(np.sort(cosines[owners == key])[-BEST:].mean())) for key in dict.fromkeys(owners.tolist())]
    return tuple(sorted(best, key=lambda each: -each[1]))
