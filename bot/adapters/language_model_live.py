"""What changes while a model is in use: the opened model, the loop that its calls run on, what was last found of it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from concurrent.futures import TimeoutError as TookTooLong
from dataclasses import dataclass, field
from typing import Any

from bot.adapters.language_model_faults import Fault


@dataclass(kw_only=True)
class Live:
    """What changes while a model is in use: the opened model, its loop, what was last found of it."""

    model: Any = None
    as_lines: bool = False
    fault: Fault | None = None
    was_asked: bool = False
    loop: asyncio.AbstractEventLoop | None = None
    starting: threading.Lock = field(default_factory=threading.Lock)

    def run(self, work: Coroutine[Any, Any, Any], *, timeout_s: float) -> Any:
        """Run on the loop, and stop waiting at the deadline whatever the loop does."""
        with self.starting:
            if self.loop is None:
                self.loop = asyncio.new_event_loop()
                threading.Thread(target=self.loop.run_forever, name="language-model", daemon=True).start()
        future = asyncio.run_coroutine_threadsafe(work, self.loop)
        try:
            return future.result(timeout=timeout_s + 0.1)
        except TookTooLong:
            future.cancel()
            raise
