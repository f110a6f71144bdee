"""What is misuse, told by the embedder's sentence vector where the rules know none of its words.

It stands beside the rules, as the second net for danger does, and reads the same vector. It holds for one embedder;
`python -m evals.misuse_likeness` makes it anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, Self

import numpy as np

from bot.adapters.likeness_net import LikenessNet
from bot.ports import Misuse, Screened
from knowledge.search import Embedder, EmbedderUnavailable

NET: Final = Path(__file__).with_name("misuse_likeness.npz")


class MisuseNet:
    """Scores a message for each kind of misuse, with its floor."""

    def __init__(self, *, embedder: Embedder, net: LikenessNet) -> None:
        self._embedder = embedder
        self._net = net

    @classmethod
    def of(cls, embedder: Embedder, path: Path = NET) -> Self | None:
        """Read the net; None where there is none for this embedder."""
        net = LikenessNet.held(embedder.name, path)
        return None if net is None else cls(embedder=embedder, net=net)

    def misuse(self, text: Screened) -> Misuse | None:
        """Say which kind of misuse the words surely are. Where the embedder fails, none: the rules stand."""
        try:
            vector = np.asarray(self._embedder.embed([text.text]))
        except EmbedderUnavailable:
            return None
        scores = dict(zip(self._net.kinds, self._net.scores(vector)[0].tolist(), strict=True))
        above = {kind: score - self._net.floors[kind] for kind, score in scores.items()}
        likeliest = max(above, key=lambda kind: above[kind])
        return Misuse(likeliest) if above[likeliest] > 0 else None
