"""What a question asks for, told by the embedder's sentence vector where the rules know none of its words.

It stands beside the rules, and reads the vector that searches. It holds for one embedder;
`python -m evals.intent_likeness` makes it anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bot.adapters.likeness_net import NetBesideRules
from bot.ports import Intent, Screened

NET: Final = Path(__file__).with_name("intent_likeness.npz")


class IntentNet(NetBesideRules):
    """Scores a question for each kind of thing that can be asked for, with its floor."""

    SHIPPED = NET

    def intent(self, text: Screened) -> Intent:
        """Say what is asked for, where that is sure. Where the embedder fails nothing is: the rules stand."""
        scores = self._by_kind(text.text)
        if scores is None:
            return Intent.NONE
        return intent_of({Intent(kind): score for kind, score in scores.items()}, self._net.floors)


def intent_of(scores: Mapping[Intent, float], floors: Mapping[str, float]) -> Intent:
    """Give the likeliest where it passes its floor."""
    best = max(scores, key=lambda each: scores[each])
    return best if scores[best] > floors[best] else Intent.NONE
