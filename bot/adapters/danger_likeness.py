"""The second net for danger: how like an emergency a message is, as the listener hears it.

It adds to the rules, and it tells talk about danger, which shares its words, from danger.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.adapters.listener import PERHAPS, SURE, UNLIKE, Listener
from bot.ports import Likeness, Screened

LONG: Final = 40  # words; of a longer message each pair of sentences is heard by itself too
MOST_PIECES: Final = 24  # of the longest message that is answered, all


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerNet:
    """Scores a message, with three floors: sure, perhaps, and unlike any emergency below the last."""

    listener: Listener

    def likeness(self, text: Screened) -> Likeness:
        """Say how like an emergency the words are. Where the listener fails, they are like none: the rules stand."""
        score, floors = self.listener.score(pieces(text.text)), self.listener.floors
        if score is None:
            return Likeness.NONE
        if score > floors[SURE]:
            return Likeness.SURE
        if score < floors[UNLIKE]:
            return Likeness.UNLIKE
        return Likeness.PERHAPS if score > floors[PERHAPS] else Likeness.NONE


def pieces(text: str) -> list[str]:
    """Give the whole message first; of a long one, its pairs of sentences too: of very many, those at both ends.

    A sentence that does not end is cut: the listener reads no more than a page at once.
    """
    if len(text.split()) <= LONG:
        return [text]
    said = [run for each in re.split(r"(?<=[.!?])\s+|\n+", text) for run in _runs(each.split())]
    pairs = [" ".join(said[place : place + 2]) for place in range(len(said) - 1)]
    if len(pairs) >= MOST_PIECES:  # the danger may be told first, or come out at last
        pairs = [*pairs[: MOST_PIECES // 2], *pairs[-(MOST_PIECES // 2 - 1) :]]
    return [text, *pairs]


def _runs(words: list[str]) -> list[str]:
    return [" ".join(words[at : at + LONG]) for at in range(0, len(words), LONG)]
