"""The few threads that answer: whoever finds too many waiting is told so, and who has gone is not answered."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

# Answering keeps a processor busy: more threads would only make everybody wait for everybody.
THREADS = 4
MOST_WAITING = 100

_Answer = TypeVar("_Answer")


class TooManyAsk(Exception):
    """So many wait already that an answer would come too late."""


class AnsweringThreads:
    """Runs what takes time away from the event loop. Its threads stay few, also when clients vanish by thousands."""

    def __init__(self, *, threads: int = THREADS, most_waiting: int = MOST_WAITING) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="answering")
        self._most = threads + most_waiting
        self._asking = 0

    async def run(self, answer: Callable[[], _Answer], *, timeout_s: float) -> _Answer:
        """Run in a thread, in turn. Raises TooManyAsk, also where it takes longer; what `answer` raises as well.

        Cancelled, it gives up its turn; an answer that has been begun is ended, for nobody, in its thread.
        """
        if self._asking >= self._most:
            raise TooManyAsk
        self._asking += 1
        try:
            async with asyncio.timeout(timeout_s):
                return await asyncio.wrap_future(self._pool.submit(answer))
        except TimeoutError:
            raise TooManyAsk from None
        finally:
            self._asking -= 1
