"""The second net for danger: how like an emergency a message is, by the embedder's sentence vector.

It adds to the rules, and it tells talk about danger, which shares its words, from danger. It holds for one embedder;
`python -m evals.danger_likeness` makes it anew.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from bot.adapters.likeness_net import NetBesideRules
from bot.ports import Likeness, Screened

NET: Final = Path(__file__).with_name("danger_likeness.npz")
DANGER: Final = "danger"
LONG: Final = 40  # words; in a longer message each pair of sentences is read by itself too
MOST_PIECES: Final = 6


class DangerNet(NetBesideRules):
    """Scores a message, with three floors: sure, perhaps, and unlike any emergency below the last."""

    SHIPPED = NET

    def likeness(self, text: Screened) -> Likeness:
        """Say how like an emergency the words are. Where the embedder fails, they are like none: the rules stand."""
        scores = self._scores(pieces(text.text))
        if scores is None:
            return Likeness.NONE
        score, floors = float(scores.max()), self._net.floors
        if score > floors["sure"]:
            return Likeness.SURE
        if score < floors["unlike"]:
            return Likeness.UNLIKE
        return Likeness.PERHAPS if score > floors["perhaps"] else Likeness.NONE


def pieces(text: str) -> list[str]:
    """Give the whole message first; of a long one, its pairs of sentences too: of many, those at both ends."""
    if len(text.split()) <= LONG:
        return [text]
    sentences = [each for each in re.split(r"(?<=[.!?])\s+", text) if each]
    pairs = [" ".join(sentences[place : place + 2]) for place in range(len(sentences) - 1)]
    if len(pairs) >= MOST_PIECES:  # the danger may be told first, or come out at last
        pairs = [*pairs[: MOST_PIECES // 2], *pairs[-(MOST_PIECES // 2 - 1) :]]
    return [text, *pairs]
