"""Lets threads of one process read at once, and one change something while none of them is in the middle of it."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator


class Turns:
    """Many at once, or one alone. Whoever waits to be alone goes before those who come later."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside = 0
        self._wanted_alone = 0
        self._is_alone = False

    @contextlib.contextmanager
    def together(self) -> Iterator[None]:
        """Be in beside others."""
        with self._changed:
            self._changed.wait_for(lambda: not (self._is_alone or self._wanted_alone))
            self._inside += 1
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Be in by oneself; for as short as can be, as everybody else waits."""
        with self._changed:
            self._wanted_alone += 1
            self._changed.wait_for(lambda: not (self._is_alone or self._inside))
            self._wanted_alone -= 1
            self._is_alone = True
        try:
            yield
        finally:
            with self._changed:
                self._is_alone = False
                self._changed.notify_all()
