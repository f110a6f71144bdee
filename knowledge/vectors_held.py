"""All vectors of one role in memory, as one matrix: neighbours found by comparing with every one of them, exactly."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.search import Vectors


@dataclass(frozen=True, slots=True)
class HeldVectors:
    """The records of a role, sorted by passage and place, with one row of the matrix for each."""

    matrix: Vectors
    passages: Sequence[str]  # of each row
    document: NDArray[np.int32]  # of each row, as its number in `numbers`
    numbers: Mapping[str, int]
    rows: Mapping[str, slice]  # of each passage

    @classmethod
    def of(cls, ids: Sequence[str], documents: Sequence[str], vectors: Vectors) -> HeldVectors:
        """Arrange records as they come from the disk; an id is `<passage>/<mark><place>`."""
        places = sorted(range(len(ids)), key=lambda row: _place(ids[row]))
        passages = [_place(ids[row])[0] for row in places]
        numbers = {document: number for number, document in enumerate(dict.fromkeys(documents))}
        return cls(
            matrix=np.ascontiguousarray(vectors[places], dtype=np.float32),
            passages=passages,
            document=np.asarray([numbers[documents[row]] for row in places], dtype=np.int32),
            numbers=numbers,
            rows=dict(_runs(passages)),
        )

    def nearest(self, vector: Vectors, documents: Collection[str], limit: int) -> list[str]:
        """The passages of the nearest records of these documents, nearest first; one may come twice."""
        wanted = np.zeros(len(self.numbers), dtype=bool)
        wanted[[self.numbers[one] for one in documents if one in self.numbers]] = True
        # By BLAS this would wake a thread on each processor, which costs more than it saves while several people ask.
        cosines = np.einsum("ij,j->i", self.matrix, vector)
        cosines[~wanted[self.document]] = -np.inf
        best = np.argpartition(-cosines, limit)[:limit] if limit < len(cosines) else np.arange(len(cosines))
        ordered = best[np.argsort(-cosines[best], kind="stable")]
        return [self.passages[row] for row in ordered if np.isfinite(cosines[row])]

    def vectors(self, passages: Collection[str]) -> dict[str, Vectors]:
        """For each of these passages that has any, its vectors, one row each, in the records' order."""
        return {one: self.matrix[self.rows[one]] for one in passages if one in self.rows}


def _place(identifier: str) -> tuple[str, int]:
    passage, _, place = identifier.rpartition("/")
    return passage, int(place[1:])


def _runs(passages: Sequence[str]) -> Iterator[tuple[str, slice]]:
    start = 0
    for end in range(1, len(passages) + 1):
        if end == len(passages) or passages[end] != passages[start]:
            yield passages[start], slice(start, end)
            start = end
