"""Whether somebody in particular is told of, by the sentence vector: most such words name neither harm nor a child.

It stands beside the rule in `asks` and holds for one embedder; `python -m evals.case_likeness` makes it anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from bot.adapters.likeness_net import NetBesideRules
from bot.ports import Screened

NET: Final = Path(__file__).with_name("case_likeness.npz")
CASE: Final = "case"


class CaseNet(NetBesideRules):
    """Scores a message as telling of a case, with the floor above which it surely does."""

    SHIPPED = NET

    def is_case(self, text: Screened) -> bool:
        """Say so where it is sure. Where the embedder fails nothing is: the rule stands."""
        scores = self._by_kind(text.text)
        return scores is not None and scores[CASE] > self._net.floors[CASE]
