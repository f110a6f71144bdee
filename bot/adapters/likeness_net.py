"""A net beside the rules: how like the exemplars of each kind a message is, by its sentence vector.

A support vector machine with a Gaussian kernel, as `evals.likeness_training` fits it: exemplars, one weight each for
every kind, and the floor above which a kind is told. All of it holds for one embedder.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final, Self

import numpy as np

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
    def held(cls, embedder: str, path: Path) -> Self | None:
        """Read the net for an embedder of that name; None where there is none for it."""
        if fault(embedder, path):
            return None
        with np.load(path, allow_pickle=False) as held:
            exemplars = np.asarray(held["exemplars"], dtype=np.float32)
            return cls(
                kinds=tuple(held["kinds"].tolist()),
                exemplars=exemplars / np.linalg.norm(exemplars, axis=1, keepdims=True),
                weights=np.asarray(held["weights"], dtype=np.float32),
                biases=np.asarray(held["biases"], dtype=np.float32),
                floors=json.loads(str(held["floors"])),
            )

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
        net = LikenessNet.held(embedder.name, path or cls.SHIPPED)
        return None if net is None else cls(embedder=embedder, net=net)

    def _scores(self, texts: Sequence[str]) -> Vectors | None:
        """Give a row for each text, a column for each kind; None where the embedder fails: then the rules stand."""
        try:
            return self._net.scores(np.asarray(self._embedder.embed(texts)))
        except EmbedderUnavailable:
            return None

    def _by_kind(self, text: str) -> Mapping[str, float] | None:
        """Give the score of each kind; None where the embedder fails."""
        scores = self._scores([text])
        return None if scores is None else dict(zip(self._net.kinds, scores[0].tolist(), strict=True))


def fault(embedder: str, path: Path) -> str | None:
    """Say why this net does not hold for an embedder of that name, with the remedy; None where it does."""
    remedy = f"run `python -m evals.{path.stem}` with this embedder"
    try:
        with np.load(path, allow_pickle=False) as file:
            held = str(file["embedder"])
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return f"{path.name}: unreadable; {remedy}"
    return None if held == embedder else f"{path.name} is for {held}, the embedder in force is {embedder}; {remedy}"
