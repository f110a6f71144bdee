"""What keeps a slow or broken model from slowing answers down: a circuit breaker and a memory of what it wrote."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

FAILURES: Final = 5  # in a row, after which the model is left alone
PAUSE_S: Final = 30.0
MOST_KEPT: Final = 1_000
KEPT_FOR_S: Final = 3_600.0


class Breaker:
    """Leaves a model alone for a while after failures in a row; then one question tries it again."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._failures = 0
        self._open_until = 0.0

    def lets_through(self) -> bool:
        """Whether the model may be asked now. The first to ask after the pause is let through."""
        with self._lock:
            if self._failures < FAILURES:
                return True
            if self._clock() < self._open_until:
                return False
            self._open_until = self._clock() + PAUSE_S
            return True

    def worked(self) -> None:
        """Forget the failures."""
        with self._lock:
            self._failures = 0

    def failed(self) -> None:
        """Count a failure."""
        with self._lock:
            self._failures += 1
            if self._failures >= FAILURES:
                self._open_until = self._clock() + PAUSE_S

    @property
    def is_open(self) -> bool:
        """Whether the model is left alone now."""
        with self._lock:
            return self._failures >= FAILURES and self._clock() < self._open_until


class Kept:
    """What a model wrote, for an hour, in memory alone. The same prompt over the same corpus is not paid for twice."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._texts: OrderedDict[str, tuple[float, str]] = OrderedDict()

    def get(self, key: str) -> str | None:
        """Give what is kept under a key; None where nothing is, or it is too old."""
        with self._lock:
            since, text = self._texts.get(key, (float("-inf"), ""))
            return text if self._clock() - since < KEPT_FOR_S else None

    def put(self, key: str, text: str) -> None:
        """Keep a text, and let the oldest go where there are too many."""
        with self._lock:
            self._texts[key] = (self._clock(), text)
            self._texts.move_to_end(key)
            while len(self._texts) > MOST_KEPT:
                self._texts.popitem(last=False)
