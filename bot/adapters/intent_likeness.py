"""What a question asks for, told by the embedder's sentence vector where the rules know none of its words.

It stands beside the rules, as the second net for danger does, and reads the same vector. Its weights hold for one
embedder; `python -m evals.intent_likeness` makes them anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, Self

import numpy as np

from bot.adapters.likeness_weights import held_weights
from bot.ports import Intent, Screened
from knowledge.search import Embedder, EmbedderUnavailable

WEIGHTS: Final = Path(__file__).with_name("intent_likeness.json")


class IntentNet:
    """A line through the embedder's space for each kind of thing that can be asked for, with its floor."""

    def __init__(
        self, *, embedder: Embedder, weights: dict[Intent, list[float]], sure: dict[Intent, float], no_contact: float
    ) -> None:
        self._embedder = embedder
        self._intents = tuple(weights)
        lines = np.asarray([weights[each] for each in self._intents], dtype=np.float32)
        self._weights, self._biases = lines[:, :-1], lines[:, -1]
        self._sure = sure
        self._no_contact = no_contact

    @classmethod
    def for_embedder(cls, embedder: Embedder, path: Path = WEIGHTS) -> Self | None:
        """Read the weights; None where there are none for this embedder."""
        held = held_weights(embedder.name, path)
        if held is None:
            return None
        return cls(
            embedder=embedder,
            weights={Intent(each): line for each, line in held["weights"].items()},
            sure={Intent(each): floor for each, floor in held["sure"].items()},
            no_contact=held["no_contact"],
        )

    def of(self, text: Screened) -> Intent:
        """Say what is asked for, where that is sure. Where the embedder fails nothing is: the rules stand."""
        try:
            vector = np.asarray(self._embedder.embed([text.text]))[0]
        except EmbedderUnavailable:
            return Intent.NONE
        likely = 1 / (1 + np.exp(-(self._weights @ vector + self._biases)))
        return intent_of(dict(zip(self._intents, map(float, likely), strict=True)), self._sure, self._no_contact)


def intent_of(likely: dict[Intent, float], sure: dict[Intent, float], no_contact: float) -> Intent:
    """Give the likeliest where it passes its floor; else whether it is at least no contact."""
    best = max(likely, key=lambda each: likely[each])
    if likely[best] > sure[best]:
        return best
    return Intent.OTHER if likely[Intent.CONTACT] < no_contact else Intent.NONE
