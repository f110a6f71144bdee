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

BEST: Final = 3  # examples whose cosines are averaged
# Of the cosine with the middle of all its examples, in the order alone. With it 73 of a hundred held-out examples are
# led home, without it 68.
MIDDLE: Final = 0.5
LEAST_LENGTH: Final = 0.1  # where examples have nothing in common, their middle says nothing
VECTORS: Final = Path(__file__).with_name("contact_likeness.npz")

Asked = Mapping[str, tuple[str, ...]]
Rows = Mapping[str, NDArray[np.intp]]


class NearestContacts:
    """Compares a question with examples. `asked` has them by a contact's id, or a role's where teams are local."""

    def __init__(self, *, embedder: Embedder, asked: Asked, path: Path = VECTORS) -> None:
        self._examples = ExampleVectors(embedder=embedder, examples=lines_of(asked), path=path)
        self._rows = rows_of(asked)
        self._lengths: Mapping[str, float] = {}

    def nearest(self, text: Screened) -> Sequence[tuple[str, float]]:
        """Give each key with the mean cosine of its best examples, nearest first; none where nothing can be said."""
        if not self._rows:
            return ()
        try:
            cosines = self._examples.cosines(text.text)
            return by_best(self._rows, cosines, self._lengths_of_middles())
        except EmbedderUnavailable:
            return ()

    def _lengths_of_middles(self) -> Mapping[str, float]:
        if not self._lengths:
            self._lengths = lengths_of_middles(self._rows, self._examples.vectors())
        return self._lengths


def lines_of(asked: Asked) -> list[str]:
    """Give the examples in order, without whose they are."""
    return [line for examples in asked.values() for line in examples]


def rows_of(asked: Asked) -> Rows:
    """Tell which of those lines are whose; whoever has none is left out."""
    whose = np.array([key for key, examples in asked.items() for _ in examples])
    return {key: np.flatnonzero(whose == key) for key, examples in asked.items() if examples}


def by_best(rows: Rows, cosines: Vectors, lengths: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    """Give each owner with the mean of its best cosines, the likeliest first. `lengths`: of the owners' middles."""
    found = []
    for key, mine in rows.items():
        theirs = cosines[mine]
        best = float(np.sort(theirs)[-BEST:].mean())
        found.append((best + MIDDLE * float(theirs.mean()) / lengths[key], key, best))
    return tuple((key, best) for _, key, best in sorted(found, key=lambda each: -each[0]))


def lengths_of_middles(rows: Rows, vectors: Vectors) -> dict[str, float]:
    """Give the length of the mean of each owner's vectors: a mean cosine over it is the cosine with the mean."""
    return {key: max(float(np.linalg.norm(vectors[mine].mean(axis=0))), LEAST_LENGTH) for key, mine in rows.items()}
