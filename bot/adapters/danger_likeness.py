"""The second net for danger: how like an emergency a message is, by the embedder's sentence vector.

It adds to the rules, and it tells talk about danger, which shares its words, from danger. Its weights hold for one
embedder; `python -m evals.danger_likeness` makes them anew.
"""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Final, Self

import numpy as np

from bot.adapters.likeness_weights import held_weights
from bot.ports import Likeness, Screened
from knowledge.search import Embedder, EmbedderUnavailable

WEIGHTS: Final = Path(__file__).with_name("danger_likeness.json")
LONG: Final = 40  # words; in a longer message each pair of sentences is read by itself too
MOST_PIECES: Final = 6
UNLIKE: Final = 0.3  # far below every emergency of the development sets


class DangerNet:
    """A line drawn through the embedder's space, with two floors: sure, and perhaps."""

    def __init__(self, *, embedder: Embedder, weights: list[float], sure: float, perhaps: float) -> None:
        self._embedder = embedder
        self._weights = np.asarray(weights[:-1], dtype=np.float32)
        self._bias = weights[-1]
        self._sure = sure
        self._perhaps = perhaps

    @classmethod
    def of(cls, embedder: Embedder, path: Path = WEIGHTS) -> Self | None:
        """Read the weights; None where there are none for this embedder."""
        held = held_weights(embedder.name, path)
        if held is None:
            return None
        return cls(embedder=embedder, weights=held["weights"], sure=held["sure"], perhaps=held["perhaps"])

    def likeness(self, text: Screened) -> Likeness:
        """Say how like an emergency the words are. Where the embedder fails, they are like none: the rules stand."""
        try:
            vectors = np.asarray(self._embedder.embed(pieces(text.text)))
        except EmbedderUnavailable:
            return Likeness.NONE
        score = max(1 / (1 + math.exp(-float(each))) for each in vectors @ self._weights + self._bias)
        if score > self._sure:
            return Likeness.SURE
        if score < UNLIKE:
            return Likeness.UNLIKE
        return Likeness.PERHAPS if score > self._perhaps else Likeness.NONE


def pieces(text: str) -> list[str]:
    """Give the whole message first; of a long one, its pairs of sentences too."""
    if len(text.split()) <= LONG:
        return [text]
    sentences = [each for each in re.split(r"(?<=[.!?])\s+", text) if each]
    pairs = [" ".join(sentences[place : place + 2]) for place in range(len(sentences) - 1)]
    return [text, *pairs[: MOST_PIECES - 1]]
