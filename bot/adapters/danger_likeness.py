"""The second net for danger: how like an emergency a message is, by the embedder's sentence vector.

It adds to the rules, and it tells talk about danger, which shares its words, from danger. It holds for one embedder;
`python -m evals.danger_likeness` makes it anew.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, Self

import numpy as np

from bot.adapters.likeness_net import LikenessNet
from bot.ports import Likeness, Screened
from knowledge.search import Embedder, EmbedderUnavailable

NET: Final = Path(__file__).with_name("danger_likeness.npz")
DANGER: Final = "danger"
LONG: Final = 40  # words; in a longer message each pair of sentences is read by itself too
MOST_PIECES: Final = 6


class DangerNet:
    """Scores a message, with three floors: sure, perhaps, and unlike any emergency below the last."""

    def __init__(self, *, embedder: Embedder, net: LikenessNet) -> None:
        self._embedder = embedder
        self._net = net

    @classmethod
    def of(cls, embedder: Embedder, path: Path = NET) -> Self | None:
        """Read the net; None where there is none for this embedder."""
        net = LikenessNet.held(embedder.name, path)
        return None if net is None else cls(embedder=embedder, net=net)

    def likeness(self, text: Screened) -> Likeness:
        """Say how like an emergency the words are. Where the embedder fails, they are like none: the rules stand."""
        try:
            vectors = np.asarray(self._embedder.embed(pieces(text.text)))
        except EmbedderUnavailable:
            return Likeness.NONE
        score, floors = float(self._net.scores(vectors).max()), self._net.floors
        if score > floors["sure"]:
            return Likeness.SURE
        if score < floors["unlike"]:
            return Likeness.UNLIKE
        return Likeness.PERHAPS if score > floors["perhaps"] else Likeness.NONE


def pieces(text: str) -> list[str]:
    """Give the whole message first; of a long one, its pairs of sentences too."""
    if len(text.split()) <= LONG:
        return [text]
    sentences = [each for each in re.split(r"(?<=[.!?])\s+", text) if each]
    pairs = [" ".join(sentences[place : place + 2]) for place in range(len(sentences) - 1)]
    return [text, *pairs[: MOST_PIECES - 1]]
