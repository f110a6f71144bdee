"""What is misuse, told by the embedder's sentence vector where the rules know none of its words.

It stands beside the rules, and reads the vector that searches. It holds for one embedder;
`python -m evals.misuse_likeness` makes it anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from bot.adapters.likeness_net import NetBesideRules
from bot.ports import Misuse, Screened

NET: Final = Path(__file__).with_name("misuse_likeness.npz")


class MisuseNet(NetBesideRules):
    """Scores a message for each kind of misuse, with its floor."""

    SHIPPED = NET

    def misuse(self, text: Screened) -> Misuse | None:
        """Say which kind of misuse the words surely are. Where the embedder fails, none: the rules stand."""
        scores = self._by_kind(text.text)
        if scores is None:
            return None
        above = {kind: score - self._net.floors[kind] for kind, score in scores.items()}
        likeliest = max(above, key=lambda kind: above[kind])
        return Misuse(likeliest) if above[likeliest] > 0 else None
