"""A net beside the rules: how like the exemplars of each kind a message is, by its sentence vector.

A support vector machine with a Gaussian kernel, as `evals.likeness_training` fits it: exemplars, one weight each for
every kind, and the floor above which a kind is told. All of it holds for one embedder.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final, Self

import numpy as np

from bot.adapters.arrays import ArraysUnusable, arrays
from knowledge.search import Embedder, EmbedderUnavailable, Vectors

GAMMA: Final = 1.0  # unit vectors are at most 2 apart, so a kernel lies between 0.02 and 1
_STEPS: Final = 127  # a coordinate is kept in a byte: a cosine changes by less than a hundredth


@dataclass(frozen=True, slots=True, kw_only=True)
class LikenessNet:
    """Scores of each kind are sums of kernels; what is above a kind's floor is of it."""

    kinds: tuple[str, ...]
    exemplars: Vectors  # one row each, of length one
    weights: Vectors  # one row for each kind, one column for each exemplar
    biases: Vectors  # one for each kind
    floors: Mapping[str, float]  # by kind

    @classmethod
    def held(cls, embedder: str, path: Path) -> Self:
        """Read the net for an embedder of that name. Raises ArraysUnusable."""
        remedy = f"run `python -m evals.{path.stem}` with this embedder"
        with arrays(path, remedy=remedy) as held:
            theirs, exemplars = str(held["embedder"]), np.asarray(held["exemplars"], dtype=np.float32)
            read = cls(
                kinds=tuple(held["kinds"].tolist()),
                exemplars=exemplars / np.linalg.norm(exemplars, axis=1, keepdims=True),
                weights=np.asarray(held["weights"], dtype=np.float32),
                biases=np.asarray(held["biases"], dtype=np.float32),
                floors=json.loads(str(held["floors"])),
            )
        if theirs != embedder:
            raise ArraysUnusable(f"{path.name} is for {theirs}, the embedder in force is {embedder}; {remedy}")
        return read

    def keep(self, embedder: str, path: Path) -> None:
        """Write the net to a file that `held` reads."""
        scaled = self.exemplars * (_STEPS / np.abs(self.exemplars).max())
        np.savez_compressed(
            path,
            embedder=np.array(embedder),
            kinds=np.array(self.kinds),
            exemplars=np.rint(scaled).astype(np.int8),
            weights=self.weights.astype(np.float32),
            biases=self.biases.astype(np.float32),
            floors=np.array(json.dumps(dict(self.floors))),
        )

    def scores(self, vectors: Vectors) -> Vectors:
        """Give a row for each vector, a column for each kind: above nought, rather of the kind than not."""
        # By BLAS this would wake a thread on each processor, which costs more than it saves while several people ask.
        cosines = np.einsum("ij,kj->ik", np.asarray(vectors, dtype=np.float32), self.exemplars)
        kernels = np.exp(2 * GAMMA * (cosines - 1))
        found: Vectors = np.einsum("ij,kj->ik", kernels, self.weights) + self.biases
        return found


class NetBesideRules:
    """A net with the embedder that it holds for. What its scores tell is for each such net to say."""

    SHIPPED: ClassVar[Path]

    def __init__(self, *, embedder: Embedder, net: LikenessNet) -> None:
        self._embedder = embedder
        self._net = net

    @classmethod
    def of(cls, embedder: Embedder, path: Path | None = None) -> Self | None:
        """Read the net, the one that ships unless another is named; None where there is none for this embedder."""
        try:
            return cls(embedder=embedder, net=LikenessNet.held(embedder.name, path or cls.SHIPPED))
        except ArraysUnusable:
            return None

    def _by_kind(self, text: str) -> Mapping[str, float] | None:
        """Give the score of each kind; None where the embedder fails: then the rules stand."""
        try:
            scores = self._net.scores(np.asarray(self._embedder.embed([text])))[0]
        except EmbedderUnavailable:
            return None
        return dict(zip(self._net.kinds, scores.tolist(), strict=True))
