"""Conversations of the web channel: kept in memory for half an hour, as turns, whose words are screened."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable

from bot.answering.asks import Turn

KEPT_S = 30 * 60.0
MOST_KEPT = 10_000


class Conversations:
    """The last turn of each conversation, by an id that the client made up. Nothing is written to disk."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic, most: int = MOST_KEPT) -> None:
        self._clock = clock
        self._most = most
        self._turns: OrderedDict[str, tuple[float, Turn]] = OrderedDict()  # oldest first
        self._changing = threading.Lock()

    def __len__(self) -> int:
        return len(self._turns)

    def previous(self, identifier: str | None) -> Turn | None:
        """Give the last turn of a conversation; None for a new one and one that is over."""
        with self._changing:
            self._forget_old()
            kept = None if identifier is None else self._turns.get(identifier)
            return None if kept is None else kept[1]

    def remember(self, identifier: str | None, turn: Turn | None) -> None:
        """Keep a turn in place of the one before. Where there are too many, the longest silent one is dropped."""
        if identifier is None or turn is None:
            return
        with self._changing:
            self._turns[identifier] = (self._clock(), turn)
            self._turns.move_to_end(identifier)
            self._forget_old()
            while len(self._turns) > self._most:
                self._turns.popitem(last=False)

    def _forget_old(self) -> None:
        oldest = self._clock() - KEPT_S
        while self._turns and next(iter(self._turns.values()))[0] < oldest:
            self._turns.popitem(last=False)
