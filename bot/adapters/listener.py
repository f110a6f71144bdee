"""The listener: a small model taught to hear danger, apart from the one that searches. It stands beside the rules.

It turns a message into a vector of its own, and its head (a weight for each coordinate, and a bias) into one number,
with floors for what the number tells. Model and head are taught together by `python -m evals.listener`, and hold for
each other alone.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import numpy as np

from knowledge.search import Embedder, EmbedderUnavailable, Vectors

HEAD: Final = Path(__file__).with_name("listener.npz")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What makes a score of the encoder's vectors."""

    weights: Vectors  # one for each coordinate
    bias: float
    floors: Mapping[str, float]

    @classmethod
    def held(cls, encoder: str, path: Path) -> Self | None:
        """Read the head for an encoder of that name; None where there is none for it."""
        if fault(encoder, path):
            return None
        with np.load(path, allow_pickle=False) as held:
            return cls(
                weights=np.asarray(held["weights"], dtype=np.float32),
                bias=float(held["bias"]),
                floors=json.loads(str(held["floors"])),
            )

    def keep(self, encoder: str, path: Path) -> None:
        """Write the head to a file that `held` reads."""
        floors = np.array(json.dumps(dict(self.floors)))
        np.savez(path, encoder=np.array(encoder), weights=self.weights, bias=np.array(self.bias), floors=floors)

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
        self.floors = head.floors

    @classmethod
    def of(cls, encoder: Embedder, path: Path = HEAD) -> Self | None:
        """Read the head for this encoder; None where there is none for it: then the rules stand alone."""
        head = Head.held(encoder.name, path)
        return None if head is None else cls(encoder=encoder, head=head)

    def score(self, texts: Sequence[str]) -> float | None:
        """Give the highest score of some texts; None where the encoder fails: then the rules stand."""
        try:
            return float(self._head.scores(self._encoder.embed(texts)).max())
        except EmbedderUnavailable:
            return None


def fault(encoder: str, path: Path = HEAD) -> str | None:
    """Say why this head does not hold for an encoder of that name, with the remedy; None where it does."""
    remedy = "install Signpost again, or run `python -m evals.listener`"
    try:
        with np.load(path, allow_pickle=False) as file:
            held = str(file["encoder"])
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return f"{path.name}: unreadable; {remedy}"
    return None if held == encoder else f"{path.name} is for {held}, the listener in force is {encoder}; {remedy}"
