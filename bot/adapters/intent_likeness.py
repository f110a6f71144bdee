"""What a question asks for, told by the embedder's sentence vector where the rules know none of its words.

It stands beside the rules, as the second net for danger does, and reads the same vector. It holds for one embedder;
`python -m evals.intent_likeness` makes it anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final, Self

import numpy as np

from bot.adapters.likeness_net import LikenessNet
from bot.ports import Intent, Screened
from knowledge.search import Embedder, EmbedderUnavailable

NET: Final = Path(__file__).with_name("intent_likeness.npz")


class IntentNet:
    """Scores a question for each kind of thing that can be asked for, with its floor."""

    def __init__(self, *, embedder: Embedder, net: LikenessNet) -> None:
        self._embedder = embedder
        self._net = net

    @classmethod
    def of(cls, embedder: Embedder, path: Path = NET) -> Self | None:
        """Read the net; None where there is none for this embedder."""
        net = LikenessNet.held(embedder.name, path)
        return None if net is None else cls(embedder=embedder, net=net)

    def intent(self, text: Screened) -> Intent:
        """Say what is asked for, where that is sure. Where the embedder fails nothing is: the rules stand."""
        try:
            vector = np.asarray(self._embedder.embed([text.text]))
        except EmbedderUnavailable:
            return Intent.NONE
        scores = dict(zip(self._net.kinds, self._net.scores(vector)[0].tolist(), strict=True))
        return intent_of({Intent(kind): score for kind, score in scores.items()}, self._net.floors)


def intent_of(scores: Mapping[Intent, float], floors: Mapping[str, float]) -> Intent:
    """Give the likeliest where it passes its floor."""
    best = max(scores, key=lambda each: scores[each])
    return best if scores[best] > floors[best] else Intent.NONE
