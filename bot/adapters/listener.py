"""The listener: a small model taught to hear danger, apart from the one that searches. It stands beside the rules.

It turns a message into a vector of its own, and its head (a weight for each coordinate, and a bias) into one number,
with floors for what the number tells. Model and head are taught together by `python -m evals.listener`, and hold for
each other alone.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import numpy as np

from bot.adapters.arrays import ArraysUnusable, arrays
from knowledge.embed import LISTENER, OnnxEmbedder
from knowledge.search import Embedder, EmbedderUnavailable, Vectors

HEAD: Final = Path(__file__).with_name("listener.npz")
SURE, PERHAPS, UNLIKE = "sure", "perhaps", "unlike"  # the floors
_REMEDY: Final = "install Signpost again, or run `python -m evals.listener`"
_log = logging.getLogger("signpost.listener")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What makes a score of the encoder's vectors."""

    weights: Vectors  # one for each coordinate
    bias: float
    floors: Mapping[str, float]

    @classmethod
    def held(cls, path: Path = HEAD, *, of: str = LISTENER.sha256, dimensions: int = OnnxEmbedder.dimensions) -> Self:
        """Read the head for the encoder whose weights have that sha256. Raises ArraysUnusable."""
        with arrays(path, remedy=_REMEDY) as held:
            theirs, floors = str(held["encoder"]), json.loads(str(held["floors"]))
            weights, bias = np.asarray(held["weights"], dtype=np.float32), float(held["bias"])
        if theirs != of:
            raise ArraysUnusable(f"{path.name} is for weights {theirs[:8]}…, those in force are {of[:8]}…; {_REMEDY}")
        if weights.shape != (dimensions,) or set(floors) != {SURE, PERHAPS, UNLIKE}:
            raise ArraysUnusable(f"{path.name}: not a whole head; {_REMEDY}")
        return cls(weights=weights, bias=bias, floors=floors)

    def keep(self, path: Path = HEAD, *, of: str = LISTENER.sha256) -> None:
        """Write the head to a file that `held` reads. `of`: the sha256 of the encoder's weights."""
        floors = np.array(json.dumps(dict(self.floors)))
        np.savez(path, encoder=np.array(of), weights=self.weights, bias=np.array(self.bias), floors=floors)

    def scores(self, vectors: Vectors) -> Vectors:
        """Score each vector: above nought, rather danger than not."""
        # By BLAS this would wake a thread on each processor, which costs more than it saves while several people ask.
        found: Vectors = np.einsum("ij,j->i", np.asarray(vectors, dtype=np.float32), self.weights) + self.bias
        return found


class Listener:
    """The encoder with its head. What a score tells is for the net to say."""

    def __init__(self, *, encoder: Embedder, head: Head) -> None:
        self._encoder = encoder
        self._head = head
        self._is_lost = False
        self.floors = head.floors

    @classmethod
    def of(cls, encoder: Embedder, path: Path = HEAD) -> Self | None:
        """Put the encoder that ships and its head together; None, said in the log, where there is no head for it."""
        try:
            return cls(encoder=encoder, head=Head.held(path))
        except ArraysUnusable as error:
            _log.warning("rules alone look for danger: %s", error)
            return None

    def score(self, texts: Sequence[str]) -> float | None:
        """Give the highest score of some texts; None, once said in the log, where the encoder fails."""
        try:
            return float(self._head.scores(self._encoder.embed(texts)).max())
        except EmbedderUnavailable as error:
            if not self._is_lost:
                _log.warning("rules alone look for danger: %s", error)
            self._is_lost = True
            return None
